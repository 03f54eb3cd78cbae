import { type CapTable, type CapTableSource, capTableOn, mostHeld } from '../captable/index.ts'
import type { Party, ShareClass } from '../deal/index.ts'
import type { Amount, Named, Placed } from '../grammar/index.ts'
import type { Disclosed, Rational } from '../quantity/index.ts'
import { dayOf } from '../time/index.ts'

/** What of a book goes into a package: one company, its classes, and what happened to them. */
export type CompanyOfBook = {
  readonly source: CapTableSource
  readonly party: Named<Party>
  readonly classes: ReadonlyMap<string, ShareClass>
  readonly table: CapTable
  /** Before anything happened. */
  readonly start: CapTable['ledger']
}

/** One company of a book with everything that was recorded; null where the book has no such company. */
export function companyOfBook(source: CapTableSource, company: string): CompanyOfBook | null {
  const party = source.parties.find(({ name }) => name === company)
  if (party === undefined) return null
  const on = (day: string) =>
    capTableOn(source, company, { asOf: dayOf(day), isSeen: () => true, endOf: mostHeld })
  const table = on('9999-12-31')
  const classes = new Map((party.value.classes ?? []).map(({ name, value }) => [name, value]))
  return { source, party, classes, table, start: on('0001-01-01').ledger }
}

/** The one value that is stated; null where there is none. */
export function stated(known: Placed<Disclosed<Rational>> | undefined): Rational | null {
  return known?.value.kind === 'exact' ? known.value.value : null
}

/** The one amount that is stated in the book's own currency; null where there is none. */
export function statedAmount(
  { currency }: CapTableSource,
  known: Placed<Amount> | undefined,
): Rational | null {
  if (known === undefined || known.value.amount.kind !== 'exact') return null
  const own = known.value.currency === null || known.value.currency === currency
  return own ? known.value.amount.value : null
}
