import { LN2_HIGH, LN2_LOW } from './coefficients.ts'
import { exp } from './exp.ts'
import { log, scaledOf } from './log.ts'

/**
 * `x` to the power `y`, the same bytes in every engine; where it is not a number, infinite or a sign, as the language says.
 * Error below 2 units in the last place: y ln x is carried with twice the digits.
 * Source: Dekker (1971), Numerische Mathematik 18, 224–242, for the sums and products.
 */
export function pow(x: number, y: number): number {
  const size = Math.abs(x)
  if (!(size > 0 && size < Number.POSITIVE_INFINITY) || !Number.isFinite(y)) return x ** y
  if (y === 0) return 1
  if (x < 0) {
    if (!Number.isInteger(y)) return Number.NaN
    return y % 2 === 0 ? pow(size, y) : -pow(size, y)
  }
  const rough = y * log(x)
  if (Math.abs(rough) > 800) return rough > 0 ? Number.POSITIVE_INFINITY : 0
  const [high, low] = longLog(x)
  const [product, rest] = longProduct(y, high)
  const raised = exp(product)
  return raised + raised * (rest + y * low)
}

/** A number in two parts, the second smaller than the rounding of the first. */
type Long = readonly [high: number, low: number]

/** ln x to about 20 digits: 2 artanh by its series, its first two terms in two parts. */
function longLog(x: number): Long {
  const { exponent, mantissa } = scaledOf(x)
  const f = mantissa - 1
  const [sum, lost] = longSum(mantissa, 1)
  const s = f / sum
  const [back, backLow] = longProduct(s, sum)
  const sLow = (f - back - backLow - s * lost) / sum
  const [z, zLow] = longProduct(s, s)
  let tail = 0
  for (let odd = 29; odd >= 5; odd -= 2) tail = tail * z + 2 / odd
  // (2/3) z + tail z², over s; one third of 2z is rounded once and its rest kept.
  const third = (2 * z) / 3
  const [thrice, thriceLow] = longProduct(third, 3)
  const thirdLow = (2 * z - thrice - thriceLow + 2 * (zLow + 2 * s * sLow)) / 3
  const [series, seriesLow] = longProduct(s, third)
  const rest = seriesLow + sLow * third + s * (thirdLow + tail * z * z)
  const [near, nearLow] = longSum(2 * s, series)
  const [whole, wholeLow] = longSum(exponent * LN2_HIGH, near)
  return longSum(whole, wholeLow + (nearLow + 2 * sLow + rest + exponent * LN2_LOW))
}

function longSum(a: number, b: number): Long {
  const sum = a + b
  const part = sum - a
  return [sum, a - (sum - part) + (b - part)]
}

/** 2^27 + 1 splits a double into halves whose products are exact. */
const SPLITTER = 134217729

function longProduct(a: number, b: number): Long {
  const product = a * b
  const [aHigh, aLow] = halves(a)
  const [bHigh, bLow] = halves(b)
  return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)]
}

function halves(a: number): Long {
  const large = SPLITTER * a
  const high = large - (large - a)
  return [high, a - high]
}
