import * as c from './coefficients.ts'

/**
 * e to the power `x`, the same bytes in every engine: nothing but + − × and a table of powers of two, in this order.
 * Error below 1 unit in the last place of a normal result; below the smallest normal one the result is rounded twice.
 * Source: x = k ln 2 + r (Muller 2016, Elementary Functions, chapter 11); polynomial of our own.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return Number.NaN
  // Beyond these the result is Infinity or 0 anyway, and k stays within the table.
  const within = Math.max(-746, Math.min(710, x))
  const k = within * c.LOG2_E + c.ROUNDER - c.ROUNDER
  const r = within - k * c.LN2_HIGH - k * c.LN2_LOW
  return scaled(1 + excess(r), k)
}

/**
 * exp(x) - 1 without the loss at small `x`. Error below 2.5 units in the last place, most of it where x is just past ln 2 / 2.
 */
export function expm1(x: number): number {
  if (Number.isNaN(x) || x === 0) return x
  if (x > 40) return exp(x)
  if (x < -40) return -1
  const k = x * c.LOG2_E + c.ROUNDER - c.ROUNDER
  const r = x - k * c.LN2_HIGH - k * c.LN2_LOW
  if (k === 0) return excess(r)
  const power = powerOfTwo(k)
  return power - 1 + power * excess(r)
}

/** exp(r) - 1 for |r| <= ln 2 / 2, in the order that the compiled kernels follow. */
function excess(r: number): number {
  const r2 = r * r
  const r4 = r2 * r2
  const low = c.EXP_0 + c.EXP_1 * r + (c.EXP_2 + c.EXP_3 * r) * r2
  const middle = c.EXP_4 + c.EXP_5 * r + (c.EXP_6 + c.EXP_7 * r) * r2
  const high = c.EXP_8 + c.EXP_9 * r + c.EXP_10 * r2
  return r + r2 * (low + (middle + high * r4) * r4)
}

/** value × 2^k in two exact steps, so that no power of two itself overflows. */
function scaled(value: number, k: number): number {
  const half = k >> 1
  return value * powerOfTwo(half) * powerOfTwo(k - half)
}

const LEAST_POWER = -540
const POWERS = powers(1100)

function powerOfTwo(k: number): number {
  return POWERS[k - LEAST_POWER] as number
}

function powers(count: number): Float64Array {
  const all = new Float64Array(count)
  let power = 1
  for (let k = 0; k > LEAST_POWER; k--) power /= 2
  for (let i = 0; i < count; i++, power *= 2) all[i] = power
  return all
}
