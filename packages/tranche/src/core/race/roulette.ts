import { assert } from '../diagnostic/index.ts'
import { type EquilibriumReport, findEquilibria } from './equilibria.ts'
import { bimatrixGame } from './game.ts'

export type Roulette = {
  /** Chance that red wins; black otherwise. */
  readonly redWins: number
  /** Worth of being the only backer of the winner. */
  readonly soleGain: number
  /** The part of it that each of two backers of the winner has. */
  readonly sharedPart: number
  /** Loss when a rival alone backs the winner, at least 0. */
  readonly rivalHarm: number
  /** What backing black gains from a cheaper price, whoever wins (net present value). */
  readonly blackDiscount?: number
}

export type RouletteAnswer = {
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
  /** Chance of red in the mixed equilibrium b/(a + b), where both are of one sign. */
  readonly mixedChanceOfRed: number | null
  readonly equilibria: EquilibriumReport
}

/**
 * If your rival backs red, back black? Two like backers choose one of two contenders each. Both a and b
 * positive: two equilibria with a colour each and a mixed one; a negative: both crowd on red.
 */
export function playRoulette(table: Roulette): RouletteAnswer {
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
  const leaveBlack = payoffs.redBlack - payoffs.blackBlack
  const own = [
    [payoffs.redRed, payoffs.redBlack],
    [payoffs.blackRed, payoffs.blackBlack],
  ]
  const rival = [
    [payoffs.redRed, payoffs.blackRed],
    [payoffs.redBlack, payoffs.blackBlack],
  ]
  return {
    payoffs,
    criticalChance: (soleGain + blackDiscount) / ((1 + sharedPart) * soleGain + rivalHarm),
    blackAgainstRed: leaveRed > 0,
    leaveRed,
    leaveBlack,
    mixedChanceOfRed: leaveRed * leaveBlack > 0 ? leaveBlack / (leaveRed + leaveBlack) : null,
    equilibria: findEquilibria(bimatrixGame(own, rival)),
  }
}
