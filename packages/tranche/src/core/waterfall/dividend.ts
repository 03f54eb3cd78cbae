import { type InterestTerms, interestEarned } from '../ledger/index.ts'
import type { Rational } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'

/**
 * Cumulative dividend of one preferred share unpaid on `day`, major units, exact: earned on the
 * original price since the share was issued, simple or compound, less what has been paid (never
 * below 0).
 */
export function unpaidDividend(
  share: { readonly price: Rational; readonly issued: PlainDate; readonly paid: Rational },
  terms: InterestTerms,
  day: PlainDate,
): Rational {
  const earned = interestEarned(share.price, terms, { from: share.issued, to: day })
  const unpaid = earned.sub(share.paid)
  return unpaid.compare(0) < 0 ? unpaid.mul(0) : unpaid
}
