import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { blackScholesCall } from '../closed/index.ts'
import type { Law } from '../law.ts'
import { valueTwoTranches } from './two-tranches.ts'

const { given, offBy } = referenceCase('R-S16')
const law: Law = {
  rateAnnual: given('r'),
  payoutAnnual: given('q'),
  volatilityAnnual: given('sig'),
}
const ownStake = given('s')
const first = { strike: given('K1'), amount: given('X1'), years: given('T1') }
const second = { strike: given('K2'), amount: given('X2'), years: given('T2') }

test('R-S16: the second only after the first', () => {
  const both = valueTwoTranches({ first, second, ownStake }, law, given('V'))
  expect(offBy('value', both.value)).toBeLessThan(1)
  expect(offBy('trigger_T1', both.triggerFirst)).toBeLessThan(1)
  expect(offBy('prob_T1', both.probabilityFirst)).toBeLessThan(1)
  expect(offBy('value_tranche1_alone', both.valueFirstAlone)).toBeLessThan(1)
  expect(both.error).toBeLessThan(1e-9)
})

test('R-S16 again, from the payoff at both dates and a plain sum over the first', () => {
  const stakeAfter = (ownStake * first.strike + first.amount) / (first.strike + first.amount)
  const payoff = (level: number) =>
    ((1 - ownStake) * first.amount * (level - first.strike)) / (first.strike + first.amount) +
    ((1 - stakeAfter) *
      second.amount *
      blackScholesCall({
        spot: level + first.amount,
        strike: second.strike,
        years: second.years - first.years,
        ...law,
      })) /
      (second.strike + second.amount)
  const deviation = law.volatilityAnnual * Math.sqrt(first.years)
  const centre = Math.log(given('V')) + law.rateAnnual * first.years - 0.5 * deviation ** 2
  // From the trigger on the payoff is smooth: Simpson's rule, 4000 steps.
  const start = (Math.log(referenceCase('R-S16').expected('trigger_T1')) - centre) / deviation
  const step = (10 - start) / 4000
  let sum = 0
  for (let i = 0; i <= 4000; i++) {
    const z = start + i * step
    const weight = i === 0 || i === 4000 ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-0.5 * z * z) * payoff(Math.exp(centre + deviation * z))
  }
  const value = (Math.exp(-law.rateAnnual * first.years) * sum * step) / 3 / Math.sqrt(2 * Math.PI)
  expect(offBy('value', value)).toBeLessThan(1)
})

test('a free second tranche makes the first always worth taking, a hopeless one changes nothing', () => {
  const gift = { strike: 1e-9, amount: 50, years: 1.5 }
  const always = valueTwoTranches(
    { first: { ...first, amount: 0.01 }, second: gift, ownStake },
    law,
    10,
  )
  expect(always.triggerFirst).toBeLessThan(1)
  const hopeless = { strike: 1e12, amount: 4, years: 1.5 }
  const alone = valueTwoTranches({ first, second: hopeless, ownStake }, law, 10)
  expect(alone.value).toBeCloseTo(alone.valueFirstAlone, 12)
  expect(alone.triggerFirst).toBeCloseTo(first.strike, 8)
})
