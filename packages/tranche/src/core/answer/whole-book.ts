import type { Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import type { Amount } from '../grammar/index.ts'
import { type Extent, unknownExtent, type Written } from '../origin/index.ts'
import { Collector, exchangeInto } from '../situation/index.ts'
import type { PlainDate } from '../time/index.ts'

/** A question about a whole book: no single right is meant. */
export type WholeBook = {
  readonly book: Book
  readonly asOf: PlainDate
  readonly scenario: Resolved
  readonly collector: Collector
}

/** The question with nothing gathered yet, at the close of the day. */
export function wholeBook(book: Book, asOf: PlainDate, scenario: Resolved): WholeBook {
  const exchange = exchangeInto(book.currency, book.facts, { asOf, at: 'close' })
  return { book, asOf, scenario, collector: new Collector(book.currency, exchange) }
}

/** An amount of the book as a range, with its figure kept; what is not disclosed is named. */
export function amountRead(
  { collector }: WholeBook,
  { id, label }: { readonly id: string; readonly label: string },
  amount: Amount,
  written: Written,
): Extent {
  const reader = collector.amount(id, label, amount, written, 'its amount')
  return reader === null ? unknownExtent : extentRead(collector, id)
}

/** The extent of a number that was read, now or before. */
export function extentRead(collector: Collector, id: string): Extent {
  return collector.figureOf(id)?.extent ?? unknownExtent
}

export function believedAt(span: Written['span'], scenario: string): Written {
  return { kind: 'belief', span, scenario, sources: [], grade: null }
}
