import {
  type EarlyWorth,
  earlyWorth,
  type FollowOn,
  type Outcome,
  valueOnLastDay,
  Widening,
} from '../decision/index.ts'
import { type Extent, unknownExtent } from '../origin/index.ts'
import type { Evaluated } from './evaluate.ts'

/** What a right is worth on the day, over everything that is not known. */
export type RightWorth = {
  readonly extent: Extent
  /** The numerical error alone: at the stated centre, else where it is widest. */
  readonly error: { readonly low: number; readonly high: number; readonly at: string } | null
  readonly usedNow: Extent
  readonly waiting: Extent
  readonly method: string
  readonly trigger: Extent
  /** Where waiting may cost something: what is right today at each point looked at, side benefits counted. */
  readonly early: readonly EarlyWorth[]
}

export const nothingKnownOfWorth: RightWorth = {
  // A right can be left unused, so it is worth nothing at least.
  extent: { value: null, low: 0, high: null },
  error: null,
  usedNow: unknownExtent,
  waiting: unknownExtent,
  method: 'not to be told: an input is missing',
  trigger: unknownExtent,
  early: [],
}

type Priced = {
  readonly outcome: Outcome
  readonly value: number
  readonly error: number
  readonly method: string
  readonly trigger: number | null
}

/** On the last practicable day: worth what using it is worth. */
export function worthOnLastDay(evaluated: Evaluated): RightWorth {
  const gain = (outcome: Outcome) => Math.max(0, outcome.bestWithout.gain)
  const priced = evaluated.outcomes.map(
    (outcome): Priced => ({
      outcome,
      value: gain(outcome),
      error: 0,
      method: 'using it today',
      trigger: null,
    }),
  )
  return collect(
    evaluated,
    priced,
    [],
    'worth of using it today: the last practicable day has come',
  )
}

/** Before it, where waiting is free: the worth of deciding on the last practicable day. */
export function worthIfFree(evaluated: Evaluated, years: number): RightWorth {
  const priced = evaluated.outcomes.flatMap((outcome): Priced[] => {
    if (outcome.situation.law === null) return []
    const { value, error, method } = valueOnLastDay(
      outcome.terms,
      outcome.situation.law,
      outcome.companyValue,
      years,
    )
    return [{ outcome, value, error, method, trigger: null }]
  })
  const how = priced[0]?.method ?? 'not to be told: an input is missing'
  return priced.length === 0
    ? { ...nothingKnownOfWorth, usedNow: usedNowOver(evaluated) }
    : collect(evaluated, priced, [], `${how}, to the last practicable day`)
}

/** Points that an expensive route is run at: the extremes of cheap stand-ins for what it will answer. */
const expensivePoints = 14

/** Before it, where waiting may cost something: the worth under the best use on any day. */
export function worthIfCostly(
  evaluated: Evaluated,
  years: number,
  options: { readonly severalDraws: boolean; readonly followOn: FollowOn | null },
): RightWorth {
  const withLaw = evaluated.outcomes.filter(({ situation }) => situation.law !== null)
  if (withLaw.length === 0) return { ...nothingKnownOfWorth, usedNow: usedNowOver(evaluated) }
  const chosen = withLaw.length <= expensivePoints ? withLaw : telling(withLaw, years)
  const early = chosen.map((outcome) =>
    earlyWorth(outcome, years, { ...options, withSideBenefit: true }),
  )
  const priced = chosen.map((outcome, i): Priced => {
    const hasSide = outcome.draws.some(({ sideBenefit }) => sideBenefit !== 0)
    const plain = hasSide
      ? earlyWorth(outcome, years, { ...options, withSideBenefit: false })
      : early[i]
    return {
      outcome,
      value: plain?.value ?? 0,
      error: plain?.error ?? 0,
      method: plain?.method ?? '',
      trigger: early[i]?.trigger ?? null,
    }
  })
  const central = evaluated.central
  const note =
    chosen.length < withLaw.length
      ? `; run at ${chosen.length} telling points of ${withLaw.length}`
      : ''
  return collect(
    { ...evaluated, outcomes: chosen, central },
    priced,
    early,
    `${priced[0]?.method ?? ''}${note}`,
  )
}

/** Outcomes at which the gain, the ratio of value to strike, the strike, the stake and the volatility are least and greatest. */
function telling(outcomes: readonly Outcome[], years: number): Outcome[] {
  const standIns: ((outcome: Outcome) => number)[] = [
    ({ best }) => best.gain,
    ({ companyValue, terms }) => companyValue / Math.max(terms.strike, 1e-300),
    ({ companyValue }) => companyValue,
    ({ terms }) => terms.ownStake,
    ({ situation }) => situation.law?.volatilityAnnual ?? 0,
    ({ terms, situation, companyValue }) =>
      situation.law === null
        ? 0
        : valueOnLastDay({ ...terms, strike: terms.strike }, situation.law, companyValue, years)
            .value,
  ]
  const found = new Set<Outcome>()
  for (const standIn of standIns) {
    const sorted = [...outcomes].sort((a, b) => standIn(a) - standIn(b))
    for (const outcome of [sorted[0], sorted.at(-1)]) if (outcome !== undefined) found.add(outcome)
  }
  return [...found]
}

function usedNowOver({ outcomes }: Evaluated): Extent {
  const seen = new Widening()
  for (const { bestWithout } of outcomes) seen.add(Math.max(0, bestWithout.gain))
  return seen.extent()
}

function collect(
  evaluated: Evaluated,
  priced: readonly Priced[],
  early: readonly EarlyWorth[],
  method: string,
): RightWorth {
  const value = new Widening()
  const usedNow = new Widening()
  const waiting = new Widening()
  const trigger = new Widening()
  let widest: Priced | null = null
  for (const one of priced) {
    const now = Math.max(0, one.outcome.bestWithout.gain)
    value.add(Math.max(one.value, now), one.error)
    usedNow.add(now)
    waiting.add(Math.max(0, one.value - now))
    if (one.trigger !== null) trigger.add(one.trigger)
    if (widest === null || one.error > widest.error) widest = one
  }
  const atCentre =
    priced.find(({ outcome }) => outcome.point === evaluated.central?.point) ??
    priced.find(({ outcome }) => samePoint(outcome, evaluated.central))
  const centre =
    atCentre === undefined
      ? null
      : Math.max(atCentre.value, Math.max(0, atCentre.outcome.bestWithout.gain))
  const centreNow = atCentre === undefined ? null : Math.max(0, atCentre.outcome.bestWithout.gain)
  const shown = atCentre ?? widest
  return {
    extent: floored(value.extent(centre)),
    error:
      shown === null
        ? null
        : {
            low: Math.max(0, shown.value - shown.error),
            high: shown.value + shown.error,
            at: atCentre === undefined ? 'the point where it is widest' : 'the stated centre',
          },
    usedNow: usedNow.extent(centreNow),
    waiting: waiting.extent(
      centre === null || centreNow === null ? null : Math.max(0, centre - centreNow),
    ),
    method,
    trigger: trigger.extent(),
    early,
  }
}

function samePoint(outcome: Outcome, central: Outcome | null): boolean {
  return central !== null && outcome.point.every((value, i) => value === central.point[i])
}

function floored(extent: Extent): Extent {
  return { ...extent, low: extent.low === null ? 0 : Math.max(0, extent.low) }
}
