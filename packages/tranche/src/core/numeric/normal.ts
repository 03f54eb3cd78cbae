import { assert } from '../diagnostic/index.ts'
import { polynomial } from './polynomial.ts'

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
  if (distance <= CENTRE_ENDS) {
    const square = x * x
    return 0.5 + (x * polynomial(CENTRE_NUMERATOR, square)) / polynomial(CENTRE_DENOMINATOR, square)
  }
  const tail = exponentialOfHalfSquare(distance) * tailRatio(distance)
  return x < 0 ? tail : 1 - tail
}

/** Upper tail probability at `x` > 0 over exp(-x²/2). */
function tailRatio(x: number): number {
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

// Wichura's three ranges: |p - 1/2| <= 0.425, then sqrt(-ln tail) up to 5 and beyond.
const MIDDLE_NUMERATOR = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
]
const MIDDLE_DENOMINATOR = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
]
const OUTER_NUMERATOR = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
  3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
]
const OUTER_DENOMINATOR = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
  0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
]
const EXTREME_NUMERATOR = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
]
const EXTREME_DENOMINATOR = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
]
