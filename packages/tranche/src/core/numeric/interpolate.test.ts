import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { interpolate } from './interpolate.ts'
import { normalCdf } from './normal.ts'

test('a smooth function is met to rounding, also at the seams between panels', () => {
  const quick = interpolate(normalCdf, -8, 8, { panels: 8 })
  fc.assert(
    fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
      expect(Math.abs(quick(x) - normalCdf(x))).toBeLessThan(1e-14)
    }),
    { numRuns: 1000 },
  )
  for (let seam = -8; seam <= 8; seam += 2) expect(quick(seam)).toBeCloseTo(normalCdf(seam), 13)
})

test('a polynomial of the degree is met exactly, and outside its end is repeated', () => {
  const cubic = (x: number) => 2 - x + 3 * x ** 3
  const quick = interpolate(cubic, 0, 2, { order: 3 })
  expect(quick(0.7)).toBeCloseTo(cubic(0.7), 13)
  expect(quick(5)).toBeCloseTo(cubic(2), 13)
  expect(quick(-5)).toBeCloseTo(cubic(0), 13)
})

test('an empty interval is refused', () => {
  expect(() => interpolate(Math.exp, 1, 1)).toThrow('interval')
})
