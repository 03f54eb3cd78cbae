import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBook } from '../book/index.ts'
import { type ColumnMap, readTable } from './index.ts'

const heads = ['Name', 'Class', 'Shares', 'Date', 'Price', 'Kind']
const map: ColumnMap = {
  holder: 'Name',
  class: 'Class',
  quantity: 'Shares',
  day: 'Date',
  price: 'Price',
  kind: 'Kind',
  company: 'Thistle Works',
  currency: 'EUR',
}

const tableOf = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, at) => ({
    cells: Object.fromEntries(heads.map((head, column) => [head, cells[column] ?? ''])),
    start: at * 10,
    end: at * 10 + 9,
  }))

const read = (...rows: readonly (readonly string[])[]) =>
  readTable('holders.csv', heads, tableOf(...rows), map)

test('rows become issues of one company, in the order of their days', () => {
  const { book } = read(
    ['Heron Fund', 'Series A', '250000', '2022-06-01', '2.00', 'preferred'],
    ['Ada Thorn', 'Common', '1,000,000', '2021-01-01', '', ''],
  )
  const { value, faults } = readBook('book.yaml', () => book ?? '')
  expect(faults).toEqual([])
  expect(value?.facts.map((fact) => (fact.kind === 'issued' ? fact.to.value : ''))).toEqual([
    'ada-thorn',
    'heron-fund',
  ])
  expect(book).toContain('series-a: { kind: preferred }')
  expect(book).toContain('quantity: 1000000')
})

// biome-ignore format: the columns are the point
test.for([
  // fault       name    class     shares   date          price    kind
  ['holder',    ['',    'Common', '1',     '2021-01-01', '',      '']],
  ['class',     ['Ada', '',       '1',     '2021-01-01', '',      '']],
  ['quantity',  ['Ada', 'Common', '0',     '2021-01-01', '',      '']],
  ['quantity',  ['Ada', 'Common', '1.5',   '2021-01-01', '',      '']],
  ['quantity',  ['Ada', 'Common', '-3',    '2021-01-01', '',      '']],
  ['quantity',  ['Ada', 'Common', '1 000', '2021-01-01', '',      '']],
  ['day',       ['Ada', 'Common', '1',     '01/02/2021', '',      '']],
  ['day',       ['Ada', 'Common', '1',     '2021-02-29', '',      '']],
  ['price',     ['Ada', 'Common', '1',     '2021-01-01', '1 EUR', '']],
  ['price',     ['Ada', 'Common', '1',     '2021-01-01', '-1',    '']],
  ['kind',      ['Ada', 'Common', '1',     '2021-01-01', '',      'ordinary']],
] as const)('a row with a wrong %s is named: %j', ([fault, row]) => {
  const { faults, book } = read(['Bea', 'Common', '1', '2021-01-01'], row)
  expect(faults.map(({ code, span }) => [code, span.start])).toEqual([[`table/${fault}`, 10]])
  expect(book).toBeNull()
})

test('a class is of one kind', () => {
  const row = ['Ada', 'Common', '1', '2021-01-01', '']
  const { faults } = read([...row, 'common'], [...row, 'preferred'])
  expect(faults.map(({ code }) => code)).toEqual(['table/kind'])
})

test('company and currency are said once, by a column or by themselves', () => {
  const rows = tableOf(['Ada', 'One', '1', '2021-01-01'], ['Ada', 'Two', '1', '2021-01-01'])
  const several = readTable('a.csv', heads, rows, { ...map, company: 'Class' })
  expect(several.faults.map(({ code }) => code)).toEqual(['table/several'])
  const unknown = readTable('a.csv', heads, rows, { ...map, currency: 'Euros' })
  expect(unknown.faults.map(({ code }) => code)).toEqual(['table/currency'])
})

test('an empty table is no book', () => {
  expect(read()).toEqual({ rows: [], faults: [], book: null })
})

test('whatever the cells hold, a book that is made of them is sound', () => {
  const cell = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
  const nasty = fc.constantFrom('=1+1', 'null', '- a', '{', '#', '"', "'", '\u202e', 'a: b', '~')
  const name = fc.oneof(cell, nasty)
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 4 }), (pairs) => {
      const { book, faults } = read(
        ...pairs.map(([holder, named]) => [holder, named, '1', '2021-01-01', '', '']),
      )
      if (book === null) expect(faults.length).toBeGreaterThan(0)
      else {
        const { value, faults: found } = readBook('book.yaml', () => book)
        expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(value?.facts).toHaveLength(pairs.length)
      }
    }),
    { numRuns: 80 },
  )
})
