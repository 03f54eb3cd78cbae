import { assert } from '../diagnostic/index.ts'
import { type Link, solveLeakyFlow } from './leaky-flow.ts'

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
  const owed = totalsOwed(network)
  let payments: Float64Array = owed.slice()
  const failed: number[] = []
  const solvent = new Uint8Array(owed.length).fill(1)
  for (let round = 0; round <= owed.length; round++) {
    const received = receipts(network, owed, payments)
    const assets = network.outsideCash.map((cash, i) => cash + (received[i] as number))
    const failing = assets.flatMap((value, i) => (solvent[i] && falls(value, owed[i]) ? [i] : []))
    if (failing.length === 0) break
    for (const party of failing) solvent[party] = 0
    // In order of failure a chain of dominoes is solved in one pass.
    failed.push(...failing)
    payments = paymentsOf(failed, { network, owed, costs })
  }
  return summarise(network, { owed, payments, costs, solvent })
}

/** Per party, all it owes. Refuses what is no network. */
export function totalsOwed({ outsideCash, obligations }: ObligationNetwork): Float64Array {
  for (const cash of outsideCash) assert(cash >= 0 && cash < Infinity, `outside cash: ${cash}`)
  const owed = new Float64Array(outsideCash.length)
  for (const { from, to, amount } of obligations) {
    assert(from in outsideCash && to in outsideCash && from !== to, `parties: ${from}, ${to}`)
    assert(amount >= 0 && amount < Infinity, `an amount owed: ${amount}`)
    owed[from] = (owed[from] as number) + amount
  }
  return owed
}

/** Per party, what it receives when each pays `payments`. */
export function receipts(
  { obligations }: ObligationNetwork,
  owed: Float64Array,
  payments: Float64Array,
): Float64Array {
  const received = new Float64Array(owed.length)
  for (const { from, to, amount } of obligations) {
    if (amount === 0) continue
    const paid = ((payments[from] as number) * amount) / (owed[from] as number)
    received[to] = (received[to] as number) + paid
  }
  return received
}

export function falls(assets: number, owed: number | undefined): boolean {
  return assets < (owed as number) * (1 - SHORTFALL)
}

export function summarise(
  network: ObligationNetwork,
  outcome: {
    readonly owed: Float64Array
    readonly payments: Float64Array
    readonly costs: DefaultCosts
    readonly solvent: Uint8Array
  },
): Clearing {
  const { owed, payments, costs, solvent } = outcome
  const received = receipts(network, owed, payments)
  let lost = 0
  const equity = network.outsideCash.map((cash, i) => {
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
  {
    network,
    owed,
    costs,
  }: {
    readonly network: ObligationNetwork
    readonly owed: Float64Array
    readonly costs: DefaultCosts
  },
): Float64Array {
  const place = new Int32Array(owed.length).fill(-1)
  failed.forEach((party, i) => {
    place[party] = i
  })
  const constant = Float64Array.from(
    failed,
    (i) => costs.ownCashKept * (network.outsideCash[i] as number),
  )
  const links: Link[] = []
  for (const { from, to, amount } of network.obligations) {
    const [source, target] = [place[from] as number, place[to] as number]
    if (target < 0 || amount === 0) continue
    if (source < 0) {
      constant[target] = (constant[target] as number) + costs.receivedKept * amount
    } else {
      const share = (costs.receivedKept * amount) / (owed[from] as number)
      links.push({ from: source, to: target, share })
    }
  }
  const paid = solveLeakyFlow(constant, links)
  const payments = owed.slice()
  failed.forEach((party, i) => {
    payments[party] = Math.min(paid[i] as number, owed[party] as number)
  })
  return payments
}
