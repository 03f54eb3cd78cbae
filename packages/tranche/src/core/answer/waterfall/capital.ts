import type { Book } from '../../book/index.ts'
import {
  type CapitalOn,
  type CapTable,
  type CapTableSource,
  capitalOn,
  capTableOn,
  exactAmount,
  type NumberTerm,
  openTerms,
  saleTermsOn,
  settledAt,
  subjectOf,
  type Unknown,
  unknownsOf,
} from '../../captable/index.ts'
import { wordOf } from '../../grammar/index.ts'
import type { PlainDate } from '../../time/index.ts'
import {
  faultsOfCapital,
  type PayoutCurve,
  payoutCurve,
  type SaleTerms,
} from '../../waterfall/index.ts'
import { tableOn } from '../stakes/ledger-places.ts'
import { pointsOf } from '../stakes/places.ts'

/** Who is paid from a company's price, where every unknown is one number. */
export type CapitalAt = CapitalOn & {
  readonly table: CapTable
  readonly curve: PayoutCurve
  readonly sale: SaleTerms | null
}

export type CapitalAsked = {
  /** One for each place of what is not known that was looked at; none where something is missing. */
  readonly places: readonly CapitalAt[]
  readonly unknowns: readonly Unknown[]
  /** What was looked at, in words; null where nothing is unknown. */
  readonly looked: string | null
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
}

/** The claims on a company's price at the close of a day, at each place of what is not known. */
export function capitalAsked(book: Book, company: string, asOf: PlainDate): CapitalAsked {
  const { isSeen } = tableOn(asOf)
  const unknowns = unknownsOf(book, company, isSeen)
  const { points, looked } = pointsOf(unknowns.length)
  const places: CapitalAt[] = []
  for (const point of points) {
    const source = unknowns.length === 0 ? book : settledAt(book, company, isSeen, point)
    const place = capitalAt(source, company, asOf)
    if ('what' in place) return { places: [], unknowns, looked: null, missing: [place] }
    places.push(place)
  }
  const missing = unknowns
    .filter(({ isUndisclosed }) => isUndisclosed)
    .map(({ what }) => ({ what, remedy: 'a number or a range for that term' }))
  return { places, unknowns, looked, missing }
}

function capitalAt(
  source: CapTableSource,
  company: string,
  asOf: PlainDate,
): CapitalAt | CapitalAsked['missing'][number] {
  const table = capTableOn(source, company, tableOn(asOf))
  const [first] = table.undisclosed
  if (first !== undefined) {
    const what = `how much “${subjectOf(first)?.value}” of ${first.day.value.lastDay} is about`
    return { what, remedy: 'a quantity for that fact' }
  }
  if (table.recorded.length === 0) {
    const what = `holdings in ${company} on ${asOf}`
    return { what, remedy: 'facts that say what was issued to whom' }
  }
  const open = openFor(table)
  if (open !== null) return { what: open, remedy: 'a number or a range for that term' }
  const made = capitalOn(table, asOf)
  const fault = faultsOfCapital(made.capital)[0]
  if (fault !== undefined) return { what: fault.message, remedy: 'what the message names' }
  return { ...made, table, curve: payoutCurve(made.capital), sale: saleTermsOn(table, made) }
}

/** A term that payouts hang on and that is not known; null where there is none. */
function openFor({ source, company, ledger, isSeen }: CapTable): string | null {
  const held = [...ledger.holdings.values(), ...ledger.convertibles.values()]
  const classes = new Set(held.map((each) => each.class))
  const term = openTerms(source, company, payoutTerms).find((each) => classes.has(each.class))
  if (term !== undefined) return `“${wordOf(term.term)}” of ${term.class}`
  const debt = source.facts.find(
    (fact) =>
      ((fact.kind === 'borrowed' && fact.borrowed.value === company) ||
        (fact.kind === 'repaid' && fact.repaid.value === company)) &&
      isSeen(fact) &&
      exactAmount(source, fact.amount) === null,
  )
  if (debt !== undefined) return `what was lent or repaid on ${debt.day.value.lastDay}`
  const party = source.parties.find(({ name }) => name === company)
  const carved = party?.value.carveOuts?.find(
    ({ value: { part, until, rank } }) =>
      [part, rank].some((term) => term !== undefined && term.value.kind !== 'exact') ||
      (until !== undefined && exactAmount(source, until) === null),
  )
  return carved === undefined ? null : `the terms of ${carved.name}`
}

const payoutTerms: readonly NumberTerm[] = [
  'price',
  'preference',
  'rank',
  'cap',
  'converts',
  'strike',
  'ipoRatchet',
  'automaticConversion',
  'dividend',
  'valuationCap',
  'interest',
]
