import { assert } from '../diagnostic/index.ts'
import { type Game, stridesOf } from './game.ts'

export type Turns = {
  /** Per player (not per turn), the action it takes. */
  readonly actions: readonly number[]
  readonly payoffs: readonly number[]
  /** Somebody on the way had two equally good actions; the first in order was taken. */
  readonly indifferent: boolean
}

/**
 * What happens when players move one after another, each seeing the moves before: backward induction
 * over every combination of actions (subgame perfect). Source: Zermelo (1913); Selten (1965).
 */
export function playInTurn(game: Game, order: readonly number[]): Turns {
  const sorted = [...order].sort((a, b) => a - b)
  assert(
    sorted.length === game.actions.length && sorted.every((player, i) => player === i),
    `every player moves once: ${order}`,
  )
  const strides = stridesOf(game)
  const solve = (turn: number, place: number): { place: number; indifferent: boolean } => {
    const player = order[turn]
    if (player === undefined) return { place, indifferent: false }
    const payoffs = game.payoffs[player] as Float64Array
    let best = solve(turn + 1, place)
    for (let a = 1; a < (game.actions[player] as number); a++) {
      const next = solve(turn + 1, place + a * (strides[player] as number))
      const ahead = (payoffs[next.place] as number) - (payoffs[best.place] as number)
      if (ahead > 0) best = next
      else if (ahead === 0) best = { ...best, indifferent: true }
    }
    return best
  }
  const { place, indifferent } = solve(0, 0)
  return {
    actions: game.actions.map((n, i) => Math.floor(place / (strides[i] as number)) % n),
    payoffs: game.payoffs.map((payoffs) => payoffs[place] as number),
    indifferent,
  }
}

/** What a player gains by moving before all others instead of after them; below 0 where waiting is better. */
export function worthOfMovingFirst(game: Game, player: number): number {
  const others = [...game.actions.keys()].filter((i) => i !== player)
  const first = playInTurn(game, [player, ...others])
  const last = playInTurn(game, [...others, player])
  return (first.payoffs[player] as number) - (last.payoffs[player] as number)
}
