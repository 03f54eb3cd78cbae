import { assert } from '../diagnostic/index.ts'
import { normalCentre, normalTailRatio, wichura as w } from '../numeric/index.ts'
import { exp } from './exp.ts'
import { log } from './log.ts'

/**
 * Probability that a standard normal variable is at most `x`, the same bytes in every engine.
 * Relative error about 1e-15; otherwise as `normalCdf`.
 */
export function normalDistribution(x: number): number {
  const distance = Math.abs(x)
  if (distance <= 0.67448975) return 0.5 + normalCentre(x)
  if (distance > 40) return x < 0 ? 0 : 1
  // Sixteenths square exactly, so the rounding of x² is not amplified.
  const sixteenths = Math.trunc(distance * 16) / 16
  const remainder = (distance - sixteenths) * (distance + sixteenths)
  const bell = exp(-0.5 * sixteenths * sixteenths) * exp(-0.5 * remainder)
  const tail = bell * normalTailRatio(distance)
  return x < 0 ? tail : 1 - tail
}

/**
 * The x below which a standard normal variable lies with `probability`, the same bytes in every engine; infinite at 0 and 1.
 * Relative error about 1e-15. Source: Wichura (1988), Algorithm AS 241, Applied Statistics 37, 477–484.
 */
export function inverseNormal(probability: number): number {
  // Asked first, because the message would cost more than the number.
  if (!(probability >= 0 && probability <= 1)) {
    assert(false, `a probability lies in [0, 1]: ${probability}`)
  }
  const q = probability - 0.5
  if (Math.abs(q) <= 0.425) return q * middle(0.180625 - q * q)
  const tail = Math.min(probability, 1 - probability)
  const sign = q < 0 ? -1 : 1
  if (tail === 0) return sign * Number.POSITIVE_INFINITY
  const depth = Math.sqrt(-log(tail))
  return sign * (depth <= 5 ? outer(depth - 1.6) : extreme(depth - 5))
}

// Horner's rule written out: the innermost arithmetic of every path, and the order the compiled kernels follow.

// biome-ignore format: one power a step
function middle(r: number): number {
  const above = ((((((w.MIDDLE_N7 * r + w.MIDDLE_N6) * r + w.MIDDLE_N5) * r + w.MIDDLE_N4) * r + w.MIDDLE_N3) * r + w.MIDDLE_N2) * r + w.MIDDLE_N1) * r + w.MIDDLE_N0
  const below = ((((((w.MIDDLE_D7 * r + w.MIDDLE_D6) * r + w.MIDDLE_D5) * r + w.MIDDLE_D4) * r + w.MIDDLE_D3) * r + w.MIDDLE_D2) * r + w.MIDDLE_D1) * r + 1
  return above / below
}

// biome-ignore format: one power a step
function outer(r: number): number {
  const above = ((((((w.OUTER_N7 * r + w.OUTER_N6) * r + w.OUTER_N5) * r + w.OUTER_N4) * r + w.OUTER_N3) * r + w.OUTER_N2) * r + w.OUTER_N1) * r + w.OUTER_N0
  const below = ((((((w.OUTER_D7 * r + w.OUTER_D6) * r + w.OUTER_D5) * r + w.OUTER_D4) * r + w.OUTER_D3) * r + w.OUTER_D2) * r + w.OUTER_D1) * r + 1
  return above / below
}

// biome-ignore format: one power a step
function extreme(r: number): number {
  const above = ((((((w.EXTREME_N7 * r + w.EXTREME_N6) * r + w.EXTREME_N5) * r + w.EXTREME_N4) * r + w.EXTREME_N3) * r + w.EXTREME_N2) * r + w.EXTREME_N1) * r + w.EXTREME_N0
  const below = ((((((w.EXTREME_D7 * r + w.EXTREME_D6) * r + w.EXTREME_D5) * r + w.EXTREME_D4) * r + w.EXTREME_D3) * r + w.EXTREME_D2) * r + w.EXTREME_D1) * r + 1
  return above / below
}
