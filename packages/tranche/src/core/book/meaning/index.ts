/**
 * book/meaning: what is well said and cannot be so?
 * One file a subject, each over the whole book as it was read: days, amounts, prices, parties, scenarios, money. Faults are certain;
 * what is only likely to be a slip is a warning. Work grows with the length of the book and no faster.
 */

import type { Reading } from '../../grammar/index.ts'
import type { Book } from '../book.ts'
import { checkActs } from './acts.ts'
import { checkAmounts } from './amounts.ts'
import { checkCalendars } from './calendars.ts'
import { checkCapTable } from './cap-table.ts'
import { checkChances } from './chances.ts'
import { checkCircles } from './circles.ts'
import { checkDraws } from './draws.ts'
import { checkExchange } from './exchange.ts'
import { checkFactDays } from './fact-days.ts'
import { checkIdleBeliefs } from './idle-beliefs.ts'
import { checkIdleTerms } from './idle-terms.ts'
import { checkOwnership } from './ownership.ts'
import { checkParties } from './parties.ts'
import { checkPrices } from './prices.ts'
import { checkRepeats } from './repeats.ts'
import { checkRounds } from './rounds.ts'
import { checkSideBenefits } from './side-benefits.ts'
import { surveyOf } from './survey.ts'
import { checkTermDays } from './term-days.ts'

export { reportUnknownCalendar } from './calendars.ts'

/** Reports what is well said and cannot be so. */
export function checkMeaning(book: Book, reading: Reading): void {
  const survey = surveyOf(book, reading)
  checkTermDays(survey)
  checkFactDays(survey)
  checkCalendars(survey)
  checkAmounts(survey)
  checkDraws(survey)
  checkActs(survey)
  checkParties(survey)
  checkPrices(survey)
  checkRounds(survey)
  checkOwnership(survey)
  checkCircles(survey)
  checkChances(survey)
  checkSideBenefits(survey)
  checkExchange(survey)
  checkIdleBeliefs(survey)
  checkIdleTerms(survey)
  checkCapTable(survey)
  checkRepeats(survey)
}
