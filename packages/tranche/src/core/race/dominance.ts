import { type Game, payoffRanges, restrictGame, stridesOf } from './game.ts'

/**
 * What is left when actions that another action of the same player strictly beats, whatever the others
 * do, are removed again and again. No equilibrium is lost. Only pure actions are compared: an action
 * that only a mixture beats stays. Beaten means by more than 1e-12 of the player's payoff range.
 */
export function removeDominated(game: Game): {
  readonly game: Game
  /** Per player, the actions left, by their number in the game given. */
  readonly kept: readonly (readonly number[])[]
} {
  const ranges = payoffRanges(game)
  let kept: readonly (readonly number[])[] = game.actions.map((n) => [...Array(n).keys()])
  let left = game
  for (let shrinks = true; shrinks; ) {
    shrinks = false
    for (const player of game.actions.keys()) {
      const margin = 1e-12 * (ranges[player] as number)
      const stays = [...Array(left.actions[player]).keys()].filter(
        (a) => !isDominated(left, { player, action: a, margin }),
      )
      if (stays.length === left.actions[player]) continue
      shrinks = true
      kept = kept.map((actions, i) =>
        i === player ? stays.map((a) => actions[a] as number) : actions,
      )
      left = restrictGame(game, kept)
    }
  }
  return { game: left, kept }
}

function isDominated(
  game: Game,
  { player, action, margin }: { player: number; action: number; margin: number },
): boolean {
  const values = game.payoffs[player] as Float64Array
  const stride = stridesOf(game)[player] as number
  const count = game.actions[player] as number
  const beats = (other: number) => {
    const step = (other - action) * stride
    for (let place = action * stride; place < values.length; place += count * stride) {
      for (let offset = 0; offset < stride; offset++) {
        const here = place + offset
        if ((values[here + step] as number) <= (values[here] as number) + margin) return false
      }
    }
    return true
  }
  return [...Array(count).keys()].some((other) => other !== action && beats(other))
}
