import { expect, test } from 'vitest'
import type { EngineSettings } from '../../packages/tranche/src/core/answer/index.ts'
import type { Said } from '../decisions/book-of.ts'
import { ends, right } from './asked.ts'

type Route = NonNullable<EngineSettings['route']>

const all: readonly Route[] = ['closed-form', 'fixed-point', 'quadrature', 'grid', 'simulation']

/** A right like the archetype's, in the money by a discount, with ranges where the archetype has them. */
function book(more: readonly string[], right = 'amount: 2.75 bn, strike: 4 bn pre-money'): Said {
  return {
    days: 30,
    right: `notice: none, ${right}`,
    beliefs: [
      'value: { company: 9 bn .. 12 bn }',
      'volatility: { company: 90 % .. 120 % }',
      'stake: { investor: { company: 7 % .. 20 % } }',
      'rate: 5.3 %',
      ...more,
    ],
  }
}

// biome-ignore format: the columns are the point
const rows: readonly (readonly [string, Said, readonly Route[]])[] = [
  ['plain',                       book([]),                                                          all],
  ['a yield',                     book(['payout: { company: 30 % }']),                               ['fixed-point', 'grid', 'simulation']],
  ['a hazard of losing it',       book(['lapse: { right: 60 % }']),                                  ['fixed-point', 'grid', 'simulation']],
  ['jumps',                       book(['jumps: { company: { per year: 1, mean: 0 %, deviation: 30 % } }']), ['closed-form', 'quadrature', 'grid', 'simulation']],
  ['others invest beside it',     book(['others: { right: 1 bn }']),                                 all],
  ['a cost of capital',           book(['wedge: { investor: 10 % }']),                               ['quadrature', 'grid', 'simulation']],
  ['a post-money price',          book([], 'amount: 2.75 bn, strike: 8 bn post-money'),              all],
]

test.for(rows)('every route that fits answers alike: %s', async ([, said, fitting]) => {
  const found = new Map<Route, { low: number; high: number }>()
  for (const route of all) {
    const { value } = await right(said, { route, paths: 2048 })
    if (value.engine?.route === route) found.set(route, ends(value.extent))
    else expect(value.extent.high, `${route}: ${value.method}`).toBeNull()
  }
  expect([...found.keys()]).toEqual(fitting)
  const worths = [...found.values()]
  const low = Math.max(...worths.map((worth) => worth.low))
  const high = Math.min(...worths.map((worth) => worth.high))
  // Each end is widened by its own error alone: the two ends of two routes may differ by both.
  for (const worth of worths) {
    expect(worth.low).toBeLessThanOrEqual(high)
    expect(Math.abs(worth.low - low)).toBeLessThan(0.02 * high)
    expect(Math.abs(worth.high - high)).toBeLessThan(0.02 * high)
  }
})
