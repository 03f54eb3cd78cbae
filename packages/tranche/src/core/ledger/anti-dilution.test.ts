import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratio, toNumber, whole } from '../quantity/index.ts'
import { type AntiDilution, conversionPriceAfter } from './anti-dilution.ts'

// Source: Gust, anti-dilution example; vator.tv, full ratchet (two prices). The narrow row is by
// hand: 2.5M shares as the base, 1 × (2.5 + 1) / (2.5 + 2).
// biome-ignore format: the columns are the point
test.for([
  // clause               base        shares     price before  money       sold        price after  shares after
  ['weighted-average',   7_000_000,  2_500_000,  1,           1_000_000,  2_000_000,  8 / 9,       2_812_500],
  ['weighted-average',   2_500_000,  2_500_000,  1,           1_000_000,  2_000_000,  7 / 9,       3_214_285.714286],
  ['full-ratchet',       0,          1_000_000,  1,           25_000,     50_000,     0.5,         2_000_000],
  ['full-ratchet',       0,          1_000_000,  1,           5_000,      50_000,     0.1,         10_000_000],
] as const)('%s on a base of %d', (row) => {
  const [kind, base, shares, before, money, sold, price, after] = row
  const clause: AntiDilution = kind === 'full-ratchet' ? { kind } : { kind, base: whole(base) }
  const sale = { money: whole(money), shares: whole(sold) }
  const adjusted = conversionPriceAfter(clause, whole(before), sale)
  expect(toNumber(adjusted)).toBeCloseTo(price, 12)
  expect(toNumber(whole(shares * before).div(adjusted))).toBeCloseTo(after, 5)
})

test('the founder of the ratchet example keeps 32.79% or 9.05%', () => {
  // Source: vator.tv; the percentages are recomputed.
  const left = (sold: bigint) => {
    const sale = { money: whole(sold), shares: whole(50_000) }
    const after = conversionPriceAfter({ kind: 'full-ratchet' }, whole(1), sale)
    const all = whole(1_050_000).add(whole(1_000_000).div(after))
    return (toNumber(whole(1_000_000).div(all)) * 100).toFixed(2)
  }
  expect([left(25_000n), left(5_000n)]).toEqual(['32.79', '9.05'])
})

test('a larger base protects less, a ratchet most, and no sale raises a conversion price', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 }).map(whole)
  fc.assert(
    fc.property(count, count, count, count, count, (base, more, cents, money, shares) => {
      const before = cents.div(100)
      const sale = { money, shares }
      const broad = { kind: 'weighted-average', base: base.add(more) } as const
      const [widest, narrow, ratchet] = [
        conversionPriceAfter(broad, before, sale),
        conversionPriceAfter({ kind: 'weighted-average', base }, before, sale),
        conversionPriceAfter({ kind: 'full-ratchet' }, before, sale),
      ]
      expect(before.compare(widest)).toBeGreaterThanOrEqual(0)
      expect(widest.compare(narrow)).toBeGreaterThanOrEqual(0)
      expect(narrow.compare(ratchet)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('with no base the weighted average is the ratchet', () => {
  const sale = { money: whole(7), shares: whole(20) }
  const none = { kind: 'weighted-average', base: whole(0) } as const
  expect(conversionPriceAfter(none, whole(1), sale).equals(ratio(7, 20))).toBe(true)
})
