import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toNumber } from '../../quantity/index.ts'
import { marked, readLine, wordsOf } from '../sample.ts'
import { amountAboveZero, discount, percentFromZero, portion } from './bounds.ts'
import { amount, count, percent, plainNumber } from './quantities.ts'

// Source: the units of a book (k, M, bn, tn, ISO 4217 codes); expected figures multiplied out by hand.
// biome-ignore format: the columns are the point
test.for([
  // written                          major units                             currency
  ['2.75 bn',                         '2750000000',                           null],
  ['2.75bn',                          '2750000000',                           null],
  ['USD 2.75 bn',                     '2750000000',                           'USD'],
  ['2.75 bn USD',                     '2750000000',                           'USD'],
  ['2.75 USD bn',                     '2750000000',                           'USD'],
  ['15 M EUR',                        '15000000',                             'EUR'],
  ['160,000,000',                     '160000000',                            null],
  ['0.01 USD',                        '0.01',                                 'USD'],
  ['1.6273 tn JPY',                   '1627300000000',                        'JPY'],
  ['750 k',                           '750000',                               null],
  ['0',                               '0',                                    null],
  ['1.5 .. 2 bn',                     '1500000000 to 2000000000',             null],
  ['1.5 bn .. 2 bn',                  '1500000000 to 2000000000',             null],
  ['1.5 bn..2 bn',                    '1500000000 to 2000000000',             null],
  ['500 M .. 2 bn',                   '500000000 to 2000000000',              null],
  ['0 .. 2 bn',                       '0 to 2000000000',                      null],
  ['USD 1 bn .. 2 bn',                '1000000000 to 2000000000',             'USD'],
  ['1 .. 2 bn EUR',                   '1000000000 to 2000000000',             'EUR'],
  ['1 .. 3 around 2 bn',              '1000000000 to 3000000000 around 2000000000', null],
  ['2 bn .. 2 bn',                    '2000000000',                           null],
  [' 2 bn ',                          '2000000000',                           null],
  ['undisclosed',                     'undisclosed',                          null],
] as const)('the amount %j is %s in %s', ([written, majorUnits, currency]) => {
  const { value, faults } = readLine(amount, written)
  expect(faults).toEqual([])
  expect(value && wordsOf(value.value.amount)).toBe(majorUnits)
  expect(value?.value.currency).toBe(currency)
})

// biome-ignore format: the columns are the point
test.for([
  // grammar        written                     read
  [percent,         '5.3 %',                    '0.053'],
  [percent,         '5.3%',                     '0.053'],
  [percent,         '-15 %',                    '-0.15'],
  [percent,         '65 .. 100 %',              '0.65 to 1'],
  [percent,         '65 % .. 100 %',            '0.65 to 1'],
  [percent,         '5 % .. 25 % around 10 %',  '0.05 to 0.25 around 0.1'],
  [percent,         'undisclosed',              'undisclosed'],
  [count,           '160,000,000',              '160000000'],
  [count,           '10 M .. 12 M',             '10000000 to 12000000'],
  [count,           '10 M shares',              '10000000'],
  [plainNumber,     '1.5 x',                    '1.5'],
  [plainNumber,     '1.5x',                     '1.5'],
  [plainNumber,     '0.2 .. 0.4',               '0.2 to 0.4'],
  [portion,         '0 % .. 100 %',             '0 to 1'],
  [percentFromZero, '250 %',                    '2.5'],
  [discount,        '99.9 %',                   '0.999'],
] as const)('%#: %j is %s', ([grammar, written, read]) => {
  const { value, faults } = readLine(grammar, written)
  expect(faults).toEqual([])
  expect(value && wordsOf(value.value)).toBe(read)
})

describe('what cannot be read is reported at its place', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // grammar        written, the place marked           code                        help
    [amount,          '1.5 «billion»',                    'units/unknown-unit',       'did you mean “bn”?'],
    [amount,          '1.5 «b»',                          'units/unknown-unit',       'did you mean “bn”?'],
    [amount,          '«$»5 M',                           'units/unknown-unit',       'did you mean “USD”?'],
    [amount,          '5 «m»',                            'units/unknown-unit',       'did you mean “M”?'],
    [amount,          '5 M «UDS»',                        'units/unknown-unit',       'did you mean “USD”?'],
    [amount,          '1«e»9',                            'units/unknown-unit',       'amounts are written with'],
    [amount,          'USD 5 M «EUR»',                    'units/unit-misplaced',     'one currency code'],
    [amount,          '«bn» 5',                           'units/unit-misplaced',     'a number, then'],
    [amount,          '5 bn «bn»',                        'units/unit-misplaced',     'a number, then'],
    [amount,          '5 «%»',                            'units/unit-misplaced',     'alone with %'],
    [amount,          '1 bn .. 2 «bilion»',               'units/unknown-unit',       ''],
    [amount,          '«cheap»',                          'units/not-a-number',       'write digits'],
    [amount,          '1 bn .. «much more»',              'units/not-a-number',       'write digits'],
    [amount,          '«1.2.3» bn',                       'units/not-a-number',       'write digits'],
    [amount,          '«1,25» bn',                        'units/not-a-number',       'write digits'],
    [amount,          '5 «6» M',                          'units/not-a-number',       'write digits'],
    [amount,          '«-5 M»',                           'meaning/negative-amount',  'the other way round'],
    [amount,          '«5 bn .. 1 bn»',                   'meaning/range-reversed',   'the smaller end first'],
    [amount,          '«5 bn .. 10 M»',                   'meaning/range-reversed',   'the smaller end first'],
    [amount,          '«1 bn .. 2 bn around 3 bn»',       'meaning/centre-outside',   'between the two ends'],
    [amount,          '«1 bn USD .. 2 bn EUR»',           'units/two-currencies',     'one currency'],
    [amount,          '«1 bn USD .. 2 bn EUR around 1 bn»', 'units/two-currencies',   'one currency'],
    [amount,          '«1 bn USD .. 2 bn USD around 1.5 bn EUR»', 'units/two-currencies', 'one currency'],
    [amountAboveZero, '«0 USD»',                          'meaning/out-of-bounds',    'correct the figure'],
    [amountAboveZero, '«0 .. 5 M»',                       'meaning/out-of-bounds',    'correct the figure'],
    [percent,         '«0.05»',                           'units/percent-missing',    'for example 5 %'],
    [percent,         '«7»',                              'units/percent-missing',    'for example 7 %'],
    [percent,         '5 % .. «0.25»',                    'units/percent-missing',    'for example 25 %'],
    [percent,         '«five %»',                         'units/not-a-number',       '65 %'],
    [percent,         '«100 % .. 65 %»',                  'meaning/range-reversed',   'the smaller end first'],
    [percent,         '«5 % .. 6 % around 7 %»',          'meaning/centre-outside',   'between the two ends'],
    [portion,         '«101 %»',                          'meaning/out-of-bounds',    'correct the figure'],
    [portion,         '«-1 %»',                           'meaning/out-of-bounds',    'correct the figure'],
    [portion,         '«90 % .. 110 %»',                  'meaning/out-of-bounds',    'correct the figure'],
    [percentFromZero, '«-1 % .. 5 %»',                    'meaning/out-of-bounds',    'correct the figure'],
    [discount,        '«100 %»',                          'meaning/out-of-bounds',    'correct the figure'],
    [count,           '«10 M USD»',                       'units/currency-in-count',  'without a currency'],
    [plainNumber,     '«two»',                            'units/not-a-number',       'write digits'],
  ] as const)('%#: %s', ([grammar, written, code, help]) => {
    const { text, start, end } = marked(written)
    const { value, faults } = readLine<unknown>(grammar, text)
    expect(value).toBeUndefined()
    expect(faults.map((f) => [f.code, f.span.start, f.span.end])).toEqual([[code, start, end]])
    expect(faults[0]?.help).toContain(help)
  })
})

test('every amount that is written with commas and a unit is read back', () => {
  const scales = { '': 1, k: 1e3, M: 1e6, bn: 1e9, tn: 1e12 } as const
  const unit = fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[]))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), unit, (figure, scale) => {
      const { value } = readLine(amount, `${figure.toLocaleString('en-US')} ${scale}`)
      const known = value?.value.amount
      expect(known?.kind === 'exact' && toNumber(known.value)).toBe(figure * scales[scale])
    }),
  )
})

test('no text makes a phrase fail other than with a fault inside it', () => {
  const words = fc.constantFrom(
    '1',
    '2.5',
    'bn',
    'USD',
    '%',
    '..',
    'around',
    '-',
    'x',
    ' ',
    '$',
    '',
  )
  const grammars = [amount, percent, count, plainNumber, portion] as const
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 8 }),
      fc.constantFrom(...grammars),
      (parts, grammar) => {
        const text = parts.join(' ')
        const { value, faults } = readLine<unknown>(grammar, text)
        expect(faults).toHaveLength(value === undefined ? 1 : 0)
        for (const { span } of faults) {
          expect(span.start).toBeLessThanOrEqual(text.length)
          expect(span.end).toBeLessThanOrEqual(text.length + 1)
        }
      },
    ),
  )
})
