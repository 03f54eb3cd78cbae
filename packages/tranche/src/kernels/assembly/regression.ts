// Least squares a block at a time, and the best use of an option by it; see core/paths.
import { plus, times } from './exp.ts'

/** See `foldRows`: `width` columns of `rows` numbers each, a multiple of 8. */
export function fold(triangle: usize, width: usize, columns: usize, rows: usize): void {
  const bytes = rows << 3
  for (let j: usize = 0; j < width; j++) {
    const column = columns + j * bytes
    const squares = product(column, column, bytes)
    if (squares === 0) continue
    const corner = triangle + ((j * width + j) << 3)
    const pivot = load<f64>(corner)
    const norm = Math.sqrt(pivot * pivot + squares)
    const reflected = pivot > 0 ? -norm : norm
    const head = pivot - reflected
    const factor = 1.0 / (norm * (norm + Math.abs(pivot)))
    store<f64>(corner, reflected)
    for (let k = j + 1; k < width; k++) {
      const other = columns + k * bytes
      const cell = triangle + ((j * width + k) << 3)
      const above = load<f64>(cell)
      const scale = factor * (above * head + product(column, other, bytes))
      store<f64>(cell, above - scale * head)
      const scales = f64x2.splat(scale)
      for (let i: usize = 0; i < bytes; i += 16) {
        v128.store(other + i, f64x2.sub(v128.load(other + i), times(scales, v128.load(column + i))))
      }
    }
  }
}

/** In eight lanes, so that no addition waits for the one before it. */
function product(a: usize, b: usize, bytes: usize): f64 {
  let lanes0 = f64x2.splat(0)
  let lanes2 = f64x2.splat(0)
  let lanes4 = f64x2.splat(0)
  let lanes6 = f64x2.splat(0)
  for (let i: usize = 0; i < bytes; i += 64) {
    lanes0 = plus(lanes0, times(v128.load(a + i), v128.load(b + i)))
    lanes2 = plus(lanes2, times(v128.load(a + i, 16), v128.load(b + i, 16)))
    lanes4 = plus(lanes4, times(v128.load(a + i, 32), v128.load(b + i, 32)))
    lanes6 = plus(lanes6, times(v128.load(a + i, 48), v128.load(b + i, 48)))
  }
  const lanes = plus(plus(lanes0, lanes4), plus(lanes2, lanes6))
  return f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1)
}

/**
 * Folds the paths in the money on one date into a triangle of degree + 2; `columns` is room for degree + 2 rows of `points`.
 * A path out of the money is written too, and the next one over it.
 */
export function foldInMoney(
  triangle: usize,
  values: usize,
  cash: usize,
  points: usize,
  strike: f64,
  sign: f64,
  discount: f64,
  degree: usize,
  columns: usize,
): void {
  let count: usize = 0
  for (let i: usize = 0; i < points; i++) {
    if (sign * (strike - load<f64>(values + (i << 3))) > 0) count++
  }
  const rows = ((count + 7) >> 3) << 3
  if (rows === 0) return
  const bytes = rows << 3
  const inverse = 1.0 / strike
  let row: usize = 0
  for (let i: usize = 0; row < count; i++) {
    const value = load<f64>(values + (i << 3))
    const at = columns + (row << 3)
    const ratio = value * inverse
    let power: f64 = 1
    for (let k: usize = 0; k <= degree; k++) {
      store<f64>(at + k * bytes, power)
      power *= ratio
    }
    store<f64>(at + (degree + 1) * bytes, discount * load<f64>(cash + (i << 3)))
    if (sign * (strike - value) > 0) row++
  }
  for (let k: usize = 0; k < degree + 2; k++) {
    for (let i = count; i < rows; i++) store<f64>(columns + k * bytes + (i << 3), 0)
  }
  fold(triangle, degree + 2, columns, rows)
}

/** See `exerciseWhereBetter`; `coefficients` of the policy, none where it expects nothing. */
export function exercise(
  values: usize,
  cash: usize,
  points: usize,
  strike: f64,
  sign: f64,
  discount: f64,
  policy: usize,
  coefficients: usize,
): void {
  const strikes = f64x2.splat(strike)
  const inverse = f64x2.splat(1.0 / strike)
  for (let i: usize = 0; i < points << 3; i += 16) {
    const value = v128.load(values + i)
    const payoff = times(f64x2.splat(sign), f64x2.sub(strikes, value))
    const held = times(f64x2.splat(discount), v128.load(cash + i))
    let expected = f64x2.splat(0)
    if (coefficients > 0) {
      const ratio = times(value, inverse)
      for (let k = coefficients; k > 0; k--) {
        expected = plus(times(expected, ratio), v128.load_splat<f64>(policy + ((k - 1) << 3)))
      }
    }
    const better = v128.and(f64x2.gt(payoff, f64x2.splat(0)), f64x2.gt(payoff, expected))
    v128.store(cash + i, v128.bitselect(payoff, held, better))
  }
}

/** See `policyCash`: `rows` of values; the first `ruled` have a policy of `coefficients` each. */
export function follow(
  values: usize,
  rows: i32,
  cash: usize,
  points: usize,
  strike: f64,
  sign: f64,
  discount: f64,
  policy: usize,
  coefficients: usize,
  ruled: i32,
): void {
  memory.fill(cash, 0, points << 3)
  for (let date = rows - 1; date >= 0; date--) {
    const row = values + <usize>date * (points << 3)
    const rule = policy + <usize>date * (coefficients << 3)
    const known: usize = date < ruled ? coefficients : 0
    exercise(row, cash, points, strike, sign, discount, rule, known)
  }
}

/** Sum of what exercising pays, in four lanes. */
export function payoffs(values: usize, points: usize, strike: f64, sign: f64): f64 {
  let first = f64x2.splat(0)
  let second = f64x2.splat(0)
  for (let i: usize = 0; i < points << 3; i += 32) {
    first = plus(first, payoffOf(v128.load(values + i), strike, sign))
    second = plus(second, payoffOf(v128.load(values + i, 16), strike, sign))
  }
  const lanes = plus(first, second)
  return f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1)
}

function payoffOf(value: v128, strike: f64, sign: f64): v128 {
  const payoff = times(f64x2.splat(sign), f64x2.sub(f64x2.splat(strike), value))
  return v128.and(payoff, f64x2.gt(payoff, f64x2.splat(0)))
}
