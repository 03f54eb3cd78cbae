import { assert } from '../diagnostic/index.ts'

/**
 * A Brownian motion at given times, built from independent normal numbers so that the first ones decide most of it: the last time
 * first, then always the time that is least known. Step k sets time `at[k]` from the times `left[k]` and `right[k]`, set before
 * (-1 where there is none: the start, at which the motion is 0, and what follows the last). Plain data.
 */
export type BrownianBridge = {
  readonly times: Float64Array
  readonly at: Int32Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly leftWeight: Float64Array
  readonly rightWeight: Float64Array
  /** Square root of the variance that the step adds. */
  readonly deviation: Float64Array
}

/**
 * The order and weights for `times`, increasing and after 0, in years.
 * Source: Moskowitz & Caflisch (1996), Math. Comput. Modelling 23, 37–54; the order by variance left for any set of times.
 */
export function brownianBridge(times: readonly number[] | Float64Array): BrownianBridge {
  const count = times.length
  const time = (i: number) => (i < 0 ? 0 : (times[i] as number))
  for (let i = 0; i < count; i++) assert(time(i) > time(i - 1), 'times increase from 0')
  const bridge = {
    times: Float64Array.from(times),
    at: new Int32Array(count),
    left: new Int32Array(count).fill(-1),
    right: new Int32Array(count).fill(-1),
    leftWeight: new Float64Array(count),
    rightWeight: new Float64Array(count),
    deviation: new Float64Array(count),
  }
  if (count === 0) return bridge
  bridge.at[0] = count - 1
  bridge.deviation[0] = Math.sqrt(time(count - 1))
  // Gaps between times that are set; the largest variance inside each is kept with it.
  const gaps = [gapBetween(-1, count - 1, time)]
  for (let k = 1; k < count; k++) {
    let widest = 0
    for (let g = 1; g < gaps.length; g++) {
      if ((gaps[g] as Gap).variance > (gaps[widest] as Gap).variance) widest = g
    }
    const { left, right, at, variance } = gaps[widest] as Gap
    const span = time(right) - time(left)
    bridge.at[k] = at
    bridge.left[k] = left
    bridge.right[k] = right
    bridge.leftWeight[k] = (time(right) - time(at)) / span
    bridge.rightWeight[k] = (time(at) - time(left)) / span
    bridge.deviation[k] = Math.sqrt(variance)
    gaps.splice(widest, 1, gapBetween(left, at, time), gapBetween(at, right, time))
  }
  return bridge
}

/** A run of times not yet set, between two that are, with the one that is least known; variance -1 where the run is empty. */
type Gap = {
  readonly left: number
  readonly right: number
  readonly at: number
  readonly variance: number
}

function gapBetween(left: number, right: number, time: (i: number) => number): Gap {
  let [at, variance] = [-1, -1]
  const span = time(right) - time(left)
  for (let i = left + 1; i < right; i++) {
    const here = ((time(i) - time(left)) * (time(right) - time(i))) / span
    if (here > variance) [at, variance] = [i, here]
  }
  return { left, right, at, variance }
}

/**
 * Values of the motion at the bridge's times, one row a time, `points` paths beside one another, from rows of normal numbers: row k
 * of them decides step k.
 */
export function bridgedPaths(
  bridge: BrownianBridge,
  points: number,
  normals: Float64Array,
  into: Float64Array,
): void {
  for (let k = 0; k < bridge.at.length; k++) {
    const deviation = bridge.deviation[k] as number
    const [leftWeight, rightWeight] = [
      bridge.leftWeight[k] as number,
      bridge.rightWeight[k] as number,
    ]
    const row = (bridge.at[k] as number) * points
    const left = (bridge.left[k] as number) * points
    const right = (bridge.right[k] as number) * points
    for (let i = 0; i < points; i++) {
      const before = left < 0 ? 0 : leftWeight * (into[left + i] as number)
      const after = right < 0 ? 0 : rightWeight * (into[right + i] as number)
      into[row + i] = before + after + deviation * (normals[k * points + i] as number)
    }
  }
}
