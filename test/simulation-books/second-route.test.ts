import { describe, expect, test } from 'vitest'
import { dayAfter, type Said } from '../decisions/book-of.ts'
import { ends, item, right } from './asked.ts'
import {
  call,
  factor,
  gapCall,
  type Market,
  meanOfPaths,
  meanOver,
  put,
  seenOften,
  upAndIn,
} from './by-hand.ts'

const market: Market = { V: 10, r: 0.05, sig: 0.8, T: 1 }
const terms = { K: 8, X: 1, s: 0.1 }
const last = dayAfter(365)
const beliefs = [
  'value: { company: 10 bn, other: 20 bn }',
  'volatility: { company: 80 %, other: 60 % }',
  'stake: { investor: { company: 10 %, other: 0 % } }',
  'rate: 5 %',
]

const when = (condition: string) => `, when: { ${condition} }`

function said(more: string, further: readonly string[] = [], rest: Partial<Said> = {}): Said {
  return {
    days: 365,
    right: `notice: none, amount: 1 bn, strike: 8 bn pre-money${more}`,
    beliefs: [...beliefs, ...further],
    ...rest,
  }
}

/** A right that can be used on the last day alone. */
function onLastDay(more: string, further: readonly string[] = []) {
  const alone = `alone: { right: investor, window: ${last} .. ${last}, notice: none, amount: 1 bn, ${more} }`
  return right(said('', further, { tranches: [alone] }), undefined, 'deal/alone')
}

test('without a width asked for the interval is narrower than half a hundredth of the worth', async () => {
  const { value } = await right(
    said(when(`valuation of: company, at least: 12 bn, on: ${last}`)),
    {},
  )
  const { low, high } = ends(value.extent)
  expect(high - low).toBeLessThan(0.005 * low)
})

test('a level on the one day of use is a gap', async () => {
  const { value } = await onLastDay(
    'strike: 8 bn pre-money, when: { valuation of: company, at least: 12 bn, holds: on use }',
  )
  const expected = factor(terms) * gapCall(market, 8, 12)
  expect(ends(value.extent).low).toBeLessThanOrEqual(expected)
  expect(ends(value.extent).high).toBeGreaterThanOrEqual(expected)
})

const whole = factor(terms) * call(market, 8)
const [H, daily] = [12, 252]

// Each row is a book, and the same worth by hand. The last column is how far the second route itself may be off, of the worth.
// biome-ignore format: the columns are the point
const rows: readonly (readonly [string, Said, number, number])[] = [
  ['a level on the last day',      said(when(`valuation of: company, at least: 12 bn, on: ${last}`)),           factor(terms) * gapCall(market, 8, H), 1e-6],
  ['a level reached once',         said(when('valuation of: company, at least: 12 bn, holds: once')),           factor(terms) * upAndIn(market, 8, seenOften(H, market, daily)), 4e-3],
  ['a milestone by its hazard',    said(when('milestone: flies'), ['hazards: [{ of: flies, is: 70 % }]']),      (1 - Math.exp(-0.7)) * whole, 1e-6],
  ['a milestone in time',          said(when(`milestone: flies, by: ${dayAfter(73)}`), ['hazards: [{ of: flies, is: 70 % }]']), (1 - Math.exp(-0.7 * 0.2)) * whole, 1e-6],
  ['one milestone after another',  said(when('milestone: lands'), ['hazards: [{ of: flies, is: 90 % }, { of: lands, is: 90 %, after: flies }]']), (1 - 1.9 * Math.exp(-0.9)) * whole, 1e-6],
  ['either of two milestones',     said(', when: { any: [ { milestone: flies }, { milestone: lands } ] }', ['hazards: [{ of: flies, is: 30 % }, { of: lands, is: 40 % }]']), (1 - Math.exp(-0.7)) * whole, 1e-6],
  ['a milestone and a chance',     said(', when: [ { milestone: flies }, { redacted: hidden } ]', ['hazards: [{ of: flies, is: 70 % }]', 'chances: [{ of: hidden, is: 40 % }]']), 0.4 * (1 - Math.exp(-0.7)) * whole, 1e-6],
  ['units that surely come',       said(when('units: GW, at least: 5'), ['deliveries: [{ of: GW, per year: 6 }]']), whole, 1e-6],
  ['units that surely do not',     said(when('units: GW, at least: 7'), ['deliveries: [{ of: GW, per year: 6 }]']), 0, 1e-6],
  ['money by the unit',            { days: 365, right: 'notice: none, strike: 8 bn pre-money, amount: { up to: 1 bn, per unit: { amount: 100 M, of: GW } }', beliefs: [...beliefs, 'deliveries: [{ of: GW, per year: 6 }]'] }, factor({ ...terms, X: 0.6 }) * call(market, 8), 1e-6],
]

describe('a right that hangs on its path is worth what another route says', () => {
  test.for(rows)('%s', async ([, book, expected, own]) => {
    const { value } = await right(book)
    const { low, high } = ends(value.extent)
    const off = own * expected
    expect(value.engine?.route).toBe('simulation')
    expect(low - off).toBeLessThanOrEqual(expected)
    expect(high + off).toBeGreaterThanOrEqual(expected)
    expect(high - low).toBeLessThanOrEqual(0.02 * Math.max(high, 0.01) * 1.01)
  })
})

test('an average price: paths drawn one by one say the same', async () => {
  const { value } = await right({
    days: 365,
    right:
      'notice: none, amount: 1 bn, strike: { average price: company, over: 63 business days, discount: 10 % }',
    beliefs,
  })
  const [V, years, days] = [10, (63 * 7) / 5 / 365, 63]
  const step = years / (days - 1)
  const grown = (level: number, time: number, z: number) =>
    level * Math.exp((0.05 - 0.32) * time + 0.8 * Math.sqrt(time) * z)
  const drawn = meanOfPaths(20_000, (next) => {
    let level = grown(V, 1 - years, next())
    let sum = level
    for (let i = 1; i < days; i++) {
      level = grown(level, step, next())
      sum += level
    }
    const strike = (0.9 * sum) / days
    return Math.exp(-0.05) * Math.max(0, (0.9 * (level - strike)) / (strike + 1))
  })
  const { low, high } = ends(value.extent)
  expect(low).toBeLessThan(drawn.mean + drawn.error)
  expect(high).toBeGreaterThan(drawn.mean - drawn.error)
})

test('a strike that moves with an index: calls at every level of the index, weighed', async () => {
  const { value } = await onLastDay('strike: { indexed: SOX, start: 8 bn pre-money }', [
    'indices: [{ of: SOX, volatility: 40 %, payout: 1 %, grown: 0 %, common: 60 % }]',
    'common: { company: 50 % }',
  ])
  const [rho, sigIndex] = [0.3, 0.4]
  const expected = meanOver((z) => {
    const strike = 8 * Math.exp(0.05 - 0.01 - 0.5 * sigIndex ** 2 + sigIndex * z)
    // Given the index, the company is lognormal with what is left of its volatility.
    const left = 0.8 * Math.sqrt(1 - rho * rho)
    const V = 10 * Math.exp(0.8 * rho * z - 0.5 * (0.8 * rho) ** 2)
    return factor({ K: strike, X: 1, s: 0.1 }) * call({ V, r: 0.05, sig: left, T: 1 }, strike)
  })
  const { low, high } = ends(value.extent)
  expect(low).toBeLessThan(expected)
  expect(high).toBeGreaterThan(expected)
})

describe('a company’s call on the investor is an option sold', () => {
  const called = (window: string, rate: string): Said => ({
    days: 0,
    right: 'amount: 1 M, strike: 8 bn pre-money',
    tranches: [
      `asked: { call: company, on: investor, window: ${window}, notice: none, amount: 1 bn, strike: 8 bn pre-money }`,
    ],
    beliefs: [...beliefs.slice(0, 3), `rate: ${rate}`],
  })

  test('on one day: less a put', async () => {
    const { value } = await item(called(`${last} .. ${last}`, '5 %'), 'deal/asked')
    expect(ends(value).low).toBeCloseTo(-factor(terms) * put(market, 8), 6)
    expect(ends(value).high).toBeCloseTo(-factor(terms) * put(market, 8), 6)
  })

  test('on any day, without interest: still less a put, by every route', async () => {
    const expected = -factor(terms) * put({ ...market, r: 0 }, 8)
    for (const route of ['grid', 'simulation'] as const) {
      const { value } = await item(called(`2025-01-01 .. ${last}`, '0 %'), 'deal/asked', {
        route,
        paths: 2048,
      })
      expect(ends(value).low).toBeLessThanOrEqual(expected + 1e-5)
      expect(ends(value).high).toBeGreaterThanOrEqual(expected - 1e-5)
    }
  })
})

describe('two rights under one budget', () => {
  const both = (budget: string): Said =>
    said('', [`budget: { investor: ${budget} }`, 'common: { company: 50 %, other: 50 % }'], {
      deals: [
        'deal2:',
        '  investor: investor',
        '  company: other',
        '  announced: 2024-12-01',
        '  tranches:',
        `    second: { right: investor, window: 2024-12-01 .. ${last}, notice: none, amount: 1 bn, strike: 18 bn pre-money }`,
      ],
    })
  const other = factor({ K: 18, X: 1 }) * call({ V: 20, r: 0.05, sig: 0.6, T: 1 }, 18)

  test('are worth the better of them at least and both at most, by quadrature and by paths', async () => {
    const byQuadrature = await item(both('1 bn'), 'investor/budget')
    const byPaths = await item(both('1 bn'), 'investor/budget', {
      route: 'simulation',
      paths: 8192,
    })
    expect(byQuadrature.engine?.route).toBe('quadrature')
    for (const { low, high } of [ends(byQuadrature.value), ends(byPaths.value)]) {
      expect(low).toBeGreaterThan(Math.max(whole, other))
      expect(high).toBeLessThan(whole + other)
    }
    expect(ends(byPaths.value).low).toBeLessThanOrEqual(ends(byQuadrature.value).high)
    expect(ends(byPaths.value).high).toBeGreaterThanOrEqual(ends(byQuadrature.value).low)
  })

  test('have no line of their own where the budget pays for both', async () => {
    await expect(item(both('2 bn'), 'investor/budget')).rejects.toThrow('has no line')
  })
})

test('a total that falls in the middle is worth between its two ends', async () => {
  const { value } = await right({
    days: 365,
    right: `notice: none, strike: 8 bn pre-money, amount: { up to: 1 bn, step down: { to: 500 M, unless: { milestone: flies, by: ${dayAfter(180)} } } }`,
    beliefs: [...beliefs, 'hazards: [{ of: flies, is: 70 % }]'],
  })
  const [half, chance] = [
    factor({ ...terms, X: 0.5 }) * call(market, 8),
    1 - Math.exp((-0.7 * 180) / 365),
  ]
  const { low, high } = ends(value.extent)
  expect(low).toBeGreaterThan(chance * whole + (1 - chance) * half - 1e-3)
  expect(high).toBeLessThan(whole)
})
