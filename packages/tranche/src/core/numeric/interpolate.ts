import { assert } from '../diagnostic/index.ts'
import { cosine } from './cosine.ts'

/**
 * A quick stand-in for a smooth but dear function on [`from`, `to`]: Chebyshev interpolation of
 * degree `order` on equal panels. Asked outside, it answers for the nearer end.
 * For an analytic function the error falls like a power of `order`.
 * Source: Trefethen (2013), Approximation Theory and Approximation Practice, chapters 3 and 8.
 */
export function interpolate(
  f: (x: number) => number,
  from: number,
  to: number,
  { panels = 1, order = 20 }: { panels?: number; order?: number } = {},
): (x: number) => number {
  assert(to > from && panels >= 1 && order >= 2, `an interval to interpolate on: ${from} to ${to}`)
  const width = (to - from) / panels
  const series = Array.from({ length: panels }, (_, panel) =>
    coefficients((t) => f(from + width * (panel + 0.5 * (1 + t))), order),
  )
  return (x) => {
    const place = Math.max(0, Math.min(panels, (x - from) / width))
    const panel = Math.min(panels - 1, Math.floor(place))
    return clenshaw(series[panel] as Float64Array, 2 * (place - panel) - 1)
  }
}

/** Coefficients of the polynomial through `f` at the Chebyshev points of [-1, 1]. */
function coefficients(f: (t: number) => number, order: number): Float64Array {
  const whole = 2 * order + 2
  const values = Float64Array.from({ length: order + 1 }, (_, i) => f(cosine(2 * i + 1, whole)))
  return Float64Array.from({ length: order + 1 }, (_, k) => {
    let sum = 0
    for (let i = 0; i <= order; i++) sum += (values[i] as number) * cosine(k * (2 * i + 1), whole)
    return ((k === 0 ? 1 : 2) * sum) / (order + 1)
  })
}

function clenshaw(series: Float64Array, t: number): number {
  let [ahead, next] = [0, 0]
  for (let k = series.length - 1; k > 0; k--) {
    const current = (series[k] as number) + 2 * t * ahead - next
    next = ahead
    ahead = current
  }
  return (series[0] as number) + t * ahead - next
}
