import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, daysBetween } from './day.ts'
import { parsePeriod, writePeriod } from './period.ts'

// Source: the calendar.
// biome-ignore format: the columns are the point
test.for([
  // text          first day      last day       days
  ['2024-02-20',  '2024-02-20',  '2024-02-20',     1],
  ['2024-02',     '2024-02-01',  '2024-02-29',    29],
  ['2023-02',     '2023-02-01',  '2023-02-28',    28],
  ['2000-02',     '2000-02-01',  '2000-02-29',    29],
  ['2024-04',     '2024-04-01',  '2024-04-30',    30],
  ['2024-12',     '2024-12-01',  '2024-12-31',    31],
  ['2024',        '2024-01-01',  '2024-12-31',   366],
  ['2023',        '2023-01-01',  '2023-12-31',   365],
  ['0001',        '0001-01-01',  '0001-12-31',   365],
  ['9999-12',     '9999-12-01',  '9999-12-31',    31],
] as const)('%s runs from %s to %s, %d days', ([text, firstDay, lastDay, days]) => {
  expect(parsePeriod(text)).toEqual({ firstDay, lastDay })
  expect(daysBetween(dayOf(firstDay), dayOf(lastDay)) + 1).toBe(days)
  expect(writePeriod({ firstDay: dayOf(firstDay), lastDay: dayOf(lastDay) })).toBe(text)
})

test.for([
  '',
  '24',
  '202',
  '20240',
  '0000',
  '0000-01',
  '2024-0',
  '2024-00',
  '2024-13',
  '2024-1',
  '2024-02-30',
  '2024-',
  '2024-Q1',
  '2024 ',
  ' 2024-02',
  '2024-02\n',
  '2024-01-01 .. 2024-12-31',
])('%j is no period', (text) => {
  expect(parsePeriod(text)).toBeNull()
})

// Source: the words of the book: both days where the period is not a whole month or year.
// biome-ignore format: the columns are the point
test.for([
  // first day     last day       written
  ['2023-09-25',  '2024-03-31',  '2023-09-25 .. 2024-03-31'],
  ['2024-02-01',  '2024-02-28',  '2024-02-01 .. 2024-02-28'],
  ['2023-02-01',  '2024-02-29',  '2023-02-01 .. 2024-02-29'],
  ['2023-01-01',  '2024-12-31',  '2023-01-01 .. 2024-12-31'],
] as const)('from %s to %s is written %s', ([firstDay, lastDay, written]) => {
  expect(writePeriod({ firstDay: dayOf(firstDay), lastDay: dayOf(lastDay) })).toBe(written)
})

describe('any period', () => {
  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((count) => addDays(dayOf('1990-01-01'), count))

  test('is written so that its ends can be read back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), (firstDay, days) => {
        const period = { firstDay, lastDay: addDays(firstDay, days) }
        const [first = '', last = first] = writePeriod(period).split(' .. ')
        expect(parsePeriod(first)?.firstDay).toBe(period.firstDay)
        expect(parsePeriod(last)?.lastDay).toBe(period.lastDay)
      }),
    )
  })
})
