import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Law } from '../law.ts'
import { bestDraw } from './best-draw.ts'
import { breakEvenCompanyValue, breakEvenStrike } from './break-even.ts'
import { drawGain } from './gain.ts'
import { type DrawTerms, feasibleAmounts } from './terms.ts'

const market: Law = { rateAnnual: 0.04, payoutAnnual: 0, volatilityAnnual: 0.7 }
const right: DrawTerms = {
  strike: 10,
  basis: 'pre-money',
  amountMax: 4,
  draw: 'any-amount',
  ownStake: 0.1,
}
const best = (terms: DrawTerms, companyValue: number) =>
  bestDraw(terms, market, { companyValue, withSideBenefit: true })

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const anyTerms: fc.Arbitrary<DrawTerms> = fc.record(
  {
    strike: between(1, 40),
    basis: fc.constantFrom('pre-money' as const, 'post-money' as const),
    amountMax: between(0.1, 12),
    amountMin: between(0, 3),
    draw: fc.constantFrom('any-amount' as const, 'all-or-nothing' as const),
    ownStake: between(0, 1),
    othersInvest: between(0.01, 0.9),
    efficiency: between(0.5, 1.3),
    wedge: between(0, 0.3),
    quadraticCost: between(0, 0.3),
    sideLinear: between(-0.1, 0.3),
    sideConcave: fc.record({ limit: between(0, 3), scale: between(0.2, 6) }),
    preference: fc.record({ multiple: between(0, 2), yearsToExit: between(0.1, 6) }),
    ownershipCap: between(0.1, 1),
    budget: between(0.1, 12),
  },
  { requiredKeys: ['strike', 'basis', 'amountMax', 'draw', 'ownStake'] },
)

test('no feasible amount gains more than the best draw, whatever the frictions', () => {
  fc.assert(
    fc.property(anyTerms, between(0, 80), between(0, 1), (terms, companyValue, part) => {
      const { amount, gain, valueAdded, sideBenefit, runnerUp } = best(terms, companyValue)
      const { min, max, empty } = feasibleAmounts(terms)
      expect(gain).toBeGreaterThanOrEqual(0)
      expect(valueAdded + sideBenefit).toBe(gain)
      expect(amount === 0 || (amount >= min && amount <= max)).toBe(true)
      if (empty) return
      for (const other of [min, min + part * (max - min), max]) {
        const rival = drawGain(terms, market, { companyValue, amount: other })
        expect(rival.valueAdded + rival.sideBenefit).toBeLessThan(gain + 1e-9 * max)
      }
      expect(runnerUp?.gain ?? 0).toBeLessThanOrEqual(gain)
    }),
    { numRuns: 3000 },
  )
})

describe('one friction, one formula', () => {
  const given = fc.record({ v: between(1, 60), k: between(2, 30), s: between(0, 0.9) })

  test('a wedge φ: √((1-s)(V-K)K/φ) - K', () => {
    fc.assert(
      fc.property(given, between(0.001, 0.5), ({ v, k, s }, wedge) => {
        const terms = { ...right, strike: k, ownStake: s, amountMax: 6, wedge }
        const free = Math.sqrt(Math.max(0, ((1 - s) * (v - k) * k) / wedge)) - k
        expect(best(terms, v).amount).toBeCloseTo(Math.max(0, Math.min(6, free)), 10)
      }),
      { numRuns: 1000 },
    )
  })

  test('efficiency η below 1: K(√(1 + A/((1-η)K)) - 1)', () => {
    fc.assert(
      fc.property(given, between(0.3, 0.99), ({ v, k, s }, eta) => {
        const terms = { ...right, strike: k, ownStake: s, amountMax: 6, efficiency: eta }
        const a = (1 - s) * v - (1 - s * eta) * k
        const free = k * (Math.sqrt(Math.max(0, 1 + a / ((1 - eta) * k))) - 1)
        expect(best(terms, v).amount).toBeCloseTo(Math.max(0, Math.min(6, free)), 10)
      }),
      { numRuns: 1000 },
    )
  })

  test('a quadratic cost γ: the marginal gain (1-s)(V-K)K/(K+x)² is γx', () => {
    fc.assert(
      fc.property(given, between(0.01, 0.5), ({ v, k, s }, gamma) => {
        const terms = { ...right, strike: k, ownStake: s, amountMax: 6, quadraticCost: gamma }
        const { amount, position } = best(terms, v)
        const marginal = ((1 - s) * (v - k) * k) / (k + amount) ** 2 - gamma * amount
        if (position === 'partial') expect(Math.abs(marginal)).toBeLessThan(1e-10)
        else if (position === 'maximum') expect(marginal).toBeGreaterThanOrEqual(0)
        else expect(v).toBeLessThanOrEqual(k)
      }),
      { numRuns: 1000 },
    )
  })

  test('a benefit β per unit: all if β(K+X) covers (1-s)(K-V), else none', () => {
    fc.assert(
      fc.property(given, between(0, 0.5), ({ v, k, s }, beta) => {
        const terms = { ...right, strike: k, ownStake: s, amountMax: 6, sideLinear: beta }
        const worthIt = beta * (k + 6) > (1 - s) * (k - v)
        expect(best(terms, v).position).toBe(worthIt ? 'maximum' : 'none')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the answer says how it stands', () => {
  test('at the strike every amount gains nothing: a tie, decided for nothing', () => {
    expect(best(right, 10)).toMatchObject({ amount: 0, gain: 0, position: 'none', tie: true })
  })

  test('in the money all is best and nothing comes second', () => {
    const { amount, position, runnerUp, tie } = best(right, 12)
    expect({ amount, position, runnerUp, tie }).toEqual({
      amount: 4,
      position: 'maximum',
      runnerUp: { amount: 0, gain: 0 },
      tie: false,
    })
  })

  test('a minimum can be the best of what is allowed', () => {
    const { amount, position } = best({ ...right, amountMin: 2, wedge: 0.15 }, 12.1)
    expect({ amount, position }).toEqual({ amount: 2, position: 'minimum' })
  })

  test('where nothing may be drawn there is no second', () => {
    expect(best({ ...right, budget: 0 }, 20)).toMatchObject({
      amount: 0,
      runnerUp: null,
      tie: false,
    })
  })

  test('without its side benefit a draw is judged by its value alone', () => {
    const terms = { ...right, sideLinear: 0.5 }
    expect(best(terms, 9).position).toBe('maximum')
    const alone = bestDraw(terms, market, { companyValue: 9, withSideBenefit: false })
    expect(alone.position).toBe('none')
  })

  test('a post-money right is drawn whole or not at all, whatever the wedge', () => {
    fc.assert(
      fc.property(between(1, 30), between(0, 0.5), (companyValue, wedge) => {
        const terms: DrawTerms = { ...right, basis: 'post-money', wedge }
        expect(['none', 'maximum']).toContain(best(terms, companyValue).position)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('break-even', () => {
  test('at the break-even value, and at the break-even strike, the draw gains nothing', () => {
    fc.assert(
      fc.property(anyTerms, between(0.1, 60), between(0.1, 5), (some, companyValue, amount) => {
        const terms = { ...some, amountMax: 12 }
        // A post-money price covers all money of the day.
        if (terms.basis === 'post-money' && terms.strike < 12) return
        const gain = (t: DrawTerms, v: number) => {
          const { valueAdded, sideBenefit } = drawGain(t, market, { companyValue: v, amount })
          return valueAdded + sideBenefit
        }
        const level = breakEvenCompanyValue(terms, market, { amount, withSideBenefit: true })
        if (level === 0) expect(gain(terms, 0)).toBeGreaterThanOrEqual(0)
        else if (level < Number.POSITIVE_INFINITY) {
          expect(Math.abs(gain(terms, level))).toBeLessThan(1e-12 * (terms.strike + level))
        }
        const draw = { companyValue, amount, withSideBenefit: true }
        const strike = breakEvenStrike(terms, market, draw)
        const found = strike > 0 && strike < Number.POSITIVE_INFINITY
        const least = terms.basis === 'post-money' ? amount + (terms.othersInvest ?? 0) : 0
        if (found && strike > least) {
          const left = gain({ ...terms, strike }, companyValue)
          expect(Math.abs(left)).toBeLessThan(1e-12 * (companyValue + strike))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('with a side benefit b: V = K - b(K+x)/((1-s)x)', () => {
    const terms = { ...right, sideConcave: { limit: 0.35, scale: 1.2 } }
    const benefit = 0.35 * (1 - Math.exp(-3 / 1.2))
    const expected = 10 - (benefit * 13) / (0.9 * 3)
    const inputs = { amount: 3, withSideBenefit: true }
    expect(breakEvenCompanyValue(terms, market, inputs)).toBeCloseTo(expected, 11)
    expect(breakEvenCompanyValue(terms, market, { ...inputs, withSideBenefit: false })).toBeCloseTo(
      10,
      11,
    )
  })

  test('always and never have their limits', () => {
    const gift = { ...right, sideLinear: 5 }
    const inputs = { amount: 3, withSideBenefit: true }
    expect(breakEvenCompanyValue(gift, market, inputs)).toBe(0)
    expect(breakEvenStrike(gift, market, { ...inputs, companyValue: 5 })).toBe(
      Number.POSITIVE_INFINITY,
    )
    const own = { ...right, ownStake: 1, wedge: 0.1 }
    expect(breakEvenCompanyValue(own, market, inputs)).toBe(Number.POSITIVE_INFINITY)
    expect(breakEvenStrike(own, market, { ...inputs, companyValue: 5 })).toBe(0)
    expect(breakEvenStrike(right, market, { ...inputs, companyValue: 5 })).toBeCloseTo(5, 12)
  })
})
