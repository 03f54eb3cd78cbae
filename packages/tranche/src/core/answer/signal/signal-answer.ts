import type { Extent, Figure } from '../../origin/index.ts'
import type { Act } from '../../signal/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { Names } from '../names.ts'

/** The answer to: what would all, some or none tell somebody who sees only the act? Money in major units of `currency`. */
export type SignalAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly asOf: PlainDate
  readonly scenario: string
  readonly names: Names
  readonly shareBase: { readonly day: PlainDate; readonly includes: readonly string[] }
  readonly rights: readonly RightSignal[]
  readonly figures: readonly Figure[]
}

export type ActSignal = {
  readonly act: Act
  /** The outsider's chance of the act before seeing it. */
  readonly probability: Extent
  /** What the act tells about value; null where nobody expects it anywhere. */
  readonly bits: Extent | null
  /** Mean company value in the eyes of somebody who has seen it. */
  readonly mean: Extent | null
  /** What that adds to or takes from the worth, in outsiders' eyes, of what the holder owned before. */
  readonly earlierStake: Extent | null
  /** True where the act has probability zero at every point looked at: the model is silent on it. */
  readonly offPath: boolean
}

/** One row of the map: the same right, were the insider to know just so much more. */
export type GapLine = {
  readonly knowledgeGap: number
  /** Whether the scenario believes the insider to know this much. */
  readonly believed: boolean
  readonly probabilityOfAll: Extent
  readonly bitsOfAll: Extent
  readonly meanAfterAll: Extent
  readonly expectedBits: Extent
}

/** One cell of the map over gap, strike and company value, all three on the share base of the day. */
export type SignalMapCell = {
  readonly knowledgeGap: number
  readonly strike: number
  readonly companyValue: number
  readonly bitsOfAll: number | null
  readonly meanAfterAll: number | null
  /** Whether strike and value stand in a proportion that the scenario allows. */
  readonly believed: boolean
}

export type ThinCell = {
  readonly strike: number
  readonly companyValue: number
  /** 0 where even the least gap tells more; null where no gap tells as much. */
  readonly knowledgeGap: number | null
  readonly believed: boolean
}

export type RightSignal = {
  readonly id: string
  readonly holder: string
  readonly company: string
  /** Standard deviation of log value that the holder knows and outsiders do not, as believed. */
  readonly knowledgeGap: Extent
  readonly companyValue: Extent
  readonly strike: Extent
  readonly mark: Extent
  /** Company values from which the holder uses some of it, and all of it. */
  readonly thresholds: { readonly some: Extent; readonly all: Extent }
  /** All, some, none. */
  readonly acts: readonly ActSignal[]
  /** What the decision tells on average, before it is seen. */
  readonly expectedBits: Extent
  /** The largest gap at which using all of it still tells at most `bits`. */
  readonly thin: {
    readonly bits: number
    readonly knowledgeGap: Extent
    /** The same at each strike and company value of the map, for an insider without noise or other motives. */
    readonly at: readonly ThinCell[]
  }
  readonly byGap: readonly GapLine[]
  readonly map: readonly SignalMapCell[]
  readonly timing: SignalTiming
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
  readonly assumptions: readonly string[]
  readonly how: string
  readonly shareBaseIncludes: readonly string[]
}

/** What the day of an act tells, before the last day on which it can be done. */
export type SignalTiming =
  | { readonly kind: 'last day' | 'not to be told' }
  | {
      readonly kind: 'waiting is free'
      readonly lastDay: PlainDate
      /** Worth of waiting that using it today would give up. */
      readonly givesUp: Extent
    }
  | {
      readonly kind: 'waiting costs'
      readonly lastDay: PlainDate
      /** Company value from which using it today beats waiting. */
      readonly trigger: Extent
      readonly used: TimedAct
      readonly held: TimedAct
    }

export type TimedAct = Pick<ActSignal, 'probability'> & {
  readonly bits: Extent
  readonly mean: Extent
}
