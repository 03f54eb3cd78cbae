import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  decide,
  rightsOn,
  stakesOn,
  valueOn,
} from '../../packages/tranche/src/core/answer/index.ts'
import { type Book, formatYaml, readBook } from '../../packages/tranche/src/core/book/index.ts'
import { renderDiagnostic } from '../../packages/tranche/src/core/diagnostic/index.ts'
import { dayOf } from '../../packages/tranche/src/core/time/index.ts'
import { smallestBook, termSnippets } from './term-snippets.ts'

const file = new URL('../../docs/reference/terms.md', import.meta.url)

const head = `# Every kind of term, each in the smallest book that says it

Written from the snippets of [the grammar](grammar.md) by \`npm run update\`; a test reads every book here, finds no fault in
it, and asks it every question. What is not needed to say the term is left out, so that most answers will name what
they miss: beliefs begin where a book is to be valued ([a first book](../guides/first-book.md)).
`

/** The book of a term in the one layout. */
function bookText(snippet: string): string {
  return formatYaml('book.yaml', smallestBook(snippet)).value
}

const fence = '```'

function pageText(): string {
  const groups = new Map<string, string[]>()
  for (const { group, sentence, snippet } of termSnippets()) {
    const text = `${sentence}\n\n${fence}yaml\n${bookText(snippet)}${fence}\n`
    groups.set(group, [...(groups.get(group) ?? []), text])
  }
  const parts = [...groups].map(([group, texts]) => `## ${group}\n\n${texts.join('\n')}`)
  return `${head}\n${parts.join('\n')}`
}

test('the page is written from the snippets of the grammar', () => {
  const whole = pageText()
  if (process.env.TRANCHE_UPDATE === '1') writeFileSync(file, whole)
  expect(readFileSync(file, 'utf8')).toBe(whole)
})

test('every kind of term has its book', () => {
  // Thirty-five kinds of term of the public deals and the exit without a sale, which is a fact; fourteen of other industries.
  expect(termSnippets()).toHaveLength(36 + 14)
})

function soundBook(text: string): Book {
  const { value, faults, texts } = readBook('book.yaml', (path) =>
    path === 'book.yaml' ? text : null,
  )
  expect(faults.map((fault) => renderDiagnostic(fault, texts))).toEqual([])
  if (value === null) throw new Error('the book cannot be read')
  return value
}

describe('each book is sound, and every question has an answer', () => {
  const nobody = { name: 'base', chain: [] }
  test.for(termSnippets())('$sentence', ({ snippet }) => {
    const book = soundBook(bookText(snippet))
    const day = dayOf('2024-06-03')
    const ids = book.terms.flatMap(({ name, value }) =>
      value.tranches.map((tranche) => `${name}/${tranche.name}`),
    )
    expect(
      rightsOn(book, day, nobody)
        .rights.map(({ id }) => id)
        .sort(),
    ).toEqual(ids.sort())
    expect(stakesOn(book, day, nobody).companies).toBeDefined()
    for (const { verdict } of decide(book, day, nobody).rights)
      if (verdict.action === 'undetermined')
        expect([...verdict.missing, ...verdict.reasons]).not.toEqual([])
    for (const { value, missing } of valueOn(book, day, nobody).items)
      if (value.low === null) expect(missing).not.toEqual([])
  })
})
