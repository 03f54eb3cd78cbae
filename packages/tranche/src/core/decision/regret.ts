import { normalCdf } from '../numeric/index.ts'
import { feasibleAmounts, type Law, stakeAfter } from '../valuation/index.ts'
import type { Outcome } from './outcome.ts'

/** What a unit of money invested in full buys, at the company value of the point; null where nothing can be invested. */
export function boughtPerUnit({ companyValue, terms }: Outcome): number | null {
  const amount = feasibleAmounts(terms).max
  if (amount === 0) return null
  const after = stakeAfter(terms, amount) * (companyValue + amount)
  return (after - terms.ownStake * companyValue) / amount
}

/**
 * Chance, under the stated real-world measure, that using all of the right today ends at the horizon below not using it: that the shares
 * bought are then worth less than the money put aside at the riskless rate. Assumes lognormal growth of the company with the new money in it
 * (scale expansion), no jumps, side benefits left out. With a the stake after, G the growth to the horizon and V, x, s as in the
 * decision: P[(a(V+x) − sV)·G < x·e^(rH)]. Falls as more is bought for a unit of money.
 */
export function regretOfUse(
  bought: number,
  { law, driftAnnual }: { readonly law: Law | null; readonly driftAnnual: number | null },
  horizonYears: number,
): number | null {
  if (law === null || driftAnnual === null || !(horizonYears > 0)) return null
  if (bought <= 0) return 1
  const hurdle = law.rateAnnual * horizonYears - Math.log(bought)
  const deviation = law.volatilityAnnual * Math.sqrt(horizonYears)
  const mean = (driftAnnual - law.volatilityAnnual ** 2 / 2) * horizonYears
  if (deviation === 0) return hurdle > mean ? 1 : 0
  return normalCdf((hurdle - mean) / deviation)
}
