import { assert } from '../../diagnostic/index.ts'
import { hasOneBoundary, type PlainAmerican, valuePlainAmerican } from './american-fixed-point.ts'
import { suitsQuadrature, valueBermudan } from './bermudan-quadrature.ts'
import { type BoundaryPoint, type EarlyRight, type EarlyValue, worthOfUse } from './early-right.ts'
import { boundaryOnGrid, valueOnGrid } from './grid.ts'
import { isCertain, valueWithoutChance } from './without-chance.ts'

export type Route = 'fixed-point' | 'quadrature' | 'grid'

/** A right whose payoff may be known to be a straight line: `factor` times what V exceeds `strike`. */
export type EarlyUse = EarlyRight & {
  readonly linear?: { readonly strike: number; readonly factor: number }
}

/** Dates up to which the quadrature answers faster than the grid. */
const QUADRATURE_DATES = 12

/**
 * Value of a right that may be used before its last day, by the best route for it (or `route`):
 * the fixed point of the boundary for a plain call on any day, quadrature for a few stated dates
 * (one, with jumps), finite differences for everything else. `method` says which and why.
 */
export function valueWithEarlyUse(
  right: EarlyUse,
  { route, detail = 1 }: { route?: Route; detail?: number } = {},
): EarlyValue {
  if (isCertain(right)) return valueWithoutChance(right)
  if (route === 'grid') return onGrid(right, detail, 'as asked')
  if (route === 'quadrature') return atDates(right, 'as asked')
  if (route === 'fixed-point') {
    const value = asPlainCall(right, 'as asked')
    assert(value !== null, 'a plain call on any day without jumps or news')
    return value
  }
  const { dates, law } = right
  if (!dates) {
    return (
      asPlainCall(right, 'a plain call on any day') ??
      onGrid(right, detail, right.linear ? 'any day, a law with more than volatility' : 'any day')
    )
  }
  // Jumps make many parts of every stretch between dates; a single one is still quick.
  const few = dates.length <= (law.jumps?.perYear ? 1 : QUADRATURE_DATES)
  if (few && suitsQuadrature(right)) return atDates(right, 'few dates')
  return onGrid(right, detail, few ? 'dates, and a law with partial failure' : 'many dates')
}

/**
 * From which company value using the right beats waiting, on any day to its last: what `valueWithEarlyUse` finds on its way, without the
 * further grids that a value and its error take.
 */
export function boundaryOfEarlyUse(
  right: EarlyUse,
  { detail = 1 }: { detail?: number } = {},
): readonly BoundaryPoint[] {
  if (isCertain(right) || right.dates) return valueWithEarlyUse(right, { detail }).boundary
  return asPlainCall(right, '')?.boundary ?? boundaryOnGrid(right, { detail })
}

function onGrid(right: EarlyRight, detail: number, why: string): EarlyValue {
  const value = valueOnGrid(right, { detail })
  return { ...value, method: `${value.method} (${why})` }
}

function atDates(right: EarlyRight, why: string): EarlyValue {
  const { dates } = right
  assert(dates !== undefined, 'stated dates')
  const value = valueBermudan({ ...right, dates })
  return { ...value, method: `${value.method} (${why})` }
}

/**
 * The right as so many plain American calls; null where it is not one. Lapse adds to rate and
 * payout, a failure that leaves nothing to the rate alone.
 */
function asPlainCall(right: EarlyUse, why: string): EarlyValue | null {
  const { law, linear, companyValue, yearsToLastDay, payoff } = right
  const { jumps, failure, lapseAnnual = 0 } = law
  const hazard = failure?.hazardAnnual ?? 0
  const news = law.news?.some(({ years }) => years > 0 && years <= yearsToLastDay)
  const partial = hazard > 0 && failure?.recovery !== 0 && failure?.recovery !== 1
  if (!linear || right.dates || jumps?.perYear || news || partial) return null
  const call: PlainAmerican = {
    kind: 'call',
    companyValue,
    strike: linear.strike,
    yearsToLastDay,
    rateAnnual: law.rateAnnual + lapseAnnual + (failure?.recovery === 0 ? hazard : 0),
    payoutAnnual: law.payoutAnnual + lapseAnnual,
    volatilityAnnual: law.volatilityAnnual,
  }
  const plain = hasOneBoundary(call) ? valuePlainAmerican(call) : null
  if (!plain || plain.error > MOST_ERROR * plain.value) return null
  return {
    value: linear.factor * plain.value,
    error: linear.factor * plain.error,
    valueIfUsedNow: worthOfUse(payoff, companyValue, 0),
    boundary: plain.boundary,
    ...(plain.dayOfWaiting === null ? {} : { dayOfWaiting: linear.factor * plain.dayOfWaiting }),
    method: `fixed point of the boundary (${why})`,
  }
}

/** Relative error above which the grid does as well. */
const MOST_ERROR = 1e-6
