import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { tranchesOf } from '../../deal/index.ts'
import { type Extent, exactExtent, type Figure } from '../../origin/index.ts'
import { type Question, situationOf } from '../../situation/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { standingFigures } from '../decide/figures/index.ts'
import { closedRight } from './closed-right.ts'
import { evaluate, overOutcomes } from './evaluate.ts'
import { followOnOf } from './follow-on.ts'
import { standingOf } from './standing.ts'

/** A right that is open, with what it takes neither a law nor a last day to say: the holder's part, and what using it today gains. */
export type RightNow = {
  readonly id: string
  readonly holder: string
  readonly company: string
  readonly ownStake: Extent
  /** Worth of using it today, side benefits aside; nothing once its last practicable day has passed. */
  readonly usedNow: Extent
  /** `own-stake` and `used-now`, each down to the lines of the book. */
  readonly figures: readonly Figure[]
}

/** Every right open at the opening of `asOf`. What it would be worth to wait is left to `decide`: that may take seconds. */
export function rightsNow(book: Book, asOf: PlainDate, scenario: Resolved): RightNow[] {
  return tranchesOf(book.terms, asOf)
    .filter(({ terms }) => terms.kind === 'right')
    .map((tranche): Question => ({ book, asOf, scenario, tranche }))
    .filter((question) => closedRight(question) === null)
    .map(rightNow)
}

function rightNow(question: Question): RightNow {
  const { asOf } = question
  const right = situationOf(question)
  const evaluated = evaluate(right, followOnOf(question, right.collector)?.terms ?? null, true)
  const last = right.timing?.lastPracticable?.latest
  const tooLate = last !== undefined && last < asOf
  const usedNow = tooLate ? exactExtent(0) : overOutcomes(evaluated, ({ now }) => Math.max(0, now))
  const standing = { ...standingOf(right, evaluated), usedNow }
  const { id, holder, company, ownStake } = standing
  return { id, holder, company, ownStake, usedNow, figures: standingFigures(standing, right) }
}
