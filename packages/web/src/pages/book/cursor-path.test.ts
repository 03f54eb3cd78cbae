import { yaml } from '@codemirror/lang-yaml'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { pathAt } from './cursor-path.ts'
import { definitionOf, namesIn } from './definition.ts'

// The bar is where the cursor stands.
// biome-ignore format: the columns are the point
test.for<[text: string, path: string, isValue: boolean]>([
  ['|',                                                                '',                                 false],
  ['title: |',                                                         'title',                            true],
  ['parties:\n  amazon:\n    kind: |',                                 'parties amazon kind',              true],
  ['parties:\n  amazon:\n    |',                                       'parties amazon',                   false],
  ['facts:\n  - day: 2024-01-01\n    |',                               'facts -',                          false],
  ['facts:\n  - day: 2024-01-01\n    source: |',                       'facts - source',                   true],
  ['terms:\n  deal:\n    tranches:\n      one:\n        strike: |',    'terms deal tranches one strike',   true],
  ['parties:\n  amazon: { name: Amazon, kind: | }',                    'parties amazon kind',              true],
  ['facts:\n  - { day: 2024-01-01, source: | }',                       'facts - source',                   true],
])('%s', ([text, path, isValue]) => {
  const at = text.indexOf('|')
  const state = EditorState.create({ doc: text.replace('|', ''), extensions: [yaml()] })
  expect(pathAt(state, at)).toEqual({ path: path === '' ? [] : path.split(' '), isValue })
})

const book = `parties:
  amazon: { name: Amazon }
terms:
  deal:
    tranches:
      second: { right: amazon }
facts:
  - { day: 2024-02, round: amazon, name: february, amount: 1 bn }
beliefs:
  base: {}
`

test('names by what they name, and where they are given', () => {
  expect(namesIn(book, ['party'])).toEqual(['amazon'])
  expect(namesIn(book, ['tranche'])).toEqual(['second'])
  const placeOf = (name: string) => book.slice(definitionOf(book, name) ?? 0).split('\n')[0]
  expect(placeOf('amazon')).toBe('amazon: { name: Amazon }')
  expect(placeOf('deal/second')).toBe('second: { right: amazon }')
  expect(placeOf('february')).toMatch(/^name: february/)
  expect(definitionOf(book, 'nobody')).toBeNull()
})
