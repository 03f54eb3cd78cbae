import {
  type Currency,
  type Disclosed,
  parseRational,
  type Rational,
  whole,
} from '../../quantity/index.ts'
import { type Grammar, type Parsed, phrase } from '../grammar.ts'
import { type Placed, shorten } from '../node.ts'
import {
  done,
  failed,
  type Piece,
  parseNumber,
  partOf,
  pieceOf,
  scaleOf,
  type WrittenNumber,
} from './pieces.ts'

/** An amount of money in major units; the currency is the book's where none is written. */
export type Amount = { readonly amount: Disclosed<Rational>; readonly currency: Currency | null }

/** The ends of `a .. b around c`, or the one value there is. */
type Ends = { readonly low: Piece; readonly high: Piece | null; readonly centre: Piece | null }

export function endsOf(piece: Piece): Ends {
  const dots = piece.text.indexOf('..')
  if (dots === -1) return { low: piece, high: null, centre: null }
  const rest = partOf(piece, dots + 2)
  const around = / around /.exec(rest.text)
  return {
    low: partOf(piece, 0, dots),
    high: around === null ? rest : partOf(rest, 0, around.index),
    centre: around === null ? null : partOf(rest, around.index + ' around '.length),
  }
}

/** Puts a range together, each end already a number, and checks that it runs upwards. */
function range(
  piece: Piece,
  low: Rational,
  high: Rational,
  centre: Rational | null,
): Parsed<Disclosed<Rational>> {
  if (low.compare(high) > 0) {
    return failed(
      piece,
      'meaning/range-reversed',
      `the range “${shorten(piece.text)}” runs downwards`,
      'write the smaller end first',
    )
  }
  if (centre !== null && (centre.compare(low) < 0 || centre.compare(high) > 0)) {
    return failed(
      piece,
      'meaning/centre-outside',
      `the centre lies outside the range “${shorten(piece.text)}”`,
      'write a centre between the two ends',
    )
  }
  if (low.compare(high) === 0) return done({ kind: 'exact', value: low })
  return done({ kind: 'range', low, high, centre })
}

export function parseAmount(piece: Piece): Parsed<Amount> {
  if (piece.text === 'undisclosed') return done({ amount: { kind: 'undisclosed' }, currency: null })
  const ends = endsOf(piece)
  const low = parseNumber(ends.low)
  if (!low.ok) return low
  if (low.value.value.compare(0) < 0) {
    return failed(
      ends.low,
      'meaning/negative-amount',
      'an amount is not below zero',
      'write who pays whom the other way round',
    )
  }
  const high = ends.high === null ? low : parseNumber(ends.high)
  if (!high.ok) return high
  const centre = ends.centre === null ? null : parseNumber(ends.centre)
  if (centre !== null && !centre.ok) return centre
  const written = [low.value, high.value, ...(centre === null ? [] : [centre.value])]
  const currencies = new Set(written.map(({ currency }) => currency).filter((c) => c !== null))
  if (currencies.size > 1) {
    return failed(
      piece,
      'units/two-currencies',
      `“${shorten(piece.text)}” is in two currencies`,
      'write both ends in one currency',
    )
  }
  const scale = centre?.value.scale ?? high.value.scale
  const [lowest = whole(0), highest = lowest, middle = null] = written.map((n) => scaled(n, scale))
  const known = range(piece, lowest, highest, middle)
  return known.ok ? done({ amount: known.value, currency: [...currencies][0] ?? null }) : known
}

/** `1 .. 2 bn` is in billions at both ends; nothing is nothing in any scale. */
function scaled({ value, scale }: WrittenNumber, lastScale: string | null): Rational {
  return value.mul(scaleOf(scale ?? lastScale))
}

/** Percentages, as fractions of one: `65 % .. 100 %` is 0.65 to 1. */
export function parsePercent(piece: Piece): Parsed<Disclosed<Rational>> {
  if (piece.text === 'undisclosed') return done({ kind: 'undisclosed' })
  const ends = endsOf(piece)
  const lastPiece = ends.centre ?? ends.high ?? ends.low
  if (!lastPiece.text.endsWith('%')) {
    return failed(
      lastPiece,
      'units/percent-missing',
      `“${shorten(lastPiece.text)}” lacks its unit`,
      `write a percentage, for example ${suggestPercent(lastPiece.text)}`,
    )
  }
  const read = (end: Piece): Parsed<Rational> => {
    const digits = end.text.replace(/\s*%$/, '')
    const number = parseRational(digits)
    return number === null
      ? failed(
          end,
          'units/not-a-number',
          `“${shorten(end.text)}” is not a percentage`,
          'write for example 65 % or 65 % .. 100 %',
        )
      : done(number.div(100))
  }
  const low = read(ends.low)
  if (!low.ok) return low
  if (ends.high === null) return done({ kind: 'exact', value: low.value })
  const high = read(ends.high)
  if (!high.ok) return high
  const centre = ends.centre === null ? null : read(ends.centre)
  if (centre !== null && !centre.ok) return centre
  return range(piece, low.value, high.value, centre?.value ?? null)
}

function suggestPercent(text: string): string {
  const number = parseRational(text)
  if (number === null) return '5 %'
  return `${(number.compare(1) <= 0 ? number.mul(100) : number).toString()} %`
}

/** A count of shares or other units, without its noun: `160,000,000` or `160 M`. */
function parseCount(piece: Piece): Parsed<Disclosed<Rational>> {
  const bare = piece.text.replace(/ shares$/, '')
  const amount = parseAmount({ text: bare, start: piece.start })
  if (!amount.ok) return amount
  if (amount.value.currency !== null) {
    return failed(
      piece,
      'units/currency-in-count',
      `“${shorten(piece.text)}” is money, and a count belongs here`,
      'write a number of units without a currency',
    )
  }
  return done(amount.value.amount)
}

/** A bare number or range, with an optional `x` for a multiple: `1.5 x`, `0.2 .. 0.4`. */
function parsePlain(piece: Piece): Parsed<Disclosed<Rational>> {
  return parseCount({ text: piece.text.replace(/\s*x$/, ''), start: piece.start })
}

function quantityPhrase<T>(
  name: string,
  parse: (piece: Piece) => Parsed<T>,
  pattern: string,
  examples: readonly string[],
): Grammar<Placed<T>> {
  return phrase({ name, parse: (text) => parse(pieceOf(text)), pattern, examples })
}

export const amount = quantityPhrase(
  'an amount',
  parseAmount,
  '^(undisclosed|[A-Z]{0,3} ?[0-9].*)$',
  ['2.75 bn', '1.5 bn .. 2 bn', '15 M EUR', 'undisclosed'],
)
/** A percentage; below zero where a change is meant. */
export const percent = quantityPhrase(
  'a percentage',
  parsePercent,
  '^(undisclosed|-?[0-9].*%.*)$',
  ['5.3 %', '65 % .. 100 %', 'undisclosed'],
)
export const count = quantityPhrase('a count', parseCount, '^(undisclosed|[0-9].*)$', [
  '160,000,000',
  '10 M .. 12 M',
  'undisclosed',
])
export const plainNumber = quantityPhrase('a number', parsePlain, '^(undisclosed|[0-9].*)$', [
  '1',
  '1.5 x',
  '0.2 .. 0.4',
])
