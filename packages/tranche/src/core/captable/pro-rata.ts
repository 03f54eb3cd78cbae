import {
  fullyDiluted,
  type Ledger,
  type NoPrice,
  type PricedRound,
  type PricedRoundSolution,
  proRataShares,
  solveRound,
  stakesOn,
} from '../ledger/index.ts'
import { type Rational, roundSignificant, whole } from '../quantity/index.ts'
import type { FactNamed } from './desk.ts'
import { exactOf } from './source.ts'

type Investor = { readonly holder: string; readonly money: Rational }

type Terms = {
  readonly round: PricedRound
  readonly investors: readonly Investor[]
  readonly converting: ReadonlyMap<string, { readonly holder: string }>
}

export type RoundSold = {
  readonly kind: 'sold'
  readonly round: PricedRound
  readonly solution: PricedRoundSolution
  /** Those with pro-rata rights among them. */
  readonly investors: readonly Investor[]
}

/**
 * The round with what holders of pro-rata rights buy besides: each its part of the company before the money, as converted in this
 * round, times its multiple, of all new shares. Their money enlarges the round of which they take their part; where the price does not
 * hang on the money that is solved at once, else to 40 digits.
 * Source: Y Combinator, quick guide to the post-money SAFE.
 */
export function withProRata(
  fact: FactNamed<'pricedRound'>,
  { round, investors, converting }: Terms,
  before: Ledger,
): RoundSold | NoPrice {
  const rights = (fact.proRata ?? []).map(({ name, value }) => ({
    holder: name,
    multiple: exactOf(value) ?? whole(1),
  }))
  const held = new Map(
    stakesOn(before, { ...fullyDiluted, convertibles: false }).stakes.map((each) => [
      each.holder,
      each.shares,
    ]),
  )
  let newMoney = round.newMoney
  for (let step = 0; ; step++) {
    const sized = { ...round, newMoney }
    const solution = solveRound(sized)
    if (solution.kind === 'no price') return solution
    const converted = solution.converted.reduce((sum, { shares }) => sum.add(shares), whole(0))
    const total = round.capitalisation.add(converted)
    const parts = rights.map(({ holder, multiple }) => {
      const own = solution.converted
        .filter(({ id }) => converting.get(id)?.holder === holder)
        .reduce((sum, { shares }) => sum.add(shares), held.get(holder) ?? whole(0))
      return proRataShares({ held: own, total, newShares: whole(1) }, multiple)
    })
    const all = parts.reduce((sum, part) => sum.add(part), whole(0))
    if (all.compare(1) >= 0) {
      return { kind: 'no price', reason: 'those with pro-rata rights take all of the round' }
    }
    const enlarged = round.newMoney.div(whole(1).sub(all))
    if (enlarged.equals(newMoney) || step === 60) {
      const besides = rights.map(({ holder }, i) => ({
        holder,
        money: newMoney.mul(parts[i] ?? whole(0)),
      }))
      const bought = besides.filter(({ money }) => money.compare(0) > 0)
      return { kind: 'sold', round: sized, solution, investors: [...investors, ...bought] }
    }
    newMoney = step < 2 ? enlarged : roundSignificant(enlarged, 40)
  }
}
