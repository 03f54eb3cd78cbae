import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barLines } from './bars.ts'

test('each bar is divided as the amounts are, and names stand below', () => {
  const lines = barLines(
    ['0', '10 M', '20 M'],
    [
      { name: 'series-a', paid: [0, 10, 5] },
      { name: 'common', paid: [0, 0, 15] },
    ],
  )
  expect(lines[0]).toBe('     0')
  expect(lines[1]).toBe(`  10 M  ${'A'.repeat(90)}`)
  // A quarter of 90 columns is 22.5: the earlier of two equal rests has the column.
  expect(lines[2]).toBe(`  20 M  ${'A'.repeat(23)}${'B'.repeat(67)}`)
  expect(lines[3]?.trim()).toBe('A series-a, B common')
})

test('a bar is full whatever the amounts are, and no line is wider than a page', () => {
  const amount = fc.double({ min: 0.01, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 60 }), (amounts) => {
      const shares = amounts.map((paid, i) => ({ name: `class-${i}`, paid: [paid] }))
      const [bar = '', ...legend] = barLines(['5 M'], shares)
      expect(bar.trim().slice('5 M  '.length)).toHaveLength(91)
      expect(Math.max(bar.length, ...legend.map((line) => line.length))).toBeLessThanOrEqual(100)
    }),
  )
})
