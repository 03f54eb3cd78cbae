import type { Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import { tranchesOf } from '../deal/index.ts'
import type { Figure } from '../origin/index.ts'
import { fundings, instrumentOf, openingOf, type Question, wasPaid } from '../situation/index.ts'
import type { PlainDate } from '../time/index.ts'
import { claimItem } from './claim-item.ts'
import { decide } from './decide.ts'
import { heldItem } from './held-item.ts'
import { type Names, namesOf } from './names.ts'
import { owedItem } from './owed-item.ts'
import { paymentItem } from './payment-item.ts'
import { putItem } from './put-item.ts'
import type { ValueItem } from './value-item.ts'

export type ValueAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly names: Names
  readonly asOf: PlainDate
  readonly scenario: string
  readonly items: readonly ValueItem[]
  readonly assumptions: readonly string[]
  readonly figures: readonly Figure[]
}

/** What rights, duties and notes are worth at the opening of `asOf`, to those who hold or owe them. */
export function valueOn(book: Book, asOf: PlainDate, scenario: Resolved): ValueAnswer {
  const decided = decide(book, asOf, scenario)
  const rights = decided.rights.map(
    (right): ValueItem => ({
      id: right.id,
      kind: kindOf(book, right.id, asOf),
      term: 'right',
      holder: right.holder,
      company: right.company,
      value: right.value.extent,
      error: right.value.error,
      method: right.value.method,
      missing: right.lacks,
    }),
  )
  const others = tranchesOf(book.terms, asOf).flatMap((tranche) =>
    otherItems({ book, asOf, scenario, tranche }),
  )
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    names: namesOf(book),
    asOf,
    scenario: scenario.name,
    items: [...rights, ...others],
    assumptions: [...new Set(decided.rights.flatMap(({ assumptions }) => assumptions))],
    figures: decided.figures,
  }
}

/** What is held because money came in under a tranche, and duties and calls that are still to come. */
function otherItems(question: Question): ValueItem[] {
  const { tranche } = question
  const uses = fundings(question, openingOf(question), tranche)
  if (uses.length > 0 && tranche.terms.kind !== 'put')
    return [claimItem(question, uses) ?? heldItem(question)]
  switch (tranche.terms.kind) {
    case 'right':
      return []
    case 'put':
      return [putItem(question)]
    case 'payment':
      return wasPaid(question) ? [] : [paymentItem(question)]
    case 'duty':
    case 'call':
      return [owedItem(question)]
    default:
      return tranche.terms satisfies never
  }
}

/** A right that turns into shares by way of a warrant is called one. */
function kindOf(book: Book, id: string, asOf: PlainDate): ValueItem['kind'] {
  const tranche = tranchesOf(book.terms, asOf).find((one) => one.id === id)
  return tranche !== undefined && instrumentOf(tranche)?.kind.value === 'warrant'
    ? 'warrant'
    : 'right'
}
