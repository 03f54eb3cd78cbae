/**
 * decision: should the holder use a right now, for how much, or wait?
 * Works on a model of situations, one at each point of what is not known; money in major units, present value on the day. Holds no model of worth of its
 * own: `valuation` supplies it. A verdict is the action that is best at every point looked at, or `undetermined`.
 */
export { type BoundaryOfUse, boundaryOfUse, type EarlyWorth, earlyWorth } from './early.ts'
export { Widening, widest } from './extent.ts'
export { gainsFromNothing, valueOnLastDay, type Waiting, waitingCost } from './holding.ts'
export type { Input, Model, Point, Reader, Situation } from './model.ts'
export {
  breakEvenPrice,
  breakEvenValue,
  type DrawAt,
  type FollowOn,
  type Outcome,
  outcomeAt,
} from './outcome.ts'
export { boundsOnLastDay, isFrictionless, plainGain } from './plain.ts'
export { allCorners, allExact, pointAt, recurrence, type Sweep, sweepOf } from './points.ts'
export { boughtPerUnit, regretOfUse } from './regret.ts'
export {
  breakEvenStep,
  type Turn,
  turnsOf,
  type Weight,
  weightsOf,
} from './turning.ts'
export { type Action, type UseVerdict, useVerdict, type Verdict } from './verdict.ts'
