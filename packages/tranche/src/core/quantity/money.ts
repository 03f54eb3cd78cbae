import { assert } from '../diagnostic/index.ts'
import { type Currency, minorDigitsOf } from './currency.ts'
import {
  type Rational,
  type RoundingRule,
  ratio,
  roundToWhole,
  whole,
  writeDecimal,
} from './rational.ts'

/** What somebody owes or owns: exact. A model's opinion is an `Estimate`. */
export type Money = {
  readonly currency: Currency
  /** Whole minor units: 12.34 USD is 1234n, 12 JPY is 12n. */
  readonly minor: bigint
}

/** What a model thinks: float64, because model error dwarfs rounding. */
export type Estimate = {
  readonly currency: Currency
  /**
   * Major units, present value, to the holder (a cost is negative); null where an input is a range
   * without a stated centre.
   */
  readonly value: number | null
  /**
   * Same unit, over the unknown inputs, each end widened by its numerical error; null where nothing
   * bounds it.
   */
  readonly low: number | null
  readonly high: number | null
}

/** Money from major units, by the rounding rule the contract names. */
export function moneyOf(currency: Currency, major: Rational, rule: RoundingRule): Money {
  const scale = whole(10n ** BigInt(minorDigitsOf(currency)))
  return { currency, minor: roundToWhole(major.mul(scale), rule) }
}

/** Major units, exact. */
export function majorOf(money: Money): Rational {
  return ratio(money.minor, 10n ** BigInt(minorDigitsOf(money.currency)))
}

export function addMoney(a: Money, b: Money): Money {
  assert(a.currency === b.currency, `${a.currency} is added to ${a.currency}, not to ${b.currency}`)
  return { currency: a.currency, minor: a.minor + b.minor }
}

/** The amount in major units as text, with every digit of the minor unit: `1250000000.00`. */
export function writeMoney(money: Money): string {
  const digits = minorDigitsOf(money.currency)
  const text = writeDecimal(majorOf(money), digits)
  if (digits === 0) return text
  const [integer, fraction = ''] = text.split('.')
  return `${integer}.${fraction.padEnd(digits, '0')}`
}

/**
 * Splits an amount over weights (none below 0) so that nothing is lost or made: each share is
 * rounded down and what is left goes, a minor unit each, to the largest remainders; the earlier one
 * where two are equal.
 * Source: Balinski & Young (1982), Fair Representation: Hamilton's method of largest remainders.
 */
export function splitFairly(money: Money, weights: readonly Rational[]): Money[] {
  const total = weights.reduce((sum, weight) => sum.add(weight), whole(0))
  assert(total.compare(0) > 0, 'the weights of a split add up to more than 0')
  assert(
    weights.every((weight) => weight.compare(0) >= 0),
    'no weight of a split is below 0',
  )
  const exact = weights.map((weight) => whole(money.minor).mul(weight).div(total))
  const floors = exact.map((share) => share.floor())
  let left = money.minor - floors.reduce((sum, share) => sum + share.n * share.s, 0n)
  const byRemainder = exact
    .map((share, index) => ({ index, rest: share.sub(floors[index] ?? share) }))
    .sort((a, b) => b.rest.compare(a.rest) || a.index - b.index)
  const shares = floors.map((share) => share.n * share.s)
  for (const { index } of byRemainder) {
    if (left === 0n) break
    shares[index] = (shares[index] ?? 0n) + 1n
    left -= 1n
  }
  return shares.map((minor) => ({ currency: money.currency, minor }))
}
