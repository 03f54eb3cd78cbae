import { interpolateAsAsked } from '../numeric/index.ts'
import {
  bestDraws,
  boundaryOfEarlyUse,
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
  /** Worth a day later at today's company value, where the route finds it on the way; else null. */
  readonly tomorrow: number | null
  /** Where using all of it beats waiting, from today to its last practicable day; empty where the route does not tell. */
  readonly boundary: readonly BoundaryOfUse[]
  readonly method: string
}

/** The company value from which using it beats waiting, some years on; null where waiting is better at every value. */
export type BoundaryOfUse = { readonly years: number; readonly companyValue: number | null }

/** With less left a grid has no day between now and the last. */
const twoDays = 1.5 / 365

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
    /** Of grids: 1 where nothing is written; less is rougher and quicker. */
    readonly detail?: number
  },
): EarlyWorth {
  const { terms, market, companyValue } = outcome
  const { withSideBenefit, severalDraws, followOn, detail = 1 } = options
  if (followOn !== null && followOn.years >= years) return twoInOrder(outcome, years, followOn)
  if (severalDraws && isPlain(terms, market) && suitsQuadrature({ law: market }))
    return inSeveralDraws(outcome, years)
  const right = rightOf(outcome, years, withSideBenefit)
  const early = valueWithEarlyUse(right, { detail })
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
    boundary: early.boundary,
    tomorrow:
      early.dayOfWaiting === undefined || years < twoDays
        ? null
        : Math.max(0, early.value + early.dayOfWaiting),
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
  outcome: Outcome,
  years: number,
  detail = 1,
): readonly BoundaryOfUse[] {
  return boundaryOfEarlyUse(rightOf(outcome, years, true), { detail })
}

function isPlain(terms: DrawTerms, market: Law): boolean {
  return (
    terms.basis === 'pre-money' &&
    terms.strike > 0 &&
    terms.othersInvest === undefined &&
    terms.ownershipCap === undefined &&
    isPlainCall(terms, market, { withSideBenefit: true }) &&
    Math.abs(linearGain(terms, market, { withSideBenefit: true }).breakEven - terms.strike) <=
      1e-12 * terms.strike
  )
}

function rightOf(outcome: Outcome, years: number, withSideBenefit: boolean): EarlyUse {
  const { terms, market, companyValue } = outcome
  const { sideStream, preference } = terms
  const right = { law: market, companyValue, yearsToLastDay: years }
  if ((withSideBenefit && sideStream !== undefined) || preference !== undefined) {
    const at =
      lineThroughTime(outcome, years, withSideBenefit) ??
      throughTime(outcome, years, withSideBenefit)
    return { ...right, payoff: { at, changesWithTime: true } }
  }
  const linear = asLine(terms, market, withSideBenefit)
  if (linear !== null) {
    const { strike, factor } = linear
    const at = (value: number) => Math.max(0, factor * (value - strike))
    return { ...right, payoff: { at, changesWithTime: false }, linear }
  }
  const best = bestDraws(terms, market, { withSideBenefit })
  return { ...right, payoff: { at: (value) => best(value).gain, changesWithTime: false } }
}

/** The gain of a right of which all or nothing is best, where it begins at a company value above 0. */
function asLine(
  terms: DrawTerms,
  market: Law,
  withSideBenefit: boolean,
): { readonly strike: number; readonly factor: number } | null {
  if (!isPlainCall(terms, market, { withSideBenefit })) return null
  const { slope, breakEven } = linearGain(terms, market, { withSideBenefit })
  return slope > 0 && breakEven > 0 ? { strike: breakEven, factor: slope } : null
}

/** The gain where it is a straight line in the company value on every day, and only the line moves: null elsewhere. */
function lineThroughTime(
  { terms, market }: Outcome,
  years: number,
  withSideBenefit: boolean,
): ((value: number, elapsed: number) => number) | null {
  // A stream of benefits only shrinks: what is all or nothing today and on the last day is so between.
  const isPlainAt = (elapsed: number) =>
    isPlainCall(later(terms, elapsed), market, { withSideBenefit })
  if (!isPlainAt(0) || !isPlainAt(years)) return null
  const lineAt = (elapsed: number) => linearGain(later(terms, elapsed), market, { withSideBenefit })
  let [when, line] = [0, lineAt(0)]
  return (value, elapsed) => {
    if (elapsed !== when) [when, line] = [elapsed, lineAt(elapsed)]
    return Math.max(0, line.atNothing + line.slope * value)
  }
}

/** Stretches of the window at whose ends a gain that changes with time is worked out; between them it is a parabola in time (error below 1e-5 of the gain). */
const stretchesOfGain = 16

/** How inner tops are looked for there: what a gain loses is the square of what its amount is off by. */
const ofTables = { tolerance: 1e-5 }

/** Gains at evenly spaced times, each a function of the logarithm of the company value. */
type Gains = { readonly step: number; readonly at: ((logValue: number) => number)[] }

const gainsThroughTime = {
  with: new WeakMap<Outcome, Gains>(),
  without: new WeakMap<Outcome, Gains>(),
}

/** The gains of an outcome, those known from another last day that is not far off among them. */
function gainsFor(outcome: Outcome, years: number, withSideBenefit: boolean): Gains {
  const cache = withSideBenefit ? gainsThroughTime.with : gainsThroughTime.without
  const known = cache.get(outcome)
  if (known !== undefined && Math.abs(Math.log2(years / (known.step * stretchesOfGain))) < 1)
    return known
  const gains: Gains = { step: years / stretchesOfGain, at: [] }
  cache.set(outcome, gains)
  return gains
}

/** A gain at any time and company value, from polynomials at a few times. */
function throughTime(
  outcome: Outcome,
  years: number,
  withSideBenefit: boolean,
): (value: number, elapsed: number) => number {
  const { terms, market } = outcome
  const { step, at } = gainsFor(outcome, years, withSideBenefit)
  const gainAt = (k: number, logValue: number): number => {
    let gain = at[k]
    if (gain === undefined) {
      const best = bestDraws(later(terms, k * step), market, { withSideBenefit, search: ofTables })
      gain = interpolateAsAsked((log) => best(Math.exp(log)).gain, {
        width: 1,
        tolerance: 1e-8 * terms.amountMax,
      })
      at[k] = gain
    }
    return gain(logValue)
  }
  return (value, elapsed) => {
    // None of the three times is a whole step past the one asked: an exit may follow soon.
    const k = Math.max(1, Math.ceil(elapsed / step - 1e-9) - 1)
    const t = elapsed / step - k
    const log = Math.log(value)
    const [before, here, after] = [gainAt(k - 1, log), gainAt(k, log), gainAt(k + 1, log)]
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
  const drawn = valueSeveralDraws(
    {
      law: market,
      companyValue,
      strike: terms.strike,
      amountMax: terms.amountMax,
      ownStake: terms.ownStake,
      dates: datesOver(years),
    },
    { quick: true, ...(years < twoDays ? {} : { tomorrow: datesOver(years - 1 / 365) }) },
  )
  const now = drawn.drawNow ?? 0
  const first = drawn.regimes.find((regime) => regime.years === 0)?.changes[0]
  return {
    value: drawn.value,
    error: drawn.error,
    useNow: now > 1e-6 * terms.amountMax,
    amount: now,
    trigger: first?.companyValue ?? null,
    tomorrow: drawn.tomorrow,
    boundary: [],
    method: `several draws on ${drawDates} days by quadrature in the two ratio variables`,
  }
}

function datesOver(years: number): readonly number[] {
  return Array.from({ length: drawDates }, (_, i) => (years * i) / (drawDates - 1))
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
    tomorrow: null,
    boundary: [],
    method: 'two tranches in order: the root of the first decision, then one integral',
  }
}
