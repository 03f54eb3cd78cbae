import { nearestWord } from '../../diagnostic/index.ts'
import {
  type Currency,
  currencyCodes,
  parseCurrency,
  parseRational,
  type Rational,
  whole,
} from '../../quantity/index.ts'
import type { Parsed } from '../grammar.ts'
import { shorten } from '../node.ts'

/** Part of a phrase, trimmed, and where it begins in it. */
export type Piece = { readonly text: string; readonly start: number }

export type Failed = Extract<Parsed<never>, { ok: false }>

export function pieceOf(text: string, from = 0, to = text.length): Piece {
  const raw = text.slice(from, to)
  return { text: raw.trim(), start: from + (raw.length - raw.trimStart().length) }
}

/** The part of a piece from `from` on, trimmed. */
export function partOf(piece: Piece, from: number, to = piece.text.length): Piece {
  const inner = pieceOf(piece.text, from, to)
  return { text: inner.text, start: piece.start + inner.start }
}

export function failed(piece: Piece, code: string, message: string, help: string): Failed {
  return {
    ok: false,
    code,
    message,
    help,
    start: piece.start,
    end: piece.start + piece.text.length,
  }
}

export function done<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

/** What follows the number of a quantity: a scale and a currency, in either order, or `%`. */
export type WrittenNumber = {
  readonly value: Rational
  readonly scale: string | null
  readonly currency: Currency | null
}

const scales: ReadonlyMap<string, Rational> = new Map([
  ['k', whole(1_000)],
  ['M', whole(1_000_000)],
  ['bn', whole(1_000_000_000)],
  ['tn', whole(1_000_000_000_000)],
])

/** Units people write elsewhere, and what this list calls them. */
const spelling: ReadonlyMap<string, string> = new Map([
  ['b', 'bn'], ['billion', 'bn'], ['bln', 'bn'], ['mrd', 'bn'], ['m', 'M'], ['mn', 'M'], ['mm', 'M'], ['mio', 'M'],
  ['million', 'M'], ['thousand', 'k'], ['t', 'tn'], ['trillion', 'tn'], ['$', 'USD'], ['us$', 'USD'],
  ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['percent', '%'], ['pct', '%'],
]) // biome-ignore format: a table

export function scaleOf(name: string | null): Rational {
  return (name === null ? undefined : scales.get(name)) ?? whole(1)
}

/** Reads `1.25 bn`, `USD 1.25 bn`, `1.25 bn USD`, `160,000,000` and the like. */
export function parseNumber(piece: Piece): Parsed<WrittenNumber> {
  if (!/\d/.test(piece.text)) return notANumber(piece)
  const tokens = [...piece.text.matchAll(/[-+]?[\d.,]+|[^\s\d]+/g)]
  let value: Rational | null = null
  let scale: string | null = null
  let currency: Currency | null = null
  for (const token of tokens) {
    const word = token[0]
    const at: Piece = { text: word, start: piece.start + token.index }
    if (/^[-+]?[\d.,]+$/.test(word)) {
      const number = parseRational(word)
      if (number === null || value !== null) return notANumber(at)
      value = number
    } else if (value !== null && scale === null && scales.has(word)) {
      scale = word
    } else if (currency === null && parseCurrency(word) !== null) {
      currency = parseCurrency(word)
    } else {
      return unknownUnit(at)
    }
  }
  return value === null ? notANumber(piece) : done({ value, scale, currency })
}

function notANumber(piece: Piece): Failed {
  return failed(
    piece,
    'units/not-a-number',
    `“${shorten(piece.text)}” is not a number`,
    'write digits with a point, for example 2.75, or 1,250,000 with commas between thousands',
  )
}

function unknownUnit(piece: Piece): Failed {
  const known = [...scales.keys(), ...currencyCodes]
  if (known.includes(piece.text) || piece.text === '%') {
    return failed(
      piece,
      'units/unit-misplaced',
      `“${piece.text}” has no place here`,
      'write a number, then k, M, bn or tn, and one currency code before or after; shares of a whole alone with %',
    )
  }
  const meant = spelling.get(piece.text.toLowerCase()) ?? nearestWord(piece.text, known)
  return failed(
    piece,
    'units/unknown-unit',
    `“${shorten(piece.text)}” is not a unit known here`,
    meant === null
      ? 'amounts are written with k, M, bn, tn and a currency code, shares of a whole with %'
      : `did you mean “${meant}”? Amounts are written with k, M, bn, tn and a currency code`,
  )
}
