import { amountDue, type ConvertibleHolding, type Ledger } from '../ledger/index.ts'
import { type Rational, whole } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'

/**
 * Common shares that each SAFE or note is at its valuation cap, on a capitalisation `base` without
 * them; null for one without a cap. Post-money form: its money over the cap is its part of
 * everything, all that converts among it; pre-money form: its part of `base` on top of it.
 * Source: Y Combinator, Post-Money Safe User Guide.
 */
export function sharesAtCap(
  ledger: Ledger,
  day: PlainDate,
  base: Rational,
): (held: ConvertibleHolding) => Rational | null {
  const part = (held: ConvertibleHolding): Rational | null => {
    const cap = held.terms.conversion.valuationCap
    return cap === null ? null : amountDue(held, day).div(cap.amount)
  }
  const isPostMoney = (held: ConvertibleHolding) =>
    held.terms.conversion.valuationCap?.form === 'post-money'
  let [ofAll, ofBase] = [whole(0), whole(0)]
  for (const held of ledger.convertibles.values()) {
    if (isPostMoney(held)) ofAll = ofAll.add(part(held) ?? whole(0))
    else ofBase = ofBase.add(part(held) ?? whole(0))
  }
  const left = whole(1).sub(ofAll)
  // Caps that give all of the company away leave no count.
  if (left.compare(0) <= 0) return () => null
  const total = base.add(base.mul(ofBase)).div(left)
  return (held) => part(held)?.mul(isPostMoney(held) ? total : base) ?? null
}
