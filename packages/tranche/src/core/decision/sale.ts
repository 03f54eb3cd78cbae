import {
  amountSold,
  type BestDraw,
  type DrawTerms,
  gainOfSale,
  stakeAfterSale,
} from '../valuation/index.ts'

/** One of the amounts shown of a sale, in the shape of a draw. */
type SaleAt = {
  readonly amount: number
  readonly allowed: boolean
  readonly valueAdded: number
  readonly sideBenefit: number
  readonly stakeAfter: number
  readonly dilution: number
}

/** What selling parts of it comes to; `dilution` is what the holder gives up of the company. */
export function salesOf(
  terms: DrawTerms,
  companyValue: number,
  shares: readonly number[],
): SaleAt[] {
  const { ownStake, draw, amountMin = 0 } = terms
  const most = amountSold(terms, companyValue)
  const least = draw === 'all-or-nothing' ? most : amountMin
  return shares.map((share) => {
    const amount = share * most
    const after = stakeAfterSale(terms, companyValue, amount)
    return {
      amount,
      allowed: amount === 0 || amount >= least * (1 - 1e-12),
      valueAdded: gainOfSale(terms, companyValue, amount),
      sideBenefit: 0,
      stakeAfter: after,
      dilution: ownStake - after,
    }
  })
}

/** All of it above the worth, none below: the gain of a sale grows faster than the amount, since the company shrinks with it. */
export function bestSale(terms: DrawTerms, companyValue: number): BestDraw {
  const most = amountSold(terms, companyValue)
  const isAllowed = most > 0 && most >= (terms.amountMin ?? 0)
  const all = isAllowed ? gainOfSale(terms, companyValue, most) : 0
  const tie = isAllowed && Math.abs(all) <= 1e-12 * most
  const sells = all > 0 && !tie
  const gain = sells ? all : 0
  return {
    amount: sells ? most : 0,
    gain,
    valueAdded: gain,
    sideBenefit: 0,
    position: sells ? 'maximum' : 'none',
    runnerUp: isAllowed ? { amount: sells ? 0 : most, gain: sells ? 0 : all } : null,
    tie,
  }
}
