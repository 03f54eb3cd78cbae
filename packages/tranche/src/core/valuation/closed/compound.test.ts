import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { expectations } from '../expectation.ts'
import { blackScholesCall } from './black-scholes.ts'
import { compoundCall } from './compound.ts'

// Source: Haug (1998), printed to four digits; figures to twelve digits in the catalogue.
// biome-ignore format: the columns are the point
test.for([
  // case    printed
  ['R-C01', 17.5945],
  ['R-C02',  0.0729],
  ['R-C03',  0.4419],
  ['R-C04',  0.0680],
] as const)('%s: a call on a call, by formula and by integral over the first date', ([id, printed]) => {
  const { given, offBy } = referenceCase(id)
  const rates = {
    rateAnnual: given('r'),
    payoutAnnual: given('q'),
    volatilityAnnual: given('sigma'),
  }
  const [first, second] = [
    { strike: given('K1'), years: given('t1') },
    { strike: given('K2'), years: given('t2') },
  ]
  const { value, trigger } = compoundCall({ spot: given('S'), first, second, ...rates })
  expect(offBy('value', value)).toBeLessThan(1)
  expect(Math.abs(value - printed)).toBeLessThan(5e-5)

  const rest = second.years - first.years
  const later = (spot: number) =>
    blackScholesCall({ spot, strike: second.strike, years: rest, ...rates })
  expect(later(trigger)).toBeCloseTo(first.strike, 10)
  const growth = Math.exp((rates.rateAnnual - rates.payoutAnnual) * first.years)
  const deviation = rates.volatilityAnnual * Math.sqrt(first.years)
  const { means } = expectations(
    [{ weight: 1, growth, deviation }],
    { companyValue: given('S'), breaks: [trigger] },
    (level) => [Math.max(later(level) - first.strike, 0)],
  )
  const integral = Math.exp(-rates.rateAnnual * first.years) * (means[0] as number)
  expect(offBy('value', integral)).toBeLessThan(1)
})
