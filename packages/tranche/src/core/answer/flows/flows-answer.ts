import type { Extent, Figure } from '../../origin/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { Names } from '../names.ts'

/**
 * The answer to: how much goes round in a circle, and what breaks if one party fails? Money in major units of `currency`, as paid
 * and not discounted, at the close of `asOf`.
 */
export type FlowsAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly asOf: PlainDate
  readonly scenario: string
  readonly names: Names
  readonly pairs: readonly FlowPair[]
  /** Every investor over all it invests in. */
  readonly investors: readonly InvestorFlow[]
  /** Over all pairs. */
  readonly total: CashLine
  readonly schedules: readonly PartySchedule[]
  readonly clearing: NetworkClearing
  readonly failures: readonly PartyFailure[]
  readonly crossHoldings: CrossHoldings | null
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
  readonly assumptions: readonly string[]
  readonly figures: readonly Figure[]
}

/** Seen from the investor; `net` is back less out, and the same again with every receipt at its margin. */
export type CashLine = {
  readonly out: Extent
  readonly back: Extent
  readonly net: Extent
  readonly backAtMargin: Extent
  readonly netAtMargin: Extent
}

/** Parts of what is put in, by the spending shares a scenario believes. */
export type ReturnRatios = {
  /** What reaches the investor by any way, each unit counted once. */
  readonly firstReturnRatio: Extent
  /** The same money again each time it passes: no return, and may exceed 1. */
  readonly grossRatio: Extent
}

export type FlowPair = CashLine &
  ReturnRatios & {
    readonly investor: string
    readonly company: string
    readonly years: readonly {
      readonly year: number
      readonly inYear: CashLine
      readonly cumulated: CashLine
    }[]
  }

export type InvestorFlow = CashLine & ReturnRatios & { readonly investor: string }

export type PartySchedule = {
  readonly party: string
  readonly cash: Extent
  readonly calls: readonly {
    readonly what: string
    readonly to: string
    readonly firstDay: PlainDate
    readonly lastDay: PlainDate
    readonly amount: Extent
  }[]
  /** Cash on each day if everything comes as early and as large as it may, and as late and small. */
  readonly days: readonly { readonly day: PlainDate; readonly balance: Extent }[]
  readonly worst: { readonly day: PlainDate; readonly balance: Extent } | null
  /** When most may be called at once. */
  readonly overlap: {
    readonly firstDay: PlainDate
    readonly lastDay: PlainDate
    readonly amount: Extent
  } | null
}

/** What is owed and not yet paid, all of it due at once, paid as far as cash goes. */
export type NetworkClearing = {
  readonly obligations: readonly {
    readonly what: string
    readonly from: string
    readonly to: string
    readonly amount: Extent
  }[]
  readonly parties: readonly ClearingLine[]
  /** Over all parties, with how many fall short. */
  readonly total: Omit<ClearingLine, 'party' | 'defaults'> & { readonly fallShort: Extent }
  /** False where the least and the greatest outcome differ somewhere: circles without outside cash. */
  readonly unique: boolean
  readonly how: string
}

export type ClearingLine = {
  readonly party: string
  readonly cash: Extent
  readonly owes: Extent
  /** The most that all can pay together, and the least if nobody pays before he is paid. */
  readonly pays: Extent
  readonly paysLeast: Extent
  readonly keeps: Extent
  readonly defaults: Sometimes
}

export type Sometimes = 'never' | 'sometimes' | 'always'

export type PartyFailure = {
  readonly party: string
  readonly contractsCut: Extent
  /** Who then pays less than he owes, the failed party aside. */
  readonly defaults: readonly { readonly party: string; readonly when: Sometimes }[]
  /** What others are left with less than before. */
  readonly losses: readonly { readonly party: string; readonly amount: Extent }[]
  /** Money put into the failed party, whose worth is gone with it. */
  readonly invested: readonly { readonly party: string; readonly amount: Extent }[]
}

/** Companies that hold parts of each other. */
export type CrossHoldings = {
  readonly companies: readonly {
    readonly company: string
    /** What it has by itself. */
    readonly assets: Extent
    /** With its parts of others: the same assets stand in several of these. */
    readonly total: Extent
    /** What owners outside of these companies have of it. */
    readonly toOutsiders: Extent
  }[]
  /** Also the sum of what owners outside have. */
  readonly sumOfAssets: Extent
  /** Counts the same assets more than once. */
  readonly sumOfTotals: Extent
  /** What the others lose if the assets of one were worth nothing. */
  readonly ifWorthless: readonly {
    readonly company: string
    readonly losses: readonly { readonly party: string; readonly amount: Extent }[]
  }[]
  readonly how: string
}
