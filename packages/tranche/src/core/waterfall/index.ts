/**
 * waterfall: who is paid what when a company fetches a price?
 * Debts, then profit participations and carve-outs, then preferences by rank, then by shares;
 * whether a class converts or an option is exercised is solved as mutual best replies. Amounts are
 * exact, in major units of one currency, on one day; `sampleCurve` alone is float64. Tax and the
 * costs of the sale are left out.
 * Sources: AICPA (2013), Valuation of Privately-Held-Company Equity Securities; Metrick & Yasuda
 * (2010).
 */
export type { Choice } from './best-replies.ts'
export {
  type CapitalFault,
  type CapitalStructure,
  type Claim,
  type Common,
  type Debt,
  faultsOfCapital,
  type HeldPart,
  type Option,
  type Participation,
  type Preferred,
  type Sharing,
  unitsOf,
} from './capital.ts'
export { unpaidDividend } from './dividend.ts'
export {
  type Ends,
  type Escrow,
  type LaterPayment,
  type PaidInParts,
  payInParts,
  type SaleTerms,
} from './later-payments.ts'
export { inMoney, type Payout, payFromCurve, payProceeds } from './pay-proceeds.ts'
export { type Breakpoint, type PayoutCurve, payoutCurve } from './payout-curve.ts'
export { type Reason, sayReason } from './reason.ts'
export { sampleCurve } from './sample-curve.ts'
