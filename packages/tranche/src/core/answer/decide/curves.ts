import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import {
  type BoundaryOfUse,
  boundaryOfUse,
  breakEvenValue,
  type Outcome,
  Widening,
  widest,
} from '../../decision/index.ts'
import { normalQuantile } from '../../numeric/index.ts'
import type { Extent } from '../../origin/index.ts'
import { addDays, daysBetween, type PlainDate, yearsBetween } from '../../time/index.ts'
import { feasibleAmounts, gainsOf, stakesAfter } from '../../valuation/index.ts'
import type { RightEngine } from '../engine/right-engine.ts'
import type { Evaluated } from '../one-right/evaluate.ts'
import { type Care, detailOf, telling } from '../one-right/worth-if-costly.ts'
import type { RightWorth } from '../one-right/worth-of-right.ts'
import { decideWithParts } from './decide.ts'
import type { DecideAnswer } from './decide-answer.ts'
import type { Parts } from './describe.ts'

/** What lies between the figures of a decision, for somebody who draws it. Money in major units, ranges over everything unknown. */
export type RightCurves = {
  readonly id: string
  /** From none to all, in even steps of what may be invested at the point. */
  readonly byAmount: readonly AmountPoint[]
  /** The company value ahead under the stated real-world measure; empty where no drift or law is stated. */
  readonly ahead: readonly AheadPoint[]
  /** From which company value using all of it at once beats waiting, day by day. */
  readonly boundary: readonly BoundaryDay[]
}

export type AmountPoint = {
  readonly share: number
  readonly amount: Extent
  readonly valueAdded: Extent
  readonly sideBenefit: Extent
  readonly stakeAfter: Extent
}

export type AheadPoint = {
  readonly day: PlainDate
  /** In the order of `chances`. */
  readonly values: readonly Extent[]
}

export type BoundaryDay = {
  readonly day: PlainDate
  /** Where waiting is better at every company value, somewhere in what is not known. */
  readonly neverSomewhere: boolean
  readonly useFrom: Extent
}

/** Chances that the company is worth less than the value beside them. */
export const chances = [0.05, 0.25, 0.5, 0.75, 0.95] as const

const amountSteps = 40
const aheadSteps = 24

/** A decision, and the curves of the right that is looked at: of the first where that is not open, null where none is. */
export type DrawnDecision = { readonly answer: DecideAnswer; readonly curves: RightCurves | null }

/** `decide`, with what lies between its figures: both from one look at everything that is not known. */
export function decideAndDraw(
  { book, asOf, scenario, right }: Drawing,
  engine: RightEngine | null = null,
  care: Care = 'thorough',
): DrawnDecision {
  const { answer, parts } = decideWithParts(book, asOf, scenario, engine, care)
  const place = Math.max(
    0,
    answer.rights.findIndex(({ id }) => id === right),
  )
  const drawn = parts[place]
  return { answer, curves: drawn === undefined ? null : curvesOf(drawn) }
}

type Drawing = {
  readonly book: Book
  readonly asOf: PlainDate
  readonly scenario: Resolved
  readonly right: string | undefined
}

function curvesOf(parts: Parts): RightCurves {
  const { right, evaluated } = parts
  const { tranche, asOf } = right.question
  const lastDay = right.timing?.lastPracticable?.latest ?? null
  const known = evaluated.complete && lastDay !== null && lastDay >= asOf
  return {
    id: tranche.id,
    byAmount: evaluated.complete ? amountsOf(evaluated) : [],
    ahead: aheadOf(asOf, evaluated),
    boundary: known ? boundaryOf(asOf, lastDay, parts) : [],
  }
}

function amountsOf({ outcomes, central: centralOutcome }: Evaluated): AmountPoint[] {
  const draws = outcomes.map(drawsOf)
  const central = centralOutcome === null ? null : drawsOf(centralOutcome)
  return Array.from({ length: amountSteps + 1 }, (_, i) => {
    const share = i / amountSteps
    const seen = {
      amount: new Widening(),
      valueAdded: new Widening(),
      sideBenefit: new Widening(),
      stakeAfter: new Widening(),
    }
    for (const drawAt of draws) {
      const { amount, valueAdded, sideBenefit, stake } = drawAt(share)
      seen.amount.add(amount)
      seen.valueAdded.add(valueAdded)
      seen.sideBenefit.add(sideBenefit)
      seen.stakeAfter.add(stake)
    }
    const centre = central?.(share) ?? null
    return {
      share,
      amount: seen.amount.extent(centre?.amount),
      valueAdded: seen.valueAdded.extent(centre?.valueAdded),
      sideBenefit: seen.sideBenefit.extent(centre?.sideBenefit),
      stakeAfter: seen.stakeAfter.extent(centre?.stake),
    }
  })
}

type DrawnAt = {
  readonly amount: number
  readonly valueAdded: number
  readonly sideBenefit: number
  readonly stake: number
}

/** What using a part of all that may be used comes to at one point of the unknown. */
function drawsOf({ terms, market, companyValue }: Outcome): (share: number) => DrawnAt {
  const feasible = feasibleAmounts(terms)
  const most = feasible.empty ? 0 : feasible.max
  const gains = gainsOf(terms, market)
  const stakes = stakesAfter(terms)
  return (share) => {
    const amount = share * most
    const { valueAdded, sideBenefit } = gains({ companyValue, amount })
    return { amount, valueAdded, sideBenefit, stake: stakes(amount) }
  }
}

/**
 * Quantiles of the company value over the coming year under the stated drift: V·exp((μ − σ²/2)t + zσ√t). Assumes lognormal growth and no
 * new money; jumps, failure and news are not drawn, so that with any of them stated there is no picture.
 * Source: Hull (2018), Options, Futures, and Other Derivatives, ch. 15.
 */
function aheadOf(asOf: PlainDate, { outcomes, around }: Evaluated): AheadPoint[] {
  const values = outcomes.map(({ companyValue }) => companyValue)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const laws = [...new Set(outcomes.map(around))].flat()
  const drawn = laws.flatMap(({ law, driftAnnual }) =>
    law === null || driftAnnual === null ? [] : [{ law, driftAnnual }],
  )
  const isPlain = drawn.every(
    ({ law }) => law.jumps === undefined && law.failure === undefined && law.news === undefined,
  )
  if (drawn.length === 0 || drawn.length < laws.length || !isPlain) return []
  // Many points of what is not known share a law.
  const growths = new Map(
    drawn.map(({ law: { volatilityAnnual }, driftAnnual }) => [
      `${volatilityAnnual} ${driftAnnual}`,
      { volatilityAnnual, growthAnnual: driftAnnual - volatilityAnnual ** 2 / 2 },
    ]),
  )
  const quantile = (chance: number, years: number): Extent => {
    const away = normalQuantile(chance) * Math.sqrt(years)
    let [slowest, fastest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const { volatilityAnnual, growthAnnual } of growths.values()) {
      const growth = growthAnnual * years + away * volatilityAnnual
      slowest = Math.min(slowest, growth)
      fastest = Math.max(fastest, growth)
    }
    return widest([least * Math.exp(slowest), most * Math.exp(fastest)], (value) => value)
  }
  return Array.from({ length: aheadSteps + 1 }, (_, i) => {
    const day = addDays(asOf, Math.round((365 * i) / aheadSteps))
    const years = yearsBetween(asOf, day)
    return { day, values: chances.map((chance) => quantile(chance, years)) }
  })
}

/** Days at which the boundary is shown; the routes give their own, and between them it is taken straight. */
const boundaryDays = 24

function boundaryOf(
  asOf: PlainDate,
  lastDay: PlainDate,
  { waiting, evaluated, worth, use }: Parts,
): BoundaryDay[] {
  const length = daysBetween(asOf, lastDay)
  const lastOf = evaluated.outcomes.map((outcome) => breakEvenValue(outcome, true))
  const onLast = { day: lastDay, ...rangeOf(lastOf) }
  if (waiting !== 'costly' || length === 0) return [onLast]
  const runs = runsOf(worth, evaluated, yearsBetween(asOf, lastDay), use.care)
  const count = Math.min(boundaryDays, length)
  const days = Array.from({ length: count }, (_, i) =>
    addDays(asOf, Math.round((length * i) / count)),
  )
  return [
    ...days.map((day) => {
      const at = yearsBetween(asOf, day)
      return { day, ...rangeOf(runs.map((run) => along(run, at))) }
    }),
    onLast,
  ]
}

/** As the worth was found, where that tells when to use it; else found anew, as if it were used in one draw and opened nothing. */
function runsOf(
  { early }: RightWorth,
  { outcomes }: Evaluated,
  years: number,
  care: Care,
): readonly (readonly BoundaryOfUse[])[] {
  const found = early.map(({ boundary }) => boundary)
  if (found.length > 0 && found.every((run) => run.length > 0)) return found
  const withLaw = outcomes.filter(({ situation }) => situation.law !== null)
  return telling(withLaw, years).map((outcome) => boundaryOfUse(outcome, years, detailOf(care)))
}

function rangeOf(values: readonly (number | null)[]): Omit<BoundaryDay, 'day'> {
  const known = values.filter((value) => value !== null)
  const seen = new Widening()
  for (const value of known) seen.add(value)
  return { neverSomewhere: known.length < values.length, useFrom: seen.extent() }
}

/** The boundary at a time between the times it was found at; null where one of its neighbours has none. */
function along(run: readonly BoundaryOfUse[], years: number): number | null {
  const after = run.findIndex((point) => point.years >= years)
  const next = run[after] ?? run.at(-1)
  const before = run[Math.max(0, after - 1)]
  if (next === undefined || before === undefined) return null
  if (next.companyValue === null || before.companyValue === null) return null
  const gap = next.years - before.years
  const part = gap <= 0 ? 1 : Math.min(1, (years - before.years) / gap)
  return before.companyValue + part * (next.companyValue - before.companyValue)
}
