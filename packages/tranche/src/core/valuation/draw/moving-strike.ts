import { assert } from '../../diagnostic/index.ts'
import { findRoot } from '../../numeric/index.ts'
import type { DrawTerms } from './terms.ts'

/**
 * A price of all shares before the new money, on the share base of the day, that may follow what the company is worth on that day: at a fair price with
 * something taken off, at the lowest or highest of several prices, or part of the money at one price and part at another.
 */
export type MovingStrike =
  | { readonly kind: 'fixed'; readonly strike: number }
  /** This part of the company value: 1 at a fair price, 0.8 with a fifth off. */
  | { readonly kind: 'fair'; readonly part: number }
  | { readonly kind: 'lowest' | 'highest'; readonly of: readonly MovingStrike[] }
  | {
      readonly kind: 'blend'
      readonly parts: readonly { readonly share: number; readonly strike: MovingStrike }[]
    }

/**
 * Shares of the strike's base that one share's worth of money buys, V/K: what a price comes to whatever the company is worth. It never falls as the value rises,
 * and V/K − 1 has the sign of the gain of a draw without frictions.
 */
export function bargainOf(rule: MovingStrike, companyValue: number): number {
  switch (rule.kind) {
    case 'fixed':
      return companyValue / rule.strike
    case 'fair':
      return 1 / rule.part
    case 'lowest':
      return Math.max(...rule.of.map((one) => bargainOf(one, companyValue)))
    case 'highest':
      return Math.min(...rule.of.map((one) => bargainOf(one, companyValue)))
    case 'blend':
      // Money split over prices buys the sum of the shares: the price of all is their harmonic mean.
      return rule.parts.reduce(
        (sum, { share, strike }) => sum + share * bargainOf(strike, companyValue),
        0,
      )
    default:
      return rule satisfies never
  }
}

/** The price of all shares when the company is worth `companyValue`. */
export function strikeAt(rule: MovingStrike, companyValue: number): number {
  if (rule.kind === 'fixed') return rule.strike
  const bargain = bargainOf(rule, companyValue)
  return companyValue === 0 ? (fixedOnly(rule) ?? 0) : companyValue / bargain
}

/** The strike of a rule none of whose parts moves; null where one does. */
export function fixedOnly(rule: MovingStrike): number | null {
  switch (rule.kind) {
    case 'fixed':
      return rule.strike
    case 'fair':
      return null
    case 'lowest':
    case 'highest': {
      const all = rule.of.map(fixedOnly)
      if (!all.every((strike) => strike !== null)) return null
      return rule.kind === 'lowest' ? Math.min(...all) : Math.max(...all)
    }
    case 'blend': {
      let bought = 0
      for (const { share, strike } of rule.parts) {
        const fixed = fixedOnly(strike)
        if (fixed === null) return null
        bought += share / fixed
      }
      return 1 / bought
    }
    default:
      return rule satisfies never
  }
}

/** The same rule on another count: every fixed price times `factor`. */
export function scaledStrike(rule: MovingStrike, factor: number): MovingStrike {
  switch (rule.kind) {
    case 'fixed':
      return { kind: 'fixed', strike: rule.strike * factor }
    case 'fair':
      return rule
    case 'lowest':
    case 'highest':
      return { kind: rule.kind, of: rule.of.map((one) => scaledStrike(one, factor)) }
    case 'blend':
      return {
        kind: 'blend',
        parts: rule.parts.map(({ share, strike }) => ({
          share,
          strike: scaledStrike(strike, factor),
        })),
      }
    default:
      return rule satisfies never
  }
}

/** Company values at which the rule bends: where another of several prices becomes the lowest or highest. */
export function bendsOf(
  rule: MovingStrike,
  { low, high }: { readonly low: number; readonly high: number },
): number[] {
  switch (rule.kind) {
    case 'fixed':
    case 'fair':
      return []
    case 'blend':
      return rule.parts.flatMap(({ strike }) => bendsOf(strike, { low, high }))
    case 'lowest':
    case 'highest': {
      const between = rule.of.flatMap((one, i) =>
        rule.of.slice(i + 1).flatMap((other) => {
          const apart = (value: number) => bargainOf(one, value) - bargainOf(other, value)
          return apart(low) * apart(high) < 0 ? [findRoot(apart, low, high)] : []
        }),
      )
      return [...rule.of.flatMap((one) => bendsOf(one, { low, high })), ...between]
    }
    default:
      return rule satisfies never
  }
}

/** The terms as they read when the company is worth `companyValue`: a strike that moves has become a figure. */
export function settled(terms: DrawTerms, companyValue: number): DrawTerms {
  const { moving, ...rest } = terms
  if (moving === undefined) return terms
  assert(
    terms.basis === 'pre-money' || terms.secondary === true,
    'a strike that moves is a price before the new money',
  )
  return { ...rest, strike: strikeAt(moving, companyValue) }
}
