import { isFrictionless, plainGain, valueOnLastDay } from '../decision/index.ts'
import { findRoot } from '../numeric/index.ts'
import type { DrawTerms, Law } from '../valuation/index.ts'

/**
 * What all claims on a company are worth when the shares alone are worth `shares` at a price that knows of a warrant: shares and warrant together, found where the warrant is
 * worth what the whole makes it. Only for a plain one; for others the price is taken as the whole. Source: Galai & Schneller (1978), J. Finance 33, 1333–1342.
 */
export function sharesAndWarrant(
  shares: number,
  { terms, law, years }: { terms: DrawTerms; law: Law | null; years: number },
): number {
  const { strike, amountMax, ownStake } = terms
  const part = ((1 - ownStake) * amountMax) / (strike + amountMax)
  if (!isFrictionless(terms) || shares <= 0 || part >= 1 || (law === null && years > 0))
    return shares
  const worth = (whole: number) =>
    years === 0 || law === null
      ? Math.max(0, plainGain(terms, whole, amountMax))
      : valueOnLastDay(terms, law, whole, years).value
  // The warrant is worth no more than its part of everything.
  return findRoot((whole) => whole - worth(whole) - shares, shares, shares / (1 - part))
}
