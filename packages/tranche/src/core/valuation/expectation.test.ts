import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blackCall, mixtureAbove } from './closed/index.ts'
import { expectations, reachOf } from './expectation.ts'
import type { Lognormal } from './mixture.ts'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const part: fc.Arbitrary<Lognormal> = fc.record({
  weight: between(0.01, 1),
  growth: between(0.05, 4),
  deviation: fc.oneof(fc.constant(0), between(1e-11, 1e-3), between(1e-3, 1), between(1, 3)),
})

test('payoff, value and chance of a call come out, wide and narrow parts together', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      between(1, 30),
      (mixture, strike) => {
        const { means, error } = expectations(
          mixture,
          { companyValue: 10, breaks: [strike] },
          (v) => [Math.max(v - strike, 0), v, Number(v > strike)],
        )
        const sum = (f: (p: Lognormal) => number) =>
          mixture.reduce((total, p) => total + p.weight * f(p), 0)
        const forward = sum((p) => 10 * p.growth)
        const call = sum((p) => blackCall(10 * p.growth, strike, p.deviation))
        expect(Math.abs((means[0] as number) - call)).toBeLessThan(error + 1e-11 * forward)
        expect(Math.abs((means[1] as number) - forward)).toBeLessThan(1e-11 * forward)
        const above = mixtureAbove(mixture, { companyValue: 10, strike })
        // A narrow part next to the strike knows its side only as well as ln V has digits.
        if (Math.min(...mixture.map((p) => p.deviation || 1)) > 1e-3) {
          expect(Math.abs((means[2] as number) - above)).toBeLessThan(1e-11)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test('a kink that is not announced shows in the error', () => {
  const mixture = [{ weight: 1, growth: 1, deviation: 0.7 }]
  const call = (v: number) => [Math.max(v - 11, 0)]
  const blind = expectations(mixture, { companyValue: 10, breaks: [] }, call)
  const miss = Math.abs((blind.means[0] as number) - blackCall(10, 11, 0.7))
  expect(miss).toBeGreaterThan(1e-6)
  expect(blind.error).toBeGreaterThan(miss)
})

test('certain outcomes have no reach', () => {
  expect(reachOf([{ weight: 1, growth: 1, deviation: 0 }], 10)).toBe(null)
  expect(reachOf([{ weight: 1, growth: 1, deviation: 0.5 }], 0)).toBe(null)
  const reach = reachOf([{ weight: 1, growth: 1, deviation: 0.1 }], 10)
  expect(Math.log((reach?.low ?? 0) / 10)).toBeCloseTo(-0.855, 12)
})
