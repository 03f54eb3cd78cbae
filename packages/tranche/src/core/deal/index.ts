/**
 * deal: what was agreed?
 * Parties, tranches and who may or must act on them, windows, conditions, price rules, instruments, commercial commitments, limits and
 * amendments: terms only, never what happened (fact) nor what somebody assumes (belief). Amounts in major units, exact, a range, or undisclosed.
 * The kinds of term are those of the public deals and of the US Federal Trade Commission's staff report of January 2025 on AI partnerships.
 */

export { supersededOn, termsOn, tranchesOf } from './as-of.ts'
export type { Condition } from './condition.ts'
export { type Amendment, type Deal, deal, type Terms, type TrancheOf } from './deal.ts'
export type { Instrument } from './instrument.ts'
export { type Party, party, type ShareClass } from './party.ts'
export { isPriceRule, type PriceRule, type PriceTerm } from './price-rule.ts'
export type { Sale } from './sale.ts'
export type { Access, Adjustment, Commitment, Limits } from './side.ts'
export type { Tranche, TrancheChange } from './tranche.ts'
