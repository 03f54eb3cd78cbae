import { fixedOrderSum, type MeanWithInterval, meanWithInterval } from '../chance/index.ts'
import type { Kernels } from './kernels.ts'

/**
 * Work cut into blocks, each computed from the setup and its place alone, anywhere and in any order. Blocks of one number form a
 * layer, one block for each replicate (an independent scrambling), so that after every layer there is an estimate with its interval.
 */
export type BlockWork<Setup> = {
  /** A thread is told this, because it cannot be handed a function. */
  readonly name: string
  /** What is prepared once; then the sums over one block, always as many. The setup is plain data. */
  readonly begin: (
    setup: Setup,
    kernels: Kernels,
  ) => (replicate: number, layer: number) => Float64Array
  /** What the layers so far say, in their order, each the sums of its replicates. */
  readonly estimate: (setup: Setup, layers: readonly Layer[]) => MeanWithInterval
}

/** Sums of one layer, by replicate. */
export type Layer = readonly Float64Array[]

/** Each replicate's mean of the sum at a place, added up in a fixed order over blocks of `points`; then the mean of the replicates. */
export function meanOfSums(
  layers: readonly Layer[],
  { points, place = 0, confidence = 0.95 }: { points: number; place?: number; confidence?: number },
): MeanWithInterval {
  const means = (layers[0] ?? []).map((_, replicate) => {
    const sums = layers.map((layer) => layer[replicate]?.[place] as number)
    return fixedOrderSum(sums) / (layers.length * points)
  })
  return meanWithInterval(means, confidence)
}
