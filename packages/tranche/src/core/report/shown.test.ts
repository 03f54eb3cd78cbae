import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Extent, exactExtent, unknownExtent } from '../origin/index.ts'
import { Show } from './shown.ts'
import { fr } from './words/fr.ts'
import { en } from './words/index.ts'

const show = new Show('USD', en.shown)
const range = (low: number | null, high: number | null, value: number | null = null): Extent => ({
  value,
  low,
  high,
})

// Rounding by hand: four significant digits from a million on, whole units from a thousand, hundredths below.
// biome-ignore format: the columns are the point
test.for([
  // low             high            centre  shown
  [2.75e9,           2.75e9,         2.75e9, '2.75 bn USD'],
  [9.75e9,           19.15e9,        null,   '9.75 .. 19.15 bn USD'],
  [9749999999.999998, 19150000000.000004, null, '9.75 .. 19.15 bn USD'],
  [53961472.9,       5737916897.5,   null,   '53.96 M .. 5.738 bn USD'],
  [0,                5.738e9,        null,   '0 .. 5.738 bn USD'],
  [4.1e9,            9e9,            6.2e9,  '4.1 .. 9 bn USD around 6.2 bn USD'],
  [-5.738e9,         -53961472.9,    null,   '-5.738 bn .. -53.96 M USD'],
  [999949999,        999949999,      null,   '999.9 M USD'],
  [999960000,        999960000,      null,   '1 bn USD'],
  [1.5e15,           1.5e15,         null,   '1,500 tn USD'],
  [12345.6,          12345.6,        null,   '12,346 USD'],
  [12.345,           12.345,         null,   '12.35 USD'],
  [0.004,            -0.0000001,     null,   '0 USD'],
  [1e6,              null,           null,   'at least 1 M USD'],
  [null,             1e6,            null,   'at most 1 M USD'],
  [null,             null,           null,   'not to be told'],
  [null,             null,           3e6,    '3 M USD'],
  [1e6,              Infinity,       null,   'at least 1 M USD'],
] as const)('money from %d to %d around %d', ([low, high, centre, expected]) => {
  expect(show.money(range(low, high, centre))).toBe(expected)
})

// biome-ignore format: the columns are the point
test.for([
  // low    high   shown
  [0.65,    1,     '65 .. 100 %'],
  [0.08333, 0.08333, '8.3 %'],
  [0.00482, 0.0293, '0.48 .. 2.9 %'],
  [-2.8e-17, 2.8e-17, '0 %'],
] as const)('a part from %d to %d', ([low, high, expected]) => {
  expect(show.fraction(range(low, high))).toBe(expected)
})

test('two ends that only computing keeps apart are one number', () => {
  expect(show.money(range(1127499999.9999998, 1127500000.0000002))).not.toContain('..')
})

test('units stand behind the number', () => {
  expect(show.figure(exactExtent(1), 'bits')).toBe('1 bit')
  expect(show.figure(range(0.25, 1.5), 'bits')).toBe('0.25 .. 1.5 bits')
  expect(show.figure(range(0.9, 1.2), 'per year')).toBe('90 .. 120 % a year')
  expect(show.figure(exactExtent(1234567), 'shares')).toBe('1,234,567 shares')
  expect(show.figure(unknownExtent, 'years')).toBe('not to be told')
})

test('a shown number is within half of its last digit of the number', () => {
  const scale = { '': 1, M: 1e6, bn: 1e9, tn: 1e12 } as const
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e15, noNaN: true }), (value) => {
      const [digits = '', unit = ''] = show.moneyInColumn(exactExtent(value)).split(' ')
      const shown = Number(digits.replaceAll(',', '')) * scale[unit as keyof typeof scale]
      expect(Math.abs(shown - value)).toBeLessThanOrEqual(Math.max(5.1e-4 * value, 0.0051))
    }),
  )
})

test('whatever the numbers, no page says NaN, null, undefined, Infinity or an exponent', () => {
  const end = fc.option(fc.double())
  const units = ['money', 'fraction', 'per year', 'bits', 'number', 'words'] as const
  fc.assert(
    fc.property(end, end, end, fc.constantFrom(...units), (low, high, value, unit) => {
      expect(show.figure({ low, high, value }, unit)).not.toMatch(
        /NaN|null|undefined|Infinity|\de[+-]?\d/,
      )
    }),
  )
})

// By hand: no thousand milliards has a name of its own, and the marks are those of French. ~ stands for the narrow no-break space,
// ^ for the no-break one.
// biome-ignore format: the columns are the point
test.for([
  // low      high      centre   shown
  [2.75e9,    2.75e9,   2.75e9,  '2,75^Md^USD'],
  [9.75e9,    19.15e9,  null,    '9,75 à 19,15^Md^USD'],
  [53.96e6,   5.738e9,  null,    '53,96^M à 5,738^Md^USD'],
  [4.1e9,     9e9,      6.2e9,   '4,1 à 9^Md^USD centré sur 6,2^Md^USD'],
  [1.5e15,    1.5e15,   null,    '1~500~000^Md^USD'],
  [12345.6,   12345.6,  null,    '12~346^USD'],
  [1e6,       null,     null,    'au moins 1^M^USD'],
  [null,      null,     null,    'non chiffrable'],
] as const)('in French, money from %d to %d around %d', ([low, high, centre, expected]) => {
  const shown = new Show('USD', fr.shown).money(range(low, high, centre))
  expect(shown.replaceAll('\u202f', '~').replaceAll('\u00a0', '^')).toBe(expected)
})

// The end without a name of its own would be read in the millions of the other.
test.for([
  [-774194, 8.516e6, '-0.7742 .. 8.516 M USD'],
  [-1e6, 11e6, '-1 .. 11 M USD'],
  [-3049, 0, '-3,049 .. 0 USD'],
  [195353, 5.7e9, '0.1954 M .. 5.7 bn USD'],
  [-342.1e6, -3049, '-342.1 .. -0.003049 M USD'],
] as const)('two ends count alike: %d to %d is %s', ([low, high, expected]) => {
  expect(new Show('USD', en.shown).money(range(low, high))).toBe(expected)
})

test('in French, counts, parts and units', () => {
  const french = new Show('USD', fr.shown)
  expect(french.count('1234567.5')).toBe('1\u202f234\u202f567,5')
  expect(french.fraction(range(0.65, 1))).toBe('65 à 100\u00a0%')
  expect(french.figure(range(0.9, 1.2), 'per year')).toBe('90 à 120\u00a0%\u00a0par an')
  expect(french.figure(exactExtent(1), 'years')).toBe('1\u00a0an')
  expect(french.day('2024-03-27')).toBe('27/03/2024')
})
