/**
 * The law of the company's value V under the pricing measure: lognormal, plus what is stated.
 * Rates are continuous and per year. Drift before any jump or failure is raised or lowered so that
 * V, paid out at `payoutAnnual`, still earns `rateAnnual` on average.
 */
export type Law = {
  /** Discount rate r. */
  readonly rateAnnual: number
  /** What an owner gets and a right-holder does not, as a yield q. */
  readonly payoutAnnual: number
  /** Deviation of ln V over a year, jumps and failure aside. */
  readonly volatilityAnnual: number
  /** Merton (1976): jumps per year; the log of each is normal with this mean and deviation. */
  readonly jumps?: {
    readonly perYear: number
    readonly meanLog: number
    readonly deviationLog: number
  }
  /** One failure at this hazard: V falls to `recovery` (0 to 1) times V, then carries on. */
  readonly failure?: { readonly hazardAnnual: number; readonly recovery: number }
  /** Hazard at which the right itself is lost, V unaffected. */
  readonly lapseAnnual?: number
  /** Dated news: V is multiplied by one of the factors. Probabilities sum to 1, Σ p·factor to 1. */
  readonly news?: readonly News[]
}

/** What one dated piece of news can do to V; `years` counts from the valuation day. */
export type News = {
  readonly years: number
  readonly moves: readonly { readonly probability: number; readonly factor: number }[]
}
