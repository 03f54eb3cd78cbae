import {
  type BoundaryPoint,
  checkRight,
  type EarlyRight,
  type EarlyValue,
  worthOfUse,
} from './early-right.ts'
import { march } from './grid-march.ts'
import { FINEST, spaceFor } from './grid-space.ts'
import { stretchesFor } from './grid-time.ts'
import { quinticAt } from './quintic.ts'

export type GridValue = EarlyValue & {
  /** Change of the value per unit of company value, today. */
  readonly delta: number
  /** What passing one day at today's company value costs (negative) or brings. */
  readonly dayOfWaiting: number
}

/** Steps in the whole window to one point per deviation. */
const STEPS_PER_POINT = 4

/**
 * Value of a right usable on any day or on stated days, for any payoff and the whole law, by
 * finite differences in ln V. The value is extrapolated from two grids, one twice as fine, and
 * `error` is a third of their difference. Where any day will do the edge of use falls between
 * points and the error is less regular: there it is the spread over three grids. At `detail` 1 the
 * relative error is about 1e-5, up to 2e-4 for use on any day under payouts or lapse near 1 a
 * year; it falls like detail⁻². Volatility may be 0, if at a loss of accuracy; jumps may have a
 * deviation up to about 1 (beyond, `error` tells that the answer is worth little).
 * A company that failed without recovery ends the right.
 * Sources: Crank & Nicolson (1947); Rannacher (1984); Forsyth & Vetzal (2002);
 * d'Halluin, Forsyth & Labahn (2004).
 */
export function valueOnGrid(
  right: EarlyRight,
  { detail = 1 }: { detail?: number } = {},
): GridValue {
  checkRight(right)
  const { companyValue, yearsToLastDay, payoff, dates } = right
  const valueIfUsedNow = worthOfUse(payoff, companyValue, 0)
  const method = 'finite differences in the logarithm of company value'
  if (yearsToLastDay === 0) {
    const value = valueIfUsedNow
    return { value, error: 0, valueIfUsedNow, boundary: [], method, delta: 0, dayOfWaiting: 0 }
  }
  const coarse = solve(right, (detail * FINEST) / 2)
  const fine = solve(right, detail * FINEST)
  const middle = dates ? null : solve(right, 0.75 * detail * FINEST)
  const better = (a: number, b: number) => b + (b - a) / 3
  const extrapolated = better(coarse.value, fine.value)
  const usableToday = !dates || dates[0] === 0
  return {
    value: Math.max(extrapolated, usableToday ? valueIfUsedNow : 0),
    error: middle
      ? spread([coarse.value, middle.value, fine.value, extrapolated])
      : Math.abs(fine.value - coarse.value) / 3,
    valueIfUsedNow,
    boundary: fine.boundary,
    method,
    delta: better(coarse.delta, fine.delta),
    dayOfWaiting: better(coarse.dayOfWaiting, fine.dayOfWaiting),
  }
}

/** The edge of use alone, as `valueOnGrid` finds it: one grid instead of several. */
export function boundaryOnGrid(
  right: EarlyRight,
  { detail = 1 }: { detail?: number } = {},
): readonly BoundaryPoint[] {
  checkRight(right)
  return right.yearsToLastDay === 0 ? [] : solve(right, detail * FINEST).boundary
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values)
}

function solve(right: EarlyRight, pointsPerDeviation: number) {
  const space = spaceFor(right, pointsPerDeviation)
  const stretches = stretchesFor(right, STEPS_PER_POINT * pointsPerDeviation)
  const { today, tomorrow, boundary } = march(right, space, stretches)
  const value = quinticAt(today, space.today)
  const rise = quinticAt(today, space.today + 0.5) - quinticAt(today, space.today - 0.5)
  return {
    value,
    delta: rise / (2 * right.companyValue * Math.sinh(0.5 * space.spacing)),
    dayOfWaiting: tomorrow ? quinticAt(tomorrow, space.today) - value : 0,
    boundary,
  }
}
