import type { Calendar } from '../calendar.ts'
import { dayOf } from '../day.ts'

/**
 * Monday to Friday without any holiday, for every year: what a book adds its own closed days to.
 */
export const weekdays: Calendar = {
  id: 'weekdays',
  name: 'Monday to Friday, no holidays',
  source: 'no list: every weekday is a business day',
  firstDay: dayOf('0001-01-01'),
  lastDay: dayOf('9999-12-31'),
  closed: new Set(),
}
