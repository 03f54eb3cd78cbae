import type { Book } from '../../book/index.ts'
import {
  type CapTable,
  capTableOn,
  classesOf,
  kindOf,
  openTerms,
  type SoldRound,
  subjectOf,
} from '../../captable/index.ts'
import { wordOf } from '../../grammar/index.ts'
import type { Extent } from '../../origin/index.ts'
import { type Rational, toNumber } from '../../quantity/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { RoundLine } from './company-rounds.ts'
import { holdersOf } from './holders.ts'
import { ledgerPlaces, tableOn } from './ledger-places.ts'
import { SeenHoldings } from './seen-holdings.ts'
import { SeenParts } from './seen-parts.ts'
import type { Holding, ShareCounts, Stake } from './stakes.ts'

/** Holdings and parts as a company's cap table gives them. */
export type LedgerStakes = {
  readonly holdings: readonly Holding[]
  readonly stakes: readonly Stake[]
  readonly counts: ShareCounts
  readonly rounds: readonly RoundLine[]
  readonly assumed: readonly string[]
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
}

/** The cap table of a company at the close of a day; null where no fact of the book has changed one. */
export function ledgerStakes(book: Book, company: string, asOf: PlainDate): LedgerStakes | null {
  const most = capTableOn(book, company, tableOn(asOf))
  if (most.recorded.length === 0 && most.undisclosed.length === 0) return null
  const { first, all, apart, looked } = ledgerPlaces(book, company, asOf, most)
  const terms = openTerms(first.source, company, ['converts', 'votes', 'valuationCap', 'interest'])
  const holdings = new SeenHoldings(first.ledger, asOf)
  const parts = new SeenParts({ book, company, asOf }, holdersOf(first.ledger))
  const rounds: SoldRound[] = []
  for (const place of all()) {
    holdings.add(place)
    rounds.push(...place.soldRounds)
    if (apart === null) parts.add(place)
  }
  if (apart !== null) parts.addApart(apart.least, apart.most)
  const isKnown = first.undisclosed.length === 0
  const open = new Set(terms.map(({ term }) => term))
  return {
    holdings: holdings.holdings(),
    stakes: parts.stakes(isKnown, open),
    counts: parts.counts(isKnown, open),
    rounds: linesOf(rounds),
    assumed: [
      ...assumptions(first),
      ...(looked === null ? [] : [`parts are the least and the most over ${looked}`]),
    ],
    missing: [
      ...first.undisclosed.map((fact) => ({
        what: `how much “${subjectOf(fact)?.value}” of ${fact.day.value.lastDay} is about`,
        remedy: 'a quantity or a range for that fact',
      })),
      ...terms.map((each) => ({
        what: `“${wordOf(each.term)}” of ${each.class}`,
        remedy: 'a number or a range for that term',
      })),
    ],
  }
}

/** Rounds with their prices, each from the least to the most over all places. */
function linesOf(rounds: readonly SoldRound[]): RoundLine[] {
  const alike = new Map<string, SoldRound[]>()
  for (const round of rounds) {
    const key = `${round.day} ${round.class}`
    alike.set(key, [...(alike.get(key) ?? []), round])
  }
  return [...alike.values()].map((same): RoundLine => {
    const over = (of: (round: SoldRound) => Rational) => extentOver(same.map(of).map(toNumber))
    return {
      round: same[0]?.class ?? '',
      day: same[0]?.day ?? '',
      price: over(({ price }) => price),
      newMoney: over(({ newMoney }) => newMoney),
      preMoney: over(({ preMoney }) => preMoney),
      postMoney: over(({ postMoney }) => postMoney),
    }
  })
}

/** From the least to the most. */
function extentOver(values: readonly number[]): Extent {
  const [low, high] = [
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  ]
  return { value: low === high ? low : null, low, high }
}

/** What the parts stand on beside the facts. */
function assumptions({ source, company, ledger }: CapTable): string[] {
  const said: string[] = []
  for (const { name, value } of classesOf(source, company)) {
    const isHeld = [...ledger.convertibles.values()].some((held) => held.class === name)
    if (!isHeld || kindOf(value) !== 'convertible') continue
    const cap = value.valuationCap?.value.amount
    said.push(
      cap?.kind === 'exact'
        ? `fully diluted counts ${name} as converted at its valuation cap`
        : `${name} has no valuation cap: what it will be in shares is open`,
    )
  }
  return said
}
