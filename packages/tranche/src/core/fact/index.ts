/**
 * fact: what happened or was observed?
 * Dated, each with its source and grade; facts that conflict are both kept. A view of a day says which of them count:
 * the opening (decide, rights, signal) or the close (stakes).
 */
export { type Fact, type FactOf, facts, type Source, sources } from './fact.ts'
export { moneyForShares, newMoneyOf, statesPriceOfShare } from './round.ts'
export { isVisible, later, seen, type View } from './visible.ts'
