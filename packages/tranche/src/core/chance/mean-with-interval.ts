import { assert } from '../diagnostic/index.ts'
import { fixedOrderSum } from './fixed-order-sum.ts'
import { studentQuantile } from './student.ts'

/** A mean with the interval that its scatter supports. */
export type MeanWithInterval = {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Standard deviation of the mean. */
  readonly standardError: number
}

/**
 * The mean of independent `replicates` of one estimate, such as one a scrambling, and the interval that contains what they
 * estimate with probability `confidence`, by Student's t. Ask for 16 replicates or more: below that the interval rests on their
 * being normal. Two-sided; covers what scatters and no common bias.
 */
export function meanWithInterval(
  replicates: ArrayLike<number>,
  confidence = 0.95,
): MeanWithInterval {
  const count = replicates.length
  assert(count >= 2, `an interval takes two replicates at least: ${count}`)
  const mean = fixedOrderSum(replicates) / count
  const squares = Float64Array.from(replicates, (value) => (value - mean) * (value - mean))
  const standardError = Math.sqrt(fixedOrderSum(squares) / (count - 1) / count)
  const width = studentQuantile((1 + confidence) / 2, count - 1) * standardError
  return { mean, low: mean - width, high: mean + width, standardError }
}
