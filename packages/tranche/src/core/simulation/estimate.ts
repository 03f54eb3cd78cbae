import { fixedOrderSum, meanWithInterval } from '../chance/index.ts'
import type { Control } from './controls.ts'
import { leastSquares } from './least-squares.ts'
import type { BlockSums } from './second-pass.ts'

/** Scramblings of one point set: their scatter is the error. */
export const SCRAMBLINGS = 16

export type Estimate = {
  readonly mean: number
  /** Half the width of the 99 % interval. */
  readonly error: number
  readonly paths: number
  /** By right: gain, chance of use and mean amount. */
  readonly uses: Float64Array
}

const ROUNDING = 1e-9

/** Chance that an interval contains the mean of what it estimates. */
export const CONFIDENCE = 0.99

/** Blocks of one scrambling, in the order of their numbers. */
export type Replicate = readonly BlockSums[]

/**
 * Mean over the scramblings and Student's interval of what they scatter, after the controls have
 * taken out what is known. Sums are formed in a fixed order, whoever worked out the blocks.
 */
export function estimateOf(
  replicates: readonly Replicate[],
  controls: readonly Control[],
): Estimate {
  const blocks = replicates.flat()
  const total = (number: (block: BlockSums) => number) => fixedOrderSum(blocks.map(number))
  const paths = total((block) => block.paths)
  const width = 1 + controls.length
  const means = Array.from(
    { length: width },
    (_, a) => total(({ first }) => first[a] as number) / paths,
  )
  const weights = weightsOf(
    Array.from({ length: width * width }, (_, ab) => {
      const [a, b] = [Math.floor(ab / width), ab % width]
      const product = total(({ second }) => second[ab] as number) / paths
      return product - (means[a] as number) * (means[b] as number)
    }),
    width,
    paths,
  )
  const adjusted = replicates.map((replicate) => {
    const own = fixedOrderSum(replicate.map((block) => block.paths))
    const mean = (a: number) =>
      fixedOrderSum(replicate.map(({ first }) => first[a] as number)) / own
    return controls.reduce(
      (sum, control, k) => sum - (weights[k] as number) * (mean(k + 1) - control.mean),
      mean(0),
    )
  })
  const { mean, high } = meanWithInterval(adjusted, CONFIDENCE)
  const scale = Math.abs(mean) + total(({ second }) => Math.sqrt(second[0] as number)) / paths
  const uses = blocks[0]?.uses ?? new Float64Array(0)
  return {
    mean,
    // Where a control is the value itself only rounding is left, and its own mean's.
    error: Math.max(high - mean, ROUNDING * scale),
    paths,
    uses: uses.map((_, at) => total((block) => block.uses[at] as number) / paths),
  }
}

/** Points a control that its coefficient needs. */
const POINTS_A_CONTROL = 1000

/** Coefficients of the controls, from their covariances with the value and one another. */
function weightsOf(covariance: readonly number[], width: number, paths: number): Float64Array {
  const controls = width - 1
  if (controls === 0 || paths < POINTS_A_CONTROL * controls) return new Float64Array(controls)
  const system = leastSquares(controls, 1)
  for (let a = 1; a < width; a++) {
    const row = Float64Array.from({ length: width }, (_, k) =>
      k < controls ? (covariance[a * width + k + 1] as number) : (covariance[a * width] as number),
    )
    system.add(row)
  }
  return system.solve()[0] ?? new Float64Array(controls)
}
