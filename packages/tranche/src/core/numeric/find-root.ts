import { assert } from '../diagnostic/index.ts'

/**
 * A point between `low` and `high` where `f` changes sign, within `tolerance` (absolute in x)
 * plus rounding. The two ends must have opposite signs, or one of them be a root.
 * Source: Brent (1973), Algorithms for Minimization without Derivatives, chapter 4.
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  { tolerance = 0 }: { tolerance?: number } = {},
): number {
  let [previous, best] = [low, high]
  let [fPrevious, fBest] = [f(low), f(high)]
  if (fPrevious === 0) return low
  if (fBest === 0) return high
  assert(fPrevious > 0 !== fBest > 0, `f changes sign between ${low} and ${high}`)
  // `opposite` and `best` enclose the root; `previous` is the point before `best`.
  let [opposite, fOpposite] = [previous, fPrevious]
  let lastStep = best - previous
  let stepBeforeLast = lastStep
  for (let iteration = 0; iteration < 300; iteration++) {
    if (Math.abs(fOpposite) < Math.abs(fBest)) {
      ;[previous, best, opposite] = [best, opposite, best]
      ;[fPrevious, fBest, fOpposite] = [fBest, fOpposite, fBest]
    }
    const smallest = 2 * Number.EPSILON * Math.abs(best) + 0.5 * tolerance
    const toMiddle = 0.5 * (opposite - best)
    if (Math.abs(toMiddle) <= smallest || fBest === 0) return best
    const guess =
      Math.abs(stepBeforeLast) >= smallest && Math.abs(fPrevious) > Math.abs(fBest)
        ? interpolatedStep({ previous, best, opposite, fPrevious, fBest, fOpposite })
        : toMiddle
    // A step that leaves the bracket or does not shrink fast enough gives way to the middle.
    const trusted =
      guess * toMiddle > 0 &&
      Math.abs(guess) < 1.5 * Math.abs(toMiddle) - 0.5 * smallest &&
      Math.abs(guess) < 0.5 * Math.abs(stepBeforeLast)
    stepBeforeLast = trusted ? lastStep : toMiddle
    lastStep = trusted ? guess : toMiddle
    ;[previous, fPrevious] = [best, fBest]
    best += Math.abs(lastStep) > smallest ? lastStep : Math.sign(toMiddle) * smallest
    fBest = f(best)
    if (fBest > 0 === fOpposite > 0) {
      ;[opposite, fOpposite] = [previous, fPrevious]
      lastStep = best - previous
      stepBeforeLast = lastStep
    }
  }
  return best
}

type Bracket = {
  previous: number
  best: number
  opposite: number
  fPrevious: number
  fBest: number
  fOpposite: number
}

/** Step from `best` to the root of the secant (two points) or of the inverse parabola (three). */
function interpolatedStep(b: Bracket): number {
  const s = b.fBest / b.fPrevious
  if (b.previous === b.opposite) return ((b.opposite - b.best) * s) / (1 - s)
  const q = b.fPrevious / b.fOpposite
  const r = b.fBest / b.fOpposite
  const numerator = s * ((b.opposite - b.best) * q * (q - r) - (b.best - b.previous) * (r - 1))
  return -numerator / ((q - 1) * (r - 1) * (s - 1))
}
