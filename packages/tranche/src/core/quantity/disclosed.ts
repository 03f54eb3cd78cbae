import type { Rational } from './rational.ts'
import { toNumber } from './rational.ts'

/**
 * What is known of a number. Unknown is a value: nothing stands in for it.
 * A range is not a distribution; `centre` is there only where somebody stated it.
 */
export type Disclosed<T> =
  | { readonly kind: 'exact'; readonly value: T }
  | { readonly kind: 'range'; readonly low: T; readonly high: T; readonly centre: T | null }
  | { readonly kind: 'undisclosed' }

export function exactly<T>(value: T): Disclosed<T> {
  return { kind: 'exact', value }
}

/**
 * The same knowledge of a number made from this one; `change` must keep the order of low and high.
 */
export function mapDisclosed<A, B>(known: Disclosed<A>, change: (value: A) => B): Disclosed<B> {
  switch (known.kind) {
    case 'exact':
      return { kind: 'exact', value: change(known.value) }
    case 'range':
      return {
        kind: 'range',
        low: change(known.low),
        high: change(known.high),
        centre: known.centre === null ? null : change(known.centre),
      }
    case 'undisclosed':
      return known
    default:
      return known satisfies never
  }
}

/** Bounds in float64; null where nothing is known. */
export type Bounds = {
  readonly low: number
  readonly high: number
  /** The stated centre, or the value itself where it is exact; null where there is none. */
  readonly centre: number | null
}

export function boundsOf(known: Disclosed<Rational>): Bounds | null {
  switch (known.kind) {
    case 'exact': {
      const value = toNumber(known.value)
      return { low: value, high: value, centre: value }
    }
    case 'range':
      return {
        low: toNumber(known.low),
        high: toNumber(known.high),
        centre: known.centre === null ? null : toNumber(known.centre),
      }
    case 'undisclosed':
      return null
    default:
      return known satisfies never
  }
}

/** Known apart from one another: each end stands on its own. Null where one of them is not known. */
export function sumOfBounds(amounts: readonly (Bounds | null)[]): Bounds | null {
  let low = 0
  let high = 0
  for (const bounds of amounts) {
    if (bounds === null) return null
    low += bounds.low
    high += bounds.high
  }
  return { low, high, centre: low === high ? low : null }
}

/** What is left of one after the other, never below nothing. */
export function leftOfBounds(whole: Bounds, gone: Bounds): Bounds {
  const low = Math.max(0, whole.low - gone.high)
  const high = Math.max(0, whole.high - gone.low)
  return { low, high, centre: low === high ? low : null }
}
