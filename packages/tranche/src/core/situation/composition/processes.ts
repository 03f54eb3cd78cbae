import { seen } from '../../fact/index.ts'
import type { Process } from '../../simulation/index.ts'
import { beliefForParty, believed, nameOf, observed, openingOf } from '../question.ts'
import { saidOf } from '../said-of.ts'
import type { At, Desk } from './desk.ts'

/** Correlation of a company with what moves all of them: as the scenario states it, else none by its law. */
export function loadingOf({ right, collector }: Desk, company: string): At<number> {
  const { question } = right
  const belief = beliefForParty(question, 'common', company)
  if (belief === null) return () => 0
  const reader = collector.disclosed(
    `${company}/common`,
    `correlation of ${nameOf(question.book, company)} with what moves all companies`,
    'fraction',
    belief.value.value,
    believed(belief, belief.value.span),
    `a belief “common: { ${company}: … }”`,
  )
  return reader ?? (() => 0)
}

/** An index under its words, as the scenario believes it to move; its level today is 1. Null where the scenario says nothing of it. */
export function indexOf(desk: Desk, words: string): At<Process> | null {
  const known = desk.cast.indices.get(words)
  if (known !== undefined) return known
  const { right, collector } = desk
  const said = saidOf(right.question, 'indices', words)
  if (said === null) return null
  const { volatility, payout, common } = said.value
  const read = (key: string, label: string, stated: typeof volatility) =>
    collector.disclosed(
      `index/${words}/${key}`,
      label,
      key === 'common' ? 'fraction' : 'per year',
      stated.value,
      { kind: 'belief', span: stated.span, scenario: said.scenario, sources: [], grade: null },
      `“${key}” in the belief “indices”`,
    )
  const moves = read('volatility', `volatility of ${words}`, volatility)
  const pays = payout === undefined ? () => 0 : read('payout', `payout of ${words}`, payout)
  const goes =
    common === undefined
      ? () => 0
      : read('common', `correlation of ${words} with what moves all companies`, common)
  if (moves === null || pays === null || goes === null) return null
  const moving: At<Process> = (at) => ({
    id: words,
    value: 1,
    law: { volatilityAnnual: moves(at), payoutAnnual: pays(at) },
    loading: goes(at),
  })
  desk.cast.indices.set(words, moving)
  return moving
}

/** The listed share of another company, from its last price and its believed volatility; null where one is not known. */
export function shareOf(desk: Desk, company: string): At<Process> | null {
  const known = desk.cast.indices.get(company)
  if (known !== undefined) return known
  const { right, collector } = desk
  const { question } = right
  const quote = seen(question.book.facts, 'quote', openingOf(question))
    .filter((fact) => fact.quote.value === company && fact.over === undefined)
    .at(-1)
  const volatility = beliefForParty(question, 'volatility', company)
  if (quote === undefined || volatility === null) return null
  const name = nameOf(question.book, company)
  const price = collector.amount(
    `${company}/quote`,
    `price of one share of ${name} on ${quote.day.value.lastDay}`,
    quote.price.value,
    observed(quote, question.book),
    `a fact “quote: ${company}, price: …”`,
  )
  const moves = collector.disclosed(
    `${company}/volatility`,
    `volatility of ${name}`,
    'per year',
    volatility.value.value,
    believed(volatility, volatility.value.span),
    `a belief “volatility: { ${company}: … }”`,
  )
  const payout = beliefForParty(question, 'payout', company)
  const pays =
    payout === null
      ? () => 0
      : collector.disclosed(
          `${company}/payout`,
          `payout of ${name} that a right-holder does not get`,
          'per year',
          payout.value.value,
          believed(payout, payout.value.span),
          `a belief “payout: { ${company}: … }”`,
        )
  if (price === null || moves === null || pays === null) return null
  const loading = loadingOf(desk, company)
  const moving: At<Process> = (at) => ({
    id: company,
    value: price(at),
    law: { volatilityAnnual: moves(at), payoutAnnual: pays(at) },
    loading: loading(at),
  })
  desk.cast.indices.set(company, moving)
  return moving
}
