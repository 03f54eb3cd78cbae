import { type Debts, debtsOf, receipts } from './debts.ts'
import { solveLeakyFlow } from './leaky-flow.ts'

/** What one party owes another on the day of the question; never to itself. */
export type Obligation = { readonly from: number; readonly to: number; readonly amount: number }

export type ObligationNetwork = {
  /** Per party, cash that does not come from the network, at least 0. Its length counts the parties. */
  readonly outsideCash: readonly number[]
  readonly obligations: readonly Obligation[]
}

/** What a defaulter keeps of its assets to pay with; 1 and 1 is default without costs. */
export type DefaultCosts = {
  /** Share of its own outside cash, 0 to 1 (alpha). */
  readonly ownCashKept: number
  /** Share of what others pay it, 0 to 1 (beta). */
  readonly receivedKept: number
}

export type Clearing = {
  /** Per party, all it pays; each creditor gets the part that its claim is of all it owes. */
  readonly payments: readonly number[]
  /** Per party, what is left after paying; 0 for a defaulter. Sums to all outside cash less `lost`. */
  readonly equity: readonly number[]
  /** Who pays less than it owes, in order of number. */
  readonly defaulted: readonly number[]
  /** Assets that defaults destroyed. */
  readonly lost: number
}

export const NO_COSTS: DefaultCosts = { ownCashKept: 1, receivedKept: 1 }

/** A default is a shortfall of more than this part of what is owed; less is rounding. */
const SHORTFALL = 1e-12

/**
 * The greatest clearing: everybody pays in full or all he has, in proportion to what he owes. By
 * fictitious default: assume that all can pay, let those fail who cannot, solve, repeat; at most one
 * round a party. Relative error about 1e-12. The greatest need not be the only one: see `leastClearing`.
 * Source: Eisenberg & Noe (2001), Management Science 47, 236–249; default costs as in Rogers & Veraart
 * (2013), Management Science 59, 882–898.
 */
export function clearObligations(
  network: ObligationNetwork,
  costs: DefaultCosts = NO_COSTS,
): Clearing {
  return clearDebts(debtsOf(network), costs)
}

export function clearDebts(debts: Debts, costs: DefaultCosts): Clearing {
  const { cash, owed } = debts
  let payments: Float64Array = owed.slice()
  const failed: number[] = []
  const solvent = new Uint8Array(owed.length).fill(1)
  for (let round = 0; round <= owed.length; round++) {
    const received = receipts(debts, payments)
    const before = failed.length
    for (let i = 0; i < owed.length; i++) {
      if (!solvent[i] || !falls((cash[i] as number) + (received[i] as number), owed[i])) continue
      solvent[i] = 0
      // In order of failure a chain of dominoes is solved in one pass.
      failed.push(i)
    }
    if (failed.length === before) break
    payments = paymentsOf(failed, debts, costs)
  }
  return summarise(debts, { payments, costs, solvent })
}

export function falls(assets: number, owed: number | undefined): boolean {
  return assets < (owed as number) * (1 - SHORTFALL)
}

export function summarise(
  debts: Debts,
  outcome: {
    readonly payments: Float64Array
    readonly costs: DefaultCosts
    readonly solvent: Uint8Array
  },
): Clearing {
  const { payments, costs, solvent } = outcome
  const received = receipts(debts, payments)
  let lost = 0
  const equity = Array.from(debts.cash, (cash, i) => {
    const income = received[i] as number
    if (solvent[i]) return Math.max(0, cash + income - (payments[i] as number))
    lost += (1 - costs.ownCashKept) * cash + (1 - costs.receivedKept) * income
    return 0
  })
  const defaulted = equity.flatMap((_, i) => (solvent[i] ? [] : [i]))
  return { payments: [...payments], equity, defaulted, lost }
}

/** Payments when exactly `failed` pay all they have and the others all they owe. */
function paymentsOf(
  failed: readonly number[],
  { cash, owed, from, to, amount }: Debts,
  { ownCashKept, receivedKept }: DefaultCosts,
): Float64Array {
  const place = new Int32Array(owed.length).fill(-1)
  failed.forEach((party, i) => {
    place[party] = i
  })
  const constant = Float64Array.from(failed, (i) => ownCashKept * (cash[i] as number))
  const links = {
    from: new Int32Array(from.length),
    to: new Int32Array(from.length),
    share: new Float64Array(from.length),
  }
  let count = 0
  for (let k = 0; k < from.length; k++) {
    const [source, target] = [place[from[k] as number] as number, place[to[k] as number] as number]
    if (target < 0) continue
    const most = receivedKept * (amount[k] as number)
    if (source < 0) constant[target] = (constant[target] as number) + most
    else {
      links.from[count] = source
      links.to[count] = target
      links.share[count] = most / (owed[from[k] as number] as number)
      count++
    }
  }
  const paid = solveLeakyFlow(constant, {
    from: links.from.subarray(0, count),
    to: links.to.subarray(0, count),
    share: links.share.subarray(0, count),
  })
  const payments = owed.slice()
  failed.forEach((party, i) => {
    payments[party] = Math.min(paid[i] as number, owed[party] as number)
  })
  return payments
}
