import type { Point, Reader } from '../decision/index.ts'
import { assert } from '../diagnostic/index.ts'
import { fixedOnly, type MovingStrike } from '../valuation/index.ts'
import { type PricePoint, strikeOn } from './price-at-point.ts'

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
  /** Shares given to the investor for nothing, as a part of those it has. */
  | { readonly kind: 'extra'; readonly part: Reader }
  /** A known number of shares in all. */
  | { readonly kind: 'count'; readonly shares: Reader }

/** Where the count stands at the end, in shares for one share of the base. */
export type Counted = {
  readonly shares: number
  /** Price per share of the right, per base share, where it may follow the worth of a share; null where it is unknown. */
  readonly strike: MovingStrike | null
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
  const strikeRule = () => strikeOn(price, at, { unit, strikeBase, rounds, shares })
  const strikeNow = () => figureOf(strikeRule())
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
        const sold = soldIn(event, waitingFor(event.name, events, index, price, at), shares, at)
        if (sold === null) return null
        shares += sold.all
        mine += sold.mine
        rounds.set(event.name, sold.perShare)
        latest = event.name
        break
      }
      case 'stake':
        mine = event.part(at) * shares
        break
      case 'extra': {
        const given = mine * event.part(at)
        shares += given
        mine += given
        break
      }
      case 'count':
        if (unit === null) unit = event.shares(at) / shares
        else shares = event.shares(at) / unit
        break
      default:
        event satisfies never
    }
  }
  assert(shares > 0, 'a company has shares')
  return { shares, strike: strikeRule(), mine, rounds, latest, realShares: unit }
}

/** A price that is a figure; null where it follows the worth of a share. */
function figureOf(rule: MovingStrike | null): number | null {
  return rule === null ? null : fixedOnly(rule)
}

/** The price of a round and the shares that come out in it, notes that convert with it included; null where the price would not be above nothing. */
function soldIn(
  { valuation, amount, postMoney }: Extract<CountEvent, { kind: 'round' }>,
  waiting: { readonly all: number; readonly mine: number },
  shares: number,
  at: Point,
): { readonly perShare: number; readonly all: number; readonly mine: number } | null {
  const perShare = (valuation(at) - postMoney(at) * amount(at) - waiting.all) / shares
  if (!(perShare > 0)) return null
  return { perShare, all: (waiting.all + amount(at)) / perShare, mine: waiting.mine / perShare }
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
