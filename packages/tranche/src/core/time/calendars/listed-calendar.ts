import { assert } from '../../diagnostic/index.ts'
import type { Calendar } from '../calendar.ts'
import { dayOf, weekdayOf } from '../day.ts'

/** A calendar as it stands in the tree: the closed weekdays of each year as `MM-DD`, in order. */
type CalendarList = {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly closedByYear: Readonly<Record<number, string>>
}

/**
 * A calendar that covers the years of its list, from the first of January to the last of December.
 */
export function listedCalendar({ id, name, source, closedByYear }: CalendarList): Calendar {
  const years = Object.keys(closedByYear)
  // Most books name one calendar: a list is read when it is first asked.
  let closed: ReadonlySet<string> | undefined
  return {
    id,
    name,
    source,
    firstDay: dayOf(`${years[0]}-01-01`),
    lastDay: dayOf(`${years.at(-1)}-12-31`),
    get closed() {
      closed ??= closedDays(id, closedByYear)
      return closed
    },
  }
}

function closedDays(id: string, closedByYear: CalendarList['closedByYear']): ReadonlySet<string> {
  const days = Object.entries(closedByYear).flatMap(([year, list]) =>
    list.split(/\s+/).map((monthDay) => dayOf(`${year}-${monthDay}`)),
  )
  for (const day of days) assert(weekdayOf(day) <= 5, `${id} lists ${day}, which is a weekday`)
  return new Set(days)
}
