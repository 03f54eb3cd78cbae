import { assert } from '../diagnostic/index.ts'
import { normalQuantile } from '../numeric/index.ts'

/**
 * The gaps (tau) at which a full exercise carries at most `bits`, from an insider without noise or
 * other motives who uses all from `threshold` on; null where no gap does. With the threshold below the
 * mean they start at 0, where the exercise is certain and says nothing; from the mean upward every
 * exercise carries at least 1 bit. Closed form, the two roots of the quadratic in tau that
 * P(all) = 2^-bits leaves; relative error about 1e-13.
 */
export function knowledgeGapsWithin(
  bits: number,
  { valueMean, threshold }: { readonly valueMean: number; readonly threshold: number },
): { readonly low: number; readonly high: number } | null {
  assert(bits > 0 && bits < 900, `bits between 0 and 900: ${bits}`)
  assert(valueMean > 0 && threshold > 0, 'mean and threshold are positive')
  const quantile = -normalQuantile(-Math.expm1(-bits * Math.LN2))
  const distance = Math.log(threshold / valueMean)
  const discriminant = quantile * quantile - 2 * distance
  if (discriminant < 0) return null
  const root = Math.sqrt(discriminant)
  if (distance < 0) {
    const high = quantile > 0 ? (-2 * distance) / (quantile + root) : root - quantile
    return { low: 0, high }
  }
  if (quantile > 0) return null
  const high = root - quantile
  return { low: high === 0 ? 0 : (2 * distance) / high, high }
}
