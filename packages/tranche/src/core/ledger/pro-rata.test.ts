import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratio, toNumber, whole } from '../quantity/index.ts'
import { proRataShares, roundWithProRata, sharesToReach } from './pro-rata.ts'

test('a round that gives a new investor 25% and holders of 15% their part sells 29.41%', () => {
  // Source: Y Combinator, quick guide to the post-money SAFE.
  const round = roundWithProRata({ newInvestor: ratio(1, 4), proRata: ratio(3, 20) })
  expect((toNumber(round.sold) * 100).toFixed(2)).toBe('29.41')
  expect((toNumber(round.takenProRata) * 100).toFixed(2)).toBe('4.41')
})

test('a grant of 5% on top of 2,500,000 shares is 131,578 of them', () => {
  // Source: 1984 Ventures, Cap Table 101.
  const grant = sharesToReach(ratio(1, 20), { held: whole(0), total: whole(2_500_000) })
  expect(grant.floor().equals(131_578)).toBe(true)
})

const count = fc.integer({ min: 1, max: 10 ** 9 }).map(whole)

test('pro rata keeps a part as it is, super pro rata raises it, and neither takes more than is sold', () => {
  fc.assert(
    fc.property(count, count, count, (held, others, newShares) => {
      const total = held.add(others)
      const before = { held, total, newShares }
      const kept = held.add(proRataShares(before, whole(1))).div(total.add(newShares))
      expect(kept.equals(held.div(total))).toBe(true)
      const raised = proRataShares(before, whole(3))
      expect(held.add(raised).div(total.add(newShares)).compare(kept)).toBeGreaterThan(0)
      expect(raised.compare(newShares)).toBeLessThanOrEqual(0)
    }),
  )
})

test('the shares to reach a part reach it', () => {
  fc.assert(
    fc.property(count, count, fc.integer({ min: 0, max: 99 }), (held, others, percent) => {
      const total = held.add(others)
      const bought = sharesToReach(ratio(percent, 100), { held, total })
      expect(held.add(bought).div(total.add(bought)).equals(ratio(percent, 100))).toBe(true)
    }),
  )
})
