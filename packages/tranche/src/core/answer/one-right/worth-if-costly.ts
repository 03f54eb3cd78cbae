import {
  type EarlyWorth,
  earlyWorth,
  type FollowOn,
  type Outcome,
  valueOnLastDay,
  Widening,
  widest,
} from '../../decision/index.ts'
import { type Extent, unknownExtent } from '../../origin/index.ts'
import type { Evaluated } from './evaluate.ts'
import {
  collectWorth,
  oneDayInYears,
  type Priced,
  type RightWorth,
  unknownWorth,
  worthWithLapse,
} from './worth-of-right.ts'

/** How such a right may be used. */
export type UseOptions = { readonly severalDraws: boolean; readonly followOn: FollowOn | null }

/** Points that an expensive route is run at: the extremes of cheap stand-ins for what it will answer. */
const pointsInFull = 12

/** Before the last practicable day, where waiting may cost something: the worth under the best use on any day. */
export function worthIfCostly(
  evaluated: Evaluated,
  years: number,
  options: UseOptions,
): RightWorth {
  const withLaw = evaluated.outcomes.filter(({ situation }) => situation.law !== null)
  if (withLaw.length === 0) return unknownWorth(evaluated)
  const chosen = pointsToRun(withLaw, years)
  const early = chosen.map((outcome) =>
    earlyWorth(outcome, years, { ...options, withSideBenefit: true }),
  )
  const earlyWithout = chosen.map((outcome, i) => {
    const same = early[i]
    return same !== undefined && outcome.best === outcome.bestWithout
      ? same
      : earlyWorth(outcome, years, { ...options, withSideBenefit: false })
  })
  const priced = chosen.map((outcome, i) => priceOf(outcome, years, options, earlyWithout[i]))
  const note =
    chosen.length < withLaw.length
      ? `; run at ${chosen.length} telling points of ${withLaw.length}`
      : ''
  return {
    ...collectWorth(evaluated, priced, `${priced[0]?.method ?? ''}${note}`),
    early,
    earlyWithout,
    trigger: knownOf(early.map(({ trigger }) => trigger)),
    volatility: knownOf(chosen.map((outcome) => breakEvenVolatility(outcome, years, options))),
  }
}

/** The worth alone, as if the last practicable day were another; null where no law is known. */
export function extentIfCostly(
  evaluated: Evaluated,
  years: number,
  options: UseOptions,
): Extent | null {
  const withLaw = evaluated.outcomes.filter(({ situation }) => situation.law !== null)
  if (withLaw.length === 0) return null
  const value = new Widening()
  for (const outcome of pointsToRun(withLaw, years)) {
    const worth = earlyWorth(outcome, years, { ...options, withSideBenefit: false })
    value.add(worthWithLapse(outcome, worth.value, years), worth.error)
  }
  const extent = value.extent()
  return { ...extent, low: Math.max(0, extent.low ?? 0) }
}

function pointsToRun(outcomes: readonly Outcome[], years: number): readonly Outcome[] {
  return outcomes.length <= pointsInFull ? outcomes : telling(outcomes, years)
}

/** The worth without side benefits, and the same a day later. */
function priceOf(
  outcome: Outcome,
  years: number,
  options: UseOptions,
  today: EarlyWorth | undefined,
): Priced {
  const left = years - oneDayInYears
  const tomorrow =
    left <= 0 ? 0 : earlyWorth(outcome, left, { ...options, withSideBenefit: false }).value
  const { value = 0, error = 0, method = '' } = today ?? {}
  return { outcome, value, error, tomorrow, method, years }
}

/**
 * The volatility at which using it today and waiting are worth the same, by bisection between a hundredth and four times the believed one; null where
 * the choice is the same over all of them, or where finding it would take too long to be asked for with every answer (jumps, several draws).
 */
function breakEvenVolatility(outcome: Outcome, years: number, options: UseOptions): number | null {
  const { market } = outcome
  if (
    market.jumps !== undefined ||
    options.severalDraws ||
    options.followOn !== null ||
    outcome.terms.preference !== undefined
  )
    return null
  const uses = (volatilityAnnual: number) =>
    earlyWorth({ ...outcome, market: { ...market, volatilityAnnual } }, years, {
      ...options,
      withSideBenefit: true,
    }).useNow
  let low = market.volatilityAnnual / 100
  let high = market.volatilityAnnual * 4
  if (!uses(low) || uses(high)) return null
  for (let i = 0; i < 16; i++) {
    const middle = Math.sqrt(low * high)
    if (uses(middle)) low = middle
    else high = middle
  }
  return Math.sqrt(low * high)
}

function knownOf(values: readonly (number | null)[]): Extent {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? unknownExtent : widest(known, (value) => value)
}

/** Outcomes at which the gain, the ratio of value to strike, the stake, the volatility and a European stand-in are least and greatest. */
export function telling(outcomes: readonly Outcome[], years: number): Outcome[] {
  const slow = outcomes.some(({ market }) => market.jumps !== undefined)
  const quick: ((outcome: Outcome) => number)[] = [
    ({ best }) => best.gain,
    ({ terms, market, companyValue }) => valueOnLastDay(terms, market, companyValue, years).value,
  ]
  const further: ((outcome: Outcome) => number)[] = [
    ({ companyValue, terms }) => companyValue / Math.max(terms.strike, Number.MIN_VALUE),
    ({ terms }) => terms.ownStake,
    ({ market }) => market.volatilityAnnual,
    ({ market }) => market.payoutAnnual + (market.lapseAnnual ?? 0),
  ]
  const found = new Set<Outcome>()
  for (const standIn of slow ? quick : [...quick, ...further]) {
    let least: Outcome | null = null
    let most: Outcome | null = null
    for (const outcome of outcomes) {
      if (least === null || standIn(outcome) < standIn(least)) least = outcome
      if (most === null || standIn(outcome) > standIn(most)) most = outcome
    }
    if (least !== null) found.add(least)
    if (most !== null) found.add(most)
  }
  return [...found]
}
