import { assert } from '../diagnostic/index.ts'
import { type Contest, contestPayoffs, splitsUpTo, stepsIn } from './war-chest.ts'

/** What a backer spends on each lab, and with what chance it does. */
export type MixedBet = { readonly spending: readonly number[]; readonly probability: number }

export type ContestReplies = {
  /** Per backer, its expected payoff as the bets are. */
  readonly payoffs: readonly number[]
  /** Per backer, what its best reply to the others would add, at least 0. */
  readonly gains: readonly number[]
  /** Per backer, the spending that replies best; of equally good ones the first, so nothing rather than something. */
  readonly replies: readonly (readonly number[])[]
  /** Sum of the gains: 0 at an equilibrium of the grid and nowhere else. */
  readonly nashConv: number
}

/** Part of the largest payoff below which one reply is as good as another. */
const ROUNDING = 1e-12

/**
 * How far stated bets are from equilibrium, and what would reply best, without the table of all combinations: only each backer's
 * own bets are varied, in whole steps within its chest, so that a contest of any size can be asked about. The same figures as
 * `measureExploitability` of the whole game.
 */
export function replyToBets(
  contest: Contest,
  step: number,
  bets: readonly (readonly MixedBet[])[],
): ContestReplies {
  assert(bets.length === contest.backers.length, 'bets of every backer')
  const payoffs: number[] = []
  const gains: number[] = []
  const replies: (readonly number[])[] = []
  for (const [i, { chest }] of contest.backers.entries()) {
    const worth = (own: readonly MixedBet[]) => expected(contest, bets.with(i, own), i)
    const now = worth(bets[i] as readonly MixedBet[])
    const open = splitsUpTo(stepsIn(chest, step), contest.labs.length).map((units) => {
      const spending = units.map((u) => u * step)
      return { spending, value: worth([{ spending, probability: 1 }]) }
    })
    const best = open.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY)
    const size = open.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0)
    payoffs.push(now)
    gains.push(Math.max(0, best - now))
    replies.push(open.find(({ value }) => value >= best - ROUNDING * size)?.spending ?? [])
  }
  return { payoffs, gains, replies, nashConv: gains.reduce((sum, gain) => sum + gain, 0) }
}

/** A backer's expected payoff over every combination of what all of them do. */
function expected(
  contest: Contest,
  bets: readonly (readonly MixedBet[])[],
  backer: number,
): number {
  const visit = (chosen: readonly (readonly number[])[], weight: number): number => {
    const next = bets[chosen.length]
    if (next === undefined) return weight * (contestPayoffs(contest, chosen)[backer] as number)
    return next.reduce(
      (sum, { spending, probability }) => sum + visit([...chosen, spending], weight * probability),
      0,
    )
  }
  return visit([], 1)
}
