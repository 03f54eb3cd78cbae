import { isFrictionless, plainGain, valueOnLastDay } from '../decision/index.ts'
import { findRoot } from '../numeric/index.ts'
import { type DrawTerms, feasibleAmounts, type Law } from '../valuation/index.ts'

/**
 * What all claims on a company are worth when the shares alone are worth `shares` at a price that knows of a warrant: shares and warrant together, found where the warrant is
 * worth what the whole makes it. Only for a plain one; for others the price is taken as the whole. Source: Galai & Schneller (1978), J. Finance 33, 1333–1342.
 */
export function sharesAndWarrant(
  shares: number,
  { terms, law, years }: { terms: DrawTerms; law: Law | null; years: number },
): number {
  // A cap on ownership or a budget leaves less to draw, and is no friction besides.
  const { ownershipCap: _cap, budget: _budget, ...unlimited } = terms
  const { max: amountMax, empty } = feasibleAmounts(terms)
  const drawn: DrawTerms = { ...unlimited, amountMax }
  const { strike, ownStake } = drawn
  const part = ((1 - ownStake) * amountMax) / (strike + amountMax)
  const isPlain = !empty && isFrictionless(drawn)
  if (!isPlain || shares <= 0 || part >= 1 || (law === null && years > 0)) return shares
  const worth = (whole: number) =>
    years === 0 || law === null
      ? Math.max(0, plainGain(drawn, whole, amountMax))
      : valueOnLastDay(drawn, law, whole, years).value
  // The warrant is worth no more than its part of everything.
  return findRoot((whole) => whole - worth(whole) - shares, shares, shares / (1 - part))
}
