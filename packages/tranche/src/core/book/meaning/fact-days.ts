import { writePeriod } from '../../time/index.ts'
import { type Survey, type Surveyed, type TrancheFact, termOn } from './survey.ts'

/** Days of facts against the terms they are about, and against the day they became known. */
export function checkFactDays(survey: Survey): void {
  for (const tranche of survey.tranches.values()) {
    const used = tranche.facts.some(({ kind }) => kind === 'exercised' || kind === 'called')
    for (const fact of tranche.facts) {
      if (isBeforeDeal(survey, tranche, fact)) continue
      checkInWindow(survey, tranche, fact, used)
    }
  }
  for (const { day, known } of survey.book.facts) {
    if (known === undefined || known.value.lastDay >= day.value.firstDay) continue
    survey.reading.report(
      'days/known-before-day',
      known.span,
      `known before it happened, ${writePeriod(day.value)}`,
      'write a later day, or remove “known” where it was known at once',
    )
  }
}

function isBeforeDeal({ reading }: Survey, { deal }: Surveyed, { day }: TrancheFact): boolean {
  const { announced } = deal
  if (day.value.lastDay >= announced.value.firstDay) return false
  reading.report(
    'days/before-deal',
    day.span,
    `this is before the deal was announced, ${writePeriod(announced.value)}`,
    'correct this day; where a deal became public later than it was made, “announced” is the day it was made and “known” goes with the fact',
  )
  return true
}

/** Use inside the window; money may come in later where a use inside it is recorded. */
function checkInWindow(
  { reading }: Survey,
  tranche: Surveyed,
  { kind, day }: TrancheFact,
  used: boolean,
): void {
  if (kind !== 'exercised' && kind !== 'called' && kind !== 'closed') return
  const window = termOn(tranche, 'window', day.value.lastDay)?.value
  if (window === undefined || window === 'undisclosed') return
  const early = day.value.lastDay < window.firstDay
  const late = day.value.firstDay > window.lastDay && !(kind === 'closed' && used)
  if (!early && !late) return
  reading.report(
    'days/outside-window',
    day.span,
    `${writePeriod(day.value)} is ${early ? 'before' : 'after'} the window of ${tranche.id}, ${writePeriod(window)}`,
    'correct the day or the window; a window that was extended is an amendment',
  )
}
