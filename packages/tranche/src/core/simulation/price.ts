import type { AverageWindow, Condition, UndeterminedTerm } from './condition.ts'

/** The price of a draw, as a rule that is worked out on the day of the draw. */
export type Price =
  /** Value of all shares there are today, before the money; carried per share to the day. */
  | { readonly kind: 'pre-money'; readonly value: number }
  /**
   * Value of all shares after all money of the day, on the shares of the day. Inside `lowest`, `highest` or
   * `blend` it is turned into a pre-money value at the whole amount of the right.
   */
  | { readonly kind: 'post-money'; readonly value: number }
  | { readonly kind: 'per-share'; readonly price: number }
  /** The fair price of the day, less a discount, at most at a cap (a pre-money value of today's shares). */
  | { readonly kind: 'fair'; readonly discount: number; readonly valuationCap?: number }
  /**
   * The price of the next round by others, less a discount, at most at the cap. The round is taken
   * to come at once: at `belowFair` under the fair price of the day.
   */
  | {
      readonly kind: 'next-round'
      readonly discount: number
      readonly belowFair?: number
      readonly valuationCap?: number
    }
  /** Mean price per share over a window. Before its first day: the price of the day. */
  | { readonly kind: 'average-price'; readonly window: AverageWindow; readonly discount?: number }
  | { readonly kind: 'lowest' | 'highest'; readonly of: readonly Price[] }
  /** Parts of the money go in at different prices; weights sum to 1. */
  | { readonly kind: 'blend'; readonly parts: readonly BlendPart[] }
  /** Another price times the growth of an index since today. */
  | { readonly kind: 'indexed'; readonly price: Price; readonly index: string }
  | {
      readonly kind: 'if'
      readonly condition: Condition
      readonly use: Price
      readonly else: Price
    }
  | UndeterminedTerm

export type BlendPart = { readonly weight: number; readonly price: Price }
