import { type FactOf, moneyForShares, newMoneyOf } from '../../fact/index.ts'
import type { Amount } from '../../grammar/index.ts'
import { type Bounds, boundsOf } from '../../quantity/index.ts'
import { currencyOf } from './amounts.ts'
import type { Survey } from './survey.ts'

/** What is printed is rounded: so much apart two figures may be and still be one. */
const rounded = 0.01

/** Rounds whose figures do not fit together: money, shares and the price of one; headline, price and the count of the day. */
export function checkRounds(survey: Survey): void {
  for (const fact of survey.book.facts) {
    if (fact.kind !== 'round' || fact.pricePerShare === undefined) continue
    checkMoney(survey, fact, fact.pricePerShare.value)
    checkHeadline(survey, fact, fact.pricePerShare.value)
  }
}

function checkMoney({ book, reading }: Survey, fact: FactOf<'round'>, price: Amount): void {
  const { amount } = fact
  if (amount === undefined) return
  if (currencyOf(amount.value, book) !== currencyOf(price, book)) return
  const sold = moneyForShares(fact)
  if (sold === undefined || meet(boundsOf(amount.value.amount), boundsOf(sold.amount))) return
  reading.warn(
    'meaning/round-does-not-add-up',
    amount.span,
    `the new money is not the shares times their price, which come to ${shown(sold)}`,
    'correct “amount”, “shares” or “price per share”; where sources differ, keep each report as a fact of its own',
  )
}

/** Counted on the very day, the shares times the price are the headline: with the new shares or without them. */
function checkHeadline({ book, reading }: Survey, fact: FactOf<'round'>, price: Amount): void {
  const { valuation, round, day, basis } = fact
  if (valuation === undefined || currencyOf(valuation.value, book) !== currencyOf(price, book))
    return
  const counted = book.facts.find(
    (other): other is FactOf<'shares'> =>
      other.kind === 'shares' &&
      other.shares.value === round.value &&
      other.basis.value === 'fully diluted' &&
      other.day.value.firstDay === day.value.firstDay &&
      other.day.value.lastDay === day.value.lastDay,
  )
  const [count, each] = [counted && boundsOf(counted.count.value), boundsOf(price.amount)]
  const money = newMoneyOf(fact)
  const added = money === undefined ? null : boundsOf(money.amount)
  if (count == null || each === null) return
  const all: Bounds = { low: count.low * each.low, high: count.high * each.high, centre: null }
  const before: Bounds =
    added === null ? all : { low: all.low - added.high, high: all.high - added.low, centre: null }
  const stated = boundsOf(valuation.value.amount)
  const fits =
    (basis?.value !== 'pre-money' && meet(stated, all)) ||
    (basis?.value !== 'post-money' && meet(stated, before))
  if (fits) return
  reading.warn(
    'meaning/round-does-not-add-up',
    valuation.span,
    `the headline is not the price per share times the fully diluted shares of that day, which come to ${written(all.low)} with the new money`,
    'correct “valuation”, “basis” or “price per share”, or the count of the day',
  )
}

/** Whether two figures may be one; what is not known may be anything. */
function meet(a: Bounds | null, b: Bounds | null): boolean {
  if (a === null || b === null) return true
  return a.low <= b.high * (1 + rounded) && b.low <= a.high * (1 + rounded)
}

function shown({ amount }: Amount): string {
  const bounds = boundsOf(amount)
  if (bounds === null) return 'what is not known'
  const { low, high } = bounds
  return low === high ? written(low) : `${written(low)} .. ${written(high)}`
}

function written(amount: number): string {
  return Math.round(amount)
    .toString()
    .replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}
