import type { EarlyRight } from './early-right.ts'

/** One step back in time, to the day `years` from now. */
export type Level = {
  readonly years: number
  /** Fully implicit, to damp a bend; otherwise Crank–Nicolson. */
  readonly implicit: boolean
}

/** A stretch of time between two days on which something happens, walked backwards. */
export type Stretch = {
  /** The later day, where the stretch begins when walking back. */
  readonly later: number
  /** Steps from `later` (not listed) to the earlier end (listed). */
  readonly levels: readonly Level[]
}

/** One day in years: what a day of waiting is measured with. */
export const ONE_DAY = 1 / 365

/**
 * Days of the grid: stretches between the last day, days of use, news, the end of today and now.
 * After a bend in the worth the steps grow like the square of the time behind, which keeps second
 * order for early use, and the first two are taken as four implicit halves (Rannacher 1984).
 * Elsewhere they are equal. About `stepsInWindow` in all, more with many dates.
 */
export function stretchesFor(right: EarlyRight, stepsInWindow: number): Stretch[] {
  const { yearsToLastDay: last, dates, law } = right
  const bends = new Set([...(dates ?? []), ...(law.news ?? []).map(({ years }) => years), last])
  const days = [...new Set([...bends, Math.min(ONE_DAY, last), 0])]
    .filter((years) => years >= 0 && years <= last)
    .sort((a, b) => b - a)
  return days.slice(0, -1).map((later, i) => {
    const earlier = days[i + 1] as number
    const share = (later - earlier) / last
    const bent = bends.has(later)
    const steps = Math.ceil(stepsInWindow * Math.max(share, bent ? 1 / 20 : 1 / 80))
    return { later, levels: bent ? growing(later, earlier, steps) : equal(later, earlier, steps) }
  })
}

function equal(later: number, earlier: number, steps: number): Level[] {
  const length = later - earlier
  return Array.from({ length: steps }, (_, k) => ({
    years: earlier + (length * (steps - 1 - k)) / steps,
    implicit: false,
  }))
}

function growing(later: number, earlier: number, steps: number): Level[] {
  const length = later - earlier
  const at = (k: number) => (k === steps ? earlier : later - length * (k / steps) ** 2)
  return Array.from({ length: steps }, (_, k) => {
    const step = { years: at(k + 1), implicit: k < 2 }
    return k < 2 ? [{ years: 0.5 * (at(k) + at(k + 1)), implicit: true }, step] : [step]
  }).flat()
}
