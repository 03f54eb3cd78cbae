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

export function times(a: v128, b: v128): v128 {
  return f64x2.mul(a, b)
}

export function plus(a: v128, b: v128): v128 {
  return f64x2.add(a, b)
}

function line(constant: f64, slope: f64, x: v128): v128 {
  return plus(f64x2.splat(constant), times(f64x2.splat(slope), x))
}

export function exponential(x: v128): v128 {
  const within = f64x2.max(f64x2.splat(-746), f64x2.min(f64x2.splat(710), x))
  const shifted = plus(times(within, f64x2.splat(LOG2_E)), f64x2.splat(ROUNDER))
  const k = f64x2.sub(shifted, f64x2.splat(ROUNDER))
  const near = f64x2.sub(within, times(k, f64x2.splat(LN2_HIGH)))
  const r = f64x2.sub(near, times(k, f64x2.splat(LN2_LOW)))
  const r2 = times(r, r)
  const r4 = times(r2, r2)
  const low = plus(line(EXP_0, EXP_1, r), times(line(EXP_2, EXP_3, r), r2))
  const middle = plus(line(EXP_4, EXP_5, r), times(line(EXP_6, EXP_7, r), r2))
  const high = plus(line(EXP_8, EXP_9, r), times(f64x2.splat(EXP_10), r2))
  const series = plus(low, times(plus(middle, times(high, r4)), r4))
  const power = plus(f64x2.splat(1), plus(r, times(r2, series)))
  // The low bits of what was shifted are the exponent; two halves of it, because the whole may overflow.
  const whole = i64x2.sub(shifted, f64x2.splat(ROUNDER))
  const half = i64x2.shr_s(whole, 1)
  return times(times(power, powerOfTwo(half)), powerOfTwo(i64x2.sub(whole, half)))
}

function powerOfTwo(exponent: v128): v128 {
  return i64x2.shl(i64x2.add(exponent, i64x2.splat(1023)), 52)
}

/** Of a positive normal number. */
export function logarithm(x: f64): f64 {
  const bits = reinterpret<u64>(x)
  const high = <u32>(bits >> 32) + 0x3ff00000 - 0x3fe6a09e
  const exponent = <f64>(<i32>(high >> 20) - 1023)
  const top = <u64>((high & 0xfffff) + 0x3fe6a09e)
  const f = reinterpret<f64>((top << 32) | (bits & 0xffffffff)) - 1.0
  const s = f / (2.0 + f)
  const z = s * s
  const z2 = z * z
  const z4 = z2 * z2
  const low = LOG_0 + LOG_1 * z + (LOG_2 + LOG_3 * z) * z2
  const series = z * (low + (LOG_4 + LOG_5 * z + LOG_6 * z2) * z4)
  const half = 0.5 * f * f
  return exponent * LN2_HIGH - (half - (s * (half + series) + exponent * LN2_LOW) - f)
}
