import { leastOf, type Rational } from '../quantity/index.ts'

/**
 * What protects a conversion price when shares are sold below it. `base` is the count before the
 * sale in the weighted average: fully diluted for the broad form, a part of it for the narrow one.
 */
export type AntiDilution =
  | { readonly kind: 'full-ratchet' }
  | { readonly kind: 'weighted-average'; readonly base: Rational }

export type Sale = {
  /** Major units. */
  readonly money: Rational
  readonly shares: Rational
}

/**
 * The conversion price after a sale, exact; unchanged where shares are sold at it or above. Full
 * ratchet: the price of the sale. Weighted average: price × (base + shares the money would have
 * bought at it) / (base + shares sold). `sale.shares` is above 0.
 * Source: NVCA model certificate of incorporation, article fourth, B, 4.4.4.
 */
export function conversionPriceAfter(
  clause: AntiDilution,
  conversionPrice: Rational,
  sale: Sale,
): Rational {
  const salePrice = sale.money.div(sale.shares)
  if (clause.kind === 'full-ratchet') return leastOf(conversionPrice, salePrice)
  if (salePrice.compare(conversionPrice) >= 0) return conversionPrice
  const atOldPrice = sale.money.div(conversionPrice)
  return conversionPrice.mul(clause.base.add(atOldPrice)).div(clause.base.add(sale.shares))
}
