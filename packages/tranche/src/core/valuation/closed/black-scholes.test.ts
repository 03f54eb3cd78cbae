import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import values from '../../../../../../catalogue/reference-values.json' with { type: 'json' }
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { expectations } from '../expectation.ts'
import type { Law } from '../law.ts'
import { discountFactor, mixtureAt } from '../mixture.ts'
import {
  blackCall,
  blackPut,
  blackScholesCall,
  blackScholesPut,
  mixtureCall,
  mixturePut,
} from './black-scholes.ts'

const vanilla = (id: string, volatility = 'sigma') => {
  const { given } = referenceCase(id)
  return {
    spot: given('S'),
    strike: given('K'),
    years: given('T'),
    rateAnnual: given('r'),
    payoutAnnual: given('q'),
    volatilityAnnual: given(volatility),
  }
}

// Source: Haug (1998), printed to four digits; figures to twelve digits in the catalogue.
// biome-ignore format: the columns are the point
test.for([
  // case    kind    printed
  ['R-E01', 'call',  2.1334],
  ['R-E02', 'put',   2.4648],
  ['R-E03', 'put',   1.7011],
  ['R-E04', 'call',  0.0291],
  ['R-E05', 'put',   4.0870],
  ['R-E06', 'call', 12.7857],
] as const)('%s: the formula and the integral of the payoff give the %s', ([id, kind, printed]) => {
  const option = vanilla(id)
  const { spot, strike, years, rateAnnual, payoutAnnual, volatilityAnnual } = option
  const value = kind === 'call' ? blackScholesCall(option) : blackScholesPut(option)
  const growth = Math.exp((rateAnnual - payoutAnnual) * years)
  const deviation = volatilityAnnual * Math.sqrt(years)
  const sign = kind === 'call' ? 1 : -1
  const { means } = expectations(
    [{ weight: 1, growth, deviation }],
    { companyValue: spot, breaks: [strike] },
    (level) => [Math.exp(-rateAnnual * years) * Math.max(sign * (level - strike), 0)],
  )
  const { offBy } = referenceCase(id)
  expect(offBy('value', value)).toBeLessThan(1)
  expect(offBy('value', means[0] as number)).toBeLessThan(1)
  expect(value).toBeCloseTo(printed, 4)
})

// Source: the European part of the American cases; the rest of each is another method's business.
// biome-ignore format: the columns are the point
test.for([
  // case    kind    figure           law beside the usual
  ['R-A01', 'put',  'european',      {}],
  ['R-A07', 'put',  'european',      {}],
  ['R-A08', 'call', 'european',      {}],
  ['R-S26', 'call', 'european_call', { lapseAnnual: 0.8 }],
  ['R-S27', 'call', 'european_call', { failure: { hazardAnnual: 0.2, recovery: 0 } }],
  ['R-S28', 'call', 'european_call', {}],
] as const)('%s: the European %s', ([id, kind, figure, added]) => {
  const { given, list, offBy } = referenceCase(id)
  const law: Law = {
    rateAnnual: given('r'),
    payoutAnnual: given('q'),
    volatilityAnnual: given('sig'),
    ...added,
  }
  const years = given('T_days') / 365
  const companyValue = given(list('S') === undefined ? 'V' : 'S')
  const option = { companyValue, strike: given('K') }
  const mixture = mixtureAt(law, years)
  const payoff = kind === 'call' ? mixtureCall(mixture, option) : mixturePut(mixture, option)
  expect(offBy(figure, discountFactor(law, years) * payoff)).toBeLessThan(1)
})

test('the European column of Longstaff and Schwartz (2001), table 1', () => {
  for (const { S, sigma, T, european } of values.longstaff_schwartz_table1) {
    const rates = { rateAnnual: 0.06, payoutAnnual: 0, volatilityAnnual: sigma }
    const put = blackScholesPut({ spot: S, strike: 40, years: T, ...rates })
    expect(Math.abs(put - european)).toBeLessThan(6e-7)
  }
})

test('without deviation, forward or strike the payoff itself is left', () => {
  expect(blackCall(10, 7, 0)).toBe(3)
  expect(blackPut(7, 10, 0)).toBe(3)
  expect(blackCall(0, 7, 0.5)).toBe(0)
  expect(blackPut(0, 7, 0.5)).toBe(7)
  expect(blackCall(10, 0, 0.5)).toBe(10)
  expect(blackCall(10, -2, 0.5)).toBe(12)
  expect(blackPut(10, 0, 0.5)).toBe(0)
  expect(blackCall(10, Number.POSITIVE_INFINITY, 0.5)).toBe(0)
})

test('a higher discount rate alone shrinks the value by the difference over the years', () => {
  const option = vanilla('R-E01')
  const shrunk = blackScholesCall({ ...option, discountAnnual: option.rateAnnual + 0.5 })
  expect(shrunk).toBeCloseTo(Math.exp(-0.5 * option.years) * blackScholesCall(option), 14)
})

test('a call less a put is the forward less the strike', () => {
  const positive = fc.double({ min: 0.01, max: 100, noNaN: true })
  fc.assert(
    fc.property(
      positive,
      positive,
      fc.double({ min: 0, max: 5, noNaN: true }),
      (f, k, deviation) => {
        const parity = blackCall(f, k, deviation) - blackPut(f, k, deviation)
        expect(Math.abs(parity - (f - k))).toBeLessThan(1e-14 * (f + k))
      },
    ),
    { numRuns: 1000 },
  )
})
