import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const decision = '/decide?book=example:amazon-anthropic'
const value = 'Company value before the new money'

/**
 * Moves a slider through parts of its way, `perFrame` of them in every frame, and waits for the answer. As a script of its own: the page may not
 * make code of text.
 */
const mover = `window.move = async (label, parts, perFrame) => {
  const slider = [...document.querySelectorAll('input[type=range]')].find(({ labels }) => labels[0]?.textContent === label)
  slider.focus()
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
  const [least, most] = [Number(slider.min), Number(slider.max)]
  for (const [i, part] of parts.entries()) {
    if (i % perFrame === 0) await frame()
    write.call(slider, String(least + part * (most - least)))
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await Promise.resolve()
  }
  while (document.querySelector('[aria-busy=true]') !== null) await frame()
  await frame()
}`

async function move(page: Page, label: string, parts: readonly number[], perFrame: number) {
  await page.evaluate(mover)
  await page.evaluate(`move(${JSON.stringify(label)}, ${JSON.stringify(parts)}, ${perFrame})`)
}

/** One right that may be used once its company has been worth 3 bn: only a simulation tells what that is worth. */
const alongPath = `tranche: 1
currency: USD
parties:
  amber: { name: Amber }
  north: { name: North, kind: company }
terms:
  deal:
    investor: amber
    company: north
    announced: 2024-01-01
    tranches:
      right:
        right: amber
        amount: 200 M
        window: 2024-01-01 .. 2024-09-30
        strike: 1 bn pre-money
        notice: none
        when: { valuation of: north, at least: 3 bn, holds: once }
beliefs:
  base:
    law: lognormal
    value: { north: 2 bn .. 2.2 bn }
    volatility: { north: 80 % }
    stake: { amber: { north: 10 % } }
    rate: 5 %
`

const through = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1))

describe('a slider that moves', () => {
  test('asks once a frame at most, and the page ends where the slider does', async () => {
    const visit = await workbench.visit(decision)
    const { page } = visit
    await page.evaluate(`{
      window.asked = []
      const post = Worker.prototype.postMessage
      Worker.prototype.postMessage = function (message) {
        const { kind, question } = message.request
        if (kind === 'ask' && question.command === 'decision') asked.push({ suppose: question.suppose ?? '' })
        post.call(this, message)
      }
    }`)
    await move(page, value, through(0.6, 0.01, 200), 10)
    await visit.until(`document.querySelector('[data-action]')?.dataset.action === 'let-lapse'`)
    const asked = (await page.evaluate('asked')) as { suppose: string }[]
    expect(asked.length).toBeGreaterThan(1)
    // Twenty frames of moves, one for the last answer to be asked in, and one for the thorough answer at rest.
    expect(asked.length).toBeLessThanOrEqual(22)
    const place = Number(await page.getByLabel(value).inputValue())
    expect(asked.at(-1)?.suppose).toContain(`"${Number(place.toPrecision(4))}"`)
    expect(await page.getAttribute('[data-action]', 'data-action')).toBe('let-lapse')
    expect(visit.complaints).toEqual([])
    await visit.close()
  })

  test('shows what is simulated roughly at once, and sharper once it rests', async () => {
    const visit = await workbench.visit('/')
    const { page } = visit
    await page.setInputFiles('input[type=file]', {
      name: 'book.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(alongPath),
    })
    await page.waitForURL(/book=[^&]/)
    const book = /book=([^&]+)/.exec(page.url())?.[1] ?? ''
    await visit.go(`/decide?book=${book}&day=2024-03-01`)
    const simulated = '[data-simulated]'
    await page.locator('[data-simulated=sharply]').waitFor()
    await page.evaluate(`{
      window.seen = []
      new MutationObserver(() => {
        const { dataset, textContent } = document.querySelector('${simulated}')
        if (seen.at(-1)?.said !== textContent) seen.push({ how: dataset.simulated, said: textContent })
      }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributes: true })
    }`)
    await move(page, value, through(0.5, 0.6, 20), 1)
    expect(await page.getAttribute(simulated, 'data-simulated')).toBe('roughly')
    await page.locator('[data-simulated=sharply]').waitFor()
    const seen = (await page.evaluate('seen')) as { how: string; said: string }[]
    // The answer from before the first move; rough ones while it moves and one more at rest; at last the sharpest.
    const [before, ...during] = seen.map(({ how }) => how)
    expect([before, during.pop()]).toEqual(['sharply', 'sharply'])
    expect(new Set(during)).toEqual(new Set(['roughly']))
    expect(visit.complaints).toEqual([])
    await visit.close()
  })

  // Verdict and reasons change on the way, and with them the lines they take; shifts are parts of what is seen times how far it moved.
  test.for([
    { width: 1280, shiftMax: 0.02 },
    { width: 390, shiftMax: 0.1 },
  ])(
    'stays within a line of where it is at $width pixels, and hardly anything else moves',
    async (look) => {
      const visit = await workbench.visit(decision, look)
      const { page } = visit
      await page.evaluate(`{
      window.shifts = []
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries())
          shifts.push({ value, sliderMoved: Math.max(0, ...sources.filter(({ node }) => node?.querySelector?.('input') != null)
            .map(({ previousRect, currentRect }) => Math.abs(currentRect.top - previousRect.top))) })
      }).observe({ type: 'layout-shift' })
    }`)
      await page.getByLabel(value).scrollIntoViewIfNeeded()
      await move(page, value, [...through(0.3, 0.6, 40), ...through(0.6, 0.01, 40)], 1)
      expect(await page.getAttribute('[data-action]', 'data-action')).toBe('let-lapse')
      const shifts = (await page.evaluate('shifts')) as { value: number; sliderMoved: number }[]
      // A line of 24 pixels, where the reasons above it take one more than they ever did.
      for (const { sliderMoved } of shifts) expect(sliderMoved).toBeLessThanOrEqual(24)
      expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(look.shiftMax)
      await visit.close()
    },
  )
})
