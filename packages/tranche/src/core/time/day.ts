import { assert } from '../diagnostic/index.ts'

declare const plainDate: unique symbol

/** A calendar day, `YYYY-MM-DD`, in the years 0001 to 9999: no clock, no zone, sorts as text. */
export type PlainDate = string & { readonly [plainDate]: true }

/** Reads `YYYY-MM-DD`; null where the text is not a day that exists. */
export function parseDay(text: string): PlainDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return text as PlainDate
}

/** A day that is known to be well formed, as in a table of the tree. */
export function dayOf(text: string): PlainDate {
  const day = parseDay(text)
  assert(day !== null, `${text} is a day`)
  return day
}

/** Days from `from` to `to`: positive where `to` is later. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day `count` days later (earlier where negative). */
export function addDays(day: PlainDate, count: number): PlainDate {
  assert(Number.isInteger(count), 'days are counted in whole numbers')
  return fromDayNumber(dayNumber(day) + count)
}

/** The same day `count` months later, or the last day of that month where it has no such day. */
export function addMonths(day: PlainDate, count: number): PlainDate {
  assert(Number.isInteger(count), 'months are counted in whole numbers')
  const { year, month, day: inMonth } = partsOf(day)
  const months = year * 12 + (month - 1) + count
  const targetYear = Math.floor(months / 12)
  const targetMonth = months - targetYear * 12 + 1
  return write(targetYear, targetMonth, Math.min(inMonth, daysInMonth(targetYear, targetMonth)))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: PlainDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** Years from `from` to `to` by actual days over 365 (ACT/365 fixed). */
export function yearsBetween(from: PlainDate, to: PlainDate): number {
  return daysBetween(from, to) / 365
}

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function partsOf(day: PlainDate): { year: number; month: number; day: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8)),
  }
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar; years are counted from March, so that
 * the leap day comes last.
 * Source: Richards (2013), Explanatory Supplement to the Astronomical Almanac, ch. 15.
 */
function dayNumber(day: PlainDate): number {
  const { year, month, day: inMonth } = partsOf(day)
  const y = month <= 2 ? year - 1 : year
  const fromMarch = (month + 9) % 12
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return 365 * y + leapDays + Math.floor((153 * fromMarch + 2) / 5) + inMonth - 719_469
}

function fromDayNumber(count: number): PlainDate {
  const shifted = count + 719_468
  const era = Math.floor(shifted / 146_097)
  const inEra = shifted - era * 146_097
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  )
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0)
  return write(year, month, inYear - Math.floor((153 * fromMarch + 2) / 5) + 1)
}

function write(year: number, month: number, day: number): PlainDate {
  assert(year >= 1 && year <= 9999, `the year ${year} is between 1 and 9999`)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate
}
