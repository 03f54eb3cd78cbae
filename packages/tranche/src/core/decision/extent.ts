import type { Extent } from '../origin/index.ts'

/** A range that grows with every number it is shown; numbers that are not there make no bound. */
export class Widening {
  #low = Number.POSITIVE_INFINITY
  #high = Number.NEGATIVE_INFINITY
  #unbounded = false
  #count = 0

  /** Adds a number and its numerical error; null says that here nothing bounds it. */
  add(value: number | null, error = 0): void {
    this.#count++
    if (value === null || Number.isNaN(value)) {
      this.#unbounded = true
      return
    }
    this.#low = Math.min(this.#low, value - error)
    this.#high = Math.max(this.#high, value + error)
  }

  /** What was seen; `centre` is the number at the stated centre, or null where there is none. */
  extent(centre: number | null = null): Extent {
    if (this.#count === 0 || this.#unbounded || this.#low > this.#high)
      return { value: null, low: null, high: null }
    const value = centre ?? (this.#low === this.#high ? this.#low : null)
    return { value, low: finite(this.#low), high: finite(this.#high) }
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

export function widest<T>(items: readonly T[], number: (item: T) => number | null): Extent {
  const seen = new Widening()
  for (const item of items) seen.add(number(item))
  return seen.extent()
}
