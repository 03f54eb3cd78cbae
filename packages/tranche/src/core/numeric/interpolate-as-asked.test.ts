import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { interpolateAsAsked } from './interpolate-as-asked.ts'

test('a smooth function with a bend is met everywhere, and asked far less often', () => {
  fc.assert(
    fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (bend) => {
      let asked = 0
      const f = (x: number) => {
        asked++
        return x < bend ? 0 : (Math.exp(0.5 * (x - bend)) - 1) * (1 + 0.1 * Math.sin(x))
      }
      const quick = interpolateAsAsked(f, { width: 1, tolerance: 1e-9 })
      const places = Array.from({ length: 4001 }, (_, i) => -4 + i / 500)
      const off = Math.max(...places.map((x) => Math.abs(quick(x) - f(x))))
      expect(off).toBeLessThan(1e-7)
      // Once more for each place by the comparison itself.
      expect(asked - places.length).toBeLessThan(500)
    }),
    { numRuns: 200 },
  )
})

test('only the panels that are asked are made', () => {
  let asked = 0
  const quick = interpolateAsAsked(
    (x) => {
      asked++
      return x * x
    },
    { width: 2, tolerance: 1e-6 },
  )
  expect(quick(1001.5)).toBeCloseTo(1001.5 ** 2, 5)
  expect(quick(1000.5)).toBeCloseTo(1000.5 ** 2, 5)
  expect(asked).toBeLessThan(20)
})
