import type { Rational } from '../quantity/index.ts'
import type { AntiDilution } from './anti-dilution.ts'
import type { ConversionTerms } from './convertible.ts'

/** A sale of new shares, with what converts, is adjusted or is added to the pool at its price. */
export type PricedRound = {
  /** Agreed value of the company before the new money, major units. */
  readonly preMoney: Rational
  readonly newMoney: Rational
  /** Shares before the round on the base the parties agreed, without what converts. */
  readonly capitalisation: Rational
  readonly pool: PoolGrowth
  readonly method: ConvertibleMethod
  readonly converting: readonly Converting[]
  readonly protectedClasses: readonly ProtectedClass[]
  /** Whether the pre-money base counts protected shares after their adjustment (then circular). */
  readonly priceCountsAdjustment: boolean
}

/** How the pool grows; the increase is part of the pre-money base. */
export type PoolGrowth =
  | { readonly kind: 'by shares'; readonly shares: Rational }
  /** Until the available pool is this part of all shares after the round; it never shrinks. */
  | { readonly kind: 'to part'; readonly fraction: Rational; readonly available: Rational }

/**
 * Who bears what converts. `pre-money`: the price ignores it, so the new investor is diluted too.
 * `percent-ownership`: it is in the pre-money base, so the new investor gets exactly what the money
 * buys. `dollars-invested`: it is in the base, and its money is added to the agreed value.
 * Source: Cooley GO, share price in a round with outstanding notes or SAFEs.
 */
export type ConvertibleMethod = 'pre-money' | 'percent-ownership' | 'dollars-invested'

/** A SAFE or note on the day of the round. */
export type Converting = {
  readonly id: string
  /** Principal and interest, major units. */
  readonly amount: Rational
  /** One of these, whichever gives most shares; more than one with a most-favoured clause. */
  readonly termsOpen: readonly ConversionTerms[]
}

/** A class whose conversion price is adjusted when the round is sold below it. */
export type ProtectedClass = {
  readonly id: string
  /** Common shares it converts into before the round; they are part of `capitalisation`. */
  readonly shares: Rational
  readonly conversionPrice: Rational
  readonly clause: AntiDilution
}

/** Which term sets a conversion price. */
export type Route = 'valuation cap' | 'discount' | 'round price'

export type PricedRoundSolution = {
  readonly kind: 'priced'
  /** Of one new share, major units, unrounded; all other numbers follow from it. */
  readonly price: Rational
  readonly newShares: Rational
  readonly poolIncrease: Rational
  readonly converted: readonly {
    readonly id: string
    readonly amount: Rational
    readonly shares: Rational
    readonly price: Rational
    /** The terms that give most shares, an earlier one first; several where they tie. */
    readonly by: readonly Route[]
  }[]
  readonly adjusted: readonly {
    readonly id: string
    readonly shares: Rational
    readonly conversionPrice: Rational
    /** The round is sold at the conversion price itself: adjusting it or not is the same. */
    readonly tie: boolean
  }[]
  readonly total: Rational
}

export type NoPrice = {
  readonly kind: 'no price'
  /** What the terms leave no room for. */
  readonly reason: string
}
