import type { Amount } from '../grammar/index.ts'
import type { Disclosed, Rational } from '../quantity/index.ts'
import type { FactOf } from './fact.ts'

/** Whether a round tells what one new share cost: by itself, or by its money and its shares. */
export function statesPriceOfShare({ pricePerShare, amount, shares }: FactOf<'round'>): boolean {
  if (pricePerShare !== undefined) return pricePerShare.value.amount.kind !== 'undisclosed'
  return (
    amount !== undefined &&
    shares !== undefined &&
    amount.value.amount.kind !== 'undisclosed' &&
    shares.value.kind !== 'undisclosed'
  )
}

/** New money of a round: as stated, else what its shares came to; undefined where neither is there. */
export function newMoneyOf(round: FactOf<'round'>): Amount | undefined {
  return round.amount?.value ?? moneyForShares(round)
}

/** What the shares of a round came to at the price of one. */
export function moneyForShares({ shares, pricePerShare }: FactOf<'round'>): Amount | undefined {
  if (shares === undefined || pricePerShare === undefined) return undefined
  const { currency, amount } = pricePerShare.value
  return { currency, amount: timesDisclosed(shares.value, amount) }
}

/** The product of two numbers above nothing that are known apart from one another. */
function timesDisclosed(a: Disclosed<Rational>, b: Disclosed<Rational>): Disclosed<Rational> {
  if (a.kind === 'undisclosed' || b.kind === 'undisclosed') return { kind: 'undisclosed' }
  if (a.kind === 'exact' && b.kind === 'exact')
    return { kind: 'exact', value: a.value.mul(b.value) }
  const [one, other] = [endsOf(a), endsOf(b)]
  return {
    kind: 'range',
    low: one.low.mul(other.low),
    high: one.high.mul(other.high),
    centre: null,
  }
}

function endsOf(known: Exclude<Disclosed<Rational>, { kind: 'undisclosed' }>) {
  return known.kind === 'exact' ? { low: known.value, high: known.value } : known
}
