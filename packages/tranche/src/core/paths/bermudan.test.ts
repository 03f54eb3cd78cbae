import { describe, expect, test } from 'vitest'
import { brownianBridge, exp, sobolPlan, sobolUniforms } from '../chance/index.ts'
import {
  type BermudanOption,
  fitPolicy,
  type LognormalPaths,
  pathsOfBlock,
  plainKernels,
  policySums,
  policyValue,
  solveTriangle,
} from './index.ts'

describe('the eight paths of Longstaff & Schwartz (2001), section 1', () => {
  // Source: their tables, a row a date and a column a path.
  // biome-ignore format: the columns are the point
  const stock = [
    [1.09, 1.16, 1.22, 0.93, 1.11, 0.76, 0.92, 0.88],
    [1.08, 1.26, 1.07, 0.97, 1.56, 0.77, 0.84, 1.22],
    [1.34, 1.54, 1.03, 0.92, 1.52, 0.90, 1.01, 1.34],
  ].map((row) => Float64Array.from(row))
  const [strike, discount] = [1.1, exp(-0.06)]
  const cash = new Float64Array(8)
  const at = (date: number) => ({
    values: stock[date] as Float64Array,
    cash,
    strike,
    sign: 1 as const,
    discount,
  })
  const mean = () => (discount * cash.reduce((sum, x) => sum + x, 0)) / 8

  test('the European and the American value and both regressions', () => {
    plainKernels.exerciseWhereBetter(at(2), null)
    expect(discount * discount * mean()).toBeCloseTo(0.05638074, 8)
    const rules = [1, 0].map((date) => {
      const triangle = new Float64Array(16)
      plainKernels.foldInMoney(triangle, at(date), 2)
      const rule = solveTriangle(triangle)
      plainKernels.exerciseWhereBetter(at(date), rule)
      // Our powers are of value over strike.
      return [...rule].map((coefficient, power) => coefficient / strike ** power)
    })
    const printed = [
      [-1.06998766, 2.98341063, -1.81357618],
      [2.03751234, -3.3354434, 1.35645659],
    ]
    rules.flat().forEach((coefficient, i) => {
      expect(coefficient).toBeCloseTo(printed.flat()[i] as number, 7)
    })
    expect(mean()).toBeCloseTo(0.11443433, 8)
  })
})

const put = (spot: number, volatilityAnnual: number, years: number): BermudanOption => ({
  kind: 'put',
  spot,
  strike: 40,
  years,
  dates: 50,
  rateAnnual: 0.06,
  payoutAnnual: 0,
  volatilityAnnual,
})

// Source: the terms of Longstaff & Schwartz (2001), Table 1; the value on fifty dates by quadrature, error below 1e-6.
// biome-ignore format: the columns are the point
test.for([
  // spot  volatility  years  bermudan
  [36,     0.20,       1,     4.477811],
  [40,     0.40,       1,     5.311966],
] as const)('a put at %d of volatility %d over %d years', ([spot, volatility, years, bermudan]) => {
  const option = put(spot, volatility, years)
  const { policy, inSample } = fitPolicy(option, { paths: 8192, degree: 3, seed: 1, kernels: plainKernels })
  expect(Math.abs(inSample / bermudan - 1)).toBeLessThan(0.01)
  const setup = { option, policy, seed: 1000 }
  const begun = policyValue.begin(setup, plainKernels)
  const layers = [0].map((layer) => Array.from({ length: 16 }, (_, r) => begun(r, layer)))
  const { mean, low, high } = policyValue.estimate(setup, layers)
  // The policy is fitted, so its value lies below the best one's, by less than a third of a percent.
  expect(low).toBeLessThan(bermudan)
  expect(mean / bermudan).toBeGreaterThan(0.9967)
  expect(high - low).toBeLessThan(0.01 * bermudan)
})

// Source: Black & Scholes (1973) in double precision, the call by the call–put parity.
// biome-ignore format: the columns are the point
test.for([
  // kind   spot  volatility  years  european
  ['put',   36,   0.20,       1,     3.844308],
  ['put',   40,   0.40,       1,     5.059623],
  ['call',  40,   0.40,       1,     7.389041],
] as const)('a European %s at %d of volatility %d, as a sum of payoffs', ([kind, spot, volatilityAnnual, years, european]) => {
  const points = 8192
  const law: LognormalPaths = {
    plan: sobolPlan({ dimensions: 1, points, scrambling: { kind: 'owen', seed: 4 } }),
    bridge: brownianBridge([years]),
    start: spot,
    drift: Float64Array.of((0.06 - 0.5 * volatilityAnnual ** 2) * years),
    volatilityAnnual,
  }
  const values = new Float64Array(points)
  plainKernels.lognormalPaths(law, 3, values)
  const discount = exp(-0.06 * years)
  const sum = plainKernels.payoffSum({ values, cash: values, strike: 40, sign: kind === 'put' ? 1 : -1, discount })
  expect(Math.abs((discount * sum) / points / european - 1)).toBeLessThan(1e-3)
})

test('a call without payout is never exercised early, and its policy is worth the European value', () => {
  const option: BermudanOption = { ...put(40, 0.4, 1), kind: 'call', dates: 10 }
  const { policy } = fitPolicy(option, { paths: 8192, degree: 3, seed: 1, kernels: plainKernels })
  const sums = policySums(option, { policy, seed: 50, kernels: plainKernels })
  const paid = [0, 1, 2, 3].reduce((sum, block) => sum + sums(block), 0)
  // Source: the row above.
  expect(Math.abs(paid / 4 / pathsOfBlock / 7.389041 - 1)).toBeLessThan(0.02)
})

test('discounted values keep their mean on every date, with jumps that are compensated', () => {
  const times = [0.25, 0.5, 1, 2]
  const points = 4096
  const law: LognormalPaths = {
    plan: sobolPlan({ dimensions: 4, points, scrambling: { kind: 'owen', seed: 4 } }),
    bridge: brownianBridge(times),
    start: 10,
    // Half of the paths jump up by half, the others down by half: no mean to compensate.
    drift: Float64Array.from(times, (time) => -0.5 * 0.36 * time),
    volatilityAnnual: 0.6,
  }
  const more = sobolPlan({ dimensions: 5, points, scrambling: { kind: 'owen', seed: 4 } })
  const uniform = new Float64Array(5 * points)
  sobolUniforms(more, 0, uniform)
  const jumps = Float64Array.from({ length: 4 * points }, (_, i) =>
    Math.log((uniform[4 * points + (i % points)] as number) < 0.5 ? 1.5 : 0.5),
  )
  for (const added of [undefined, jumps]) {
    const values = new Float64Array(4 * points)
    plainKernels.lognormalPaths(law, 0, values, added)
    for (let date = 0; date < 4; date++) {
      let sum = 0
      for (let i = 0; i < points; i++) sum += values[date * points + i] as number
      expect(Math.abs(sum / points / 10 - 1)).toBeLessThan(0.01)
    }
  }
})

test('more paths than memory holds are refused', () => {
  expect(() =>
    fitPolicy(put(36, 0.2, 1), { paths: 1e7, degree: 3, seed: 1, kernels: plainKernels }),
  ).toThrow('memory')
})
