import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../catalogue/reference-values.ts'
import { integrate } from '../numeric/index.ts'
import { blackCall, mixtureCall, mixturePut } from './closed/index.ts'
import { expectations } from './expectation.ts'
import type { Law } from './law.ts'
import { discountFactor, lawFrom, mixtureAt } from './mixture.ts'

// Source: Haug (1998), printed to two digits; figures to twelve digits in the catalogue.
// biome-ignore format: the columns are the point
test.for([
  // case    printed
  ['R-J01', 20.67],
  ['R-J02', 12.74],
  ['R-J03',  9.02],
  ['R-J04',  2.14],
  ['R-J05',  8.24],
  ['R-J06',  2.21],
] as const)('%s: a call on a value that jumps, by Poisson sum and by integral', ([id, printed]) => {
  const { given, offBy } = referenceCase(id)
  const law: Law = {
    rateAnnual: given('r'),
    payoutAnnual: given('q'),
    volatilityAnnual: given('sigma_diffusion'),
    jumps: {
      perYear: given('lam'),
      meanLog: given('mean_log_jump'),
      deviationLog: given('jump_sd'),
    },
  }
  const mixture = mixtureAt(law, given('T'))
  const option = { companyValue: given('S'), strike: given('K') }
  const discount = discountFactor(law, given('T'))
  const breaks = [option.strike]
  const { means } = expectations(mixture, { companyValue: option.companyValue, breaks }, (level) => [
    Math.max(level - option.strike, 0),
  ])
  const value = discount * mixtureCall(mixture, option)
  expect(offBy('value', value)).toBeLessThan(1)
  expect(offBy('value', discount * (means[0] as number))).toBeLessThan(1)
  expect(Math.abs(value - printed)).toBeLessThan(1e-2)
})

test('R-J07: the European put on a value that jumps', () => {
  const { given, list } = referenceCase('R-J07')
  const law: Law = {
    rateAnnual: given('r'),
    payoutAnnual: given('q'),
    volatilityAnnual: given('sigma'),
    jumps: { perYear: given('lam'), meanLog: given('mJ'), deviationLog: given('sJ') },
  }
  const option = { companyValue: given('S'), strike: given('K') }
  const put = discountFactor(law, given('T')) * mixturePut(mixtureAt(law, given('T')), option)
  expect(list('european_put')).toBeCloseTo(put, 8)
})

const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const jumps = fc.record({
  perYear: positive(0, 20),
  meanLog: positive(-1, 0.3),
  deviationLog: positive(0, 0.6),
})
const failure = fc.record({ hazardAnnual: positive(0, 2), recovery: positive(0, 1) })
const news = fc
  .record({ years: positive(0, 4), chance: positive(0.05, 0.95), factor: positive(0, 1) })
  .map(({ years, chance, factor }) => ({
    years,
    moves: [
      { probability: chance, factor },
      { probability: 1 - chance, factor: (1 - chance * factor) / (1 - chance) },
    ],
  }))
const law: fc.Arbitrary<Law> = fc.record(
  {
    rateAnnual: positive(-0.02, 0.1),
    payoutAnnual: positive(0, 0.1),
    volatilityAnnual: positive(0, 1.2),
    jumps,
    failure,
    news: fc.array(news, { maxLength: 2 }),
  },
  { requiredKeys: ['rateAnnual', 'payoutAnnual', 'volatilityAnnual'] },
)

test('whatever can happen, the weights sum to 1 and the mean earns the rate less the payout', () => {
  fc.assert(
    fc.property(law, positive(0, 4), (some, years) => {
      const mixture = mixtureAt(some, years)
      const weight = mixture.reduce((sum, part) => sum + part.weight, 0)
      const growth = mixture.reduce((sum, part) => sum + part.weight * part.growth, 0)
      const forward = Math.exp((some.rateAnnual - some.payoutAnnual) * years)
      expect(Math.abs(weight - 1)).toBeLessThan(1e-12)
      expect(Math.abs(growth / forward - 1)).toBeLessThan(1e-12)
    }),
    { numRuns: 1000 },
  )
})

test('jumps without size, failure with full recovery and news of no change are no news', () => {
  const plain: Law = { rateAnnual: 0.04, payoutAnnual: 0.01, volatilityAnnual: 0.6 }
  const empty: Law = {
    ...plain,
    jumps: { perYear: 3, meanLog: 0, deviationLog: 0 },
    failure: { hazardAnnual: 0.5, recovery: 1 },
    news: [{ years: 0.5, moves: [{ probability: 1, factor: 1 }] }],
  }
  fc.assert(
    fc.property(positive(0.1, 40), positive(0, 3), (strike, years) => {
      const call = (some: Law) => mixtureCall(mixtureAt(some, years), { companyValue: 10, strike })
      expect(Math.abs(call(empty) - call(plain))).toBeLessThan(1e-12)
    }),
    { numRuns: 1000 },
  )
})

test('a partial failure is the integral over its day, done here by another rule', () => {
  const some: Law = {
    rateAnnual: 0.04,
    payoutAnnual: 0,
    volatilityAnnual: 0.6,
    failure: { hazardAnnual: 0.3, recovery: 0.5 },
  }
  const failedOn = (day: number) =>
    0.3 * Math.exp(-0.3 * day) * blackCall(5 * Math.exp(0.04 + 0.15 * day), 9, 0.6)
  const alive = Math.exp(-0.3) * blackCall(10 * Math.exp(0.04 + 0.15), 9, 0.6)
  const expected = alive + integrate(failedOn, 0, 1, { panels: 5, order: 9 })
  const value = mixtureCall(mixtureAt(some, 1), { companyValue: 10, strike: 9 })
  expect(value).toBeCloseTo(expected, 13)
})

test('news known on the day counts, later news does not; afterwards it is counted from then', () => {
  const certain = { moves: [{ probability: 1, factor: 1 }] }
  const split = {
    moves: [
      { probability: 0.5, factor: 0.4 },
      { probability: 0.5, factor: 1.6 },
    ],
  }
  const some: Law = {
    rateAnnual: 0,
    payoutAnnual: 0,
    volatilityAnnual: 0.5,
    news: [
      { years: 1, ...certain },
      { years: 2, ...split },
    ],
  }
  expect(mixtureAt(some, 1.99)).toHaveLength(1)
  expect(mixtureAt(some, 2)).toHaveLength(2)
  expect(lawFrom(some, 1.5).news).toEqual([{ years: 0.5, ...split }])
  expect(lawFrom(some, 2).news).toEqual([])
})

test('a lapse hazard discounts as a rate does', () => {
  const some: Law = { rateAnnual: 0.04, payoutAnnual: 0, volatilityAnnual: 0.5, lapseAnnual: 0.5 }
  expect(discountFactor(some, 2)).toBeCloseTo(Math.exp(-1.08), 15)
})

test('more jumps than can be counted are refused, not looped over', () => {
  const wild: Law = {
    rateAnnual: 0,
    payoutAnnual: 0,
    volatilityAnnual: 0.5,
    jumps: { perYear: 1e9, meanLog: 0, deviationLog: 0.1 },
  }
  expect(() => mixtureAt(wild, 1)).toThrow('jumps')
})
