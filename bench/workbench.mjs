import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { longBook } from './long-book.mjs'
import { milliseconds } from './table.mjs'
import { median } from './timing.mjs'

const moves = 80
const keys = 60
const longLines = 20_000
const bars = {
  slider: 16,
  simulated: 100,
  key: 50,
  shown: 1000,
  checked: 4000,
  diagnosed: 2000,
  firstLoad: 300_000,
}

/** One right; each set of beliefs takes another route. */
const routes = `tranche: 1
title: One right, several routes
currency: USD
calendar: NYSE
sources:
  paper: { title: North raises again, grade: B }
parties:
  amber: { name: Amber }
  north: { name: North, kind: company }
terms:
  amber-north-2023:
    investor: amber
    company: north
    announced: 2023-09-25
    tranches:
      second:
        right: amber
        amount: { up to: 200 M, draw: any amount }
        window: 2023-09-25 .. 2024-09-30
        strike: 1 bn pre-money on the shares of 2023-09
        notice: none
facts:
  - { day: 2024-02, round: north, name: february, amount: 50 M, valuation: 2 bn, basis: pre-money, source: paper }
beliefs:
  free:
    law: lognormal
    value: { north: 80 % .. 100 % of the latest round's price per share }
    stake: { amber: { north: 10 % } }
    volatility: { north: 80 % .. 100 % }
    rate: 5 %
    execution: 1 business day
  payout: { from: free, payout: { north: 6 % .. 8 % } }
  failure: { from: payout, failure: { north: { hazard: 5 %, recovery: 30 % } } }
`

const value = 'Company value before the new money'
const archetype = (day) => ({ book: 'example:amazon-anthropic', day, scenario: 'base' })
const own = (scenario) => ({ text: routes, day: '2024-03-01', scenario })
const alongPath = routes.replace(
  'notice: none',
  'when: { valuation of: north, at least: 3 bn, holds: once }',
)

/** What a slider is moved on, and what the page says before it is. */
const sliders = [
  { route: 'on the last day', asked: archetype('2024-03-27'), says: 'exercise' },
  { route: 'waiting is free: closed form', asked: archetype('2024-03-20'), says: 'hold' },
  { route: 'waiting costs: fixed point', asked: own('payout'), says: 'hold' },
  { route: 'waiting costs: grid', asked: own('failure'), says: 'hold' },
  {
    route: 'along a path: simulated roughly',
    asked: { ...own('free'), text: alongPath },
    says: 'hold',
    bar: bars.simulated,
  },
]

export async function workbenchRows(root) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(root, 'test/web/workbench.ts'), { configFile: false })
  const workbench = await module.openWorkbench()
  try {
    const rows = []
    for (const slider of sliders) rows.push(await sliderRow(workbench, slider))
    return [...rows, ...(await editorRows(workbench)), await firstLoadRow(workbench)]
  } finally {
    await workbench.close()
  }
}

/** A visit to a page of a book: one that comes with the workbench, or a text that is opened as a person opens a file. */
async function visitTo(workbench, page, { book, text, ...question }) {
  const visit = await workbench.visit('/')
  const id = book ?? (await opened(visit, text))
  const asked = new URLSearchParams({ book: id, ...question })
  await visit.go(`${page}?${asked}`)
  return visit
}

async function opened({ page }, text) {
  await page.setInputFiles('input[type=file]', {
    name: 'book.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(text),
  })
  await page.waitForURL(/book=[^&]/)
  return /book=([^&]+)/.exec(page.url())[1]
}

async function sliderRow(workbench, { route, asked, says, bar = bars.slider }) {
  const visit = await visitTo(workbench, '/decide', asked)
  const said = await visit.page.getAttribute('[data-action]', 'data-action')
  if (said !== says) throw new Error(`${route}: the page says ${said} and not ${says}`)
  await visit.page.evaluate(moveSlider, { label: value, moves: 15 })
  const taken = await visit.page.evaluate(moveSlider, { label: value, moves })
  await ended(visit)
  return rowOf(`slider to painted answer, ${route}`, taken, bar)
}

/**
 * Runs in the page: moves a slider and waits until the answer to where it stands is drawn, again and again. In milliseconds, without the wait for
 * the screen's next turn between the two, which is the screen's own.
 */
async function moveSlider({ label, moves }) {
  const slider = [...document.querySelectorAll('input[type=range]')].find(
    ({ labels }) => labels[0]?.textContent === label,
  )
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  // How long the next frame takes to be drawn.
  const frame = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const begun = performance.now()
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now() - begun)
        port2.postMessage(null)
      }),
    )
  const isBusy = () => document.querySelector('[aria-busy=true]') !== null
  const answered = () =>
    new Promise((done) => {
      const watch = new MutationObserver(() => {
        if (isBusy()) return
        watch.disconnect()
        done()
      })
      watch.observe(document.body, { subtree: true, attributeFilter: ['aria-busy'] })
    })
  const [least, most] = [Number(slider.min), Number(slider.max)]
  const taken = []
  for (let move = 0; move < moves; move++) {
    await new Promise((later) => setTimeout(later, 40))
    await frame()
    const part = 0.3 + (0.4 * ((move * 37) % moves)) / moves
    const begun = performance.now()
    write.call(slider, String(least + part * (most - least)))
    const answer = answered()
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await answer
    taken.push(performance.now() - begun + (await frame()))
  }
  return taken
}

async function editorRows(workbench) {
  const visit = await visitTo(workbench, '/', { text: longBook(longLines) })
  const { page } = visit
  const id = /book=([^&]+)/.exec(page.url())[1]
  await page.goto('about:blank')
  const begun = performance.now()
  await page.goto(`${workbench.address}#/book?book=${id}`)
  await page.locator('.cm-line').first().waitFor()
  const shown = performance.now() - begun
  await page.getByText('The book is sound.').waitFor()
  const checked = performance.now() - begun
  const typed = await keysIn(page)
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('nonsense: 1')
  const last = performance.now()
  await page.keyboard.press('Enter')
  await page.getByText('“nonsense” is not a key of a book').first().waitFor()
  const diagnosed = performance.now() - last
  await ended(visit)
  const lines = `a book of ${longLines} lines`
  return [
    rowOf(`key to painted text, ${lines}`, typed, bars.key),
    rowOf(`first line shown, ${lines}`, [shown], bars.shown),
    rowOf(`checked, ${lines}`, [checked], bars.checked),
    rowOf(`fault shown after the last key, ${lines}`, [diagnosed], bars.diagnosed),
  ]
}

/** Types a comment in the middle of the book, as fast as people do and with pauses in which the text is told of and checked. */
async function keysIn(page) {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+Home')
  for (let pages = 0; pages < 200; pages++) await page.keyboard.press('PageDown')
  await page.keyboard.press('End')
  await page.keyboard.type(' #')
  await page.waitForTimeout(3000)
  await page.evaluate(watchKeys)
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('abcdefgh'[key % 8])
    await page.waitForTimeout(40 + ((key * 67) % 300))
  }
  return page.evaluate('painted')
}

/** Runs in the page: notes how long each key takes to be painted. */
function watchKeys() {
  globalThis.painted = []
  const noted = ({ timeStamp }) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => globalThis.painted.push(performance.now() - timeStamp)
      port2.postMessage(null)
    })
  addEventListener('keydown', noted, { capture: true })
}

async function firstLoadRow(workbench) {
  const visit = await visitTo(workbench, '/', archetype('2024-03-27'))
  await visit.page.getByRole('heading', { name: 'What is owned' }).waitFor()
  const bytes = (pack) =>
    [...visit.loaded.values()].reduce((sum, body) => sum + pack(body).length, 0)
  const gzip = bytes(gzipSync)
  const row = {
    what: 'first load of the desk, compressed',
    ours: `${kilobytes(gzip)} gzip, ${kilobytes(bytes(brotliCompressSync))} brotli`,
    bar: verdict(gzip <= bars.firstLoad, kilobytes(bars.firstLoad)),
  }
  await ended(visit)
  return row
}

/** The figures of a visit in which anything went wrong are worth nothing. */
async function ended(visit) {
  if (visit.complaints.length > 0) throw new Error(visit.complaints.join('\n'))
  await visit.close()
}

/** The median where there are several, and what nineteen of twenty stay within, which is held against the bar. */
function rowOf(what, taken, bar) {
  const sorted = [...taken].sort((a, b) => a - b)
  const mostly = sorted[Math.min(sorted.length - 1, Math.floor(0.95 * sorted.length))]
  const one = taken.length === 1
  return {
    what,
    ours: one
      ? milliseconds(mostly)
      : `${milliseconds(median(sorted))}, p95 ${milliseconds(mostly)}`,
    bar: verdict(mostly <= bar, milliseconds(bar)),
  }
}

function verdict(isWithin, bar) {
  return `${isWithin ? 'within' : 'ABOVE'} ${bar}`
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} kB`
}
