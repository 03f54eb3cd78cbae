import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whole } from '../quantity/index.ts'
import { addDays, dayOf, type PlainDate } from '../time/index.ts'
import { type Cohort, type Cohorts, cohortOf, cohortsIn, joined, takeOldest } from './cohorts.ts'
import type { LedgerEvent } from './event.ts'
import { advance, holdingsOn } from './holdings.ts'
import type { Register } from './share-class.ts'

const firstDay = dayOf('1999-12-20')
const dayAt = (index: number): PlainDate => addDays(firstDay, index)
const lotOf = (parts: readonly Cohort[]): Cohorts => parts.map(cohortOf).reduce(joined, null)

const parts = fc.array(
  fc.record({ day: fc.nat({ max: 60 }).map(dayAt), quantity: fc.bigInt({ min: 0n, max: 9n }) }),
  { maxLength: 30 },
)

/** The second route: one unit at a time, in a list. */
function oneByOne(some: readonly Cohort[]): PlainDate[] {
  return some
    .flatMap(({ day, quantity }) => Array.from({ length: Number(quantity) }, () => day))
    .sort()
}

test('lots joined hold every unit of both, the oldest first and each day once', () => {
  fc.assert(
    fc.property(parts, parts, (some, others) => {
      const both = cohortsIn(joined(lotOf(some), lotOf(others)))
      expect(oneByOne(both)).toEqual(oneByOne([...some, ...others]))
      const days = both.map(({ day }) => day)
      expect(days).toEqual([...new Set(days)].sort())
    }),
  )
})

test('the oldest leave first, and what leaves and what stays are all there was', () => {
  fc.assert(
    fc.property(parts, fc.nat({ max: 150 }), (some, wanted) => {
      const { taken, left } = takeOldest(lotOf(some), BigInt(wanted))
      const all = oneByOne(some)
      expect(oneByOne(cohortsIn(taken))).toEqual(all.slice(0, wanted))
      expect(oneByOne(cohortsIn(left))).toEqual(all.slice(wanted))
    }),
  )
})

/** How much of a lot was made anew and not taken over from what was there before. */
function madeAnew(after: Cohorts, before: ReadonlySet<Cohorts>): number {
  if (after === null || before.has(after)) return 0
  if (after.kind === 'one-day') return 1
  return 1 + madeAnew(after.older, before) + madeAnew(after.newer, before)
}

function partsOf(cohorts: Cohorts): Cohorts[] {
  if (cohorts === null || cohorts.kind === 'one-day') return [cohorts]
  return [cohorts, ...partsOf(cohorts.older), ...partsOf(cohorts.newer)]
}

const register: Register = {
  holders: new Set(['ada', 'ben']),
  classes: new Map([
    ['common', { kind: 'common', votesPerShare: whole(1), becomes: null, strike: null }],
  ]),
}

// A lot that came out on many days must not be copied with each event, or a long history takes the square of its length.
test('of a lot of 5,000 days a transfer makes a few dozen parts anew, and a purchase too', () => {
  const issues = Array.from({ length: 10_000 }, (_, i): LedgerEvent => {
    const to = { class: 'common', holder: i % 2 === 0 ? 'ada' : 'ben' }
    return { kind: 'issuance', id: `issue ${i}`, day: dayAt(i), to, quantity: 10n }
  })
  const before = holdingsOn(register, issues, dayAt(10_000)).ledger
  const there = new Set([...before.holdings.values()].flatMap(({ cohorts }) => partsOf(cohorts)))
  const ada = { class: 'common', holder: 'ada' }
  const head = { id: 'next', day: dayAt(10_001) }
  const anew = (event: LedgerEvent) => {
    const { ledger, faults } = advance(before, [event], head.day)
    expect(faults).toEqual([])
    const lots = [...ledger.holdings.values()]
    return lots.reduce((sum, { cohorts }) => sum + madeAnew(cohorts, there), 0)
  }
  const toBen = (quantity: bigint) => [{ holder: 'ben', quantity }]
  expect(anew({ kind: 'issuance', ...head, to: ada, quantity: 1n })).toBeLessThan(30)
  expect(anew({ kind: 'cancellation', ...head, of: ada, quantity: 25_001n })).toBeLessThan(30)
  const one = { quantity: 1n, to: toBen(1n) }
  expect(anew({ kind: 'transfer', ...head, from: ada, ...one })).toBeLessThan(60)
})
