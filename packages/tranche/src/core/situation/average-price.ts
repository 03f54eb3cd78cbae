import type { PriceRule } from '../deal/index.ts'
import type { Reader } from '../decision/index.ts'
import { seen } from '../fact/index.ts'
import type { Collector } from './collector.ts'
import { sameDays } from './conditions.ts'
import { agreed, companyName, observed, openingOf, type Question } from './question.ts'

export type AverageRule = Extract<PriceRule, { kind: 'averagePrice' }>

/** Whether the facts report an average over just the days of the rule. */
export function hasReportedAverage(question: Question, rule: AverageRule): boolean {
  return lastAverage(question, rule) !== undefined
}

function lastAverage(question: Question, { averagePrice, over }: AverageRule) {
  return seen(question.book.facts, 'quote', openingOf(question))
    .filter(
      (fact) =>
        fact.quote.value === averagePrice.value &&
        fact.over !== undefined &&
        sameDays(fact.over.value, over.value),
    )
    .at(-1)
}

/** The last average over just the days of the rule that the facts report, per share; null where none does. */
export function reportedAverage(
  question: Question,
  collector: Collector,
  rule: AverageRule,
): Reader | null {
  const average = lastAverage(question, rule)
  if (average === undefined) return null
  return collector.amount(
    `${question.tranche.id}/strike-average`,
    `average price of ${companyName(question)} reported on ${average.day.value.lastDay}`,
    average.price.value,
    observed(average, question.book),
    'a quote with “over”',
  )
}

type Place = { readonly question: Question; readonly collector: Collector; readonly path: string }

/** What a price comes to once its discount is off and its premium on: 1 without either. */
export function keptOf(
  { question: { tranche, book }, collector, path }: Place,
  { discount, premium }: Off,
): Reader | null {
  const part = (name: 'discount' | 'premium', known: Off['discount']): Reader | null =>
    known === undefined
      ? () => 0
      : collector.disclosed(
          `${tranche.id}/${path}-${name}`,
          `${name} of ${tranche.id}`,
          'fraction',
          known.value,
          agreed(known.span, tranche, book),
          `a ${name}`,
        )
  const off = part('discount', discount)
  const on = part('premium', premium)
  return off === null || on === null ? null : (at) => (1 - off(at)) * (1 + on(at))
}

type Off = {
  readonly discount?: Extract<PriceRule, { kind: 'averagePrice' }>['discount']
  readonly premium?: Extract<PriceRule, { kind: 'averagePrice' }>['discount']
}
