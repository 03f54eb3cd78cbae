import type { TrancheOf } from '../../deal/index.ts'
import { holderOf } from '../../situation/index.ts'

/** Who pays whom under a tranche; null where the terms leave open which of several investors pays. */
export function sidesOf(tranche: TrancheOf): { readonly from: string; readonly to: string } | null {
  const { deal, terms } = tranche
  const company = deal.company.value
  if (terms.kind !== 'payment') {
    // Shares that are there already are paid to who sells them.
    return { from: holderOf(tranche), to: terms.seller?.value ?? company }
  }
  const paid = terms.payment.value
  const [investor, ...others] = deal.investor.map(({ value }) => value)
  if (paid === investor || others.includes(paid)) return { from: company, to: paid }
  return investor === undefined || others.length > 0 ? null : { from: investor, to: paid }
}
