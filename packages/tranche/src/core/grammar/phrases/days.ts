import { type Period, type PlainDate, parseDay, parsePeriod } from '../../time/index.ts'
import { type Parsed, phrase } from '../grammar.ts'
import { shorten } from '../node.ts'
import { done, failed, type Piece, partOf, pieceOf } from './pieces.ts'
import { endsOf } from './quantities.ts'

export type DayUnit = 'business day' | 'day' | 'week' | 'month' | 'year'

/** A length of time: low and high differ where it is a range. */
export type Duration =
  | { readonly kind: 'stated'; readonly low: number; readonly high: number; readonly unit: DayUnit }
  | { readonly kind: 'undisclosed' }

/** Days on which something may be done; `undisclosed` where only that there is such a day is known. */
export type WindowPhrase = Period | 'undisclosed'

/** Years in which days can be counted forwards and backwards without leaving the calendar. */
const [firstYear, lastYear] = ['1900', '2199']

function isTooFar({ firstDay, lastDay }: Period): boolean {
  return firstDay < firstYear || lastDay > `${lastYear}-12-31`
}

function tooFar(piece: Piece) {
  return failed(
    piece,
    'days/too-far',
    `${piece.text} lies outside the years that can be counted with`,
    `write a day from ${firstYear} to ${lastYear}, or “undisclosed” for a window without a known end`,
  )
}

function parseOneDay(piece: Piece): Parsed<PlainDate> {
  const day = parseDay(piece.text)
  if (day === null) return notADay(piece)
  return isTooFar({ firstDay: day, lastDay: day }) ? tooFar(piece) : done(day)
}

function notADay(piece: Piece) {
  const looksLikeDay = /^\d{4}-\d{1,2}-\d{1,2}$/.test(piece.text)
  return failed(
    piece,
    looksLikeDay ? 'days/no-such-day' : 'days/not-a-day',
    looksLikeDay ? `there is no day ${piece.text}` : `“${shorten(piece.text)}” is not a day`,
    'write year-month-day, for example 2024-03-27',
  )
}

function parseWholePeriod(piece: Piece): Parsed<Period> {
  const { low, high, centre } = endsOf(piece)
  if (centre !== null) return notADay(partOf(piece, piece.text.indexOf(' around ')))
  const first = parsePeriod(low.text)
  if (first === null) return notADay(low)
  if (isTooFar(first)) return tooFar(low)
  if (high === null) return done(first)
  const last = parsePeriod(high.text)
  if (last === null) return notADay(high)
  if (isTooFar(last)) return tooFar(high)
  if (last.lastDay < first.firstDay) {
    return failed(
      piece,
      'days/window-reversed',
      `“${shorten(piece.text)}” ends before it begins`,
      'write the earlier day first',
    )
  }
  return done({ firstDay: first.firstDay, lastDay: last.lastDay })
}

const dayPattern = '^[0-9]{4}(-[0-9]{2}){0,2}$'

/** One day. */
export const day = phrase({
  name: 'a day',
  parse: (text) => parseOneDay(pieceOf(text)),
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  examples: ['2024-03-27'],
})

/** A day, or the month or year it fell in where more is not known. */
export const period = phrase({
  name: 'a day, month or year',
  parse: (text) => parseWholePeriod(pieceOf(text)),
  pattern: `${dayPattern}|\\.\\.`,
  examples: ['2024-03-27', '2024-02', '2023'],
})

/** First and last day of a window, both included. */
export const window = phrase({
  name: 'a window of days',
  parse: (text): Parsed<WindowPhrase> =>
    text.trim() === 'undisclosed' ? done('undisclosed') : parseWholePeriod(pieceOf(text)),
  pattern: '^(undisclosed|[0-9]{4}.*)$',
  examples: ['2023-09-25 .. 2024-03-31', '2024', 'undisclosed'],
})

const durationPattern = /^(\d{1,6})(?:\s*\.\.\s*(\d{1,6}))?\s+(business day|day|week|month|year)s?$/

const mostInFiftyYears: Readonly<Record<DayUnit, number>> = {
  'business day': 12_500,
  day: 18_262,
  week: 2_608,
  month: 600,
  year: 50,
}

function parseDuration(piece: Piece): Parsed<Duration> {
  if (piece.text === 'undisclosed') return done({ kind: 'undisclosed' })
  if (piece.text === 'none') return done({ kind: 'stated', low: 0, high: 0, unit: 'day' })
  const parts = durationPattern.exec(piece.text)
  if (parts === null) {
    return failed(
      piece,
      'days/not-a-duration',
      `“${shorten(piece.text)}” is not a length of time`,
      'write for example 5 business days, 30 days, 18 months, none or undisclosed',
    )
  }
  const low = Number(parts[1])
  const high = Number(parts[2] ?? parts[1])
  if (high < low) {
    return failed(
      piece,
      'meaning/range-reversed',
      `the range “${piece.text}” runs downwards`,
      'write the smaller end first',
    )
  }
  const unit = parts[3] as DayUnit
  if (high > mostInFiftyYears[unit]) {
    return failed(
      piece,
      'days/too-long',
      `“${piece.text}” is longer than fifty years`,
      'write a shorter time; check its unit',
    )
  }
  return done({ kind: 'stated', low, high, unit })
}

/** A length of time: `5 business days`, `1 .. 3 business days`, `18 months`, `none`. */
export const duration = phrase({
  name: 'a length of time',
  parse: (text) => parseDuration(pieceOf(text)),
  pattern: '^(none|undisclosed|[0-9]+.*(day|week|month|year)s?)$',
  examples: ['5 business days', '30 days', '18 months', 'none', 'undisclosed'],
})
