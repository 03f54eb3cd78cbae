import { assert } from '../diagnostic/index.ts'

/** The entries of a sparse non-negative matrix, one a place: `share` of what is at `from` counts towards `to`. */
export type Links = {
  readonly to: Int32Array
  readonly from: Int32Array
  readonly share: Float64Array
}

export type Link = { readonly to: number; readonly from: number; readonly share: number }

export function linksOf(links: readonly Link[]): Links {
  return {
    to: Int32Array.from(links, ({ to }) => to),
    from: Int32Array.from(links, ({ from }) => from),
    share: Float64Array.from(links, ({ share }) => share),
  }
}

/**
 * The least non-negative x with x = constant + Mx, M sparse and non-negative. The caller guarantees
 * that whatever `constant` feeds leaks away in the end (no closed circuit with something coming in).
 * Gauss–Seidel sweeps, stopped when the geometric rest is below 1e-15 of the largest entry or changes are
 * rounding; the error is then rounding over the part that leaks. Where the leak is slow, x is now and
 * then scaled so that as much leaks as comes in; where that does not help, the system is eliminated
 * instead, which for such matrices needs no pivoting.
 */
export function solveLeakyFlow(constant: Float64Array, links: Links): Float64Array {
  const incoming = groupByTarget(constant.length, links)
  const x = new Float64Array(constant.length)
  const leaks = leaksOf(constant.length, links)
  let lastChange = Number.POSITIVE_INFINITY
  for (let sweep = 0; sweep < 2000; sweep++) {
    if (RESCALED_AT.includes(sweep)) rescale(x, constant, leaks)
    const { change, largest } = sweepOnce(x, constant, incoming)
    const rate = change / lastChange
    if (change <= 4 * Number.EPSILON * largest) return x
    if (sweep > 2 && rate < 1 && (change * rate) / (1 - rate) < 1e-15 * largest) return x
    lastChange = change
  }
  return eliminate(constant, incoming)
}

const RESCALED_AT = [8, 16, 32, 64, 128, 256, 512, 1024]

/** Of what is at each place, the part that goes nowhere. */
function leaksOf(size: number, { from, share }: Links): Float64Array {
  const leaks = new Float64Array(size).fill(1)
  from.forEach((place, k) => {
    leaks[place] = (leaks[place] as number) - (share[k] as number)
  })
  return leaks
}

/** What leaks must be what comes in: the slowest part of the error is that it is not, everywhere alike. */
function rescale(x: Float64Array, constant: Float64Array, leaks: Float64Array): void {
  if (leaks.some((leak) => leak < -1e-12)) return
  const leaking = leaks.reduce((sum, leak, i) => sum + Math.max(0, leak) * (x[i] as number), 0)
  const factor = constant.reduce((sum, value) => sum + value, 0) / leaking
  if (!(factor > 0 && factor < Infinity)) return
  for (let i = 0; i < x.length; i++) x[i] = factor * (x[i] as number)
}

type Incoming = {
  readonly starts: Int32Array
  readonly from: Int32Array
  readonly share: Float64Array
}

function groupByTarget(size: number, links: Links): Incoming {
  const starts = new Int32Array(size + 1)
  for (const to of links.to) starts[to + 1] = (starts[to + 1] as number) + 1
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number)
  const next = starts.slice()
  const from = new Int32Array(links.from.length)
  const share = new Float64Array(links.from.length)
  links.to.forEach((to, k) => {
    const place = next[to] as number
    next[to] = place + 1
    from[place] = links.from[k] as number
    share[place] = links.share[k] as number
  })
  return { starts, from, share }
}

function sweepOnce(
  x: Float64Array,
  constant: Float64Array,
  { starts, from, share }: Incoming,
): { change: number; largest: number } {
  let [change, largest] = [0, 0]
  for (let i = 0; i < x.length; i++) {
    let value = constant[i] as number
    let own = 0
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      if (from[k] === i) own += share[k] as number
      else value += (share[k] as number) * (x[from[k] as number] as number)
    }
    value = value === 0 ? 0 : value / (1 - own)
    change = Math.max(change, Math.abs(value - (x[i] as number)))
    largest = Math.max(largest, value)
    x[i] = value
  }
  return { change, largest }
}

/** Gaussian elimination over the entries that `constant` reaches; the others are zero. */
function eliminate(constant: Float64Array, incoming: Incoming): Float64Array {
  const reached = reachedFrom(constant, incoming)
  const size = reached.length
  const place = new Map(reached.map((node, row) => [node, row]))
  const rows = reached.map((node, row) => {
    const entries = new Float64Array(size + 1)
    entries[row] = 1
    entries[size] = constant[node] as number
    for (let k = incoming.starts[node] as number; k < (incoming.starts[node + 1] as number); k++) {
      const column = place.get(incoming.from[k] as number)
      if (column !== undefined)
        entries[column] = (entries[column] as number) - (incoming.share[k] as number)
    }
    return entries
  })
  for (let pivot = 0; pivot < size; pivot++) {
    const pivotRow = rows[pivot] as Float64Array
    const diagonal = pivotRow[pivot] as number
    assert(diagonal > 0, 'what comes in leaks away in the end')
    for (let row = pivot + 1; row < size; row++) subtractRow(rows[row], pivotRow, pivot, diagonal)
  }
  const x = new Float64Array(constant.length)
  for (let row = size - 1; row >= 0; row--) {
    const entries = rows[row] as Float64Array
    let value = entries[size] as number
    for (let column = row + 1; column < size; column++) {
      value -= (entries[column] as number) * (x[reached[column] as number] as number)
    }
    x[reached[row] as number] = value / (entries[row] as number)
  }
  return x
}

function subtractRow(
  target: Float64Array | undefined,
  pivotRow: Float64Array,
  pivot: number,
  diagonal: number,
): void {
  if (target === undefined) return
  const factor = (target[pivot] as number) / diagonal
  if (factor === 0) return
  for (let column = pivot; column < target.length; column++) {
    target[column] = (target[column] as number) - factor * (pivotRow[column] as number)
  }
}

/** Places with a positive constant and every place that such a one feeds, directly or not. */
function reachedFrom(constant: Float64Array, { starts, from, share }: Incoming): number[] {
  const feeds: number[][] = Array.from(constant, () => [])
  for (let i = 0; i < constant.length; i++) {
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      if ((share[k] as number) > 0) feeds[from[k] as number]?.push(i)
    }
  }
  const seen = new Set<number>()
  const open = [...constant.keys()].filter((i) => (constant[i] as number) > 0)
  for (const node of open) seen.add(node)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of feeds[node] ?? []) {
      if (!seen.has(next)) {
        seen.add(next)
        open.push(next)
      }
    }
  }
  return [...seen].sort((a, b) => a - b)
}
