import { type Elementary, normalCdf, ofEngine } from '../../numeric/index.ts'
import type { Lognormal } from '../mixture.ts'

/**
 * Expected payoff (V - strike)^+ of a lognormal V with mean `forward` and deviation `deviation` of
 * ln V, not discounted. Limits are exact: no deviation, a forward of 0, a strike of 0 or less, an
 * infinite strike.
 * Source: Black (1976), J. Financial Economics 3, 167–179.
 */
export function blackCall(
  forward: number,
  strike: number,
  deviation: number,
  by: Elementary = ofEngine,
): number {
  if (strike <= 0) return forward - strike
  if (forward <= 0 || strike === Number.POSITIVE_INFINITY) return 0
  if (deviation === 0) return Math.max(forward - strike, 0)
  const upper = by.log(forward / strike) / deviation + 0.5 * deviation
  return forward * by.normalCdf(upper) - strike * by.normalCdf(upper - deviation)
}

/** Expected payoff (strike - V)^+; everything as for `blackCall`. */
export function blackPut(forward: number, strike: number, deviation: number): number {
  if (strike <= 0) return 0
  if (forward <= 0) return strike
  if (deviation === 0) return Math.max(strike - forward, 0)
  const upper = Math.log(forward / strike) / deviation + 0.5 * deviation
  return strike * normalCdf(deviation - upper) - forward * normalCdf(-upper)
}

/** Expected payoff (V - strike)^+ over a mixture, not discounted. */
export function mixtureCall(
  mixture: readonly Lognormal[],
  { companyValue, strike }: { companyValue: number; strike: number },
  by: Elementary = ofEngine,
): number {
  return mean(mixture, (p) => blackCall(companyValue * p.growth, strike, p.deviation, by))
}

/** Expected payoff (strike - V)^+ over a mixture, not discounted. */
export function mixturePut(
  mixture: readonly Lognormal[],
  { companyValue, strike }: { companyValue: number; strike: number },
): number {
  return mean(mixture, (p) => blackPut(companyValue * p.growth, strike, p.deviation))
}

/** Probability that V ends above the strike, under the measure of the mixture. */
export function mixtureAbove(
  mixture: readonly Lognormal[],
  { companyValue, strike }: { companyValue: number; strike: number },
): number {
  return mean(mixture, ({ growth, deviation }) => {
    const forward = companyValue * growth
    if (strike < 0) return 1
    if (deviation === 0 || strike * forward === 0) return Number(forward > strike)
    return normalCdf(Math.log(forward / strike) / deviation - 0.5 * deviation)
  })
}

function mean(mixture: readonly Lognormal[], payoff: (part: Lognormal) => number): number {
  let total = 0
  for (const part of mixture) total += part.weight * payoff(part)
  return total
}

/** What a European option on one asset depends on; rates continuous and per year. */
export type Vanilla = {
  readonly spot: number
  readonly strike: number
  readonly years: number
  readonly rateAnnual: number
  readonly payoutAnnual: number
  readonly volatilityAnnual: number
  /** Rate for discounting where it differs from the rate the asset earns. */
  readonly discountAnnual?: number
}

/**
 * European call, in the unit of spot and strike. Lognormal value, constant rates.
 * Source: Black & Scholes (1973), J. Political Economy 81; Merton (1973), Bell J. 4.
 */
export function blackScholesCall(option: Vanilla): number {
  return discount(option) * blackCall(forwardOf(option), option.strike, deviationOf(option))
}

/** European put; everything as for `blackScholesCall`. */
export function blackScholesPut(option: Vanilla): number {
  return discount(option) * blackPut(forwardOf(option), option.strike, deviationOf(option))
}

function discount({ rateAnnual, discountAnnual = rateAnnual, years }: Vanilla): number {
  return Math.exp(-discountAnnual * years)
}

function forwardOf({ spot, rateAnnual, payoutAnnual, years }: Vanilla): number {
  return spot * Math.exp((rateAnnual - payoutAnnual) * years)
}

function deviationOf({ volatilityAnnual, years }: Vanilla): number {
  return volatilityAnnual * Math.sqrt(years)
}
