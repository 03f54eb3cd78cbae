import { assert } from '../../diagnostic/index.ts'

/** A call whose date is not fixed; rates continuous and per year. */
export type UndatedCall = {
  readonly spot: number
  readonly strike: number
  readonly rateAnnual: number
  readonly payoutAnnual: number
  readonly volatilityAnnual: number
}

/**
 * A call that never ends: its value, the spot from which it is used at once, and the elasticity
 * below it. Without payout it is never used: the value is the spot, the trigger infinite.
 * Spot, strike and rate above 0, payout and volatility not below.
 * Source: McDonald & Siegel (1986), QJE 101, 707–727; Dixit & Pindyck (1994), chapter 5.
 */
export function perpetualCall({
  spot,
  strike,
  rateAnnual,
  payoutAnnual,
  volatilityAnnual,
}: UndatedCall): { value: number; trigger: number; elasticity: number } {
  assert(Math.min(spot, strike, rateAnnual) > 0, 'spot, strike and rate are above 0')
  assert(payoutAnnual >= 0 && volatilityAnnual >= 0, 'payout and volatility are not below 0')
  if (payoutAnnual === 0) return { value: spot, trigger: Number.POSITIVE_INFINITY, elasticity: 1 }
  const variance = volatilityAnnual ** 2
  const drift = rateAnnual - payoutAnnual - 0.5 * variance
  // The reciprocal of the elasticity has a limit at volatility 0, where the elasticity may not.
  const root = Math.hypot(drift, Math.sqrt(2 * rateAnnual * variance))
  const reciprocal = drift < 0 ? variance / (root - drift) : (root + drift) / (2 * rateAnnual)
  const trigger = strike / (1 - reciprocal)
  const elasticity = 1 / reciprocal
  if (spot >= trigger) return { value: spot - strike, trigger, elasticity }
  return { value: (trigger - strike) * (spot / trigger) ** elasticity, trigger, elasticity }
}

/**
 * A call that can be used only on one random day, exponential with mean 1/`hazardAnnual` years
 * and independent of the spot: present value.
 * Spot, strike, hazard and volatility above 0; hazard + payout and hazard + rate above 0.
 * Source: asymmetric Laplace law of the log value; Kou (2002), Gornall & Strebulaev (2020).
 */
export function callAtRandomDate({
  spot,
  strike,
  rateAnnual,
  payoutAnnual,
  volatilityAnnual,
  hazardAnnual,
}: UndatedCall & { readonly hazardAnnual: number }): number {
  assert(
    Math.min(spot, strike, hazardAnnual, volatilityAnnual) > 0 &&
      Math.min(hazardAnnual + payoutAnnual, hazardAnnual + rateAnnual) > 0,
    'a call at a random date has positive terms',
  )
  const variance = volatilityAnnual ** 2
  const drift = rateAnnual - payoutAnnual - 0.5 * variance
  const root = Math.sqrt(drift ** 2 + 2 * (hazardAnnual + rateAnnual) * variance)
  const above = (root - drift) / variance
  const below = (root + drift) / variance
  const density = hazardAnnual / root
  const k = Math.log(strike / spot)
  if (k >= 0) {
    const asset = (spot * Math.exp(-(above - 1) * k)) / (above - 1)
    return density * (asset - (strike * Math.exp(-above * k)) / above)
  }
  const asset = spot / (above - 1) - (spot * Math.expm1((below + 1) * k)) / (below + 1)
  const cash = strike / above - (strike * Math.expm1(below * k)) / below
  return density * (asset - cash)
}
