import { assert } from '../../diagnostic/index.ts'
import { mixturePut } from '../closed/index.ts'
import type { Law } from '../law.ts'
import { discountFactor, mixtureAt } from '../mixture.ts'
import { gainsOf } from './gain.ts'
import { type DrawTerms, feasibleAmounts, prices, standing } from './terms.ts'

/** The gain of drawing everything as a line in the company's value; slope 0 if nothing is left. */
export type LinearGain = {
  readonly amount: number
  /** Gain per unit of company value: the fraction bought times what others own. */
  readonly slope: number
  /** Gain if the company is worth nothing. */
  readonly atNothing: number
  /** Company value at which the gain is 0; below 0 if drawing always pays. */
  readonly breakEven: number
}

/** Only without a preference, which bends the line. */
export function linearGain(
  terms: DrawTerms,
  market: Law,
  { withSideBenefit }: { withSideBenefit: boolean },
): LinearGain {
  assert(!terms.preference, 'a gain is linear in the company value only without a preference')
  const { max: amount } = feasibleAmounts(terms)
  if (amount === 0) return { amount, slope: 0, atNothing: 0, breakEven: 0 }
  const { base, fromOthers } = standing(terms)
  const slope = (fromOthers * amount) / prices(terms, base, amount).all
  const { valueAdded, sideBenefit } = gainsOf(terms, market)({ companyValue: 0, amount })
  const atNothing = valueAdded + (withSideBenefit ? sideBenefit : 0)
  return { amount, slope, atNothing, breakEven: slope > 0 ? -atNothing / slope : 0 }
}

/**
 * Present value to the holder of a duty to invest everything after `years`: a forward, often
 * negative. Terms as on that day, without preference; the duty lapses with the law's lapse hazard.
 */
export function valueDuty(
  terms: DrawTerms,
  law: Law,
  { companyValue, years, withSideBenefit }: DutyInputs,
): number {
  const { slope, atNothing } = linearGain(terms, law, { withSideBenefit })
  const forward = companyValue * Math.exp((law.rateAnnual - law.payoutAnnual) * years)
  return discountFactor(law, years) * (slope * forward + atNothing)
}

/**
 * Present value to the holder, never positive, of the company's right to demand everything after
 * `years`: it will when the draw hurts the holder. Everything else as for `valueDuty`.
 */
export function valueCompanyCall(
  terms: DrawTerms,
  law: Law,
  { companyValue, years, withSideBenefit }: DutyInputs,
): number {
  const { slope, atNothing, breakEven } = linearGain(terms, law, { withSideBenefit })
  const discount = discountFactor(law, years)
  if (slope === 0) return discount * Math.min(0, atNothing)
  return -discount * slope * mixturePut(mixtureAt(law, years), { companyValue, strike: breakEven })
}

type DutyInputs = {
  readonly companyValue: number
  readonly years: number
  readonly withSideBenefit: boolean
}
