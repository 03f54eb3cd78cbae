import type { Price } from './price.ts'

/** Known from the company's value of the day alone. */
export function isOfTheDay(price: Price): boolean {
  switch (price.kind) {
    case 'pre-money':
    case 'post-money':
    case 'per-share':
    case 'fair':
    case 'next-round':
      return true
    case 'lowest':
    case 'highest':
      return price.of.every((one) => one.kind !== 'post-money' && isOfTheDay(one))
    default:
      return false
  }
}

/** Price of all shares, on the day and basis of the rule, where nobody else has issued any. */
export function strikeAt(price: Price, companyValue: number, shares: number): number {
  switch (price.kind) {
    case 'pre-money':
    case 'post-money':
      return price.value
    case 'per-share':
      return price.price * shares
    case 'fair':
      return Math.min(price.valuationCap ?? Infinity, (1 - price.discount) * companyValue)
    case 'next-round': {
      const part = (1 - price.discount) * (1 - (price.belowFair ?? 0))
      return Math.min(price.valuationCap ?? Infinity, part * companyValue)
    }
    case 'lowest':
      return Math.min(...price.of.map((one) => strikeAt(one, companyValue, shares)))
    case 'highest':
      return Math.max(...price.of.map((one) => strikeAt(one, companyValue, shares)))
    default:
      return Number.POSITIVE_INFINITY
  }
}
