import {
  allCorners,
  type FollowOn,
  type Input,
  type Outcome,
  outcomeAt,
  type Point,
} from '../../decision/index.ts'
import { type Extent, unknownExtent } from '../../origin/index.ts'
import type { RightSituation } from '../../situation/index.ts'
import type { Law } from '../../valuation/index.ts'
import { extentBetween, type Looked, lookedAt, movesUse } from './looked-at.ts'

/** A right looked at over everything that is not known. */
export type Evaluated = Looked & {
  /** Only points where the payoff of using it can be said. */
  readonly outcomes: readonly Outcome[]
  /** The outcome at the stated centre of every input; null without one. */
  readonly central: Outcome | null
  /** True where the payoff can be said at every point that makes sense. */
  readonly complete: boolean
  /** Laws and growth at the corners of the inputs that do not move the payoff and were held still. */
  readonly around: (outcome: Outcome) => readonly Around[]
}

export type Around = { readonly law: Law | null; readonly driftAnnual: number | null }

export function evaluate(
  right: RightSituation,
  followOn: FollowOn | null,
  onLastDay: boolean,
): Evaluated {
  const moving = movesUse(right, !onLastDay || followOn !== null)
  const looked = lookedAt(right, moving)
  const possible = looked.situations.filter(
    ({ situation }) => situation.terms !== null || situation.companyValue !== null,
  )
  const outcomes = possible
    .map(({ point, situation }) => outcomeAt(point, situation, followOn))
    .filter((outcome) => outcome !== null)
  const { centre } = looked
  return {
    ...looked,
    outcomes,
    central: centre === null ? null : outcomeAt(centre.point, centre.situation, followOn),
    complete:
      outcomes.length > 0 &&
      outcomes.length === possible.length &&
      right.collector.missing.every(({ need }) => need !== 'use'),
    around: aroundOf(right, moving),
  }
}

/** The corners of the inputs held still, put into the point of an outcome. */
function aroundOf(right: RightSituation, moving: (input: Input) => boolean): Evaluated['around'] {
  const { inputs } = right.model
  const held = inputs.flatMap((input, index) => (moving(input) ? [] : [{ input, index }]))
  const corners = allCorners(held.map(({ input }) => input))
  const at = (point: Point): Around[] =>
    corners.map((corner) => {
      const whole = [...point]
      for (const [k, { index }] of held.entries()) whole[index] = corner[k] ?? 0
      return { law: right.law.law?.(whole) ?? null, driftAnnual: right.drift?.(whole) ?? null }
    })
  // Where every input of the law is held still, its corners are the same around every outcome.
  if (inputs.every((input) => input.moves === 'use' || !moving(input))) {
    const everywhere = at(inputs.map(({ low }) => low))
    return () => everywhere
  }
  return ({ point }) => at(point)
}

/** A number of every outcome as a range, with its value at the stated centre; not known where one outcome has none. */
export function overOutcomes(
  { outcomes, central }: Evaluated,
  number: (outcome: Outcome) => number | null,
): Extent {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const outcome of outcomes) {
    const value = number(outcome)
    if (value === null || Number.isNaN(value)) return unknownExtent
    if (value < low) low = value
    if (value > high) high = value
  }
  return extentBetween(low, high, central === null ? null : number(central))
}
