import type { Book } from '../../book/index.ts'
import { subjectOf } from '../../captable/index.ts'
import type { Fact } from '../../fact/index.ts'
import { wordOf } from '../../grammar/index.ts'
import type { PlainDate } from '../../time/index.ts'

/** The first the book tells of a company, in the book's own words. */
export type FirstKnown = { readonly day: PlainDate; readonly what: string }

/** What a company begins with in a book: an event of its cap table, a round, or a deal; null where there is nothing. */
export function firstKnownOf(book: Book, company: string): FirstKnown | null {
  const known = [
    ...book.facts.flatMap((fact) => firstOfFact(book, company, fact)),
    ...book.terms.flatMap(({ name, value }): FirstKnown[] =>
      value.company.value === company
        ? [{ day: value.announced.value.lastDay, what: `announced: ${name}` }]
        : [],
    ),
  ]
  return known.reduce<FirstKnown | null>(
    (first, each) => (first === null || each.day < first.day ? each : first),
    null,
  )
}

function firstOfFact(book: Book, company: string, fact: Fact): FirstKnown[] {
  const subject = fact.kind === 'round' ? fact.round : subjectOf(fact)
  if (subject === null) return []
  const isOf =
    fact.kind === 'round' || fact.kind === 'split'
      ? subject.value === company
      : book.resolve('class', subject.value)?.startsWith(`${company}/`) === true
  if (!isOf) return []
  return [{ day: fact.day.value.lastDay, what: `${wordOf(fact.kind)}: ${subject.value}` }]
}
