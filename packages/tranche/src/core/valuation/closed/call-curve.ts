import { type Elementary, interpolate, ofEngine } from '../../numeric/index.ts'
import type { Lognormal } from '../mixture.ts'
import { mixtureCall } from './black-scholes.ts'

/**
 * The undiscounted call on one unit of V today as a function of its strike, made for being asked
 * very often: a mixture of many wide parts is interpolated in ln(strike), error about 1e-13.
 */
export function callCurve(
  mixture: readonly Lognormal[],
  by: Elementary = ofEngine,
): (strike: number) => number {
  const wide = mixture.filter(({ growth, deviation }) => growth > 0 && deviation >= WIDE)
  const exactly = (parts: readonly Lognormal[]) => (strike: number) =>
    mixtureCall(parts, { companyValue: 1, strike }, by)
  if (wide.length <= FEW) return exactly(mixture)
  const rest = exactly(mixture.filter((part) => !wide.includes(part)))
  const whole = exactly(wide)
  let [low, high, narrowest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1]
  for (const { growth, deviation } of wide) {
    const centre = by.log(growth)
    low = Math.min(low, centre - REACH * deviation - 0.5 * deviation ** 2)
    high = Math.max(high, centre + REACH * deviation + 0.5 * deviation ** 2)
    narrowest = Math.min(narrowest, deviation)
  }
  const panels = Math.ceil((high - low) / (2 * narrowest))
  const quick = interpolate((y) => whole(by.exp(y)), low, high, { panels })
  return (strike) => {
    const y = strike > 0 ? by.log(strike) : Number.NEGATIVE_INFINITY
    return rest(strike) + (y > low && y < high ? quick(y) : whole(strike))
  }
}

const FEW = 3
const WIDE = 0.05
const REACH = 8.5
