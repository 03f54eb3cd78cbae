import type { Fact } from '../fact/index.ts'
import type { Disclosed, Rational } from '../quantity/index.ts'

/** Which end of a range of units a replay takes. */
export type End = 'low' | 'high'

/** Whether a fact gives units, takes them away, or hands them from one to the other. */
export type Direction = {
  readonly to: readonly string[]
  readonly from: string | null
}

/** Says for a fact which end of its range counts. */
export type EndOf = (direction: Direction, fact: Fact) => End

/** Most to have and least to give: under this replay a shortage is one for certain. */
export const mostHeld: EndOf = ({ to }) => (to.length > 0 ? 'high' : 'low')

/** Most for one holder and least for all others, or the other way round. */
export function forHolder(holder: string, wanted: End): EndOf {
  const other: End = wanted === 'high' ? 'low' : 'high'
  return ({ to, from }) => {
    if (to.includes(holder)) return wanted
    if (from === holder) return other
    // What another gets dilutes this holder; what another gives up concentrates.
    return to.length > 0 && from === null ? other : wanted
  }
}

/** The value of a quantity at an end; null where it is not disclosed. */
export function atEnd(known: Disclosed<Rational>, end: End): Rational | null {
  switch (known.kind) {
    case 'exact':
      return known.value
    case 'range':
      return end === 'low' ? known.low : known.high
    case 'undisclosed':
      return null
    default:
      return known satisfies never
  }
}
