/**
 * Surprise -log2(P) in bits of something with probability P. The complement 1 - P is asked for beside
 * it because near certainty 1 - P is the figure that counts and a subtraction would lose it.
 */
export function surpriseBits(event: { probability: number; complement: number }): number {
  const { probability, complement } = event
  return (probability < 0.5 ? -Math.log(probability) : -Math.log1p(-complement)) / Math.LN2
}

/** Average surprise in bits; probabilities sum to 1, and one of zero adds nothing. */
export function entropyBits(probabilities: readonly number[]): number {
  let sum = 0
  for (const [place, probability] of probabilities.entries()) {
    if (probability === 0) continue
    const complement = probabilities.reduce((rest, p, i) => (i === place ? rest : rest + p), 0)
    sum += probability * surpriseBits({ probability, complement })
  }
  return sum
}

/**
 * Divergence in bits of the belief after something was seen from the belief before: over the states of
 * the world, each with its probability before (`mass`) and the ratio of the chance of the sight in that
 * state to its chance overall, less one (`excess`, at least -1). Every term is at least nothing, so a
 * divergence of 1e-12 bits comes out as exactly as one of 10.
 * Source: Kullback & Leibler (1951), in the form of Bregman (1967).
 */
export function divergenceBits(
  states: readonly { readonly mass: number; readonly excess: number }[],
): number {
  return states.reduce((sum, { mass, excess }) => sum + mass * divergenceNats(excess), 0) / Math.LN2
}

/** t·ln t - t + 1 at t = 1 + excess: zero at 1, one at 0, convex. */
export function divergenceNats(excess: number): number {
  if (excess <= -1) return 1
  if (Math.abs(excess) > 0.05) return (1 + excess) * Math.log1p(excess) - excess
  // The closed form cancels here; its Taylor series has terms ±excess^k / (k(k-1)).
  let sum = 0
  let power = excess * excess
  for (let k = 2; k <= 14; k++) {
    sum += power / (k * (k - 1))
    power *= -excess
  }
  return sum
}

/** Ratio of a chance in one state to the chance overall, less one, without losing digits near 1. */
export function excessOf(
  here: { readonly probability: number; readonly complement: number },
  overall: { readonly probability: number; readonly complement: number },
): number {
  const rise =
    overall.probability > 0.5
      ? overall.complement - here.complement
      : here.probability - overall.probability
  return rise / overall.probability
}
