import type { Book } from '../core/book/index.ts'
import { subjectOf } from '../core/captable/index.ts'

/** Whether two books say the same of every company's classes and of what happened to them. */
export function sameCapTable(one: Book, other: Book): boolean {
  return said(one) === said(other)
}

function said({ parties, facts }: Book): string {
  const classes = parties.flatMap(({ name, value }) =>
    (value.classes ?? []).map((each) => [name, each]),
  )
  const events = facts.filter((fact) => subjectOf(fact) !== null)
  const written = (list: readonly unknown[]) =>
    list.map((each) => JSON.stringify(each, without)).sort()
  return JSON.stringify([written(classes), written(events)])
}

/** Where a thing stands and who says so is not what it says. */
const besides = new Set(['span', 'nameSpan', 'source', 'grade', 'note', 'known'])

function without(key: string, value: unknown): unknown {
  if (besides.has(key)) return undefined
  return typeof value === 'bigint' ? String(value) : value
}
