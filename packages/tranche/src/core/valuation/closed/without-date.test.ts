import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { integrate } from '../../numeric/index.ts'
import { blackScholesCall } from './black-scholes.ts'
import { callAtRandomDate, perpetualCall } from './without-date.ts'

describe('a call without end', () => {
  test.for(['R-P01', 'R-S24'] as const)('%s has its trigger and its value', (id) => {
    const { given, offBy, expected } = referenceCase(id)
    const perpetual = perpetualCall({
      spot: given('V'),
      strike: given('K'),
      rateAnnual: given('r'),
      payoutAnnual: given('q'),
      volatilityAnnual: given(id === 'R-P01' ? 'sigma' : 'sig'),
    })
    const size = id === 'R-P01' ? 1 : ((1 - given('s')) * given('X')) / (given('K') + given('X'))
    expect(offBy('value', size * perpetual.value)).toBeLessThan(1)
    expect(offBy('trigger', perpetual.trigger)).toBeLessThan(1)
    expect(perpetual.elasticity).toBeCloseTo(expected('beta'), 8)
  })

  test('the value grows at the rate, joins the payoff smoothly, and no other trigger beats it', () => {
    const rate = (max: number) => fc.double({ min: 0.01, max, noNaN: true })
    fc.assert(
      fc.property(rate(0.1), rate(0.2), rate(1), (rateAnnual, payoutAnnual, volatilityAnnual) => {
        const terms = { strike: 10, rateAnnual, payoutAnnual, volatilityAnnual }
        const { trigger, elasticity: b } = perpetualCall({ spot: 10, ...terms })
        // The power of V that earns the rate: its generator vanishes.
        const generator =
          0.5 * volatilityAnnual ** 2 * b * (b - 1) + (rateAnnual - payoutAnnual) * b
        expect(Math.abs(generator / rateAnnual - 1)).toBeLessThan(1e-9)
        const usedAt = (level: number) => (level - 10) * (5 / level) ** b
        const { value } = perpetualCall({ spot: 5, ...terms })
        expect(value).toBeGreaterThanOrEqual(usedAt(trigger * 1.001) * (1 - 1e-12))
        expect(value).toBeGreaterThanOrEqual(usedAt(10 + (trigger - 10) * 0.999) * (1 - 1e-12))
      }),
      { numRuns: 1000 },
    )
  })

  test('without payout it is kept for ever; without volatility it is used at the right time', () => {
    const terms = { spot: 10, strike: 12, rateAnnual: 0.05, volatilityAnnual: 0.4 }
    expect(perpetualCall({ ...terms, payoutAnnual: 0 })).toEqual({
      value: 10,
      trigger: Number.POSITIVE_INFINITY,
      elasticity: 1,
    })
    // Certain growth at 3 %: use where payout on V equals interest on the strike, V = 5/2 · 12.
    const certain = perpetualCall({ ...terms, payoutAnnual: 0.02, volatilityAnnual: 0 })
    expect(certain.trigger).toBeCloseTo(30, 12)
    const years = Math.log(3) / 0.03
    expect(certain.value).toBeCloseTo(Math.exp(-0.05 * years) * 18, 12)
    // A value that shrinks for certain is worth its payoff now.
    const shrinking = { ...terms, spot: 13, payoutAnnual: 0.08, volatilityAnnual: 0 }
    expect(perpetualCall(shrinking).value).toBe(1)
  })
})

describe('a call at a random date', () => {
  const byIntegral = (terms: Parameters<typeof callAtRandomDate>[0]) => {
    const { hazardAnnual, ...option } = terms
    // Years are squared to smooth the root of time at 0.
    const on = (root: number) => {
      const years = root * root
      const density = hazardAnnual * Math.exp(-hazardAnnual * years) * 2 * root
      return density * blackScholesCall({ ...option, years })
    }
    return integrate(on, 0, Math.sqrt(45 / (hazardAnnual + option.payoutAnnual)), { panels: 60 })
  }

  test('R-S25: by the Laplace law and by integrating European calls over the date', () => {
    const { given, offBy } = referenceCase('R-S25')
    const terms = {
      spot: given('V'),
      strike: given('K'),
      rateAnnual: given('r'),
      payoutAnnual: given('q'),
      volatilityAnnual: given('sig'),
      hazardAnnual: given('lam'),
    }
    const size = ((1 - given('s')) * given('X')) / (given('K') + given('X'))
    expect(offBy('value', size * callAtRandomDate(terms))).toBeLessThan(1)
    expect(offBy('value', size * byIntegral(terms))).toBeLessThan(1)
  })

  test('the two agree in and out of the money', () => {
    const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    const terms = fc.record({
      spot: between(2, 40),
      strike: between(2, 40),
      rateAnnual: between(0, 0.1),
      payoutAnnual: between(0, 0.1),
      volatilityAnnual: between(0.1, 1),
      hazardAnnual: between(0.2, 3),
    })
    fc.assert(
      fc.property(terms, (some) => {
        expect(Math.abs(callAtRandomDate(some) - byIntegral(some))).toBeLessThan(1e-7 * some.spot)
      }),
      { numRuns: 1000 },
    )
  })
})
