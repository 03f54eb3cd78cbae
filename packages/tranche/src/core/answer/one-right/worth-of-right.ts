import {
  boundsOnLastDay,
  type EarlyWorth,
  type Outcome,
  valueOnLastDay,
  Widening,
} from '../../decision/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import type { ValueRoute } from '../../simulation/index.ts'
import type { Evaluated } from './evaluate.ts'

/** What a right is worth on the day, over everything that is not known. */
export type RightWorth = {
  readonly extent: Extent
  /** The numerical error alone: at the stated centre, else where it is widest. */
  readonly error: { readonly low: number; readonly high: number; readonly at: string } | null
  readonly usedNow: Extent
  readonly waiting: Extent
  /** What it is worth tomorrow less what it is worth today, the company value as it is. */
  readonly oneDay: Extent
  readonly method: string
  /** The engine's route and why it was taken; absent where it was not asked. */
  readonly engine?: EngineNote
  /** The upper ends are what it is worth if its open conditions are met: nothing says how likely they are. */
  readonly isIfMet?: boolean
  /** What the engine would need to know, where nothing else tells the worth. */
  readonly lacks?: readonly { readonly what: string; readonly remedy: string }[]
  /** Company value above which using it today beats waiting. */
  readonly trigger: Extent
  /** Volatility below which using it today beats waiting. */
  readonly volatility: Extent
  /** Where waiting may cost something: what is right today at each point looked at, side benefits counted. */
  readonly early: readonly EarlyWorth[]
  /** The same with side benefits left out. */
  readonly earlyWithout: readonly EarlyWorth[]
  /** There, the points at which it is worth least and most, and the stated centre. */
  readonly bounding: readonly Outcome[]
}

/** What the engine said of a worth: by which route and why, or what kept it from telling one. */
export type EngineNote = { readonly route: ValueRoute | null; readonly why: string }

export const oneDayInYears = 1 / 365

/** A right can be left unused, so it is worth nothing at least. */
const nothingAtLeast: Extent = { value: null, low: 0, high: null }

export function unknownWorth(evaluated: Evaluated): RightWorth {
  const usedNow = new Widening()
  for (const { now } of evaluated.outcomes) usedNow.add(Math.max(0, now))
  return {
    extent: nothingAtLeast,
    error: null,
    usedNow: usedNow.extent(),
    waiting: unknownExtent,
    oneDay: unknownExtent,
    method: 'not to be told: an input is missing',
    trigger: unknownExtent,
    volatility: unknownExtent,
    early: [],
    earlyWithout: [],
    bounding: [],
  }
}

/** After the last practicable day nothing can be done under the right any more. */
export const worthTooLate: RightWorth = {
  extent: exactExtent(0),
  error: null,
  usedNow: exactExtent(0),
  waiting: exactExtent(0),
  oneDay: exactExtent(0),
  method: 'nothing: the last practicable day has passed',
  trigger: unknownExtent,
  volatility: unknownExtent,
  early: [],
  earlyWithout: [],
  bounding: [],
}

/** The worth of a right at one point, and of the same right a day later. */
export type Priced = {
  readonly outcome: Outcome
  readonly value: number
  readonly error: number
  readonly tomorrow: number | null
  readonly method: string
  /** Years to the day on which it would lapse. */
  readonly years: number
}

/** On the last practicable day: worth what using it is worth, and nothing tomorrow. */
export function worthOnLastDay(evaluated: Evaluated): RightWorth {
  const priced = evaluated.outcomes.map(
    (outcome): Priced => ({
      outcome,
      value: Math.max(0, outcome.now),
      error: 0,
      tomorrow: 0,
      method: '',
      years: 0,
    }),
  )
  return collectWorth(
    evaluated,
    priced,
    'worth of using it today: the last practicable day has come',
  )
}

/** Before it, where waiting is free: the worth of deciding on the last practicable day. */
export function worthIfFree(evaluated: Evaluated, years: number): RightWorth {
  const delayed = years > oneDayInYears ? years - oneDayInYears : 0
  const priced = pricedFree(evaluated, evaluated.outcomes, years, delayed)
  if (priced.length === 0) return unknownWorth(evaluated)
  return collectWorth(evaluated, priced, `${priced[0]?.method ?? ''}, to the last practicable day`)
}

/** Only what it would be worth with another last practicable day: and nothing of what it is worth a day later. */
export function worthWithLastDay(evaluated: Evaluated, years: number): Extent {
  const outcomes = couldBeExtreme(evaluated, years)
  const priced = pricedFree(evaluated, outcomes, years, null)
  return priced.length === 0 ? nothingAtLeast : collectWorth(evaluated, priced, '').extent
}

/** Outcomes whose worth may be the least or the greatest of all, by bounds that cost next to nothing; all of them where there are none. */
function couldBeExtreme(evaluated: Evaluated, years: number): readonly Outcome[] {
  const bounded = evaluated.outcomes.map((outcome) => ({
    outcome,
    bounds: boundsOnLastDay(outcome, evaluated.around(outcome), years),
  }))
  let surest = Number.NEGATIVE_INFINITY
  let leastSure = Number.POSITIVE_INFINITY
  for (const { bounds } of bounded) {
    if (bounds === null) return evaluated.outcomes
    surest = Math.max(surest, bounds.low)
    leastSure = Math.min(leastSure, bounds.high)
  }
  return bounded
    .filter(
      ({ outcome, bounds }) =>
        bounds === null ||
        bounds.high >= surest ||
        bounds.low <= leastSure ||
        outcome === evaluated.central,
    )
    .map(({ outcome }) => outcome)
}

function pricedFree(
  evaluated: Evaluated,
  outcomes: readonly Outcome[],
  years: number,
  delayed: number | null,
): Priced[] {
  return outcomes.flatMap((outcome): Priced[] =>
    evaluated.around(outcome).flatMap(({ law }): Priced[] => {
      if (law === null) return []
      const { terms, companyValue } = outcome
      const today = valueOnLastDay(terms, law, companyValue, years)
      const tomorrow =
        delayed === null ? null : valueOnLastDay(terms, law, companyValue, delayed).value
      return [{ outcome, ...today, tomorrow, years }]
    }),
  )
}

/** Ranges over all points, with the figures at the stated centre where there is one. */
export function collectWorth(
  evaluated: Evaluated,
  priced: readonly Priced[],
  method: string,
): RightWorth {
  const value = new Widening()
  const usedNow = new Widening()
  const waiting = new Widening()
  const oneDay = new Widening()
  let widest: Priced | null = null
  for (const one of priced) {
    const at = worthsAt(one)
    value.add(at.value, one.error)
    usedNow.add(at.usedNow)
    waiting.add(at.waiting)
    oneDay.add(at.oneDay)
    if (widest === null || one.error > widest.error) widest = one
  }
  const central = priced.find(({ outcome }) => samePoint(outcome, evaluated.central))
  const centre = central === undefined ? null : worthsAt(central)
  const shown = central ?? widest
  const extent = value.extent(centre?.value ?? null)
  return {
    extent: { ...extent, low: Math.max(0, extent.low ?? 0) },
    error:
      shown === null
        ? null
        : {
            low: Math.max(0, shown.value - shown.error),
            high: shown.value + shown.error,
            at: central === undefined ? 'the point where it is widest' : 'the stated centre',
          },
    usedNow: usedNow.extent(centre?.usedNow ?? null),
    waiting: waiting.extent(centre?.waiting ?? null),
    oneDay: oneDay.extent(centre?.oneDay ?? null),
    method,
    trigger: unknownExtent,
    volatility: unknownExtent,
    early: [],
    earlyWithout: [],
    bounding: [],
  }
}

/** Gains are over letting the right lapse: what that is worth on its last day is added to them. */
function worthsAt({ outcome, value: gain, tomorrow: later, years }: Priced) {
  const lapse = worthOfLapse(outcome, years)
  const { now } = outcome
  const usedNow = now > 0 ? now + worthOfLapse(outcome, 0) : lapse
  const value = gain + lapse
  const worth = Math.max(value, usedNow)
  const tomorrow =
    later === null
      ? null
      : later + (years > 0 ? worthOfLapse(outcome, Math.max(0, years - oneDayInYears)) : 0)
  return {
    value: worth,
    usedNow,
    waiting: worth - usedNow,
    oneDay: tomorrow === null ? null : tomorrow - worth,
  }
}

/** The greater of a gain to come and one had now, with what its lapse is worth in both. */
export function worthWithLapse(outcome: Outcome, gain: number, years: number): number {
  const { now } = outcome
  const usedNow = now > 0 ? now + worthOfLapse(outcome, 0) : 0
  return Math.max(gain + worthOfLapse(outcome, years), usedNow)
}

function worthOfLapse({ terms, market }: Outcome, years: number): number {
  return (terms.forgone ?? 0) * terms.amountMax * Math.exp(-market.rateAnnual * years)
}

export function samePoint(outcome: Outcome, central: Outcome | null): boolean {
  return central !== null && outcome.point.every((value, i) => value === central.point[i])
}
