import type { Book } from '../../book/index.ts'
import {
  type CapTable,
  capTableOn,
  type EndOf,
  forHolder,
  mostHeld,
  rangesApart,
  settledAt,
  unknownsOf,
} from '../../captable/index.ts'
import { type Fact, isVisible } from '../../fact/index.ts'
import type { Ledger } from '../../ledger/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { holdersOf } from './holders.ts'
import { pointsOf } from './places.ts'

/** A cap table at one place of what is not known, and whose ends it holds: null for everybody's. */
export type LedgerPlace = Pick<CapTable, 'ledger' | 'soldRounds'> & { readonly of: string | null }

/** Cap tables among which the least and the most of every holder are. */
export type LedgerPlaces = {
  /** The one that names holdings; others have the same, unless they are empty. */
  readonly first: CapTable
  /** Each is made when it is asked for, so that no more than one need be kept. */
  readonly all: () => Iterable<LedgerPlace>
  /** Where each range is one holder's alone: everybody at the least and everybody at the most. */
  readonly apart: { readonly least: Ledger; readonly most: Ledger } | null
  /** What was looked at, in words, where that is not every corner of what is not known. */
  readonly looked: string | null
}

/** Terms of classes, carve-outs and sales that move nobody's part of the company. */
const noPart: ReadonlySet<string> = new Set([
  ...['preference', 'rank', 'cap', 'strike', 'dividend', 'part', 'until', 'times', 'released'],
  ...['automaticConversion', 'ipoRatchet'],
])

/** Facts replayed in all beyond which not each holder has replays of its own: some seconds. */
const factsReplayedMax = 600_000

/**
 * The cap table at each place of what is not known, of whatever number of ranges in some seconds. Where each range
 * is one holder's alone, two hold the ends of all. Where quantities alone are ranges and their corners too many, a replay with the most
 * for a holder and the least for all others, and one the other way round, hold the ends of that holder.
 */
export function ledgerPlaces(
  book: Book,
  company: string,
  asOf: PlainDate,
  most: CapTable,
): LedgerPlaces {
  const { isSeen } = tableOn(asOf)
  const unknowns = unknownsOf(book, company, isSeen)
  const moving = unknowns.flatMap(({ key }, i) => (noPart.has(key) ? [] : [i]))
  const plain = { apart: null, looked: null }
  if (moving.length === 0) return { first: most, all: () => [whole(most)], ...plain }
  const replay = (endOf: EndOf) => capTableOn(book, company, tableOn(asOf, endOf))
  const areQuantities = moving.every((i) => unknowns[i]?.key === 'quantity')
  if (areQuantities && rangesApart(book, company, isSeen)) {
    const least = replay(() => 'low')
    if (least.faults.length === 0) {
      const apart = { least: least.ledger, most: most.ledger }
      return { first: most, all: () => [whole(least), whole(most)], apart, looked: null }
    }
  }
  const { points, looked, isEvery } = pointsOf(moving.length)
  const holders = holdersOf(most.ledger)
  const isAffordable = 2 * holders.length * book.facts.length <= factsReplayedMax
  if (areQuantities && isAffordable && !isEvery) {
    const all = function* () {
      for (const of of holders) {
        yield { ...replay(forHolder(of, 'low')), of }
        yield { ...replay(forHolder(of, 'high')), of }
      }
      yield whole(replay(() => 'low'))
      yield whole(most)
    }
    return { first: most, all, ...plain }
  }
  const at = (point: readonly number[]) => {
    const parts = unknowns.map((_, i) => point[moving.indexOf(i)] ?? 0)
    return capTableOn(settledAt(book, company, isSeen, parts), company, tableOn(asOf))
  }
  const first = at(points[0] ?? [])
  const all = function* () {
    yield whole(first)
    for (const point of points.slice(1)) yield whole(at(point))
  }
  return { first, all, apart: null, looked: isEvery ? null : looked }
}

function whole({ ledger, soldRounds }: CapTable): LedgerPlace {
  return { ledger, soldRounds, of: null }
}

/** What is seen at the close of a day. */
export function tableOn(asOf: PlainDate, endOf: EndOf = mostHeld) {
  return { asOf, endOf, isSeen: (fact: Fact) => isVisible(fact, { asOf, at: 'close' }) }
}
