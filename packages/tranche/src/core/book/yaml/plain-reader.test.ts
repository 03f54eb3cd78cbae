import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlain } from './plain-reader.ts'
import { readByParser } from './read-yaml.ts'
import { saying } from './sample.ts'

const nodesMax = 200_000
const read = (text: string) => readPlain('book.yaml', text, nodesMax)

const book = `# Two deals of one investor.
tranche: 1
title: "Northwind: a sample"
parties:
  north: { name: Northwind, kind: company }
  amber:
    { name: 'Amber', # the investor
      kind: null }
terms:
  amber-north-2023:
    announced: 2023-09-25 # a comment
    tranches: { first: { duty: amber, amount: 1.25 bn }, second: {} }

    conditions:
      - day: 2024-01-01
        # between two keys
        met: ~
      - any: [milestone a, "milestone b",
          -1 .. 1, ]
    sources:
    - x#y
    - http://example.org/a:b
facts:
  - { day: 2024-02, round: north, amount: 750 M,
      valuation: 15 bn .. 18.4 bn }
`

test('what is plain is read as it says', () => {
  expect(saying(read('a: b c # d\ne:\n- { f: [g, "h: i"] }\n- k: \'l\'\n  m: n:o'))).toEqual({
    keys: [
      ['a', 'b c'],
      [
        'e',
        [
          { keys: [['f', ['g', 'h: i']]] },
          {
            keys: [
              ['k', 'l'],
              ['m', 'n:o'],
            ],
          },
        ],
      ],
    ],
  })
})

describe('what is not plain is left to the parser of the whole notation', () => {
  test.for([
    ['no value', 'a:\nb: 1\n'],
    ['nothing at all', '# nothing\n'],
    ['text over two lines', 'a: b\n  c\n'],
    ['folded text', 'a: >\n  b\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['a doubled quote', "a: 'b''c'\n"],
    ['a key given twice', 'a: 1\na: 2\n'],
    ['a key given twice in brackets', 'a: { b: 1, b: 2 }\n'],
    ['a tab', 'a:\tb\n'],
    ['a return', 'a: b\r\n'],
    ['an anchor', 'a: &b c\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['two colons', 'a: b: c\n'],
    ['a bracket that does not close', 'a: { b: c\nd: e\n'],
    ['a key in a list in brackets', 'a: [b: c]\n'],
    ['a list in a list', 'a:\n  - - b\n'],
    ['a line not far enough in', 'a:\n   b: 1\n  c: 2\n'],
    ['a list and no key', '- a\n'],
    ['more nodes than are allowed', `a: [${'x, '.repeat(nodesMax)}]`],
    ['deep brackets', `a: ${'['.repeat(40)}${']'.repeat(40)}`],
  ] as const)('%s', ([, text]) => {
    expect(read(text)).toBeNull()
  })
})

// biome-ignore format: a list
const pieces = [
  '\n', ' ', '  ', ':', ': ', '-', '- ', '{', '}', '[', ']', ',', '#', ' #', '"', "'", '\n  ', '\n    ', 'a: b', '&x', '*y', '|', '>', '~',
  'null', '?', '? ', '---', '...', '!', '%', '@', '\\', 'x', '',
]
const change = fc.record({
  at: fc.integer({ min: 0, max: book.length }),
  cut: fc.nat(2),
  put: fc.constantFrom(...pieces),
})

test('a text is read like by the parser of the whole notation, places included, or left to it', () => {
  let alike = 0
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const text = changes.reduce(
        (before, { at, cut, put }) => before.slice(0, at) + put + before.slice(at + cut),
        book,
      )
      const root = read(text)
      if (root === null) return
      alike++
      expect(readByParser('book.yaml', text)).toEqual({ root, faults: [], hidden: [] })
    }),
    { numRuns: 3000 },
  )
  expect(alike).toBeGreaterThan(500)
})
