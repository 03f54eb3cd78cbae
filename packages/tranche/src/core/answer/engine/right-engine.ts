import type { EarlyWorth } from '../../decision/index.ts'
import type { Extent } from '../../origin/index.ts'
import type { Missing, ValueRoute } from '../../simulation/index.ts'
import type { RightSituation } from '../../situation/index.ts'

/** How far a long valuation has come: of how many points, and the width of the interval there so far. */
export type EngineProgress = {
  readonly right: string
  readonly point: number
  readonly points: number
  readonly paths: number
  readonly width: number | null
}

/** What somebody asks of the engine beside the book. */
export type EngineSettings = {
  /** Forces a route for every right; one that does not fit is said. */
  readonly route?: ValueRoute
  readonly paths?: number
  readonly seed?: number
  /** Paths from which it is told which way an input pushes a worth; 2,048 where nothing is said. */
  readonly pathsOfLook?: number
  /** Width of the numerical interval at which to stop: in money, or of the larger of value and a hundredth of the amount. */
  readonly width?: { readonly money: number } | { readonly part: number }
  readonly onProgress?: (progress: EngineProgress) => void
}

/** One right, as the engine is asked for it. */
export type EngineQuestion = {
  readonly right: RightSituation
  /** To the last practicable day. */
  readonly years: number
  /** Nothing of the law, the frictions or the price makes early use worth while. */
  readonly isFree: boolean
  /** The verdict counts a side benefit, so that best use has to be known with it too. */
  readonly hasSideBenefit: boolean
}

/** Worth of a right by the engine over everything that is not known; or what keeps it from being told. */
export type EngineWorth =
  | {
      readonly kind: 'valued'
      readonly extent: Extent
      /** The widest numerical interval among the points. */
      readonly error: { readonly low: number; readonly high: number; readonly at: string }
      readonly usedNow: Extent
      readonly waiting: Extent
      readonly method: string
      readonly route: ValueRoute
      readonly why: string
      /** What is right today at each point, side benefits counted and without. */
      readonly early: readonly EarlyWorth[]
      readonly earlyWithout: readonly EarlyWorth[]
    }
  | { readonly kind: 'untold'; readonly missing: readonly Missing[] }

/**
 * Values rights that no quicker route of an answer fits, by `core/simulation`. An argument of the answers that may need one: its code is
 * loaded by whoever asks them, and only then.
 */
export type RightEngine = {
  /** A route is forced, so that every right is asked and no other answer of its worth stands. */
  readonly isForced: boolean
  readonly worthOf: (question: EngineQuestion) => EngineWorth
  /** Several rights of one holder under its one budget, used as is best together. */
  readonly worthTogether: (holder: string, rights: readonly EngineQuestion[]) => EngineWorth
}

/** Gives an answer that asks an engine, step by step: whoever no longer waits for it need not go on. */
export type AnswerInSteps = <T>(answer: (engine: RightEngine) => T) => Generator<undefined, T>
