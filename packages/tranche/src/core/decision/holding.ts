import { bestDraw, type DrawTerms, type Law, valueAtDate } from '../valuation/index.ts'
import type { Point, Reader } from './model.ts'
import type { Outcome } from './outcome.ts'
import { isFrictionless, isPlainLaw, plainValue } from './plain.ts'
import { wedgedValue } from './wedged.ts'

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
 * not below zero), a payoff convex in the company value and nothing at value nothing is worth at least its exercise value before the last day. Source: Merton (1973), theorem 2.
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
    if (rate !== null && rate(point) < 0) return 'costly'
  }
  return timed.sideBenefit || timed.preference || timed.opensAnother ? 'costly' : 'free'
}

/**
 * Whether using the right would gain even on a company worth nothing: money worth more inside, or cheaper to the investor, than its face. Such
 * a gain is not convex from nothing, and waiting for it costs interest.
 */
export function gainsFromNothing({ terms, market }: Pick<Outcome, 'terms' | 'market'>): boolean {
  if (isFrictionless(terms)) return false
  const { gain } = bestDraw(terms, market, { companyValue: 0, withSideBenefit: false })
  return gain > 1e-12 * terms.amountMax
}

/** What the right is worth when it is used, at best, on its last practicable day, and the numerical error of that. */
export function valueOnLastDay(
  terms: DrawTerms,
  law: Law,
  companyValue: number,
  years: number,
): { value: number; error: number; method: string } {
  if (isFrictionless(terms) && isPlainLaw(law)) {
    const value = plainValue(terms, law, companyValue, years)
    return { value, error: 1e-13 * value, method: closedForm }
  }
  const { wedge = 0, ...plain } = terms
  const isSmooth = wedge > 0 && isPlainLaw(law) && law.volatilityAnnual ** 2 * years > 1e-12
  if (isSmooth && isFrictionless(plain) && companyValue > 0 && plain.ownStake < 1)
    return {
      ...wedgedValue(plain, wedge, law, { companyValue, years }),
      method: 'quadrature over the best draw on the last day',
    }
  const { value, error, method } = valueAtDate(terms, law, {
    companyValue,
    years,
    withSideBenefit: false,
  })
  return {
    value,
    error,
    method: method === 'closed form' ? closedForm : `${method} over the best draw on the last day`,
  }
}

const closedForm = 'closed form (Black–Scholes–Merton with dilution)'
