// The exponential of core/chance, two numbers at a time, and its logarithm: the same operations in the same order.
import {
  EXP_0,
  EXP_1,
  EXP_2,
  EXP_3,
  EXP_4,
  EXP_5,
  EXP_6,
  EXP_7,
  EXP_8,
  EXP_9,
  EXP_10,
  LN2_HIGH,
  LN2_LOW,
  LOG_0,
  LOG_1,
  LOG_2,
  LOG_3,
  LOG_4,
  LOG_5,
  LOG_6,
  LOG2_E,
  ROUNDER,
} from '../../core/chance/coefficients.ts'

/**
 * A constant of a table, in both halves of a vector. Constants are read from memory: one instruction, where a vector written into
 * the code takes four.
 */
export function constant(table: usize, place: usize): v128 {
  return v128.load_splat<f64>(table + (place << 3))
}

const ofExponential = memory.data<f64>([
  LOG2_E,
  ROUNDER,
  LN2_HIGH,
  LN2_LOW,
  EXP_0,
  EXP_1,
  EXP_2,
  EXP_3,
  EXP_4,
  EXP_5,
  EXP_6,
  EXP_7,
  EXP_8,
  EXP_9,
  EXP_10,
])

const ofLogarithm = memory.data<f64>([
  LN2_HIGH,
  LN2_LOW,
  LOG_0,
  LOG_1,
  LOG_2,
  LOG_3,
  LOG_4,
  LOG_5,
  LOG_6,
])

export function times(a: v128, b: v128): v128 {
  return f64x2.mul(a, b)
}

export function plus(a: v128, b: v128): v128 {
  return f64x2.add(a, b)
}

/** c₀ + c₁ x of neighbouring constants. */
function line(table: usize, place: usize, x: v128): v128 {
  return plus(constant(table, place), times(constant(table, place + 1), x))
}

export function exponential(x: v128): v128 {
  // Pseudo-minimum and -maximum: one instruction each, and they pass on what is not a number.
  const within = f64x2.pmax(f64x2.pmin(x, f64x2.splat(710)), f64x2.splat(-746))
  const shifted = plus(times(within, constant(ofExponential, 0)), constant(ofExponential, 1))
  const k = f64x2.sub(shifted, constant(ofExponential, 1))
  const near = f64x2.sub(within, times(k, constant(ofExponential, 2)))
  const r = f64x2.sub(near, times(k, constant(ofExponential, 3)))
  const r2 = times(r, r)
  const r4 = times(r2, r2)
  const low = plus(line(ofExponential, 4, r), times(line(ofExponential, 6, r), r2))
  const middle = plus(line(ofExponential, 8, r), times(line(ofExponential, 10, r), r2))
  const high = plus(line(ofExponential, 12, r), times(constant(ofExponential, 14), r2))
  const series = plus(low, times(plus(middle, times(high, r4)), r4))
  const power = plus(f64x2.splat(1), plus(r, times(r2, series)))
  // The low bits of what was shifted are the exponent; two halves of it, because the whole may overflow.
  const whole = i64x2.sub(shifted, constant(ofExponential, 1))
  const half = i64x2.sub(i64x2.shr_u(i64x2.add(whole, i64x2.splat(2048)), 1), i64x2.splat(1024))
  return times(times(power, powerOfTwo(half)), powerOfTwo(i64x2.sub(whole, half)))
}

function powerOfTwo(exponent: v128): v128 {
  return i64x2.shl(i64x2.add(exponent, i64x2.splat(1023)), 52)
}

/** Of positive normal numbers. */
export function logarithm(x: v128): v128 {
  const shifted = i64x2.add(x, i64x2.splat((0x3ff00000 - 0x3fe6a09e) << 32))
  // The exponent in the low bits of a double that has no fraction of its own.
  const biased = v128.or(i64x2.shr_u(shifted, 52), i64x2.splat(0x4330000000000000))
  const exponent = f64x2.sub(biased, f64x2.splat(4503599627370496.0 + 1023.0))
  const fraction = v128.and(shifted, i64x2.splat(0x000fffffffffffff))
  const mantissa = i64x2.add(fraction, i64x2.splat(0x3fe6a09e << 32))
  const f = f64x2.sub(mantissa, f64x2.splat(1))
  const s = f64x2.div(f, plus(f64x2.splat(2), f))
  const z = times(s, s)
  const z2 = times(z, z)
  const z4 = times(z2, z2)
  const low = plus(line(ofLogarithm, 2, z), times(line(ofLogarithm, 4, z), z2))
  const high = plus(line(ofLogarithm, 6, z), times(constant(ofLogarithm, 8), z2))
  const series = times(z, plus(low, times(high, z4)))
  const half = times(times(f64x2.splat(0.5), f), f)
  const small = plus(times(s, plus(half, series)), times(exponent, constant(ofLogarithm, 1)))
  return f64x2.sub(times(exponent, constant(ofLogarithm, 0)), f64x2.sub(f64x2.sub(half, small), f))
}
