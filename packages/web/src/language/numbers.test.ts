import { expect, test } from 'vitest'
import { type Language, Numbers } from './numbers.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

// Written by hand after the usage of the financial press in each language.
// biome-ignore format: the columns are the point
test.for<[language: Language, low: number | null, high: number | null, money: string]>([
  ['en', 2.75e9,     2.75e9,    '2.75 bn USD'],
  ['fr', 2.75e9,     2.75e9,    '2,75 Md USD'],
  ['en', 53_961_472, 5.7379e9,  '53.96 M – 5.738 bn USD'],
  ['fr', 53_961_472, 5.7379e9,  '53,96 M – 5,738 Md USD'],
  ['en', 3.5e9,      5e9,       '3.5 – 5 bn USD'],
  ['en', 0,          1e9,       '0 – 1 bn USD'],
  ['fr', -12_500,    800,       '−12 500 – 800 USD'],
  ['en', null,       2e6,       'at most 2 M USD'],
  ['fr', 2e6,        null,      'au moins 2 M USD'],
  ['en', null,       null,      'unknown'],
])('%s: %d to %d is %s', ([language, low, high, money]) => {
  expect(plain(new Numbers(language).money({ value: null, low, high }, 'USD'))).toBe(money)
})

test('percent, counts and days', () => {
  const [en, fr] = [new Numbers('en'), new Numbers('fr')]
  expect(plain(en.percent({ value: null, low: 0.0653, high: 0.246 }))).toBe('6.5 – 24.6 %')
  expect(plain(fr.part(0.00484))).toBe('0,48 %')
  expect([en.count('1250000'), plain(fr.count('1250000.5'))]).toEqual(['1,250,000', '1 250 000,5'])
  expect([en.day('2024-03-27'), fr.day('2024-03-27')]).toEqual(['27 Mar 2024', '27 mars 2024'])
})
