import type { Point, Reader } from '../decision/index.ts'
import { fixedOnly, type MovingStrike, scaledStrike } from '../valuation/index.ts'

/** How the price of the right is stated, in terms of shares. */
export type PricePoint =
  /** A valuation of the shares of the base day. */
  | { readonly kind: 'valuation'; readonly preMoney: Reader }
  /** The price of a round. */
  | { readonly kind: 'round'; readonly round: string }
  /** A price per share, where shares are counted. */
  | { readonly kind: 'per share'; readonly price: Reader }
  /** A valuation of the shares there are on the day. */
  | { readonly kind: 'today'; readonly preMoney: Reader }
  /** So much a share that the whole amount brings the holder to a part of all of them. */
  | {
      readonly kind: 'brings to'
      readonly part: Reader
      readonly amount: Reader
      readonly isNew: boolean
    }
  /** A part of what a share is worth on the day. */
  | { readonly kind: 'fair'; readonly part: Reader }
  /** Another price times a number. */
  | { readonly kind: 'scaled'; readonly by: Reader; readonly price: PricePoint }
  | { readonly kind: 'lowest' | 'highest'; readonly of: readonly PricePoint[] }
  | {
      readonly kind: 'blend'
      readonly parts: readonly { readonly share: Reader; readonly price: PricePoint }[]
    }
  /** One price or another: the other where `isElse` is 1. */
  | {
      readonly kind: 'either'
      readonly isElse: Reader
      readonly use: PricePoint
      readonly else: PricePoint
    }
  | { readonly kind: 'unknown' }

/** What the replay knows at the point where a price is asked. */
type Replayed = {
  readonly unit: number | null
  readonly strikeBase: number
  readonly rounds: ReadonlyMap<string, number>
  readonly shares: number
  readonly mine: number
}

/** Price per share of the right at this point of the replay; null where it is not known, or not above nothing. */
export function strikeOn(price: PricePoint, at: Point, replayed: Replayed): MovingStrike | null {
  const { unit, strikeBase, rounds, shares } = replayed
  const inner = (one: PricePoint) => strikeOn(one, at, replayed)
  switch (price.kind) {
    case 'valuation':
      return fixed(price.preMoney(at) / strikeBase)
    case 'today':
      return fixed(price.preMoney(at) / shares)
    case 'per share':
      return unit === null ? null : fixed(price.price(at) * unit)
    case 'round':
      return fixed(rounds.get(price.round) ?? null)
    case 'brings to': {
      const part = price.part(at)
      const missing = part - replayed.mine / shares
      // (sK + X)/(K + X) = z where shares are issued, s + X/K = z where they are not.
      const all = (price.amount(at) * (price.isNew ? 1 - part : 1)) / missing
      return missing > 0 ? fixed(all / shares) : null
    }
    case 'fair':
      return { kind: 'fair', part: price.part(at) }
    case 'scaled': {
      const whole = inner(price.price)
      return whole === null ? null : scaledStrike(whole, price.by(at))
    }
    case 'lowest':
    case 'highest': {
      const of = price.of.map(inner)
      return of.every((one) => one !== null) ? simplest({ kind: price.kind, of }) : null
    }
    case 'blend': {
      const parts = price.parts.map((part) => ({
        share: part.share(at),
        strike: inner(part.price),
      }))
      const known = parts.flatMap(({ share, strike }) =>
        strike === null ? [] : [{ share, strike }],
      )
      return known.length === parts.length ? simplest({ kind: 'blend', parts: known }) : null
    }
    case 'either':
      return inner(price.isElse(at) > 0.5 ? price.else : price.use)
    case 'unknown':
      return null
    default:
      return price satisfies never
  }
}

function fixed(strike: number | null): MovingStrike | null {
  return strike !== null && strike > 0 ? { kind: 'fixed', strike } : null
}

/** A rule none of whose parts moves is one figure. */
function simplest(rule: MovingStrike): MovingStrike {
  const strike = fixedOnly(rule)
  return strike === null ? rule : { kind: 'fixed', strike }
}
