import { type FactOf, seen, statesPriceOfShare } from '../fact/index.ts'
import { companyOf, openingOf, type Question } from './question.ts'

/** The name a round goes by in the count: its own, or its day where it has none. */
export function roundName(round: FactOf<'round'>): string {
  return round.name?.value ?? `round-${round.day.value.firstDay}`
}

/** The rounds of a company a view sees whose price is known. */
export function pricedRounds(question: Question, company: string): FactOf<'round'>[] {
  return seen(question.book.facts, 'round', openingOf(question)).filter(
    (fact) => fact.round.value === company && isPriced(question, fact),
  )
}

/** Whether a round states a headline valuation, or a price of one share of a company whose shares are counted. */
export function isPriced(question: Question, fact: FactOf<'round'>): boolean {
  return (
    statesHeadline(fact) || (statesPriceOfShare(fact) && countIsSeen(question, fact.round.value))
  )
}

export function statesHeadline({ valuation }: FactOf<'round'>): boolean {
  return valuation !== undefined && valuation.value.amount.kind !== 'undisclosed'
}

/** Whether it is known how many shares a company has: from a count of all, or from a round that states both a headline and a price of one share. */
export function countIsSeen(question: Question, company: string): boolean {
  const { facts } = question.book
  const view = openingOf(question)
  return (
    seen(facts, 'shares', view).some(
      (fact) => fact.shares.value === company && fact.basis.value === 'fully diluted',
    ) ||
    seen(facts, 'round', view).some(
      (fact) => fact.round.value === company && statesHeadline(fact) && statesPriceOfShare(fact),
    )
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
