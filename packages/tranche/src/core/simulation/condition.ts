import type { ExitKind } from './company.ts'

/** What has to hold on the day a right is used. Names refer to parts of the composition. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** It was so on or before that day: what comes true later comes too late. Not for what is drawn. */
  | { readonly kind: 'by'; readonly of: Condition; readonly years: number }
  /** From this many years after today on, that day included. */
  | { readonly kind: 'from-day'; readonly years: number }
  | { readonly kind: 'milestone'; readonly milestone: string }
  | Hurdle
  | Outperforms
  | { readonly kind: 'units'; readonly delivery: string; readonly atLeast: number }
  /** The whole amount of another right has been drawn. */
  | { readonly kind: 'used-in-full'; readonly right: string }
  | { readonly kind: 'exit'; readonly company: string; readonly kinds: readonly ExitKind[] }
  | { readonly kind: 'chance'; readonly chance: string }
  | UndeterminedTerm

/** A value or a price per share that has to reach a level. */
export type Hurdle = {
  readonly kind: 'hurdle'
  /** Company or index. */
  readonly of: string
  /** `value`: of all shares; `price`: per share. For an index both are its level. */
  readonly measure: 'value' | 'price'
  readonly atLeast: number
  readonly when: Observation
}

/** When something is looked at. Days still to come are not met yet. */
export type Observation =
  | { readonly kind: 'on-use' }
  | { readonly kind: 'day'; readonly years: number }
  /**
   * On any step of the simulation from `fromYears` on: once reached it stays met. With `perYear` it stands for
   * that many looks a year: the level is lowered by what is missed between steps further apart (Broadie,
   * Glasserman & Kou 1997), which leaves an error of a higher order in the root of a step.
   */
  | { readonly kind: 'ever'; readonly fromYears: number; readonly perYear?: number }
  | AverageWindow

/** The plain mean over days evenly spread over a window, ends included; known on its last day. */
export type AverageWindow = {
  readonly kind: 'average'
  readonly fromYears: number
  readonly toYears: number
  /** Days looked at, 1 or more (1: the last day). */
  readonly days: number
}

/** The company's price per share has grown by at least `ahead` more than an index, since today. */
export type Outperforms = {
  readonly kind: 'outperforms'
  readonly company: string
  readonly index: string
  /** Growth of the price over growth of the index is at least 1 + ahead; 0 if left out. */
  readonly ahead?: number
  readonly when: Observation
}

/** A term that is understood and cannot be valued, or is not disclosed: it is named, not guessed. */
export type UndeterminedTerm = {
  readonly kind: 'undetermined'
  readonly what: string
  /** What would have to be stated. */
  readonly remedy: string
}
