import { heldFor } from '../../belief/index.ts'
import { seen } from '../../fact/index.ts'
import { type Bounds, boundsOf } from '../../quantity/index.ts'
import { believedAt, extentRead, type WholeBook } from '../whole-book.ts'

/**
 * Value of all of a company as the scenario believes it, for comparing companies: an amount, or a part of a round's headline. The share base
 * does not enter; null where neither is there.
 */
export function boundsOfValue(whole: WholeBook, company: string): Bounds | null {
  const { book, asOf, scenario, collector } = whole
  const held = heldFor(scenario, 'value', (party) => party === company)
  const worth = held?.value.value
  if (held === null || worth === undefined || worth.kind === 'undisclosed') return null
  const written = believedAt(held.value.span, held.scenario)
  if (worth.kind === 'total') {
    const id = `${company}/value`
    if (collector.amount(id, `value of ${company}`, worth, written, 'a value') === null) return null
    const { low, high, value } = extentRead(collector, id)
    return low === null || high === null ? null : { low, high, centre: value }
  }
  if (worth.kind !== 'share of round') return null
  const round = seen(book.facts, 'round', { asOf, at: 'close' })
    .filter(
      (fact) =>
        fact.round.value === company &&
        fact.valuation !== undefined &&
        (worth.round === 'latest' || fact.name?.value === worth.round),
    )
    .at(-1)
  const headline = round?.valuation === undefined ? null : boundsOf(round.valuation.value.amount)
  const step = boundsOf(worth.fraction)
  if (headline === null || step === null) return null
  return { low: step.low * headline.low, high: step.high * headline.high, centre: null }
}
