import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectations } from '../expectation.ts'
import type { Law } from '../law.ts'
import { mixtureAt } from '../mixture.ts'
import { drawGain, linearBenefit } from './gain.ts'
import { type DrawTerms, feasibleAmounts, stakeAfter } from './terms.ts'

const market: Law = { rateAnnual: 0.04, payoutAnnual: 0, volatilityAnnual: 0.7 }
const right: DrawTerms = {
  strike: 5,
  basis: 'pre-money',
  amountMax: 5,
  draw: 'any-amount',
  ownStake: 0,
}
const valueAdded = (terms: DrawTerms, companyValue: number, amount: number) =>
  drawGain(terms, market, { companyValue, amount }).valueAdded

test('half of fifteen for five is two and a half', () => {
  expect(valueAdded(right, 10, 5)).toBe(2.5)
})

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const base = {
  basis: fc.constantFrom('pre-money' as const, 'post-money' as const),
  strike: between(20, 60),
  ownStake: between(0, 1),
  amount: between(0.1, 8),
  others: between(0, 8),
  companyValue: between(0, 80),
}

test('the gain is what counting shares and cash says', () => {
  const friction = {
    efficiency: between(0.5, 1.2),
    kindShare: between(0, 1),
    ownMarginalCost: between(0, 1),
    valueToCompany: between(0, 1.1),
    wedge: between(0, 0.2),
  }
  fc.assert(
    fc.property(fc.record({ ...base, ...friction }), (some) => {
      const { basis, strike, ownStake, amount: x, others: y, companyValue } = some
      const shares = 1000
      const oldMoney = (holder: number) => (basis === 'pre-money' ? strike : strike - holder - y)
      const price = oldMoney(x) / shares
      const priceWithout = oldMoney(0) / shares
      const [cash, kind] = [x * (1 - some.kindShare), x * some.kindShare]
      const company = companyValue + y + some.efficiency * cash + some.valueToCompany * kind
      const held = (ownStake * shares + x / price) / (shares + (x + y) / price)
      const heldWithout = (ownStake * shares) / (shares + y / priceWithout)
      const cost = (cash + some.ownMarginalCost * kind) * (1 + some.wedge)
      const expected = held * company - heldWithout * (companyValue + y) - cost
      const terms: DrawTerms = {
        ...right,
        basis,
        strike,
        ownStake,
        amountMax: x,
        othersInvest: y,
        efficiency: some.efficiency,
        inKind: {
          share: some.kindShare,
          ownMarginalCost: some.ownMarginalCost,
          valueToCompany: some.valueToCompany,
        },
        wedge: some.wedge,
      }
      expect(Math.abs(valueAdded(terms, companyValue, x) - expected)).toBeLessThan(1e-11)
      expect(Math.abs(stakeAfter(terms, x) - held)).toBeLessThan(1e-13)
      expect(Math.abs(stakeAfter(terms, 0) - heldWithout)).toBeLessThan(1e-13)
    }),
    { numRuns: 2000 },
  )
})

describe('the usual terms have the usual formulas', () => {
  const given = fc.record(base)

  test('pre-money, post-money, discount to the next round, others at the same price', () => {
    fc.assert(
      fc.property(
        given,
        between(0, 0.4),
        ({ strike: k, ownStake: s, amount: x, others: y, companyValue: v }, d) => {
          const terms = { ...right, strike: k, ownStake: s }
          const near = (value: number, expected: number) =>
            expect(Math.abs(value - expected)).toBeLessThan(1e-12 * (1 + v))
          near(valueAdded(terms, v, x), ((1 - s) * x * (v - k)) / (k + x))
          near(valueAdded({ ...terms, basis: 'post-money' }, v, x), (1 - s) * (x / k) * (v + x - k))
          const next = { ...terms, strike: (1 - d) * v }
          near(valueAdded(next, v, x), (x * (1 - s) * d * v) / ((1 - d) * v + x))
          const shared = (x - s * (x + y)) / (k + x + y) + (s * y) / (k + y)
          near(valueAdded({ ...terms, othersInvest: y }, v, x), (v - k) * shared)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('waste and credits below face', () => {
    fc.assert(
      fc.property(
        given,
        between(0.3, 1),
        ({ strike: k, ownStake: s, amount: x, companyValue: v }, eta) => {
          const terms = { ...right, strike: k, ownStake: s, efficiency: eta }
          const expected = (x * ((1 - s) * v - (1 - s * eta) * k - (1 - eta) * x)) / (k + x)
          expect(Math.abs(valueAdded(terms, v, x) - expected)).toBeLessThan(1e-12 * (1 + v))
          const inKind = { share: 1, ownMarginalCost: 1, valueToCompany: eta }
          const credits = { ...right, strike: k, ownStake: s, inKind }
          expect(Math.abs(valueAdded(credits, v, x) - expected)).toBeLessThan(1e-12 * (1 + v))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

test('a preferred share is worth the better of its preference and its fraction at the exit', () => {
  const law: Law = { rateAnnual: 0.04, payoutAnnual: 0.03, volatilityAnnual: 0.6 }
  const cases = fc.record({
    ...base,
    amount: between(0.5, 8),
    companyValue: between(1, 80),
    multiple: between(0, 3),
    years: between(0.1, 5),
  })
  fc.assert(
    fc.property(cases, (some) => {
      const { basis, strike, ownStake, amount: x, companyValue, multiple, years } = some
      const preference = { multiple, yearsToExit: years }
      const terms: DrawTerms = { ...right, basis, strike, ownStake, preference }
      const fraction = x / (basis === 'pre-money' ? strike + x : strike)
      const company = companyValue + x
      const paidOut = 1 - Math.exp(-law.payoutAnnual * years)
      // The holder's own common shares lose what the preference takes.
      const atExit = (level: number) => {
        const preferred = Math.max(Math.min(level, multiple * x), fraction * level)
        return preferred + ownStake * (level - preferred)
      }
      const breaks = [multiple * x, (multiple * x) / fraction].filter((level) => level > 0)
      const { means } = expectations(
        mixtureAt(law, years),
        { companyValue: company, breaks },
        (level) => [atExit(level)],
      )
      const flows = (fraction + ownStake * (1 - fraction)) * paidOut * company
      const expected =
        Math.exp(-law.rateAnnual * years) * (means[0] as number) +
        flows -
        ownStake * companyValue -
        x
      const { valueAdded: added } = drawGain(terms, law, { companyValue, amount: x })
      expect(Math.abs(added - expected)).toBeLessThan(1e-10 * company)
    }),
    { numRuns: 1000 },
  )
})

test('side benefits are counted apart: per unit, fading, and as a stream', () => {
  const terms: DrawTerms = {
    ...right,
    sideLinear: 0.1,
    sideConcave: { limit: 2, scale: 4 },
    sideStream: { perUnitYear: 0.03, untilYears: 5 },
  }
  const draw = { companyValue: 10, amount: 4 }
  const { valueAdded: added, sideBenefit } = drawGain(terms, market, draw)
  const stream = (0.03 * (1 - Math.exp(-0.2))) / 0.04
  expect(sideBenefit).toBeCloseTo(0.4 + 2 * (1 - Math.exp(-1)) + 4 * stream, 14)
  expect(added).toBe(drawGain(right, market, draw).valueAdded)
  expect(linearBenefit(terms, { ...market, rateAnnual: 0 })).toBeCloseTo(0.1 + 0.15, 14)
  const over = { ...terms, sideStream: { perUnitYear: 0.03, untilYears: -1 } }
  expect(linearBenefit(over, market)).toBe(0.1)
})

test('nothing drawn is nothing gained, even for a company without price', () => {
  const free = { ...right, strike: 0 }
  expect(drawGain(free, market, { companyValue: 10, amount: 0 })).toEqual({
    valueAdded: 0,
    sideBenefit: 0,
  })
  expect(valueAdded(free, 10, 2)).toBe(10)
  expect(stakeAfter(free, 0)).toBe(0)
  expect(stakeAfter(free, 2)).toBe(1)
})

describe('amounts allowed', () => {
  test('cap, budget, minimum and the rest of the right bind in turn', () => {
    expect(feasibleAmounts(right)).toEqual({ min: 0, max: 5, empty: false })
    expect(feasibleAmounts({ ...right, amountMin: 2, budget: 3 })).toEqual({
      min: 2,
      max: 3,
      empty: false,
    })
    expect(feasibleAmounts({ ...right, amountMin: 2, budget: 1 }).empty).toBe(true)
    expect(feasibleAmounts({ ...right, draw: 'all-or-nothing' })).toEqual({
      min: 5,
      max: 5,
      empty: false,
    })
    expect(feasibleAmounts({ ...right, draw: 'all-or-nothing', budget: 4 }).empty).toBe(true)
    expect(feasibleAmounts({ ...right, amountMax: 0 }).empty).toBe(true)
    const credits = { share: 0.75, ownMarginalCost: 0.5, valueToCompany: 1 }
    expect(feasibleAmounts({ ...right, budget: 1, inKind: credits }).max).toBe(4)
    expect(feasibleAmounts({ ...right, ownStake: 0.3, ownershipCap: 0.2 }).empty).toBe(true)
  })

  test('the largest amount under a cap reaches the cap exactly', () => {
    fc.assert(
      fc.property(fc.record(base), between(0, 0.99), (some, cap) => {
        const { basis, strike, ownStake, others } = some
        const terms = { ...right, basis, strike, ownStake, othersInvest: others, amountMax: 1e9 }
        const capped = { ...terms, ownershipCap: cap }
        const { max, empty } = feasibleAmounts(capped)
        if (empty) expect(stakeAfter(capped, 0)).toBeGreaterThanOrEqual(cap - 1e-12)
        // At a post-money price the others hold their part even when all old shares are gone.
        const reachable = basis === 'pre-money' ? cap : Math.min(cap, 1 - others / strike)
        if (!empty) expect(Math.abs(stakeAfter(capped, max) - reachable)).toBeLessThan(1e-12)
      }),
      { numRuns: 1000 },
    )
    const whole = { ...right, basis: 'post-money' as const, amountMax: 9 }
    expect(feasibleAmounts(whole).max).toBe(5)
    expect(feasibleAmounts({ ...whole, ownStake: 1, ownershipCap: 0.5 }).empty).toBe(true)
  })
})
