import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fixedOrderSum,
  inverseNormal,
  meanWithInterval,
  studentQuantile,
  uniformAt,
} from './index.ts'

// Source: root of the regularised incomplete beta function, 40 digits (mpmath).
// biome-ignore format: the columns are the point
test.for([
  // probability  degrees  quantile
  [0.975,         15,      2.131449545559775],
  [0.975,         31,      2.039513446396408],
  [0.995,          1,     63.65674116287152],
  [0.9,            2,      1.885618083164127],
  [0.75,           3,      0.7648923284043453],
  [0.975,        100,      1.983971518523552],
  [0.9999,         7,      7.063432828157639],
  [0.025,         15,     -2.131449545559775],
] as const)('Student’s t below which lies %d with %d degrees is %d', ([probability, degrees, t]) => {
  expect(Math.abs(studentQuantile(probability, degrees) / t - 1)).toBeLessThan(1e-12)
})

test('the interval of 16 normal replicates contains the truth as often as it says', () => {
  let inside = 0
  for (let trial = 0; trial < 2000; trial++) {
    const values = Array.from({ length: 16 }, (_, i) => 3 + inverseNormal(uniformAt(21, trial, i)))
    const { low, high } = meanWithInterval(values)
    if (low <= 3 && 3 <= high) inside += 1
  }
  // 1,900 are expected; four standard deviations are 39.
  expect(Math.abs(inside - 1900)).toBeLessThan(39)
})

test('the error of the mean is its standard deviation', () => {
  const { mean, standardError, low, high } = meanWithInterval([1, 2, 3, 4])
  expect(mean).toBe(2.5)
  expect(standardError).toBeCloseTo(Math.sqrt(5 / 12), 15)
  expect(high - mean).toBeCloseTo(3.182446305283708 * Math.sqrt(5 / 12), 12)
  expect(low + high).toBeCloseTo(5, 12)
  expect(() => meanWithInterval([1])).toThrow('two replicates')
})

test('a sum is that of the whole numbers in it, and blocks of a power of two add up to it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 3000 }), (values) => {
      expect(fixedOrderSum(values)).toBe(values.reduce((sum, value) => sum + value, 0))
    }),
    { numRuns: 50 },
  )
  const values = Float64Array.from({ length: 4096 }, (_, i) => uniformAt(1, i, 0))
  const blocks = Array.from({ length: 8 }, (_, b) =>
    fixedOrderSum(values.subarray(512 * b, 512 * (b + 1))),
  )
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = blocks
  expect(fixedOrderSum(values)).toBe(a + b + (c + d) + (e + f + (g + h)))
})
