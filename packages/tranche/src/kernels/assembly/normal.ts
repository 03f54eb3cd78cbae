// The inverse normal distribution of core/chance, two numbers at a time: near the median, and in the tails.
import {
  MIDDLE_D1,
  MIDDLE_D2,
  MIDDLE_D3,
  MIDDLE_D4,
  MIDDLE_D5,
  MIDDLE_D6,
  MIDDLE_D7,
  MIDDLE_N0,
  MIDDLE_N1,
  MIDDLE_N2,
  MIDDLE_N3,
  MIDDLE_N4,
  MIDDLE_N5,
  MIDDLE_N6,
  MIDDLE_N7,
  OUTER_D1,
  OUTER_D2,
  OUTER_D3,
  OUTER_D4,
  OUTER_D5,
  OUTER_D6,
  OUTER_D7,
  OUTER_N0,
  OUTER_N1,
  OUTER_N2,
  OUTER_N3,
  OUTER_N4,
  OUTER_N5,
  OUTER_N6,
  OUTER_N7,
} from '../../core/numeric/wichura.ts'
import { constant, logarithm, plus, times } from './exp.ts'

/** A numerator and a denominator, highest power first. */
const middle = memory.data<f64>([
  MIDDLE_N7,
  MIDDLE_N6,
  MIDDLE_N5,
  MIDDLE_N4,
  MIDDLE_N3,
  MIDDLE_N2,
  MIDDLE_N1,
  MIDDLE_N0,
  MIDDLE_D7,
  MIDDLE_D6,
  MIDDLE_D5,
  MIDDLE_D4,
  MIDDLE_D3,
  MIDDLE_D2,
  MIDDLE_D1,
  1,
])

/** A numerator and a denominator, highest power first. */
const outer = memory.data<f64>([
  OUTER_N7,
  OUTER_N6,
  OUTER_N5,
  OUTER_N4,
  OUTER_N3,
  OUTER_N2,
  OUTER_N1,
  OUTER_N0,
  OUTER_D7,
  OUTER_D6,
  OUTER_D5,
  OUTER_D4,
  OUTER_D3,
  OUTER_D2,
  OUTER_D1,
  1,
])

/** One rational approximation at two places. */
function ratio(table: usize, r: v128): v128 {
  let above = constant(table, 0)
  above = plus(times(above, r), constant(table, 1))
  above = plus(times(above, r), constant(table, 2))
  above = plus(times(above, r), constant(table, 3))
  above = plus(times(above, r), constant(table, 4))
  above = plus(times(above, r), constant(table, 5))
  above = plus(times(above, r), constant(table, 6))
  above = plus(times(above, r), constant(table, 7))
  let below = constant(table, 8)
  below = plus(times(below, r), constant(table, 9))
  below = plus(times(below, r), constant(table, 10))
  below = plus(times(below, r), constant(table, 11))
  below = plus(times(below, r), constant(table, 12))
  below = plus(times(below, r), constant(table, 13))
  below = plus(times(below, r), constant(table, 14))
  below = plus(times(below, r), constant(table, 15))
  return f64x2.div(above, below)
}

/** Standard normal numbers at probabilities less a half that are central: not beyond 0.425. */
export function centralNormals(q: v128): v128 {
  return times(q, ratio(middle, f64x2.sub(f64x2.splat(0.180625), times(q, q))))
}

/**
 * Standard normal numbers at probabilities that are not central. A coordinate of 32 bits is no nearer to 0 or 1 than 2^-33, a depth of
 * 4.8, so the approximation beyond a depth of 5 is never asked for.
 */
export function tailNormals(probabilities: v128): v128 {
  const tails = f64x2.pmin(probabilities, f64x2.sub(f64x2.splat(1), probabilities))
  const depth = f64x2.sqrt(f64x2.neg(logarithm(tails)))
  const half = f64x2.sub(probabilities, f64x2.splat(0.5))
  const sign = v128.and(half, i64x2.splat(-0x8000000000000000))
  return v128.xor(ratio(outer, f64x2.sub(depth, f64x2.splat(1.6))), sign)
}
