import type { Book } from '../../book/index.ts'
import { companiesWithClasses } from '../../captable/index.ts'

/** Companies that somebody could be paid for: with classes, or licensed and hired. */
export function companiesToExit(book: Book): string[] {
  const licensed = book.facts.flatMap((fact) =>
    fact.kind === 'licensedAndHired' ? [fact.licensedAndHired.value] : [],
  )
  return [...new Set([...companiesWithClasses(book), ...licensed])]
}
