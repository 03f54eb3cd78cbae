import { assert } from '../../diagnostic/index.ts'
import { findRoot } from '../../numeric/index.ts'
import { mixtureAbove, mixtureCall } from '../closed/index.ts'
import { expectations } from '../expectation.ts'
import type { Law } from '../law.ts'
import { discountFactor, lawFrom, mixtureAt } from '../mixture.ts'

/** One of two tranches: pre-money strike, amount (all or nothing) and day, in years from today. */
export type Tranche = {
  readonly strike: number
  readonly amount: number
  readonly years: number
}

/** What a right to two tranches in order is worth, and when the first is taken. */
export type TwoTranches = {
  readonly value: number
  /** Numerical error of `value`. */
  readonly error: number
  /** Company value above which the first tranche is taken; 0 if always, Infinity if never. */
  readonly triggerFirst: number
  /** Chance, under the pricing measure, that the right is alive and the first tranche taken. */
  readonly probabilityFirst: number
  readonly valueFirstAlone: number
}

/**
 * Present value of two European tranches, the second only after the first. The second strike is
 * pre-money on the shares there are after the first, whose money is by then in the company. The
 * first may be taken below its own strike, for the sake of the second. Error about 1e-10.
 * Sources: Geske (1979), J. Financial Economics 7; Davis, Schachermayer & Tompkins (2003).
 */
export function valueTwoTranches(
  { first, second, ownStake }: { first: Tranche; second: Tranche; ownStake: number },
  law: Law,
  companyValue: number,
): TwoTranches {
  assert(second.years >= first.years, 'the second tranche comes after the first')
  assert(first.strike > 0 && second.strike > 0, 'strikes are above 0')
  const fraction = first.amount / (first.strike + first.amount)
  const stakeAfterFirst = ownStake + (1 - ownStake) * fraction
  const fractionSecond = second.amount / (second.strike + second.amount)
  const rest = second.years - first.years
  const later = mixtureAt(lawFrom(law, first.years), rest)
  const laterDiscount = discountFactor(law, rest)
  const gain = (level: number) => {
    const call = mixtureCall(later, {
      companyValue: level + first.amount,
      strike: second.strike,
    })
    const own = (1 - ownStake) * fraction * (level - first.strike)
    return own + (1 - stakeAfterFirst) * fractionSecond * laterDiscount * call
  }
  const mixture = mixtureAt(law, first.years)
  const discount = discountFactor(law, first.years)
  const alive = Math.exp(-(law.lapseAnnual ?? 0) * first.years)
  const triggerFirst = triggerOf(gain, first.strike)
  const breaks = [triggerFirst].filter((level) => level > 0 && level < Number.POSITIVE_INFINITY)
  const { means, error } = expectations(mixture, { companyValue, breaks }, (level) => [
    Math.max(gain(level), 0),
  ])
  const alone = mixtureCall(mixture, { companyValue, strike: first.strike })
  return {
    value: discount * (means[0] ?? 0),
    error: discount * error,
    triggerFirst,
    probabilityFirst: alive * mixtureAbove(mixture, { companyValue, strike: triggerFirst }),
    valueFirstAlone: discount * (1 - ownStake) * fraction * alone,
  }
}

/** At the first strike the first tranche costs nothing, so the trigger is there or below. */
function triggerOf(gain: (level: number) => number, strike: number): number {
  if (gain(0) > 0) return 0
  if (gain(strike) < 0 || gain(2 * strike) === 0) return Number.POSITIVE_INFINITY
  return findRoot(gain, 0, strike)
}
