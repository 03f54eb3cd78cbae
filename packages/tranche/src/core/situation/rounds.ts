import { type FactOf, seen } from '../fact/index.ts'
import { openingOf, type Question } from './question.ts'

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
