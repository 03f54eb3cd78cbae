import { assert } from '../diagnostic/index.ts'

/**
 * Probability that Student's t with a whole number of degrees of freedom is at most `t`, the same bytes in every engine.
 * Absolute error about 1e-15 times the degrees. Source: Abramowitz & Stegun (1964), 26.7.3 and 26.7.4.
 */
function studentDistribution(t: number, degrees: number): number {
  const tangent = t / Math.sqrt(degrees)
  const cosineSquared = 1 / (1 + tangent * tangent)
  const sine = tangent * Math.sqrt(cosineSquared)
  const isOdd = degrees % 2 === 1
  // 1 + (1/2) cos² + (1·3/2·4) cos⁴ + … for even degrees, 1 + (2/3) cos² + … for odd ones.
  let [term, sum] = [1, degrees === 1 ? 0 : 1]
  for (let k = isOdd ? 2 : 1; k < degrees - 2; k += 2) {
    term *= (cosineSquared * k) / (k + 1)
    sum += term
  }
  if (!isOdd) return 0.5 + (sine * sum) / 2
  return 0.5 + (arctangent(tangent) + sine * Math.sqrt(cosineSquared) * sum) / Math.PI
}

/** The t with `probability` below it, for a whole number of degrees of freedom; to about 1e-12 of itself where 1e-4 lies above it. */
export function studentQuantile(probability: number, degrees: number): number {
  assert(Number.isInteger(degrees) && degrees >= 1, `whole degrees of freedom: ${degrees}`)
  assert(probability > 0 && probability < 1, `a probability lies in (0, 1): ${probability}`)
  if (probability < 0.5) return -studentQuantile(1 - probability, degrees)
  let [low, high] = [0, 1]
  while (studentDistribution(high, degrees) < probability) [low, high] = [high, 2 * high]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (studentDistribution(middle, degrees) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The angle with this tangent: halved four times, below an eighth, then by its series. */
function arctangent(tangent: number): number {
  let x = tangent
  for (let halving = 0; halving < 4; halving++) x /= 1 + Math.sqrt(1 + x * x)
  const square = x * x
  let sum = 0
  for (let odd = 25; odd >= 1; odd -= 2) sum = 1 / odd - square * sum
  return 16 * x * sum
}
