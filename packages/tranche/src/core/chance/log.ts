import * as c from './coefficients.ts'

const bytes = new DataView(new ArrayBuffer(8))

/** A positive number as 2^exponent × mantissa, the mantissa between √½ and √2. */
export type Scaled = { readonly exponent: number; readonly mantissa: number }

/** The high half of √½: what is added carries over into the exponent exactly when the mantissa is past √2. */
const HIGH_OF_ROOT_HALF = 0x3fe6a09e
const HIGH_OF_ONE = 0x3ff00000
const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_TO_54 = 18014398509481984

/** Takes a positive finite number apart, exactly. */
export function scaledOf(x: number): Scaled {
  const isNormal = x >= SMALLEST_NORMAL
  bytes.setFloat64(0, isNormal ? x : x * TWO_TO_54)
  const high = bytes.getUint32(0) + HIGH_OF_ONE - HIGH_OF_ROOT_HALF
  bytes.setUint32(0, (high & 0xfffff) + HIGH_OF_ROOT_HALF)
  return { exponent: (high >> 20) - 1023 - (isNormal ? 0 : 54), mantissa: bytes.getFloat64(0) }
}

/**
 * Natural logarithm of `x`, the same bytes in every engine: nothing but + − × ÷ and the bits of `x`, in this order.
 * Error below 1 unit in the last place. -Infinity at 0, NaN below.
 * Source: 2 artanh of (m - 1)/(m + 1) (Muller 2016, Elementary Functions, chapter 11); polynomial of our own.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const { exponent, mantissa } = scaledOf(x)
  const f = mantissa - 1
  const s = f / (2 + f)
  const z = s * s
  const z2 = z * z
  const z4 = z2 * z2
  const low = c.LOG_0 + c.LOG_1 * z + (c.LOG_2 + c.LOG_3 * z) * z2
  const series = z * (low + (c.LOG_4 + c.LOG_5 * z + c.LOG_6 * z2) * z4)
  // f - f²/2 is nearly all of it, and what corrects it is small.
  const half = 0.5 * f * f
  return exponent * c.LN2_HIGH - (half - (s * (half + series) + exponent * c.LN2_LOW) - f)
}

/** log(1 + x) without the loss at small `x`. Error below 2 units in the last place. */
export function log1p(x: number): number {
  const sum = 1 + x
  if (!(sum > 0) || sum === Number.POSITIVE_INFINITY) return log(sum)
  // What 1 + x lost in rounding, put back to first order.
  const lost = sum > 2 ? 1 - (sum - x) : x - (sum - 1)
  return sum === 1 ? x : log(sum) + lost / sum
}
