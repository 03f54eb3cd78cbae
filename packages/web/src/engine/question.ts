import type {
  Language,
  Page,
  PayoffTable,
  PlainDate,
  RightCurves,
  WireCheck,
  WireDecide,
  WireExplain,
  WireExtent,
  WireFigures,
  WireFlows,
  WireRace,
  WireRights,
  WireSignal,
  WireStakes,
  WireValue,
  WireWaterfall,
} from './core.ts'

/** The texts of a book by path, and which of them is read first. */
export type BookFiles = {
  readonly main: string
  readonly files: Readonly<Record<string, string>>
}

/** What is asked of a book that was opened. */
export type Question = {
  readonly command: Command
  readonly asOf: string
  /** Without a name the scenario called base, else the first. */
  readonly scenario?: string | undefined
  /** Beliefs for the moment, as a scenario of a book would hold them; they come before the scenario’s own. */
  readonly suppose?: string | undefined
  /** The language of the sentences that the engine has words for; English without it, as in JSON. */
  readonly language?: Language | undefined
  /** A company of the cap table, and a price or prices of it, as the command line takes them. */
  readonly company?: string | undefined
  readonly exit?: string | undefined
  /** The right that curves are drawn of; without it, or where it is not open, the first. */
  readonly right?: string | undefined
  /** The figure that is explained; without it all that can be. */
  readonly figure?: string | undefined
  /** Which answer is written out as a report, and the day from which worth is carried. */
  readonly report?: ReportName | undefined
  readonly from?: string | undefined
  /** The two backers of a payoff table: the one with the rows, then the one with the columns. */
  readonly backers?: string | undefined
}

/** Answers that can be read as one report and saved as a table; worth carried between two days is one of its own. */
export const reportNames = [
  ...['decide', 'rights', 'value', 'carried', 'stakes'],
  ...['waterfall', 'race', 'signal', 'flows'],
] as const
export type ReportName = (typeof reportNames)[number]

/** An answer as the command line prints it, and its table for a spreadsheet where it has one. */
export type Report = { readonly pages: readonly Page[]; readonly csv: string | null }

export type Command = keyof Answers

/** What each question is answered with: the shapes of the command line's JSON, and what only pictures and sliders need. */
export type Answers = {
  readonly stakes: WireStakes
  readonly waterfall: WireWaterfall
  readonly rights: WireRights
  readonly value: WireValue
  readonly decide: WireDecide
  readonly race: WireRace
  readonly signal: WireSignal
  readonly flows: WireFlows
  readonly explain: WireExplain
  readonly explainable: WireFigures
  readonly figures: { readonly figures: readonly KnownFigure[] }
  readonly decision: Decision
  readonly payoffs: PayoffTable | null
  readonly report: Report
}

/** The decision with the curves of one of its rights, so that what is read and what is drawn change together. */
export type Decision = {
  readonly answer: WireDecide
  /** Null where no right is open. */
  readonly curves: RightCurves | null
}

/** A figure that stands behind an answer, as far as a page needs it to draw a slider or a link. */
export type KnownFigure = {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly extent: WireExtent
}

/** What a page must know of a book before it asks anything. */
export type Outline = {
  readonly check: WireCheck
  readonly title: string
  readonly currency: string
  readonly scenarios: readonly {
    readonly name: string
    readonly title: string | null
    /** Whether it, or one it builds on, says anything of a race. */
    readonly hasRace: boolean
  }[]
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  /** Companies with classes, whose sale can be paid out. */
  readonly exits: readonly string[]
  /** Days on which something begins, ends or happens, earliest first. */
  readonly days: readonly PlainDate[]
}

/** Something the question cannot be answered for, in words, with what to do. */
export type Refusal = { readonly message: string; readonly help: string }

/** A part of a text, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number }

export type Request =
  | { readonly kind: 'open'; readonly book: string; readonly text: BookFiles }
  | { readonly kind: 'close'; readonly book: string }
  | { readonly kind: 'ask'; readonly book: string; readonly question: Question }
  /** Nobody waits for the answers of an earlier request any more. */
  | { readonly kind: 'end'; readonly of: number }
  | { readonly kind: 'format'; readonly file: string; readonly text: string }
  | { readonly kind: 'nodes'; readonly file: string; readonly text: string }
  | { readonly kind: 'change'; readonly text: string; readonly at: Stretch; readonly said: string }
  | { readonly kind: 'schema' }

/** A request as it crosses to the worker; answers carry the same number. */
export type Sent = { readonly number: number; readonly request: Request }

export type Reply = { readonly number: number } & (
  | { readonly ok: true; readonly answer: unknown; readonly isLast: boolean }
  | { readonly ok: false; readonly refusal: Refusal }
)
