import type { BrownianBridge, SobolPlan } from '../chance/index.ts'

/**
 * The inner loops, over the paths of one block: rows of `points` numbers, one row a dimension or a date, the paths beside one
 * another; `points` is a power of two, at least 4. Whoever implements them gives the same bytes as `plainKernels`, so a figure does
 * not depend on which of them computed it.
 */
export type Kernels = {
  /** Standard normal numbers of one block of Sobol points: a row a dimension, into `into`. */
  readonly normals: (plan: SobolPlan, block: number, into: Float64Array) => void
  /** Company values of one block: the normals of the plan, bridged over the law's dates, evolved; a row a date. */
  readonly lognormalPaths: (
    law: LognormalPaths,
    block: number,
    into: Float64Array,
    jumps?: Float64Array,
  ) => void
  /** Folds rows of a least-squares problem into its triangle (see `foldRows`); overwrites the columns. */
  readonly foldRows: (triangle: Float64Array, columns: Float64Array, rows: number) => void
  /** Folds the paths in the money on one date, cash against the powers of value over strike, into a triangle of degree + 2. */
  readonly foldInMoney: (triangle: Float64Array, date: ExerciseDate, degree: number) => void
  /** Brings `cash` one date back: discounted, or what exercising pays where that is more than the policy expects of holding. */
  readonly exerciseWhereBetter: (date: ExerciseDate, policy: Float64Array | null) => void
  /** What a policy pays on each path of one block, as of the first date: its paths, and then every date from the last back. */
  readonly policyCash: (
    law: LognormalPaths,
    block: number,
    rules: Rules,
    cash: Float64Array,
  ) => void
  /** Sum of what exercising on a date pays, over its paths, in the fixed order of `laneSum`. */
  readonly payoffSum: (date: ExerciseDate) => number
}

/** A lognormal law on dates: value(t) = start × exp(drift(t) + volatility × W(t) + jumps(t)). */
export type LognormalPaths = {
  readonly plan: SobolPlan
  /** Its times are the dates; the plan has as many dimensions. */
  readonly bridge: BrownianBridge
  readonly start: number
  /** Logarithm of the growth until each date: (rate - payout - volatility²/2) × years, less what compensates for jumps. */
  readonly drift: Float64Array
  /** Per square root of a year. */
  readonly volatilityAnnual: number
}

/** One date on which a put (sign 1) or a call (sign -1) may be exercised, seen on the paths of a block. */
export type ExerciseDate = {
  readonly values: Float64Array
  /** What each path is paid later under the policy, as of the following date. */
  readonly cash: Float64Array
  readonly strike: number
  readonly sign: 1 | -1
  /** One unit on the following date, as of this one. */
  readonly discount: number
}

/** What an option pays and a policy for its dates: exercise where that pays, and pays more than holding is expected to. */
export type Rules = Pick<ExerciseDate, 'strike' | 'sign' | 'discount'> & {
  /** One a date from the first on, each of the same length; on dates without one, nothing is expected any more. */
  readonly policy: readonly Float64Array[]
}
