/**
 * answer: one file a question.
 * Each composes the rooms above into the answer to one question of a reader, as data: figures with their ranges, reasons without words, and the tree
 * every figure grew from. Money in major units of the book's currency, present value on `asOf`.
 */
export { decide } from './decide.ts'
export type * from './decide-answer.ts'
export { type ExplainAnswer, explain } from './explain.ts'
export type { LeadWords, Reason } from './reason.ts'
export {
  calendarDays,
  type RightLine,
  type RightsAnswer,
  rightsOn,
  type TrancheStatus,
} from './rights.ts'
export { signalOn } from './signal.ts'
export type * from './signal-answer.ts'
export { type Amounts, type Holding, type Stake, type StakesAnswer, stakesOn } from './stakes.ts'
export { type ValueAnswer, type ValueItem, valueOn } from './value.ts'
