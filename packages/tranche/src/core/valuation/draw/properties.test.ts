import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { blackScholesCall, exchangeOption } from '../closed/index.ts'
import type { Law } from '../law.ts'
import { bestDraw } from './best-draw.ts'
import { splitBudget } from './budget.ts'
import { drawGain } from './gain.ts'
import { valueCompanyCall, valueDuty } from './linear-gain.ts'
import { type DrawTerms, stakeAfter } from './terms.ts'
import { valueOneOfTwo, valueSplitOfTwo } from './two-labs.ts'
import { valueTwoTranches } from './two-tranches.ts'
import { type DateInputs, valueAtDate } from './value-at-date.ts'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const positive = between(0.5, 40)
const thousand = { numRuns: 1000 }

const right = fc
  .record({ strike: positive, amountMax: between(0.1, 20), ownStake: between(0, 1) })
  .map((some): DrawTerms => ({ ...some, basis: 'pre-money', draw: 'any-amount' }))
const inputs: fc.Arbitrary<DateInputs> = fc.record({
  companyValue: positive,
  years: between(0, 5),
  withSideBenefit: fc.boolean(),
})
const plainLaw: fc.Arbitrary<Law> = fc.record({
  rateAnnual: between(0, 0.1),
  payoutAnnual: between(0, 0.1),
  volatilityAnnual: between(0.05, 1),
})
const anyLaw: fc.Arbitrary<Law> = fc
  .tuple(
    plainLaw,
    fc.record(
      {
        jumps: fc.record({
          perYear: between(0, 3),
          meanLog: between(-0.6, 0.2),
          deviationLog: between(0, 0.5),
        }),
        failure: fc.record({ hazardAnnual: between(0, 1), recovery: fc.constantFrom(0, 0.4) }),
        lapseAnnual: between(0, 1),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([plain, more]) => ({ ...plain, ...more }))
const frictions = fc.record(
  {
    efficiency: between(0.6, 1),
    wedge: between(0, 0.3),
    quadraticCost: between(0, 0.1),
    sideLinear: between(0, 0.2),
    sideConcave: fc.record({ limit: between(0, 1), scale: between(0.5, 5) }),
    amountMin: between(0, 0.1),
  },
  { requiredKeys: [] },
)

/** Rounding allowed: money on the scale of the inputs. */
const scaleOf = ({ strike, amountMax }: DrawTerms, { companyValue }: DateInputs) =>
  1e-11 * (strike + amountMax + companyValue)

test('a right less the company’s call is a duty', () => {
  const terms = fc
    .tuple(right, frictions)
    .map(([some, more]): DrawTerms => ({ ...some, ...more, draw: 'all-or-nothing' }))
  fc.assert(
    fc.property(terms, anyLaw, inputs, (some, law, at) => {
      const both = valueAtDate(some, law, at).value + valueCompanyCall(some, law, at)
      expect(Math.abs(both - valueDuty(some, law, at))).toBeLessThan(scaleOf(some, at))
    }),
    thousand,
  )
})

test('a duty without frictions is a forward on the company', () => {
  fc.assert(
    fc.property(right, plainLaw, inputs, (some, law, at) => {
      const { strike, amountMax, ownStake } = some
      const forward =
        at.companyValue * Math.exp(-law.payoutAnnual * at.years) -
        strike * Math.exp(-law.rateAnnual * at.years)
      const expected = ((1 - ownStake) * amountMax * forward) / (strike + amountMax)
      expect(Math.abs(valueDuty(some, law, at) - expected)).toBeLessThan(scaleOf(some, at))
    }),
    thousand,
  )
})

test('a right is worth at least nothing and at least every fixed amount', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(right, frictions, anyLaw, inputs, between(0, 1), (some, more, law, at, part) => {
      const terms = { ...some, ...more }
      const { value, error } = valueAtDate(terms, law, at)
      const fixed = { ...terms, amountMin: 0, amountMax: terms.amountMax * (0.1 + 0.9 * part) }
      const allowed = fixed.amountMax >= (terms.amountMin ?? 0)
      const least = allowed ? Math.max(0, valueDuty(fixed, law, at)) : 0
      expect(value).toBeGreaterThan(least - error - scaleOf(some, at))
    }),
    thousand,
  )
})

test('more company, more room, more time, more risk: worth more; a higher price, stake or lapse: less', () => {
  fc.assert(
    fc.property(right, plainLaw, inputs, between(0, 1), (terms, law, at, more) => {
      const stays = { ...law, payoutAnnual: 0 }
      const value = valueAtDate(terms, stays, at).value
      const least = value - scaleOf(terms, at)
      const most = value + scaleOf(terms, at)
      const up = 1 + more
      const changed = (t: Partial<DrawTerms>, l: Partial<Law>, a: Partial<DateInputs>) =>
        valueAtDate({ ...terms, ...t }, { ...stays, ...l }, { ...at, ...a }).value
      expect(changed({}, {}, { companyValue: at.companyValue * up })).toBeGreaterThan(least)
      expect(changed({ amountMax: terms.amountMax * up }, {}, {})).toBeGreaterThan(least)
      expect(changed({}, {}, { years: at.years + more })).toBeGreaterThan(least)
      expect(changed({}, { volatilityAnnual: law.volatilityAnnual * up }, {})).toBeGreaterThan(
        least,
      )
      expect(changed({ strike: terms.strike * up }, {}, {})).toBeLessThan(most)
      expect(changed({ ownStake: 1 - (1 - terms.ownStake) * (1 - more) }, {}, {})).toBeLessThan(
        most,
      )
      expect(changed({}, { lapseAnnual: more }, {})).toBeLessThan(most)
    }),
    thousand,
  )
})

test('a right is convex in the company’s value', () => {
  fc.assert(
    fc.property(right, anyLaw, inputs, positive, (terms, law, at, other) => {
      const value = (companyValue: number) => valueAtDate(terms, law, { ...at, companyValue }).value
      const middle = 0.5 * (at.companyValue + other)
      const chord = 0.5 * (value(at.companyValue) + value(other))
      expect(value(middle)).toBeLessThan(chord + scaleOf(terms, at) + 1e-11 * other)
    }),
    thousand,
  )
})

test('all money in another unit gives the value in that unit', () => {
  fc.assert(
    fc.property(
      right,
      anyLaw,
      inputs,
      between(0, 5),
      between(0.01, 100),
      (terms, law, at, y, unit) => {
        const shared = { ...terms, othersInvest: y }
        const scaled = {
          ...terms,
          strike: terms.strike * unit,
          amountMax: terms.amountMax * unit,
          othersInvest: y * unit,
        }
        const value = valueAtDate(shared, law, at).value
        const inUnit = valueAtDate(scaled, law, {
          ...at,
          companyValue: at.companyValue * unit,
        }).value
        expect(Math.abs(inUnit - unit * value)).toBeLessThan(
          unit * (scaleOf(terms, at) + 1e-11 * y),
        )
      },
    ),
    thousand,
  )
})

test('the limits: free, empty, unbounded, unaffordable, certain, immediate', () => {
  fc.assert(
    fc.property(right, plainLaw, inputs, (some, law, at) => {
      const terms = { ...some, ownStake: 0 }
      const value = (t: Partial<DrawTerms>, l: Partial<Law> = {}, a: Partial<DateInputs> = {}) =>
        valueAtDate({ ...terms, ...t }, { ...law, ...l }, { ...at, ...a }).value
      const near = (figure: number, expected: number, width = scaleOf(terms, at)) =>
        expect(Math.abs(figure - expected)).toBeLessThan(width)
      const { companyValue, years } = at
      const { strike, amountMax } = terms
      const paidOut = Math.exp(-law.payoutAnnual * years)
      const discount = Math.exp(-law.rateAnnual * years)
      near(value({ strike: 0 }), companyValue * paidOut)
      expect(value({ amountMax: 0 })).toBe(0)
      const call = blackScholesCall({ ...law, spot: companyValue, strike, years })
      near(
        value({ amountMax: 1e12 * strike, ownStake: 0.2 }),
        0.8 * call,
        1e-9 * (strike + companyValue),
      )
      near(value({ strike: 1e9 * companyValue }), 0, 1e-7 * companyValue)
      const certain = Math.max(0, companyValue * paidOut - strike * discount)
      near(value({}, { volatilityAnnual: 0 }), (amountMax * certain) / (strike + amountMax))
      const now = (amountMax * Math.max(0, companyValue - strike)) / (strike + amountMax)
      near(value({}, {}, { years: 0 }), now)
      near(value({ quadraticCost: 1e-15 }, {}, { years: 0 }), now)
    }),
    thousand,
  )
})

test('two draws on one day are one draw of the sum', () => {
  fc.assert(
    fc.property(
      right,
      plainLaw,
      positive,
      between(0.1, 5),
      between(0.1, 5),
      (terms, law, v, x, y) => {
        const gain = (t: DrawTerms, companyValue: number, amount: number) =>
          drawGain(t, law, { companyValue, amount }).valueAdded
        const after = { ...terms, strike: terms.strike + x, ownStake: stakeAfter(terms, x) }
        const inTwo = gain(terms, v, x) + gain(after, v + x, y)
        expect(Math.abs(inTwo - gain(terms, v, x + y))).toBeLessThan(
          1e-12 * (v + terms.strike + x + y),
        )
        expect(Math.abs(stakeAfter(after, y) - stakeAfter(terms, x + y))).toBeLessThan(1e-14)
      },
    ),
    thousand,
  )
})

test('a post-money price is the pre-money price of its full draw, and dearer for less', () => {
  fc.assert(
    fc.property(
      right,
      plainLaw,
      positive,
      between(0.05, 0.95),
      (terms, law, companyValue, part) => {
        const post: DrawTerms = {
          ...terms,
          basis: 'post-money',
          strike: terms.strike + terms.amountMax,
        }
        const gain = (t: DrawTerms, amount: number) =>
          drawGain(t, law, { companyValue, amount }).valueAdded
        const all = terms.amountMax
        const rounding = 1e-12 * (companyValue + post.strike)
        expect(Math.abs(gain(post, all) - gain(terms, all))).toBeLessThan(rounding)
        const less = part * all
        // P - x is above K for x < X: the same money buys a smaller fraction of a larger base.
        expect(stakeAfter(post, less)).toBeLessThanOrEqual(stakeAfter(terms, less))
        expect(gain(post, less)).toBeLessThan(gain(terms, less) + rounding)
      },
    ),
    thousand,
  )
})

test('who owns everything gains nothing', () => {
  fc.assert(
    fc.property(right, anyLaw, inputs, (terms, law, at) => {
      expect(valueAtDate({ ...terms, ownStake: 1 }, law, at).value).toBe(0)
    }),
    thousand,
  )
})

test('taking part pro rata leaves the fraction unchanged, at any price', () => {
  fc.assert(
    fc.property(right, between(0.1, 20), between(0, 0.95), (terms, others, ownStake) => {
      const amount = (ownStake * others) / (1 - ownStake)
      const shared = { ...terms, ownStake, othersInvest: others }
      expect(Math.abs(stakeAfter(shared, amount) - ownStake)).toBeLessThan(1e-13)
    }),
    thousand,
  )
})

test('frictions of no size are no frictions', () => {
  const none = {
    efficiency: 1,
    wedge: 0,
    quadraticCost: 0,
    sideLinear: 0,
    sideConcave: { limit: 0, scale: 1 },
    sideStream: { perUnitYear: 0, untilYears: 5 },
    othersInvest: 0,
    inKind: { share: 0, ownMarginalCost: 0.3, valueToCompany: 0.2 },
    amountMin: 0,
    ownershipCap: 1,
  }
  fc.assert(
    fc.property(right, anyLaw, inputs, (terms, law, at) => {
      expect(valueAtDate({ ...terms, ...none }, law, at)).toEqual(valueAtDate(terms, law, at))
    }),
    thousand,
  )
})

test('frictions that shrink to nothing leave the plain gain', () => {
  fc.assert(
    fc.property(right, plainLaw, positive, (terms, law, companyValue) => {
      const gain = (more: Partial<DrawTerms>) =>
        bestDraw({ ...terms, ...more }, law, { companyValue, withSideBenefit: true }).gain
      const small = 1e-9
      for (const more of [
        { wedge: small },
        { efficiency: 1 - small },
        { quadraticCost: small },
        { sideConcave: { limit: small, scale: 1 } },
      ]) {
        expect(Math.abs(gain(more) - gain({}))).toBeLessThan(1e-6)
      }
    }),
    thousand,
  )
})

test('a hazard of death is a rate in drift and discount; a hazard of lapse only a discount', () => {
  fc.assert(
    fc.property(right, plainLaw, inputs, between(0, 2), (terms, law, at, hazardAnnual) => {
      const value = (some: Law) => valueAtDate(terms, some, at).value
      const dying = value({ ...law, failure: { hazardAnnual, recovery: 0 } })
      const dearer = value({ ...law, rateAnnual: law.rateAnnual + hazardAnnual })
      expect(Math.abs(dying - dearer)).toBeLessThan(scaleOf(terms, at))
      const lapsing = value({ ...law, lapseAnnual: hazardAnnual })
      const alive = Math.exp(-hazardAnnual * at.years)
      expect(Math.abs(lapsing - alive * value(law))).toBeLessThan(scaleOf(terms, at))
    }),
    thousand,
  )
})

test('dated news is a mean over what it can do to the value', () => {
  fc.assert(
    fc.property(
      right,
      plainLaw,
      inputs,
      between(0.1, 0.9),
      between(0, 1),
      (terms, law, at, p, down) => {
        const up = (1 - p * down) / (1 - p)
        const moves = [
          { probability: p, factor: down },
          { probability: 1 - p, factor: up },
        ]
        const news = [{ years: 0.5 * at.years, moves }]
        const value = (some: Law, companyValue: number) =>
          valueAtDate(terms, some, { ...at, companyValue }).value
        // News on the day of the question is known already.
        if (at.years < 1e-6) return
        const expected =
          p * value(law, down * at.companyValue) + (1 - p) * value(law, up * at.companyValue)
        const told = value({ ...law, news }, at.companyValue)
        expect(Math.abs(told - expected)).toBeLessThan(scaleOf(terms, at))
      },
    ),
    thousand,
  )
})

test('two tranches are worth at least the first alone, and at least the first taken come what may', () => {
  const tranche = (from: number) =>
    fc.record({ strike: positive, amount: between(0.1, 8), years: between(from, from + 2) })
  fc.assert(
    fc.property(
      tranche(0.05),
      tranche(2.1),
      between(0, 0.9),
      plainLaw,
      positive,
      (first, second, ownStake, law, v) => {
        const both = valueTwoTranches({ first, second, ownStake }, law, v)
        const rounding = both.error + 1e-10 * (v + first.strike + second.strike)
        expect(both.value).toBeGreaterThan(both.valueFirstAlone - rounding)
        expect(both.triggerFirst).toBeLessThanOrEqual(first.strike * (1 + 1e-12))
        const terms: DrawTerms = {
          strike: first.strike,
          basis: 'pre-money',
          amountMax: first.amount,
          draw: 'all-or-nothing',
          ownStake,
        }
        const duty = valueDuty(terms, law, {
          companyValue: v,
          years: first.years,
          withSideBenefit: false,
        })
        expect(both.value).toBeGreaterThan(duty - rounding)
        const alone = valueTwoTranches(
          { first, second: { ...second, amount: 0 }, ownStake },
          law,
          v,
        )
        expect(Math.abs(alone.value - alone.valueFirstAlone)).toBeLessThan(rounding)
      },
    ),
    thousand,
  )
})

test('one budget for two is worth at least the better one and at most both', () => {
  const lab = fc.record({ companyValue: positive, strike: positive, ownStake: between(0, 0.9) })
  fc.assert(
    fc.property(lab, lab, between(0.1, 20), (one, two, budget) => {
      const single = [one, two].map((some) => splitBudget([some], budget).gain)
      const { gain } = splitBudget([one, two], budget)
      expect(gain).toBeGreaterThan(Math.max(...single) - 1e-12)
      expect(gain).toBeLessThan((single[0] as number) + (single[1] as number) + 1e-12)
    }),
    thousand,
  )
  for (const correlation of [-0.8, 0, 0.7]) {
    const at = { payoutAnnual: 0.02, volatilityAnnual: 0.6 }
    const labs = [
      { ...at, companyValue: 10, strike: 9 },
      { ...at, companyValue: 8, strike: 10, ownStake: 0.2 },
    ] as const
    const two = { labs, correlation, years: 1.5, rateAnnual: 0.03 }
    const split = valueSplitOfTwo(two, 4).value
    const choice = valueOneOfTwo(two, [4, 4])
    const sum = valueOneOfTwo(two, [4, 0]) + valueOneOfTwo(two, [0, 4])
    expect(split).toBeGreaterThan(choice)
    expect(sum).toBeGreaterThan(split)
  }
})

test('R-S23: a strike that follows a peer index is an exchange', () => {
  const { given, offBy } = referenceCase('R-S23')
  const leg = (spot: number, payout: string, volatility: string) => ({
    spot,
    payoutAnnual: given(payout),
    volatilityAnnual: given(volatility),
  })
  const value = exchangeOption(leg(given('V'), 'q', 'sig'), leg(given('K'), 'qI', 'sI'), {
    years: given('T'),
    correlation: given('rho'),
  })
  const fraction = given('X') / (given('K') + given('X'))
  expect(offBy('value', fraction * value)).toBeLessThan(1)
  // In units of the index the strike is fixed and the value lognormal: a plain right, no interest.
  const inIndex: Law = {
    rateAnnual: given('qI'),
    payoutAnnual: given('q'),
    volatilityAnnual: Math.sqrt(
      given('sig') ** 2 + given('sI') ** 2 - 2 * given('rho') * given('sig') * given('sI'),
    ),
  }
  const terms: DrawTerms = {
    strike: given('K'),
    basis: 'pre-money',
    amountMax: given('X'),
    draw: 'any-amount',
    ownStake: given('s'),
    quadraticCost: 1e-15,
  }
  const at = { companyValue: given('V'), years: given('T'), withSideBenefit: false }
  expect(offBy('value', valueAtDate(terms, inIndex, at).value)).toBeLessThan(1)
})
