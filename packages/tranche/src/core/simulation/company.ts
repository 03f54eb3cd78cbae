import type { Law } from '../valuation/index.ts'

/**
 * How one value moves: the law of `core/valuation` without discount rate and lapse, which belong to
 * the composition and to each right. Jumps, failure and news are compensated: drift stays r - q.
 */
export type ProcessLaw = Omit<Law, 'rateAnnual' | 'lapseAnnual'>

/** Something whose level moves by chance and can be seen: a company, or an index it is held to. */
export type Process = {
  /** Name by which conditions, prices and rights refer to it; unique in the composition. */
  readonly id: string
  /** Level today: for a company the value of all its shares before any new money. Above 0. */
  readonly value: number
  readonly law: ProcessLaw
  /** Correlation of its diffusion with the one common factor, -1 to 1; 0 if left out. */
  readonly loading?: number
}

/** A company rights are held on, or whose value conditions look at. */
export type Company = Process & {
  /** Fully diluted shares today, in any unit; prices per share are counted in it. 1 if left out. */
  readonly shares?: number
  /** Fraction of those shares the investor holds today, 0 to 1; 0 if left out. */
  readonly ownStake?: number
  /** Rounds of other investors, whatever the investor does. */
  readonly rounds?: readonly OthersRound[]
  /** What may end the company as it is. At most one happens; the first does. */
  readonly exits?: readonly Exit[]
}

/** Money of others that comes in by itself and dilutes everybody. */
export type OthersRound = {
  /** On a day, in years from today; or again and again at a hazard per year. */
  readonly when:
    | { readonly kind: 'day'; readonly years: number }
    | { readonly kind: 'hazard'; readonly perYear: number }
  /** Money in the unit of the values, or a fraction of the company's value before the round. */
  readonly size:
    | { readonly kind: 'amount'; readonly amount: number }
    | { readonly kind: 'fraction'; readonly ofValue: number }
  /** How far its price lies below the fair one, 0 to below 1; at 0 nobody is diluted in value. */
  readonly belowFair?: number
}

export type ExitKind = 'sale' | 'ipo' | 'failure' | 'licence-and-hire'

/** One way the company may end, at a constant hazard and independent of its value. */
export type Exit = {
  readonly kind: ExitKind
  /** Per year. */
  readonly hazardAnnual: number
  /** What owners get, as a part of the value just before; 1 if left out. Drift is compensated. */
  readonly worth?: number
}

/** An event that happens once, by hazard, and stays. */
export type Milestone = {
  readonly id: string
  /** Per year, 0 or more. With a loading it is the mean over the factor. */
  readonly hazardAnnual: number
  /**
   * Exponent b: the hazard is multiplied by exp(b·W - b²t/2), W the common factor at the last
   * step before. 0 if left out.
   */
  readonly loading?: number
  /** Milestone that has to be met before this one's hazard begins to run. */
  readonly after?: string
  /** Already met today. */
  readonly met?: boolean
}

/** Units that are delivered or bought over time: gigawatts, aircraft, purchases in money. */
export type Delivery = {
  readonly id: string
  /** Units so far. */
  readonly delivered: number
  /** Mean units a year from `fromYears` on. */
  readonly perYear: number
  readonly fromYears?: number
  /** Deviation of the units of a year, as a part of their mean; never delivered back. 0 if left out. */
  readonly deviation?: number
  /** Correlation of that chance with the common factor, -1 to 1. */
  readonly loading?: number
}

/** Something that turns out one way or the other, independent of everything else. */
export type Chance = {
  readonly id: string
  readonly probability: number
  /** Years from today on which it becomes known. */
  readonly years: number
}
