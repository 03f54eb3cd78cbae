/** Numbers added one after the other before pairs of such sums are added. */
const RUN = 128

/**
 * Sum of `values` in an order that depends on nothing but how many there are: runs of 128, then pairs of runs, pairs of pairs.
 * The rounding grows with the logarithm of their number. Source: Higham (2002), Accuracy and Stability, section 4.2.
 */
export function fixedOrderSum(values: ArrayLike<number>): number {
  return sumOf(values, 0, values.length)
}

function sumOf(values: ArrayLike<number>, from: number, to: number): number {
  if (to - from <= RUN) {
    let sum = 0
    for (let i = from; i < to; i++) sum += values[i] as number
    return sum
  }
  // The first half is the largest power of two of runs, so that whole blocks stay together.
  let half = RUN
  while (half * 2 < to - from) half *= 2
  return sumOf(values, from, from + half) + sumOf(values, from + half, to)
}
