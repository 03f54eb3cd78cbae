import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { printable } from '../diagnostic/index.ts'
import { broken, columnsOf, tableLines } from './table.ts'

test('columns are aligned, also under wide characters', () => {
  const table = {
    columns: [
      { head: 'who', align: 'left' },
      { head: 'USD', align: 'right' },
    ],
    rows: [
      ['amber', '1'],
      ['会社', '22.5'],
    ],
  } as const
  expect(tableLines(table, 80)).toEqual({
    head: ['who     USD'],
    body: ['amber     1', '会社   22.5'],
  })
})

test('the widest column of text is broken where a table is too wide', () => {
  const columns = [
    { head: 'input', align: 'left' },
    { head: 'low', align: 'right' },
  ] as const
  const { body } = tableLines({ columns, rows: [['price at which the notes convert', '12']] }, 32)
  expect(body).toEqual(['price at which the notes      12', 'convert'])
})

test('numbers that are too wide stand in two lines, and part only before their centre', () => {
  const number = { head: 'value added, USD', align: 'right' } as const
  const columns = [{ head: 'choice', align: 'left' }, number, number] as const
  const cell = '4.1 .. 9 bn around 6.2 bn'
  const { head, body } = tableLines({ columns, rows: [['three quarters', cell, cell]] }, 50)
  expect(head).toEqual([
    'choice           value added,   value added,',
    '                          USD            USD',
  ])
  expect(body).toEqual([
    'three quarters    4.1 .. 9 bn    4.1 .. 9 bn',
    '                around 6.2 bn  around 6.2 bn',
  ])
})

test('broken text has the same words, and no line is wider but for a single word', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé日“]{1,12}$/u), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 60 }), (list, width) => {
      const lines = broken(list.join(' '), width)
      expect(lines.join(' ')).toBe(list.join(' '))
      for (const line of lines) expect(columnsOf(line) <= width || !line.includes(' ')).toBe(true)
    }),
  )
})

test('the short way of counting columns agrees with the long one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(columnsOf(printable(text))).toBe(stringWidth(printable(text)))
    }),
  )
})

test('nothing that steers a terminal is printed', () => {
  expect(printable('a\u001b[31mb\u202ec\nd')).toBe('a\ufffd[31mb\ufffdc d')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/\p{Cc}/u)
    }),
  )
})
