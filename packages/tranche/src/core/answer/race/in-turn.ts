import { type Extent, unknownExtent } from '../../origin/index.ts'
import {
  type Between,
  chosen,
  type EquilibriumReport,
  playInOrders,
  type WarChestGame,
  worthOfMovingFirst,
} from '../../race/index.ts'
import type { Contests } from './contest.ts'
import type { RaceGame } from './race-answer.ts'
import { betsOf } from './replies.ts'

/** What comes of the same bets made one after another, and what it is worth to be first, at the middle of every range. */
export function inTurnOf(
  contests: Contests,
  { game, spendings }: WarChestGame,
  { equilibria, complete }: EquilibriumReport,
): RaceGame['inTurn'] {
  const names = contests.backers.map(({ name }) => name)
  if (names.length < 2) return null
  const played = playInOrders(game)
  return {
    orders: played.map(({ order, turns }) => {
      const bets = chosen(spendings, turns.actions)
      return {
        order: order.map((player) => names[player] ?? ''),
        profile: names.map((backer, i) => ({
          backer,
          bets: betsOf(contests, [{ spending: bets[i] ?? [], probability: 1 }]),
        })),
        payoffs: turns.payoffs,
        payoffRanges: turns.payoffRanges.map(extentOf),
        indifferent: turns.indifferent,
      }
    }),
    movingFirst: names.map((backer, player) => {
      const { first, last, firstOverLast } = worthOfMovingFirst(played, player)
      const atOnce = over(equilibria.map(({ payoffs }) => payoffs[player] ?? 0))
      return {
        backer,
        first: extentOf(first),
        last: extentOf(last),
        atOnce: atOnce === null ? unknownExtent : extentOf(atOnce),
        firstOverLast: extentOf(withoutRounding(firstOverLast, first)),
        firstOverAtOnce: difference(first, atOnce),
        lastOverAtOnce: difference(last, atOnce),
      }
    }),
    atOnceComplete: complete,
  }
}

function over(numbers: readonly number[]): Between | null {
  return numbers.length === 0 ? null : { low: Math.min(...numbers), high: Math.max(...numbers) }
}

function difference(one: Between, other: Between | null): Extent {
  if (other === null) return unknownExtent
  const between = { low: one.low - other.high, high: one.high - other.low }
  return extentOf(withoutRounding(between, one))
}

/** A difference too small beside what it was taken from is none. */
function withoutRounding({ low, high }: Between, from: Between): Between {
  const least = 1e-11 * Math.max(Math.abs(from.low), Math.abs(from.high))
  const plain = (number: number) => (Math.abs(number) <= least ? 0 : number)
  return { low: plain(low), high: plain(high) }
}

function extentOf({ low, high }: Between): Extent {
  return { value: low === high ? low : null, low, high }
}
