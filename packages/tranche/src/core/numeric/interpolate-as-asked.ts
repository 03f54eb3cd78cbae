import { interpolate } from './interpolate.ts'

/** A stretch of the line: a polynomial that fits there, two halves, or the function itself. */
type Panel = { readonly from: number; readonly to: number; quick: (x: number) => number }

/** Halvings of a panel on which a polynomial does not fit; what is left then holds a bend. */
const mostHalvings = 5

/** Where the fit of a polynomial is tried, as parts of its panel; at the ends, or a bend close to one would be missed. */
const tried = [0, 0.29, 0.52, 1]

/**
 * A quick stand-in for a dear function that is smooth but for a few bends, asked at very many places
 * of a range nobody knows beforehand: Chebyshev interpolation on panels of `width`, made when they are
 * first asked. A panel where it is off by more than `tolerance` is halved, and what is left of a bend
 * after five halvings asks `f` itself. The error is about `tolerance` and nowhere promised: it is
 * looked at in four places of each panel.
 */
export function interpolateAsAsked(
  f: (x: number) => number,
  { width, tolerance, order = 12 }: { width: number; tolerance: number; order?: number },
): (x: number) => number {
  const panels = new Map<number, Panel[]>()
  const make = (from: number, to: number, halvings: number): Panel[] => {
    const quick = interpolate(f, from, to, { order })
    const fits = tried.every((part) => {
      const x = from + part * (to - from)
      return Math.abs(quick(x) - f(x)) <= tolerance
    })
    if (fits) return [{ from, to, quick }]
    if (halvings === mostHalvings) return [{ from, to, quick: remembered(f) }]
    const middle = 0.5 * (from + to)
    return [...make(from, middle, halvings + 1), ...make(middle, to, halvings + 1)]
  }
  return (x) => {
    const index = Math.floor(x / width)
    let made = panels.get(index)
    if (made === undefined) {
      made = make(index * width, (index + 1) * width, 0)
      panels.set(index, made)
    }
    const panel = made.find(({ to }) => x <= to)
    return panel === undefined ? f(x) : panel.quick(x)
  }
}

/** A grid asks the same places on every day. */
function remembered(f: (x: number) => number): (x: number) => number {
  const known = new Map<number, number>()
  return (x) => {
    const found = known.get(x)
    if (found !== undefined) return found
    const value = f(x)
    known.set(x, value)
    return value
  }
}
