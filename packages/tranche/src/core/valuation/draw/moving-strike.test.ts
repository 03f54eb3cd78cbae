import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakEvenCompanyValue } from './break-even.ts'
import { drawGain } from './gain.ts'
import { bargainOf, bendsOf, fixedOnly, type MovingStrike, strikeAt } from './moving-strike.ts'
import type { DrawTerms } from './terms.ts'

const still = { rateAnnual: 0, payoutAnnual: 0, volatilityAnnual: 0 }

const fixed = (strike: number): MovingStrike => ({ kind: 'fixed', strike })
const fair = (part: number): MovingStrike => ({ kind: 'fair', part })
const lowest = (...of: MovingStrike[]): MovingStrike => ({ kind: 'lowest', of })
const highest = (...of: MovingStrike[]): MovingStrike => ({ kind: 'highest', of })
const half = (a: MovingStrike, b: MovingStrike): MovingStrike => ({
  kind: 'blend',
  parts: [
    { share: 0.5, strike: a },
    { share: 0.5, strike: b },
  ],
})

// Source: M1, the table of prices, worked out by hand at V = 12.
// biome-ignore format: the columns are the point
test.for([
  // the rule                                  price at 12   stops paying below
  [fixed(10),                                  10,           10],
  [fair(0.75),                                 9,            0],
  [lowest(fixed(10), fair(0.75)),              9,            0],
  [lowest(fixed(8), fair(0.75)),               8,            0],
  [lowest(fixed(8), fair(1)),                  8,            0],
  [highest(fixed(10), fair(0.75)),             10,           10],
  [highest(fixed(8), fair(0.75)),              9,            8],
  [lowest(fixed(10), highest(fixed(4), fair(0.75))), 9,      4],
  [half(fixed(8), fixed(24)),                  12,           12],
  [half(fixed(8), fair(1)),                    9.6,          8],
  [half(fixed(8), lowest(fixed(12), fair(1))), 9.6,          8],
] as const)('%j comes to %d', ([rule, price, stops]) => {
  expect(strikeAt(rule, 12)).toBeCloseTo(price, 12)
  const terms: DrawTerms = { strike: price, basis: 'pre-money', moving: rule, amountMax: 3, draw: 'any-amount', ownStake: 0 }
  if (stops > 0)
    expect(breakEvenCompanyValue(terms, still, { amount: 3, withSideBenefit: false })).toBeCloseTo(stops, 6)
})

test('a rule none of whose parts moves is one figure', () => {
  expect(fixedOnly(half(fixed(8), lowest(fixed(30), fixed(24))))).toBeCloseTo(12, 12)
  expect(fixedOnly(highest(fixed(8), lowest(fixed(12), fixed(9))))).toBe(9)
  expect(fixedOnly(highest(fixed(8), fair(1)))).toBeNull()
  expect(fixedOnly(half(fixed(8), fair(1)))).toBeNull()
})

test('the lowest or highest of several bends where another takes its place', () => {
  for (const rule of [lowest(fixed(9), fair(0.75)), highest(fixed(9), fair(0.75))]) {
    const [bend] = bendsOf(rule, { low: 1, high: 100 })
    expect(bend).toBeCloseTo(12, 9)
  }
})

const rule: fc.Arbitrary<MovingStrike> = fc.letrec<{ rule: MovingStrike }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 2 },
    fc.double({ min: 1, max: 50, noNaN: true }).map(fixed),
    fc.double({ min: 0.3, max: 1, noNaN: true }).map(fair),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of) => lowest(...of)),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of) => highest(...of)),
    fc.tuple(tie('rule'), tie('rule')).map(([a, b]) => half(a, b)),
  ),
})).rule

test('a dearer company is never the better bargain, and a draw gains just where it is one', () => {
  fc.assert(
    fc.property(
      rule,
      fc.double({ min: 1, max: 60, noNaN: true }),
      fc.double({ min: 1, max: 4, noNaN: true }),
      (price, value, factor) => {
        expect(bargainOf(price, value * factor)).toBeGreaterThanOrEqual(
          bargainOf(price, value) * (1 - 1e-12),
        )
        const terms: DrawTerms = {
          strike: strikeAt(price, value),
          basis: 'pre-money',
          moving: price,
          amountMax: 5,
          draw: 'any-amount',
          ownStake: 0.1,
        }
        const { valueAdded } = drawGain(terms, still, { companyValue: value, amount: 5 })
        const over = bargainOf(price, value) - 1
        if (Math.abs(over) > 1e-9) expect(Math.sign(valueAdded)).toBe(Math.sign(over))
      },
    ),
  )
})
