import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Composition,
  valueComposition,
} from '../../packages/tranche/src/core/simulation/index.ts'
import {
  discountFactor,
  type Law,
  mixtureAbove,
  mixtureAt,
  mixtureCall,
} from '../../packages/tranche/src/core/valuation/index.ts'
import { compositionOf } from './composition-of.ts'
import { between, randomRight, samples } from './random-rights.ts'

/**
 * Of 1,000 intervals of 99 % each, 10 miss on average. With seeds that are drawn anew more than 24
 * miss with a chance of 3.3e-5, by the binomial law; these seeds are always the same.
 */
const cases = 1000
const mostOutside = 24

const jumps = fc.record({
  perYear: between(0.1, 2),
  meanLog: between(-0.4, 0.2),
  deviationLog: between(0.05, 0.4),
})
const failure = fc.record({
  hazardAnnual: between(0.02, 0.4),
  recovery: fc.constantFrom(0, 0.4, 0.7),
})
const random = fc.record({
  right: randomRight,
  q: between(0, 0.15),
  years: between(0.2, 2),
  law: fc.oneof(
    { weight: 9, arbitrary: fc.record({ failure }, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.record({ jumps, failure }, { requiredKeys: ['jumps'] }) },
  ),
  efficiency: between(0.6, 0.95),
  seed: fc.nat(1_000_000),
})

type Case = (typeof random extends fc.Arbitrary<infer T> ? T : never) & {
  readonly law: Pick<Law, 'jumps' | 'failure'>
}

/** Below 2,000 paths an estimate has no controls: there are two here, and each needs 1,000. */
const [few, controlled] = [512, 2048]

function simulated(
  { right, q, years, law, seed }: Case,
  paths: number,
  more: Partial<Composition['rights'][number]>,
) {
  const found = valueComposition(compositionOf({ ...right, q, dates: [years], law, right: more }), {
    route: 'simulation',
    paths,
    pathsMost: paths,
    learningPaths: 256,
    seed,
  })
  if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  return found
}

/** (1 - s) X / (K + X): what the holder gains of each unit by which the company is worth more than its price. */
const part = ({ right: { K, X, s } }: Case) => ((1 - s) * X) / (K + X)

/** Chance of use from which on 2,048 paths see enough of it: what is rarer can be missed by any sample of them. */
const leastChance = 0.1

test('M16 (n): the interval of a simulation contains the closed form', () => {
  let [outside, looked] = [0, 0]
  for (const one of samples(random, 2 * cases)) {
    const { right, q, years, efficiency: eta } = one
    // M1 with a unit worth η inside: x[(1 - s)V - (1 - sη)K - (1 - η)x]/(K + x), a call on V. No control is this call.
    const strike = ((1 - right.s * eta) * right.K + (1 - eta) * right.X) / (1 - right.s)
    const law: Law = {
      rateAnnual: right.r,
      payoutAnnual: q,
      volatilityAnnual: right.vol,
      ...one.law,
    }
    const at = { companyValue: right.V, strike }
    const mixture = mixtureAt(law, years)
    if (looked === cases || mixtureAbove(mixture, at) < leastChance) continue
    looked++
    const value = part(one) * discountFactor(law, years) * mixtureCall(mixture, at)
    const { low, high } = simulated(one, controlled, {
      amount: { amountCap: right.X, draw: 'all-or-nothing', draws: 'one' },
      frictions: { efficiency: eta },
    })
    if (value < low || value > high) outside++
  }
  expect(looked).toBe(cases)
  expect(outside).toBeLessThanOrEqual(mostOutside)
})

test('M16 (o): with its own growth as a control the mean of the company is exact, whatever the paths', () => {
  for (const one of samples(random, cases)) {
    const { right, q, years } = one
    const forward = right.V * Math.exp(-q * years) - right.K * Math.exp(-right.r * years)
    const { value } = simulated(one, controlled, { kind: 'duty' })
    expect(Math.abs(value - part(one) * forward)).toBeLessThan(1e-9 * (right.V + right.K))
  }
})

test('M16 (o): without controls e^(-(r - q)t) V is on average what V is today', () => {
  let outside = 0
  let sum = 0
  for (const one of samples(random, cases)) {
    const { right, q, years } = one
    // What the draws of each right gain is told as it was on the paths, without controls.
    const gain = simulated(one, few, { kind: 'duty' }).rights[0]?.value ?? Number.NaN
    const found = (gain / part(one) + right.K * Math.exp(-right.r * years)) * Math.exp(q * years)
    const off = (found / right.V - 1) / (deviationOf(one) / Math.sqrt(few))
    if (Math.abs(off) > 2.576) outside++
    sum += off
  }
  expect(outside).toBeLessThanOrEqual(mostOutside)
  // A thousand means together: beyond 3.9 with a chance of 1e-4 were the points drawn one by one; scrambled nets scatter less.
  expect(Math.abs(sum) / Math.sqrt(cases)).toBeLessThan(3.9)
})

/** Deviation of V on the day over its mean, by formula: of diffusion, jumps and one failure, which are independent. */
function deviationOf({ right: { vol }, years, law }: Case): number {
  const { perYear, meanLog, deviationLog } = law.jumps ?? {
    perYear: 0,
    meanLog: 0,
    deviationLog: 0,
  }
  const mean = Math.exp(meanLog + 0.5 * deviationLog ** 2)
  const square = Math.exp(2 * meanLog + 2 * deviationLog ** 2)
  const moves = Math.exp((vol ** 2 + perYear * (square - 2 * mean + 1)) * years)
  const { hazardAnnual: h, recovery: R } = law.failure ?? { hazardAnnual: 0, recovery: 0 }
  // Until it fails V grows faster by h(1 - R): the mean is 1, and the square is summed over the day of the failure.
  const growth = (2 * h * (1 - R) - h) * years
  const failed = h === 0 ? 0 : h * R ** 2 * years * (growth === 0 ? 1 : Math.expm1(growth) / growth)
  return Math.sqrt(moves * (Math.exp(growth) + failed) - 1)
}
