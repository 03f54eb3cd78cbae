import type { Tranche, TrancheOf } from '../deal/index.ts'
import type { Reader } from '../decision/index.ts'
import type { Fact } from '../fact/index.ts'
import type { Amount, Placed } from '../grammar/index.ts'
import type { Collector } from './collector.ts'
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
  if (written === undefined)
    return { cap: null, smallest: null, draw: 'undisclosed', draws: 'undisclosed', unvalued: [] }
  if ('value' in written)
    return { cap: written, smallest: null, draw: 'any amount', draws: 'undisclosed', unvalued: [] }
  const unvalued = [
    ...(written.perUnit === undefined ? [] : ['funding per unit']),
    ...(written.stepDown === undefined ? [] : ['step-down of the amount']),
  ]
  return {
    cap: written.upTo ?? null,
    smallest: written.atLeast ?? null,
    draw: written.draw?.value ?? 'any amount',
    draws: written.draws?.value ?? 'undisclosed',
    unvalued,
  }
}

/** The cap of a tranche: a belief where the terms do not disclose it. */
export function capOf(question: Question, collector: Collector, tranche: TrancheOf): Reader | null {
  const { cap } = amountTerms(tranche.terms)
  const label = `amount of ${tranche.id}`
  const remedy = `a belief “amount: { ${tranche.name}: … }”`
  if (cap !== null && cap.value.amount.kind !== 'undisclosed') {
    return collector.amount(
      `${tranche.id}/amount`,
      label,
      cap.value,
      agreed(cap.span, tranche, question.book),
      remedy,
    )
  }
  const held = beliefForTranche(question, 'amount', tranche.id)
  if (held === null) return collector.lacks(label, remedy)
  return collector.amount(
    `${tranche.id}/amount`,
    label,
    held.value.value,
    believed(held, held.value.span),
    remedy,
  )
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
