import type { DrawTerms } from '../valuation/index.ts'
import type { ExitKind } from './company.ts'
import type { Condition, UndeterminedTerm } from './condition.ts'
import type { Price } from './price.ts'

/** One right or duty to put money into a company, or to take it back. */
export type Right = {
  /** Unique in the composition. */
  readonly id: string
  readonly company: string
  readonly kind: RightKind
  readonly window: UseWindow
  /**
   * Years between deciding and the money moving, at the price of the day it moves; 0 if left out.
   * Only for shares at prices that are fixed or fair: else it is named as undetermined.
   */
  readonly noticeYears?: number
  readonly amount: AmountTerms
  readonly price: Price
  /** Plain shares if left out. */
  readonly instrument?: Instrument
  /** Has to hold on the day of use; a duty falls due on the first day of use on which it holds. */
  readonly condition?: Condition
  readonly frictions?: Frictions
  /** Hazard per year at which the right is lost, everything else unaffected. */
  readonly lapseAnnual?: number
  /** Exits of the company after which it cannot be used any more; all but an IPO if left out. */
  readonly endsAt?: readonly ExitKind[]
}

/**
 * Who decides, and for whom. `option`: the investor may. `company-call`: the company may demand the
 * money and does so when that is worst for the investor. `duty`: it is drawn in full on the first
 * day allowed. `put`: the investor may hand shares back to the company at the price; the amount is
 * the money it gets, at most for the shares it holds.
 */
export type RightKind = 'option' | 'company-call' | 'duty' | 'put'

/** Days of use in years from today; 0 is today. */
export type UseWindow =
  /** Any day between two, both included. */
  | { readonly kind: 'any-day'; readonly fromYears: number; readonly toYears: number }
  /** Stated days, rising. */
  | { readonly kind: 'dates'; readonly years: readonly number[] }

export type AmountTerms = {
  /** The most that all draws together may come to. */
  readonly amountCap: number
  /** A draw is nothing or at least this (or all that is left); 0 if left out. */
  readonly amountMin?: number
  readonly draw: 'any-amount' | 'all-or-nothing'
  /** `one`: a draw, whatever its amount, ends the right. */
  readonly draws: 'one' | 'several'
  /** From a day on the cap is `to`, unless the condition holds on that day. */
  readonly stepDown?: {
    readonly fromYears: number
    readonly to: number
    readonly unless: Condition
  }
  /** No more than this for each unit delivered so far. */
  readonly perUnit?: { readonly delivery: string; readonly amount: number }
  /** Cap and minimum grow with this index. */
  readonly index?: string
}

/** What the money turns into. */
export type Instrument =
  | { readonly kind: 'shares' }
  /** Preferred, not participating, all others common; converts when that pays more. */
  | {
      readonly kind: 'preferred'
      readonly multiple: number
      /** From the day of the draw; or when one of the company's exits comes, IPOs converting it. */
      readonly exit: { readonly kind: 'years'; readonly years: number } | { readonly kind: 'exits' }
    }
  /** Converts at the better of discount and cap, so many years after the draw. */
  | {
      readonly kind: 'note'
      readonly yearsToConversion: number
      readonly valuationCap: number
      readonly discount: number
      /** Simple, a year, added to the principal. */
      readonly interestAnnual?: number
    }
  /** Depends on the state when the money arrives. */
  | {
      readonly kind: 'if'
      readonly condition: Condition
      readonly use: Instrument
      readonly else: Instrument
    }
  | UndeterminedTerm

/**
 * What keeps the best amount from being all or nothing, as in `DrawTerms` of `core/valuation`; the
 * end of a side stream counts from today.
 */
export type Frictions = Pick<
  DrawTerms,
  | 'othersInvest'
  | 'efficiency'
  | 'inKind'
  | 'wedge'
  | 'quadraticCost'
  | 'sideLinear'
  | 'sideConcave'
  | 'sideStream'
  | 'ownershipCap'
>

/** Rights that are not decided alone. */
export type Budget = {
  readonly rights: readonly string[]
  /** Most money for all of them together; no limit if left out. */
  readonly amount?: number
  /** Only one of them may be used at all. */
  readonly oneOnly?: boolean
}
