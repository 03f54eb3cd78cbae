import { type Fact, seen, type View } from '../fact/index.ts'
import { boundsOf, type Currency } from '../quantity/index.ts'

/** What one unit of a currency is worth in the currency of the answer; null where no rate is known. */
export type Exchange = (currency: Currency | null) => number | null

/** The latest stated rates a view sees; a rate written the other way round is inverted. */
export function exchangeInto(target: Currency, facts: readonly Fact[], view: View): Exchange {
  const rates = new Map<string, number>()
  for (const fact of seen(facts, 'exchange', view)) {
    const [from, to] = fact.exchange.value.split('/')
    const rate = boundsOf(fact.is.value)
    if (rate === null || rate.low !== rate.high || rate.low === 0) continue
    if (to === target && from !== undefined) rates.set(from, rate.low)
    if (from === target && to !== undefined) rates.set(to, 1 / rate.low)
  }
  return (currency) =>
    currency === null || currency === target ? 1 : (rates.get(currency) ?? null)
}
