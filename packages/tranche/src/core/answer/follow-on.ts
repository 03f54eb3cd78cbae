import { tranchesOf } from '../deal/index.ts'
import type { FollowOn } from '../decision/index.ts'
import { holderOf, type Question, situationOf, strikeAfter } from '../situation/index.ts'
import { yearsBetween } from '../time/index.ts'

/**
 * The right of the same holder that may be used only after this one was used in full. Its strike is carried to the share count after this tranche.
 * Null where there is none, or where its own strike, amount or days are not known exactly: then it is named, and not valued.
 */
export function followOnOf(
  question: Question,
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
  if (next === undefined) return null
  const own = situationOf(question)
  const nextQuestion: Question = { ...question, tranche: next }
  const after = situationOf(nextQuestion)
  const practicable = after.timing?.lastPracticable
  if (
    practicable === undefined ||
    practicable === null ||
    practicable.earliest !== practicable.latest
  )
    return null
  const centre = [own, after].map(({ model }) =>
    model.inputs.map(({ low, high, centre: stated }) => stated ?? (low + high) / 2),
  )
  const mine = own.model.at(centre[0] ?? []).terms
  const its = after.model.at(centre[1] ?? []).terms
  const exact = after.collector.figures.every(
    ({ id, extent }) => !id.startsWith(next.id) || extent.low === extent.high,
  )
  if (mine === null || its === null || !exact || mine.strike <= 0) return null
  return {
    id: next.id,
    terms: {
      strike:
        strikeAfter(nextQuestion) === tranche.id
          ? its.strike
          : its.strike * (1 + mine.amountMax / mine.strike),
      amount: its.amountMax,
      years: Math.max(0, yearsBetween(asOf, practicable.latest)),
    },
  }
}
