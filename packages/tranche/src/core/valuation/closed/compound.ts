import { assert } from '../../diagnostic/index.ts'
import { bivariateNormalCdf, findRoot, normalCdf } from '../../numeric/index.ts'
import { blackScholesCall } from './black-scholes.ts'

/** A call, struck at `first.strike`, on a call that is struck at `second.strike`. */
export type CompoundCall = {
  readonly spot: number
  readonly first: { readonly strike: number; readonly years: number }
  readonly second: { readonly strike: number; readonly years: number }
  readonly rateAnnual: number
  readonly payoutAnnual: number
  readonly volatilityAnnual: number
}

/**
 * Value of a call on a call, both European, on a lognormal asset; also the spot above which the
 * first is used. Everything above 0, the second date after the first.
 * Source: Geske (1979), J. Financial Economics 7, 63–81.
 */
export function compoundCall(option: CompoundCall): { value: number; trigger: number } {
  const { spot, first, second, rateAnnual, payoutAnnual, volatilityAnnual } = option
  assert(
    Math.min(spot, first.strike, first.years, second.strike, volatilityAnnual) > 0 &&
      second.years > first.years,
    'a compound call has positive terms and its second date after its first',
  )
  const rest = { rateAnnual, payoutAnnual, volatilityAnnual, years: second.years - first.years }
  const later = (level: number) => blackScholesCall({ spot: level, strike: second.strike, ...rest })
  // A call is worth at least its discounted intrinsic value: the first is worth using at `high`.
  const cash = first.strike + second.strike * Math.exp(-rateAnnual * rest.years)
  const high = 2 * cash * Math.exp(payoutAnnual * rest.years)
  const trigger = findRoot((level) => later(level) - first.strike, 0, high)
  const upper = (level: number, years: number) => {
    const deviation = volatilityAnnual * Math.sqrt(years)
    const drift = (rateAnnual - payoutAnnual) * years
    return (Math.log(spot / level) + drift) / deviation + 0.5 * deviation
  }
  const a = upper(trigger, first.years)
  const b = upper(second.strike, second.years)
  const aLower = a - volatilityAnnual * Math.sqrt(first.years)
  const bLower = b - volatilityAnnual * Math.sqrt(second.years)
  const rho = Math.sqrt(first.years / second.years)
  const asset = spot * Math.exp(-payoutAnnual * second.years) * bivariateNormalCdf(a, b, rho)
  const lateCash = Math.exp(-rateAnnual * second.years) * bivariateNormalCdf(aLower, bLower, rho)
  const earlyCash = Math.exp(-rateAnnual * first.years) * normalCdf(aLower)
  return { value: asset - second.strike * lateCash - first.strike * earlyCash, trigger }
}
