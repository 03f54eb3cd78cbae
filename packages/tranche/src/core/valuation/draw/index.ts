/**
 * draw: what is investing under a right worth on one day, how much is best, and what is the right
 * to decide on that day worth now?
 * Money in one unit; company values pre-money on the share base of the day; rates continuous and
 * per year; side benefits always apart. Sources in each file.
 */
export { type BestDraw, bestDraw, bestDraws, type DrawPosition, isPlainCall } from './best-draw.ts'
export { breakEvenCompanyValue, breakEvenStrike } from './break-even.ts'
export { type BudgetSplit, type LabRight, splitBudget } from './budget.ts'
export { type Draw, type DrawGain, drawGain, gainsOf } from './gain.ts'
export { type LinearGain, linearGain, valueCompanyCall, valueDuty } from './linear-gain.ts'
export { fixedOnly, type MovingStrike, scaledStrike, strikeAt } from './moving-strike.ts'
export type { RegimeChange } from './regimes.ts'
export { amountSold, gainOfSale, saleGain, stakeAfterSale, valueSaleBack } from './sale-back.ts'
export {
  type DrawLimit,
  type DrawTerms,
  type FeasibleAmounts,
  feasibleAmounts,
  type StrikeBasis,
  stakeAfter,
  stakesAfter,
  tightestLimit,
} from './terms.ts'
export { type Lab, type TwoLabs, valueOneOfTwo, valueSplitOfTwo } from './two-labs.ts'
export { type Tranche, type TwoTranches, valueTwoTranches } from './two-tranches.ts'
export { type DateInputs, drawRegimes, type ValueAtDate, valueAtDate } from './value-at-date.ts'
