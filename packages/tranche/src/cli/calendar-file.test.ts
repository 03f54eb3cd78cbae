import { expect, test } from 'vitest'
import type { PlainDate } from '../core/time/index.ts'
import { calendarFile } from './calendar-file.ts'

const asOf = '2024-03-20' as PlainDate
const decide = {
  id: 'deal/second/decide',
  day: '2024-03-27' as PlainDate,
  title: 'deal/second: last day to decide',
  text: 'one line\nanother, with a comma; and more',
  tellDaysBefore: [10, 1],
}

// Expected lines from RFC 5545, sections 3.3.4, 3.3.11, 3.8.2.4 and 3.8.6.3.
test('a day is a whole day in no zone, stamped with the day of the answer, with its alarms', () => {
  const lines = calendarFile('A deal', asOf, [decide]).split('\r\n')
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  for (const line of [
    'UID:deal/second/decide@tranche',
    'DTSTAMP:20240320T000000Z',
    'DTSTART;VALUE=DATE:20240327',
    'SUMMARY:deal/second: last day to decide',
    'DESCRIPTION:one line\\nanother\\, with a comma\\; and more',
    'TRIGGER:-P10D',
    'TRIGGER:-P1D',
  ])
    expect(lines).toContain(line)
})

test('what a book says cannot start a line of its own', () => {
  const hostile = { ...decide, title: 'a\r\nEND:VEVENT\r\nX: b', id: 'a\r\nEND:VCALENDAR' }
  const lines = calendarFile('t\r\nEND:VCALENDAR', asOf, [hostile]).split('\r\n')
  expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
})
