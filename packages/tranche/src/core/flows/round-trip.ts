import { assert } from '../diagnostic/index.ts'
import { linksOf, solveLeakyFlow } from './leaky-flow.ts'

/** Of every unit that `spender` receives, the part it spends at `supplier`. */
export type SpendingShare = {
  readonly spender: number
  readonly supplier: number
  readonly share: number
}

/** Parts of the money invested; revenue, not gain. */
export type RoundTrip = {
  /** What the companies invested in spend at the investor themselves. */
  readonly direct: number
  /** What reaches the investor at last, by any way, each unit counted once: at most 1. */
  readonly firstReturn: number
  /**
   * Counts the same money each time it passes the investor, so it may exceed 1; it is no return.
   * Null where money that comes back would never stop going round.
   */
  readonly gross: number | null
}

/**
 * How much of what `investor` puts into others comes back to it as spending. A party's shares sum to at
 * most 1; the rest leaves the network. Says nothing of when: see the door. Relative error about 1e-13.
 * Source: absorbing Markov chains, Kemeny & Snell (1960), Finite Markov Chains, chapter 3.
 */
export function roundTrip(question: {
  /** Money put into each party by the investor; its own place holds 0. */
  readonly investments: readonly number[]
  readonly investor: number
  readonly spending: readonly SpendingShare[]
}): RoundTrip {
  const { investments, investor, spending } = question
  check(question)
  const direct = new Float64Array(investments.length)
  for (const { spender, supplier, share } of spending) {
    if (supplier === investor) direct[spender] = (direct[spender] as number) + share
  }
  // What reaches the investor from a spender is what reaches it from the suppliers, by their shares.
  const onward = spending
    .filter(({ spender, supplier }) => spender !== investor && supplier !== investor)
    .map(({ spender, supplier, share }) => ({ to: spender, from: supplier, share }))
  const constant = direct.map((share, i) => (i === investor ? 0 : share))
  const first = solveLeakyFlow(constant, linksOf(onward))
  let again = direct[investor] as number
  for (const { spender, supplier, share } of spending) {
    if (spender === investor && supplier !== investor) again += share * (first[supplier] as number)
  }
  const invested = investments.reduce((sum, amount) => sum + amount, 0)
  const weighted = (parts: Float64Array) =>
    investments.reduce((sum, amount, i) => sum + amount * (parts[i] as number), 0) / invested
  const firstReturn = Math.min(1, weighted(first))
  const gross = firstReturn === 0 ? 0 : again > 1 - 1e-12 ? null : firstReturn / (1 - again)
  return { direct: weighted(direct), firstReturn, gross }
}

function check({
  investments,
  investor,
  spending,
}: {
  readonly investments: readonly number[]
  readonly investor: number
  readonly spending: readonly SpendingShare[]
}): void {
  assert(investments[investor] === 0, 'an investor does not invest in itself')
  for (const amount of investments) assert(amount >= 0 && amount < Infinity, `invested: ${amount}`)
  assert(
    investments.some((amount) => amount > 0),
    'something is invested',
  )
  const spent = new Float64Array(investments.length)
  for (const { spender, supplier, share } of spending) {
    assert(spender in investments && supplier in investments, `parties: ${spender}, ${supplier}`)
    assert(share >= 0, `a share of spending: ${share}`)
    spent[spender] = (spent[spender] as number) + share
  }
  for (const share of spent) assert(share <= 1 + 1e-12, `spends at most what comes in: ${share}`)
}
