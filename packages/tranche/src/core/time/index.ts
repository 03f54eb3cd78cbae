/**
 * time: which day, how far from another, and is anybody open to act on it?
 * Days are text, `2024-03-31`, of the proleptic Gregorian calendar: no clock and no zone. Windows
 * and periods include both ends. Year fractions are actual days over 365. Each calendar is a dated
 * list of closed weekdays that names its publisher and the years it covers; ask `covers` first.
 */
export {
  businessDayOnOrBefore,
  businessDaysBefore,
  businessDaysBetween,
  type Calendar,
  covers,
} from './calendar.ts'
export { calendarIds, calendarNamed, withClosedDays } from './calendars/index.ts'
export {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysInMonth,
  type PlainDate,
  parseDay,
  yearsBetween,
} from './day.ts'
export { type Period, parsePeriod, writePeriod } from './period.ts'
