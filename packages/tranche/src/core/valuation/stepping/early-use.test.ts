import { describe, expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import type { Law } from '../law.ts'
import { boundaryOfEarlyUse, type EarlyUse, valueWithEarlyUse } from './early-use.ts'

const plain = (
  law: Law,
  at: { V: number; K: number; years: number; factor?: number },
): EarlyUse => {
  const { V, K, years, factor = 1 } = at
  return {
    law,
    companyValue: V,
    yearsToLastDay: years,
    payoff: { at: (v) => factor * (v - K), changesWithTime: false },
    linear: { strike: K, factor },
  }
}

describe('rights usable on any day, by fixed point and by grid', () => {
  test.for([
    ['R-S26', 'lapseAnnual'],
    ['R-S27', 'failure'],
    ['R-S28', 'payout'],
  ] as const)('%s: %s', ([id, reason]) => {
    const { given, offBy } = referenceCase(id)
    const law = {
      rateAnnual: given('r'),
      payoutAnnual: given('q'),
      volatilityAnnual: given('sig'),
      ...(reason === 'lapseAnnual' ? { lapseAnnual: given('ell') } : {}),
      ...(reason === 'failure' ? { failure: { hazardAnnual: given('h'), recovery: 0 } } : {}),
    }
    const [K, X] = [given('K'), given('X')]
    const factor = ((1 - given('s')) * X) / (K + X)
    const right = plain(law, { V: given('V'), K, years: given('T_days') / 365, factor })
    const best = valueWithEarlyUse(right)
    expect(best.method).toContain('fixed point')
    expect(offBy('value', best.value)).toBeLessThan(0.1)
    expect(offBy('value', valueWithEarlyUse(right, { route: 'grid' }).value)).toBeLessThan(1)
    const unit = valueWithEarlyUse({ ...right, linear: { strike: K, factor: 1 } })
    expect(offBy('american_call', unit.value)).toBeLessThan(0.1)
    expect(best.valueIfUsedNow).toBeCloseTo(factor * (given('V') - K), 12)
  })
})

const lognormal = { rateAnnual: 0.04, payoutAnnual: 0.1, volatilityAnnual: 0.6 }
const at = { V: 10, K: 9, years: 1 }

// biome-ignore format: the columns are the point
test.for([
  // law                                                              dates      route
  [lognormal,                                                         undefined, 'fixed point'],
  [{ ...lognormal, failure: { hazardAnnual: 0.2, recovery: 0 } },     undefined, 'fixed point'],
  [{ ...lognormal, failure: { hazardAnnual: 0.2, recovery: 0.4 } },   undefined, 'finite differences'],
  [{ ...lognormal, jumps: { perYear: 1, meanLog: 0, deviationLog: 0.2 } }, undefined, 'finite differences'],
  [{ ...lognormal, rateAnnual: -0.05, payoutAnnual: -0.01 },          undefined, 'finite differences'],
  [lognormal,                                                         4,         'quadrature'],
  [lognormal,                                                         50,        'finite differences'],
  [{ ...lognormal, failure: { hazardAnnual: 0.2, recovery: 0.4 } },   4,         'finite differences'],
  [{ ...lognormal, volatilityAnnual: 0 },                             undefined, 'certain'],
] as const)('case %#: the route is the one for the law', ([law, count, route]) => {
  const dates = count && Array.from({ length: count }, (_, i) => (i + 1) / count)
  const right = { ...plain(law, at), ...(dates ? { dates } : {}) }
  const best = valueWithEarlyUse(right)
  expect(best.method).toContain(route)
  expect(best.value).toBeGreaterThanOrEqual(dates ? 0 : best.valueIfUsedNow)
  if (route === 'certain') return
  const grid = valueWithEarlyUse(right, { route: 'grid', detail: 1.5 })
  expect(Math.abs(grid.value - best.value) / best.value).toBeLessThan(1e-4)
})

test('without chance the best day is found: a stream that dies out against a growing gain', () => {
  const law = { rateAnnual: 0.05, payoutAnnual: 0.02, volatilityAnnual: 0 }
  const use = (v: number, years: number) => v - 9 + 2 * Math.exp(-4 * years)
  const right = {
    law,
    companyValue: 10,
    yearsToLastDay: 2,
    payoff: { at: use, changesWithTime: true },
  }
  const on = (t: number) => Math.exp(-0.05 * t) * use(10 * Math.exp(0.03 * t), t)
  const days = Array.from({ length: 20001 }, (_, i) => on(i / 10000))
  expect(valueWithEarlyUse(right).value).toBeCloseTo(Math.max(...days), 8)
  const dated = valueWithEarlyUse({ ...right, dates: [1, 2] })
  expect(dated.value).toBeCloseTo(Math.max(on(1), on(2)), 12)
})

test('a worthless company leaves what using it pays, here and now or later', () => {
  const right = plain(lognormal, { ...at, V: 0 })
  expect(valueWithEarlyUse(right).value).toBe(0)
})

test('a route that does not fit is a defect of the caller', () => {
  const right = { ...plain(lognormal, at), dates: [0.5, 1] }
  expect(() => valueWithEarlyUse(right, { route: 'fixed-point' })).toThrow('plain call')
  expect(() => valueWithEarlyUse(plain(lognormal, at), { route: 'quadrature' })).toThrow('dates')
})

test('the edge of use alone is the one that comes with the value', () => {
  const law = { rateAnnual: 0.04, payoutAnnual: 0.1, volatilityAnnual: 0.7 }
  const failing = { ...law, failure: { hazardAnnual: 0.1, recovery: 0.3 } }
  for (const each of [law, failing]) {
    const right = plain(each, { V: 12, K: 10, years: 1 })
    expect(boundaryOfEarlyUse(right)).toEqual(valueWithEarlyUse(right).boundary)
  }
})
