import type { Extent, Figure } from '../../origin/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { Sometimes } from '../flows/flows-answer.ts'
import type { Names } from '../names.ts'

/** The answer to: who may win, what has each backer bet, and what should it bet now? Money in major units of `currency`, at the opening of `asOf`. */
export type RaceAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly asOf: PlainDate
  readonly scenario: string
  readonly names: Names
  readonly odds: readonly { readonly contender: string; readonly probability: Extent }[]
  readonly noneOfThese: Extent
  readonly oddsFrom: 'beliefs' | 'values' | 'strengths' | null
  readonly fair: readonly FairLine[]
  readonly overPrices: OverPrices | null
  readonly evidence: readonly EvidenceLine[]
  readonly plans: readonly PlanLine[]
  readonly revenueOdds: RevenueOdds | null
  readonly positions: readonly PositionLine[]
  readonly roulette: readonly RouletteLine[]
  readonly game: RaceGame | null
  readonly marginal: readonly MarginalLine[]
  readonly splits: readonly SplitLine[]
  readonly kelly: KellyLine | null
  readonly purses: readonly PurseLine[]
  readonly options: readonly OptionLine[]
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
  /** Where this scenario states no race: those of the book that do. */
  readonly scenariosWithRace: readonly string[]
  readonly assumptions: readonly string[]
  readonly figures: readonly Figure[]
}

/** What the price of a contender says of its chance, beside what is believed. */
export type FairLine = {
  readonly contender: string
  readonly price: Extent
  readonly prize: Extent
  /** The chance at which the price is fair: price over prize. */
  readonly fairChance: Extent
  readonly believed: Extent
  /** What a unit of money put in is expected to be worth: chance times prize over price. */
  readonly worthPerUnit: Extent
}

/** How far what is believed is from what prices say: everybody without a price, and nobody, together as the rest. */
export type OverPrices = {
  /** D(p‖π) in nats, p as believed and π as priced; unknown where prices leave no odds that add up to one. */
  readonly divergence: Extent
  /** Chance that prices leave for the rest, and the chance believed of it. */
  readonly restFair: Extent
  readonly restBelieved: Extent
}

/** One observation about a contender that the day sees. */
export type EvidenceLine = {
  readonly contender: string
  readonly day: PlainDate
  readonly kind: 'score' | 'available' | 'revenue' | 'entered' | 'round'
  /** What is observed: the benchmark and model, through whom, actual or plan. */
  readonly about: readonly string[]
  readonly figure: { readonly unit: 'money' | 'number'; readonly extent: Extent } | null
  readonly sources: readonly string[]
  readonly grade: string | null
}

/** A plan beside the latest revenue that the day sees. */
export type PlanLine = {
  readonly contender: string
  readonly plan: Extent
  readonly actual: Extent
  readonly actualKind: 'actual' | 'run rate' | 'plan' | null
  readonly part: Extent
}

/** What plans and revenue would make of values and odds, by a believed multiple. */
export type RevenueOdds = {
  readonly lines: readonly RevenueLine[]
  /** Whether every contender's value follows from revenue, and not from a value believed. */
  readonly allFromRevenue: boolean
}

export type RevenueLine = {
  readonly contender: string
  readonly multiple: Extent
  readonly valueAsPlanned: Extent
  readonly valueAsCame: Extent
  /** Chance to be the most valuable at the horizon, all plans kept. */
  readonly oddsAsPlanned: Extent
  /** The same with what came of each plan so far. */
  readonly oddsAsCame: Extent
  /** What a tenth more revenue of this contender would add to its chance, others as they came. */
  readonly tenthMore: Extent
}

export type PositionLine = {
  readonly backer: string
  readonly contender: string
  /** What was put in: what is gone if the contender fails. */
  readonly moneyIn: Extent
  readonly stake: Extent
  /** Chance that somebody else wins. */
  readonly otherWins: Extent
}

/** If your rival bets red, bet black? The exact inequality, with the figures of the scenario in it. */
export type RouletteLine = {
  readonly backer: string
  readonly rival: string
  readonly red: string
  readonly black: string
  /** Chance of red given that red or black wins. */
  readonly redWins: Extent
  /** The four figures of the inequality: S, α, H, and d, the cheaper price of black over the chance that either wins. */
  readonly soleGain: Extent
  readonly sharedPart: Extent
  readonly rivalHarm: Extent
  readonly discountIfEither: Extent
  /** Below this chance of red, black is the better reply to a rival on red. */
  readonly criticalChance: Extent
  /** What black gains over red against a rival on red (a), and red over black against one on black (b). */
  readonly leaveRed: Extent
  readonly leaveBlack: Extent
  /** Gain from using a right to black now, less that from a right to red. */
  readonly blackDiscount: Extent
  readonly blackAgainstRed: Sometimes
  /** How the two settle, each with its own figures: every way met over what is not known. */
  readonly settles: readonly RouletteSettled[]
  /** At the middle of every range: chance of red for the backer and for its rival. */
  readonly equilibria: readonly {
    readonly redOfBacker: number
    readonly redOfRival: number
    readonly nashConv: number
  }[]
}

export type RouletteSettled =
  | 'one each'
  | 'both on red'
  | 'both on black'
  | 'both on the same'
  | 'only by chance'

export type Bet = {
  readonly contender: string
  readonly amount: number
  readonly probability: number
  /** Bets of one number are made together. */
  readonly choice: number
}

export type RaceEquilibrium = {
  readonly profile: readonly { readonly backer: string; readonly bets: readonly Bet[] }[]
  readonly payoffs: readonly number[]
  readonly nashConv: number
}

export type RaceGame = {
  readonly step: number
  readonly backers: readonly string[]
  readonly contenders: readonly string[]
  /** Combinations of bets on the grid at the middle of every range. */
  readonly combinations: number
  readonly equilibria: readonly RaceEquilibrium[]
  /** Where no equilibrium was found: the bets that came closest, with what all could still gain. No equilibrium. */
  readonly nearest: RaceEquilibrium | null
  readonly complete: boolean
  /** Two backers: some mixture has more best replies than bets in use, so that mixtures of these are equilibria too; null where not examined. */
  readonly degenerate: boolean | null
  readonly method: string
  /** What all could still gain from the bets of the first equilibrium where the truth lies elsewhere in the ranges. */
  readonly elsewhere: Extent
  /** Nobody bets any more than it has: what each could gain by moving alone. */
  readonly actual: {
    readonly nashConv: Extent
    readonly replies: readonly ReplyLine[]
  }
  /** The same bets made one after another, each seeing the bets before; null for a single backer or an unsolved game. */
  readonly inTurn: RaceTurns | null
  /** Inputs at an end of which alone the bets of the first equilibrium are none any more. */
  readonly turnedBy: readonly string[]
  readonly pointsLookedAt: number
}

/** What follows if each sees the bets before his and takes it that those after him do their best, at the middle of every range. */
export type RaceTurns = {
  /** Every order of up to three backers; of more, each first and each last, the others in their own order. */
  readonly orders: readonly {
    readonly order: readonly string[]
    readonly profile: RaceEquilibrium['profile']
    readonly payoffs: readonly number[]
    /** Per backer, over all that may follow where somebody on the way is indifferent. */
    readonly payoffRanges: readonly Extent[]
    /** Whether there are other outcomes beside the one shown. */
    readonly indifferent: boolean
  }[]
  readonly movingFirst: readonly MovingFirstLine[]
  /** Whether the bets made all at once, to which these are compared, are all equilibria. */
  readonly atOnceComplete: boolean
}

/** What a backer expects as the first and the last to bet, over the orders of the others, and where all bet at once. */
export type MovingFirstLine = {
  readonly backer: string
  readonly first: Extent
  readonly last: Extent
  /** Over the equilibria found; unknown where none was. */
  readonly atOnce: Extent
  /** The others in the same order; below 0 where waiting is better. */
  readonly firstOverLast: Extent
  readonly firstOverAtOnce: Extent
  readonly lastOverAtOnce: Extent
}

export type ReplyLine = {
  readonly backer: string
  readonly bets: readonly Bet[]
  readonly gain: Extent
  /** Whether the same bets are best at every point looked at. */
  readonly robust: boolean
  /** How far the chance of a contender may move alone, the others in proportion, before other bets are better; ends within the odds believed. */
  readonly holdsWhile: readonly {
    readonly contender: string
    /** Null where the reply is the same down, or up, to the end of what is believed. */
    readonly above: number | null
    readonly below: number | null
  }[]
}

/** One step more of a backer on a contender, everybody else staying where he is. */
export type MarginalLine = {
  readonly backer: string
  readonly contender: string
  readonly amount: number
  readonly chance: Extent
  readonly gain: Extent
}

/** A chest spread over the contenders at stated prices, odds not moving. */
export type SplitLine = {
  readonly backer: string
  readonly budget: Extent
  readonly amounts: readonly { readonly contender: string; readonly amount: Extent }[]
  readonly gainPerUnit: Extent
  /** What a chest larger by one step would gain; null where the race states no step. */
  readonly nextStep: { readonly amount: number; readonly gain: Extent } | null
}

export type KellyLine = {
  readonly stakes: readonly { readonly contender: string; readonly fraction: Extent }[]
  readonly cash: Extent
  /** Expected growth of log wealth, nats. */
  readonly growth: Extent
  /** The same stakes whole, halved and quartered. */
  readonly fractions: readonly {
    readonly fraction: number
    readonly growth: Extent
    /** Part of wealth left where nothing that was bet on wins. */
    readonly leftIfLost: Extent
    /** Chance that wealth is ever halved if such bets are made for ever; exact for small bets only. */
    readonly everHalved: number
  }[]
}

/** A chest taken as wealth, with the price that the own stake moves: amounts of the largest expected growth. */
export type PurseLine = {
  readonly backer: string
  readonly wealth: Extent
  readonly amounts: readonly { readonly contender: string; readonly amount: Extent }[]
  readonly cash: Extent
  readonly growth: Extent
}

export type OptionLine = {
  readonly backer: string
  readonly option: 'build' | 'buy' | 'back' | 'stay out'
  readonly cost: Extent
  /** Expected, over spending nothing more. */
  readonly gain: Extent
  /** What is lost if it does not win. */
  readonly lostIfNot: Extent
}
