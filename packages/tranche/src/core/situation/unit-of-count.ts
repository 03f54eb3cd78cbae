import type { Point } from '../decision/index.ts'
import { findRoot } from '../numeric/index.ts'
import type { CountEvent, Counted } from './counts.ts'
import type { PricePoint } from './price-at-point.ts'

/** Whether a price of one share is asked before anything tells how many shares there are. */
export function asksUnitEarly(events: readonly CountEvent[], price: PricePoint): boolean {
  for (const event of events) {
    switch (event.kind) {
      case 'count':
        return false
      case 'round':
        if (event.headline === null) return true
        if (event.perShare !== null) return false
        break
      case 'equity':
        if (isPerShare(event.price)) return true
        break
      case 'notes':
        if (isPerShare(price)) return true
        break
      default:
    }
  }
  return false
}

/** Whether a price is one of a counted share, or made of such. */
function isPerShare(price: PricePoint): boolean {
  switch (price.kind) {
    case 'per share':
      return true
    case 'scaled':
      return isPerShare(price.price)
    case 'lowest':
    case 'highest':
      return price.of.some(isPerShare)
    case 'blend':
      return price.parts.some((part) => isPerShare(part.price))
    case 'either':
      return isPerShare(price.use) || isPerShare(price.else)
    case 'valuation':
    case 'round':
    case 'today':
    case 'brings to':
    case 'fair':
    case 'unknown':
      return false
    default:
      return price satisfies never
  }
}

/** So many times more or fewer shares than counted later are looked for. */
const farthest = 1e6

/**
 * Real shares for one of the count before the first event, such that the replay comes to what a later event tells: a count, or a price of one share beside a headline. With
 * prices of single shares alone the later count is a straight line in it. Null where no later event tells, or none that fits.
 */
export function unitBefore(
  events: readonly CountEvent[],
  at: Point,
  replayed: (until: number, unit: number) => Counted | null,
): number | null {
  const told = events.findIndex(
    (event) =>
      event.kind === 'count' ||
      (event.kind === 'round' && event.headline !== null && event.perShare !== null),
  )
  const telling = events[told]
  if (telling?.kind === 'count') {
    const count = telling.shares(at)
    return rootBetween(count, (unit) => {
      const counted = replayed(told, unit)
      return counted?.realShares == null ? Number.NaN : counted.realShares * counted.shares - count
    })
  }
  if (telling?.kind !== 'round' || telling.perShare === null || telling.headline === null)
    return null
  const each = telling.perShare(at)
  return rootBetween(telling.headline.valuation(at) / each, (unit) => {
    const counted = replayed(told + 1, unit)
    const price = counted?.rounds.get(telling.name)
    return counted?.realShares == null || price === undefined
      ? Number.NaN
      : price - each * counted.realShares
  })
}

function rootBetween(middle: number, miss: (unit: number) => number): number | null {
  const [low, high] = [middle / farthest, middle * farthest]
  const [atLow, atHigh] = [miss(low), miss(high)]
  return atLow * atHigh < 0 ? findRoot(miss, low, high) : null
}
