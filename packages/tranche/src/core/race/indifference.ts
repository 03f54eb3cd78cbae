import { expectOver, type Game, type Profile, restrictGame } from './game.ts'
import { solveLinearSystem } from './linear-system.ts'

/**
 * The profile near a given one in which every player is exactly indifferent between the actions of its
 * support (those with at least `supportMin` of the probability of its likeliest), by Newton's method; null where it does not settle
 * or leaves the probabilities. It says nothing about actions outside the supports: measure the result.
 */
export function sharpenProfile(game: Game, near: Profile, supportMin: number): Profile | null {
  const supports = near.map((mix) => {
    const largest = mix.reduce((a, b) => Math.max(a, b))
    return [...mix.keys()].filter((a) => (mix[a] as number) >= supportMin * largest)
  })
  const small = restrictGame(game, supports)
  let mixes = supports.map((support, i) => normed(support.map((a) => near[i]?.[a] as number)))
  for (let step = 0; step < 30; step++) {
    const move = newtonStep(small, mixes)
    if (move === null) return null
    mixes = move.mixes
    if (move.change < 1e-15 || (step > 8 && move.change < 1e-13)) break
  }
  if (mixes.some((mix) => mix.some((p) => !(p >= -1e-12)))) return null
  return mixes.map((mix, i) => {
    const full = Array.from({ length: game.actions[i] as number }, () => 0)
    const weights = normed(mix.map((p) => Math.max(0, p)))
    supports[i]?.forEach((action, a) => {
      full[action] = weights[a] as number
    })
    return full
  })
}

/** Unknown: all probabilities, and per player the common payoff of its actions. */
function newtonStep(game: Game, mixes: number[][]): { mixes: number[][]; change: number } | null {
  const starts: number[] = []
  let size = 0
  for (const mix of mixes) {
    starts.push(size)
    size += mix.length + 1
  }
  const system = Array.from({ length: size }, () => new Float64Array(size + 1))
  const set = (row: number, column: number, value: number) => {
    const entries = system[row] as Float64Array
    entries[column] = value
  }
  mixes.forEach((mix, i) => {
    const start = starts[i] as number
    const payoffs = expectOver(game, mixes, { player: i, free: [i] })
    const level = start + mix.length
    mix.forEach((_, a) => {
      set(start + a, level, -1)
      set(level, start + a, 1)
      // The level is solved for afresh, so only the payoff stands on the right.
      set(start + a, size, -(payoffs[a] as number))
    })
    set(level, size, 1 - mix.reduce((sum, p) => sum + p, 0))
    mixes.forEach((other, j) => {
      if (j === i) return
      const pairs = expectOver(game, mixes, { player: i, free: [Math.min(i, j), Math.max(i, j)] })
      for (let a = 0; a < mix.length; a++) {
        for (let b = 0; b < other.length; b++) {
          const place = i < j ? a * other.length + b : b * mix.length + a
          set(start + a, (starts[j] as number) + b, pairs[place] as number)
        }
      }
    })
  })
  const step = solveLinearSystem(system)
  if (step === null) return null
  let change = 0
  const next = mixes.map((mix, i) =>
    mix.map((p, a) => {
      const move = step[(starts[i] as number) + a] as number
      change = Math.max(change, Math.abs(move))
      return p + move
    }),
  )
  return Number.isFinite(change) && change < 1e6 ? { mixes: next, change } : null
}

function normed(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
