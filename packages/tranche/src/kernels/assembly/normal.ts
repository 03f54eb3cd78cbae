// The inverse normal distribution of core/chance: two numbers at a time near the median, one at a time in the tails.
import {
  EXTREME_D1,
  EXTREME_D2,
  EXTREME_D3,
  EXTREME_D4,
  EXTREME_D5,
  EXTREME_D6,
  EXTREME_D7,
  EXTREME_N0,
  EXTREME_N1,
  EXTREME_N2,
  EXTREME_N3,
  EXTREME_N4,
  EXTREME_N5,
  EXTREME_N6,
  EXTREME_N7,
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
import { logarithm, plus, times } from './exp.ts'

function step(sum: v128, r: v128, coefficient: f64): v128 {
  return plus(times(sum, r), f64x2.splat(coefficient))
}

/** Standard normal numbers at two probabilities, neither of them 0 or 1. */
export function inverseNormals(probabilities: v128): v128 {
  const q = f64x2.sub(probabilities, f64x2.splat(0.5))
  const central = f64x2.le(f64x2.abs(q), f64x2.splat(0.425))
  const r = f64x2.sub(f64x2.splat(0.180625), times(q, q))
  let above = f64x2.splat(MIDDLE_N7)
  above = step(above, r, MIDDLE_N6)
  above = step(above, r, MIDDLE_N5)
  above = step(above, r, MIDDLE_N4)
  above = step(above, r, MIDDLE_N3)
  above = step(above, r, MIDDLE_N2)
  above = step(above, r, MIDDLE_N1)
  above = step(above, r, MIDDLE_N0)
  let below = f64x2.splat(MIDDLE_D7)
  below = step(below, r, MIDDLE_D6)
  below = step(below, r, MIDDLE_D5)
  below = step(below, r, MIDDLE_D4)
  below = step(below, r, MIDDLE_D3)
  below = step(below, r, MIDDLE_D2)
  below = step(below, r, MIDDLE_D1)
  below = step(below, r, 1)
  let normals = times(q, f64x2.div(above, below))
  const mask = i64x2.bitmask(central)
  if (mask === 3) return normals
  if ((mask & 1) === 0) {
    normals = f64x2.replace_lane(normals, 0, tailNormal(f64x2.extract_lane(probabilities, 0)))
  }
  if ((mask & 2) === 0) {
    normals = f64x2.replace_lane(normals, 1, tailNormal(f64x2.extract_lane(probabilities, 1)))
  }
  return normals
}

/** At a probability further than 0.425 from the median. */
function tailNormal(probability: f64): f64 {
  const sign: f64 = probability < 0.5 ? -1.0 : 1.0
  const depth = Math.sqrt(-logarithm(Math.min(probability, 1.0 - probability)))
  return sign * (depth <= 5.0 ? outer(depth - 1.6) : extreme(depth - 5.0))
}

function outer(r: f64): f64 {
  let above = OUTER_N7
  above = above * r + OUTER_N6
  above = above * r + OUTER_N5
  above = above * r + OUTER_N4
  above = above * r + OUTER_N3
  above = above * r + OUTER_N2
  above = above * r + OUTER_N1
  above = above * r + OUTER_N0
  let below = OUTER_D7
  below = below * r + OUTER_D6
  below = below * r + OUTER_D5
  below = below * r + OUTER_D4
  below = below * r + OUTER_D3
  below = below * r + OUTER_D2
  below = below * r + OUTER_D1
  below = below * r + 1.0
  return above / below
}

function extreme(r: f64): f64 {
  let above = EXTREME_N7
  above = above * r + EXTREME_N6
  above = above * r + EXTREME_N5
  above = above * r + EXTREME_N4
  above = above * r + EXTREME_N3
  above = above * r + EXTREME_N2
  above = above * r + EXTREME_N1
  above = above * r + EXTREME_N0
  let below = EXTREME_D7
  below = below * r + EXTREME_D6
  below = below * r + EXTREME_D5
  below = below * r + EXTREME_D4
  below = below * r + EXTREME_D3
  below = below * r + EXTREME_D2
  below = below * r + EXTREME_D1
  below = below * r + 1.0
  return above / below
}
