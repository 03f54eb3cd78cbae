import { type FactOf, seen } from '../fact/index.ts'
import { companyOf, openingOf, type Question } from './question.ts'

/** The name a round goes by in the count: its own, or its day where it has none. */
export function roundName(round: FactOf<'round'>): string {
  return round.name?.value ?? `round-${round.day.value.firstDay}`
}

/** The rounds of a company a view sees that state a headline valuation. */
export function pricedRounds(question: Question, company: string): FactOf<'round'>[] {
  return seen(question.book.facts, 'round', openingOf(question)).filter(
    (fact) =>
      fact.round.value === company &&
      fact.valuation !== undefined &&
      fact.valuation.value.amount.kind !== 'undisclosed',
  )
}

/** The round that sets the price of a tranche priced by the next round; null where none is seen yet. */
export function nextRoundOf(question: Question): string | null {
  const since = question.tranche.deal.announced.value.lastDay
  const round = pricedRounds(question, companyOf(question.tranche)).find(
    ({ day }) => day.value.firstDay > since,
  )
  return round === undefined ? null : roundName(round)
}
