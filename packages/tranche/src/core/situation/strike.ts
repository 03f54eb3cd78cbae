import { held } from '../belief/index.ts'
import { isPriceRule, type PriceRule } from '../deal/index.ts'
import type { FactOf } from '../fact/index.ts'
import type { Placed, Price } from '../grammar/index.ts'
import type { Written } from '../origin/index.ts'
import { writePeriod } from '../time/index.ts'
import type { Collector } from './collector.ts'
import { agreed, beliefForTranche, believed, observed, type Question } from './question.ts'

/** The price that counts for a tranche, and who says so. */
export type StatedPrice = {
  readonly price: Exclude<Price, { kind: 'undisclosed' | 'as' }> | PriceRule
  readonly written: Written
  /** The day it became known, where that is after the deal. */
  readonly knownSince: string | null
}

/**
 * Finds the strike of a tranche: the scenario's own belief, else the reported price of a source it follows, else an inherited
 * belief, else the terms. A report about a term informs every day of the window, whenever it was printed.
 */
export function statedPrice(
  question: Question,
  collector: Collector,
  tranche = question.tranche,
): StatedPrice | null {
  const belief = beliefForTranche(question, 'strike', tranche.id)
  const own = belief !== null && belief.depth === 0 ? usable(belief.value.value) : null
  if (belief !== null && own !== null) {
    return { price: own, written: believed(belief, belief.value.span), knownSince: null }
  }
  const report = followedReport(question, tranche.id)
  if (report !== null) {
    const price = usable(report.is.value)
    if (price !== null) {
      return {
        price,
        written: observed(report, question.book),
        knownSince: writePeriod(report.known?.value ?? report.day.value),
      }
    }
  }
  const inherited = belief === null ? null : usable(belief.value.value)
  if (belief !== null && inherited !== null) {
    return { price: inherited, written: believed(belief, belief.value.span), knownSince: null }
  }
  return priceOfTerms(question, collector, tranche)
}

function priceOfTerms(
  question: Question,
  collector: Collector,
  tranche: Question['tranche'],
): StatedPrice | null {
  const term = tranche.terms.strike
  if (term !== undefined && isPriceRule(term))
    return { price: term, written: agreed(term.span, tranche, question.book), knownSince: null }
  const price = term === undefined ? null : usable((term as Placed<Price>).value)
  if (term === undefined || price === null) {
    return collector.lacks(
      `strike of ${tranche.id}`,
      `a belief “strike: { ${tranche.name}: 3.5 bn .. 5 bn pre-money }”`,
    )
  }
  return { price, written: agreed(term.span, tranche, question.book), knownSince: null }
}

/** The report of a source the scenario follows, if it is known to anybody yet or ever was about a term inside its window. */
function followedReport(question: Question, tranche: string): FactOf<'priceOf'> | null {
  const follows = held(question.scenario, 'follows')
  if (follows === null) return null
  const followed = new Set(follows.value.map(({ value }) => value))
  const reports = question.book.facts.filter(
    (fact): fact is FactOf<'priceOf'> =>
      fact.kind === 'priceOf' &&
      question.book.resolve('tranche', fact.priceOf.value) === tranche &&
      (fact.source ?? []).some(({ value }) => followed.has(value)),
  )
  return reports.at(-1) ?? null
}

/** A price that says something; null where it is undisclosed. */
export function usable(price: Price): StatedPrice['price'] | null {
  if (price.kind === 'undisclosed' || price.kind === 'as') return null
  if (price.kind !== 'round' && price.amount.kind === 'undisclosed') return null
  return price
}
