import { assert } from '../diagnostic/index.ts'
import { type EquilibriumReport, findEquilibria } from './equilibria.ts'
import { bimatrixGame } from './game.ts'

/** What hangs on a bet for one backer. */
export type RouletteStakes = {
  /** Worth of being the only backer of the winner. */
  readonly soleGain: number
  /** The part of it that each of two backers of the winner has. */
  readonly sharedPart: number
  /** Loss when a rival alone backs the winner, at least 0. */
  readonly rivalHarm: number
  /** What backing black gains over red from a cheaper price, whoever wins (net present value); below 0 where red is cheaper. */
  readonly blackDiscount?: number
}

/** Backing red or black when the chance of red is `redWins`, and black wins otherwise. */
export type Roulette = RouletteStakes & { readonly redWins: number }

export type RouletteReply = {
  /** Own payoffs, first own colour, then the rival's. */
  readonly payoffs: {
    readonly redRed: number
    readonly redBlack: number
    readonly blackRed: number
    readonly blackBlack: number
  }
  /** Back black against a rival on red exactly where red wins with less than this chance. */
  readonly criticalChance: number
  readonly blackAgainstRed: boolean
  /** What leaving a rival alone on red gains (a) and on black gains (b): black there, red here. */
  readonly leaveRed: number
  readonly leaveBlack: number
}

export type RouletteAnswer = RouletteReply & {
  /** Chance of red in the mixed equilibrium of two like backers, b/(a + b), where both are of one sign; null otherwise. */
  readonly mixedChanceOfRed: number | null
  readonly equilibria: EquilibriumReport
}

/** If your rival backs red, back black? One backer's side of it: payoffs and the exact inequality p < (S + d)/((1 + α)S + H). */
export function replyInRoulette(table: Roulette): RouletteReply {
  const { redWins: p, soleGain, sharedPart, rivalHarm, blackDiscount = 0 } = table
  assert(p >= 0 && p <= 1, `a chance: ${p}`)
  assert(soleGain > 0 && rivalHarm >= 0 && sharedPart >= 0, 'gains and harm are not negative')
  const payoffs = {
    redRed: p * sharedPart * soleGain,
    redBlack: p * soleGain - (1 - p) * rivalHarm,
    blackRed: (1 - p) * soleGain - p * rivalHarm + blackDiscount,
    blackBlack: (1 - p) * sharedPart * soleGain + blackDiscount,
  }
  const leaveRed = payoffs.blackRed - payoffs.redRed
  return {
    payoffs,
    criticalChance: (soleGain + blackDiscount) / ((1 + sharedPart) * soleGain + rivalHarm),
    blackAgainstRed: leaveRed > 0,
    leaveRed,
    leaveBlack: payoffs.redBlack - payoffs.blackBlack,
  }
}

/** Ways in which two backers settle without chance: own colour first, then the rival's. */
export type Settled = 'red, red' | 'red, black' | 'black, red' | 'black, black'

/** The pure equilibria of two backers, from what each gains by leaving the other alone. */
export function settledWithoutChance(own: RouletteReply, rival: RouletteReply): Settled[] {
  const ways: [Settled, boolean][] = [
    ['red, red', own.leaveRed <= 0 && rival.leaveRed <= 0],
    ['red, black', own.leaveBlack >= 0 && rival.leaveRed >= 0],
    ['black, red', own.leaveRed >= 0 && rival.leaveBlack >= 0],
    ['black, black', own.leaveBlack <= 0 && rival.leaveBlack <= 0],
  ]
  return ways.flatMap(([way, holds]) => (holds ? [way] : []))
}

/**
 * Two backers choose one of two contenders each, at once; the second is like the first unless stated. Two like ones with a and b
 * positive have two equilibria with a colour each and a mixed one; with a negative both crowd on red.
 */
export function playRoulette(table: Roulette, rivalStakes: RouletteStakes = table): RouletteAnswer {
  const own = replyInRoulette(table)
  const { payoffs: theirs } = replyInRoulette({ ...rivalStakes, redWins: table.redWins })
  const { leaveRed, leaveBlack, payoffs } = own
  const likeOnes = rivalStakes === table && leaveRed * leaveBlack > 0
  return {
    ...own,
    mixedChanceOfRed: likeOnes ? leaveBlack / (leaveRed + leaveBlack) : null,
    equilibria: findEquilibria(
      bimatrixGame(
        [
          [payoffs.redRed, payoffs.redBlack],
          [payoffs.blackRed, payoffs.blackBlack],
        ],
        [
          [theirs.redRed, theirs.blackRed],
          [theirs.redBlack, theirs.blackBlack],
        ],
      ),
    ),
  }
}
