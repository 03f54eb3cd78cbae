import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import values from '../../../../../../catalogue/reference-values.json' with { type: 'json' }
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { valueBermudan } from './bermudan-quadrature.ts'
import { valueOnGrid } from './grid.ts'

/** Worth of a whole draw of X at strike K with own stake s, per unit V - K. */
const factorOf = (K: number, X: number, s: number) => ((1 - s) * X) / (K + X)

type Boundary = readonly (readonly [number, number])[]

function rightOf(id: string) {
  const { given, list } = referenceCase(id)
  const [K, X, s, r] = [given('K'), given('X'), given('s'), given('r')]
  const dates = list('dates') as number[]
  const jumps = list('lam')
    ? { jumps: { perYear: given('lam'), meanLog: given('mJ'), deviationLog: given('sJ') } }
    : {}
  const stream = (years: number) =>
    list('c') ? X * given('c') * (-Math.expm1(-r * (given('Tb') - years)) / r) : 0
  return {
    law: {
      rateAnnual: r,
      payoutAnnual: given('q'),
      volatilityAnnual: given('sig'),
      ...jumps,
    },
    companyValue: given('V'),
    yearsToLastDay: dates.at(-1) as number,
    dates,
    payoff: {
      at: (v: number, years: number) => factorOf(K, X, s) * (v - K) + stream(years),
      changesWithTime: true,
    },
  }
}

describe('rights usable on stated dates, by quadrature and by grid', () => {
  test.for(['R-S08', 'R-S10', 'R-S15'])('%s', (id) => {
    const { offBy, list } = referenceCase(id)
    const right = rightOf(id)
    const { value, boundary, error } = valueBermudan(right)
    expect(offBy('value', value)).toBeLessThan(1e-3)
    expect(error / value).toBeLessThan(1e-10)
    const grid = valueOnGrid(right)
    expect(offBy('value', grid.value)).toBeLessThan(1)
    const listed = list('boundary') as Boundary
    expect(boundary.length).toBe(listed.length)
    listed.forEach(([years, companyValue], i) => {
      expect(boundary[i]?.years).toBe(years)
      expect(boundary[i]?.companyValue).toBeCloseTo(companyValue, 5)
      expect((grid.boundary[i]?.companyValue ?? 0) / companyValue).toBeCloseTo(1, 3)
    })
  })

  test('R-S15, used on the last date only or today', () => {
    const { expected } = referenceCase('R-S15')
    const right = rightOf('R-S15')
    const last = valueBermudan({ ...right, dates: [right.yearsToLastDay] })
    expect(last.value / expected('value_last_date_only')).toBeCloseTo(1, 9)
    expect(last.valueIfUsedNow / expected('invest_now')).toBeCloseTo(1, 9)
  })
})

// Source: Longstaff & Schwartz (2001), table 1; 50 dates a year, to six decimals.
test.for(values.longstaff_schwartz_table1)('put on $S, σ = $sigma, $T years', (row) => {
  const count = 50 * row.T
  const right = {
    law: { rateAnnual: 0.06, payoutAnnual: 0, volatilityAnnual: row.sigma },
    companyValue: row.S,
    yearsToLastDay: row.T,
    payoff: { at: (v: number) => 40 - v, changesWithTime: false },
    dates: Array.from({ length: count }, (_, i) => (i + 1) / 50),
  }
  expect(Math.abs(valueBermudan(right).value - row.bermudan_50_per_year)).toBeLessThan(1e-6)
  expect(valueOnGrid(right).value / row.bermudan_50_per_year).toBeCloseTo(1, 4)
  const last = valueBermudan({ ...right, dates: [row.T] })
  expect(Math.abs(last.value - row.european)).toBeLessThan(1e-6)
})

const inputs = fc.record({
  companyValue: fc.double({ min: 4, max: 25, noNaN: true }),
  strike: fc.double({ min: 5, max: 15, noNaN: true }),
  years: fc.double({ min: 0.05, max: 3, noNaN: true }),
  rateAnnual: fc.double({ min: 0, max: 0.1, noNaN: true }),
  payoutAnnual: fc.double({ min: 0, max: 0.2, noNaN: true }),
  lapseAnnual: fc.double({ min: 0, max: 1, noNaN: true }),
  volatilityAnnual: fc.double({ min: 0.15, max: 1.2, noNaN: true }),
})
type Inputs = typeof inputs extends fc.Arbitrary<infer T> ? T : never

const worth = (x: Inputs, parts = 2) => {
  const { companyValue, strike, years, ...law } = x
  const right = {
    law,
    companyValue,
    yearsToLastDay: years,
    payoff: { at: (v: number) => v - strike, changesWithTime: false },
    dates: Array.from({ length: parts }, (_, i) =>
      i + 1 === parts ? years : (years * (i + 1)) / parts,
    ),
  }
  // Seven nodes a panel are good to SLACK, and quick.
  return valueBermudan(right, { nodes: 7 }).value
}
const SLACK = 1e-6

test('more dates are never worth less, and none is worth less than the last day alone', () => {
  fc.assert(
    fc.property(inputs, (x) => {
      const [one, two, four] = [1, 2, 4].map((parts) => worth(x, parts)) as [number, number, number]
      const slack = SLACK * x.companyValue
      expect(two).toBeGreaterThanOrEqual(one - slack)
      expect(four).toBeGreaterThanOrEqual(two - slack)
    }),
    { numRuns: 1000 },
  )
}, 20_000)

test('where waiting is free, dates add nothing', () => {
  fc.assert(
    fc.property(inputs, (random) => {
      const x = { ...random, payoutAnnual: 0, lapseAnnual: 0 }
      expect(Math.abs(worth(x, 2) - worth(x, 1))).toBeLessThan(SLACK * x.companyValue)
    }),
    { numRuns: 1000 },
  )
}, 20_000)

test('worth rises with company value and volatility, falls with strike and lapse', () => {
  fc.assert(
    fc.property(inputs, (x) => {
      const base = worth(x)
      const slack = SLACK * x.companyValue
      const more = (change: Partial<Inputs>) => worth({ ...x, ...change }) - base
      expect(more({ companyValue: 1.1 * x.companyValue })).toBeGreaterThanOrEqual(-slack)
      expect(more({ volatilityAnnual: x.volatilityAnnual + 0.1 })).toBeGreaterThanOrEqual(-slack)
      expect(more({ strike: 1.1 * x.strike })).toBeLessThanOrEqual(slack)
      expect(more({ lapseAnnual: x.lapseAnnual + 0.2 })).toBeLessThanOrEqual(slack)
    }),
    { numRuns: 1000 },
  )
}, 20_000)

test('worth is convex in company value and of degree one in all amounts', () => {
  fc.assert(
    fc.property(inputs, fc.double({ min: 0.2, max: 5, noNaN: true }), (x, scale) => {
      const at = (companyValue: number) => worth({ ...x, companyValue })
      const v = x.companyValue
      const slack = SLACK * v
      expect(at(0.8 * v) + at(1.2 * v)).toBeGreaterThanOrEqual(2 * at(v) - slack)
      const scaled = worth({ ...x, companyValue: scale * v, strike: scale * x.strike })
      expect(Math.abs(scaled / scale - at(v))).toBeLessThan(slack)
    }),
    { numRuns: 1000 },
  )
}, 20_000)

test('a law the panels cannot follow is refused', () => {
  const right = rightOf('R-S08')
  const crash = { hazardAnnual: 0.2, recovery: 0.5 }
  expect(() => valueBermudan({ ...right, law: { ...right.law, failure: crash } })).toThrow(
    'failure',
  )
  const still = { ...right.law, volatilityAnnual: 0 }
  expect(() => valueBermudan({ ...right, law: still })).toThrow('volatility')
})
