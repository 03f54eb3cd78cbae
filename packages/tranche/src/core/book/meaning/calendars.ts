import { nearestWord } from '../../diagnostic/index.ts'
import { type Placed, type Reading, shorten } from '../../grammar/index.ts'
import { calendarIds, calendarNamed, covers } from '../../time/index.ts'
import type { Survey } from './survey.ts'

/** Calendars that scenarios name, and windows that outlast the list of the book's calendar. */
export function checkCalendars({ book, reading, tranches }: Survey): void {
  for (const { value: scenario } of book.scenarios) {
    const { calendar } = scenario
    if (calendar !== undefined && calendarNamed(calendar.value) === null) {
      reportUnknownCalendar(calendar, reading)
    }
  }
  const { calendar } = book
  if (calendar === null) return
  for (const { terms, changes } of tranches.values()) {
    for (const window of [terms.window, ...changes.map((change) => change.terms.window)]) {
      if (window === undefined || window.value === 'undisclosed') continue
      if (covers(calendar, window.value.lastDay)) continue
      reading.warn(
        'days/calendar-ends',
        window.span,
        `the list of ${calendar.id} runs from ${calendar.firstDay} to ${calendar.lastDay} and does not hold ${window.value.lastDay}`,
        'answers that count business days there will be undetermined; name a calendar that covers the day',
      )
    }
  }
}

export function reportUnknownCalendar({ value, span }: Placed<string>, reading: Reading): void {
  const near = nearestWord(value, calendarIds)
  const known = `known calendars: ${calendarIds.join(', ')}`
  reading.report(
    'days/unknown-calendar',
    span,
    `no calendar is named “${shorten(value)}”`,
    near === null ? known : `did you mean “${near}”? ${known}`,
  )
}
