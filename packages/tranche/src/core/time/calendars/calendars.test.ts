import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type Calendar, isBusinessDay } from '../calendar.ts'
import { dayOf } from '../day.ts'
import { calendarIds, calendarNamed, withClosedDays } from './index.ts'

// The second route: every list is made again from the rules of its publisher, on another
// library's dates, and each day of the years covered is compared.

type Day = Temporal.PlainDate

const on = (year: number, month: number, day: number) =>
  Temporal.PlainDate.from({ year, month, day })

/** The n-th Monday (1) … Sunday (7) of a month; counted from its end where n is negative. */
function nth(n: number, weekday: number, year: number, month: number): Day {
  if (n < 0) {
    const last = on(year, month, on(year, month, 1).daysInMonth)
    return last.subtract({ days: ((last.dayOfWeek - weekday + 7) % 7) + 7 * (-n - 1) })
  }
  const first = on(year, month, 1)
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (n - 1) })
}

/** Source: Meeus (1991), Astronomical Algorithms, ch. 8 (the rule printed by Butcher, 1876). */
function easterSunday(year: number): Day {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return on(year, Math.floor(n / 31), (n % 31) + 1)
}

const goodFriday = (year: number) => easterSunday(year).subtract({ days: 2 })
const easterMonday = (year: number) => easterSunday(year).add({ days: 1 })

const sundayToMonday = (day: Day) => (day.dayOfWeek === 7 ? day.add({ days: 1 }) : day)
const saturdayToFriday = (day: Day) => (day.dayOfWeek === 6 ? day.subtract({ days: 1 }) : day)

const named = (year: number, days: readonly string[]) =>
  days.map((day) => Temporal.PlainDate.from(day)).filter((day) => day.year === year)

function nyseRule(year: number): Day[] {
  const fixed = [on(year, 7, 4), on(year, 12, 25)]
  if (year >= 2022) fixed.push(on(year, 6, 19))
  return [
    sundayToMonday(on(year, 1, 1)),
    nth(3, 1, year, 1),
    nth(3, 1, year, 2),
    goodFriday(year),
    nth(-1, 1, year, 5),
    nth(1, 1, year, 9),
    nth(4, 4, year, 11),
    ...fixed.map((day) => saturdayToFriday(sundayToMonday(day))),
    ...named(year, ['2012-10-29', '2012-10-30', '2018-12-05', '2025-01-09']),
  ]
}

function usBanksRule(year: number): Day[] {
  const fixed = [on(year, 1, 1), on(year, 7, 4), on(year, 11, 11), on(year, 12, 25)]
  if (year >= 2021) fixed.push(on(year, 6, 19))
  return [
    ...fixed.map(sundayToMonday),
    nth(3, 1, year, 1),
    nth(3, 1, year, 2),
    nth(-1, 1, year, 5),
    nth(1, 1, year, 9),
    nth(2, 1, year, 10),
    nth(4, 4, year, 11),
  ]
}

function targetRule(year: number): Day[] {
  const fixed = [on(year, 1, 1), on(year, 5, 1), on(year, 12, 25), on(year, 12, 26)]
  return [...fixed, goodFriday(year), easterMonday(year)]
}

function londonRule(year: number): Day[] {
  const newYear = on(year, 1, 1)
  const christmas = on(year, 12, 25)
  // Christmas or Boxing Day on a weekend is kept two days later, which is past the other one.
  const boxing = christmas.add({ days: 1 })
  const afterWeekend = (day: Day, days: number) => (day.dayOfWeek >= 6 ? day.add({ days }) : day)
  const moved: Record<number, Day> = { 2020: on(2020, 5, 8) }
  const spring: Record<number, Day> = { 2012: on(2012, 6, 4), 2022: on(2022, 6, 2) }
  return [
    newYear.dayOfWeek === 6 ? newYear.add({ days: 2 }) : sundayToMonday(newYear),
    goodFriday(year),
    easterMonday(year),
    moved[year] ?? nth(1, 1, year, 5),
    spring[year] ?? nth(-1, 1, year, 5),
    nth(-1, 1, year, 8),
    afterWeekend(christmas, 2),
    afterWeekend(boxing, 2),
    ...named(year, ['2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08']),
  ]
}

/**
 * The day of the equinox in Japan, for 1980 to 2099.
 * Source: Hydrographic Department of Japan (1991), Shin Koyomi Benricho.
 */
function equinox(year: number, month: 3 | 9): Day {
  const since = year - 1980
  const mean = (month === 3 ? 20.8431 : 23.2488) + 0.242194 * since - Math.floor(since / 4)
  return on(year, month, Math.floor(mean))
}

function tokyoRule(year: number): Day[] {
  const proclaimed = named(year, ['2019-05-01', '2019-10-22'])
  const holidays = [
    on(year, 1, 1),
    nth(2, 1, year, 1),
    on(year, 2, 11),
    equinox(year, 3),
    on(year, 4, 29),
    on(year, 5, 3),
    on(year, 5, 4),
    on(year, 5, 5),
    nth(3, 1, year, 9),
    equinox(year, 9),
    on(year, 11, 3),
    on(year, 11, 23),
    ...emperorsBirthday(year),
    ...summerHolidays(year),
    ...proclaimed,
  ]
  const kept = new Set(holidays.map(String))
  // A day between two holidays is one (Act on National Holidays, article 3.3).
  const between = holidays
    .map((day) => day.add({ days: 1 }))
    .filter((day) => !kept.has(String(day)) && kept.has(String(day.add({ days: 1 }))))
  // A holiday on a Sunday is kept on the next day that is not one (article 3.2).
  const instead = holidays
    .filter((day) => day.dayOfWeek === 7)
    .map((day) => {
      let at = day
      while (kept.has(String(at))) at = at.add({ days: 1 })
      return at
    })
  const yearEnd = [on(year, 1, 2), on(year, 1, 3), on(year, 12, 31)]
  return [...holidays, ...between, ...instead, ...yearEnd]
}

function emperorsBirthday(year: number): Day[] {
  if (year === 2019) return []
  return [year < 2019 ? on(year, 12, 23) : on(year, 2, 23)]
}

/** Marine Day, Mountain Day (from 2016) and Sports Day; moved for the Olympics of 2020 and 2021. */
function summerHolidays(year: number): Day[] {
  if (year === 2020) return [on(2020, 7, 23), on(2020, 8, 10), on(2020, 7, 24)]
  if (year === 2021) return [on(2021, 7, 22), on(2021, 8, 8), on(2021, 7, 23)]
  const mountain = year >= 2016 ? [on(year, 8, 11)] : []
  return [nth(3, 1, year, 7), ...mountain, nth(2, 1, year, 10)]
}

const rules: Record<string, (year: number) => Day[]> = {
  NYSE: nyseRule,
  'US banks': usBanksRule,
  TARGET: targetRule,
  London: londonRule,
  Paris: targetRule,
  Tokyo: tokyoRule,
  weekdays: () => [],
}

function known(id: string): Calendar {
  const calendar = calendarNamed(id)
  if (calendar === null) throw new Error(`no calendar ${id}`)
  return calendar
}

test.for(Object.entries(rules))(
  'every day of %s from 2010 to 2035 is as its rules say',
  ([id, rule]) => {
    const calendar = known(id)
    for (let year = 2010; year <= 2035; year++) {
      const closed = new Set(rule(year).map(String))
      const expected: string[] = []
      const listed: string[] = []
      for (let day = on(year, 1, 1); day.year === year; day = day.add({ days: 1 })) {
        if (day.dayOfWeek <= 5 && !closed.has(String(day))) expected.push(String(day))
        if (isBusinessDay(calendar, dayOf(String(day)))) listed.push(String(day))
      }
      expect(listed, `${id} ${year}`).toEqual(expected)
    }
  },
)

// Source: the publishers' notices of single days.
// biome-ignore format: the columns are the point
test.for([
  // calendar   day           open    why
  ['NYSE',     '2012-10-29',  false, 'Hurricane Sandy'],
  ['NYSE',     '2018-12-05',  false, 'mourning for G. H. W. Bush'],
  ['NYSE',     '2021-12-31',  true,  'New Year on a Saturday is not kept on Friday'],
  ['NYSE',     '2021-06-18',  true,  'Juneteenth is kept from 2022'],
  ['NYSE',     '2021-12-24',  false, 'Christmas on a Saturday is kept on Friday'],
  ['NYSE',     '2024-03-29',  false, 'Good Friday'],
  ['NYSE',     '2024-11-11',  true,  'Veterans Day is a session'],
  ['NYSE',     '2025-01-09',  false, 'mourning for J. Carter'],
  ['US banks', '2018-12-05',  true,  'the Reserve Banks stayed open'],
  ['US banks', '2021-12-24',  true,  'Christmas on a Saturday is not kept on Friday'],
  ['US banks', '2022-06-20',  false, 'Juneteenth on a Sunday is kept on Monday'],
  ['US banks', '2024-03-29',  true,  'Good Friday is no bank holiday'],
  ['US banks', '2025-01-09',  true,  'the Reserve Banks stayed open'],
  ['TARGET',   '2024-05-01',  false, 'Labour Day'],
  ['TARGET',   '2024-05-09',  true,  'Ascension is open'],
  ['London',   '2020-05-04',  true,  'Early May was moved'],
  ['London',   '2020-05-08',  false, 'to the 75th anniversary of VE day'],
  ['London',   '2022-05-30',  true,  'the spring holiday was moved'],
  ['London',   '2022-06-03',  false, 'platinum jubilee'],
  ['London',   '2022-09-19',  false, 'state funeral of Elizabeth II'],
  ['London',   '2023-05-08',  false, 'coronation of Charles III'],
  ['Paris',    '2024-07-14',  false, 'a Sunday'],
  ['Paris',    '2025-07-14',  true,  'the national day is a session'],
  ['Tokyo',    '2019-05-02',  false, 'between two holidays of the accession'],
  ['Tokyo',    '2020-10-01',  true,  'no trades, but a business day'],
  ['Tokyo',    '2021-10-11',  true,  'Sports Day was moved to July'],
  ['Tokyo',    '2026-09-22',  false, 'between two holidays'],
] as const)('%s on %s: open is %s (%s)', ([id, day, open]) => {
  expect(isBusinessDay(known(id), dayOf(day))).toBe(open)
})

describe('a calendar is found by the name a book gives it', () => {
  test('every name is known, and each has a source and sorted closed days', () => {
    for (const id of calendarIds) {
      const calendar = known(id)
      expect(calendar.id).toBe(id)
      expect(calendar.source).not.toBe('')
      expect([...calendar.closed]).toEqual([...calendar.closed].sort())
    }
  })

  test.for([
    ['nyse', 'NYSE'],
    ['us BANKS', 'US banks'],
    ['WEEKDAYS', 'weekdays'],
  ] as const)('%s is %s', ([written, id]) => {
    expect(calendarNamed(written)?.id).toBe(id)
  })

  test.for(['', ' NYSE', 'N Y S E', 'usbanks', 'constructor'])('%j is none', (written) => {
    expect(calendarNamed(written)).toBeNull()
  })
})

describe('closed days of a book', () => {
  test('close a day without opening any other or touching the list in the tree', () => {
    const base = known('NYSE')
    const before = base.closed.size
    const own = withClosedDays(base, [dayOf('2024-03-28'), dayOf('2024-03-29')])
    expect(isBusinessDay(own, dayOf('2024-03-28'))).toBe(false)
    expect(own.closed.size).toBe(before + 1)
    expect(base.closed.size).toBe(before)
    expect(isBusinessDay(base, dayOf('2024-03-28'))).toBe(true)
    expect([own.firstDay, own.lastDay]).toEqual([base.firstDay, base.lastDay])
  })

  test('the order they are written in does not matter, and a weekend day adds nothing', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => {
      return dayOf(String(on(2024, 1, 1).add({ days })))
    })
    fc.assert(
      fc.property(fc.array(day), (closed) => {
        const base = known('weekdays')
        const own = withClosedDays(base, closed)
        expect([...own.closed]).toEqual([...withClosedDays(base, closed.toReversed()).closed])
        for (const closedDay of closed) expect(isBusinessDay(own, closedDay)).toBe(false)
        for (const listed of own.closed) expect(isBusinessDay(base, dayOf(listed))).toBe(true)
      }),
    )
  })
})
