import { assert } from '../diagnostic/index.ts'

/** A finite game in strategic form. Payoffs in any unit, more is better; players and actions from 0. */
export type Game = {
  /** Per player, how many actions it has. */
  readonly actions: readonly number[]
  /** Per player, its payoff in every combination of actions, the last player's action running fastest. */
  readonly payoffs: readonly Float64Array[]
}

/** Per player, the probability of each of its actions. */
export type Profile = readonly (readonly number[])[]

/** The game with these payoffs, one a player, for each combination of actions. */
export function gameFrom(
  actions: readonly number[],
  payoffsOf: (combination: readonly number[]) => readonly number[],
): Game {
  assert(actions.length > 0 && actions.every((n) => n >= 1), 'every player has an action')
  const size = actions.reduce((product, n) => product * n, 1)
  const payoffs = actions.map(() => new Float64Array(size))
  const combination = actions.map(() => 0)
  for (let place = 0; place < size; place++) {
    const values = payoffsOf(combination)
    for (let i = 0; i < payoffs.length; i++) {
      const column = payoffs[i] as Float64Array
      column[place] = values[i] as number
    }
    for (let i = actions.length - 1; i >= 0; i--) {
      const next = (combination[i] as number) + 1
      combination[i] = next < (actions[i] as number) ? next : 0
      if (combination[i] !== 0) break
    }
  }
  return { actions, payoffs }
}

/** Two players: `rowPayoffs[r][c]` and `columnPayoffs[r][c]` are paid when r meets c. */
export function bimatrixGame(
  rowPayoffs: readonly (readonly number[])[],
  columnPayoffs: readonly (readonly number[])[],
): Game {
  const columns = rowPayoffs[0]?.length ?? 0
  const same = (row: readonly number[], r: number) =>
    row.length === columns && columnPayoffs[r]?.length === columns
  assert(
    rowPayoffs.length === columnPayoffs.length && rowPayoffs.every(same),
    'matrices of one size',
  )
  return gameFrom([rowPayoffs.length, columns], ([r, c]) => [
    rowPayoffs[r as number]?.[c as number] as number,
    columnPayoffs[r as number]?.[c as number] as number,
  ])
}

/** The game in which each player has only the actions kept, in that order. */
export function restrictGame(game: Game, kept: readonly (readonly number[])[]): Game {
  const strides = stridesOf(game)
  return gameFrom(
    kept.map((actions) => actions.length),
    (combination) => {
      let place = 0
      combination.forEach((a, i) => {
        place += (kept[i]?.[a] as number) * (strides[i] as number)
      })
      return game.payoffs.map((payoffs) => payoffs[place] as number)
    },
  )
}

/** How far apart in a payoff array two neighbouring actions of each player are. */
export function stridesOf({ actions }: Game): number[] {
  const strides = actions.map(() => 1)
  for (let i = actions.length - 2; i >= 0; i--) {
    strides[i] = (strides[i + 1] as number) * (actions[i + 1] as number)
  }
  return strides
}

/**
 * One player's expected payoff for every combination of the actions of the `free` players (in order of
 * number, the last running fastest), the others mixing as the profile says.
 */
export function expectOver(
  game: Game,
  profile: Profile,
  { player, free }: { readonly player: number; readonly free: readonly number[] },
): Float64Array {
  const { actions } = game
  const payoffs = game.payoffs[player] as Float64Array
  const strides = stridesOf(game)
  const size = free.reduce((product, i) => product * (actions[i] as number), 1)
  const expected = new Float64Array(size)
  const isFree = actions.map((_, i) => free.includes(i))
  const visit = (i: number, place: number, weight: number, target: number): void => {
    if (i === actions.length) {
      expected[target] = (expected[target] as number) + weight * (payoffs[place] as number)
      return
    }
    const count = actions[i] as number
    for (let a = 0; a < count; a++) {
      const next = place + a * (strides[i] as number)
      if (isFree[i]) visit(i + 1, next, weight, target * count + a)
      else {
        const probability = profile[i]?.[a] as number
        if (probability !== 0) visit(i + 1, next, weight * probability, target)
      }
    }
  }
  visit(0, 0, 1, 0)
  return expected
}

/** Per player, the difference between its largest and its smallest payoff. */
export function payoffRanges({ payoffs }: Game): number[] {
  return payoffs.map((values) => {
    const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    return high - low
  })
}

/** The game with every player's payoffs in units of its own range, which changes no best reply. */
export function scalePayoffs(game: Game): Game {
  const ranges = payoffRanges(game)
  const payoffs = game.payoffs.map((values, i) => values.map((v) => v / (ranges[i] || 1)))
  return { actions: game.actions, payoffs }
}

/** The profile in which every player takes one action for certain. */
export function pureProfile({ actions }: Game, combination: readonly number[]): Profile {
  return actions.map((count, i) => {
    return Array.from({ length: count }, (_, a) => (a === combination[i] ? 1 : 0))
  })
}
