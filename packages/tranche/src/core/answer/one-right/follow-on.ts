import { tranchesOf } from '../../deal/index.ts'
import { type FollowOn, type Situation, sweepOf } from '../../decision/index.ts'
import { seen } from '../../fact/index.ts'
import { boundsOf } from '../../quantity/index.ts'
import {
  type Collector,
  holderOf,
  type Question,
  type RightSituation,
  situationOf,
  strikeAfter,
} from '../../situation/index.ts'
import { yearsBetween } from '../../time/index.ts'
import { stakeAfter } from '../../valuation/index.ts'

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
    hasOtherConditions(after, tranche.id)
  )
    return named(question, next.id, collector)
  const amount = sameEverywhere(after, ({ terms }) => terms?.amountMax ?? null)
  const strike = amount === null ? null : strikeAfterwards(own, after, amount)
  if (strike === null || amount === null) return named(question, next.id, collector)
  const years = Math.max(0, yearsBetween(asOf, practicable.latest))
  return { id: next.id, terms: { strike, amount, years } }
}

/** The strike of the next tranche on the shares after this one; null where it is not the same everywhere. */
function strikeAfterwards(
  own: RightSituation,
  after: RightSituation,
  amount: number,
): number | null {
  const price = after.price?.price
  if (price?.kind === 'bringsTo') {
    // What is missing of the part is counted from the holding that this tranche makes.
    const held = sameEverywhere(own, ({ terms }) =>
      terms === null ? null : stakeAfter(terms, terms.amountMax),
    )
    const part = boundsOf(price.bringsTo.value)
    if (held === null || part === null || part.low !== part.high || part.low <= held) return null
    const isNew = after.question.tranche.terms.seller === undefined
    return (amount * (isNew ? 1 - part.low : 1)) / (part.low - held)
  }
  const strike = sameEverywhere(after, ({ terms }) => terms?.strike ?? null)
  // Stated on the shares after this tranche the strike stands as it is; else it is carried to them.
  const growth =
    strikeAfter(after.question) === own.question.tranche.id
      ? 1
      : sameEverywhere(own, ({ terms }) =>
          terms === null || terms.strike <= 0 ? null : 1 + terms.amountMax / terms.strike,
        )
  return strike === null || growth === null ? null : strike * growth
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
