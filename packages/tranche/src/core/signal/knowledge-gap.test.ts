import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRoot } from '../numeric/index.ts'
import { knowledgeGapsWithin, mapSignal, readSignal } from './index.ts'

const bitsAt = (knowledgeGap: number, valueMean: number, threshold: number) =>
  readSignal({ valueMean, knowledgeGap, thresholds: { some: threshold, all: threshold } }).acts[2]
    .bits ?? Number.POSITIVE_INFINITY

test('the gap found by formula is the gap found by search', () => {
  for (const bits of [1e-9, 8.07e-5, 0.01, 0.3, 1, 2, 5]) {
    const gaps = knowledgeGapsWithin(bits, { valueMean: 15, threshold: 4.5 })
    const high = findRoot((gap) => bitsAt(gap, 15, 4.5) - bits, 0.05, 19)
    expect(gaps?.low).toBe(0)
    expect(Math.abs((gaps?.high ?? 0) / high - 1)).toBeLessThan(1e-9)
  }
})

test('at both ends the exercise carries exactly the bits, between them at most, outside more', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 8, noNaN: true }),
      fc.double({ min: 0.2, max: 4, noNaN: true }),
      (bits, moneyness) => {
        const gaps = knowledgeGapsWithin(bits, { valueMean: 1, threshold: moneyness })
        if (gaps === null) {
          for (let gap = 0.05; gap < 10; gap *= 1.3) {
            expect(bitsAt(gap, 1, moneyness)).toBeGreaterThan(bits)
          }
          return
        }
        fc.pre(gaps.high < 18)
        expect(bitsAt(gaps.high, 1, moneyness) / bits).toBeCloseTo(1, 9)
        expect(bitsAt(gaps.high * 1.01, 1, moneyness)).toBeGreaterThan(bits)
        const inside = (gaps.low + gaps.high) / 2
        expect(bitsAt(inside, 1, moneyness)).toBeLessThan(bits * (1 + 1e-9))
        if (gaps.low > 0) expect(bitsAt(gaps.low, 1, moneyness) / bits).toBeCloseTo(1, 9)
      },
    ),
    { numRuns: 500 },
  )
})

test('at the mean every exercise carries more than one bit', () => {
  expect(knowledgeGapsWithin(0.99, { valueMean: 10, threshold: 10 })).toBeNull()
  expect(knowledgeGapsWithin(1.5, { valueMean: 10, threshold: 10 })?.low).toBe(0)
})

test('the map holds the reading of every combination, the mark running fastest', () => {
  const axes = { knowledgeGaps: [0.1, 0.3], strikes: [4.5, 15], valueMeans: [15, 18.4] }
  const cells = mapSignal(axes)
  expect(cells.map((c) => [c.knowledgeGap, c.strikePreMoney, c.valueMean])).toEqual([
    [0.1, 4.5, 15],
    [0.1, 4.5, 18.4],
    [0.1, 15, 15],
    [0.1, 15, 18.4],
    [0.3, 4.5, 15],
    [0.3, 4.5, 18.4],
    [0.3, 15, 15],
    [0.3, 15, 18.4],
  ])
  expect(cells[4]?.bitsOfAll).toBeCloseTo(8.07150935963e-5, 15)
  expect(cells[6]?.bitsOfAll).toBeCloseTo(1.18317158513, 10)
  const later = mapSignal({
    ...axes,
    thresholdsAt: (strike) => ({ some: strike, all: 2 * strike }),
  })
  expect(later[6]?.probabilityOfAll).toBeLessThan(cells[6]?.probabilityOfAll ?? 0)
})
