import { expect, test } from 'vitest'
import { decide } from '../packages/tranche/src/core/answer/index.ts'
import { resolveScenario } from '../packages/tranche/src/core/belief/index.ts'
import { readBook } from '../packages/tranche/src/core/book/index.ts'
import { dayOf } from '../packages/tranche/src/core/time/index.ts'

/** What a scenario states as ranges, in the order of `inputs`; M for amounts, % for the rest. */
type Range = readonly [low: number, high: number]

const inputs = ['value', 'volatility', 'stake', 'payout', 'lapse'] as const

function decideWith(frictions: string, stated: readonly string[], day: string) {
  const [value, volatility, stake, payout, lapse] = stated
  const text = `tranche: 1
currency: USD
parties: { investor: { name: Investor }, company: { name: Company, kind: company } }
terms:
  deal:
    investor: investor
    company: company
    announced: 2024-12-01
    tranches:
      right: { right: investor, window: 2025-01-01 .. 2025-04-01, amount: 12 M, strike: 100 M pre-money }
beliefs:
  base:
    law: lognormal
    rate: 3 %
    value: { company: ${value} }
    volatility: { company: ${volatility} }
    stake: { investor: { company: ${stake} } }
    payout: { company: ${payout} }
    lapse: { right: ${lapse} }
    ${frictions}
`
  const { value: book, faults } = readBook('book.yaml', () => text)
  expect(faults).toEqual([])
  const scenario = book === null ? null : resolveScenario(book.scenarios, 'base')
  if (book === null || scenario === null) throw new Error('the book cannot be read')
  const right = decide(book, dayOf(day), scenario).rights[0]
  if (right === undefined) throw new Error('no right is open')
  return right
}

const unit = (i: number) => (inputs[i] === 'value' ? 'M' : '%')

// What cuts the amount, and what bends the gain, must not keep the points that matter from being looked at.
// biome-ignore format: the columns are the point
test.for([
  // frictions                       value      volatility  stake    payout  lapse
  ['',                              [[78, 128], [21, 39],   [9, 13], [2, 4],  [70, 85]]],
  ['',                              [[95, 99],  [40, 60],   [0, 5],  [4, 9],  [0, 5]]],
  ['budget: { investor: 5.9 M }',   [[78, 128], [21, 39],   [9, 13], [2, 4],  [70, 85]]],
  ['wedge: { investor: 3 % }',      [[90, 115], [50, 70],   [5, 9],  [3, 6],  [5, 20]]],
] as const satisfies readonly (readonly [string, readonly Range[]])[])(
  '%s %j: the worth, and that of waiting, are ranges that contain what every book within says', ([frictions, ranges]) => {
  const spread = ranges.map(([low, high], i) => `${low} ${unit(i)} .. ${high} ${unit(i)}`)
  const whole = decideWith(frictions, spread, '2025-01-01')
  // Corners with value and lapse at either end, and the middle. Between the ends of the value waiting may be worth more: only points that are looked at are promised.
  for (const parts of [[0, 1, 0, 0, 0], [1, 0, 1, 1, 1], [1, 1, 0, 0, 0], [0, 0, 1, 1, 1], [0.5, 0.5, 0.5, 0.5, 0.5]]) {
    const stated = ranges.map(([low, high], i) => `${low + (parts[i] ?? 0) * (high - low)} ${unit(i)}`)
    const one = decideWith(frictions, stated, '2025-01-01')
    for (const [range, exact] of [[whole.value.extent, one.value.extent], [whole.waiting, one.waiting]] as const) {
      expect(exact.value).not.toBeNull()
      expect(exact.value).toBeGreaterThanOrEqual((range.low ?? Number.NEGATIVE_INFINITY) * (1 - 1e-4) - 1)
      expect(exact.value).toBeLessThanOrEqual((range.high ?? Number.POSITIVE_INFINITY) * (1 + 1e-4) + 1)
    }
    if (whole.verdict.robust) expect(one.verdict.action).toBe(whole.verdict.action)
  }
})

test('the day before the last, what a day costs is what is lost by it', () => {
  const stated = ['105 M', '60 %', '0 %', '5 %', '10 %']
  const eve = decideWith('', stated, '2025-03-31')
  // On its last day it is worth 12/112 of the 5 M by which the company is worth more than its price.
  const lastDay = (12 / 112) * 5e6
  expect(eve.oneDay.value).toBeCloseTo(lastDay - (eve.value.extent.value ?? 0), 0)
  expect(eve.oneDay.value).toBeGreaterThan(-0.3 * lastDay)
})
