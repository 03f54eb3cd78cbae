import { daysInMonth, type PlainDate, parseDay } from './day.ts'

/**
 * Days from the first to the last, both included: a window, or a date known only to the month or
 * year.
 */
export type Period = { readonly firstDay: PlainDate; readonly lastDay: PlainDate }

/** Reads a day `2024-02-20`, a month `2024-02` or a year `2024`; null where it is none of them. */
export function parsePeriod(text: string): Period | null {
  const day = parseDay(text)
  if (day !== null) return { firstDay: day, lastDay: day }
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month !== null) {
    const last = daysInMonth(Number(month[1]), Number(month[2]))
    return closed(`${text}-01`, `${text}-${last}`)
  }
  return /^\d{4}$/.test(text) ? closed(`${text}-01-01`, `${text}-12-31`) : null
}

function closed(first: string, last: string): Period | null {
  const firstDay = parseDay(first)
  const lastDay = parseDay(last)
  return firstDay !== null && lastDay !== null ? { firstDay, lastDay } : null
}

/** A period as it is written: the month or year alone where it is a whole one. */
export function writePeriod({ firstDay, lastDay }: Period): string {
  if (firstDay === lastDay) return firstDay
  for (const length of [4, 7]) {
    const short = firstDay.slice(0, length)
    const whole = parsePeriod(short)
    if (whole?.firstDay === firstDay && whole.lastDay === lastDay) return short
  }
  return `${firstDay} .. ${lastDay}`
}
