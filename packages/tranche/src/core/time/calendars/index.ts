import type { Calendar } from '../calendar.ts'
import { type PlainDate, weekdayOf } from '../day.ts'
import { london } from './london.ts'
import { nyse } from './nyse.ts'
import { paris } from './paris.ts'
import { target } from './target.ts'
import { tokyo } from './tokyo.ts'
import { usBanks } from './us-banks.ts'
import { weekdays } from './weekdays.ts'

const calendars: readonly Calendar[] = [nyse, usBanks, target, london, paris, tokyo, weekdays]

/** The names a book may use. */
export const calendarIds: readonly string[] = calendars.map(({ id }) => id)

/** The calendar a book names, in capitals or not; null where there is none of that name. */
export function calendarNamed(id: string): Calendar | null {
  const written = id.toLowerCase()
  return calendars.find((calendar) => calendar.id.toLowerCase() === written) ?? null
}

/** A calendar with the `closed:` days of a book added. The years it covers stay the same. */
export function withClosedDays(base: Calendar, closed: readonly PlainDate[]): Calendar {
  const added = closed.filter((day) => weekdayOf(day) <= 5)
  return { ...base, closed: new Set([...base.closed, ...added].sort()) }
}
