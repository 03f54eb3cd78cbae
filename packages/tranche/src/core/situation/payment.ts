import { held } from '../belief/index.ts'
import type { Reader } from '../decision/index.ts'
import type { PlainDate } from '../time/index.ts'
import { capOf } from './amounts.ts'
import { Collector } from './collector.ts'
import { type ConditionStanding, conditionStandings } from './conditions.ts'
import { exchangeInto } from './exchange.ts'
import { believed, openingOf, type Question } from './question.ts'

/** What a payment the company owes stands on: its amount, the rate that discounts it, its day and its conditions; parts are null where they are not known. */
export type PaymentSituation = {
  readonly question: Question
  readonly collector: Collector
  readonly amount: Reader | null
  readonly rate: Reader | null
  readonly day: PlainDate | null
  readonly conditions: readonly ConditionStanding[]
}

/** It falls due on its day, else on the last day of its window, else on the last day by which its conditions can be met. */
export function paymentSituation(question: Question): PaymentSituation {
  const { book, tranche, scenario } = question
  const collector = new Collector(
    book.currency,
    exchangeInto(book.currency, book.facts, openingOf(question)),
  )
  const conditions = conditionStandings(question)
  const { due, window } = tranche.terms
  const ends = window === undefined || window.value === 'undisclosed' ? null : window.value.lastDay
  const by = conditions.flatMap(({ condition }) => condition.by?.value ?? []).sort()
  const belief = held(scenario, 'rate')
  const rate =
    belief === null
      ? collector.lacks('riskless rate', 'a belief “rate: 5 %”')
      : collector.disclosed(
          'rate',
          'riskless rate',
          'per year',
          belief.value.value,
          believed(belief, belief.value.span),
          'a belief “rate: 5 %”',
        )
  return {
    question,
    collector,
    amount: capOf(question, collector, tranche),
    rate,
    day: due?.value.lastDay ?? ends ?? by.at(-1) ?? null,
    conditions,
  }
}
