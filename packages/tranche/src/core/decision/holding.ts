import { type DrawTerms, type Law, valueAtDate } from '../valuation/index.ts'
import type { Point, Reader } from './model.ts'

/** Whether anything is lost by waiting, from what is known of the carry alone. */
export type Waiting =
  /** Nothing is lost whatever the value, the strike and the volatility: hold by dominance. */
  | 'free'
  /** Something may be lost: compare. */
  | 'costly'
  /** What it would take to say is missing. */
  | 'unknown'

/**
 * Where the right pays out nothing to its holder by being used early (no payout, no hazard of losing it, no side benefit that runs with time, a rate
 * not below zero), a payoff convex in the company value is worth at least its exercise value before the last day. Source: Merton (1973), theorem 2.
 */
export function waitingCost(
  carry: { readonly rate: Reader | null; readonly payout: Reader; readonly lapse: Reader } | null,
  points: readonly Point[],
  timed: {
    readonly sideBenefit: boolean
    readonly preference: boolean
    readonly opensAnother: boolean
  },
): Waiting {
  if (carry === null) return 'unknown'
  const { rate, payout, lapse } = carry
  for (const point of points) {
    if (payout(point) > 0 || lapse(point) > 0) return 'costly'
    if (payout(point) < 0) continue
    if (rate !== null && rate(point) < 0) return 'costly'
  }
  return timed.sideBenefit || timed.preference || timed.opensAnother ? 'costly' : 'free'
}

/** What the right is worth when it is used, at best, on its last practicable day, and the numerical error of that. */
export function valueOnLastDay(
  terms: DrawTerms,
  law: Law,
  companyValue: number,
  years: number,
): { value: number; error: number; method: string } {
  const { value, error, method } = valueAtDate(terms, law, {
    companyValue,
    years,
    withSideBenefit: false,
  })
  return {
    value,
    error,
    method:
      method === 'closed form'
        ? 'closed form (Black–Scholes–Merton with dilution)'
        : `${method} over the best draw on the last day`,
  }
}
