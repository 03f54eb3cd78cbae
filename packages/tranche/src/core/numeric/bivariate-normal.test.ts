import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bivariateNormalCdf } from './bivariate-normal.ts'
import { integrate } from './integrate.ts'
import { normalCdf, normalPdf } from './normal.ts'

// Source: the conditional probability integrated over the second variable, 30 digits (mpmath).
// biome-ignore format: the columns are the point
test.for([
  // h     k      rho     probability
  [ 0.5,  -0.3,   0.2,    0.2907642881365537],
  [ 1,     2,    -0.6,    0.8186295851005381],
  [-1,    -2,     0.8,    0.02085958393225554],
  [-3,    -2.5,   0.9,    0.001109105134661966],
  [ 0.3,   0.35,  0.93,   0.5700896063637462],
  [ 0.3,   0.35,  0.999,  0.6167907877468278],
  [-2,     2.1,  -0.95,   0.008833615149426766],
  [ 1,    -0.9,  -0.99,   0.03047762879644558],
  [ 2,     2,     0.9999, 0.976945264258077],
  [-4,    -4,     0.5,    4.870547622838424e-7],
  [ 0.1,  -0.2,  -0.93,   0.041562906730361754],
  [-6,    -6,     0.97,   4.413509563029982e-10],
] as const)('the probability below (%d, %d) at correlation %d is %d', ([h, k, rho, expected]) => {
  expect(Math.abs(bivariateNormalCdf(h, k, rho) - expected)).toBeLessThan(2e-15)
})

test('at the origin it is a quarter plus the angle over a full turn (Sheppard 1899)', () => {
  for (let step = -20; step <= 20; step++) {
    const rho = step / 20
    const expected = 0.25 + Math.asin(rho) / (2 * Math.PI)
    expect(Math.abs(bivariateNormalCdf(0, 0, rho) - expected)).toBeLessThan(1e-15)
  }
})

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('at correlations 1, 0 and -1 it is the smaller, the product and the overlap', () => {
  fc.assert(
    fc.property(finite(-9, 9), finite(-9, 9), (h, k) => {
      const [below, beside] = [normalCdf(h), normalCdf(k)]
      expect(bivariateNormalCdf(h, k, 1)).toBe(Math.min(below, beside))
      expect(bivariateNormalCdf(h, k, 0)).toBe(below * beside)
      const overlap = Math.max(0, below + beside - 1)
      expect(Math.abs(bivariateNormalCdf(h, k, -1) - overlap)).toBeLessThan(3e-16)
    }),
    { numRuns: 1000 },
  )
})

test('it is the integral of the conditional probability, symmetric, and splits a margin', () => {
  fc.assert(
    fc.property(finite(-4, 4), finite(-4, 4), finite(-0.98, 0.98), (h, k, rho) => {
      const value = bivariateNormalCdf(h, k, rho)
      const rest = Math.sqrt((1 - rho) * (1 + rho))
      const density = (y: number) => normalPdf(y) * normalCdf((h - rho * y) / rest)
      const integral = integrate(density, -9, k, { panels: 40 })
      expect(Math.abs(value - integral)).toBeLessThan(5e-15)
      expect(Math.abs(value - bivariateNormalCdf(k, h, rho))).toBeLessThan(2e-15)
      expect(Math.abs(value + bivariateNormalCdf(h, -k, -rho) - normalCdf(h))).toBeLessThan(2e-15)
    }),
    { numRuns: 1000 },
  )
})

test('an infinite limit leaves the other margin', () => {
  expect(bivariateNormalCdf(Number.POSITIVE_INFINITY, 0.3, 0.5)).toBe(normalCdf(0.3))
  expect(bivariateNormalCdf(0.3, Number.POSITIVE_INFINITY, -1)).toBe(normalCdf(0.3))
  expect(bivariateNormalCdf(0.3, Number.NEGATIVE_INFINITY, 0.5)).toBe(0)
})
