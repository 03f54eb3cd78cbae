/**
 * answer: one file a question.
 * Each composes the rooms above into the answer to one question of a reader, as data: figures with their ranges, reasons without words, and the tree
 * every figure grew from. Money in major units of the book's currency, present value on `asOf`.
 */
export type { RoundLine } from './company-rounds.ts'
export {
  type AheadPoint,
  type AmountPoint,
  type BoundaryDay,
  chances,
  curvesOn,
  type RightCurves,
} from './curves.ts'
export { decide } from './decide.ts'
export type * from './decide-answer.ts'
export { type ExitValues, parseExit } from './exit-values.ts'
export { type ExplainAnswer, explain } from './explain.ts'
export { flowsOn } from './flows.ts'
export type * from './flows-answer.ts'
export type { LicenceAndHire, MoneyRange } from './licence-and-hire.ts'
export type { GainLine, GainSum, Mark, MarkedHolding } from './marked-holdings.ts'
export { addedUp } from './money-of-deals.ts'
export type { Names } from './names.ts'
export { raceOn } from './race.ts'
export type * from './race-answer.ts'
export type { LeadWords, Reason } from './reason.ts'
export type { RecordedTerm } from './recorded.ts'
export {
  calendarDays,
  type RightLine,
  type RightsAnswer,
  rightsOn,
  type TrancheStatus,
} from './rights.ts'
export { type RollForward, type RollLine, rollForward } from './roll-forward.ts'
export { signalOn } from './signal.ts'
export type * from './signal-answer.ts'
export { type Amounts, type Holding, type Stake, type StakesAnswer, stakesOn } from './stakes.ts'
export { type ValueAnswer, valueOn } from './value.ts'
export type { ValueItem } from './value-item.ts'
export {
  companiesToExit,
  type LaterTerms,
  type WaterfallAnswer,
  type WaterfallQuestion,
  waterfallOn,
} from './waterfall.ts'
export type { BreakpointAnswer } from './waterfall-breakpoints.ts'
export type { ExitAnswer, LaterPaid, PaidOut } from './waterfall-exits.ts'
