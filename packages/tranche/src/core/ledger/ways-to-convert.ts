import { type Rational, whole } from '../quantity/index.ts'
import type { Converting, Route } from './priced-round.ts'

const zero = whole(0)
const one = whole(1)

/** A count of shares that depends on the price p as constant + perInversePrice / p. */
export type Count = { readonly constant: Rational; readonly perInversePrice: Rational }

export const plus = (a: Count, b: Count): Count => ({
  constant: a.constant.add(b.constant),
  perInversePrice: a.perInversePrice.add(b.perInversePrice),
})

export const times = (a: Count, factor: Rational): Count => ({
  constant: a.constant.mul(factor),
  perInversePrice: a.perInversePrice.mul(factor),
})

export const fixed = (constant: Rational): Count => ({ constant, perInversePrice: zero })
export const none = fixed(zero)
export const bought = (money: Rational): Count => ({ constant: zero, perInversePrice: money })

/** One way in which a convertible may turn into shares. */
export type Way = { readonly route: Route } & (
  | { readonly kind: 'at price'; readonly money: Rational }
  | {
      readonly kind: 'at cap'
      /** Money over the cap: the part of the counted capitalisation that comes out. */
      readonly part: Rational
      readonly countsConverting: boolean
      readonly countsPoolIncrease: boolean
    }
)

/** The count at a price. */
export function at({ constant, perInversePrice }: Count, inversePrice: Rational): Rational {
  return perInversePrice.mul(inversePrice).add(constant)
}

/** What an amount may turn into by each of the terms open to it. */
export function waysToConvert({ amount, termsOpen }: Converting): Way[] {
  return termsOpen.flatMap(({ discount, valuationCap }) => {
    const money = amount.div(one.sub(discount))
    const route = discount.compare(0) > 0 ? 'discount' : 'round price'
    const ways: Way[] = [{ kind: 'at price', route, money }]
    if (valuationCap !== null) {
      ways.push({
        kind: 'at cap',
        route: 'valuation cap',
        part: amount.div(valuationCap.amount),
        countsConverting: valuationCap.form === 'post-money',
        countsPoolIncrease: valuationCap.countsPoolIncrease,
      })
    }
    return ways
  })
}

/** What the counts of shares that come out add up to, before they depend on one another. */
export function sumsOf(ways: readonly Way[]) {
  let fromPrice = none
  let [part, partOfConverting, partOfIncrease] = [zero, zero, zero]
  for (const way of ways) {
    if (way.kind === 'at price') fromPrice = plus(fromPrice, bought(way.money))
    else {
      part = part.add(way.part)
      if (way.countsConverting) partOfConverting = partOfConverting.add(way.part)
      if (way.countsPoolIncrease) partOfIncrease = partOfIncrease.add(way.part)
    }
  }
  return { fromPrice, part, partOfConverting, partOfIncrease }
}
