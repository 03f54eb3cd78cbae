import type { Point, Reader } from '../decision/index.ts'
import { assert } from '../diagnostic/index.ts'

/** Something that changed the number of shares of a company, in the order it happened. Money in major units. */
export type CountEvent =
  /** Notes counted as converted: part of the principal at the strike of the right, the rest at a round. */
  | {
      readonly kind: 'notes'
      readonly principal: Reader
      /** Part of the principal converted at the strike, 0 to 1. */
      readonly atStrike: Reader
      /** The round at whose price the rest converts. */
      readonly round: string
      readonly mine: boolean
    }
  /** Money that is part of a round's new money: its shares are in the round's, and only whose they are matters. */
  | {
      readonly kind: 'in round'
      readonly principal: Reader
      readonly round: string
      readonly mine: boolean
    }
  /** Shares issued for nothing the price sees: a pool, as a part of the base count. */
  | { readonly kind: 'pool'; readonly part: Reader }
  /** Money at a known price, as a valuation of all shares before it. */
  | {
      readonly kind: 'equity'
      readonly amount: Reader
      readonly preMoney: Reader
      readonly mine: boolean
    }
  | {
      readonly kind: 'round'
      readonly name: string
      readonly valuation: Reader
      readonly amount: Reader
      /** 1 where the valuation holds the new money, 0 where not. */
      readonly postMoney: Reader
    }
  /** The day whose count the strike stands on. */
  | { readonly kind: 'base' }
  /** The shares there are now are those the strike is a valuation of. */
  | { readonly kind: 'strike base' }
  /** The investor's part of all shares, as stated on that day. */
  | { readonly kind: 'stake'; readonly part: Reader }
  /** A known number of shares in all. */
  | { readonly kind: 'count'; readonly shares: Reader }

/** How the price of the right is stated, in terms of shares. */
export type PricePoint =
  /** A valuation of the shares of the base day. */
  | { readonly kind: 'valuation'; readonly preMoney: Reader }
  /** The price of a round. */
  | { readonly kind: 'round'; readonly round: string }
  /** A price per share, where shares are counted. */
  | { readonly kind: 'per share'; readonly price: Reader }
  | { readonly kind: 'unknown' }

/** Where the count stands at the end, in shares for one share of the base. */
export type Counted = {
  readonly shares: number
  /** Price per share of the right, per base share; null where it is unknown. */
  readonly strike: number | null
  /** Shares of the investor. */
  readonly mine: number
  /** Price per share of each round. */
  readonly rounds: ReadonlyMap<string, number>
  readonly latest: string | null
  /** Real shares for one share of this count; null where no count is known. */
  readonly realShares: number | null
}

/**
 * Replays the share count at one point of the unknown, everything in units of the count on the base day.
 * A round's price follows from its headline: price = (valuation − new money if counted in it − notes converting at that very
 * price) / shares before them, so that notes and price are solved together, exactly. Null where a price would not be positive:
 * the inputs contradict one another there.
 */
export function replayCount(
  events: readonly CountEvent[],
  price: PricePoint,
  at: Point,
): Counted | null {
  let shares = 1
  let mine = 0
  let latest: string | null = null
  let unit: number | null = null
  let strikeBase = 1
  const rounds = new Map<string, number>()
  const strikeNow = () => strikeOn(price, at, { unit, strikeBase, rounds })
  for (const [index, event] of events.entries()) {
    switch (event.kind) {
      case 'base':
        // Everything before only served to price rounds; from here on one share is one share of the base.
        rescale(rounds, shares)
        unit = unit === null ? null : unit * shares
        mine /= shares
        shares = 1
        break
      case 'strike base':
        strikeBase = shares
        break
      case 'pool':
        shares += event.part(at)
        break
      case 'notes': {
        const issued = sharesOfNotes(event, rounds, strikeNow, price, at)
        if (issued === null) return null
        shares += issued
        if (event.mine) mine += issued
        break
      }
      case 'in round': {
        const price = rounds.get(event.round)
        if (price !== undefined && event.mine) mine += event.principal(at) / price
        break
      }
      case 'equity': {
        const issued = (event.amount(at) * shares) / event.preMoney(at)
        shares += issued
        if (event.mine) mine += issued
        break
      }
      case 'round': {
        const waiting = waitingFor(event.name, events, index, price, at)
        const before = event.valuation(at) - event.postMoney(at) * event.amount(at) - waiting.all
        const perShare = before / shares
        if (!(perShare > 0)) return null
        shares += (waiting.all + event.amount(at)) / perShare
        mine += waiting.mine / perShare
        rounds.set(event.name, perShare)
        latest = event.name
        break
      }
      case 'stake':
        mine = event.part(at) * shares
        break
      case 'count':
        if (unit === null) unit = event.shares(at) / shares
        else shares = event.shares(at) / unit
        break
      default:
        event satisfies never
    }
  }
  assert(shares > 0, 'a company has shares')
  return { shares, strike: strikeNow(), mine, rounds, latest, realShares: unit }
}

/** Price per share of the right at this point of the replay; null where it is not known, or not above nothing. */
function strikeOn(
  price: PricePoint,
  at: Point,
  {
    unit,
    strikeBase,
    rounds,
  }: { unit: number | null; strikeBase: number; rounds: ReadonlyMap<string, number> },
): number | null {
  switch (price.kind) {
    case 'valuation': {
      const preMoney = price.preMoney(at)
      return preMoney > 0 ? preMoney / strikeBase : null
    }
    case 'per share':
      return unit === null ? null : price.price(at) * unit
    case 'round':
      return rounds.get(price.round) ?? null
    case 'unknown':
      return null
    default:
      return price satisfies never
  }
}

/**
 * Shares that notes are counted as when they come in: at the strike where it is known, and at the price of their round where that has been. The rest
 * converts with its round. Null where the strike is not known and never will be.
 */
function sharesOfNotes(
  { principal, atStrike, round }: Extract<CountEvent, { kind: 'notes' }>,
  rounds: ReadonlyMap<string, number>,
  strikeNow: () => number | null,
  price: PricePoint,
  at: Point,
): number | null {
  const early = principal(at) * atStrike(at)
  const late = principal(at) - early
  const past = rounds.get(round)
  const strike = early === 0 ? 1 : strikeNow()
  if (strike === null && price.kind !== 'round') return null
  return (strike === null ? 0 : early / strike) + (past === undefined ? 0 : late / past)
}

/** Principal of earlier notes that converts in a round: the part not converted at the strike, and all of it where the strike is that round's price. */
function waitingFor(
  round: string,
  events: readonly CountEvent[],
  before: number,
  price: PricePoint,
  at: Point,
): { all: number; mine: number } {
  let all = 0
  let mine = 0
  for (let i = 0; i < before; i++) {
    const event = events[i]
    if (event?.kind !== 'notes') continue
    const strikeIsRound = price.kind === 'round' && price.round === round
    const part =
      (event.round === round ? 1 - event.atStrike(at) : 0) +
      (strikeIsRound ? event.atStrike(at) : 0)
    all += event.principal(at) * part
    if (event.mine) mine += event.principal(at) * part
  }
  return { all, mine }
}

function rescale(rounds: Map<string, number>, factor: number): void {
  for (const [name, perShare] of rounds) rounds.set(name, perShare * factor)
}
