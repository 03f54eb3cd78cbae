import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { integrate, normalPdf } from '../../numeric/index.ts'
import { blackCall } from './black-scholes.ts'
import { callOnMaximum, callOnMinimum, exchangeOption, type TwoAssetOption } from './two-assets.ts'

// Source: Haug (1998), printed to three digits; figures to twelve digits in the catalogue.
// biome-ignore format: the columns are the point
test.for([
  // case    printed
  ['R-X01',  2.125],
  ['R-X02',  2.019],
  ['R-X03',  2.762],
  ['R-X04',  2.847],
] as const)('%s: an exchange, by formula and by conditioning on what is given', ([id, printed]) => {
  const { given, offBy } = referenceCase(id)
  const leg = (n: 1 | 2) => ({
    spot: given(`S${n}`),
    payoutAnnual: given(`q${n}`),
    volatilityAnnual: given(`sigma${n}`),
  })
  const [receive, give] = [leg(1), leg(2)]
  const [years, correlation] = [given('T'), given('rho')]
  const value = exchangeOption(receive, give, { years, correlation })
  expect(offBy('value', value)).toBeLessThan(1)
  expect(Math.abs(value - printed)).toBeLessThan(1e-3)

  const conditional = (z: number) => {
    const paid = discounted(give, years, z, 1)
    const mean = discounted(receive, years, z, correlation)
    const rest = receive.volatilityAnnual * Math.sqrt(years * (1 - correlation ** 2))
    return normalPdf(z) * blackCall(mean, paid, rest)
  }
  expect(offBy('value', integrate(conditional, -9, 9, { panels: 20 }))).toBeLessThan(1)
})

/** Mean of an asset given the common factor z, without interest. */
function discounted(
  asset: { spot: number; payoutAnnual: number; volatilityAnnual: number },
  years: number,
  z: number,
  loading: number,
): number {
  const deviation = loading * asset.volatilityAnnual * Math.sqrt(years)
  return asset.spot * Math.exp(-asset.payoutAnnual * years - 0.5 * deviation ** 2 + deviation * z)
}

// Source: Stulz (1982), figures of the QuantLib test suite; within 1.2e-3 as printed there.
// biome-ignore format: the columns are the point
test.for([
  // case    which   printed
  ['R-B01', 'max',  17.565],
  ['R-B02', 'max',  21.619],
  ['R-B03', 'max',  24.049],
  ['R-B04', 'min',   6.844],
] as const)('%s: a call on the %s of two, by formula and by conditioning', ([id, which, printed]) => {
  const { given, offBy } = referenceCase(id)
  const asset = (spot: number) => ({
    spot,
    payoutAnnual: given('q'),
    volatilityAnnual: given('sigma'),
  })
  const option: TwoAssetOption = {
    assets: [asset(given('S1')), asset(given('S2'))],
    correlation: given('rho'),
    strike: given('K'),
    years: given('T'),
    rateAnnual: given('r'),
  }
  const value = which === 'max' ? callOnMaximum(option) : callOnMinimum(option)
  expect(offBy('value', value)).toBeLessThan(1)
  expect(Math.abs(value - printed)).toBeLessThan(1.2e-3)
  expect(offBy('value', byConditioning(option, which))).toBeLessThan(1)
})

/** Given the first asset A the payoff is (A-K)^+ and calls on the second: one smooth integral a side. */
function byConditioning(option: TwoAssetOption, which: 'max' | 'min'): number {
  const { assets, correlation, strike, years, rateAnnual } = option
  const [first, second] = assets
  const up = Math.exp(rateAnnual * years)
  const deviation = first.volatilityAnnual * Math.sqrt(years)
  const rest = second.volatilityAnnual * Math.sqrt(years * (1 - correlation ** 2))
  const integrand = (z: number) => {
    const level = up * discounted(first, years, z, 1)
    const mean = up * discounted(second, years, z, correlation)
    const aboveFirst = blackCall(mean, Math.max(level, strike), rest)
    const maximum = Math.max(level - strike, 0) + aboveFirst
    const both = level > strike ? blackCall(mean, strike, rest) - aboveFirst : 0
    return normalPdf(z) * (which === 'max' ? maximum : both)
  }
  const forward = up * discounted(first, years, 0, 1)
  const kink = Math.log(strike / forward) / deviation
  const sides = [
    integrate(integrand, -9, kink, { panels: 20 }),
    integrate(integrand, kink, 9, { panels: 20 }),
  ]
  return ((sides[0] as number) + (sides[1] as number)) / up
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const asset = fc.record({
  spot: between(1, 50),
  payoutAnnual: between(0, 0.1),
  volatilityAnnual: between(0.05, 1),
})
const option: fc.Arbitrary<TwoAssetOption> = fc.record({
  assets: fc.tuple(asset, asset),
  correlation: between(-1, 1),
  strike: between(1, 50),
  years: between(0.05, 4),
  rateAnnual: between(0, 0.1),
})

test('the better and the worse together are both: their calls sum to the two single calls', () => {
  fc.assert(
    fc.property(option, (some) => {
      const { assets, strike, years, rateAnnual } = some
      const single = (a: (typeof assets)[0]) =>
        blackCall(
          a.spot * Math.exp(-a.payoutAnnual * years),
          strike * Math.exp(-rateAnnual * years),
          a.volatilityAnnual * Math.sqrt(years),
        )
      const [one, two] = [single(assets[0]), single(assets[1])]
      const [best, worst] = [callOnMaximum(some), callOnMinimum(some)]
      expect(Math.abs(best + worst - one - two)).toBeLessThan(1e-11)
      expect(best).toBeGreaterThan(Math.max(one, two) - 1e-11)
      expect(worst).toBeLessThan(Math.min(one, two) + 1e-11)
    }),
    { numRuns: 1000 },
  )
})

test('two assets that move as one leave the larger one', () => {
  const one = { spot: 20, payoutAnnual: 0, volatilityAnnual: 0.4 }
  const terms = { correlation: 1, strike: 18, years: 1, rateAnnual: 0.03 }
  const two = { ...one, spot: 15 }
  const both = { ...terms, assets: [one, two] as const }
  const discount = Math.exp(-0.03)
  expect(callOnMaximum(both)).toBeCloseTo(discount * blackCall(20 / discount, 18, 0.4), 13)
  expect(callOnMinimum(both)).toBeCloseTo(discount * blackCall(15 / discount, 18, 0.4), 13)
})
