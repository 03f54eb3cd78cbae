import {
  type Rational,
  type RoundingRule,
  round as roundTo,
  roundToWhole,
} from '../quantity/index.ts'
import type { PricedRoundSolution } from './priced-round.ts'

/** How a contract turns an exact price into prices and whole shares. Each convention is named. */
export type RoundingConvention = {
  /** Decimals of the round's price and of conversion prices; null leaves them unrounded. */
  readonly pricePlaces: number | null
  readonly conversionPricePlaces: number | null
  readonly priceRule: RoundingRule
  readonly sharesRule: RoundingRule
}

/** Shares from unrounded prices, rounded down once at the end. */
export const sharesRoundedOnce: RoundingConvention = {
  pricePlaces: null,
  conversionPricePlaces: null,
  priceRule: 'nearest',
  sharesRule: 'down',
}

/** What is issued in the round, in whole shares. */
export type IssuedInRound = {
  readonly price: Rational
  readonly newShares: bigint
  readonly poolIncrease: bigint
  readonly converted: readonly {
    readonly id: string
    readonly price: Rational
    readonly shares: bigint
  }[]
}

/**
 * Rounds a solved round: first the prices, then the shares that the money buys at them. The price
 * itself was solved exactly; solving again with rounded numbers would not be unique. The increase
 * of the pool is rounded by the rule for shares. A price that rounds to 0 stays unrounded.
 */
export function roundShares(
  solution: PricedRoundSolution,
  newMoney: Rational,
  convention: RoundingConvention,
): IssuedInRound {
  const { pricePlaces, conversionPricePlaces, priceRule, sharesRule } = convention
  const rounded = (price: Rational, places: number | null) => {
    const near = places === null ? price : roundTo(price, priceRule, places)
    return near.compare(0) > 0 ? near : price
  }
  const price = rounded(solution.price, pricePlaces)
  return {
    price,
    newShares: roundToWhole(newMoney.div(price), sharesRule),
    poolIncrease: roundToWhole(solution.poolIncrease, sharesRule),
    converted: solution.converted.map(({ id, amount, price: exact }) => {
      const conversionPrice = rounded(exact, conversionPricePlaces)
      const shares = roundToWhole(amount.div(conversionPrice), sharesRule)
      return { id, price: conversionPrice, shares }
    }),
  }
}
