import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { integrate } from './integrate.ts'
import { normalCdf, normalPdf, normalQuantile } from './normal.ts'

const relativeError = (value: number, expected: number) => Math.abs(value / expected - 1)

// Source: half the complementary error function in 40-digit arithmetic (mpmath), x read as a double.
// biome-ignore format: the columns are the point
test.for([
  // x      probability
  [-37,     5.725571222524577e-300],
  [-30,     4.906713927148187e-198],
  [-20.3,   6.429244467698346e-92],
  [-10,     7.619853024160525e-24],
  [-6.1,    5.303423262948841e-10],
  [-5.7,    5.990371401063528e-9],
  [-5.6,    1.071759025831093e-8],
  [-3,      0.0013498980316300946],
  [-1,      0.15865525393145705],
  [-0.68,   0.2482522304535705],
  [-0.67,   0.2514288950953101],
  [-0.1,    0.460172162722971],
  [0,       0.5],
  [0.5,     0.6914624612740131],
  [1.96,    0.9750021048517795],
  [5,       0.9999997133484281],
  [8,       0.9999999999999993],
] as const)('the probability below %d is %d to about fifteen digits', ([x, probability]) => {
  expect(relativeError(normalCdf(x), probability)).toBeLessThan(1e-15)
})

// Source: root of the log of the 40-digit probability (mpmath), the probability read as a double.
// biome-ignore format: the columns are the point
test.for([
  // probability  quantile
  [1e-300,        -37.0470962993612],
  [1e-20,         -9.262340089798407],
  [1e-12,         -7.034483825301132],
  [0.001,         -3.0902323061678136],
  [0.05,          -1.6448536269514726],
  [0.075,         -1.439531470938456],
  [0.25,          -0.6744897501960817],
  [0.9,            1.2815515655446006],
  [0.999,          3.090232306167813],
] as const)('the quantile of %d is %d to about fifteen digits', ([probability, quantile]) => {
  expect(relativeError(normalQuantile(probability), quantile)).toBeLessThan(1e-15)
})

describe('limits', () => {
  test('the distribution ends in 0 and 1 and passes NaN on', () => {
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0)
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1)
    expect(normalCdf(-50)).toBe(0)
    expect(normalCdf(Number.NaN)).toBeNaN()
    expect(normalPdf(Number.POSITIVE_INFINITY)).toBe(0)
  })

  test('the quantile ends in infinities, is 0 at the median and refuses 2', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(normalQuantile(0.5)).toBe(0)
    expect(() => normalQuantile(2)).toThrow('probability')
  })
})

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('the probability between two points is the integral of the density', () => {
  fc.assert(
    fc.property(finite(-8, 8), finite(-8, 8), (a, b) => {
      const area = integrate(normalPdf, a, b, { panels: 8 })
      expect(Math.abs(normalCdf(b) - normalCdf(a) - area)).toBeLessThan(2e-15)
    }),
    { numRuns: 1000 },
  )
})

test('the quantile of the probability below a point is the point', () => {
  fc.assert(
    fc.property(finite(-37, 3), (x) => {
      // Near 1 the probability itself has lost digits: an error of eps moves x by eps/density.
      const slack = 1e-14 * Math.max(1, Math.abs(x)) + 2e-16 / normalPdf(Math.max(x, 0))
      expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(slack)
    }),
    { numRuns: 1000 },
  )
})
