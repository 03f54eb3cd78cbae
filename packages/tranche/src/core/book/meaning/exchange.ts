import { nearestWord, type Span } from '../../diagnostic/index.ts'
import type { FactOf } from '../../fact/index.ts'
import { type Reading, shorten } from '../../grammar/index.ts'
import { currencyCodes, parseCurrency } from '../../quantity/index.ts'
import type { Survey } from './survey.ts'

/** Exchange rates: pairs of known codes, and one for every currency the book uses beside its own. */
export function checkExchange({ book, reading }: Survey): void {
  const known = new Set<string>([book.currency])
  for (const fact of book.facts) {
    if (fact.kind !== 'exchange') continue
    const [first, second] = pairOf(fact, reading) ?? []
    if (first === book.currency && second !== undefined) known.add(second)
    if (second === book.currency && first !== undefined) known.add(first)
  }
  const used = new Map<string, Span>()
  gatherCurrencies([book.parties, book.terms, book.facts, book.scenarios], used)
  for (const [currency, span] of used) {
    if (known.has(currency)) continue
    reading.warn(
      'units/no-exchange-rate',
      span,
      `nothing says what 1 ${currency} is worth in ${book.currency}`,
      `add a fact, for example { day: 2024-03-27, exchange: ${currency}/${book.currency}, is: 1.08 }; answers that need it will be undetermined`,
    )
  }
}

/** The two codes of a rate; null where it names no pair. */
function pairOf({ exchange }: FactOf<'exchange'>, reading: Reading): [string, string] | null {
  const [first, second, ...more] = exchange.value.split('/')
  if (first === undefined || second === undefined || more.length > 0 || first === second) {
    reading.report(
      'units/not-a-currency-pair',
      exchange.span,
      `“${shorten(exchange.value)}” is not a pair of currencies`,
      'write two codes, for example EUR/USD: how many of the second for one of the first',
    )
    return null
  }
  const { file } = exchange.span
  const start = exchange.span.end - second.length
  checkCode(first, { ...exchange.span, end: exchange.span.start + first.length }, reading)
  checkCode(second, { file, start, end: exchange.span.end }, reading)
  return [first, second]
}

function checkCode(code: string, span: Span, reading: Reading): void {
  if (parseCurrency(code) !== null) return
  const near = nearestWord(code, currencyCodes)
  reading.report(
    'units/unknown-currency',
    span,
    `“${shorten(code)}” is not a currency code known here`,
    near === null ? 'write an ISO 4217 code, for example USD' : `did you mean “${near}”?`,
  )
}

/** Every currency written with an amount or a price, and where it first stands. */
function gatherCurrencies(value: unknown, used: Map<string, Span>, span?: Span): void {
  if (typeof value !== 'object' || value === null) return
  if ('currency' in value && typeof value.currency === 'string' && span !== undefined) {
    if (!used.has(value.currency)) used.set(value.currency, span)
    return
  }
  const place = 'span' in value ? (value.span as Span) : span
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'span' && key !== 'nameSpan') gatherCurrencies(child, used, place)
  }
}
