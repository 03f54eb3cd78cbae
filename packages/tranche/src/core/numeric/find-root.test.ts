import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRoot } from './find-root.ts'

test('a root is found to rounding', () => {
  expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15)
  // Source: the fixed point of the cosine, the Dottie number.
  expect(findRoot((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 15)
})

test('an end that is a root is returned as it is', () => {
  expect(findRoot((x) => x, 0, 1)).toBe(0)
  expect(findRoot((x) => x - 1, 0, 1)).toBe(1)
})

test('a bracket without a change of sign is refused', () => {
  expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow('sign')
})

test('flat, steep and broken functions are all solved', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.constantFrom(
        (d: number) => d ** 9,
        (d: number) => Math.sign(d) * Math.sqrt(Math.abs(d)),
        (d: number) => Math.expm1(20 * d),
        (d: number) => (d < 0 ? -1 : 1e-9),
      ),
      (root, shape) => {
        const found = findRoot((x) => shape(x - root), -6, 6.5, { tolerance: 1e-12 })
        expect(Math.abs(found - root)).toBeLessThan(1e-11)
      },
    ),
    { numRuns: 1000 },
  )
})

test('a tolerance ends the search early, within it', () => {
  let calls = 0
  const f = (x: number) => {
    calls += 1
    return x ** 3 - 5
  }
  expect(Math.abs(findRoot(f, 0, 4, { tolerance: 1e-3 }) - Math.cbrt(5))).toBeLessThan(1e-3)
  const early = calls
  findRoot(f, 0, 4)
  expect(calls - early).toBeGreaterThan(early)
})
