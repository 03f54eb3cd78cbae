import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import { renderDiagnostic } from '../../packages/tranche/src/core/diagnostic/index.ts'

const page = readFileSync(new URL('../../docs/reference/grammar.md', import.meta.url), 'utf8')
const from = page.indexOf('## Every kind of term')
const to = page.indexOf('<!--')

/** Every snippet with the sentence above it. */
const snippets = [
  ...page.slice(from, to).matchAll(/([^\n]+(?:\n[^\n]+)*)\n\n```yaml\n([\s\S]*?)```/g),
].map(([, sentence = '', snippet = '']) => ({
  sentence: sentence.split('\n').at(-1) ?? '',
  snippet,
}))

/** What a snippet leaves out. */
const parties = `tranche: 1
currency: USD
parties:
  amber: { name: Amber Fund, kind: fund }
  birch: { name: Birch Partners, kind: fund }
  north: { name: Northwind, kind: company }
  listed: { name: Listed plc, kind: listed company }
  panel: { name: A panel of experts }
terms:
  older:
    investor: amber
    company: north
    announced: 2023-01
    tranches: { option: { right: amber, amount: undisclosed } }
`
const rounds = `  - { day: 2023-03-01, round: north, name: series-a, amount: 225 M }
  - { day: 2024-02-20, round: north, name: series-b, amount: 1.3 bn }
  - { day: 2024-02-20, exchange: EUR/USD, is: 1.08 }
`
const dealKeys = { investor: 'amber', company: 'north', announced: '2024-01-15' }

function wholeBook(snippet: string): string {
  if (snippet.startsWith('facts:')) return `${parties}${snippet}${rounds}`
  const indented = snippet.replaceAll(/^(?=.)/gm, '    ')
  const head = Object.entries(dealKeys).map(([key, value]) => `    ${key}: ${value}\n`)
  const tranches = /^tranches:/m.test(snippet)
    ? ''
    : '    tranches: { first: { duty: amber, amount: 10 M } }\n'
  return `${parties}  amber-north:\n${head.join('')}${tranches}${indented}facts:\n${rounds}`
}

test.each(snippets)('$sentence', ({ snippet }) => {
  const text = wholeBook(snippet)
  const { faults, texts, value } = readBook('book.yaml', (path) =>
    path === 'book.yaml' ? text : null,
  )
  expect(faults.map((fault) => renderDiagnostic(fault, texts))).toEqual([])
  expect(value).not.toBeNull()
})

test('every kind of term has its snippet', () => {
  // Thirty-five kinds of term of the public deals, and the exit without a sale, which is a fact.
  expect(snippets).toHaveLength(36)
})
