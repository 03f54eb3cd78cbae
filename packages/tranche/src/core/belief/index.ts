/**
 * belief: what does somebody assume?
 * Named scenarios that build on one another. Nothing is assumed silently: a scenario names its law, and what it does
 * not state is either asserted nil by that law, and printed, or missing, and named.
 */
export {
  type Held,
  held,
  heldFor,
  heldOf,
  type MapKey,
  type Resolved,
  resolveScenario,
  type SingleKey,
  supposing,
} from './resolve.ts'
export { beliefs, type Scenario, type Scenarios, scenario } from './scenario.ts'
