import { mixtureAbove, mixtureCall } from '../closed/index.ts'
import { expectations, reachOf } from '../expectation.ts'
import type { Law } from '../law.ts'
import { discountFactor, type Lognormal, lawFrom, mixtureAt } from '../mixture.ts'
import { bestDraws, isPlainCall } from './best-draw.ts'
import { linearGain } from './linear-gain.ts'
import { bendsOf } from './moving-strike.ts'
import { findRegimes, type RegimeChange } from './regimes.ts'
import type { DrawTerms } from './terms.ts'

/** Where and when a right is valued. */
export type DateInputs = {
  /** Today's value of the company, before all money of the draw's day. */
  readonly companyValue: number
  /** From today to the one day on which the right can be used. */
  readonly years: number
  readonly withSideBenefit: boolean
}

/** What a right that can be used on one future day is worth today. */
export type ValueAtDate = {
  /** Present value, with the side benefit if asked for. */
  readonly value: number
  /** Numerical error of `value`, not that of its inputs. */
  readonly error: number
  readonly method: 'closed form' | 'quadrature'
  /** Mean amount drawn under the pricing measure, not discounted; 0 if the right lapses before. */
  readonly expectedDraw: number
  /** Chance, under the pricing measure, that the right is alive on the day and used. */
  readonly exerciseProbability: number
}

/**
 * Present value of the best draw on one future day. Terms are those of that day: stake, share base
 * and the years of preference and side stream count from it. A plain call has a closed form under
 * any law; else the best draw is integrated, split where it changes position (about 1e-10).
 */
export function valueAtDate(terms: DrawTerms, law: Law, inputs: DateInputs): ValueAtDate {
  const mixture = mixtureAt(law, inputs.years)
  const market = lawFrom(law, inputs.years)
  const discount = discountFactor(law, inputs.years)
  const alive = Math.exp(-(law.lapseAnnual ?? 0) * inputs.years)
  if (isPlainCall(terms, market, inputs)) {
    const { slope, breakEven, amount, atNothing } = linearGain(terms, market, inputs)
    const { companyValue } = inputs
    const option = { companyValue, strike: breakEven }
    const used = slope > 0 ? mixtureAbove(mixture, option) : Number(atNothing > 0)
    const payoff = slope > 0 ? slope * mixtureCall(mixture, option) : Math.max(atNothing, 0)
    return {
      value: discount * payoff,
      error: 1e-12 * discount * (slope * companyValue + Math.abs(atNothing)),
      method: 'closed form',
      expectedDraw: alive * used * amount,
      exerciseProbability: alive * used,
    }
  }
  const best = bestDraws(terms, market, inputs)
  const { means, error } = expectations(
    mixture,
    {
      ...inputs,
      breaks: [...breaksOf(best, mixture, inputs), ...bendsAhead(terms, mixture, inputs)],
    },
    (companyValue) => {
      const { gain, amount } = best(companyValue)
      return [gain, amount, Number(amount > 0)]
    },
  )
  const [gain = 0, amount = 0, used = 0] = means
  return {
    value: discount * gain,
    error: discount * error,
    method: 'quadrature',
    expectedDraw: alive * amount,
    exerciseProbability: alive * used,
  }
}

function breaksOf(
  best: ReturnType<typeof bestDraws>,
  mixture: readonly Lognormal[],
  { companyValue }: DateInputs,
): readonly number[] {
  const reach = reachOf(mixture, companyValue)
  if (!reach) return []
  return findRegimes((value) => best(value).position, reach).map((change) => change.companyValue)
}

/** Where a strike that follows the value bends, among the values that matter. */
function bendsAhead(
  { moving }: DrawTerms,
  mixture: readonly Lognormal[],
  { companyValue }: { readonly companyValue: number },
): readonly number[] {
  const reach = reachOf(mixture, companyValue)
  return moving === undefined || reach === null ? [] : bendsOf(moving, reach)
}

/**
 * The company values between `low` and `high` at which the best draw changes from nothing to some,
 * from some to all, and the like.
 */
export function drawRegimes(
  terms: DrawTerms,
  market: Law,
  range: { low: number; high: number; withSideBenefit: boolean },
): readonly RegimeChange[] {
  const best = bestDraws(terms, market, range)
  return findRegimes((companyValue) => best(companyValue).position, range)
}
