import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Company, stakesIn } from './company-book.ts'

const holders = ['founder', 'staff', 'one', 'two', 'three'] as const
type Range = { readonly to: (typeof holders)[number]; readonly low: number; readonly high: number }

const company = (ranges: readonly Range[], ...later: readonly string[]): Company => ({
  classes: ['common: { kind: common }', 'b: { kind: preferred }'],
  facts: [
    ...ranges.map(
      ({ to, low, high }) =>
        `day: 2020-01-01, issued: common, to: ${to}, quantity: ${low} .. ${high}`,
    ),
    ...later,
  ],
})

/** The least and the most part of a holder: its own least beside the most of all others, and the other way round. */
function endsOf(ranges: readonly Range[], holder: string) {
  const sum = (of: 'low' | 'high', own: boolean) =>
    ranges.reduce((all, range) => all + ((range.to === holder) === own ? range[of] : 0), 0)
  const [low, high] = [sum('low', true), sum('high', true)]
  return { low: low / (low + sum('high', false)), high: high / (high + sum('low', false)) }
}

const range = fc
  .record({
    to: fc.constantFrom(...holders),
    low: fc.integer({ min: 1000, max: 5000 }),
    more: fc.integer({ min: 1, max: 5000 }),
  })
  .map(({ to, low, more }) => ({ to, low, high: low + more }))

describe('parts where many quantities are ranges', () => {
  test('are from the least of one beside the most of all others to the opposite', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 30 }), (ranges) => {
        const { stakes } = stakesIn(company(ranges, 'day: 2021-01-01, split: north, ratio: 3'))
        for (const { holder, outstanding } of stakes) {
          const { low, high } = endsOf(ranges, holder)
          expect(outstanding.low).toBeCloseTo(low, 12)
          expect(outstanding.high).toBeCloseTo(high, 12)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('are thinned by a round in the same proportion, wherever they are', () => {
    // A million at four million before it is a fifth, and leaves each holder four fifths of what it had.
    const ranges = holders.flatMap((to, i) => [
      { to, low: 100_000 * (i + 1), high: 150_000 * (i + 1) },
      { to, low: 70_000, high: 90_000 },
    ])
    const round = 'day: 2021-01-01, priced round: b, investors: { north: 1 M }, pre money: 4 M'
    const { stakeOf, assumed } = stakesIn(company(ranges, round))
    for (const holder of holders) {
      const { low, high } = endsOf(ranges, holder)
      expect(stakeOf(holder).asConverted.low).toBeCloseTo(0.8 * low, 5)
      expect(stakeOf(holder).asConverted.high).toBeCloseTo(0.8 * high, 5)
    }
    expect(stakeOf('north').asConverted.low).toBeCloseTo(0.2, 5)
    expect(assumed).toEqual([])
  })

  test('are said to be no more than what was looked at where not every corner was', () => {
    const ranges = holders.flatMap((to) =>
      [1, 2].map((n) => ({ to, low: 1000 * n, high: 2000 * n })),
    )
    const rounds = [1, 2].map(
      (n) => `day: 202${n}-01-01, priced round: b, investors: { one: ${n} .. 3 M }, pre money: 5 M`,
    )
    const { assumed, stakeOf } = stakesIn(company(ranges, ...rounds))
    expect(assumed.join()).toMatch(/^parts are the least and the most over \d+ places/)
    expect(stakeOf('one').outstanding.low).toBeLessThan(stakeOf('one').outstanding.high ?? 0)
  })
})

test('what a pool has left is a range where what is reserved is one', () => {
  const { holdings } = stakesIn({
    classes: ['common: { kind: common }', 'pool: { kind: pool }'],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 9000',
      'day: 2020-01-01, reserved: pool, quantity: 1000 .. 3000',
    ],
  })
  expect(holdings[1]).toMatchObject({ quantity: null, range: { low: '1000', high: '3000' } })
})
