import { type Input, type Point, type Situation, sweepOf } from '../../decision/index.ts'
import { type Extent, unknownExtent } from '../../origin/index.ts'
import type { RightSituation } from '../../situation/index.ts'

/** How a right stands at every point of what is not known: terms, stakes and values, before anything is said of its worth. */
export type Looked = {
  readonly situations: readonly { readonly point: Point; readonly situation: Situation }[]
  /** At the stated centre of every input; null without one. */
  readonly centre: { readonly point: Point; readonly situation: Situation } | null
  readonly how: string
}

export function lookedAt(right: RightSituation, moving: (input: Input) => boolean): Looked {
  const { points, centre, how } = sweepOf(right.model, moving)
  const at = (point: Point) => ({ point, situation: right.model.at(point) })
  return { situations: points.map(at), centre: centre === null ? null : at(centre), how }
}

/** Whether an input moves what using the right comes to; what it is worth before that moves with the law too. */
export function movesUse(right: RightSituation, lawMoves: boolean): (input: Input) => boolean {
  const isMoved = lawMoves || right.lawEntersUse
  return ({ moves }) => moves === 'use' || (moves === 'value' && isMoved)
}

/** A number of every situation as a range; situations where it is not there are left out. */
export function overSituations(
  { situations, centre }: Pick<Looked, 'situations' | 'centre'>,
  number: (situation: Situation) => number | null,
): Extent {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const { situation } of situations) {
    const value = number(situation)
    if (value === null || Number.isNaN(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return extentBetween(low, high, centre === null ? null : number(centre.situation))
}

/** From the least to the most; a range that holds one number has it as its value. */
export function extentBetween(low: number, high: number, centre: number | null): Extent {
  if (low > high) return unknownExtent
  return {
    value: centre ?? (low === high ? low : null),
    low: Number.isFinite(low) ? low : null,
    high: Number.isFinite(high) ? high : null,
  }
}
