import { exp } from '../chance/index.ts'
import type { Continuation } from './choice.ts'
import type { Cluster } from './cluster.ts'
import type { Features, Scale } from './features.ts'
import { type LeastSquares, leastSquares } from './least-squares.ts'
import type { PathState } from './path-state.ts'
import type { Places } from './places.ts'

/** The worth of waiting from one day on: coefficients by what has happened, and for all together. */
export type StepFit = {
  readonly scale: Scale
  /** By what has happened, then by live node. */
  readonly groups: ReadonlyMap<number, readonly Float64Array[]>
  /** With a column more for each thing that may have happened. */
  readonly pooled: readonly Float64Array[]
}

type Training = {
  readonly features: Features
  readonly scale: Scale
  /** By live node: what is had later, discounted to the day. */
  readonly worth: readonly Float64Array[]
  /**
   * Moves of martingales between the day and when the worth was had. They explain scatter and,
   * having mean 0 wherever the path stands, none of what is fitted: their coefficients are dropped.
   */
  readonly noise: readonly Float64Array[]
  /** The paths that are fitted. */
  readonly asked: Int32Array
  readonly stand: (path: number) => void
  readonly state: PathState
}

/** Paths a coefficient that a group needs for a fit of its own. */
const PATHS_A_COLUMN = 20

export function fitOf(training: Training): StepFit {
  const { features, scale, worth, noise, asked, stand, state } = training
  const { size, bits } = features
  const sides = worth.length
  const scatter = 2 * noise.length
  const pooled = leastSquares(size + bits + scatter, sides, asked.length)
  const groups = new Map<number, LeastSquares>()
  const row = new Float64Array(size + bits + scatter + sides)
  const own = new Float64Array(size + scatter + sides)
  for (const path of asked) {
    stand(path)
    features.write(state, scale, row)
    const happened = features.happened(state)
    for (let k = 0; k < bits; k++) row[size + k] = (happened >> k) & 1
    let at = size + bits
    for (const moves of noise) {
      const move = moves[path] as number
      row[at++] = move
      row[at++] = move * (row[1] as number)
    }
    for (const values of worth) row[at++] = values[path] as number
    pooled.add(row)
    if (bits === 0) continue
    let group = groups.get(happened)
    if (group === undefined) {
      group = leastSquares(size + scatter, sides, asked.length)
      groups.set(happened, group)
    }
    own.set(row.subarray(0, size))
    own.set(row.subarray(size + bits), size)
    group.add(own)
  }
  const large = [...groups].filter(([, group]) => group.rows() >= PATHS_A_COLUMN * size)
  return {
    scale,
    pooled: pooled.solve(),
    groups: new Map(large.map(([happened, group]) => [happened, group.solve()])),
  }
}

/** The worth of waiting on a straight line between close values of the one number that says everything, by live node. */
export type Table = readonly Float64Array[]

/** A fit as plain data: it can be sent elsewhere and asked there. */
export type KeptFit = StepFit & { readonly table: Table | null }

/** A fit that can be asked on any path. */
export type Fitted = { readonly ask: Continuation; readonly kept: () => KeptFit }

/**
 * The fit as a function that can be asked on any path. Its table is filled at the first path that asks, whose rounding it keeps; a `kept`
 * fit has that table or none, so that who asks first changes nothing.
 */
export function fitted(
  fit: StepFit | KeptFit,
  of: {
    readonly features: Features
    readonly live: readonly number[]
    readonly nodes: number
    readonly places: Places
    readonly cluster: Cluster
  },
): Fitted {
  const { features } = of
  const sideOf = new Int32Array(of.nodes).fill(-1)
  of.live.forEach((node, side) => {
    sideOf[node] = side
  })
  const basis = new Float64Array(features.size)
  const direct = (side: number, state: PathState): number => {
    features.write(state, fit.scale, basis)
    const happened = features.bits === 0 ? 0 : features.happened(state)
    const own = fit.groups.get(happened)
    const coefficients = (own ?? fit.pooled)[side] as Float64Array
    let sum = 0
    for (let j = 0; j < features.size; j++)
      sum += (coefficients[j] as number) * (basis[j] as number)
    for (let k = 0; own === undefined && k < features.bits; k++) {
      sum += ((happened >> k) & 1) * (coefficients[features.size + k] as number)
    }
    return sum
  }
  const isTold = 'table' in fit && fit.table === null
  const tabled = features.isOneNumber && !isTold ? tabulated(fit, of, direct) : null
  const ask = tabled?.ask ?? direct
  return {
    ask: (node, state) => {
      const side = sideOf[node] as number
      return side < 0 ? 0 : ask(side, state)
    },
    kept: () => ({ ...fit, table: tabled?.table() ?? null }),
  }
}

const TABLE_POINTS = 257
/** Deviations to both sides of the mean. */
const TABLE_REACH = 4.5

/** A straight line between points close to one another, where one number says everything. */
function tabulated(
  fit: StepFit | KeptFit,
  { features, live, places, cluster }: Parameters<typeof fitted>[1],
  direct: (side: number, state: PathState) => number,
): { ask: (side: number, state: PathState) => number; table: () => Table | null } | null {
  const { scale } = fit
  const number = features.raw[0]
  const company = cluster.rights[0]?.company ?? 0
  const level = places.layout.level[company] as number
  const [mean, deviation] = [scale.mean[0] as number, scale.deviation[0] as number]
  if (number === undefined || deviation <= 1e-6) return null
  const step = (2 * TABLE_REACH * deviation) / (TABLE_POINTS - 1)
  const from = mean - TABLE_REACH * deviation
  let rows: Table | null = 'table' in fit ? fit.table : null
  const fill = (state: PathState): Float64Array[] => {
    // Only the value per share matters: it is moved by moving the value.
    const kept = state.slots[level] as number
    const here = number(state)
    const filled = live.map((_, side) =>
      Float64Array.from({ length: TABLE_POINTS }, (_, k) => {
        state.slots[level] = kept * exp(from + k * step - here)
        return direct(side, state)
      }),
    )
    state.slots[level] = kept
    return filled
  }
  const ask = (side: number, state: PathState) => {
    const place = (number(state) - from) / step
    if (!(place >= 0 && place < TABLE_POINTS - 1) || (state.slots[level] as number) <= 0) {
      return direct(side, state)
    }
    rows ??= fill(state)
    const row = rows[side] as Float64Array
    const k = Math.floor(place)
    const part = place - k
    return (1 - part) * (row[k] as number) + part * (row[k + 1] as number)
  }
  return { ask, table: () => rows }
}
