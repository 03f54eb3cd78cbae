import type { Extent, Figure } from '../origin/index.ts'
import type { PlainDate } from '../time/index.ts'
import type { Sometimes } from './flows-answer.ts'
import type { Names } from './names.ts'

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
  readonly evidence: readonly EvidenceLine[]
  readonly plans: readonly PlanLine[]
  readonly positions: readonly PositionLine[]
  readonly roulette: readonly RouletteLine[]
  readonly game: RaceGame | null
  readonly marginal: readonly MarginalLine[]
  readonly splits: readonly SplitLine[]
  readonly kelly: KellyLine | null
  readonly options: readonly OptionLine[]
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
  readonly assumptions: readonly string[]
  readonly figures: readonly Figure[]
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
  /** Below this chance of red, black is the better reply to a rival on red. */
  readonly criticalChance: Extent
  /** What black gains over red against a rival on red (a), and red over black against one on black (b). */
  readonly leaveRed: Extent
  readonly leaveBlack: Extent
  /** Gain from the cheaper price of black, where the backer holds a right to it. */
  readonly blackDiscount: Extent
  readonly blackAgainstRed: Sometimes
  /** How two like backers settle: every way met over what is not known. */
  readonly settles: readonly ('one each' | 'both on red' | 'both on black' | 'both on the same')[]
  /** At the middle of every range: chance of red for each of two like backers. */
  readonly equilibria: readonly {
    readonly redOfBacker: number
    readonly redOfRival: number
    readonly nashConv: number
  }[]
}

export type Bet = {
  readonly contender: string
  readonly amount: number
  readonly probability: number
}

export type RaceGame = {
  readonly step: number
  readonly backers: readonly string[]
  readonly contenders: readonly string[]
  readonly equilibria: readonly {
    readonly profile: readonly { readonly backer: string; readonly bets: readonly Bet[] }[]
    readonly payoffs: readonly number[]
    readonly nashConv: number
  }[]
  readonly complete: boolean
  readonly method: string
  /** Nobody bets any more than it has: what each could gain by moving alone. */
  readonly actual: {
    readonly nashConv: Extent
    readonly replies: readonly {
      readonly backer: string
      readonly bets: readonly Bet[]
      readonly gain: Extent
      /** Whether the same bets are best at every point looked at. */
      readonly robust: boolean
    }[]
  }
  /** Inputs whose ends alone change the bets of the first equilibrium. */
  readonly turnedBy: readonly string[]
  readonly pointsLookedAt: number
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
}

export type KellyLine = {
  readonly stakes: readonly { readonly contender: string; readonly fraction: Extent }[]
  readonly cash: Extent
  /** Expected growth of log wealth, nats. */
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
