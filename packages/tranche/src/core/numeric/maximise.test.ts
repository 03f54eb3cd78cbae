import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { maximise } from './maximise.ts'

test('the higher of two hills wins, wherever it is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 4.5, noNaN: true }),
      fc.double({ min: 5.5, max: 9.5, noNaN: true }),
      fc.boolean(),
      (left, right, leftIsHigher) => {
        const hill = (x: number, top: number) => Math.exp(-20 * (x - top) ** 2)
        const [low, high] = leftIsHigher ? [right, left] : [left, right]
        const best = maximise((x) => 1.01 * hill(x, high) + hill(x, low), 0, 10)
        // Neighbouring hills overlap and shift the top a little.
        expect(Math.abs(best.at - high)).toBeLessThan(1e-4)
        expect(best.value).toBeGreaterThanOrEqual(1.01)
      },
    ),
    { numRuns: 1000 },
  )
})

test('a top at an end is found at that end', () => {
  expect(maximise((x) => x, -1, 2)).toEqual({ at: 2, value: 2 })
  expect(maximise((x) => -x, -1, 2)).toEqual({ at: -1, value: 1 })
  expect(maximise((x) => (x === 0 ? 1 : 0.5), 0, 1)).toEqual({ at: 0, value: 1 })
})

test('of equal maxima the smallest place is returned', () => {
  expect(maximise(() => 3, 1, 2)).toEqual({ at: 1, value: 3 })
  expect(maximise((x) => (x - 1) ** 2, 0, 2).at).toBe(0)
})

test('the top of a parabola is found to rounding in value', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (top) => {
      const best = maximise((x) => 7 - (x - top) ** 2, 0, 1)
      expect(Math.abs(best.at - top)).toBeLessThan(1e-7)
      expect(7 - best.value).toBeLessThan(1e-14)
    }),
    { numRuns: 1000 },
  )
})

test('a single point is its own maximum', () => {
  expect(maximise((x) => x, 3, 3)).toEqual({ at: 3, value: 3 })
})
