import { ICalAlarmType, ICalCalendar } from 'ical-generator'
import { printable } from '../core/diagnostic/index.ts'
import type { CalendarDay } from '../core/report/index.ts'
import type { PlainDate } from '../core/time/index.ts'

const secondsADay = 24 * 60 * 60

/**
 * Days as a calendar file that calendar programs read (RFC 5545): whole days in no zone. The stamp is the day of the answer
 * and not of the clock, so that the same answer is the same file.
 */
export function calendarFile(title: string, asOf: PlainDate, days: readonly CalendarDay[]): string {
  const calendar = new ICalCalendar({
    name: printable(title),
    prodId: { company: 'tranche', product: 'tranche', language: 'EN' },
  })
  for (const { id, day, title, text, tellDaysBefore } of days) {
    calendar.createEvent({
      id: `${printable(id)}@tranche`,
      stamp: dateOf(asOf),
      start: dateOf(day),
      allDay: true,
      summary: printable(title),
      description: text.split('\n').map(printable).join('\n'),
      alarms: tellDaysBefore.map((before) => ({
        type: ICalAlarmType.display,
        trigger: before * secondsADay,
      })),
    })
  }
  return `${calendar.toString()}\r\n`
}

function dateOf(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
