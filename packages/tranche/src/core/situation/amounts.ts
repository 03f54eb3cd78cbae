import type { Tranche, TrancheOf } from '../deal/index.ts'
import type { Reader } from '../decision/index.ts'
import type { Fact } from '../fact/index.ts'
import type { Amount, Placed } from '../grammar/index.ts'
import { type Bounds, boundsOf } from '../quantity/index.ts'
import type { Collector } from './collector.ts'
import { exchangeInto } from './exchange.ts'
import { agreed, beliefForTranche, believed, observed, type Question } from './question.ts'

/** The amount a tranche may come to in all, and its smallest draw, as the terms state them. */
export type AmountTerms = {
  readonly cap: Placed<Amount> | null
  readonly smallest: Placed<Amount> | null
  readonly draw: 'any amount' | 'all or nothing' | 'undisclosed'
  readonly draws: 'one' | 'several' | 'undisclosed'
  /** Terms of the amount that are understood and not valued, in words. */
  readonly unvalued: readonly string[]
}

export function amountTerms(terms: Tranche): AmountTerms {
  const written = terms.amount
  const stepwise = [
    ...(terms.vests === undefined ? [] : ['vesting']),
    ...(terms.assigned === undefined ? [] : ['parts assigned to others']),
  ]
  if (written === undefined || 'value' in written) {
    const draw = written === undefined ? 'undisclosed' : 'any amount'
    return {
      cap: written ?? null,
      smallest: null,
      draw,
      draws: 'undisclosed',
      unvalued: stepwise,
    }
  }
  const unvalued = [
    ...(written.perUnit === undefined ? [] : ['funding per unit']),
    ...(written.stepDown === undefined ? [] : ['step-down of the amount']),
    ...stepwise,
  ]
  return {
    cap: written.upTo ?? null,
    smallest: written.atLeast ?? null,
    draw: written.draw?.value ?? 'any amount',
    draws: written.draws?.value ?? 'undisclosed',
    unvalued,
  }
}

/**
 * The cap of a tranche: a belief where the terms do not disclose it, or where they let it change in a way that is not valued. There the cap
 * as written still counts shares that came in, and what is missing is named.
 */
export function capOf(question: Question, collector: Collector, tranche: TrancheOf): Reader | null {
  const { cap, unvalued } = amountTerms(tranche.terms)
  const label = `amount of ${tranche.id}`
  const remedy = `a belief “amount: { ${tranche.name}: … }”`
  const held = beliefForTranche(question, 'amount', tranche.id)
  const written = cap !== null && cap.value.amount.kind !== 'undisclosed' ? cap : null
  if (held !== null && (written === null || unvalued.length > 0)) {
    return collector.amount(
      `${tranche.id}/amount`,
      label,
      held.value.value,
      believed(held, held.value.span),
      remedy,
    )
  }
  if (written === null) return collector.lacks(label, remedy)
  if (unvalued.length > 0 && tranche.id === question.tranche.id)
    collector.lacks(
      `${label} with its ${unvalued.join(' and ')}, understood and not yet valued`,
      `${remedy} with what it comes to`,
    )
  return collector.amount(
    `${tranche.id}/amount`,
    label,
    written.value,
    agreed(written.span, tranche, question.book),
    remedy,
  )
}

/** The most that all draws of the asked tranche may come to, in the book's currency: as its terms say, else as the scenario believes. */
export function capBounds(question: Question): Bounds | null {
  const { cap } = amountTerms(question.tranche.terms)
  const stated = cap === null ? null : boundsInBook(question, cap.value)
  const held = beliefForTranche(question, 'amount')
  return stated ?? (held === null ? null : boundsInBook(question, held.value.value))
}

/** An amount in the book's currency, at the rates the opening of the day sees; null where it is not known. */
export function boundsInBook({ book, asOf }: Question, amount: Amount): Bounds | null {
  const bounds = boundsOf(amount.amount)
  const rate = exchangeInto(book.currency, book.facts, { asOf, at: 'opening' })(amount.currency)
  if (bounds === null || rate === null) return null
  return {
    low: bounds.low * rate,
    high: bounds.high * rate,
    centre: bounds.centre === null ? null : bounds.centre * rate,
  }
}

/** The money that came in by one fact: as the fact states it, else the whole amount of the tranche. */
export function amountOf(
  question: Question,
  collector: Collector,
  tranche: TrancheOf,
  fact: Fact & { readonly amount?: Placed<Amount> },
): Reader | null {
  if (fact.amount !== undefined && fact.amount.value.amount.kind !== 'undisclosed') {
    return collector.amount(
      `${tranche.id}/funded/${fact.day.value.lastDay}`,
      `money in under ${tranche.id} on ${fact.day.value.lastDay}`,
      fact.amount.value,
      observed(fact, question.book),
      `the amount of ${tranche.id}`,
    )
  }
  return capOf(question, collector, tranche)
}
