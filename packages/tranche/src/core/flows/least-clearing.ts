import {
  type Clearing,
  clearObligations,
  type DefaultCosts,
  falls,
  NO_COSTS,
  type ObligationNetwork,
  summarise,
} from './clearing.ts'
import { debtsOf, receipts } from './debts.ts'

/**
 * The least clearing: the outcome if nobody pays before he is paid. Without default costs it differs
 * from the greatest only on circles that no outside cash reaches, where it is zero and the greatest is
 * what the circle could pay itself; equity is the same in both (Eisenberg & Noe 2001, theorem 1). With
 * default costs it is built from below, letting those pay in full who can; null where that has not
 * settled after 10,000 sweeps.
 */
export function leastClearing(
  network: ObligationNetwork,
  costs: DefaultCosts = NO_COSTS,
  /** The greatest clearing, where it is known already. */
  greatest?: Clearing,
): Clearing | null {
  const costless = costs.ownCashKept === 1 && costs.receivedKept === 1
  return costless
    ? leastWithoutCosts(network, greatest ?? clearObligations(network))
    : leastFromBelow(network, costs)
}

function leastWithoutCosts(network: ObligationNetwork, { payments }: Clearing): Clearing {
  const debts = debtsOf(network)
  const { owed } = debts
  const group = connectedGroups(network, payments)
  const cashOfGroup = new Float64Array(owed.length)
  network.outsideCash.forEach((cash, i) => {
    const root = group[i] as number
    cashOfGroup[root] = (cashOfGroup[root] as number) + cash
  })
  const least = Float64Array.from(payments, (paid, i) =>
    cashOfGroup[group[i] as number] === 0 ? 0 : paid,
  )
  const solvent = Uint8Array.from(owed, (due, i) => (falls(least[i] as number, due) ? 0 : 1))
  return summarise(debts, { payments: least, costs: NO_COSTS, solvent })
}

/** Per party, one number for all that are connected by obligations on which something is paid. */
function connectedGroups(network: ObligationNetwork, payments: readonly number[]): Int32Array {
  const parent = Int32Array.from(payments, (_, i) => i)
  const rootOf = (party: number): number => {
    let root = party
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number
      root = parent[root] as number
    }
    return root
  }
  for (const { from, to, amount } of network.obligations) {
    if (amount > 0 && (payments[from] as number) > 0) parent[rootOf(from)] = rootOf(to)
  }
  return parent.map((_, i) => rootOf(i))
}

function leastFromBelow(network: ObligationNetwork, costs: DefaultCosts): Clearing | null {
  const debts = debtsOf(network)
  const { owed } = debts
  const payments = new Float64Array(owed.length)
  const solvent = new Uint8Array(owed.length)
  for (let sweep = 0; sweep < 10_000; sweep++) {
    const received = receipts(debts, payments)
    let change = 0
    network.outsideCash.forEach((cash, i) => {
      const [due, income] = [owed[i] as number, received[i] as number]
      if (!falls(cash + income, due)) solvent[i] = 1
      const means = costs.ownCashKept * cash + costs.receivedKept * income
      const paid = solvent[i] ? due : Math.min(due, means)
      change = Math.max(change, paid - (payments[i] as number))
      payments[i] = paid
    })
    if (change <= 1e-15 * Math.max(...owed)) return summarise(debts, { payments, costs, solvent })
  }
  return null
}
