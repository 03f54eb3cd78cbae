import { tranchesOf } from '../deal/index.ts'
import { type FollowOn, type Situation, sweepOf } from '../decision/index.ts'
import { seen } from '../fact/index.ts'
import {
  type Collector,
  holderOf,
  type Question,
  type RightSituation,
  situationOf,
  strikeAfter,
} from '../situation/index.ts'
import { yearsBetween } from '../time/index.ts'

/**
 * The right of the same holder that may be used only after this one was used in full. Its strike is carried to the share count after this tranche.
 * Null where there is none, or where its own strike, amount or days are not known exactly: then it is named, and not valued.
 */
export function followOnOf(
  question: Question,
  collector: Collector,
): { readonly id: string; readonly terms: FollowOn } | null {
  const { book, tranche, asOf } = question
  const next = tranchesOf(book.terms, asOf).find(
    (other) =>
      other.terms.kind === 'right' &&
      holderOf(other) === holderOf(tranche) &&
      (other.terms.requires ?? []).some(
        ({ value }) => book.resolve('tranche', value) === tranche.id,
      ),
  )
  if (next === undefined || isLapsed(question, next.id)) return null
  const own = situationOf(question)
  const nextQuestion: Question = { ...question, tranche: next }
  const after = situationOf(nextQuestion)
  const practicable = after.timing?.lastPracticable
  if (
    practicable === undefined ||
    practicable === null ||
    practicable.earliest !== practicable.latest ||
    hasOtherConditions(after, tranche.id) ||
    after.price?.price.kind === 'bringsTo'
  )
    return named(question, next.id, collector)
  const strike = sameEverywhere(after, ({ terms }) => terms?.strike ?? null)
  const amount = sameEverywhere(after, ({ terms }) => terms?.amountMax ?? null)
  // Stated on the shares after this tranche the strike stands as it is; else it is carried to them.
  const growth =
    strikeAfter(nextQuestion) === tranche.id
      ? 1
      : sameEverywhere(own, ({ terms }) =>
          terms === null || terms.strike <= 0 ? null : 1 + terms.amountMax / terms.strike,
        )
  if (strike === null || amount === null || growth === null)
    return named(question, next.id, collector)
  const years = Math.max(0, yearsBetween(asOf, practicable.latest))
  return { id: next.id, terms: { strike: strike * growth, amount, years } }
}

/** A number that is the same at every point of what is not known; null where it is not. */
function sameEverywhere(
  { model }: RightSituation,
  number: (situation: Situation) => number | null,
): number | null {
  const [first, ...others] = sweepOf(model).points.map((point) => number(model.at(point)))
  if (first === undefined || first === null) return null
  return others.every((value) => value !== null && Math.abs(value - first) <= 1e-12 * first)
    ? first
    : null
}

function isLapsed({ book, asOf }: Question, id: string): boolean {
  return seen(book.facts, 'lapsed', { asOf, at: 'opening' }).some(
    (fact) => book.resolve('tranche', fact.lapsed.value) === id,
  )
}

/** Whether more than the use of this tranche stands between the holder and the next. */
function hasOtherConditions({ conditions, question }: RightSituation, id: string): boolean {
  return conditions.some(
    ({ standing, condition }) =>
      standing !== 'met' &&
      !(
        condition.kind === 'usedInFull' &&
        question.book.resolve('tranche', condition.usedInFull.value) === id
      ),
  )
}

function named({ tranche }: Question, next: string, collector: Collector): null {
  collector.need = 'next'
  collector.lacks(
    `worth of ${next}, which using ${tranche.id} in full opens`,
    'its strike, amount, last practicable day and conditions, exactly',
  )
  return null
}
