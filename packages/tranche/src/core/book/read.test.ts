import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whereIs } from '../diagnostic/index.ts'
import { readBook } from './read.ts'

/** The first deal of Amazon and Anthropic, 2023 to 2024, as press and filings tell it. */
const archetype = `tranche: 1
title: Amazon and Anthropic
currency: USD
calendar: NYSE
closed: [2024-03-28]
sources:
  TechCrunch: { title: Amazon doubles down, by: TechCrunch, day: 2024-03-27, grade: B }
  CNBC: { title: Amazon spends 2.75 billion, by: CNBC, day: 2024-03-27, grade: B }
parties:
  amazon: { name: Amazon, kind: listed company }
  anthropic: { name: Anthropic, kind: company }
terms:
  amazon-anthropic-2023:
    investor: amazon
    company: anthropic
    announced: 2023-09-25
    amount: 4 bn
    tranches:
      first: { duty: amazon, amount: 1.25 bn, instrument: note }
      second:
        right: amazon
        amount: { up to: 2.75 bn, draw: any amount }
        window: 2023-09-25 .. 2024-03-31
        strike: undisclosed
        notice: undisclosed
        instrument: note
    instruments:
      note: { kind: convertible note, into: non-voting preferred, conversion: undisclosed }
    commercial:
      aws: { from: anthropic, to: amazon, kind: cloud spend, amount: undisclosed }
facts:
  - { day: 2024-02, round: anthropic, amount: 750 M, valuation: 15 bn .. 18.4 bn, basis: undisclosed }
  - { day: 2024-03-27, exercised: second, amount: 2.75 bn, source: TechCrunch }
  - { day: 2024-03-27, price of: second, is: as in 2023-09, source: TechCrunch }
  - { day: 2024-03-27, price of: second, is: 18.4 bn, source: CNBC }
beliefs:
  base:
    law: lognormal
    follows: TechCrunch
    strike: { second: 3.5 .. 5 bn pre-money on the shares of 2023-09 }
    converts: { first: at the strike .. at the latest round }
    issued: { anthropic: { from: 2023-09, notes: 0.5 .. 2 bn, converted: at the latest round, pool: 0 % .. 15 % } }
    value: { anthropic: 65 % .. 100 % of the latest round's price per share }
    volatility: { anthropic: 90 % .. 120 % }
    rate: 5.3 %
    notice: { second: none }
    execution: 1 business day
    real world: { drift: 5 % .. 25 %, horizon: 1 year }
  last-valuation: { from: base, follows: CNBC, strike: { second: price per share of the latest round } }
`

function read(files: Readonly<Record<string, string>>) {
  const { value, faults, texts } = readBook('book.yaml', (path) => files[path] ?? null)
  return { book: value, faults: faults.map((f) => `${whereIs(f.span, texts)} ${f.code}`) }
}

test('the archetype is read without a fault, every value at its place', () => {
  const { book, faults } = read({ 'book.yaml': archetype })
  expect(faults).toEqual([])
  const second = book?.terms[0]?.value.tranches[1]
  expect(second?.name).toBe('second')
  expect(second?.value.window?.value).toEqual({ firstDay: '2023-09-25', lastDay: '2024-03-31' })
  const span = second?.value.window?.span
  expect(archetype.slice(span?.start, span?.end)).toBe('2023-09-25 .. 2024-03-31')
  expect(book?.resolve('tranche', 'second')).toBe('amazon-anthropic-2023/second')
  expect(book?.calendar?.closed.has('2024-03-28')).toBe(true)
  expect(book?.scenarios.map(({ name }) => name)).toEqual(['base', 'last-valuation'])
})

describe('a book of several files', () => {
  const beliefs = archetype.indexOf('beliefs:')
  const files = {
    'book.yaml': `include: [beliefs.yaml]\n${archetype.slice(0, beliefs)}`,
    'beliefs.yaml': archetype.slice(beliefs),
  }

  test('says what one file says', () => {
    const { book, faults } = read(files)
    expect(faults).toEqual([])
    expect(book?.scenarios).toHaveLength(2)
  })

  test('has its faults in the file they stand in', () => {
    const broken = files['beliefs.yaml'].replace('follows: CNBC', 'follows: CNCB')
    expect(read({ ...files, 'beliefs.yaml': broken }).faults).toEqual([
      'beliefs.yaml:14:42 reference/unknown',
    ])
  })
})

// biome-ignore format: the columns are the point
test.for([
  // text                                              faults
  ['',                                                 ['book.yaml:1:1 shape/keys-expected']],
  ['# nothing yet\n',                                  ['book.yaml:1:1 shape/keys-expected']],
  ['Amazon and Anthropic\n',                           ['book.yaml:1:1 shape/keys-expected']],
  ['title: x\n',                                       ['book.yaml:1:1 shape/missing-key', 'book.yaml:1:1 shape/missing-key']],
  ['tranche: 2\ncurrency: USD\n',                      ['book.yaml:1:10 shape/unknown-word']],
  ['tranche: 1\ncurrency: US\n',                       ['book.yaml:2:11 units/unknown-currency']],
  ['tranche: 1\ncurrency: USD\ncalendar: NYS\n',       ['book.yaml:3:11 days/unknown-calendar']],
  ['tranche: 1\ncurrency: USD\nclosed: [2024-02-30]\n', ['book.yaml:3:10 days/no-such-day']],
  ['tranche: 1\ncurrency: USD\nterms: none\n',         ['book.yaml:3:8 shape/keys-expected']],
  ['tranche: 1\r\ncurrency: USD\r\nclosed: x\r\n',     ['book.yaml:3:9 shape/list-expected']],
] as const)('%j', ([text, faults]) => {
  expect(read({ 'book.yaml': text }).faults).toEqual(faults)
})

test('a book that is not there is said to be missing', () => {
  expect(read({}).faults).toEqual(['book.yaml:1:1 include/missing'])
})

describe('a fault that makes something unreadable is the only one it causes', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // written                          instead                              fault
    ['    tranches:\n',                 '    tranchse:\n',                   '18:5 shape/unknown-key'],
    ['  amazon-anthropic-2023:\n',      '  amazon anthropic:\n',             '13:3 name/not-a-name'],
    ['announced: 2023-09-25',           'announced: September',              '16:16 days/not-a-day'],
    ['      note: {',                   '      "note: {',                    '28:7 yaml/unclosed-quote'],
    ['terms:\n',                        'term:\n',                           '12:1 shape/unknown-key'],
    ['beliefs:\n',                      'belief:\n',                         '36:1 shape/unknown-key'],
    ['company: anthropic\n',            'company: "anthropic\n',             '15:14 yaml/unclosed-quote'],
    ['right: amazon\n',                 'rihgt: amazon\n',                   '21:9 shape/unknown-kind'],
    ['right: amazon\n',                 'right: [amazon\n',                  '21:16 yaml/unclosed-bracket'],
    ['TechCrunch: { title',             'TechCrunch: { titel',               '7:17 shape/unknown-key'],
    ['anthropic: { name: Anthropic,',   'anthropic: { naem: Anthropic,',     '11:16 shape/unknown-key'],
  ] as const)('%j as %j', ([written, instead, fault]) => {
    expect(archetype).toContain(written)
    expect(read({ 'book.yaml': archetype.replace(written, instead) }).faults).toEqual([
      `book.yaml:${fault}`,
    ])
  })
})

test('whatever is typed into a book, reading ends and every fault stands inside the text', () => {
  const typed = fc.constantFrom(
    ...[
      '\n',
      '  ',
      '\t',
      ':',
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '#',
      ' .. ',
      '%',
      '0',
      '9999',
      '&',
      '|',
      ',',
    ],
  )
  const place = fc.integer({ min: 0, max: archetype.length })
  const edit = fc.record({ at: place, erase: fc.integer({ min: 0, max: 12 }), typed })
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const text = edits.reduce(
        (now, { at, erase, typed }) => now.slice(0, at) + typed + now.slice(at + erase),
        archetype,
      )
      for (const { span } of readBook('book.yaml', () => text).faults) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.start).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 150 },
  )
})

test('a tranche whose kind nobody knows still shows the faults of what every kind may say', () => {
  const text = [
    'tranche: 1',
    'currency: USD',
    'parties: { amber: { name: Amber }, north: { name: North } }',
    'terms:',
    '  deal:',
    '    investor: amber',
    '    company: north',
    '    announced: 2024-01',
    '    tranches:',
    '      first: { option: amber, amount: 20 million, window: 2024-03-31 .. 2024-01-01 }',
  ].join('\n')
  const { faults } = readBook('book.yaml', () => text)
  expect(faults.map(({ code }) => code).sort()).toContain('shape/unknown-kind')
  expect(faults.map(({ code }) => code).sort()).toContain('units/unknown-unit')
  expect(faults.length).toBeGreaterThanOrEqual(3)
})
