import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import values from '../../../../../../catalogue/reference-values.json' with { type: 'json' }
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { normalCdf } from '../../numeric/index.ts'
import { blackScholesCall } from '../closed/index.ts'
import { valueAmericanExchange } from './american-exchange.ts'
import { hasOneBoundary, type PlainAmerican, valuePlainAmerican } from './american-fixed-point.ts'
import { valueOnGrid } from './grid.ts'

/** The same right by finite differences. */
function onGrid(terms: PlainAmerican): number {
  const { kind, strike, rateAnnual, payoutAnnual, volatilityAnnual, ...rest } = terms
  const at = kind === 'call' ? (v: number) => v - strike : (v: number) => strike - v
  const law = { rateAnnual, payoutAnnual, volatilityAnnual }
  return valueOnGrid({ ...rest, law, payoff: { at, changesWithTime: false } }).value
}

const solved = (terms: PlainAmerican) => {
  const value = valuePlainAmerican(terms)
  if (!value) throw new Error('the iteration did not settle')
  return value
}

// Source: Andersen, Lake & Offengenden (2016); Haug (1998), p. 27; Ju (1999), exhibits 3 and 6.
test.for([
  ['R-A01', 'put'],
  ['R-A02', 'call'],
  ['R-A07', 'put'],
  ['R-A08', 'call'],
] as const)('%s, an American %s, by fixed point and by grid', ([id, kind]) => {
  const { given, offBy } = referenceCase(id)
  const terms = {
    kind,
    companyValue: given('S'),
    strike: given('K'),
    yearsToLastDay: given('T_days') / 365,
    rateAnnual: given('r'),
    payoutAnnual: given('q'),
    volatilityAnnual: given('sig'),
  }
  const { value, error } = solved(terms)
  expect(offBy('american', value)).toBeLessThan(1)
  expect(offBy('american', onGrid(terms))).toBeLessThan(1)
  expect(error).toBeLessThan(1e-8 * terms.strike)
})

test('the premium for early use is the published one to ten digits', () => {
  // Source: Andersen, Lake & Offengenden (2016), S = K = 100, r = q = 5%, σ = 25%, one year.
  const market = { rateAnnual: 0.05, payoutAnnual: 0.05, volatilityAnnual: 0.25 }
  const at = { companyValue: 100, strike: 100, yearsToLastDay: 1 }
  const put = solved({ kind: 'put', ...at, ...market })
  expect(put.value - put.europeanValue).toBeCloseTo(0.1069527027, 9)
})

// The second route: the same right with a day less, solved for itself.
// biome-ignore format: the columns are the point
test.for([
  // kind  value strike years  rate   payout  volatility
  ['call', 100,  100,   0.5,   0.05,  0.08,   0.40],
  ['call', 180,  100,   0.5,   0.05,  0.08,   0.40],
  ['put',  100,  110,   2.0,   0.06,  0.00,   0.25],
  ['call', 100,  100,   0.01,  0.05,  0.60,   1.00],
  ['call', 100,  120,   1.0,   0.05,  0.00,   0.80],
  ['put',  100,  100,   1.0,   0.05,  0.02,   0.00],
] as const)('a day of waiting under a %s on %d struck at %d, %d years, r %d, q %d, σ %d', (row) => {
  const [kind, companyValue, strike, yearsToLastDay, rateAnnual, payoutAnnual, volatilityAnnual] = row
  const terms = { kind, companyValue, strike, rateAnnual, payoutAnnual, volatilityAnnual }
  const today = solved({ ...terms, yearsToLastDay })
  const tomorrow = solved({ ...terms, yearsToLastDay: yearsToLastDay - 1 / 365 })
  expect(today.dayOfWaiting).toBeCloseTo(tomorrow.value - today.value, 6)
})

test('on its last day nothing is known of a day of waiting', () => {
  const last = { companyValue: 120, strike: 100, rateAnnual: 0.05, payoutAnnual: 0.1 }
  const call = { kind: 'call', ...last, volatilityAnnual: 0.4 } as const
  expect(solved({ ...call, yearsToLastDay: 0 }).dayOfWaiting).toBeNull()
  expect(solved({ ...call, yearsToLastDay: 0.5 / 365 }).dayOfWaiting).toBeNull()
})

// Source: Longstaff & Schwartz (2001), table 1; the American column to six decimals.
test.for(values.longstaff_schwartz_table1)('put on $S, σ = $sigma, $T years', (row) => {
  const market = { rateAnnual: 0.06, payoutAnnual: 0, volatilityAnnual: row.sigma }
  const put = solved({
    kind: 'put',
    companyValue: row.S,
    strike: 40,
    yearsToLastDay: row.T,
    ...market,
  })
  expect(Math.abs(put.value - row.american)).toBeLessThan(1e-6)
  expect(Math.abs(put.europeanValue - row.european)).toBeLessThan(1e-6)
})

test('an exchange on any day is worth more than the printed lower bound', () => {
  const { given, expected } = referenceCase('R-X05')
  const [a, b] = [given('sigma1'), given('sigma2')]
  const volatilityAnnual = Math.sqrt(a * a + b * b - 2 * given('rho') * a * b)
  const call = {
    kind: 'call' as const,
    companyValue: given('S1'),
    strike: given('S2'),
    yearsToLastDay: given('T'),
    rateAnnual: given('q2'),
    payoutAnnual: given('q1'),
    volatilityAnnual,
  }
  const exchange = valueAmericanExchange({
    receive: { value: given('S1'), payoutAnnual: given('q1'), volatilityAnnual: a },
    give: { value: given('S2'), payoutAnnual: given('q2'), volatilityAnnual: b },
    correlation: given('rho'),
    yearsToLastDay: given('T'),
  })
  // The printed figure is the value of one fixed trigger (Bjerksund & Stensland 1993), a lower bound; the value is 2.81578 by both routes below.
  expect(exchange?.value).toBeCloseTo(2.81578, 5)
  expect(bjerksundStensland(call)).toBeCloseTo(expected('value'), 4)
  expect(exchange?.value).toBeGreaterThan(expected('value'))
  expect(onGrid(call) / (exchange?.value ?? 0)).toBeCloseTo(1, 5)
})

test('the fixed trigger also gives the printed figure of R-A02', () => {
  // Source: Haug (1998), p. 27, to four digits: 5.2704 with T = 0.75.
  const market = { rateAnnual: 0.04, payoutAnnual: 0.08, volatilityAnnual: 0.35 }
  const at = { companyValue: 42, strike: 40, yearsToLastDay: 0.75 }
  expect(bjerksundStensland({ kind: 'call', ...at, ...market })).toBeCloseTo(5.2704, 4)
})

/** Source: Bjerksund & Stensland (1993), Scandinavian Journal of Management 9: call below it. */
function bjerksundStensland(call: PlainAmerican): number {
  const { companyValue: s, strike: k, yearsToLastDay: t, rateAnnual: r } = call
  const [sigma, b] = [call.volatilityAnnual, r - call.payoutAnnual]
  const tilt = b / sigma ** 2 - 0.5
  const beta = -tilt + Math.sqrt(tilt ** 2 + (2 * r) / sigma ** 2)
  const [far, near] = [(beta / (beta - 1)) * k, Math.max(k, (r / (r - b)) * k)]
  const fall = (-(b * t + 2 * sigma * Math.sqrt(t)) * near) / (far - near)
  const trigger = near + (far - near) * -Math.expm1(fall)
  const phi = (power: number, level: number) => {
    const growth = -r + power * b + 0.5 * power * (power - 1) * sigma ** 2
    const width = sigma * Math.sqrt(t)
    const reach = (Math.log(s / level) + (b + (power - 0.5) * sigma ** 2) * t) / width
    const mirrored = (trigger / s) ** ((2 * b) / sigma ** 2 + 2 * power - 1)
    const image = normalCdf(-reach - (2 * Math.log(trigger / s)) / width)
    return Math.exp(growth * t) * s ** power * (normalCdf(-reach) - mirrored * image)
  }
  const alpha = (trigger - k) * trigger ** -beta
  return (
    alpha * s ** beta -
    alpha * phi(beta, trigger) +
    phi(1, trigger) -
    phi(1, k) -
    k * phi(0, trigger) +
    k * phi(0, k)
  )
}

const plain = fc.record({
  kind: fc.constantFrom('call' as const, 'put' as const),
  companyValue: fc.double({ min: 4, max: 25, noNaN: true }),
  strike: fc.constant(10),
  yearsToLastDay: fc.double({ min: 0.02, max: 4, noNaN: true }),
  rateAnnual: fc.double({ min: 0.001, max: 0.12, noNaN: true }),
  payoutAnnual: fc.double({ min: 0.001, max: 0.12, noNaN: true }),
  volatilityAnnual: fc.double({ min: 0.2, max: 1.2, noNaN: true }),
})

test('American is worth at least European and its use today, less than what is received, and on its boundary its use', () => {
  fc.assert(
    fc.property(plain, (terms) => {
      const { value, europeanValue, boundary } = solved(terms)
      const sign = terms.kind === 'call' ? 1 : -1
      const now = sign * (terms.companyValue - terms.strike)
      expect(value).toBeGreaterThanOrEqual(Math.max(now, europeanValue, 0) - 1e-12)
      const received = terms.kind === 'call' ? terms.companyValue : terms.strike
      expect(value).toBeLessThanOrEqual(received)
      const today = boundary[0]?.companyValue ?? 0
      const there = solved({ ...terms, companyValue: today })
      const use = Math.abs(today - terms.strike)
      expect(Math.abs(there.value - use)).toBeLessThan(1e-6 * (terms.strike + today))
    }),
    { numRuns: 1000 },
  )
}, 60_000)

test('without payout, with a rate, a call is never used early', () => {
  fc.assert(
    fc.property(plain, (random) => {
      const terms = { ...random, kind: 'call' as const, payoutAnnual: 0 }
      const { value, boundary } = solved(terms)
      const european = blackScholesCall({
        ...terms,
        spot: terms.companyValue,
        years: terms.yearsToLastDay,
      })
      expect(value).toBeCloseTo(european, 12)
      expect(boundary.every(({ companyValue }) => companyValue === null)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('limits are exact: no time, no chance, nothing to pay, nothing to get', () => {
  const call = {
    kind: 'call' as const,
    companyValue: 12,
    strike: 10,
    yearsToLastDay: 2,
    rateAnnual: 0.03,
    payoutAnnual: 0.08,
    volatilityAnnual: 0.5,
  }
  expect(solved({ ...call, yearsToLastDay: 0 }).value).toBe(2)
  expect(solved({ ...call, strike: 0 }).value).toBe(12)
  expect(solved({ ...call, companyValue: 0 }).value).toBe(0)
  // Certain decline of the gain: use at once. Without payout: wait to the last day.
  expect(solved({ ...call, volatilityAnnual: 0 }).value).toBe(2)
  const patient = solved({ ...call, volatilityAnnual: 0, payoutAnnual: 0 })
  expect(patient.value).toBeCloseTo(12 - 10 * Math.exp(-0.06), 14)
})

test('two edges of waiting are refused, a hopeless iteration is null', () => {
  const put = {
    kind: 'put' as const,
    companyValue: 10,
    strike: 10,
    yearsToLastDay: 1,
    rateAnnual: -0.01,
    payoutAnnual: -0.05,
    volatilityAnnual: 0.2,
  }
  expect(hasOneBoundary(put)).toBe(false)
  expect(() => valuePlainAmerican(put)).toThrow('one boundary')
  const steep = { ...put, rateAnnual: 0.2, payoutAnnual: 0, volatilityAnnual: 0.02 }
  expect(valuePlainAmerican(steep)).toBeNull()
  expect(onGrid({ ...steep, companyValue: 9 })).toBeCloseTo(1, 10)
})
