import {
  boundaryOfUse,
  type EarlyWorth,
  earlyWorth,
  type FollowOn,
  isFrictionless,
  type Outcome,
  valueOnLastDay,
  Widening,
  widest,
} from '../../decision/index.ts'
import { findRoot } from '../../numeric/index.ts'
import { type Extent, unknownExtent } from '../../origin/index.ts'
import { type DrawTerms, feasibleAmounts } from '../../valuation/index.ts'
import type { Evaluated } from './evaluate.ts'
import {
  collectWorth,
  oneDayInYears,
  type Priced,
  type RightWorth,
  samePoint,
  unknownWorth,
  worthWithLapse,
} from './worth-of-right.ts'

/** How such a right may be used, and with how much care its worth is found. */
export type UseOptions = {
  readonly severalDraws: boolean
  readonly followOn: FollowOn | null
  readonly care: Care
}

/**
 * Thorough, or quick for somebody who moves a slider: a coarser grid, its larger error in the ranges, and nothing that takes a search or
 * a valuation of its own, such as other last days and the volatility that breaks even.
 */
export type Care = 'thorough' | 'quick'

/** Points that an expensive route is run at: the extremes of cheap stand-ins for what it will answer. */
const pointsInFull = 12

/** The same where the route is the fixed point, about a millisecond. */
const quickPointsInFull = 100

/** Detail of grids that are asked where the right is used, and not what it is worth: the edge of use is far less sensitive. */
const detailOfSearch = 1 / 4

/** Detail of the grid a worth is read from. */
export function detailOf(care: Care): number {
  return care === 'quick' ? 1 / 3 : 1
}

/** Before the last practicable day, where waiting may cost something: the worth under the best use on any day. */
export function worthIfCostly(
  evaluated: Evaluated,
  years: number,
  options: UseOptions,
): RightWorth {
  const withLaw = evaluated.outcomes.filter(({ situation }) => situation.law !== null)
  if (withLaw.length === 0) return unknownWorth(evaluated)
  const chosen = pointsToRun(evaluated, withLaw, years, options)
  const detail = detailOf(options.care)
  const early = chosen.map((outcome) =>
    ofReleased(outcome, earlyWorth(outcome, years, { ...options, withSideBenefit: true, detail })),
  )
  const earlyWithout = chosen.map((outcome, i) => {
    const same = early[i]
    return same !== undefined && outcome.best === outcome.bestWithout
      ? same
      : ofReleased(
          outcome,
          earlyWorth(outcome, years, { ...options, withSideBenefit: false, detail }),
        )
  })
  const bounding = boundsOf(evaluated, chosen, earlyWithout)
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
    volatility: knownOf(bounding.map((outcome) => breakEvenVolatility(outcome, years, options))),
    bounding,
  }
}

/** Only what is released can be used today. */
function ofReleased({ situation: { usableNow } }: Outcome, worth: EarlyWorth): EarlyWorth {
  return usableNow === undefined
    ? worth
    : {
        ...worth,
        useNow: worth.useNow && usableNow > 0,
        amount: Math.min(worth.amount, usableNow),
      }
}

/**
 * The worth alone, as if the last practicable day were another: at the points that bound it on its own last day, since what makes a right worth
 * most for one day makes it so for the next.
 */
export function extentIfCostly(
  bounding: readonly Outcome[],
  central: Outcome | null,
  years: number,
  options: UseOptions,
): Extent | null {
  if (bounding.length === 0) return null
  const value = new Widening()
  let centre: number | null = null
  for (const outcome of bounding) {
    const { value: gain, error } = earlyWorth(outcome, years, {
      ...options,
      withSideBenefit: false,
    })
    const worth = worthWithLapse(outcome, gain, years)
    value.add(worth, error)
    if (samePoint(outcome, central)) centre = worth
  }
  const extent = value.extent(centre)
  return { ...extent, low: Math.max(0, extent.low ?? 0) }
}

/** Where the worth is least and greatest, and the stated centre. */
function boundsOf(
  { central }: Evaluated,
  chosen: readonly Outcome[],
  worths: readonly EarlyWorth[],
): readonly Outcome[] {
  const inOrder = chosen
    .map((outcome, i) => ({ outcome, value: worths[i]?.value ?? 0 }))
    .sort((a, b) => a.value - b.value)
  const ends = [inOrder[0], inOrder.at(-1)].flatMap((one) => (one ? [one.outcome] : []))
  return [...new Set([...ends, ...chosen.filter((outcome) => samePoint(outcome, central))])]
}

/** Whether a plain call under volatility alone stands for it. */
function hasQuickRoute({ terms, market }: Outcome): boolean {
  const { jumps, news, failure } = market
  return isFrictionless(terms) && jumps === undefined && news === undefined && failure === undefined
}

/** All of them where they are few; else those that tell most, the stated centre among them. */
function pointsToRun(
  { central }: Evaluated,
  outcomes: readonly Outcome[],
  years: number,
  { severalDraws, care }: UseOptions,
): readonly Outcome[] {
  const isQuick = care === 'thorough' && !severalDraws && outcomes.every(hasQuickRoute)
  if (outcomes.length <= (isQuick ? quickPointsInFull : pointsInFull)) return outcomes
  const centre = outcomes.filter((outcome) => samePoint(outcome, central))
  return [...new Set([...telling(outcomes, years, severalDraws), ...centre])]
}

/** The worth without side benefits, and the same a day later. */
function priceOf(
  outcome: Outcome,
  years: number,
  options: UseOptions,
  today: EarlyWorth | undefined,
): Priced {
  const { value = 0, error = 0, method = '' } = today ?? {}
  const tomorrow = today?.tomorrow ?? worthTomorrow(outcome, years - oneDayInYears, options)
  return { outcome, value, error, tomorrow, method, years }
}

/** On the last day it is worth what using it is worth, after it nothing. */
function worthTomorrow(outcome: Outcome, left: number, options: UseOptions): number {
  if (left < -1e-9) return 0
  if (left < 1e-9) return Math.max(0, outcome.bestWithout.gain)
  return earlyWorth(outcome, left, {
    ...options,
    withSideBenefit: false,
    detail: detailOf(options.care),
  }).value
}

/**
 * The volatility at which using it today and waiting are worth the same, to a part in ten thousand, between a hundredth and four times the believed one; null where
 * the choice is the same over all of them, or where finding it would take too long to be asked for with every answer (jumps, several draws, a quick one).
 */
function breakEvenVolatility(outcome: Outcome, years: number, options: UseOptions): number | null {
  const { market } = outcome
  if (
    options.care === 'quick' ||
    market.jumps !== undefined ||
    options.severalDraws ||
    options.followOn !== null ||
    outcome.terms.preference !== undefined
  )
    return null
  // Above 0 where using it now is right, also where both are worth the same.
  const ahead = (logVolatility: number) => {
    const volatilityAnnual = Math.exp(logVolatility)
    const [now] = boundaryOfUse(
      { ...outcome, market: { ...market, volatilityAnnual } },
      years,
      detailOfSearch,
    )
    const trigger = now?.companyValue ?? null
    const by = trigger === null ? -far : Math.log(outcome.companyValue / trigger)
    return by < 0 ? Math.max(-far, by) : Math.min(far, Math.max(rounding, by))
  }
  const low = Math.log(market.volatilityAnnual / 100)
  const high = Math.log(market.volatilityAnnual * 4)
  if (ahead(low) < 0 || ahead(high) > 0) return null
  return Math.exp(findRoot(ahead, low, high, { tolerance: 1e-4 }))
}

/** A stand-in for the logarithm of what is without end, as where no company value within reach would do. */
const far = 20
const rounding = 1e-12

function knownOf(values: readonly (number | null)[]): Extent {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? unknownExtent : widest(known, (value) => value)
}

/**
 * Outcomes at which what a right is worth, and what using it now has over waiting, is likely to be least and greatest: by what it gains now, by
 * what all of it would be worth on its last day alone, by the two together, and by each thing that moves them.
 */
export function telling(
  outcomes: readonly Outcome[],
  years: number,
  severalDraws = false,
): Outcome[] {
  const slow = severalDraws || outcomes.some(({ market }) => market.jumps !== undefined)
  const lastDay = new Map(outcomes.map((outcome) => [outcome, allOnLastDay(outcome, years)]))
  const onLastDay = (outcome: Outcome) => lastDay.get(outcome) ?? 0
  const quick: ((outcome: Outcome) => number)[] = [
    ({ best }) => best.gain,
    onLastDay,
    (outcome) => gainOfAll(outcome) - onLastDay(outcome),
    (outcome) => onLastDay(outcome) - Math.max(0, outcome.bestWithout.gain),
    (outcome) => onLastDay(outcome) - allOnLastDay(outcome, Math.max(0, years - oneDayInYears)),
  ]
  const further: ((outcome: Outcome) => number)[] = [
    ({ companyValue, terms }) => companyValue / Math.max(terms.strike, Number.MIN_VALUE),
    ({ terms }) => terms.ownStake,
    ({ market }) => market.volatilityAnnual,
    ({ market }) => market.payoutAnnual + (market.lapseAnnual ?? 0),
  ]
  const all = new Set<Outcome>()
  for (const standIn of slow ? quick : [...quick, ...further]) {
    for (const outcome of endsOf(outcomes, standIn)) all.add(outcome)
  }
  return [...all]
}

function endsOf(outcomes: readonly Outcome[], number: (outcome: Outcome) => number): Outcome[] {
  const numbers = outcomes.map(number)
  let [least, most] = [0, 0]
  for (let i = 1; i < numbers.length; i++) {
    if ((numbers[i] ?? 0) < (numbers[least] ?? 0)) least = i
    if ((numbers[i] ?? 0) > (numbers[most] ?? 0)) most = i
  }
  return [least, most].flatMap((i) => outcomes[i] ?? [])
}

const gainOfAll = ({ draws }: Outcome): number => draws.at(-1)?.valueAdded ?? 0

/** A formula where the worth itself would be an integral: on the last day as much as is allowed or nothing, no preference, the price of today. */
function allOnLastDay({ terms, market, companyValue }: Outcome, years: number): number {
  const { preference: _, moving: __, budget: ___, ownershipCap: ____, ...plain } = terms
  const { max } = feasibleAmounts(terms)
  const all: DrawTerms = { ...plain, amountMax: max, draw: 'all-or-nothing' }
  return valueOnLastDay(all, market, companyValue, years).value
}
