import type { Action } from '../../decision/index.ts'
import type { Extent, Figure } from '../../origin/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { Names } from '../names.ts'
import type { EngineNote } from '../one-right/worth-of-right.ts'
import type { Counted } from './belief-of-others.ts'
import type { Reason } from './reason.ts'

/** The answer to: all, some or none, now or later? Money in major units of `currency`, present value on `asOf`. */
export type DecideAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly names: Names
  readonly asOf: PlainDate
  readonly scenario: string
  readonly shareBase: { readonly day: PlainDate; readonly includes: readonly string[] }
  readonly rights: readonly RightDecision[]
  /** Rights to sell a holding that are open or still to come. */
  readonly puts: readonly PutDecision[]
  /** Rights that are over on the day: used, lapsed, or with their window closed. */
  readonly closed: readonly ClosedRight[]
  readonly figures: readonly Figure[]
  /** Some right hangs on more than the quick routes see, and no engine was handed in. */
  readonly wantsEngine: boolean
  /** It was asked for quickly, and a thorough one would say more. */
  readonly isRough: boolean
}

/** The answer on a right to sell: `available` is what is paid for all of it, and an amount’s `dilution` the part of the company given up. */
export type PutDecision = RightDecision & {
  readonly buyer: string
  /** The company buys, so that the shares sold end. */
  readonly toCompany: boolean
}

export type ClosedRight = {
  readonly id: string
  readonly how: 'used' | 'lapsed' | 'superseded' | 'window-closed'
  readonly day: PlainDate
  readonly amount: Extent
}

export type Alternative = {
  readonly amount: number | null
  readonly share: number
  /** False where the contract does not let this amount be drawn, somewhere in what is not known. */
  readonly allowed: boolean
  readonly amountExtent: Extent
  readonly valueAdded: Extent
  readonly sideBenefit: Extent
  readonly stakeAfter: Extent
  readonly dilution: Extent
}

export type TurnLine = {
  readonly label: string
  readonly unit: Figure['unit']
  readonly low: number
  readonly high: number
  readonly turnsAt: number
  readonly inside: boolean
}

export type UnknownLine = {
  readonly label: string
  /** Most that the gain of using all of it moves when this input alone moves over its range. */
  readonly swing: number
  readonly settles: boolean
  /** Expected value of knowing it, under the stated prior; null without one. */
  readonly worthOfKnowing: number | null
}

export type RightDecision = {
  readonly id: string
  readonly holder: string
  /** Who sells the shares; null where the company issues them. */
  readonly seller: string | null
  readonly company: string
  readonly window: {
    readonly firstDay: PlainDate | null
    readonly lastDay: PlainDate | null
    readonly daysLeft: number | null
    readonly businessDaysLeft: number | null
    readonly lastPracticableDay: PlainDate | null
    readonly earliestLastPracticableDay: PlainDate | null
    readonly neighbours: readonly {
      readonly executionDays: number
      readonly day: PlainDate
      readonly value: Extent
    }[]
  }
  readonly available: Extent
  readonly verdict: {
    readonly action: Action
    readonly amount: number | null
    readonly amountExtent: Extent
    readonly decideBy: PlainDate | null
    readonly robust: boolean
    readonly reasons: readonly Reason[]
    readonly missing: readonly { readonly what: string; readonly remedy: string }[]
    /** The same verdict with side benefits left out. */
    readonly withoutSideBenefit: Action
  }
  readonly value: {
    readonly extent: Extent
    readonly error: { readonly low: number; readonly high: number; readonly at: string } | null
    readonly method: string
    /** The engine's route and why it was taken, or why it could not answer; null where it was not asked. */
    readonly engine: EngineNote | null
    /** The upper ends are what it is worth if its open conditions are met. */
    readonly isIfMet: boolean
  }
  readonly usedNow: Extent
  readonly waiting: Extent
  /** What the right is worth tomorrow less what it is worth today, nothing else changed. */
  readonly oneDay: Extent
  readonly alternatives: readonly Alternative[]
  readonly best: { readonly amount: Extent; readonly valueAdded: Extent } | null
  readonly strike: {
    readonly today: Extent
    readonly asWritten: Extent
    readonly words: string
    readonly knownSince: string | null
  }
  readonly companyValue: Extent
  readonly mark: {
    readonly extent: Extent
    readonly round: string | null
    readonly discount: Extent
  }
  readonly shareGrowth: Extent
  readonly ownStake: Extent
  readonly breakEven: {
    readonly companyValue: Extent
    readonly strike: Extent
    readonly step: Extent
    readonly volatility: Extent
    readonly sideBenefit: Extent
  }
  /** Company value above which using it now beats waiting; null where waiting is free. */
  readonly trigger: Extent
  readonly regret: { readonly chance: Extent; readonly horizon: string | null }
  readonly turns: readonly TurnLine[]
  readonly unknowns: readonly UnknownLine[]
  readonly signal: {
    readonly bits: Extent
    readonly why: string | null
    /** What the scenario counts of what outsiders then think of the earlier stake; it stands among the side benefits. */
    readonly counted: Counted | null
  }
  readonly limits: readonly string[]
  readonly commitments: readonly { readonly words: string; readonly tied: boolean }[]
  readonly opens: { readonly tranche: string; readonly worth: Extent } | null
  /** What was done afterwards, where the facts hold it. */
  readonly done: {
    readonly day: PlainDate
    readonly amount: Extent
    readonly agrees: boolean | null
  } | null
  readonly assumptions: readonly string[]
  /** What the book would have to say for a worth to be told; nothing where it is told. */
  readonly lacks: readonly { readonly what: string; readonly remedy: string }[]
  readonly how: string
  readonly shareBaseIncludes: readonly string[]
}
