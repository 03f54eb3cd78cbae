import type { Rational } from '../quantity/index.ts'

/**
 * Shares of a holder, of all (above 0) on a named basis, and those about to be sold to everybody.
 */
export type BeforeSale = {
  readonly held: Rational
  readonly total: Rational
  readonly newShares: Rational
}

/**
 * Shares of the sale that a right to `multiple` times the pro-rata part covers, exact, never more
 * than the sale. 1 keeps the holder's fraction; above 1 is super pro rata.
 */
export function proRataShares(
  { held, total, newShares }: BeforeSale,
  multiple: Rational,
): Rational {
  const shares = held.div(total).mul(newShares).mul(multiple)
  return shares.compare(newShares) > 0 ? newShares : shares
}

/** New shares on top of `total` after which `held` and they are `fraction` of all; below 1. */
export function sharesToReach(
  fraction: Rational,
  { held, total }: { readonly held: Rational; readonly total: Rational },
): Rational {
  return fraction.mul(total).sub(held).div(fraction.mul(-1).add(1))
}

/**
 * Part of the company a round sells, in which a new investor gets `newInvestor` and the holders of
 * `proRata` (below 1) before it keep their part. Source: Y Combinator, quick guide to the
 * post-money SAFE.
 */
export function roundWithProRata(parts: {
  readonly newInvestor: Rational
  readonly proRata: Rational
}): { readonly sold: Rational; readonly takenProRata: Rational } {
  const sold = parts.newInvestor.div(parts.proRata.mul(-1).add(1))
  return { sold, takenProRata: sold.sub(parts.newInvestor) }
}
