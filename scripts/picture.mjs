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
  const rows = right.alternatives
  const most = Math.max(...rows.map(({ valueAdded }) => valueAdded.high))
  const scale = (value) => 330 + (value / most) * 380
  const reasons = right.verdict.reasons.slice(0, 1).concat(right.verdict.reasons.slice(-1))
  const parts = []
  let y = 46
  const line = (
    text,
    { size = 15, fill = ink.text, weight = 400, x = left, anchor = 'start' } = {},
  ) =>
    parts.push(
      `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}" text-anchor="${anchor}">${escaped(text)}</text>`,
    )
  line(`$ ./tranche ${call.join(' ')}`, { size: 13, fill: ink.faint })
  y += 40
  line(verdictWords(right, answer), { size: 26, weight: 700, fill: ink.bar })
  y += 26
  line(
    `${right.holder}’s right to invest more in ${right.company} · window to ${right.window.lastDay} · last practicable day ${right.window.lastPracticableDay} · scenario ${answer.scenario}`,
    { size: 13, fill: ink.faint },
  )
  y += 22
  for (const reason of reasons) {
    for (const piece of wrapped(reason, 108)) {
      y += 20
      line(piece, { size: 14 })
    }
    y += 4
  }
  y += 34
  line('amount', { size: 12, fill: ink.faint, x: left })
  line('stake after', { size: 12, fill: ink.faint, x: 175 })
  line('value added, over everything that is not known', { size: 12, fill: ink.faint, x: 330 })
  y += 10
  parts.push(`<line x1="${left}" x2="${width - left}" y1="${y}" y2="${y}" stroke="${ink.line}"/>`)
  for (const { amount, valueAdded, stakeAfter } of rows) {
    y += 30
    const isVerdict = amount === right.verdict.amount
    const weight = isVerdict ? 700 : 400
    line(money(amount), { size: 14, weight })
    line(`${percent(stakeAfter.low)} – ${percent(stakeAfter.high)} %`, { size: 14, weight, x: 175 })
    if (valueAdded.high > 0) {
      const [from, to] = [scale(valueAdded.low), scale(valueAdded.high)]
      parts.push(
        `<rect x="${from.toFixed(1)}" y="${y - 12}" width="${Math.max(2, to - from).toFixed(1)}" height="15" rx="3" fill="${isVerdict ? ink.bar : ink.soft}"/>`,
      )
    }
    line(valueAdded.high === 0 ? '0' : `${money(valueAdded.low)} – ${money(valueAdded.high)}`, {
      size: 12,
      weight,
      x: valueAdded.high === 0 ? 330 : width - left,
      anchor: valueAdded.high === 0 ? 'start' : 'end',
      fill: isVerdict ? ink.text : ink.faint,
    })
  }
  y += 38
  line(
    `Strike carried to the shares of ${answer.asOf}: ${money(right.strike.today.low)} – ${money(right.strike.today.high)} ${answer.currency}. Company worth ${money(right.companyValue.low)} – ${money(right.companyValue.high)}.`,
    { size: 13, fill: ink.faint },
  )
  y += 20
  line('Every figure leads to its line, source and grade: tranche explain', {
    size: 13,
    fill: ink.faint,
  })
  const height = y + 28
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(verdictWords(right, answer))}" font-family="ui-sans-serif, Helvetica, Arial, 'DejaVu Sans', sans-serif">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="${ink.paper}" stroke="${ink.line}"/>
${parts.join('\n')}
</svg>
`
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
