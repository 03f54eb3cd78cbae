import type { Book } from '../../book/index.ts'
import {
  type CapTable,
  capTableOn,
  classesOf,
  kindOf,
  openTerms,
  subjectOf,
} from '../../captable/index.ts'
import { wordOf } from '../../grammar/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { holdersOf } from './holders.ts'
import { ledgerPlaces, tableOn } from './ledger-places.ts'
import { SeenHoldings } from './seen-holdings.ts'
import { SeenParts } from './seen-parts.ts'
import type { Holding, Stake } from './stakes.ts'

/** Holdings and parts as a company's cap table gives them. */
export type LedgerStakes = {
  readonly holdings: readonly Holding[]
  readonly stakes: readonly Stake[]
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
  for (const place of all()) {
    holdings.add(place)
    if (apart === null) parts.add(place)
  }
  if (apart !== null) parts.addApart(apart.least, apart.most)
  return {
    holdings: holdings.holdings(),
    stakes: parts.stakes(first.undisclosed.length === 0, new Set(terms.map(({ term }) => term))),
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
