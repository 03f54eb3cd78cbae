import type { RightLine, RightsAnswer } from '../answer/index.ts'
import type { PlainDate } from '../time/index.ts'
import { nameIn } from './names.ts'
import { Show } from './shown.ts'
import type { Words } from './words/index.ts'

/** One whole day in a calendar. */
export type CalendarDay = {
  /** The same right and the same kind of day keep their name from one answer to the next, so that a calendar replaces the old one. */
  readonly id: string
  readonly day: PlainDate
  readonly title: string
  readonly text: string
  /** How many days before it somebody wants to be told. */
  readonly tellDaysBefore: readonly number[]
}

/** The days still to come that a holder of rights must not miss: when each may first be used, must be decided, closes or falls due. */
export function rightsCalendar(answer: RightsAnswer, words: Words): readonly CalendarDay[] {
  const { rights, asOf } = answer
  return rights
    .filter(({ status }) => toCome.has(status))
    .flatMap((right) => daysOf(right, answer, words))
    .filter(({ day }) => day >= asOf)
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
}

const toCome: ReadonlySet<RightLine['status']> = new Set([
  'open',
  'not-open-yet',
  'committed',
  'callable',
])

function daysOf(right: RightLine, answer: RightsAnswer, words: Words): CalendarDay[] {
  const said = words.rights
  const { id, kind, window, due } = right
  const show = new Show(answer.currency, words.shown)
  const heading = said.headingOf({
    id,
    kind,
    holder: nameIn(answer.names, right.holder),
    company: nameIn(answer.names, right.company),
  })
  const text = [
    heading,
    words.explain.line(said.amount, show.money(right.amountLeft)),
    ...right.conditions.map(({ words: condition, standing }) =>
      said.conditionOf({ condition: words.phrase(condition), standing }),
    ),
    said.calendarBasis({ asOf: answer.asOf, scenario: answer.scenario }),
  ].join('\n')
  const entry = (
    what: string,
    day: PlainDate | null,
    title: (id: string) => string,
    tellDaysBefore: readonly number[],
  ): CalendarDay[] =>
    day === null ? [] : [{ id: `${id}/${what}`, day, title: title(id), text, tellDaysBefore }]
  // Where the last practicable day is a range, the earlier end is the one not to miss.
  const practicable = window.earliestLastPracticableDay ?? window.lastPracticableDay
  return [
    ...entry('first-day', window.firstDay, said.calendar.opens, []),
    ...entry('decide', practicable, said.calendar.decide, [10, 5, 1]),
    ...entry('last-day', window.lastDay, said.calendar.closes, []),
    ...entry('due', due?.lastDay ?? null, said.calendar.due, [10, 1]),
  ]
}
