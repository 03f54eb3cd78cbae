import type { Extent } from '../../origin/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { DrawLimit } from '../../valuation/index.ts'

/** Why a verdict is what it is, as data: the report puts it into words, in any language. Money in major units. */
export type Reason =
  | {
      readonly code: 'last-day-has-come'
      readonly day: PlainDate
      readonly lastDay: PlainDate
      readonly lead: LeadWords
    }
  | { readonly code: 'waiting-is-free'; readonly decideBy: PlainDate }
  | { readonly code: 'waiting-is-even'; readonly decideBy: PlainDate }
  | { readonly code: 'waiting-pays'; readonly worth: Extent }
  | { readonly code: 'waiting-costs'; readonly worth: Extent }
  | { readonly code: 'not-open-yet'; readonly firstDay: PlainDate }
  | { readonly code: 'all-beats-none'; readonly gain: Extent }
  | { readonly code: 'all-beats-some'; readonly part: Extent; readonly all: Extent }
  | { readonly code: 'some-beats-all'; readonly amount: Extent }
  | { readonly code: 'loses'; readonly gain: Extent }
  /** Where it was looked at; null where every input is exact. */
  | { readonly code: 'holds-over-range'; readonly how: string | null }
  | {
      readonly code: 'step-stops'
      readonly at: number
      readonly from: Extent
      readonly above: boolean
    }
  | {
      readonly code: 'step-turns'
      readonly at: Extent
      readonly from: Extent
      readonly isSale: boolean
    }
  | {
      readonly code: 'depends'
      /** What the gain is of: using all of it over letting it lapse, or waiting over using it now. */
      readonly of: 'use' | 'waiting'
      readonly gain: Extent
      readonly on: readonly string[]
    }
  | { readonly code: 'indifferent'; readonly amount: Extent }
  | { readonly code: 'side-benefit-decides'; readonly without: string }
  | { readonly code: 'side-benefit-needed'; readonly amount: Extent }
  | {
      readonly code: 'too-late'
      readonly practicable: PlainDate
      readonly lead: LeadWords
      readonly daysThatWouldDo: number | null
    }
  | { readonly code: 'last-day-unknown' }
  | { readonly code: 'last-day-between'; readonly earliest: PlainDate; readonly latest: PlainDate }
  | { readonly code: 'missing'; readonly what: string }
  | { readonly code: 'condition'; readonly words: string; readonly standing: 'open' | 'unknown' }
  | { readonly code: 'condition-failed'; readonly words: string; readonly day: PlainDate }
  | { readonly code: 'unvalued'; readonly what: string }
  | ({ readonly code: 'cut' } & Cut)
  | ({
      readonly code: 'leaves-none'
      /** The smallest draw, where something is left and it is too little. */
      readonly least: Extent | null
    } & Cut)
  | { readonly code: 'opens-another'; readonly tranche: string; readonly worth: Extent }

/** What leaves less to draw than there is of a right. */
export type Cut = {
  readonly by: DrawLimit | 'nothing-left'
  /** The budget as money, the cap and what is held as a fraction; null where the limit is no figure of the book. */
  readonly limit: Extent | null
  readonly leaves: Extent
  readonly of: Extent
  /** At every point of what is not known, or only at some. */
  readonly always: boolean
}

/** Time between decision and money, for words. */
export type LeadWords = { readonly execution: string; readonly notice: string }
