import { type Checked, type Diagnostic, inReadingOrder, nearestWord } from '../diagnostic/index.ts'
import { Reading, shorten } from '../grammar/index.ts'
import { currencyCodes, parseCurrency } from '../quantity/index.ts'
import { type Calendar, calendarNamed, withClosedDays } from '../time/index.ts'
import type { Book } from './book.ts'
import { withExtensions } from './extensions.ts'
import { type BookText, bookGrammar } from './grammar.ts'
import { checkMeaning, reportUnknownCalendar } from './meaning/index.ts'
import { type Opener, readFiles } from './yaml/index.ts'

/**
 * Reads a book and everything wrong with it. The value is null only where not even the head of the book can be read.
 * `open` gives the text of a file of the book, or null where there is none; what it may open is the caller's to decide.
 */
export function readBook(
  main: string,
  open: Opener,
): Checked<Book | null> & { readonly texts: Book['texts'] } {
  const { root, texts, faults, hidden } = readFiles(main, open)
  const reading = new Reading(hidden)
  reading.faults.push(...faults)
  const text = root === null ? undefined : bookGrammar.read(root, reading)
  reading.checkReferences()
  const book = text === undefined ? null : bookOf(main, text, texts, reading)
  if (book !== null) checkMeaning(book, reading)
  const value = book === null ? null : { ...book, terms: withExtensions(book.terms, book.facts) }
  return { value, faults: inReadingOrder(withoutRepeats(reading.faults)), texts }
}

/** One fault of a code at a place is enough. */
function withoutRepeats(faults: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return faults.filter(({ code, span, message }) => {
    const key = `${code} ${span.file} ${span.start} ${message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function bookOf(file: string, text: BookText, texts: Book['texts'], reading: Reading): Book | null {
  const currency = parseCurrency(text.currency.value)
  if (currency === null) {
    const near = nearestWord(text.currency.value, currencyCodes)
    reading.report(
      'units/unknown-currency',
      text.currency.span,
      `“${shorten(text.currency.value)}” is not a currency code known here`,
      near === null ? 'write an ISO 4217 code, for example USD' : `did you mean “${near}”?`,
    )
  }
  return {
    file,
    title: text.title?.value ?? file,
    currency: currency ?? (currencyCodes[0] as Book['currency']),
    calendar: calendarOf(text, reading),
    parties: text.parties ?? [],
    sources: text.sources ?? [],
    terms: text.terms ?? [],
    facts: text.facts ?? [],
    scenarios: text.beliefs ?? [],
    texts,
    resolve: (kind, name, owner) => reading.resolve(kind, name, owner),
  }
}

function calendarOf({ calendar, closed }: BookText, reading: Reading): Calendar | null {
  if (calendar === undefined) return null
  const found = calendarNamed(calendar.value)
  if (found === null) {
    reportUnknownCalendar(calendar, reading)
    return null
  }
  return closed === undefined
    ? found
    : withClosedDays(
        found,
        closed.map(({ value }) => value),
      )
}
