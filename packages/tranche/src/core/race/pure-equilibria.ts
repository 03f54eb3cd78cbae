import { type Game, payoffRanges, stridesOf } from './game.ts'

/**
 * Every combination of actions from which no player gains by deviating alone, found by looking at all;
 * a gain below 1e-12 of the player's payoff range is rounding. Complete as to pure equilibria, for any
 * number of players.
 */
export function findPureEquilibria(game: Game): number[][] {
  const { actions, payoffs } = game
  const strides = stridesOf(game)
  const size = (payoffs[0] as Float64Array).length
  const stable = new Uint8Array(size).fill(1)
  const ranges = payoffRanges(game)
  actions.forEach((count, player) => {
    const values = payoffs[player] as Float64Array
    const stride = strides[player] as number
    const rounding = 1e-12 * (ranges[player] as number)
    for (let place = 0; place < size; place++) {
      if (Math.floor(place / stride) % count !== 0) continue
      let best = Number.NEGATIVE_INFINITY
      for (let a = 0; a < count; a++) best = Math.max(best, values[place + a * stride] as number)
      for (let a = 0; a < count; a++) {
        if ((values[place + a * stride] as number) < best - rounding) stable[place + a * stride] = 0
      }
    }
  })
  const found: number[][] = []
  stable.forEach((holds, place) => {
    if (holds) {
      found.push(actions.map((count, i) => Math.floor(place / (strides[i] as number)) % count))
    }
  })
  return found
}
