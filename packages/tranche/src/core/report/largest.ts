/** Up to so many rows a table shows them all, in their own order. */
export const rowsInFull = 30

export type Largest<T> = {
  readonly shown: readonly T[]
  readonly all: number
  /** False where some are left out. */
  readonly isAll: boolean
}

/** All things where they are few; of many those of the largest size, the largest first. */
export function largestOf<T>(
  things: readonly T[],
  size: (thing: T) => number,
  most: number,
): Largest<T> {
  const all = things.length
  if (all <= rowsInFull) return { shown: things, all, isAll: true }
  const shown = [...things].sort((a, b) => size(b) - size(a)).slice(0, most)
  return { shown, all, isAll: false }
}
