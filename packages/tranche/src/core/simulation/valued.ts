/** How a composition can be valued. */
export type ValueRoute = 'closed-form' | 'fixed-point' | 'quadrature' | 'grid' | 'simulation'

export type ValueOptions = {
  /** Forces a route; one that does not fit is named in `missing`. */
  readonly route?: ValueRoute
  /** Paths of the first round of the second pass, over all scramblings. */
  readonly paths?: number
  /** Paths of the second pass at most. */
  readonly pathsMost?: number
  /** Paths from which the use of the rights is learned, apart from those, at most. */
  readonly learningPaths?: number
  /** Days of use that stand for a window of any day. */
  readonly anyDayDates?: number
  readonly seed?: number
  /** Width of the numerical interval at which to stop, in money. */
  readonly width?: number
  /** The same as a part of the larger of the value and a hundredth of the amounts; 0.005 if left out. */
  readonly widthPart?: number
}

/** What a composition is worth to the investor today, its rights being used as is best. */
export type ValuedComposition =
  | {
      readonly kind: 'valued'
      /** Present value under the pricing measure; negative for duties and calls that hurt. */
      readonly value: number
      /** Numerical interval: 99 % for the simulation, policy allowance included. */
      readonly low: number
      readonly high: number
      /** Half the width of that interval. */
      readonly numerical: number
      readonly route: ValueRoute
      /** Method, dates, paths and seed, in words a report can print. */
      readonly method: string
      /** Why this route and no quicker one. */
      readonly why: string
      /** What is gained by using today what is best to use today alone, 0 if nothing. */
      readonly useNow: number
      /** What best use puts in today; 0 for rights that wait. */
      readonly amountNow: readonly { readonly right: string; readonly amount: number }[]
      /** `value` less `useNow`, not below 0 where only the investor decides. */
      readonly waiting: number
      readonly rights: readonly RightUse[]
    }
  | { readonly kind: 'undetermined'; readonly missing: readonly Missing[] }

/** How one right is used, under the pricing measure. */
export type RightUse = {
  readonly right: string
  /** Present value of what its draws gain beside the others; null where the route does not tell. */
  readonly value: number | null
  /** Chance that anything is drawn; null where the route does not tell. */
  readonly chanceOfUse: number | null
  /** Mean amount drawn, not discounted; null where the route does not tell. */
  readonly expectedAmount: number | null
}

export type Missing = { readonly what: string; readonly remedy: string }
