import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gaussLegendre } from './gauss-legendre.ts'
import { integrate } from './integrate.ts'

// Source: Abramowitz & Stegun (1964), table 25.4, fifteen decimals.
// biome-ignore format: the columns are the point
test.for([
  // order  index  node               weight
  [3,       2,     0.774596669241483, 0.555555555555556],
  [5,       4,     0.906179845938664, 0.236926885056189],
  [10,      9,     0.973906528517172, 0.066671344308688],
  [20,     10,     0.076526521133497, 0.152753387130726],
  [20,     19,     0.993128599185095, 0.017614007139152],
] as const)('the rule of %d nodes has at place %d the printed node', ([order, index, node, weight]) => {
  const rule = gaussLegendre(order)
  expect(rule.nodes[index]).toBeCloseTo(node, 14)
  expect(rule.weights[index]).toBeCloseTo(weight, 14)
})

test('a rule of n nodes is exact up to degree 2n - 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.nat(), (order, seed) => {
      const degree = seed % (2 * order)
      const exact = degree % 2 === 0 ? 2 / (degree + 1) : 0
      const value = integrate((x) => x ** degree, -1, 1, { order })
      expect(Math.abs(value - exact)).toBeLessThan(1e-14)
    }),
    { numRuns: 1000 },
  )
})

test('known integrals come out, forwards and backwards', () => {
  expect(integrate(Math.exp, 0, 1)).toBeCloseTo(Math.E - 1, 14)
  expect(integrate(Math.exp, 1, 0)).toBeCloseTo(1 - Math.E, 14)
  expect(integrate((x) => 1 / (1 + x * x), -5, 5, { panels: 8 })).toBeCloseTo(2 * Math.atan(5), 14)
  expect(integrate(Math.exp, 2, 2)).toBe(0)
})
