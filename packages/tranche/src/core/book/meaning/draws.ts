import type { FactOf } from '../../fact/index.ts'
import { leastOf as lesserOf, type Rational, whole } from '../../quantity/index.ts'
import type { Book } from '../book.ts'
import { capOf, currencyOf, leastOf, mostOf, writeAmount } from './amounts.ts'
import { type Survey, type Surveyed, termOn } from './survey.ts'

type Draw = FactOf<'closed' | 'exercised' | 'called'>

/** Draws recorded for a tranche against its cap; a lapse against what was drawn before. */
export function checkDraws(survey: Survey): void {
  for (const tranche of survey.tranches.values()) {
    const uses = tranche.facts.filter((fact) => fact.kind === 'exercised' || fact.kind === 'called')
    const closings = tranche.facts.filter((fact) => fact.kind === 'closed')
    if (!exceedsCap(survey, tranche, uses)) exceedsCap(survey, tranche, closings)
    checkLapse(survey, tranche, uses.length > 0 ? uses : closings)
  }
}

function exceedsCap(survey: Survey, tranche: Surveyed, draws: readonly Draw[]): boolean {
  let sum = whole(0)
  for (const day of daysOf(draws)) {
    const last = day.at(-1)
    if (last === undefined) continue
    const cap = capOf(termOn(tranche, 'amount', last.day.value.lastDay))
    const most = cap === null ? null : mostOf(cap.value)
    if (cap === null || most === null) continue
    sum = sum.add(drawnOn(day, currencyOf(cap.value, survey.book), survey.book))
    if (sum.compare(most) <= 0) continue
    survey.reading.report(
      'meaning/drawn-above-cap',
      (last.amount ?? last.day).span,
      `with this ${writeAmount(sum)} of ${tranche.id} is drawn, and its cap is ${writeAmount(most)}`,
      'correct an amount; where sources report one draw differently, give each its own source and the same day',
    )
    return true
  }
  return false
}

function checkLapse(survey: Survey, tranche: Surveyed, draws: readonly Draw[]): void {
  for (const lapse of tranche.facts) {
    if (lapse.kind !== 'lapsed') continue
    const cap = capOf(termOn(tranche, 'amount', lapse.day.value.lastDay))
    const most = cap === null ? null : mostOf(cap.value)
    if (cap === null || most === null || most.compare(0) === 0) continue
    const before = draws.filter(({ day }) => day.value.lastDay <= lapse.day.value.lastDay)
    const currency = currencyOf(cap.value, survey.book)
    const sum = daysOf(before).reduce(
      (total, day) => total.add(drawnOn(day, currency, survey.book)),
      whole(0),
    )
    if (sum.compare(most) < 0) continue
    survey.reading.report(
      'meaning/lapsed-after-full-use',
      lapse.lapsed.span,
      `${tranche.id} was used in full before: nothing was left to lapse`,
      'remove the lapse, or correct what was drawn',
    )
  }
}

/** Draws of one tranche, in order of their days, those of one day together. */
function daysOf(draws: readonly Draw[]): Draw[][] {
  const days = new Map<string, Draw[]>()
  for (const draw of draws) {
    const key = `${draw.day.value.firstDay} ${draw.day.value.lastDay}`
    const same = days.get(key) ?? []
    days.set(key, same)
    same.push(draw)
  }
  return [...days.values()]
}

/**
 * The least that was drawn on a day: the sum of what one source reports. Where several sources report the day, each
 * tells of the same draws, and the least of them counts.
 */
function drawnOn(draws: readonly Draw[], currency: string, book: Book): Rational {
  const bySource = new Map<string, Rational>()
  for (const { amount, source } of draws) {
    if (amount === undefined || currencyOf(amount.value, book) !== currency) continue
    const key = (source ?? []).map(({ value }) => value).join(' ')
    bySource.set(key, (bySource.get(key) ?? whole(0)).add(leastOf(amount.value) ?? 0))
  }
  const sums = [...bySource.values()]
  if (sums.length === 0) return whole(0)
  return bySource.has('') ? sums.reduce((a, b) => a.add(b)) : sums.reduce(lesserOf)
}
