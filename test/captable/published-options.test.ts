import { describe, expect, test } from 'vitest'
import { valueOn } from '../../packages/tranche/src/core/answer/index.ts'
import { resolveScenario } from '../../packages/tranche/src/core/belief/index.ts'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import { dayOf } from '../../packages/tranche/src/core/time/index.ts'
import {
  blackScholesCall,
  blackScholesPut,
  valuePlainAmerican,
} from '../../packages/tranche/src/core/valuation/index.ts'

/** A tree in which the price goes up by `up` or down by `down` in each of some steps of equal length. */
type Tree = {
  readonly spot: number
  readonly up: number
  readonly down: number
  readonly rateAnnual: number
  readonly yearsPerStep: number
  readonly steps: number
}

type Option = { readonly kind: 'call' | 'put'; readonly strike: number }

const paidBy = ({ kind, strike }: Option, price: number) =>
  Math.max(kind === 'call' ? price - strike : strike - price, 0)

const oddsOfUp = ({ up, down, rateAnnual, yearsPerStep }: Tree) =>
  (Math.exp(rateAnnual * yearsPerStep) - down) / (up - down)

/** Backwards through the tree; an American option is used where that pays more than to go on. */
function byTree(tree: Tree, option: Option, use: 'American' | 'European'): number {
  const { spot, up, down, rateAnnual, yearsPerStep, steps } = tree
  const priceAt = (step: number, ups: number) => spot * up ** ups * down ** (step - ups)
  const odds = oddsOfUp(tree)
  const discount = Math.exp(-rateAnnual * yearsPerStep)
  let worth = Array.from({ length: steps + 1 }, (_, ups) => paidBy(option, priceAt(steps, ups)))
  for (let step = steps - 1; step >= 0; step--) {
    worth = Array.from({ length: step + 1 }, (_, ups) => {
      const later = discount * (odds * (worth[ups + 1] ?? 0) + (1 - odds) * (worth[ups] ?? 0))
      return use === 'European' ? later : Math.max(later, paidBy(option, priceAt(step, ups)))
    })
  }
  return worth[0] ?? Number.NaN
}

/** The second route: every way through the tree by itself; the best rule that looks only at what was seen until then. */
function byWays(tree: Tree, option: Option, use: 'American' | 'European'): number {
  const { spot, up, down, rateAnnual, yearsPerStep, steps } = tree
  const odds = oddsOfUp(tree)
  const from = (price: number, step: number): number => {
    const now = Math.exp(-rateAnnual * yearsPerStep * step) * paidBy(option, price)
    if (step === steps) return now
    const later = odds * from(price * up, step + 1) + (1 - odds) * from(price * down, step + 1)
    return use === 'American' ? Math.max(now, later) : later
  }
  return from(spot, 0)
}

describe('D18 trees', () => {
  const quarter = { spot: 20, up: 1.1, down: 0.9, rateAnnual: 0.12, yearsPerStep: 0.25 }
  const year = { spot: 50, up: 1.2, down: 0.8, rateAnnual: 0.05, yearsPerStep: 1 }

  // Source: Hull, Options, Futures, and Other Derivatives, the chapter on binomial trees; printed 0.633, 1.2823, 5.0894, 4.1923 from
  // odds rounded to four digits.
  // biome-ignore format: the columns are the point
  test.for([
    // tree               kind    strike  use         value
    [quarter, 1,          'call', 21,     'European', 0.6330],
    [quarter, 2,          'call', 21,     'European', 1.28218],
    [year,    2,          'put',  52,     'American', 5.08963],
    [year,    2,          'put',  52,     'European', 4.19265],
  ] as const)('%o in %d steps: a %s at %d, %s', ([moves, steps, kind, strike, use, value]) => {
    const tree = { ...moves, steps }
    const option = { kind, strike }
    expect(byTree(tree, option, use)).toBeCloseTo(value, value === 0.633 ? 4 : 5)
    expect(byWays(tree, option, use)).toBeCloseTo(byTree(tree, option, use), 12)
  })

  // Cox, Ross & Rubinstein (1979): steps of exp(± volatility × √time). The error of a tree falls as one over its steps.
  // biome-ignore format: the columns are the point
  test.for([
    // spot  strike  years  rate  volatility
    [42,     40,     0.5,   0.10, 0.20],
    [50,     52,     2,     0.05, 0.2231435513142097],
    [36,     40,     1,     0.06, 0.20],
  ] as const)('a tree of many steps comes to what is valued without one: %d struck at %d', (row) => {
    const [spot, strike, years, rateAnnual, volatilityAnnual] = row
    const steps = 1000
    const yearsPerStep = years / steps
    const up = Math.exp(volatilityAnnual * Math.sqrt(yearsPerStep))
    const tree = { spot, up, down: 1 / up, rateAnnual, yearsPerStep, steps }
    const law = { rateAnnual, payoutAnnual: 0, volatilityAnnual }
    const plain = { spot, strike, years, ...law }
    const put = { kind: 'put', strike } as const
    const early = { ...put, companyValue: spot, yearsToLastDay: years, ...law }
    const allowed = spot / steps
    const offBy = (some: number, other: number) => Math.abs(some - other)
    const call = byTree(tree, { kind: 'call', strike }, 'European')
    expect(offBy(call, blackScholesCall(plain))).toBeLessThan(allowed)
    expect(offBy(byTree(tree, put, 'European'), blackScholesPut(plain))).toBeLessThan(allowed)
    const american = valuePlainAmerican(early)?.value ?? Number.NaN
    expect(offBy(byTree(tree, put, 'American'), american)).toBeLessThan(allowed)
  })
})

/** What `value` says on 1 January 2025 of rights to buy or sell all of a company on 1 January 2026, in millions. */
function worthInBook(
  options: readonly (Option & { readonly id: string })[],
  law: readonly string[],
) {
  const text = [
    'tranche: 1',
    'currency: USD',
    'parties: { holder: { name: Holder }, other: { name: Other }, company: { name: Company, kind: company } }',
    'terms:',
    '  deal:',
    '    investor: [holder, other]',
    '    company: company',
    '    announced: 2024-12-01',
    '    tranches:',
    ...options.map(({ id, kind, strike }) => {
      const who = kind === 'call' ? 'right: holder, seller: other' : 'put: other, buyer: holder'
      const window = 'window: 2026-01-01 .. 2026-01-01'
      return `      ${id}: { ${who}, amount: ${strike} M, ${window}, strike: ${strike} M pre-money }`
    }),
    'facts:',
    '  - { day: 2024-12-01, stake: other, in: company, is: 100 % }',
    'beliefs:',
    '  base:',
    '    law: lognormal',
    '    execution: none',
    ...law.map((line) => `    ${line}`),
  ].join('\n')
  const { value: book, faults } = readBook('book.yaml', (path) =>
    path === 'book.yaml' ? text : null,
  )
  expect(faults).toEqual([])
  const scenario = book === null ? null : resolveScenario(book.scenarios, 'base')
  if (book === null || scenario === null) throw new Error('the book cannot be read')
  const { items } = valueOn(book, dayOf('2025-01-01'), scenario)
  return Object.fromEntries(items.map(({ id, value }) => [id, (value.value ?? Number.NaN) / 1e6]))
}

// Source: Haug (1998), Option Pricing Formulas; Hull, the chapter on Black, Scholes and Merton, printed 4.76 and 0.81. A year at the rate
// and variance of the whole time is worth the same as the printed time at the printed ones, and days of a book are whole.
// biome-ignore format: the columns are the point
test.for([
  // spot  strike  years  rate  volatility  call    put
  [60,     65,     0.25,  0.08, 0.30,       2.1334, null],
  [42,     40,     0.5,   0.10, 0.20,       4.7594, 0.8086],
] as const)('D17 European options in a book: %d struck at %d', (row) => {
  const [spot, strike, years, rate, volatility, call, put] = row
  const options = [
    { id: 'call', kind: 'call', strike },
    { id: 'put', kind: 'put', strike },
  ] as const
  const worth = worthInBook(options, [
    `value: { company: ${spot} M }`,
    `rate: ${100 * rate * years} %`,
    `volatility: { company: ${100 * volatility * Math.sqrt(years)} % }`,
  ])
  expect(worth['deal/call']).toBeCloseTo(call, 4)
  if (put !== null) expect(worth['deal/put']).toBeCloseTo(put, 4)
  // The second route: the two differ by the price less the strike paid later.
  const between = (worth['deal/call'] ?? 0) - (worth['deal/put'] ?? 0)
  expect(between).toBeCloseTo(spot - strike * Math.exp(-rate * years), 9)
})

describe('D19 the option to double a project', () => {
  // Source: exercise at tutorsglobe.com, “Staged investment: the option to expand”; no answer is printed there. Millions.
  const [costs, aYear, odds, rate] = [10, 1, 0.5, 0.06]

  /** Year by year until nothing is left of it. */
  const forEver = (firstYear: number) =>
    Array.from({ length: 2000 }, (_, i) => aYear / (1 + rate) ** (firstYear + i)).reduce(
      (sum, each) => sum + each,
      0,
    )
  const without = (success: number) => success * forEver(1) - costs
  const doubled = odds * Math.max(forEver(2) - costs / (1 + rate), 0)

  test('by the tree of what may happen', () => {
    expect(without(odds)).toBeCloseTo(-1.666667, 6)
    expect(doubled).toBeCloseTo(3.144654, 6)
    expect(without(odds) + doubled).toBeCloseTo(1.477987, 6)
    expect(without(0.6)).toBeCloseTo(0, 9)
  })

  test('in a book: a right to buy the same project again, which is worth nothing where it failed', () => {
    const worth = worthInBook(
      [{ id: 'double', kind: 'call', strike: costs }],
      [
        `value: { company: ${odds * forEver(2)} M }`,
        `rate: ${100 * Math.log(1 + rate)} %`,
        `failure: { company: { hazard: ${-100 * Math.log(odds)} %, recovery: 0 % } }`,
        'volatility: { company: 0 % }',
      ],
    )
    expect(worth['deal/double']).toBeCloseTo(3.144654, 6)
    expect(without(odds) + (worth['deal/double'] ?? 0)).toBeCloseTo(1.477987, 6)
  })
})
