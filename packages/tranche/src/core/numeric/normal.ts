import { assert } from '../diagnostic/index.ts'
import { polynomial } from './polynomial.ts'
import * as wichura from './wichura.ts'

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327

/** Density of the standard normal distribution at `x`. */
export function normalPdf(x: number): number {
  return ONE_OVER_SQRT_TWO_PI * exponentialOfHalfSquare(Math.abs(x))
}

/**
 * Probability that a standard normal variable is at most `x`.
 * Relative error about 1e-15 down to the smallest positive double (x near -38); NaN for NaN.
 * Source: Cody (1969), Math. Comp. 23, 631–637, in the form of Cody (1993), ACM TOMS 19, 22–32.
 */
export function normalCdf(x: number): number {
  const distance = Math.abs(x)
  if (distance <= CENTRE_ENDS) return 0.5 + normalCentre(x)
  const tail = exponentialOfHalfSquare(distance) * normalTailRatio(distance)
  return x < 0 ? tail : 1 - tail
}

/** Probability between 0 and `x`, for |x| up to 0.67448975; nothing but + − × ÷. Relative error and source as normalCdf. */
export function normalCentre(x: number): number {
  const square = x * x
  return (x * polynomial(CENTRE_NUMERATOR, square)) / polynomial(CENTRE_DENOMINATOR, square)
}

/**
 * Probability above `x` over exp(-x²/2), for x from 0.67448975 on; nothing but + − × ÷. Relative error and source as normalCdf.
 */
export function normalTailRatio(x: number): number {
  if (x <= FAR_TAIL_STARTS) return polynomial(TAIL_NUMERATOR, x) / polynomial(TAIL_DENOMINATOR, x)
  const z = 1 / (x * x)
  const correction = (z * polynomial(FAR_NUMERATOR, z)) / polynomial(FAR_DENOMINATOR, z)
  return (ONE_OVER_SQRT_TWO_PI - correction) / x
}

/** exp(-x²/2) for x >= 0. Sixteenths square exactly, so the rounding of x² is not amplified. */
function exponentialOfHalfSquare(x: number): number {
  if (x > 40) return 0
  const sixteenths = Math.trunc(x * 16) / 16
  const remainder = (x - sixteenths) * (x + sixteenths)
  return Math.exp(-0.5 * sixteenths * sixteenths) * Math.exp(-0.5 * remainder)
}

/**
 * The x with normalCdf(x) = `probability`; -Infinity at 0 and Infinity at 1.
 * Relative error about 1e-15. Source: Wichura (1988), Algorithm AS 241, Applied Statistics 37, 477–484.
 */
export function normalQuantile(probability: number): number {
  assert(probability >= 0 && probability <= 1, `a probability lies in [0, 1]: ${probability}`)
  const fromMedian = probability - 0.5
  if (Math.abs(fromMedian) <= 0.425) {
    const z = 0.180625 - fromMedian * fromMedian
    return (fromMedian * polynomial(MIDDLE_NUMERATOR, z)) / polynomial(MIDDLE_DENOMINATOR, z)
  }
  const tail = Math.min(probability, 1 - probability)
  const sign = fromMedian < 0 ? -1 : 1
  if (tail === 0) return sign * Number.POSITIVE_INFINITY
  const depth = Math.sqrt(-Math.log(tail))
  const ratio =
    depth <= 5
      ? polynomial(OUTER_NUMERATOR, depth - 1.6) / polynomial(OUTER_DENOMINATOR, depth - 1.6)
      : polynomial(EXTREME_NUMERATOR, depth - 5) / polynomial(EXTREME_DENOMINATOR, depth - 5)
  return sign * ratio
}

// Cody's three ranges of |x|, in the printed digits rounded to double precision.
const CENTRE_ENDS = 0.67448975
const FAR_TAIL_STARTS = Math.sqrt(32)
const CENTRE_NUMERATOR = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709,
  18154.98125334356,
]
const CENTRE_DENOMINATOR = [
  1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673,
]
const TAIL_NUMERATOR = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785,
  597.2702763948002, 2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
]
const TAIL_DENOMINATOR = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761,
  18615.571640885097, 34900.95272114598, 38912.00328609327, 19685.429676859992,
]
const FAR_NUMERATOR = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807,
  0.0014216191932278934, 2.9112874951168793e-5,
]
const FAR_DENOMINATOR = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824,
  7.297515550839662e-5,
]

// Highest power first.
const MIDDLE_NUMERATOR = [
  wichura.MIDDLE_N7,
  wichura.MIDDLE_N6,
  wichura.MIDDLE_N5,
  wichura.MIDDLE_N4,
  wichura.MIDDLE_N3,
  wichura.MIDDLE_N2,
  wichura.MIDDLE_N1,
  wichura.MIDDLE_N0,
]
const MIDDLE_DENOMINATOR = [
  wichura.MIDDLE_D7,
  wichura.MIDDLE_D6,
  wichura.MIDDLE_D5,
  wichura.MIDDLE_D4,
  wichura.MIDDLE_D3,
  wichura.MIDDLE_D2,
  wichura.MIDDLE_D1,
  1,
]
const OUTER_NUMERATOR = [
  wichura.OUTER_N7,
  wichura.OUTER_N6,
  wichura.OUTER_N5,
  wichura.OUTER_N4,
  wichura.OUTER_N3,
  wichura.OUTER_N2,
  wichura.OUTER_N1,
  wichura.OUTER_N0,
]
const OUTER_DENOMINATOR = [
  wichura.OUTER_D7,
  wichura.OUTER_D6,
  wichura.OUTER_D5,
  wichura.OUTER_D4,
  wichura.OUTER_D3,
  wichura.OUTER_D2,
  wichura.OUTER_D1,
  1,
]
const EXTREME_NUMERATOR = [
  wichura.EXTREME_N7,
  wichura.EXTREME_N6,
  wichura.EXTREME_N5,
  wichura.EXTREME_N4,
  wichura.EXTREME_N3,
  wichura.EXTREME_N2,
  wichura.EXTREME_N1,
  wichura.EXTREME_N0,
]
const EXTREME_DENOMINATOR = [
  wichura.EXTREME_D7,
  wichura.EXTREME_D6,
  wichura.EXTREME_D5,
  wichura.EXTREME_D4,
  wichura.EXTREME_D3,
  wichura.EXTREME_D2,
  wichura.EXTREME_D1,
  1,
]
