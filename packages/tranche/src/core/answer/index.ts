/**
 * answer: one folder a question.
 * Each composes the rooms above into the answer to one question of a reader, as data: figures with their ranges, reasons without words, and the tree
 * every figure grew from. Money in major units of the book's currency, present value on `asOf`.
 */

export {
  type AheadPoint,
  type AmountPoint,
  type BoundaryDay,
  chances,
  type DrawnDecision,
  decideAndDraw,
  type RightCurves,
} from './decide/curves.ts'
export { decide } from './decide/decide.ts'
export type * from './decide/decide-answer.ts'
export type { Cut, LeadWords, Reason } from './decide/reason.ts'
export { loadEngine, loadEngineInSteps } from './engine/load-engine.ts'
export type {
  AnswerInSteps,
  EngineProgress,
  EngineSettings,
  RightEngine,
} from './engine/right-engine.ts'
export { type ExplainAnswer, explain } from './explain.ts'
export { flowsOn } from './flows/flows.ts'
export type * from './flows/flows-answer.ts'
export type { Names } from './names.ts'
export type { Care } from './one-right/worth-if-costly.ts'
export { scenariosWithRace } from './race/belief.ts'
export { type PayoffTable, payoffsOn } from './race/payoffs.ts'
export { raceOn } from './race/race.ts'
export type * from './race/race-answer.ts'
export type { RecordedTerm } from './rights/recorded.ts'
export {
  calendarDays,
  type RightLine,
  type RightsAnswer,
  rightsOn,
  type TrancheStatus,
} from './rights/rights.ts'
export { signalOn } from './signal/signal.ts'
export type * from './signal/signal-answer.ts'
export type { RoundLine } from './stakes/company-rounds.ts'
export { addedUp } from './stakes/money-of-deals.ts'
export {
  type Amounts,
  type Holding,
  type Stake,
  type StakesAnswer,
  stakesOn,
} from './stakes/stakes.ts'
export type { GainLine, GainSum, Mark, MarkedHolding } from './value/marked-holdings.ts'
export { type RollForward, type RollLine, rollForward } from './value/roll-forward.ts'
export { type ValueAnswer, valueOn } from './value/value.ts'
export type { ValueItem } from './value/value-item.ts'
export type { BreakpointAnswer } from './waterfall/breakpoints.ts'
export { companiesToExit } from './waterfall/companies.ts'
export { type ExitValues, parseExit } from './waterfall/exit-values.ts'
export type { ExitAnswer, LaterPaid, PaidOut } from './waterfall/exits.ts'
export type { LicenceAndHire, MoneyRange } from './waterfall/licence-and-hire.ts'
export {
  type LaterTerms,
  type WaterfallAnswer,
  type WaterfallQuestion,
  type WithoutBreakpoints,
  waterfallOn,
} from './waterfall/waterfall.ts'
