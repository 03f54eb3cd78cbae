import { normalCdf } from '../numeric/index.ts'
import { feasibleAmounts, type Law, stakeAfter } from '../valuation/index.ts'
import type { Outcome } from './outcome.ts'

/**
 * Chance, under the stated real-world measure, that using all of the right today ends at the horizon below not using it: that the shares
 * bought are then worth less than the money put aside at the riskless rate. Assumes lognormal growth of the company with the new money in it
 * (scale expansion), no jumps, side benefits left out. With a the stake after, G the growth to the horizon and V, x, s as in the
 * decision: P[(a(V+x) − sV)·G < x·e^(rH)].
 */
export function regretOfUse(
  outcome: Outcome,
  { law, driftAnnual }: { readonly law: Law | null; readonly driftAnnual: number | null },
  horizonYears: number,
): number | null {
  const { companyValue, terms } = outcome
  if (law === null || driftAnnual === null || !(horizonYears > 0)) return null
  const amount = feasibleAmounts(terms).max
  if (amount === 0) return null
  const bought = stakeAfter(terms, amount) * (companyValue + amount) - terms.ownStake * companyValue
  if (bought <= 0) return 1
  const hurdle = Math.log((amount * Math.exp(law.rateAnnual * horizonYears)) / bought)
  const deviation = law.volatilityAnnual * Math.sqrt(horizonYears)
  const mean = (driftAnnual - law.volatilityAnnual ** 2 / 2) * horizonYears
  if (deviation === 0) return hurdle > mean ? 1 : 0
  return normalCdf((hurdle - mean) / deviation)
}
