import type { Chance, Company, Delivery, Milestone, Process } from './company.ts'
import type { UndeterminedTerm } from './condition.ts'
import type { Budget, Right } from './right.ts'

/**
 * Rights and duties of one investor on any number of companies, and everything they hang on.
 * Money in one unit, years from the valuation day, continuous annual rates. Every number is
 * known; what is open stays outside: a composition is one point of what is not known.
 */
export type Composition = {
  /** Discount rate r, for all. */
  readonly rateAnnual: number
  readonly companies: readonly Company[]
  readonly indices?: readonly Process[]
  readonly milestones?: readonly Milestone[]
  readonly deliveries?: readonly Delivery[]
  readonly chances?: readonly Chance[]
  readonly rights: readonly Right[]
  readonly budgets?: readonly Budget[]
  /** Side benefits count in value and decision; they do unless this is false. */
  readonly withSideBenefit?: boolean
  /** Terms that concern all of it and cannot be valued. */
  readonly undetermined?: readonly UndeterminedTerm[]
}
