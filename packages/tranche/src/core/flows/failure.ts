import { assert } from '../diagnostic/index.ts'
import {
  type Clearing,
  clearDebts,
  clearObligations,
  type DefaultCosts,
  NO_COSTS,
  type ObligationNetwork,
} from './clearing.ts'
import { debtsOf, debtsWithout } from './debts.ts'

/**
 * Who loses what when one party fails: it has no outside cash left, and what others would have paid it
 * under contracts is cut by `contractsCut` (0 to 1), which relieves them of it. The rest clears as in
 * `clearObligations`. Holdings in the failed party's equity are not part of a network of obligations:
 * value them with `valueCrossHoldings` and its assets at 0.
 */
export function clearAfterFailure(
  network: ObligationNetwork,
  failure: {
    readonly party: number
    readonly contractsCut: number
    readonly costs?: DefaultCosts
    /** How it clears while nobody fails, where that is known already. */
    readonly before?: Clearing
  },
): { readonly before: Clearing; readonly after: Clearing; readonly equityLost: readonly number[] } {
  const { party, contractsCut, costs } = failure
  assert(contractsCut >= 0 && contractsCut <= 1, `a share is cut: ${contractsCut}`)
  const kept = 1 - contractsCut
  const before = failure.before ?? clearObligations(network, costs)
  const after = clearDebts(debtsWithout(debtsOf(network), party, kept), costs ?? NO_COSTS)
  const equityLost = before.equity.map((equity, i) => equity - (after.equity[i] as number))
  return { before, after, equityLost }
}
