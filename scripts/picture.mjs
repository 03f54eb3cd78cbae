/**
 * Draws the picture at the head of the README from the answer itself: `node scripts/picture.mjs` runs the built command line on the
 * archetype and writes docs/decide.svg. A test compares the two, so that the picture cannot fall behind.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const call = ['decide', 'examples/amazon-anthropic', '--as-of', '2024-03-27']

const ink = {
  text: '#1c1c1e',
  faint: '#6b6b70',
  line: '#d9d9de',
  bar: '#8f1d2c',
  soft: '#e9c9cd',
  paper: '#ffffff',
}
const width = 880
const left = 36

/** The picture as text. */
export function draw(answer) {
  const [right] = answer.rights
  const page = new Page()
  const faint = { size: 13, fill: ink.faint }
  page.line(`$ ./tranche ${call.join(' ')}`, faint)
  page.down(40)
  page.line(verdictWords(right, answer), { size: 26, weight: 700, fill: ink.bar })
  page.down(26)
  page.line(
    `${right.holderName}’s right to invest more in ${right.companyName} · window to ${right.window.lastDay} · last practicable day ${right.window.lastPracticableDay} · scenario ${answer.scenario}`,
    faint,
  )
  page.down(22)
  const { reasons } = right.verdict
  for (const reason of [reasons.at(0), reasons.at(-1)]) {
    for (const piece of wrapped(reason, 108)) {
      page.down(20)
      page.line(piece, { size: 14 })
    }
    page.down(4)
  }
  page.down(34)
  drawAmounts(page, right)
  page.down(38)
  const { strike, companyValue } = right
  page.line(
    `Strike carried to the shares of ${answer.asOf}: ${money(strike.today.low)} – ${money(strike.today.high)} ${answer.currency}. Company worth ${money(companyValue.low)} – ${money(companyValue.high)}.`,
    faint,
  )
  page.down(20)
  page.line('Every figure leads to its line, source and grade: tranche explain', faint)
  return page.text(verdictWords(right, answer))
}

/** What each amount adds, as bars over everything that is not known. */
function drawAmounts(page, { alternatives, verdict }) {
  const heading = { size: 12, fill: ink.faint }
  page.line('amount', heading)
  page.line('stake after', { ...heading, x: 175 })
  page.line('value added, over everything that is not known', { ...heading, x: 330 })
  page.down(10)
  page.rule()
  const most = Math.max(...alternatives.map(({ valueAdded }) => valueAdded.high))
  const scale = (value) => 330 + (value / most) * 380
  for (const { amount, valueAdded, stakeAfter } of alternatives) {
    page.down(30)
    const isVerdict = amount === verdict.amount
    const weight = isVerdict ? 700 : 400
    page.line(money(amount), { size: 14, weight })
    page.line(`${percent(stakeAfter.low)} – ${percent(stakeAfter.high)} %`, {
      size: 14,
      weight,
      x: 175,
    })
    if (valueAdded.high === 0) {
      page.line('0', { ...heading, x: 330 })
      continue
    }
    page.bar(scale(valueAdded.low), scale(valueAdded.high), isVerdict ? ink.bar : ink.soft)
    page.line(`${money(valueAdded.low)} – ${money(valueAdded.high)}`, {
      size: 12,
      weight,
      x: width - left,
      anchor: 'end',
      fill: isVerdict ? ink.text : ink.faint,
    })
  }
}

/** Lines, bars and rules from the top of the picture downwards. */
class Page {
  #parts = []
  #y = 46

  down(by) {
    this.#y += by
  }

  line(text, { size = 15, fill = ink.text, weight = 400, x = left, anchor = 'start' } = {}) {
    this.#parts.push(
      `<text x="${x}" y="${this.#y}" font-size="${size}" fill="${fill}" font-weight="${weight}" text-anchor="${anchor}">${escaped(text)}</text>`,
    )
  }

  bar(from, to, fill) {
    this.#parts.push(
      `<rect x="${from.toFixed(1)}" y="${this.#y - 12}" width="${Math.max(2, to - from).toFixed(1)}" height="15" rx="3" fill="${fill}"/>`,
    )
  }

  rule() {
    this.#parts.push(
      `<line x1="${left}" x2="${width - left}" y1="${this.#y}" y2="${this.#y}" stroke="${ink.line}"/>`,
    )
  }

  text(label) {
    const height = this.#y + 28
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(label)}" font-family="ui-sans-serif, Helvetica, Arial, 'DejaVu Sans', sans-serif">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="${ink.paper}" stroke="${ink.line}"/>
${this.#parts.join('\n')}
</svg>
`
  }
}

function verdictWords({ verdict }, { currency }) {
  if (verdict.action === 'exercise')
    return `Exercise all of it, ${money(verdict.amount)} ${currency}, on ${verdict.decideBy}`
  return verdict.action === 'hold'
    ? `Hold, and decide by ${verdict.decideBy}`
    : verdict.action.replace('-', ' ')
}

function money(value) {
  const size = Math.abs(value)
  if (size >= 1e9) return `${+(value / 1e9).toPrecision(4)} bn`
  return size >= 1e6 ? `${+(value / 1e6).toPrecision(4)} M` : `${value}`
}

function percent(part) {
  return (100 * part).toFixed(1)
}

function wrapped(text, most) {
  const lines = ['']
  for (const word of text.split(' ')) {
    if (`${lines.at(-1)} ${word}`.trim().length > most) lines.push('')
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim()
  }
  return lines
}

function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The answer the picture shows, from the built command line. */
export function answer() {
  const cli = join(root, 'packages/tranche/dist/cli.cjs')
  return JSON.parse(
    execFileSync(process.execPath, [cli, ...call, '--json'], { cwd: root, encoding: 'utf8' }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'docs/decide.svg'), draw(answer()))
