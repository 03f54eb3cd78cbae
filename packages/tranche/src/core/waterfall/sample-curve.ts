import { type Rational, toNumber } from '../quantity/index.ts'
import type { PayoutCurve } from './payout-curve.ts'

/**
 * What each claim is paid at each of many proceeds (0 or more, major units), in float64: for curves
 * drawn and for simulated exits. `paid[claim][i]` belongs to `proceeds[i]`. The relative error is
 * below 1e-14 of the proceeds; a single payment is made by `payProceeds`, exactly.
 */
export function sampleCurve(
  curve: PayoutCurve,
  proceeds: ArrayLike<number>,
): readonly Float64Array[] {
  const values = Float64Array.from(curve.breakpoints, ({ value }) => toNumber(value))
  const places = Int32Array.from(proceeds, (each) => lastAtOrBelow(values, each))
  return curve.claims.map((_, claim) => {
    const paid = curve.breakpoints.map((point) => toNumber(point.paid[claim] as Rational))
    const parts = curve.breakpoints.map((point) => toNumber(point.parts[claim] as Rational))
    return Float64Array.from(places, (place, i) => {
      const beyond = (proceeds[i] as number) - (values[place] as number)
      return (paid[place] as number) + (parts[place] as number) * beyond
    })
  })
}

/** By bisection; 0 for what lies below the first. */
function lastAtOrBelow(values: Float64Array, wanted: number): number {
  let [low, high] = [0, values.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) <= wanted) low = middle
    else high = middle
  }
  return low
}
