import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf, normalQuantile } from '../numeric/index.ts'
import { inverseNormal, normalDistribution } from './index.ts'

// Source: half the complementary error function in 40-digit arithmetic (mpmath), x read as a double.
// biome-ignore format: the columns are the point
test.for([
  // x      probability
  [-37,     5.725571222524577e-300],
  [-10,     7.619853024160525e-24],
  [-5.7,    5.990371401063528e-9],
  [-3,      0.0013498980316300946],
  [-0.67,   0.2514288950953101],
  [0.5,     0.6914624612740131],
  [1.96,    0.9750021048517795],
] as const)('the probability below %d is %d, and back', ([x, probability]) => {
  expect(Math.abs(normalDistribution(x) / probability - 1)).toBeLessThan(1e-15)
  expect(Math.abs(inverseNormal(probability) / x - 1)).toBeLessThan(2e-15)
})

test('both agree with the functions that use the engine’s own exponential', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 8, noNaN: true }), (x) => {
      const probability = normalDistribution(x)
      expect(Math.abs(probability / normalCdf(x) - 1)).toBeLessThan(2e-15)
      const back = normalQuantile(probability)
      expect(Math.abs(inverseNormal(probability) - back)).toBeLessThanOrEqual(
        2e-15 * Math.abs(back),
      )
    }),
    { numRuns: 3000 },
  )
})

test('ends, the median and symmetry', () => {
  expect(inverseNormal(0)).toBe(Number.NEGATIVE_INFINITY)
  expect(inverseNormal(1)).toBe(Number.POSITIVE_INFINITY)
  expect(inverseNormal(0.5)).toBe(0)
  expect(normalDistribution(-50)).toBe(0)
  expect(normalDistribution(50)).toBe(1)
  for (let i = 1; i < 512; i++) expect(inverseNormal(i / 1024)).toBe(-inverseNormal(1 - i / 1024))
  expect(() => inverseNormal(2)).toThrow('[0, 1]')
})
