import Fraction from 'fraction.js'
import { assert } from '../diagnostic/index.ts'

/** An exact number: a whole number over a whole number, of any size. A third is a third. */
export type Rational = Fraction

/** Characters a written number may have, its commas, point and sign among them. */
const longestNumber = 60

/** Reads a plain decimal, `1,250,000` or `-2.75`; null where the text is anything else. */
export function parseRational(text: string): Rational | null {
  if (text.length > longestNumber) return null
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)) return null
  return new Fraction(text.replaceAll(',', ''))
}

/** The exact value of a whole number. */
export function whole(value: bigint | number): Rational {
  assert(typeof value === 'bigint' || Number.isSafeInteger(value), `${value} is a whole number`)
  return new Fraction(value)
}

export function ratio(numerator: bigint | number, denominator: bigint | number): Rational {
  assert(BigInt(denominator) !== 0n, 'a ratio has a denominator other than 0')
  return new Fraction(numerator, denominator)
}

/**
 * The nearest float64, of any number of digits; halves go to the even neighbour. What is too great
 * for a float64 is ±Infinity and what is smaller than about 1e-300 is 0: neither stands in a book.
 */
export function toNumber(value: Rational): number {
  const { s, n, d } = value
  if (n === 0n) return 0
  // At least 66 binary digits of the quotient, the last one set where more would follow: too many
  // for a float64, so that the one rounding left sees on which side of a half it stands.
  const shift = 70 + bitsOf(d) - bitsOf(n)
  const [top, bottom] = shift > 0 ? [n << BigInt(shift), d] : [n, d << BigInt(-shift)]
  const quotient = (top / bottom) | (top % bottom === 0n ? 0n : 1n)
  return Number(s * quotient) * 2 ** -shift
}

/** Binary digits of a whole number, up to three too many. */
function bitsOf(size: bigint): number {
  return size.toString(16).length * 4
}

/**
 * How a contract rounds: `down` towards zero, `up` away from zero, `nearest` with halves away from
 * zero, `half-even` with halves to the even neighbour.
 */
export type RoundingRule = 'down' | 'up' | 'nearest' | 'half-even'

/** A whole multiple of 10^−places, by the named rule. */
export function round(value: Rational, rule: RoundingRule, places = 0): Rational {
  const scale = new Fraction(10n ** BigInt(places))
  return new Fraction(roundToWhole(value.mul(scale), rule)).div(scale)
}

/** With so many significant decimal digits or one more, halves away from zero; itself where it has no more. */
export function roundSignificant(value: Rational, digits: number): Rational {
  const beforePoint = value.n.toString().length - value.d.toString().length
  return round(value, 'nearest', Math.max(0, digits - beforePoint))
}

/** A whole number, by the named rule. */
export function roundToWhole(value: Rational, rule: RoundingRule): bigint {
  const size = value.abs()
  const floor = size.n / size.d
  const twiceRest = (size.n % size.d) * 2n
  const up =
    rule === 'up'
      ? twiceRest > 0n
      : rule === 'nearest'
        ? twiceRest >= size.d
        : rule === 'half-even'
          ? twiceRest > size.d || (twiceRest === size.d && floor % 2n === 1n)
          : false
  const rounded = up ? floor + 1n : floor
  return value.s < 0n ? -rounded : rounded
}

/**
 * A decimal as text: exact where it ends within `places`, else rounded half to even.
 * No grouping, no exponent.
 */
export function writeDecimal(value: Rational, places = 12): string {
  const rounded = roundToWhole(value.mul(new Fraction(10n ** BigInt(places))), 'half-even')
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(places + 1, '0')
  const integer = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${rounded < 0n ? '-' : ''}${integer}${fraction === '' ? '' : `.${fraction}`}`
}

export function leastOf(a: Rational, b: Rational): Rational {
  return a.compare(b) <= 0 ? a : b
}

export function greatestOf(a: Rational, b: Rational): Rational {
  return a.compare(b) >= 0 ? a : b
}
