import { findRoot } from '../../numeric/index.ts'
import type { Law } from '../law.ts'
import { drawGain, gainsOf } from './gain.ts'
import type { DrawTerms } from './terms.ts'

/**
 * Company value from which drawing `amount` gains more than it costs: 0 if it always does,
 * Infinity if it never does. The gain never falls when the company's value rises.
 */
export function breakEvenCompanyValue(
  terms: DrawTerms,
  market: Law,
  { amount, withSideBenefit }: { amount: number; withSideBenefit: boolean },
): number {
  const gains = gainsOf(terms, market)
  return crossing(
    (companyValue) => {
      const { valueAdded, sideBenefit } = gains({ companyValue, amount })
      return valueAdded + (withSideBenefit ? sideBenefit : 0)
    },
    terms.strike + amount,
    terms.moving === undefined ? 0 : 1e-9 * (terms.strike + amount),
  )
}

/**
 * The strike up to which drawing `amount` pays at this company value: 0 if at no price, Infinity
 * if at any. The gain never rises with the strike. A post-money strike is at least the amount.
 */
export function breakEvenStrike(
  terms: DrawTerms,
  market: Law,
  draw: { companyValue: number; amount: number; withSideBenefit: boolean },
): number {
  const least = terms.basis === 'post-money' ? draw.amount + (terms.othersInvest ?? 0) : 0
  const loss = (above: number) => {
    const { valueAdded, sideBenefit } = drawGain({ ...terms, strike: least + above }, market, draw)
    return -valueAdded - (draw.withSideBenefit ? sideBenefit : 0)
  }
  const above = crossing(loss, draw.companyValue + draw.amount)
  return above === 0 ? (loss(0) > 0 ? 0 : least) : least + above
}

/** Where a rising function of a number from `start` on leaves 0; 0 if it begins above it, else Infinity. */
function crossing(f: (x: number) => number, scale: number, start = 0): number {
  if (f(start) >= 0) return 0
  let high = scale
  while (f(high) < 0) {
    high *= 4
    if (high > 1e12 * scale) return Number.POSITIVE_INFINITY
  }
  return findRoot(f, start, high)
}
