import { advance } from '../ledger/index.ts'
import type { CompanyOfBook } from './book-source.ts'
import type { Written } from './conversion-terms.ts'
import { TransactionWriter } from './transaction-writer.ts'

/** What happened in a company of a book, as transactions of a package, in the order of their days. */
export function transactionsOfBook(company: CompanyOfBook): readonly Written[] {
  const writer = new TransactionWriter(company)
  let ledger = company.start
  const ordered = [...company.table.recorded].sort((a, b) =>
    a.event.day < b.event.day ? -1 : a.event.day > b.event.day ? 1 : 0,
  )
  for (const recorded of ordered) {
    const { event } = recorded
    // A ledger without a day takes the next event of the same day as well.
    const { ledger: after, faults } = advance({ ...ledger, asOf: null }, [event], event.day)
    if (faults.length === 0) writer.record(recorded, ledger, after)
    ledger = after
  }
  return writer.written
}
