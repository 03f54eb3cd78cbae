import { type Resolved, resolveScenario } from '../../packages/tranche/src/core/belief/index.ts'
import { type Book, readBook } from '../../packages/tranche/src/core/book/index.ts'
import { type PlainDate, parseDay } from '../../packages/tranche/src/core/time/index.ts'

/** A sound book from its files; a fault is a mistake of the test. */
export function bookOf(
  main: string,
  others: Readonly<Record<string, string>> = {},
  file = 'book.yaml',
): Book {
  const { value, faults } = readBook(file, (path) =>
    path === file ? main : (others[path] ?? null),
  )
  const errors = faults.filter(({ severity }) => severity === 'error')
  if (value === null || errors.length > 0) {
    throw new Error(
      errors.map(({ code, message, help }) => `${code}: ${message} (${help})`).join('\n'),
    )
  }
  return value
}

export function scenarioOf(book: Book, name = 'base'): Resolved {
  return resolveScenario(book.scenarios, name) ?? { name: 'nothing assumed', chain: [] }
}

export function asDay(text: string): PlainDate {
  const day = parseDay(text)
  if (day === null) throw new Error(`not a day: ${text}`)
  return day
}
