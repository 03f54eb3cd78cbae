import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cornersWithin } from './portions.ts'

const parts = (count: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 40 }))
      .map(([low, more]) => ({
        low: low / 100,
        high: Math.min(1, (low + more) / 100),
      })),
    { minLength: count, maxLength: count },
  )

test('of few parts and of many, every corner is possible and each part reaches both of its ends if it can', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 14 }).chain(parts),
      fc.constantFrom('one' as const, 'at most one' as const),
      (drawn, sum) => {
        const corners = cornersWithin(drawn, sum)
        const total = (end: 'low' | 'high') => drawn.reduce((all, part) => all + part[end], 0)
        const possible = total('low') <= 1 + 1e-12 && (sum === 'at most one' || total('high') >= 1)
        expect(corners.length > 0).toBe(possible)
        for (const corner of corners) {
          const all = corner.reduce((a, b) => a + b, 0)
          if (sum === 'one') expect(all).toBeCloseTo(1, 9)
          else expect(all).toBeLessThanOrEqual(1 + 1e-9)
          corner.forEach((part, i) => {
            expect(part).toBeGreaterThanOrEqual((drawn[i]?.low ?? 1) - 1e-9)
            expect(part).toBeLessThanOrEqual((drawn[i]?.high ?? 0) + 1e-9)
          })
        }
        if (!possible) return
        // The most a part can be is its high end, or what the low ends of the others leave.
        drawn.forEach(({ low, high }, i) => {
          const most = Math.min(high, 1 - (total('low') - low))
          expect(Math.max(...corners.map((corner) => corner[i] ?? 0))).toBeCloseTo(most, 9)
          const least = sum === 'one' ? Math.max(low, 1 - (total('high') - high)) : low
          expect(Math.min(...corners.map((corner) => corner[i] ?? 1))).toBeCloseTo(least, 9)
        })
      },
    ),
    { numRuns: 300 },
  )
})

test('forty parts do not make a trillion corners', () => {
  const many = Array.from({ length: 40 }, () => ({ low: 0, high: 0.1 }))
  expect(cornersWithin(many, 'one').length).toBeLessThan(1000)
})
