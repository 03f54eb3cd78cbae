/**
 * captable: which ledger and which claims do the classes and facts of a book come to?
 * Turns what a book says of a company into the register, events and capital structure of the engine,
 * each with the place in the text it comes from; solves priced rounds and adjusts protected classes on
 * the way. Units are whole, prices and amounts exact, in major units of the book's currency; a range of
 * units counts at the end its reader asks for.
 */

export { type CapTable, capTableOn, type Replay } from './cap-table.ts'
export { type CapitalOn, capitalOn } from './capital.ts'
export { sharesAtCap } from './convertibles.ts'
export type { SoldRound } from './desk.ts'
export { type EndOf, forHolder, mostHeld } from './ends.ts'
export { capTableFaults } from './faults.ts'
export { forcedAt } from './forced-conversion.ts'
export { type NumberTerm, type OpenTerm, openTerms } from './open-terms.ts'
export { rangesApart } from './ranges-apart.ts'
export { kindOf } from './register.ts'
export { saleTermsOn } from './sale-terms.ts'
export {
  type CapTableCode,
  type CapTableFact,
  type CapTableFault,
  type CapTableSource,
  classesOf,
  companiesWithClasses,
  exactAmount,
  subjectOf,
} from './source.ts'
export { settledAt, type Unknown, unknownsOf } from './unknowns.ts'
