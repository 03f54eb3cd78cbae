import type { Point, Reader } from '../decision/index.ts'
import { fixedOnly, type MovingStrike } from '../valuation/index.ts'
import { type PricePoint, strikeOn } from './price-at-point.ts'
import { asksUnitEarly, unitBefore } from './unit-of-count.ts'

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
      /** Shares there were already, from others: the count stays. */
      readonly sold: boolean
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
      readonly price: PricePoint
      /** Whose price it is: a valuation in it counts the shares there were on its own base day, where that is seen. */
      readonly priced: string
      readonly mine: boolean
      /** Shares there were already, from others: the count stays. */
      readonly sold: boolean
    }
  /** The day whose count the price of another tranche stands on. */
  | { readonly kind: 'base of'; readonly priced: string }
  | RoundEvent
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

/** A round: its price follows from its headline, or is stated as that of one share; where both are, they tell how many shares there are. */
export type RoundEvent = {
  readonly kind: 'round'
  readonly name: string
  /** `postMoney` is 1 where the valuation holds the new money, 0 where not. */
  readonly headline: { readonly valuation: Reader; readonly postMoney: Reader } | null
  readonly perShare: Reader | null
  readonly amount: Reader
}

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
 * the inputs contradict one another there. Null also where no shares are left: a search for what turns a verdict walks beyond the
 * stated ranges.
 */
export function replayCount(
  events: readonly CountEvent[],
  price: PricePoint,
  at: Point,
): Counted | null {
  const unit = asksUnitEarly(events, price)
    ? unitBefore(events, at, (until, guess) => replayFrom(guess, events.slice(0, until), price, at))
    : null
  return replayFrom(unit, events, price, at)
}

/** The replay from a number of real shares for one of the count, where it is known before anything happened. */
function replayFrom(
  unit: number | null,
  events: readonly CountEvent[],
  price: PricePoint,
  at: Point,
): Counted | null {
  const tally: Tally = {
    shares: 1,
    mine: 0,
    unit,
    strikeBase: 1,
    rounds: new Map(),
    bases: new Map(),
  }
  let latest: string | null = null
  const strikeNow = () => figureOf(strikeOn(price, at, tally))
  for (const [index, event] of events.entries()) {
    switch (event.kind) {
      case 'notes': {
        const issued = sharesOfNotes(event, tally.rounds, strikeNow, price, at)
        if (issued === null) return null
        issue(tally, issued, event)
        break
      }
      case 'in round':
        if (event.mine)
          tally.mine +=
            event.principal(at) / (tally.rounds.get(event.round) ?? Number.POSITIVE_INFINITY)
        break
      case 'equity': {
        const strikeBase = tally.bases.get(event.priced) ?? tally.shares
        const perShare = figureOf(strikeOn(event.price, at, { ...tally, strikeBase }))
        if (perShare === null) return null
        issue(tally, event.amount(at) / perShare, event)
        break
      }
      case 'round': {
        const waiting = waitingFor(event.name, events, index, price, at)
        const sold = soldIn(event, waiting, tally, at)
        if (sold === null) return null
        tally.unit ??= event.perShare === null ? null : sold.perShare / event.perShare(at)
        tally.shares += sold.all
        tally.mine += sold.mine
        tally.rounds.set(event.name, sold.perShare)
        latest = event.name
        break
      }
      default:
        recount(tally, event, at)
    }
  }
  if (!(tally.shares > 0)) return null
  const { shares, mine, rounds } = tally
  return {
    shares,
    strike: strikeOn(price, at, tally),
    mine,
    rounds,
    latest,
    realShares: tally.unit,
  }
}

/** Where the replay stands: shares for one share of the base, and what prices of them were. */
type Tally = {
  shares: number
  mine: number
  /** Real shares for one share of this count. */
  unit: number | null
  strikeBase: number
  /** Price per share of each round. */
  readonly rounds: Map<string, number>
  /** The count on the base day of another tranche's price. */
  readonly bases: Map<string, number>
}

/** Shares that came to somebody: new ones, or such as were sold by others. */
function issue(
  tally: Tally,
  shares: number,
  { mine, sold }: { readonly mine: boolean; readonly sold: boolean },
): void {
  if (!sold) tally.shares += shares
  if (mine) tally.mine += shares
}

type PricelessEvent = Exclude<CountEvent, { kind: 'notes' | 'in round' | 'equity' | 'round' }>

/** What changes the count or says what it is, and has no price. */
function recount(tally: Tally, event: PricelessEvent, at: Point): void {
  const { shares, unit } = tally
  switch (event.kind) {
    case 'base':
      // Everything before only served to price rounds; from here on one share is one share of the base.
      rescale(tally.rounds, shares)
      tally.unit = unit === null ? null : unit * shares
      tally.mine /= shares
      tally.shares = 1
      break
    case 'base of':
      tally.bases.set(event.priced, shares)
      break
    case 'strike base':
      tally.strikeBase = shares
      break
    case 'pool':
      tally.shares += event.part(at)
      break
    case 'stake':
      tally.mine = event.part(at) * shares
      break
    case 'extra':
      issue(tally, tally.mine * event.part(at), { mine: true, sold: false })
      break
    case 'count':
      if (unit === null) tally.unit = event.shares(at) / shares
      else tally.shares = event.shares(at) / unit
      break
    default:
      event satisfies never
  }
}

/** A price that is a figure; null where it follows the worth of a share. */
function figureOf(rule: MovingStrike | null): number | null {
  return rule === null ? null : fixedOnly(rule)
}

/** The price of a round and the shares that come out in it, notes that convert with it included; null where the price would not be above nothing. */
function soldIn(
  { headline, perShare: each, amount }: RoundEvent,
  waiting: { readonly all: number; readonly mine: number },
  { shares, unit }: Tally,
  at: Point,
): { readonly perShare: number; readonly all: number; readonly mine: number } | null {
  const perShare =
    headline === null
      ? (each?.(at) ?? 0) * (unit ?? 0)
      : (headline.valuation(at) - headline.postMoney(at) * amount(at) - waiting.all) / shares
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
