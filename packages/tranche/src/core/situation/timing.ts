import { held } from '../belief/index.ts'
import type { Duration, Placed } from '../grammar/index.ts'
import type { Written } from '../origin/index.ts'
import {
  addDays,
  addMonths,
  businessDayOnOrBefore,
  businessDaysBefore,
  businessDaysBetween,
  type Calendar,
  calendarNamed,
  covers,
  daysBetween,
  type PlainDate,
} from '../time/index.ts'
import type { Collector } from './collector.ts'
import { inWords } from './conditions.ts'
import { agreed, beliefForTranche, believed, type Question } from './question.ts'

/** The days of a right as a decision needs them. */
export type Timing = {
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  /** Days from the day of the question to the last day of the window. */
  readonly daysLeft: number
  /** Null where no calendar is named. */
  readonly businessDaysLeft: number | null
  /** The last day on which a decision still arrives in time: earliest and latest it may be. Null where notice or execution time is not known. */
  readonly lastPracticable: { readonly earliest: PlainDate; readonly latest: PlainDate } | null
  /** The same with a few other execution times, in business days. */
  readonly neighbours: readonly { readonly executionDays: number; readonly day: PlainDate }[]
  readonly notice: Lead | null
  readonly execution: Lead | null
  readonly calendar: Calendar | null
}

/** Time that must pass between a decision and the money, and who says so. */
export type Lead = {
  readonly low: number
  readonly high: number
  readonly unit: 'business day' | 'day' | 'week' | 'month' | 'year'
  readonly written: Written | null
}

const none: Lead = { low: 0, high: 0, unit: 'day', written: null }

/** Reads the days of the right; null where its window is not disclosed. */
export function timingOf(question: Question, collector: Collector): Timing | null {
  const { tranche, asOf, book } = question
  const window = tranche.terms.window?.value
  // A duty has a day on which it falls due, and may have no window at all.
  if (window === undefined && tranche.terms.kind !== 'right') return null
  if (window === undefined || window === 'undisclosed') {
    return collector.lacks(
      `window of ${tranche.id}`,
      `“window: 2023-09-25 .. 2024-03-31” in the terms of ${tranche.id}`,
    )
  }
  sayExtension(question, collector, window.lastDay)
  const calendar = calendarOf(question, collector)
  const notice = noticeOf(question, collector)
  const execution = executionOf(question, collector)
  const { firstDay, lastDay } = window
  const back = (lead: Lead, length: number, from: PlainDate) => before(calendar, lead, length, from)
  const practicable = (
    executionDays: { lead: Lead; length: number },
    noticeLength: number,
  ): PlainDate | null => {
    if (notice === null) return null
    const open = onOrBefore(calendar, lastDay)
    const noticed = back(notice, noticeLength, open)
    return noticed === null ? null : back(executionDays.lead, executionDays.length, noticed)
  }
  const latest =
    notice === null || execution === null
      ? null
      : practicable({ lead: execution, length: execution.low }, notice.low)
  const earliest =
    notice === null || execution === null
      ? null
      : practicable({ lead: execution, length: execution.high }, notice.high)
  if (notice !== null && execution !== null && (latest === null || earliest === null)) {
    collector.lacks(
      `business days of the window of ${tranche.id}`,
      calendar === null
        ? '“calendar: NYSE” in the book, or another calendar known here'
        : `a calendar that covers ${lastDay}: ${calendar.id} is listed from ${calendar.firstDay} to ${calendar.lastDay}`,
    )
  }
  return {
    firstDay,
    lastDay,
    daysLeft: daysBetween(asOf, lastDay),
    businessDaysLeft:
      calendar !== null && covers(calendar, asOf) && covers(calendar, lastDay)
        ? businessDaysBetween(calendar, asOf, lastDay)
        : null,
    lastPracticable: latest === null || earliest === null ? null : { earliest, latest },
    neighbours: [0, 1, 2].flatMap((executionDays) => {
      const day = practicable(
        { lead: { ...none, unit: 'business day' }, length: executionDays },
        notice?.low ?? 0,
      )
      return day === null ? [] : [{ executionDays, day }]
    }),
    notice,
    execution,
    calendar: calendar ?? book.calendar,
  }
}

/** Until what extends the window comes about, it counts as the terms have it. */
function sayExtension({ tranche }: Question, collector: Collector, lastDay: PlainDate): void {
  const { extended } = tranche.terms
  if (extended === undefined || lastDay >= extended.to.value) return
  collector.assume(
    `the window of ${tranche.id} closes on ${lastDay}: no fact says by then that it is extended to ${extended.to.value}, ${inWords({ ...extended.if, span: extended.span })}`,
  )
}

/** The day `length` units before a day on which business is done; null where the calendar does not say. */
function before(
  calendar: Calendar | null,
  { unit }: Lead,
  length: number,
  from: PlainDate,
): PlainDate | null {
  if (length === 0) return from
  switch (unit) {
    case 'business day': {
      if (
        calendar === null ||
        !covers(calendar, from) ||
        !covers(calendar, addDays(from, -2 * length - 15))
      )
        return null
      return businessDaysBefore(calendar, from, length)
    }
    case 'day':
      return onOrBefore(calendar, addDays(from, -length))
    case 'week':
      return onOrBefore(calendar, addDays(from, -7 * length))
    case 'month':
      return onOrBefore(calendar, addMonths(from, -length))
    case 'year':
      return onOrBefore(calendar, addMonths(from, -12 * length))
    default:
      return unit satisfies never
  }
}

function onOrBefore(calendar: Calendar | null, day: PlainDate): PlainDate {
  return calendar !== null && covers(calendar, day) ? businessDayOnOrBefore(calendar, day) : day
}

function calendarOf(question: Question, collector: Collector): Calendar | null {
  const belief = held(question.scenario, 'calendar')
  if (belief !== null) {
    const named = calendarNamed(belief.value.value)
    if (named !== null) return named
    collector.lacks(`calendar “${belief.value.value}”`, 'a calendar known here')
  }
  return question.book.calendar
}

/** Notice: as the terms say; where they do not disclose it, as the scenario believes; none where the terms hold no such clause. */
function noticeOf(question: Question, collector: Collector): Lead | null {
  const { tranche, book } = question
  const term = tranche.terms.notice
  if (term !== undefined && term.value.kind === 'stated')
    return lead(term, agreed(term.span, tranche, book))
  const belief = beliefForTranche(question, 'notice')
  if (belief !== null && belief.value.value.kind === 'stated')
    return lead(belief.value, believed(belief, belief.value.span))
  if (term === undefined) {
    collector.assume(`no notice is needed: the terms of ${tranche.id} hold no such clause`)
    return none
  }
  return collector.lacks(
    `notice of ${tranche.id}`,
    `a belief “notice: { ${tranche.name}: none }”, or the days it takes`,
  )
}

function executionOf(question: Question, collector: Collector): Lead | null {
  const belief = held(question.scenario, 'execution')
  if (belief === null) {
    collector.assume(
      'a decision is carried out on the day it is made: the scenario states no execution time',
    )
    return none
  }
  if (belief.value.value.kind === 'stated')
    return lead(belief.value, believed(belief, belief.value.span))
  return collector.lacks(
    'time it takes to carry out a decision',
    'a belief “execution: 1 business day”',
  )
}

function lead({ value }: Placed<Duration>, written: Written): Lead | null {
  return value.kind === 'stated'
    ? { low: value.low, high: value.high, unit: value.unit, written }
    : null
}
