import { expectOver, type Game, type Profile, scalePayoffs } from './game.ts'
import { solveLinearSystem } from './linear-system.ts'

/**
 * The path of logit equilibria from equal chances towards equilibrium, as points that come ever closer:
 * in each, every action is chosen with a chance that grows by `precision` per unit of payoff (in units
 * of the player's payoff range). Pseudo-arclength continuation in log chances, which passes turning points; steps
 * are at most `stride` of the distance covered. It ends at a precision of a million, where the path
 * cannot be followed, or where a step too long has left it (a negative precision). Every finite game
 * has such a path and almost every one leads to an equilibrium; whether it did, measure.
 * Source: McKelvey & Palfrey (1995), GEB 10, 6–38; Turocy (2005), GEB 51, 243–263.
 */
export function* logitPath(game: Game, stride: number): Generator<Profile> {
  const scaled = scalePayoffs(game)
  const size = game.actions.reduce((sum, count) => sum + count, 0)
  // The unknowns: the log chance of every action of every player, then the precision.
  const even = game.actions.flatMap((n) => Array<number>(n).fill(-Math.log(n)))
  let point = Float64Array.from([...even, 0])
  let direction = new Float64Array(size + 1)
  direction[size] = 1
  let length = 0.1
  for (let step = 0; step < 150 / stride; step++) {
    const tangent = solveLinearSystem(borderedSystem(scaled, point, { direction, residual: false }))
    if (tangent === null) return
    const norm = Math.hypot(...tangent)
    direction = tangent.map((t) => t / norm)
    let next: Float64Array<ArrayBuffer> | null = null
    while (next === null) {
      if (length < 1e-9) return
      const predicted = point.map((p, k) => p + length * (direction[k] as number))
      next = correct(scaled, predicted, direction)
      length *= next === null ? 0.5 : 2
    }
    length = Math.min(length, stride * (Math.hypot(...next) + 0.3))
    point = next
    const precision = point[size] as number
    if (precision < 0) return
    yield profileAt(game, point)
    if (precision > 1e6) return
  }
}

/** Newton's method from a predicted point back to the path, across the direction; null if it strays. */
function correct(
  game: Game,
  predicted: Float64Array<ArrayBuffer>,
  direction: Float64Array,
): Float64Array<ArrayBuffer> | null {
  const point = predicted
  let before = Number.POSITIVE_INFINITY
  for (let iteration = 0; iteration < 8; iteration++) {
    const step = solveLinearSystem(borderedSystem(game, point, { direction, residual: true }))
    if (step === null) return null
    const size = Math.hypot(...step)
    if (!(size < before)) return null
    before = size
    for (let k = 0; k < point.length; k++) point[k] = (point[k] as number) + (step[k] as number)
    if (size < 1e-9 * (1 + Math.hypot(...point))) return point
  }
  return null
}

/**
 * Linearised conditions of the path at a point, bordered by the direction: log chances differ as
 * precision times payoffs do, chances sum to one. With `residual` the right side is what is missing and
 * the step stays across the direction; without, the solution is the tangent along it.
 */
function borderedSystem(
  game: Game,
  point: Float64Array,
  { direction, residual }: { direction: Float64Array; residual: boolean },
): Float64Array[] {
  const size = point.length - 1
  const precision = point[size] as number
  const mixes = profileAt(game, point)
  const system: Float64Array[] = []
  let start = 0
  game.actions.forEach((count, i) => {
    const payoffs = expectOver(game, mixes, { player: i, free: [i] })
    const total = new Float64Array(size + 2)
    let sum = 0
    for (let a = 0; a < count; a++) {
      total[start + a] = mixes[i]?.[a] as number
      sum += mixes[i]?.[a] as number
    }
    total[size + 1] = residual ? 1 - sum : 0
    system.push(total)
    const slopes = payoffSlopes(game, mixes, i)
    for (let a = 1; a < count; a++) {
      const row = new Float64Array(size + 2)
      const [first, own] = [slopes[0] as Float64Array, slopes[a] as Float64Array]
      for (let k = 0; k < size; k++) {
        row[k] = -precision * ((own[k] as number) - (first[k] as number))
      }
      row[start] = (row[start] as number) - 1
      row[start + a] = (row[start + a] as number) + 1
      const ahead = (payoffs[a] as number) - (payoffs[0] as number)
      row[size] = -ahead
      const gap = (point[start + a] as number) - (point[start] as number) - precision * ahead
      row[size + 1] = residual ? -gap : 0
      system.push(row)
    }
    start += count
  })
  system.push(Float64Array.from([...direction, residual ? 0 : 1]))
  return system
}

/** Per action of a player, how its payoff moves with every log chance. */
function payoffSlopes(game: Game, mixes: Profile, player: number): Float64Array[] {
  const count = game.actions[player] as number
  const size = game.actions.reduce((sum, n) => sum + n, 0)
  const slopes = Array.from({ length: count }, () => new Float64Array(size))
  let start = 0
  game.actions.forEach((others, j) => {
    if (j !== player) {
      const free = [Math.min(player, j), Math.max(player, j)]
      const pairs = expectOver(game, mixes, { player, free })
      slopes.forEach((slope, a) => {
        for (let b = 0; b < others; b++) {
          const place = player < j ? a * others + b : b * count + a
          slope[start + b] = (pairs[place] as number) * (mixes[j]?.[b] as number)
        }
      })
    }
    start += others
  })
  return slopes
}

function profileAt({ actions }: Game, point: Float64Array): number[][] {
  let start = 0
  return actions.map((count) => {
    const mix = Array.from(point.subarray(start, start + count), Math.exp)
    start += count
    return mix
  })
}
