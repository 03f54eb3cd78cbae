/**
 * flows: what goes both ways between parties, how much of it comes back, and who fails with whom?
 * Parties of a network are numbered from 0, those of a ledger named; money is float64 in one currency
 * unit, days are `YYYY-MM-DD`, shares are fractions. Nothing here is discounted. A return years later,
 * earned from customers, is not the investment coming back: use the dated ledger where days are known,
 * and margin for the benefit.
 * Sources: Eisenberg & Noe (2001); Rogers & Veraart (2013); Elliott, Golub & Jackson (2014).
 */
export { type Call, type CallSchedule, type ScheduleDay, scheduleCalls } from './call-schedule.ts'
export {
  type CashLedger,
  type CashPosition,
  type CashYear,
  ledgerBetween,
  type Payment,
} from './cash-ledger.ts'
export {
  type Clearing,
  clearObligations,
  type DefaultCosts,
  type Obligation,
  type ObligationNetwork,
} from './clearing.ts'
export { type CrossHolding, valueCrossHoldings } from './cross-holdings.ts'
export { clearAfterFailure } from './failure.ts'
export { leastClearing } from './least-clearing.ts'
export { type RoundTrip, roundTrip, type SpendingShare } from './round-trip.ts'
