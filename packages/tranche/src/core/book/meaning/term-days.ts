import type { Deal, TrancheChange } from '../../deal/index.ts'
import type { DayUnit, Placed, WindowPhrase } from '../../grammar/index.ts'
import { daysBetween, writePeriod } from '../../time/index.ts'
import type { Survey, Surveyed } from './survey.ts'

/** Days of the terms against one another: windows, due days, notices and amendments. */
export function checkTermDays(survey: Survey): void {
  for (const tranche of survey.tranches.values()) {
    checkNotBeforeDeal(survey, tranche.deal, tranche.terms)
    for (const { terms } of tranche.changes) checkNotBeforeDeal(survey, tranche.deal, terms)
    checkNotice(survey, tranche)
    checkExtension(survey, tranche)
  }
  for (const { value: deal } of survey.book.terms) checkAmendmentDays(survey, deal)
}

function checkNotBeforeDeal({ reading }: Survey, deal: Deal, terms: TrancheChange): void {
  const { announced } = deal
  const over = (term: Placed<WindowPhrase> | undefined, what: string) => {
    if (term === undefined || term.value === 'undisclosed') return
    if (term.value.lastDay >= announced.value.firstDay) return
    reading.report(
      'days/over-before-deal',
      term.span,
      `${what} is over before the deal is announced, ${writePeriod(announced.value)}`,
      'correct this day, or the day of the announcement',
    )
  }
  over(terms.window, 'the window')
  over(terms.due, 'the day the money is due')
}

const fewestDays: Readonly<Record<DayUnit, number>> = {
  'business day': 1,
  day: 1,
  week: 7,
  month: 28,
  year: 365,
}

/** Notice that nobody can give inside the window. A duty needs none. */
function checkNotice({ reading }: Survey, { terms }: Surveyed): void {
  const { notice, window } = terms
  if (terms.kind === 'duty' || notice === undefined || window === undefined) return
  if (notice.value.kind !== 'stated' || window.value === 'undisclosed') return
  const days = daysBetween(window.value.firstDay, window.value.lastDay) + 1
  if (notice.value.low * fewestDays[notice.value.unit] <= days) return
  reading.report(
    'days/notice-too-long',
    notice.span,
    `the notice is longer than the window, ${writePeriod(window.value)}`,
    'correct the notice or the window: as they are, the right can never be used',
  )
}

/** An extension that extends nothing. */
function checkExtension({ reading }: Survey, { terms, changes }: Surveyed): void {
  for (const { extended, window } of [terms, ...changes.map((change) => change.terms)]) {
    if (extended === undefined) continue
    const stated = window ?? terms.window
    if (stated?.value === 'undisclosed') continue
    if (stated !== undefined && extended.to.value > stated.value.lastDay) continue
    reading.report(
      'days/extends-nothing',
      extended.to.span,
      stated === undefined
        ? 'there is no window that could close later'
        : `the longer window closes no later than the window, ${writePeriod(stated.value)}`,
      'write a last day after that of “window”',
    )
  }
}

function checkAmendmentDays({ reading }: Survey, deal: Deal): void {
  for (const { day } of deal.amendments ?? []) {
    if (day.value.lastDay >= deal.announced.value.firstDay) continue
    reading.report(
      'days/amended-before-deal',
      day.span,
      `the terms change before the deal is announced, ${writePeriod(deal.announced.value)}`,
      'correct this day, or the day of the announcement; terms that held from the start stand in the deal itself',
    )
  }
}
