import { mixturePut } from '../closed/index.ts'
import type { Law } from '../law.ts'
import { discountFactor, mixtureAt } from '../mixture.ts'
import { valueWithEarlyUse } from '../stepping/index.ts'
import { settled } from './moving-strike.ts'
import type { DrawTerms } from './terms.ts'

/**
 * Gain from selling shares for `amount` back to the company at the price of the terms, over keeping them: the draw of M1 with its sign turned, (1 − s) x (K − V)/(K − x). The
 * company is taken to have the money. No more than the holding is sold.
 */
export function saleGain(terms: DrawTerms, companyValue: number): number {
  return gainOfSale(terms, companyValue, amountSold(terms, companyValue))
}

/** The same for a part of it. */
export function gainOfSale(terms: DrawTerms, companyValue: number, amount: number): number {
  const { strike, ownStake } = settled(terms, companyValue)
  if (amount <= 0) return 0
  return saleFactor(terms, strike, ownStake, amount) * (strike - companyValue)
}

/** The part that is left after shares were sold for `amount`. */
export function stakeAfterSale(terms: DrawTerms, companyValue: number, amount: number): number {
  const { strike, ownStake } = settled(terms, companyValue)
  const left = terms.secondary ? strike : strike - amount
  return left <= 0 ? 0 : Math.max(0, (ownStake * strike - amount) / left)
}

/** What a unit by which the price exceeds the worth brings: to another party the part sold; to the company less, since it shrinks, and nothing where it is all one's own. */
function saleFactor(
  { secondary }: DrawTerms,
  strike: number,
  ownStake: number,
  amount: number,
): number {
  if (secondary) return amount / strike
  return ownStake >= 1 ? 0 : ((1 - ownStake) * amount) / (strike - amount)
}

/** The money for what is sold: the amount of the terms, at most the price of the whole holding. */
export function amountSold(terms: DrawTerms, companyValue: number): number {
  const { strike, ownStake, amountMax } = settled(terms, companyValue)
  return Math.min(amountMax, ownStake * strike)
}

/** Days evenly spread over a window that opens later, on which a sale is looked at. */
const saleDates = 9

/**
 * Present value of a right to sell back between `fromYears` and `years`, used as is best: one put on its only day, finite differences on any day from today, quadrature on nine
 * days of a window that opens later (a lower bound). Source: the put of Black & Scholes (1973); Galai & Schneller (1978) for the count.
 */
export function valueSaleBack(
  terms: DrawTerms,
  law: Law,
  { companyValue, fromYears, years }: { companyValue: number; fromYears: number; years: number },
): { readonly value: number; readonly error: number; readonly method: string } {
  if (years === 0)
    return { value: Math.max(0, saleGain(terms, companyValue)), error: 0, method: 'used today' }
  if (fromYears >= years && terms.moving === undefined) {
    const { strike, ownStake } = terms
    const amount = amountSold(terms, companyValue)
    const factor = saleFactor(terms, strike, ownStake, amount)
    const put = mixturePut(mixtureAt(law, years), { companyValue, strike })
    const value = discountFactor(law, years) * factor * put
    return { value, error: 1e-12 * value, method: 'closed form (Black–Scholes–Merton)' }
  }
  const span = years - fromYears
  const dates = Array.from(
    { length: saleDates },
    (_, i) => fromYears + (span * i) / (saleDates - 1),
  )
  const { value, error, method } = valueWithEarlyUse({
    law,
    companyValue,
    yearsToLastDay: years,
    payoff: { at: (value) => Math.max(0, saleGain(terms, value)), changesWithTime: false },
    ...(fromYears === 0 ? {} : { dates: span > 0 ? dates : [years] }),
  })
  return { value, error, method }
}
