import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from './games-and-networks.mjs'
import { milliseconds, ratioOf } from './table.mjs'
import { interleaved, outputOf, timed } from './timing.mjs'

const parties = 2000
const contracts = 20_000
const barOfCommand = 2000
const barOfAnswer = 1000

/** The whole answer about a large network: the command beside one that only reads the same book. */
export function networkBookRows(root, folder) {
  const cli = join(root, 'packages/tranche/dist/cli.cjs')
  const book = join(folder, 'network.yaml')
  writeFileSync(book, networkBook())
  const flows = [cli, 'flows', book, '--as-of', '2026-06-30']
  const told = outputOf(process.execPath, flows)
  if (!told.includes(`of ${parties} parties`)) throw new Error('flows tells of another network')
  const call = (args) => () => timed(() => outputOf(process.execPath, args))
  const times = interleaved(3, { flows: call(flows), check: call([cli, 'check', book]) })
  const answer = times.flows - times.check
  const within = (ms, bar) => `${ms <= bar ? 'within' : 'ABOVE'} ${milliseconds(bar)}`
  const size = `a book of ${parties} parties and ${contracts} contracts`
  return [
    {
      what: `\`flows\` of ${size}`,
      ours: milliseconds(times.flows),
      beside: '`check` of it',
      theirs: milliseconds(times.check),
      compare: ratioOf(times.flows, times.check),
      bar: within(times.flows, barOfCommand),
    },
    {
      what: `the answer and its page, once ${size} is read`,
      ours: milliseconds(answer),
      beside: '`check` of it',
      theirs: milliseconds(times.check),
      compare: ratioOf(answer, times.check),
      bar: within(answer, barOfAnswer),
    },
  ]
}

function networkBook() {
  const random = randomFrom(1)
  const named = (i) => `p${String(i).padStart(4, '0')}`
  const each = (count, write) => Array.from({ length: count }, (_, i) => write(i))
  return [
    'tranche: 1',
    'currency: USD',
    'parties:',
    ...each(parties, (i) => `  ${named(i)}: { name: Party ${i}, kind: company }`),
    'terms:',
    '  deal:',
    `    investor: ${named(0)}`,
    `    company: ${named(1)}`,
    '    announced: 2023-01-01',
    `    tranches: { money: { duty: ${named(0)}, amount: 5 bn, due: 2024-01-31 } }`,
    '    commercial:',
    ...each(contracts, (k) => {
      const from = Math.floor(random() * parties)
      const to = (from + 1 + Math.floor(random() * (parties - 1))) % parties
      const amount = 1 + Math.floor(random() * 1000)
      return `      c${k}: { from: ${named(from)}, to: ${named(to)}, kind: spend, amount: ${amount} M, period: 2026 }`
    }),
    'facts:',
    '  - { day: 2024-01-31, closed: money, amount: 5 bn }',
    'beliefs:',
    '  base:',
    '    cash:',
    ...each(parties, (i) => `      ${named(i)}: ${Math.floor(random() * 4000)} M`),
    '',
  ].join('\n')
}
