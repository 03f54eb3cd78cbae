import type { Rational } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { type InterestTerms, interestEarned } from './day-count.ts'

/** At which price money turns into shares: the lowest of cap price, discount price, round price. */
export type ConversionTerms = {
  readonly valuationCap: ValuationCap | null
  /** Off the round's price: 0.2 is 20%; 0 for none. From 0 to below 1. */
  readonly discount: Rational
}

/**
 * The cap price is `amount` over the capitalisation. In the pre-money form that leaves out what
 * converts, in the post-money form it holds all that converts; whether it holds the increase of the
 * pool is a switch of its own (yes in the first form of the Y Combinator SAFE, no in the second).
 */
export type ValuationCap = {
  readonly amount: Rational
  readonly form: 'pre-money' | 'post-money'
  readonly countsPoolIncrease: boolean
}

/** What a SAFE or a note promises. */
export type ConvertibleTerms = {
  readonly conversion: ConversionTerms
  /** null for a SAFE. */
  readonly interest: InterestTerms | null
  /** May take the terms of any convertible issued later, as a whole (most favoured nation). */
  readonly mostFavoured: boolean
}

/** A SAFE or note in somebody's hands. */
export type ConvertibleHolding = {
  readonly class: string
  readonly holder: string
  readonly security: string
  /** Major units. */
  readonly principal: Rational
  readonly issued: PlainDate
  readonly convertsFrom: PlainDate
  readonly terms: ConvertibleTerms
}

/** Principal and interest on `day`, major units, exact. */
export function amountDue(held: ConvertibleHolding, day: PlainDate): Rational {
  const { principal, issued, terms } = held
  if (terms.interest === null) return principal
  return principal.add(interestEarned(principal, terms.interest, { from: issued, to: day }))
}

/** The terms its holder may choose from: its own, and with the clause those of later ones. */
export function termsOpenTo(
  held: ConvertibleHolding,
  all: Iterable<ConvertibleHolding>,
): ConversionTerms[] {
  const open = [held.terms.conversion]
  if (!held.terms.mostFavoured) return open
  for (const other of all) if (other.issued > held.issued) open.push(other.terms.conversion)
  return open
}
