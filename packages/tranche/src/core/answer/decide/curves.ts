import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { tranchesOf } from '../../deal/index.ts'
import {
  boundaryOfUse,
  breakEvenValue,
  type Outcome,
  type Waiting,
  Widening,
} from '../../decision/index.ts'
import { normalQuantile } from '../../numeric/index.ts'
import type { Extent } from '../../origin/index.ts'
import { type Question, situationOf } from '../../situation/index.ts'
import { addDays, daysBetween, type PlainDate, yearsBetween } from '../../time/index.ts'
import { feasibleAmounts, gainsOf, stakeAfter } from '../../valuation/index.ts'
import { closedRight } from '../one-right/closed-right.ts'
import { type Evaluated, evaluate } from '../one-right/evaluate.ts'
import { followOnOf } from '../one-right/follow-on.ts'
import { type Care, detailOf, telling } from '../one-right/worth-if-costly.ts'
import { waitingOf } from './decide.ts'

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

/** The curves of one right on a day; null where there is no such right or it is over. */
export function curvesOn(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  id: string,
  care: Care = 'thorough',
): RightCurves | null {
  const tranche = tranchesOf(book.terms, asOf).find((each) => each.id === id)
  if (tranche?.terms.kind !== 'right') return null
  const question: Question = { book, asOf, scenario, tranche }
  if (closedRight(question) !== null) return null
  const right = situationOf(question)
  const followOn = followOnOf(question, right.collector)
  const lastDay = right.timing?.lastPracticable?.latest ?? null
  const evaluated = evaluate(right, followOn?.terms ?? null, lastDay === asOf)
  const opensAnother =
    followOn !== null || right.collector.missing.some(({ need }) => need === 'next')
  const waiting = waitingOf(right, evaluated, opensAnother)
  const known = evaluated.complete && lastDay !== null && lastDay >= asOf
  return {
    id,
    byAmount: evaluated.complete ? amountsOf(evaluated) : [],
    ahead: aheadOf(asOf, evaluated),
    boundary: known ? boundaryOf(asOf, lastDay, { waiting, evaluated, care }) : [],
  }
}

function amountsOf({ outcomes, central: centralOutcome }: Evaluated): AmountPoint[] {
  const draws = outcomes.map(drawsOf)
  const central = centralOutcome === null ? null : drawsOf(centralOutcome)
  return Array.from({ length: amountSteps + 1 }, (_, i) => {
    const share = i / amountSteps
    const drawn = draws.map((drawAt) => drawAt(share))
    const centre = central?.(share) ?? null
    const over = (read: (draw: DrawnAt) => number): Extent => {
      const seen = new Widening()
      for (const draw of drawn) seen.add(read(draw))
      return seen.extent(centre === null ? null : read(centre))
    }
    return {
      share,
      amount: over(({ amount }) => amount),
      valueAdded: over(({ valueAdded }) => valueAdded),
      sideBenefit: over(({ sideBenefit }) => sideBenefit),
      stakeAfter: over(({ stake }) => stake),
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
  return (share) => {
    const amount = share * most
    const { valueAdded, sideBenefit } = gains({ companyValue, amount })
    return { amount, valueAdded, sideBenefit, stake: stakeAfter(terms, amount) }
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
  return Array.from({ length: aheadSteps + 1 }, (_, i) => {
    const day = addDays(asOf, Math.round((365 * i) / aheadSteps))
    const years = yearsBetween(asOf, day)
    return { day, values: chances.map((chance) => quantile(chance, years)) }
  })

  function quantile(chance: number, years: number): Extent {
    const seen = new Widening()
    const away = normalQuantile(chance)
    for (const { law, driftAnnual } of drawn) {
      const deviation = law.volatilityAnnual * Math.sqrt(years)
      const growth = Math.exp(
        (driftAnnual - law.volatilityAnnual ** 2 / 2) * years + away * deviation,
      )
      seen.add(least * growth)
      seen.add(most * growth)
    }
    return seen.extent()
  }
}

/** Days at which the boundary is shown; the routes give their own, and between them it is taken straight. */
const boundaryDays = 24

function boundaryOf(
  asOf: PlainDate,
  lastDay: PlainDate,
  {
    waiting,
    evaluated,
    care,
  }: { readonly waiting: Waiting; readonly evaluated: Evaluated; readonly care: Care },
): BoundaryDay[] {
  const length = daysBetween(asOf, lastDay)
  const lastOf = evaluated.outcomes.map((outcome) => breakEvenValue(outcome, true))
  const onLast = { day: lastDay, ...rangeOf(lastOf) }
  if (waiting !== 'costly' || length === 0) return [onLast]
  const years = yearsBetween(asOf, lastDay)
  const withLaw = evaluated.outcomes.filter(({ situation }) => situation.law !== null)
  const runs = telling(withLaw, years).map((outcome) =>
    boundaryOfUse(outcome, years, detailOf(care)),
  )
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

function rangeOf(values: readonly (number | null)[]): Omit<BoundaryDay, 'day'> {
  const known = values.filter((value) => value !== null)
  const seen = new Widening()
  for (const value of known) seen.add(value)
  return { neverSomewhere: known.length < values.length, useFrom: seen.extent() }
}

/** The boundary at a time between the times it was found at; null where one of its neighbours has none. */
function along(run: ReturnType<typeof boundaryOfUse>, years: number): number | null {
  const after = run.findIndex((point) => point.years >= years)
  const next = run[after] ?? run.at(-1)
  const before = run[Math.max(0, after - 1)]
  if (next === undefined || before === undefined) return null
  if (next.companyValue === null || before.companyValue === null) return null
  const gap = next.years - before.years
  const part = gap <= 0 ? 1 : Math.min(1, (years - before.years) / gap)
  return before.companyValue + part * (next.companyValue - before.companyValue)
}
