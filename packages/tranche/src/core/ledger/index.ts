/**
 * ledger: who holds what on a day, and how many shares does an agreed price give?
 * Events are replayed in the order of their days; one that cannot be is named with a code and
 * changes nothing. Units are whole, of any size; ratios, prices and amounts are exact, in major
 * units of the company's one currency. Stakes name their basis. Prices are solved exactly and
 * rounded once, by a named convention.
 * Sources: Y Combinator SAFE guides; NVCA model certificate of incorporation; Cooley GO; ISDA
 * (2006).
 */
export {
  type AntiDilution,
  conversionPriceAfter,
  type Sale,
} from './anti-dilution.ts'
export { type Cohort, cohortsIn } from './cohorts.ts'
export {
  amountDue,
  type ConversionTerms,
  type ConvertibleHolding,
  type ConvertibleTerms,
  termsOpenTo,
  type ValuationCap,
} from './convertible.ts'
export { type DayCount, type InterestTerms, interestEarned, yearFraction } from './day-count.ts'
export type { GrantTerms, LedgerEvent, Lot, Receipt, Resulting, Settlement } from './event.ts'
export type { FaultCode, LedgerFault } from './fault.ts'
export type { Holding } from './holding.ts'
export { advance, emptyLedger, holdingsOn, type Ledger, type Replayed } from './holdings.ts'
export { sharesNetOfStrike } from './net-exercise.ts'
export type {
  ConvertibleMethod,
  Converting,
  NoPrice,
  PoolGrowth,
  PricedRound,
  PricedRoundSolution,
  ProtectedClass,
  Route,
} from './priced-round.ts'
export { type BeforeSale, proRataShares, roundWithProRata, sharesToReach } from './pro-rata.ts'
export {
  type IssuedInRound,
  type RoundingConvention,
  roundShares,
  sharesRoundedOnce,
} from './round-shares.ts'
export { RunningLedger } from './running-ledger.ts'
export {
  type ClassKind,
  type ClassTerms,
  commonPerUnit,
  faultsOfRegister,
  type Register,
  type RegisterFault,
} from './share-class.ts'
export { solveRound } from './solve-round.ts'
export {
  asConverted,
  type CapitalisationBasis,
  fullyDiluted,
  outstanding,
  type Stake,
  type Stakes,
  sharesCounted,
  stakesOn,
  votesOn,
} from './stakes.ts'
export { type VestingPlan, vestingDays } from './vesting.ts'
