import type { Currency, Disclosed, Rational } from '../../quantity/index.ts'
import { type Period, parsePeriod } from '../../time/index.ts'
import { type Parsed, phrase } from '../grammar.ts'
import { shorten } from '../node.ts'
import { done, failed, type Piece, partOf, pieceOf } from './pieces.ts'
import { type Amount, parseAmount, parsePercent } from './quantities.ts'

export type ValuationBasis = 'pre-money' | 'post-money'

/** The price at which money goes in, as a person states it in one phrase. */
export type Price =
  | {
      readonly kind: 'valuation'
      /** Null where the source does not say whether the new money is in it. */
      readonly basis: ValuationBasis | null
      readonly amount: Disclosed<Rational>
      readonly currency: Currency | null
      /** The day whose share count the valuation stands on; null for the day of the deal. */
      readonly sharesOf: Period | null
      /** The tranche after whose use the shares are counted; null where a day or the deal says it. */
      readonly sharesAfter: string | null
    }
  | {
      readonly kind: 'per share'
      readonly amount: Disclosed<Rational>
      readonly currency: Currency | null
    }
  /** The price per share of a round: its name, or `latest`. */
  | { readonly kind: 'round'; readonly round: string }
  /** The same price as another tranche, or as on a day: known to be so, its figure not. */
  | { readonly kind: 'as'; readonly of: string }
  | { readonly kind: 'undisclosed' }

const roundPrice = /^price per share of (?:the )?(.+?)(?: round)?$/
const onShares = / on the shares of (\S+)$/
const afterTranche = / on the shares after (\S+)$/

function parsePrice(whole: Piece): Parsed<Price> {
  if (whole.text === 'undisclosed') return done({ kind: 'undisclosed' })
  const ofRound = roundPrice.exec(whole.text)
  if (ofRound !== null) return done({ kind: 'round', round: ofRound[1] ?? 'latest' })
  const same = /^as (?:in |on |of )?(\S+)$/.exec(whole.text)
  if (same !== null) return done({ kind: 'as', of: same[1] ?? '' })
  if (/^(as|price) /.test(whole.text)) return notAPrice(whole)
  const after = afterTranche.exec(whole.text)
  const shares = onShares.exec(whole.text)
  const sharesOf = shares === null ? null : parsePeriod(shares[1] ?? '')
  if (shares !== null && sharesOf === null) {
    return failed(
      partOf(whole, shares.index),
      'days/not-a-day',
      `“${shares[1]}” is not a day, month or year`,
      'write for example “on the shares of 2023-09”',
    )
  }
  const tail = shares ?? after
  const head = tail === null ? whole : partOf(whole, 0, tail.index)
  const perShare = / (per share|a share|each)$/.exec(head.text)
  if (perShare !== null) {
    const price = parseAmountAboveZero(partOf(head, 0, perShare.index))
    return price.ok ? done({ kind: 'per share', ...price.value }) : price
  }
  const basis = / (pre-money|post-money)$/.exec(head.text)
  if (basis === null && /[a-z]+-money|premoney|postmoney| pre$| post$/i.test(head.text)) {
    return failed(
      head,
      'units/unknown-basis',
      `“${shorten(head.text)}” does not name its basis in a way known here`,
      'write “pre-money” or “post-money” after the valuation',
    )
  }
  const valuation = parseAmountAboveZero(basis === null ? head : partOf(head, 0, basis.index))
  if (!valuation.ok) return valuation
  return done({
    kind: 'valuation',
    basis: (basis?.[1] as ValuationBasis | undefined) ?? null,
    sharesOf,
    sharesAfter: after?.[1] ?? null,
    ...valuation.value,
  })
}

function notAPrice(piece: Piece) {
  return failed(
    piece,
    'units/not-a-price',
    `“${shorten(piece.text)}” does not say which price`,
    'write for example “as first”, “as in 2023-09” or “price per share of series-d”',
  )
}

function parseAmountAboveZero(piece: Piece): Parsed<Amount> {
  const read = parseAmount(piece)
  if (!read.ok || read.value.amount.kind === 'undisclosed') return read
  const { amount } = read.value
  if ((amount.kind === 'exact' ? amount.value : amount.low).compare(0) > 0) return read
  return failed(
    piece,
    'meaning/out-of-bounds',
    `“${shorten(piece.text)}” is not a price above zero`,
    'correct the figure, or write “undisclosed”',
  )
}

export const price = phrase({
  name: 'a price',
  parse: (text) => parsePrice(pieceOf(text)),
  pattern: '^(undisclosed|price per share of .+|as .+|[A-Z]{0,3} ?[0-9].*)$',
  examples: [
    '10 bn pre-money',
    '3.5 bn .. 5 bn pre-money on the shares of 2023-09',
    '300 bn post-money',
    '12.34 USD per share',
    'price per share of the latest round',
    'as first',
    'undisclosed',
  ],
})

/** What a scenario believes the whole company to be worth before the new money, on the share base of the day. */
export type CompanyWorth =
  /** A fraction of the price per share of a round (its name, or `latest`), times the shares of the day. */
  | {
      readonly kind: 'share of round'
      readonly fraction: Disclosed<Rational>
      readonly round: string
    }
  /** A fraction of the last quoted price of one share, times the shares of the day. */
  | { readonly kind: 'share of quote'; readonly fraction: Disclosed<Rational> }
  | {
      readonly kind: 'total'
      readonly amount: Disclosed<Rational>
      readonly currency: Currency | null
    }
  | {
      readonly kind: 'per share'
      readonly amount: Disclosed<Rational>
      readonly currency: Currency | null
    }
  | { readonly kind: 'undisclosed' }

const shareOfRound = /^(.*%) of (?:the )?(.+?)(?: round)?(?:'s price per share)?$/

function parseWorth(piece: Piece): Parsed<CompanyWorth> {
  if (piece.text === 'undisclosed') return done({ kind: 'undisclosed' })
  const share = shareOfRound.exec(piece.text)
  if (share !== null) {
    const fraction = parsePercent(partOf(piece, 0, (share[1] ?? '').length))
    if (fraction.ok && share[2] === 'latest quote')
      return done({ kind: 'share of quote', fraction: fraction.value })
    return fraction.ok
      ? done({
          kind: 'share of round',
          fraction: fraction.value,
          round: (share[2] ?? '').replace(/ round$/, ''),
        })
      : fraction
  }
  const perShare = / (per share|a share|each)$/.exec(piece.text)
  const money = parseAmount(perShare === null ? piece : partOf(piece, 0, perShare.index))
  if (!money.ok) return money
  return done({ kind: perShare === null ? 'total' : 'per share', ...money.value })
}

export const worth = phrase({
  name: 'what a company is worth',
  parse: (text) => parseWorth(pieceOf(text)),
  pattern: '^(undisclosed|[A-Z]{0,3} ?[0-9].*)$',
  examples: [
    '65 % .. 100 % of the latest round',
    '90 % of series-d',
    '12 bn',
    '35.50 USD per share',
    '100 % of the latest quote',
    'undisclosed',
  ],
})

/** A price at which notes are counted as converted: the strike of their deal, or that of a round. */
export type ConversionPoint =
  | { readonly at: 'strike' }
  | { readonly at: 'round'; readonly round: string }

/** Notes counted as converted at one price, or anywhere between two. */
export type ConversionRule =
  | { readonly kind: 'between'; readonly low: ConversionPoint; readonly high: ConversionPoint }
  | { readonly kind: 'undisclosed' }

function parsePoint(piece: Piece): Parsed<ConversionPoint> {
  if (piece.text === 'at the strike') return done({ at: 'strike' })
  const round = /^at (?:the )?(.+?)(?: round)?$/.exec(piece.text)
  if (round !== null) return done({ at: 'round', round: round[1] ?? 'latest' })
  return failed(
    piece,
    'units/not-a-conversion',
    `“${shorten(piece.text)}” does not say at which price`,
    'write “at the strike” or “at the latest round”, or a range of the two',
  )
}

export const conversion = phrase({
  name: 'the price at which notes are counted as converted',
  parse: (text): Parsed<ConversionRule> => {
    const piece = pieceOf(text)
    if (piece.text === 'undisclosed') return done({ kind: 'undisclosed' })
    const dots = piece.text.indexOf('..')
    const low = parsePoint(dots === -1 ? piece : partOf(piece, 0, dots))
    if (!low.ok) return low
    const high = dots === -1 ? low : parsePoint(partOf(piece, dots + 2))
    return high.ok ? done({ kind: 'between', low: low.value, high: high.value }) : high
  },
  pattern: '^(undisclosed|at .+)$',
  examples: ['at the strike', 'at the latest round', 'at the strike .. at the latest round'],
})
