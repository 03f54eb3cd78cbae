import { growthAdvantage } from './kelly.ts'

/** Chances of outcomes of which just one happens, each known between two ends. */
export type Odds = readonly { readonly low: number; readonly high: number }[]

/**
 * The least divergence D(p‖π) in nats between odds p within one set of ends and π within another, both adding up to one; 0 where
 * the two may be the same. Each in turn is moved to where it is nearest to the other, which ends at the least of all because the
 * divergence is convex in both. Too large by no more than about 1e-6.
 * Source: Csiszár & Tusnády (1984), Statistics & Decisions, supplement 1, 205–237.
 */
export function leastDivergence(beliefs: Odds, market: Odds): number {
  let priced = nearestWithin(
    market,
    market.map(({ low, high }) => low + high),
  )
  let [least, before] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 1000; round++) {
    const believed = nearestWithin(beliefs, priced)
    priced = nearestWithin(market, believed)
    before = least
    least = Math.min(least, growthAdvantage(believed, priced))
    if (least < 1e-9 || (before - least < 1e-13 && round > 10)) break
  }
  return least < 1e-6 ? 0 : least
}

/** The weights in proportion, each cut to its ends, so that all add up to one. */
function nearestWithin(ends: Odds, weights: readonly number[]): number[] {
  const cut = (scale: number) =>
    ends.map(({ low, high }, i) => Math.min(high, Math.max(low, scale * (weights[i] as number))))
  const sum = (scale: number) => cut(scale).reduce((total, each) => total + each, 0)
  let [low, high] = [0, 1]
  while (sum(high) < 1 && high < 1e18) high *= 4
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    if (sum(middle) < 1) low = middle
    else high = middle
  }
  // What has no weight fills what the others leave.
  let left = 1 - sum(high)
  return cut(high).map((each, i) => {
    const more = Math.min(Math.max(0, left), (ends[i]?.high ?? each) - each)
    left -= more
    return each + more
  })
}
