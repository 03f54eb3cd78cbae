import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bestDraw,
  type DrawTerms,
  drawGain,
  type Law,
  stakeAfter,
  valueAtDate,
} from '../valuation/index.ts'
import { outcomeAt, shownShares } from './outcome.ts'
import { boundsOnLastDay, isFrictionless, plainBest, plainGain, plainValue } from './plain.ts'
import { wedgedValue } from './wedged.ts'

/** Whole hundredths, so that shrinking finds readable numbers. */
const part = (low: number, high: number) =>
  fc.integer({ min: low * 100, max: high * 100 }).map((n) => n / 100)
const terms = fc
  .record({ strike: part(0.1, 50), amountMax: part(0.1, 20), ownStake: part(0, 0.9) })
  .map((numbers): DrawTerms => ({ ...numbers, basis: 'pre-money', draw: 'any-amount' }))
const law = fc
  .record({ rateAnnual: part(0, 0.1), volatilityAnnual: part(0.05, 1.5) })
  .map((numbers): Law => ({ ...numbers, payoutAnnual: 0 }))
const cases = { numRuns: 1000 }

describe('A draw without frictions agrees with the general route', () => {
  test('in the gain of every amount', () => {
    fc.assert(
      fc.property(terms, law, part(0, 100), part(0, 1), (draw, market, companyValue, share) => {
        const amount = share * draw.amountMax
        const { valueAdded } = drawGain(draw, market, { companyValue, amount })
        expect(plainGain(draw, companyValue, amount)).toBeCloseTo(valueAdded, 9)
      }),
      cases,
    )
  })

  test('in the best amount', () => {
    fc.assert(
      fc.property(terms, law, part(0, 100), (draw, market, companyValue) => {
        const general = bestDraw(draw, market, { companyValue, withSideBenefit: true })
        const plain = plainBest(draw, companyValue)
        expect(plain.gain).toBeCloseTo(general.gain, 9)
        if (Math.abs(companyValue - draw.strike) > 1e-6)
          expect(plain.amount).toBeCloseTo(general.amount, 9)
      }),
      cases,
    )
  })

  test('in the worth on one future day', () => {
    fc.assert(
      fc.property(terms, law, part(0.1, 100), part(0, 5), (draw, market, companyValue, years) => {
        const general = valueAtDate(draw, market, {
          companyValue,
          years,
          withSideBenefit: false,
        }).value
        expect(plainValue(draw, market, companyValue, years)).toBeCloseTo(general, 9)
      }),
      cases,
    )
  })

  test('in the worth on one future day where money costs more than its face', () => {
    const wedges = part(0.01, 2)
    fc.assert(
      fc.property(
        fc.record({ draw: terms, market: law, wedge: wedges }),
        part(0.1, 100),
        part(0.01, 5),
        ({ draw, market, wedge }, companyValue, years) => {
          const at = { companyValue, years }
          const general = valueAtDate({ ...draw, wedge }, market, {
            ...at,
            withSideBenefit: false,
          })
          const { value, error } = wedgedValue(draw, wedge, market, at)
          // Each states its own error.
          const rounding = 1e-11 * (companyValue + draw.amountMax)
          expect(Math.abs(value - general.value)).toBeLessThan(general.error + error + rounding)
          expect(error).toBeLessThan(1e-9 * (companyValue + draw.amountMax))
        },
      ),
      cases,
    )
  })

  test('in the stakes after every amount shown', () => {
    fc.assert(
      fc.property(terms, part(0.1, 100), (draw, companyValue) => {
        const situation = {
          companyValue,
          terms: draw,
          law: null,
          shareGrowth: 1,
          mark: null,
          step: null,
          ownStake: draw.ownStake,
          driftAnnual: null,
        }
        const outcome = outcomeAt([], situation, null)
        const stakes = outcome?.draws.map((shown) => shown.stakeAfter)
        expect(stakes).toEqual(
          shownShares.map((share) => expect.closeTo(stakeAfter(draw, share * draw.amountMax), 12)),
        )
      }),
      cases,
    )
  })
})

test('The worth on one future day lies between its cheap bounds', () => {
  fc.assert(
    fc.property(terms, law, part(0.1, 100), part(0, 5), (draw, market, companyValue, years) => {
      const bounds = boundsOnLastDay({ terms: draw, companyValue }, [{ law: market }], years)
      const value = plainValue(draw, market, companyValue, years)
      expect(value).toBeGreaterThanOrEqual((bounds?.low ?? Number.NaN) - 1e-9)
      expect(value).toBeLessThanOrEqual((bounds?.high ?? Number.NaN) + 1e-9)
    }),
    cases,
  )
})

test('with a cost of capital above par, too', () => {
  fc.assert(
    fc.property(
      terms,
      law,
      fc.record({ wedge: part(0, 0.5), companyValue: part(0.1, 100), years: part(0.01, 5) }),
      (plain, market, { wedge, companyValue, years }) => {
        const draw = { ...plain, wedge }
        const bounds = boundsOnLastDay({ terms: draw, companyValue }, [{ law: market }], years)
        const asked = { companyValue, years, withSideBenefit: false }
        const { value, error } = valueAtDate(draw, market, asked)
        expect(value).toBeGreaterThanOrEqual((bounds?.low ?? Number.NaN) - error - 1e-9)
        expect(value).toBeLessThanOrEqual((bounds?.high ?? Number.NaN) + error + 1e-9)
      },
    ),
    { numRuns: 200 },
  )
})

test('any friction, a post-money price or all-or-nothing takes the general route', () => {
  const plain: DrawTerms = {
    strike: 10,
    amountMax: 4,
    ownStake: 0.1,
    basis: 'pre-money',
    draw: 'any-amount',
  }
  expect(isFrictionless(plain)).toBe(true)
  const others: Partial<DrawTerms>[] = [
    { wedge: 0.1 },
    { efficiency: 0.9 },
    { quadraticCost: 1 },
    { sideLinear: 0.1 },
    { sideConcave: { limit: 1, scale: 1 } },
    { sideStream: { perUnitYear: 1, untilYears: 1 } },
    { preference: { multiple: 1, yearsToExit: 1 } },
    { inKind: { share: 0.5, ownMarginalCost: 0.5, valueToCompany: 1 } },
    { othersInvest: 1 },
    { ownershipCap: 0.2 },
    { budget: 1 },
    { amountMin: 1 },
    { basis: 'post-money' },
    { draw: 'all-or-nothing' },
    { strike: 0 },
  ]
  for (const other of others)
    expect(isFrictionless({ ...plain, ...other }), Object.keys(other)[0]).toBe(false)
})
