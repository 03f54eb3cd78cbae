import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  businessDayOnOrBefore,
  businessDaysBefore,
  businessDaysBetween,
  type Calendar,
  covers,
  isBusinessDay,
} from './calendar.ts'
import { calendarNamed, withClosedDays } from './calendars/index.ts'
import { addDays, dayOf, daysBetween, type PlainDate } from './day.ts'

function known(id: string): Calendar {
  const calendar = calendarNamed(id)
  if (calendar === null) throw new Error(`no calendar ${id}`)
  return calendar
}

// Source: the calendar of March 2024. The 31st is Easter Sunday; the exchange, London and TARGET
// are closed on Good Friday, the Reserve Banks and Tokyo are open.
// biome-ignore format: the columns are the point
test.for([
  // calendar    last day      0 before      1 before      2 before
  ['NYSE',      '2024-03-31', '2024-03-28', '2024-03-27', '2024-03-26'],
  ['US banks',  '2024-03-31', '2024-03-29', '2024-03-28', '2024-03-27'],
  ['London',    '2024-03-31', '2024-03-28', '2024-03-27', '2024-03-26'],
  ['TARGET',    '2024-04-01', '2024-03-28', '2024-03-27', '2024-03-26'],
  ['Tokyo',     '2024-03-31', '2024-03-29', '2024-03-28', '2024-03-27'],
  ['weekdays',  '2024-03-31', '2024-03-29', '2024-03-28', '2024-03-27'],
  ['NYSE',      '2024-03-28', '2024-03-28', '2024-03-27', '2024-03-26'],
  ['NYSE',      '2025-01-10', '2025-01-10', '2025-01-08', '2025-01-07'],
] as const)('%s before %s', ([id, lastDay, ...expected]) => {
  const calendar = known(id)
  const found = [0, 1, 2].map((count) => businessDaysBefore(calendar, dayOf(lastDay), count))
  expect(found).toEqual(expected)
  expect(businessDayOnOrBefore(calendar, dayOf(lastDay))).toBe(expected[0])
})

// Source: counted on a wall calendar.
// biome-ignore format: the columns are the point
test.for([
  // calendar    from          to            business days
  ['NYSE',      '2024-03-27', '2024-03-31',  1],
  ['NYSE',      '2024-03-28', '2024-04-01',  1],
  ['US banks',  '2024-03-27', '2024-03-31',  2],
  ['NYSE',      '2024-03-28', '2024-03-28',  0],
  ['NYSE',      '2024-03-29', '2024-03-27',  0],
  ['weekdays',  '2024-03-30', '2024-03-31',  0],
  ['NYSE',      '2023-12-31', '2024-12-31',  252],
  ['NYSE',      '2024-12-31', '2025-12-31',  250],
  ['US banks',  '2023-12-31', '2024-12-31',  251],
] as const)('%s after %s up to %s: %d', ([id, from, to, count]) => {
  expect(businessDaysBetween(known(id), dayOf(from), dayOf(to))).toBe(count)
})

test('a window without an end is counted at once', () => {
  const count = businessDaysBetween(known('weekdays'), dayOf('0001-01-01'), dayOf('9999-12-31'))
  // From Monday, 1 January 0001, to Friday, 31 December 9999: 521,722 whole weeks and five days.
  expect(count).toBe(521_722 * 5 + 5 - 1)
})

describe('on any calendar', () => {
  const start = dayOf('2023-01-01')
  const day = fc.integer({ min: 0, max: 730 }).map((days) => addDays(start, days))
  const calendar = fc
    .array(day, { maxLength: 60 })
    .map((closed) => withClosedDays(known('NYSE'), closed))

  const daysAfter = (from: PlainDate, to: PlainDate) =>
    Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, i) => addDays(from, i + 1))

  test('business days are counted as by asking of each day', () => {
    fc.assert(
      fc.property(calendar, day, day, (open, from, to) => {
        const asked = daysAfter(from, to).filter((each) => isBusinessDay(open, each))
        expect(businessDaysBetween(open, from, to)).toBe(asked.length)
      }),
    )
  })

  test('going back by some business days leaves just as many up to the day', () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 0, max: 60 }), (open, lastDay, count) => {
        const found = businessDaysBefore(open, lastDay, count)
        expect(isBusinessDay(open, found)).toBe(true)
        expect(businessDaysBetween(open, found, lastDay)).toBe(count)
      }),
    )
  })
})

// biome-ignore format: the columns are the point
test.for([
  // calendar    day           covered
  ['NYSE',      '2009-12-31',  false],
  ['NYSE',      '2010-01-01',  true],
  ['NYSE',      '2035-12-31',  true],
  ['NYSE',      '2036-01-01',  false],
  ['weekdays',  '0001-01-01',  true],
  ['weekdays',  '9999-12-31',  true],
] as const)('%s covers %s: %s', ([id, day, covered]) => {
  expect(covers(known(id), dayOf(day))).toBe(covered)
})
