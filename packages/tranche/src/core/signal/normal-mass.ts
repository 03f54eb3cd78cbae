import { integrate, normalCdf, normalPdf } from '../numeric/index.ts'

/**
 * Probability that a standard normal variable lies between two points; nothing when they are reversed.
 * Relative error about 1e-14 also far in a tail and for a narrow band, where a difference of two
 * probabilities would be noise.
 */
export function normalMass(from: number, to: number): number {
  if (!(from < to)) return 0
  if (to - from < 0.5) return integrate(normalPdf, from, to, { order: 20 })
  return from > 0 ? normalCdf(-from) - normalCdf(-to) : normalCdf(to) - normalCdf(from)
}
