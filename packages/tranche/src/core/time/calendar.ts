import { addDays, dayOf, daysBetween, type PlainDate, weekdayOf } from './day.ts'

/** Days on which a market or bank is closed, over the years the list covers. */
export type Calendar = {
  /** As a book names it, for example `NYSE`. */
  readonly id: string
  readonly name: string
  /** Who publishes the list. */
  readonly source: string
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  /** Closed days from Monday to Friday, sorted. */
  readonly closed: ReadonlySet<string>
}

/** Whether a calendar's list covers a day. Outside it nothing is known, and nothing is assumed. */
export function covers(calendar: Calendar, day: PlainDate): boolean {
  return day >= calendar.firstDay && day <= calendar.lastDay
}

export function isBusinessDay(calendar: Calendar, day: PlainDate): boolean {
  return weekdayOf(day) <= 5 && !calendar.closed.has(day)
}

/** The day itself where it is a business day, else the last one before it. */
export function businessDayOnOrBefore(calendar: Calendar, day: PlainDate): PlainDate {
  let at = day
  while (!isBusinessDay(calendar, at)) at = addDays(at, -1)
  return at
}

/**
 * `count` business days (0 or more) before a day, or before the last business day where it is none.
 * It can lie before the calendar's list begins: ask `covers` of the answer.
 */
export function businessDaysBefore(calendar: Calendar, day: PlainDate, count: number): PlainDate {
  let at = businessDayOnOrBefore(calendar, day)
  for (let left = count; left > 0; left--) at = businessDayOnOrBefore(calendar, addDays(at, -1))
  return at
}

/** Business days after `from` up to and including `to`; 0 where `to` is not later. */
export function businessDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  if (to <= from) return 0
  let closed = 0
  for (const day of calendar.closed) if (day > from && day <= to) closed++
  return weekdaysThrough(to) - weekdaysThrough(from) - closed
}

const firstMonday = dayOf('0001-01-01')

/** Mondays to Fridays from the first day there is up to and including `day`. */
function weekdaysThrough(day: PlainDate): number {
  const days = daysBetween(firstMonday, day) + 1
  return 5 * Math.floor(days / 7) + Math.min(days % 7, 5)
}
