import { assert } from '../diagnostic/index.ts'

/** Where a function is largest, and how large. */
export type Maximum = { readonly at: number; readonly value: number }

const GOLDEN = (3 - Math.sqrt(5)) / 2

/**
 * The largest value of `f` on [`low`, `high`], both ends included, without assuming concavity:
 * a grid of `points` intervals finds every hill wider than two of them, Brent's search climbs each.
 * `at` is good to `tolerance` of the distance between two points of the grid, or about 1e-8 of it (a maximum is flat), `value` to the square of
 * it or rounding.
 * Of equal maxima the smallest `at` is returned. Source: Brent (1973), chapter 5.
 */
export function maximise(
  f: (x: number) => number,
  low: number,
  high: number,
  { points = 64, tolerance = 1e-9 }: { points?: number; tolerance?: number } = {},
): Maximum {
  assert(low <= high && points >= 2, `an interval to search: ${low} to ${high}`)
  if (low === high) return { at: low, value: f(low) }
  const at = (i: number) => (i === points ? high : low + ((high - low) * i) / points)
  const values = Float64Array.from({ length: points + 1 }, (_, i) => f(at(i)))
  let best: Maximum = { at: low, value: values[0] as number }
  for (let i = 0; i <= points; i++) {
    const value = values[i] as number
    const left = values[Math.max(i - 1, 0)] as number
    const right = values[Math.min(i + 1, points)] as number
    if (value < left || value < right) continue
    if (value > best.value) best = { at: at(i), value }
    const top = climb(f, at(Math.max(i - 1, 0)), at(Math.min(i + 1, points)), tolerance)
    if (top.value > best.value) best = top
  }
  return best
}

/** The top of one hill: parabola through three points where it behaves, golden section where not. */
function climb(f: (x: number) => number, from: number, to: number, tolerance: number): Maximum {
  const smallest = tolerance * (to - from)
  let [low, high] = [from, to]
  let best = low + GOLDEN * (high - low)
  let [second, third] = [best, best]
  let fBest = f(best)
  let [fSecond, fThird] = [fBest, fBest]
  let [step, stepBefore] = [0, 0]
  for (let iteration = 0; iteration < 100; iteration++) {
    const middle = 0.5 * (low + high)
    if (Math.abs(best - middle) <= 2 * smallest - 0.5 * (high - low)) break
    const parabola = parabolaStep({ best, second, third, fBest, fSecond, fThird })
    const inside = best + parabola > low + smallest && best + parabola < high - smallest
    const goldenLength = (best < middle ? high : low) - best
    const trusted = inside && Math.abs(parabola) < 0.5 * Math.abs(stepBefore)
    stepBefore = trusted ? step : goldenLength
    step = trusted ? parabola : GOLDEN * goldenLength
    const next = best + (Math.abs(step) >= smallest ? step : Math.sign(step) * smallest)
    const fNext = f(next)
    if (fNext >= fBest) {
      if (next < best) high = best
      else low = best
      ;[third, fThird, second, fSecond] = [second, fSecond, best, fBest]
      ;[best, fBest] = [next, fNext]
      continue
    }
    if (next < best) low = next
    else high = next
    if (fNext >= fSecond || second === best) {
      ;[third, fThird, second, fSecond] = [second, fSecond, next, fNext]
    } else if (fNext >= fThird || third === best || third === second) {
      ;[third, fThird] = [next, fNext]
    }
  }
  return { at: best, value: fBest }
}

type ThreePoints = {
  best: number
  second: number
  third: number
  fBest: number
  fSecond: number
  fThird: number
}

/** Step from `best` to the top of the parabola through the three points; NaN when they are flat. */
function parabolaStep(p: ThreePoints): number {
  const r = (p.best - p.second) * (p.fBest - p.fThird)
  const q = (p.best - p.third) * (p.fBest - p.fSecond)
  return -0.5 * (((p.best - p.third) * q - (p.best - p.second) * r) / (q - r))
}
