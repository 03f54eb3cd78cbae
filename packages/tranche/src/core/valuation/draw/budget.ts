import { type Elementary, findRoot, ofEngine } from '../../numeric/index.ts'

/** A right to back one lab, at a decision instant; no frictions, no side benefits. */
export type LabRight = {
  /** Pre-money. */
  readonly companyValue: number
  readonly strike: number
  /** The most this right allows; no limit if left out. */
  readonly amountMax?: number
  readonly ownStake?: number
}

/** How one budget is spread over several rights: an amount each, in order, and the total gain. */
export type BudgetSplit = { readonly amounts: readonly number[]; readonly gain: number }

/**
 * The best split of one budget over several rights to invest. Each gain is concave in its amount,
 * so money goes where the last unit gains most until all that are used gain alike (water-filling).
 * Labs worth less than their strike get nothing; not all of the budget need be used.
 * Exact to rounding. Source: the Karush–Kuhn–Tucker conditions, as in Cover & Thomas (2006), 9.4.
 */
export function splitBudget(
  labs: readonly LabRight[],
  budget: number,
  by: Elementary = ofEngine,
): BudgetSplit {
  const bargains = labs.map((lab) => ({
    ...lab,
    cap: Math.min(lab.amountMax ?? budget, budget),
    size: (1 - (lab.ownStake ?? 0)) * Math.max(lab.companyValue - lab.strike, 0),
  }))
  const amountsAt = (marginal: number) =>
    bargains.map(({ size, strike, cap }) => {
      const wanted = Math.sqrt((size * strike) / marginal) - strike
      return size === 0 ? 0 : Math.max(0, Math.min(wanted, cap))
    })
  const gainOf = (amounts: readonly number[]) =>
    bargains.reduce((sum, { size, strike }, i) => {
      const amount = amounts[i] ?? 0
      return sum + (amount === 0 ? 0 : (size * amount) / (strike + amount))
    }, 0)
  const all = bargains.map(({ size, cap }) => (size > 0 ? cap : 0))
  if (total(all) <= budget) return { amounts: all, gain: gainOf(all) }
  // The marginal gain of the last unit: none is spent at the highest, too much at the lowest.
  const used = bargains.filter(({ size }) => size > 0)
  const highest = Math.max(...used.map(({ size, strike }) => size / strike))
  const lowest = Math.min(
    ...used.map(({ size, strike, cap }) => (size * strike) / (strike + cap) ** 2),
  )
  const excess = (log: number) => total(amountsAt(by.exp(log))) - budget
  const level = findRoot(excess, by.log(lowest) - 1e-9, by.log(highest) + 1e-9)
  const amounts = amountsAt(by.exp(level))
  return { amounts, gain: gainOf(amounts) }
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
