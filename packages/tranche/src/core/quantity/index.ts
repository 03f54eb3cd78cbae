/**
 * quantity: how much is it, exactly?
 * Money in whole minor units, everything else as exact ratios; what is not known stays a range or
 * `undisclosed`. Every rounding names its rule. Models answer in `Estimate`, and nothing turns an
 * `Estimate` back into `Money`.
 */
export { type Currency, currencyCodes, minorDigitsOf, parseCurrency } from './currency.ts'
export {
  type Bounds,
  boundsOf,
  type Disclosed,
  exactly,
  leftOfBounds,
  mapDisclosed,
  sumOfBounds,
} from './disclosed.ts'
export {
  addMoney,
  type Estimate,
  type Money,
  majorOf,
  moneyOf,
  splitFairly,
  writeMoney,
} from './money.ts'
export {
  greatestOf,
  leastOf,
  parseRational,
  type Rational,
  type RoundingRule,
  ratio,
  round,
  roundSignificant,
  roundToWhole,
  toNumber,
  whole,
  writeDecimal,
} from './rational.ts'
