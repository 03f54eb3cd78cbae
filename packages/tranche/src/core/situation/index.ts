/**
 * situation: which numbers does a right stand on, on one day, in one scenario?
 * Brings terms, facts and beliefs together on one share base: the fully diluted count at the opening of the day, notes counted as converted the
 * way the scenario says. What is a range stays one input of a model; what is missing is named with the line that would say it.
 */

export { amountInTerms } from './amount-in-terms.ts'
export { amountTerms, boundsInBook, capBounds } from './amount-terms.ts'
export { mayFall } from './amounts.ts'
export { hasReportedAverage } from './average-price.ts'
export { chanceOfAll } from './chances.ts'
export { Collector, type Missing } from './collector.ts'
export {
  type ComposedRight,
  type ComposedRights,
  type ComposeOptions,
  composeRight,
  composeTogether,
} from './composition/index.ts'
export {
  type ConditionStanding,
  conditionStandings,
  inWords,
  isAskedOnUse,
  isSettled,
  type Standing,
} from './conditions.ts'
export type { CountEvent, Counted } from './counts.ts'
export { exchangeInto } from './exchange.ts'
export { statesSideBenefit } from './frictions.ts'
export { type Funding, fundings } from './fundings.ts'
export { instrumentOf, noteClaimOf } from './note-claim.ts'
export { partsOf } from './passed-on.ts'
export { type PaymentSituation, paymentSituation } from './payment.ts'
export type { PricePoint } from './price-at-point.ts'
export {
  agreed,
  beliefForParty,
  companyName,
  companyOf,
  holderName,
  holderOf,
  isSale,
  nameOf,
  observed,
  openingOf,
  type Question,
  wasPaid,
} from './question.ts'
export { statesDeliveries } from './said-of.ts'
export { drawsAllowed, type RightSituation, situationOf } from './situation.ts'
export type { StatedPrice } from './strike.ts'
export type { Lead, Timing } from './timing.ts'
export { strikeAfter } from './tranche-shares.ts'
export { noShareOf } from './unvalued.ts'
