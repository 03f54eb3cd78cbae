import { fixedOrderSum, type MeanWithInterval, meanWithInterval } from '../chance/index.ts'
import type { Kernels } from './kernels.ts'

/**
 * Work cut into blocks, each computed from the setup and its place alone, anywhere and in any order. Blocks of one number form a
 * layer, one block for each replicate (an independent scrambling), so that after every layer there is an estimate with its interval.
 */
export type BlockWork<Setup> = {
  /** A thread is told this, because it cannot be handed a function. */
  readonly name: string
  /** Points in one block. */
  readonly points: number
  /** What is prepared once; then the sum over one block of what is estimated. The setup is plain data. */
  readonly begin: (setup: Setup, kernels: Kernels) => (replicate: number, layer: number) => number
}

/** Sums of one layer, a number a replicate. */
export function layerSums(
  sumOf: (replicate: number, layer: number) => number,
  replicates: number,
  layer: number,
): Float64Array {
  return Float64Array.from({ length: replicates }, (_, replicate) => sumOf(replicate, layer))
}

/**
 * The estimate after the layers in `layers`, in order: each replicate's mean from its sums in a fixed order, then the mean of the
 * replicates with its interval.
 */
export function estimateOf(
  layers: readonly Float64Array[],
  points: number,
  confidence = 0.95,
): MeanWithInterval {
  const replicates = layers[0]?.length ?? 0
  const means = Array.from({ length: replicates }, (_, replicate) => {
    const sums = layers.map((layer) => layer[replicate] as number)
    return fixedOrderSum(sums) / (layers.length * points)
  })
  return meanWithInterval(means, confidence)
}
