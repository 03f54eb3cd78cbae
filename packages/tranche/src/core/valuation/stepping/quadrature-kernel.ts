import type { Lognormal } from '../mixture.ts'

/** A function of ln V as its values at quadrature nodes, times their weights; nodes increase. */
export type Quadrature = { readonly logs: Float64Array; readonly weighted: Float64Array }

/** The law of ln V over a stretch of time: a mixture of normals. */
export type Kernel = {
  readonly parts: readonly {
    /** Weight over the deviation and √(2π): the height of the density. */
    readonly height: number
    readonly centre: number
    readonly deviation: number
  }[]
  readonly narrowest: number
}

/** Weight of what is left out: parts of a mixture, tails of a normal. */
const NEGLIGIBLE = 1e-15
const REACH = 7.8

/** Parts without value (a failed company) are left out: the right is worth nothing then. */
export function kernelOf(mixture: readonly Lognormal[]): Kernel {
  const parts = relevant(mixture).map(({ weight, growth, deviation }) => ({
    height: weight / (deviation * Math.sqrt(2 * Math.PI)),
    centre: Math.log(growth) - 0.5 * deviation ** 2,
    deviation,
  }))
  return { parts, narrowest: Math.min(...parts.map(({ deviation }) => deviation)) }
}

/** The range of ln V that matters, for V's own expectation too. */
export function reachOf(mixture: readonly Lognormal[]): [number, number] {
  const parts = relevant(mixture)
  const ends = (side: number) =>
    parts.map(
      ({ growth, deviation }) => Math.log(growth) + side * (0.5 * deviation + REACH) * deviation,
    )
  return [Math.min(...ends(-1)), Math.max(...ends(1))]
}

function relevant(mixture: readonly Lognormal[]): readonly Lognormal[] {
  return mixture.filter(
    ({ weight, growth }) => growth > 0 && weight * Math.max(1, growth) > NEGLIGIBLE,
  )
}

/** Expectation of the function after the kernel's stretch of time, seen from `log`. */
export function smoothed({ logs, weighted }: Quadrature, { parts }: Kernel, log: number): number {
  let sum = 0
  for (const { height, centre, deviation } of parts) {
    const middle = log + centre
    // Further up, because the function may grow like V: its weight is shifted by the variance.
    const end = middle + (REACH + deviation) * deviation
    let part = 0
    for (let j = firstAbove(logs, middle - REACH * deviation); j < logs.length; j++) {
      const node = logs[j] as number
      if (node > end) break
      const normal = (node - middle) / deviation
      part += (weighted[j] as number) * Math.exp(-0.5 * normal * normal)
    }
    sum += height * part
  }
  return sum
}

function firstAbove(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < bound) low = middle + 1
    else high = middle
  }
  return low
}
