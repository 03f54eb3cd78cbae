/**
 * simulation: what is any composition of rights on several companies worth, and what is its best
 * use? Money in one unit, years from the valuation day, continuous annual rates, values under the
 * pricing measure. `Composition` is plain data; terms that cannot be valued are named in it.
 * Sources: Longstaff & Schwartz (2001) for the policy; Owen (1998) for the error of scrambled nets;
 * Glasserman (2004) for bridges and controls.
 */

export type {
  Chance,
  Company,
  Delivery,
  Exit,
  ExitKind,
  Milestone,
  OthersRound,
  Process,
  ProcessLaw,
} from './company.ts'
export type { Composition } from './composition.ts'
export type {
  AverageWindow,
  Condition,
  Hurdle,
  Observation,
  Outperforms,
  UndeterminedTerm,
} from './condition.ts'
export { type OnCommonChance, onCommonChance } from './frozen.ts'
export { type LearnedUse, learnedUse, learnedUseValue } from './learned-use.ts'
export type { BlendPart, Price } from './price.ts'
export type {
  AmountTerms,
  Budget,
  Frictions,
  Instrument,
  Right,
  RightKind,
  UseWindow,
} from './right.ts'
export type { Simulated, SimulationProgress } from './simulate.ts'
export { fittingRoutes, valueComposition, valuingComposition } from './value-composition.ts'
export type { Missing, RightUse, ValuedComposition, ValueOptions, ValueRoute } from './valued.ts'
