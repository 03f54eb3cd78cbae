import { later } from '../../fact/index.ts'
import { unknownExtent } from '../../origin/index.ts'
import { boundsOf } from '../../quantity/index.ts'
import { openingOf, type Question } from '../../situation/index.ts'
import type { Chosen } from './choose.ts'
import type { RightDecision } from './decide-answer.ts'

/** The first use of the right that the facts hold after the opening of the day. */
export function doneAfterwards(question: Question, chosen: Chosen): RightDecision['done'] {
  const { book, tranche } = question
  const next = later(book.facts, 'exercised', openingOf(question)).filter(
    (fact) => book.resolve('tranche', fact.exercised.value) === tranche.id,
  )[0]
  if (next === undefined) return null
  const bounds = next.amount === undefined ? null : boundsOf(next.amount.value.amount)
  const day = next.day.value.lastDay
  const agrees =
    chosen.action === 'undetermined'
      ? null
      : chosen.action === 'exercise'
        ? day === question.asOf &&
          (bounds === null || chosen.amount === null || close(bounds.low, chosen.amount))
        : chosen.action === 'hold'
          ? day > question.asOf
          : false
  return {
    day,
    amount:
      bounds === null
        ? unknownExtent
        : { value: bounds.centre, low: bounds.low, high: bounds.high },
    agrees,
  }
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}
