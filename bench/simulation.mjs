import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { milliseconds } from './table.mjs'
import { median, timed } from './timing.mjs'

const rounds = 3
/** Paths of the second pass, days of use, companies that move together, rights under one budget. */
const usual = { paths: 4096, dates: 4, companies: 1, rights: 1 }
const sizes = {
  paths: [4096, 16_384, 65_536, 262_144],
  dates: [4, 16, 64, 256],
  companies: [1, 2, 4, 8],
  rights: [1, 2, 3, 4],
}
/** What is asked for in vain: a simulation is ended after so long, with what it then has. */
const huge = { paths: 10_000_000, dates: 250, companies: 4, rights: 1 }
const seconds = 20
const mostMebibytes = 1024

/** Cost against paths, days, companies and rights at four sizes each, then how much memory a size takes that nobody can wait for. */
export async function simulationRows(root) {
  const door = pathToFileURL(join(root, 'packages/tranche/dist/run/node/index.js')).href
  const { simulation } = await import(door)
  const rows = Object.entries(sizes).flatMap(([what, counts]) =>
    counts.map((count) => rowOf(simulation, what, { ...usual, [what]: count })),
  )
  return [...rows, memoryRow(door)]
}

function rowOf({ valueComposition }, what, size) {
  const composition = compositionOf(size)
  const { paths } = size
  const options = { route: 'simulation', paths, pathsMost: paths, learningPaths: 2048 }
  const ask = () => {
    const found = valueComposition(composition, options)
    if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  }
  ask()
  const taken = median(Array.from({ length: rounds }, () => timed(ask)))
  return {
    what: `A simulated answer, ${size[what].toLocaleString('en')} ${what}`,
    ours: milliseconds(taken),
    beside: 'for one path and day',
    theirs: milliseconds(taken / paths / size.dates),
    compare: '',
  }
}

/** Rights on as many companies as there are rights; the other companies have to stay above a value. */
function compositionOf({ dates, companies, rights }) {
  const count = Math.max(companies, rights)
  const ids = Array.from({ length: count }, (_, i) => `company ${i}`)
  const law = { payoutAnnual: 0.05, volatilityAnnual: 0.7 }
  const years = Array.from({ length: dates }, (_, i) => (i + 1) / dates)
  const above = (of) => ({
    kind: 'hurdle',
    of,
    measure: 'value',
    atLeast: 6,
    when: { kind: 'on-use' },
  })
  const all = ids.slice(0, rights).map((company) => ({
    id: `right to ${company}`,
    company,
    kind: 'option',
    window: { kind: 'dates', years },
    amount: { amountCap: 4, draw: 'all-or-nothing', draws: 'one' },
    price: { kind: 'pre-money', value: 10 },
    condition: { kind: 'all', of: ids.slice(rights).map(above) },
  }))
  return {
    rateAnnual: 0.04,
    companies: ids.map((id) => ({ id, value: 10, loading: 0.6, law })),
    rights: all,
    budgets: rights > 1 ? [{ rights: all.map(({ id }) => id), amount: 8 }] : [],
  }
}

/** In a process of its own, so that its peak is its own. */
function memoryRow(door) {
  const { paths, dates, companies } = huge
  const program = `
    const { simulation } = await import(${JSON.stringify(door)})
    const options = { route: 'simulation', paths: 65536, pathsMost: ${paths}, width: 1e-12 }
    const run = simulation.valuingComposition(${JSON.stringify(compositionOf(huge))}, options)
    const begun = performance.now()
    let step = run.next()
    while (!step.done) step = run.next(performance.now() - begun > ${1000 * seconds})
    if (step.value.kind !== 'valued') throw new Error(JSON.stringify(step.value))
    console.log(process.resourceUsage().maxRSS / 1024)`
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', program],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  const mebibytes = Number(stdout)
  return {
    what: `Memory of ${paths.toLocaleString('en')} paths × ${dates} days × ${companies} companies, ended after ${seconds} s`,
    ours: `${Math.round(mebibytes)} MiB`,
    beside: 'at most',
    theirs: `${mostMebibytes} MiB`,
    compare: '',
    bar: mebibytes <= mostMebibytes ? 'within' : 'ABOVE',
  }
}
