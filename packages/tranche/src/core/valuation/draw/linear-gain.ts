import { assert } from '../../diagnostic/index.ts'
import { mixturePut } from '../closed/index.ts'
import { expectations, reachOf } from '../expectation.ts'
import type { Law } from '../law.ts'
import { discountFactor, lawFrom, mixtureAt } from '../mixture.ts'
import { gainsOf } from './gain.ts'
import { bendsOf, settled } from './moving-strike.ts'
import { findRegimes } from './regimes.ts'
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
 * negative; with a preference or a strike that moves, the mean of its gain by quadrature. Terms as on that day; the duty lapses with the law's lapse hazard.
 */
export function valueDuty(
  terms: DrawTerms,
  law: Law,
  { companyValue, years, withSideBenefit }: DutyInputs,
): number {
  const inputs = { companyValue, years, withSideBenefit }
  if (isBent(terms)) return meanOf(terms, law, inputs, (gain) => gain)
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
  const inputs = { companyValue, years, withSideBenefit }
  if (isBent(terms)) return meanOf(terms, law, inputs, (gain) => Math.min(0, gain))
  const { slope, atNothing, breakEven } = linearGain(terms, law, { withSideBenefit })
  const discount = discountFactor(law, years)
  if (slope === 0) return discount * Math.min(0, atNothing)
  return -discount * slope * mixturePut(mixtureAt(law, years), { companyValue, strike: breakEven })
}

/** Whether the gain of everything is no straight line in the company value. */
function isBent({ preference, moving }: DrawTerms): boolean {
  return preference !== undefined || moving !== undefined
}

/** Present mean of what the gain of everything comes to, split where it changes sign and where the strike bends. */
function meanOf(
  terms: DrawTerms,
  law: Law,
  { companyValue, years, withSideBenefit }: DutyInputs,
  payoff: (gain: number) => number,
): number {
  const mixture = mixtureAt(law, years)
  const gains = gainsOf(terms, lawFrom(law, years))
  const gainAt = (value: number) => {
    const amount = feasibleAmounts(settled(terms, value)).max
    const { valueAdded, sideBenefit } = gains({ companyValue: value, amount })
    return valueAdded + (withSideBenefit ? sideBenefit : 0)
  }
  const reach = reachOf(mixture, companyValue)
  const signs =
    reach === null
      ? []
      : findRegimes((value) => (gainAt(value) > 0 ? 'maximum' : 'none'), reach).map(
          (change) => change.companyValue,
        )
  const bends = reach === null || terms.moving === undefined ? [] : bendsOf(terms.moving, reach)
  const breaks = [...signs, ...bends]
  const { means } = expectations(mixture, { companyValue, breaks }, (value) => [
    payoff(gainAt(value)),
  ])
  return discountFactor(law, years) * (means[0] ?? 0)
}

type DutyInputs = {
  readonly companyValue: number
  readonly years: number
  readonly withSideBenefit: boolean
}
