import { assert } from '../../diagnostic/index.ts'
import type { Law } from '../law.ts'

/** What using the right pays, when it may be used on several days. */
export type UsePayoff = {
  /**
   * Worth of using the right `years` from the valuation day at `companyValue`, undiscounted, at
   * the best amount; a negative worth counts as 0 (nobody must use a right). Finite and, but for
   * the kinks, smooth; where the company value grows without end it may grow like a straight line.
   */
  readonly at: (companyValue: number, years: number) => number
  /** False: `at` ignores `years`, and the grid asks it once instead of at every step. */
  readonly changesWithTime: boolean
  /** Company values where the worth on that day bends, other than where it leaves 0. */
  readonly kinks?: (years: number) => readonly number[]
}

/** A right that may be used once, on any day up to the last or on stated dates only. */
export type EarlyRight = {
  readonly law: Law
  readonly companyValue: number
  readonly yearsToLastDay: number
  readonly payoff: UsePayoff
  /** Years to each day of use, increasing, the last one `yearsToLastDay`. Absent: any day. */
  readonly dates?: readonly number[]
}

/**
 * The company value at which using and waiting are worth the same on a day: using is right on its
 * far side (above it for a right to invest). Null: waiting is better at every company value that
 * is within reach by then.
 */
export type BoundaryPoint = { readonly years: number; readonly companyValue: number | null }

/** What a right is worth today, under its best use. Money in the unit of the company value. */
export type EarlyValue = {
  readonly value: number
  /** Estimated numerical error of `value`, absolute; says nothing about the assumptions. */
  readonly error: number
  /** Worth of using it today, 0 at least, whether or not today is a day of use. */
  readonly valueIfUsedNow: number
  /** In order of time; the last day is not listed, since waiting is worth 0 then. */
  readonly boundary: readonly BoundaryPoint[]
  /** What passing one day at today's company value costs (negative) or brings, where the route finds it. */
  readonly dayOfWaiting?: number
  /** How the value was found, in words a report can print. */
  readonly method: string
}

/** Worth of using the right on a day, 0 at least. */
export function worthOfUse(payoff: UsePayoff, companyValue: number, years: number): number {
  return Math.max(0, payoff.at(companyValue, years))
}

/** Stops on a right that no route can value: a caller's mistake. */
export function checkRight({ law, companyValue, yearsToLastDay, dates }: EarlyRight): void {
  assert(companyValue > 0 && companyValue < Infinity, `a company value above 0: ${companyValue}`)
  assert(yearsToLastDay >= 0 && yearsToLastDay < Infinity, `years to come: ${yearsToLastDay}`)
  assert(law.volatilityAnnual >= 0, `a volatility: ${law.volatilityAnnual}`)
  assert(Number.isFinite(law.rateAnnual - law.payoutAnnual), 'a rate and a payout')
  if (!dates) return
  assert(dates.at(-1) === yearsToLastDay, 'the last date is the last day')
  checkDates(dates)
}

export function checkDates(dates: readonly number[]): void {
  const rising = dates.every((date, i) => date >= 0 && (i === 0 || date > (dates[i - 1] as number)))
  assert(rising && dates.length > 0, `dates that rise: ${dates.join(', ')}`)
}
