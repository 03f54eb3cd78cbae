import { join } from 'node:path'
import { milliseconds, ratioOf } from './table.mjs'
import { median, timed } from './timing.mjs'

const rounds = 9
const holders = 1000
const series = 12
const exits = 1000
const events = [1_000, 10_000, 100_000]
const barOfStakes = 50
const barOfCurve = 20
const barOfReplay = 1000

/** Who holds what, who is paid what, and a long history: in process, warm, each beside a tenth of itself. */
export async function capTableRows(root, rooms) {
  const tranche = await import(join(root, 'packages/tranche/dist/index.js'))
  return [stakesRow(tranche), curveRow(rooms), ...replayRows(rooms)]
}

function stakesRow({ parseDay, readBook, stakesOn }) {
  const day = parseDay('2026-01-01')
  const nothingAssumed = { name: 'nothing assumed', chain: [] }
  const ask = (count) => {
    const text = companyBook(count)
    const { value: book, faults } = readBook('book.yaml', () => text)
    if (faults.length > 0) throw new Error(faults[0].message)
    return warm(() => stakesOn(book, day, nothingAssumed))
  }
  const [few, many] = [ask(holders / 10), ask(holders)]
  return row(`\`stakes\` of ${holders} holders and 15 classes`, {
    ours: many,
    beside: `${holders / 10} holders`,
    theirs: few,
    bar: barOfStakes,
  })
}

/** Common, options and warrants beside twelve series that differ in rank, price, participation and ratio. */
function companyBook(count) {
  const lines = Array.from({ length: series }, (_, i) => {
    const participating = i % 3 === 2 ? ', participating: yes, cap: 3 x' : ''
    return `      series-${i}: { kind: preferred, price: ${i + 1}.25, preference: 1 x, rank: ${1 + (i % 4)}${participating} }`
  })
  const classes = ['common', ...Array.from({ length: series }, (_, i) => `series-${i}`), 'options']
  return [
    'tranche: 1',
    'currency: USD',
    'parties:',
    ...Array.from({ length: count }, (_, i) => `  holder-${i}: { name: Holder ${i} }`),
    '  company:',
    '    name: Company',
    '    kind: company',
    '    classes:',
    '      common: { kind: common }',
    ...lines,
    '      options: { kind: option, strike: 0.75 }',
    '      warrants: { kind: warrant, strike: 3.00 }',
    'facts:',
    '  - { day: 2020-01-01, issued: warrants, to: holder-0, quantity: 5000 }',
    ...Array.from({ length: count }, (_, i) => {
      const name = classes[i % classes.length]
      return `  - { day: 2020-01-01, issued: ${name}, to: holder-${i}, quantity: ${1000 + 7 * i} }`
    }),
    '',
  ].join('\n')
}

function curveRow({ payoutCurve, sampleCurve, ratio, whole }) {
  const capital = [
    { kind: 'common', id: 'common', holders: [{ holder: 'all', units: whole(5_000_000) }] },
    ...Array.from({ length: series }, (_, i) => ({
      kind: 'preferred',
      id: `series ${i}`,
      rank: 1 + (i % 4),
      price: ratio(4 * i + 5, 4),
      preferenceMultiple: whole(1),
      participation: i % 3 === 2 ? { kind: 'capped', capMultiple: whole(3) } : { kind: 'none' },
      commonPerShare: whole(1),
      accruedPerShare: whole(0),
      accruedOnConversion: 'lapses',
      holders: [{ holder: 'all', units: whole(100_000 + 7919 * i) }],
    })),
  ]
  const at = (count) => Float64Array.from({ length: count }, (_, i) => (i * 1e8) / count)
  const ask = (values) => warm(() => sampleCurve(payoutCurve(capital), values))
  const [few, many] = [ask(at(exits / 10)), ask(at(exits))]
  return row(`waterfall by class at ${exits} prices`, {
    ours: many,
    beside: `${exits / 10} prices`,
    theirs: few,
    bar: barOfCurve,
  })
}

/** A replay from the first event: grants, transfers and exercises of many holders. */
function replayRows({ holdingsOn, whole }) {
  const nobody = Array.from({ length: 500 }, (_, i) => `holder ${i}`)
  const becomes = { class: 'common', quantity: whole(1) }
  const register = {
    holders: new Set(nobody),
    classes: new Map([
      ['common', { kind: 'common', votesPerShare: whole(1), becomes: null, strike: null }],
      ['options', { kind: 'option', votesPerShare: whole(0), becomes, strike: whole(1) }],
    ]),
  }
  const eventAt = (i) => {
    const day = new Date(Date.UTC(2000, 0, 1) + 864e5 * Math.floor(i / 40))
    const head = { id: `event ${i}`, day: day.toISOString().slice(0, 10) }
    const [holder, next] = [nobody[i % 500], nobody[(i + 1) % 500]]
    const lot = { class: 'common', holder }
    const quantity = 1n
    if (i < 1000 || i % 4 === 0) {
      const to = { class: i % 1000 < 500 ? 'common' : 'options', holder }
      return { kind: 'issuance', ...head, to, quantity: 100_000n }
    }
    if (i % 4 < 3) {
      return { kind: 'transfer', ...head, from: lot, quantity, to: [{ holder: next, quantity }] }
    }
    const settlement = { kind: 'cash' }
    return { kind: 'exercise', ...head, of: { class: 'options', holder }, quantity, settlement }
  }
  const all = Array.from({ length: events.at(-1) }, (_, i) => eventAt(i))
  const taken = events.map((count) => {
    const replayed = all.slice(0, count)
    const { faults } = holdingsOn(register, replayed, '2099-12-31')
    if (faults.length > 0) throw new Error(faults[0].message)
    return warm(() => holdingsOn(register, replayed, '2099-12-31'))
  })
  return events.slice(1).map((count, i) =>
    row(`replay of ${count} ledger events`, {
      ours: taken[i + 1],
      beside: `${events[i]} events`,
      theirs: taken[i],
      bar: (barOfReplay * count) / events.at(-1),
    }),
  )
}

function warm(ask) {
  ask()
  return median(Array.from({ length: rounds }, () => timed(ask)))
}

function row(what, { ours, beside, theirs, bar }) {
  return {
    what,
    ours: milliseconds(ours),
    beside,
    theirs: milliseconds(theirs),
    compare: ratioOf(ours, theirs),
    bar: `${ours <= bar ? 'within' : 'ABOVE'} ${milliseconds(bar)}`,
  }
}
