import {
  bestDraws,
  type DrawTerms,
  type EarlyUse,
  isPlainCall,
  type Law,
  linearGain,
  suitsQuadrature,
  valueSeveralDraws,
  valueTwoTranches,
  valueWithEarlyUse,
} from '../valuation/index.ts'
import type { FollowOn, Outcome } from './outcome.ts'

/** A right where waiting may cost something: worth under its best use, and what that use is today. */
export type EarlyWorth = {
  readonly value: number
  readonly error: number
  /** Whether using it today is at least as good as waiting; a draw of part of it counts as using. */
  readonly useNow: boolean
  /** The amount to use today, where it is used. */
  readonly amount: number
  /** Company value from which using it today is right; null where waiting is better at every value. */
  readonly trigger: number | null
  readonly method: string
}

/** Days of a draw looked at where a right may be drawn more than once. */
const drawDates = 9

/**
 * Values a right that may be used on any day to its last practicable one. Several draws are looked at on nine days evenly spaced; two tranches in order as if
 * each could be used on its last day only, which is a lower bound where waiting costs something.
 */
export function earlyWorth(
  outcome: Outcome,
  years: number,
  options: {
    readonly withSideBenefit: boolean
    readonly severalDraws: boolean
    readonly followOn: FollowOn | null
  },
): EarlyWorth {
  const { terms, market, companyValue } = outcome
  const { withSideBenefit, severalDraws, followOn } = options
  if (followOn !== null && followOn.years >= years) return twoInOrder(outcome, years, followOn)
  if (severalDraws && isPlain(terms, market) && suitsQuadrature({ law: market }))
    return inSeveralDraws(outcome, years)
  const right = rightOf(terms, market, companyValue, years, withSideBenefit)
  const early = valueWithEarlyUse(right)
  const today = bestDraws(terms, market, { withSideBenefit })(companyValue)
  const tolerance = 2 * early.error + 1e-9 * terms.amountMax
  const useNow = today.gain > tolerance && early.value - today.gain <= tolerance
  const trigger = early.boundary[0]?.companyValue ?? null
  return {
    value: early.value,
    error: early.error,
    useNow,
    amount: today.amount,
    trigger,
    method: severalDraws
      ? `${early.method}; drawn once: several draws under these terms are worth this at least`
      : early.method,
  }
}

/**
 * Where using all of the right beats waiting, from today to its last practicable day: the company value from which it does, null
 * where waiting is better at every value. Several draws and what the right may open are left out.
 */
export function boundaryOfUse(
  { terms, market, companyValue }: Outcome,
  years: number,
): readonly { readonly years: number; readonly companyValue: number | null }[] {
  return valueWithEarlyUse(rightOf(terms, market, companyValue, years, true)).boundary
}

function isPlain(terms: DrawTerms, market: Law): boolean {
  return (
    terms.basis === 'pre-money' &&
    terms.strike > 0 &&
    terms.othersInvest === undefined &&
    terms.ownershipCap === undefined &&
    isPlainCall(terms, market, { withSideBenefit: true }) &&
    linearGain(terms, market, { withSideBenefit: true }).breakEven === terms.strike
  )
}

function rightOf(
  terms: DrawTerms,
  market: Law,
  companyValue: number,
  years: number,
  withSideBenefit: boolean,
): EarlyUse {
  const { sideStream, preference } = terms
  const changesWithTime = (withSideBenefit && sideStream !== undefined) || preference !== undefined
  const gainAfter = (elapsed: number) => {
    const best = bestDraws(later(terms, elapsed), market, { withSideBenefit })
    return (value: number) => best(value).gain
  }
  const now = gainAfter(0)
  const plain = !changesWithTime && isPlainCall(terms, market, { withSideBenefit })
  const line = plain ? linearGain(terms, market, { withSideBenefit }) : null
  return {
    law: market,
    companyValue,
    yearsToLastDay: years,
    payoff: {
      at: changesWithTime ? throughTime(gainAfter, years) : now,
      changesWithTime,
    },
    ...(line === null || line.slope <= 0 || line.breakEven <= 0
      ? {}
      : { linear: { strike: line.breakEven, factor: line.slope } }),
  }
}

/** Days at which a gain that changes with time is worked out; between them it is a parabola in time (error below 1e-5 of the gain). */
const timesOfGain = 17

/** A gain at any time, from its values at a few times: on a grid the same company values come up at every step. */
function throughTime(
  gainAfter: (elapsed: number) => (value: number) => number,
  years: number,
): (value: number, elapsed: number) => number {
  const last = timesOfGain - 1
  const gains = Array.from({ length: timesOfGain }, (_, k) => gainAfter((years * k) / last))
  const known = gains.map(() => new Map<number, number>())
  const at = (k: number, value: number): number => {
    const found = known[k]?.get(value)
    if (found !== undefined) return found
    const gain = gains[k]?.(value) ?? 0
    known[k]?.set(value, gain)
    return gain
  }
  return (value, elapsed) => {
    const place = Math.min(last, Math.max(0, (elapsed / years) * last))
    const k = Math.min(last - 1, Math.max(1, Math.round(place)))
    const t = place - k
    const [before, here, after] = [at(k - 1, value), at(k, value), at(k + 1, value)]
    return Math.max(
      0,
      here + (t * (after - before)) / 2 + (t * t * (after - 2 * here + before)) / 2,
    )
  }
}

/** The terms as they read when `elapsed` years have passed: what runs to a fixed day is nearer. */
function later(terms: DrawTerms, elapsed: number): DrawTerms {
  const { sideStream, preference } = terms
  return {
    ...terms,
    ...(sideStream === undefined
      ? {}
      : { sideStream: { ...sideStream, untilYears: sideStream.untilYears - elapsed } }),
    ...(preference === undefined
      ? {}
      : {
          preference: { ...preference, yearsToExit: Math.max(0, preference.yearsToExit - elapsed) },
        }),
  }
}

function inSeveralDraws({ terms, market, companyValue }: Outcome, years: number): EarlyWorth {
  const dates = Array.from({ length: drawDates }, (_, i) => (years * i) / (drawDates - 1))
  const drawn = valueSeveralDraws({
    law: market,
    companyValue,
    strike: terms.strike,
    amountMax: terms.amountMax,
    ownStake: terms.ownStake,
    dates,
  })
  const now = drawn.drawNow ?? 0
  const first = drawn.regimes.find((regime) => regime.years === 0)?.changes[0]
  return {
    value: drawn.value,
    error: drawn.error,
    useNow: now > 1e-6 * terms.amountMax,
    amount: now,
    trigger: first?.companyValue ?? null,
    method: `several draws on ${drawDates} days by quadrature in the two ratio variables`,
  }
}

function twoInOrder(
  { terms, market, companyValue, best, opens }: Outcome,
  years: number,
  followOn: FollowOn,
): EarlyWorth {
  const both = valueTwoTranches(
    {
      first: { strike: terms.strike, amount: terms.amountMax, years },
      second: { strike: followOn.strike, amount: followOn.amount, years: followOn.years },
      ownStake: terms.ownStake,
    },
    market,
    companyValue,
  )
  const now = Math.max(0, best.gain)
  const tolerance = 2 * both.error + 1e-9 * terms.amountMax
  return {
    value: Math.max(both.value, opens > 0 ? now : 0),
    error: both.error,
    useNow: now > tolerance && now >= both.value - tolerance,
    amount: terms.amountMax,
    trigger: Number.isFinite(both.triggerFirst) ? both.triggerFirst : null,
    method: 'two tranches in order: the root of the first decision, then one integral',
  }
}
