import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysInMonth,
  parseDay,
  weekdayOf,
  yearsBetween,
} from './day.ts'

// The second route is the polyfill of the ECMAScript Temporal proposal.

const first = Temporal.PlainDate.from('0001-01-01')
const dayCount = first.until('9999-12-31').days

/** Any day of the years 0001 to 9999, of the other library. */
const anyDay = fc.integer({ min: 0, max: dayCount }).map((days) => first.add({ days }))

const ours = (day: Temporal.PlainDate) => dayOf(day.toString())

describe('every day from 1900 to 2100 agrees with another library', () => {
  test('in its successor, its weekday and its distance', () => {
    const wrong: string[] = []
    const start = dayOf('1900-01-01')
    let day = start
    let count = 0
    const end = Temporal.PlainDate.from('2101-01-01')
    let theirs = Temporal.PlainDate.from('1900-01-01')
    while (!theirs.equals(end)) {
      const same =
        day === theirs.toString() &&
        weekdayOf(day) === theirs.dayOfWeek &&
        daysBetween(start, day) === count &&
        addDays(start, count) === day &&
        parseDay(theirs.toString()) === day
      if (!same) wrong.push(`${theirs}: ${day}`)
      day = addDays(day, 1)
      theirs = theirs.add({ days: 1 })
      count++
    }
    expect(wrong).toEqual([])
    expect(count).toBe(73_414)
  })

  test('in the days of its month', () => {
    for (let year = 1900; year <= 2100; year++) {
      for (let month = 1; month <= 12; month++) {
        const theirs = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
        expect(daysInMonth(year, month), `${year}-${month}`).toBe(theirs)
      }
    }
  })
})

describe('any day of the years 0001 to 9999', () => {
  test('is as far from another as the other library says, and adding that distance arrives', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const days = from.until(to).days
        expect(daysBetween(ours(from), ours(to))).toBe(days)
        expect(addDays(ours(from), days)).toBe(ours(to))
        expect(weekdayOf(ours(from))).toBe(from.dayOfWeek)
      }),
    )
  })

  test('moves by months as the other library does, to the end of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const to = from.add({ months })
        fc.pre(to.year >= 1 && to.year <= 9999)
        expect(addMonths(ours(from), months)).toBe(ours(to))
      }),
    )
  })

  test('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(ours(a) < ours(b)).toBe(Temporal.PlainDate.compare(a, b) < 0)
      }),
    )
  })
})

test('a day is read exactly where it exists', () => {
  const parts = fc.record({
    year: fc.integer({ min: 0, max: 9999 }),
    month: fc.integer({ min: 0, max: 14 }),
    day: fc.integer({ min: 0, max: 33 }),
  })
  const exists = (text: string) => {
    try {
      return Temporal.PlainDate.from(text).year >= 1
    } catch {
      return false
    }
  }
  const two = (n: number) => String(n).padStart(2, '0')
  fc.assert(
    fc.property(parts, ({ year, month, day }) => {
      const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
      expect(parseDay(text)).toBe(exists(text) ? text : null)
    }),
    { numRuns: 2000 },
  )
})

test.for([
  '',
  ' 2024-03-31',
  '2024-03-31 ',
  '2024-03-31\n',
  '2024-3-31',
  '24-03-31',
  '02024-03-31',
  '-024-03-31',
  '+2024-03-31',
  '2024/03/31',
  '20240331',
  '2024-03-31T00:00',
  '2024−03−31',
  '٢٠٢٤-٠٣-٣١',
  '2024-02-30',
  '2023-02-29',
  '1900-02-29',
  '2024-13-01',
  '2024-00-01',
  '2024-01-00',
  '0000-01-01',
])('%j is no day', (text) => {
  expect(parseDay(text)).toBeNull()
  expect(() => dayOf(text)).toThrow('is a day')
})

// Source: the calendar. A last day stays within the month; a leap day is back after four years.
// biome-ignore format: the columns are the point
test.for([
  // from         months  to
  ['2024-01-31',    1,    '2024-02-29'],
  ['2023-01-31',    1,    '2023-02-28'],
  ['2024-02-29',   12,    '2025-02-28'],
  ['2024-02-29',   48,    '2028-02-29'],
  ['2024-03-31',   -1,    '2024-02-29'],
  ['2024-01-15',  -13,    '2022-12-15'],
  ['2024-12-31',    2,    '2025-02-28'],
  ['2024-05-31',    0,    '2024-05-31'],
  ['9999-11-30',    1,    '9999-12-30'],
] as const)('%s and %d months is %s', ([from, months, to]) => {
  expect(addMonths(dayOf(from), months)).toBe(to)
})

// Source: 2006 ISDA Definitions, section 4.16(d), ACT/365 fixed: leap years have 365 days too.
// biome-ignore format: the columns are the point
test.for([
  // from         to             years
  ['2023-01-01', '2024-01-01',   1],
  ['2024-01-01', '2025-01-01',   366 / 365],
  ['2024-03-27', '2024-03-28',   1 / 365],
  ['2024-03-28', '2024-03-27',  -1 / 365],
  ['2024-03-28', '2024-03-28',   0],
] as const)('from %s to %s are %d years', ([from, to, years]) => {
  expect(yearsBetween(dayOf(from), dayOf(to))).toBe(years)
})

test('a day outside the years 0001 to 9999, or a broken count, is refused and not written', () => {
  expect(() => addDays(dayOf('9999-12-31'), 1)).toThrow('between 1 and 9999')
  expect(() => addDays(dayOf('0001-01-01'), -1)).toThrow('between 1 and 9999')
  expect(() => addMonths(dayOf('9999-12-31'), 1)).toThrow('between 1 and 9999')
  for (const count of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => addDays(dayOf('2024-01-01'), count)).toThrow('whole numbers')
    expect(() => addMonths(dayOf('2024-01-01'), count)).toThrow('whole numbers')
  }
})
