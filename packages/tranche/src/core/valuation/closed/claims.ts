import { findRoot } from '../../numeric/index.ts'
import type { Law } from '../law.ts'
import { discountFactor, mixtureAt } from '../mixture.ts'
import { blackScholesCall, mixtureCall } from './black-scholes.ts'

/** Warrants on new shares; prices and strike per share. */
export type Warrants = {
  readonly sharePrice: number
  readonly shares: number
  readonly warrants: number
  readonly strike: number
  readonly years: number
  readonly rateAnnual: number
  readonly payoutAnnual: number
  /** Of all equity, shares and warrants together. */
  readonly volatilityAnnual: number
}

/**
 * Value of one warrant when the share price already knows of the dilution: the warrant is worth
 * shares/(shares + warrants) calls on equity per share, equity including the warrants themselves.
 * Payout not below 0.
 * Source: Galai & Schneller (1978), J. Finance 33, 1333–1342.
 */
export function warrantValue(terms: Warrants): number {
  const { sharePrice, shares, warrants, ...option } = terms
  const left = shares / (shares + warrants)
  const excess = (worth: number) =>
    worth - left * blackScholesCall({ ...option, spot: sharePrice + (warrants / shares) * worth })
  // A call is worth no more than its asset, so the warrant no more than the share.
  return findRoot(excess, 0, sharePrice)
}

/** A note that converts at the better of a discount to V and a cap on V. */
export type ConvertibleNote = {
  /** Principal and interest at conversion. */
  readonly balance: number
  /** Valuation cap before the note's own money. */
  readonly valuationCap: number
  /** Fraction, 0.2 for a fifth off. */
  readonly discount: number
}

/** What the note is worth at conversion in a company worth `companyValue`, the note included. */
export function noteAtConversion(note: ConvertibleNote, companyValue: number): number {
  const byDiscount = note.balance / (1 - note.discount)
  const byCap = (companyValue * note.balance) / (note.valuationCap + note.balance)
  return Math.min(companyValue, Math.max(byDiscount, byCap))
}

/**
 * Present value of a note that converts after `years`; `companyValue` today includes the note.
 * A claim on V of min(V, max(discounted balance, share at the cap)): two calls, exact under any law.
 */
export function valueConvertibleNote(
  note: ConvertibleNote,
  { law, companyValue, years }: { law: Law; companyValue: number; years: number },
): number {
  const { floorEnds, capStarts } = noteBreaks(note)
  const mixture = mixtureAt(law, years)
  const call = (strike: number) => mixtureCall(mixture, { companyValue, strike })
  const shareAtCap = note.balance / (note.valuationCap + note.balance)
  const claim = call(0) - call(floorEnds) + shareAtCap * call(capStarts)
  return discountFactor(law, years) * claim
}

/** Company values up to which the note takes all, and from which the cap beats the discount. */
export function noteBreaks({ balance, valuationCap, discount }: ConvertibleNote): {
  readonly floorEnds: number
  readonly capStarts: number
} {
  return {
    floorEnds: balance / (1 - discount),
    capStarts: (valuationCap + balance) / (1 - discount),
  }
}
