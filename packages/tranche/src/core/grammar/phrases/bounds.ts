import type { Disclosed, Rational } from '../../quantity/index.ts'
import type { Grammar } from '../grammar.ts'
import { describe, type Placed } from '../node.ts'
import type { Amount } from './quantities.ts'
import { amount, count, percent, plainNumber } from './quantities.ts'

/** Between which values a number makes sense; `above` and `below` leave the value itself out. */
type Bounds = {
  readonly above?: number
  readonly atLeast?: number
  readonly atMost?: number
  readonly below?: number
  /** Whether it must be whole. */
  readonly whole?: true
}

/** A phrase whose number, and both ends of it where it is a range, must lie within bounds. */
function bounded<T>(
  inner: Grammar<Placed<T>>,
  numberOf: (value: T) => Disclosed<Rational>,
  bounds: Bounds,
  words: string,
): Grammar<Placed<T>> {
  return {
    read(node, reading) {
      const read = inner.read(node, reading)
      if (read === undefined || isWithin(numberOf(read.value), bounds)) return read
      reading.report(
        'meaning/out-of-bounds',
        read.span,
        `${describe(node)} is not ${words}`,
        'correct the figure, or its unit',
      )
      return undefined
    },
    schema: (definitions) => ({ ...inner.schema(definitions), title: words }),
  }
}

function isWithin(
  known: Disclosed<Rational>,
  { above, atLeast, atMost, below, whole }: Bounds,
): boolean {
  if (known.kind === 'undisclosed') return true
  const low = known.kind === 'exact' ? known.value : known.low
  const high = known.kind === 'exact' ? known.value : known.high
  return (
    (above === undefined || low.compare(above) > 0) &&
    (atLeast === undefined || low.compare(atLeast) >= 0) &&
    (atMost === undefined || high.compare(atMost) <= 0) &&
    (below === undefined || high.compare(below) < 0) &&
    (whole === undefined || (low.d === 1n && high.d === 1n))
  )
}

const itself = (known: Disclosed<Rational>) => known

/** A part of a whole. */
export const portion = bounded(
  percent,
  itself,
  { atLeast: 0, atMost: 1 },
  'a percentage from 0 % to 100 %',
)
/** A percentage that can exceed the whole. */
export const percentFromZero = bounded(
  percent,
  itself,
  { atLeast: 0 },
  'a percentage that is not below zero',
)
/** Taken off a price, of which something is left. */
export const discount = bounded(
  percent,
  itself,
  { atLeast: 0, below: 1 },
  'a percentage from 0 % to less than 100 %',
)
export const amountAboveZero = bounded(
  amount,
  (value: Amount) => value.amount,
  { above: 0 },
  'an amount above zero',
)
export const amountFromZero = bounded(
  amount,
  (value: Amount) => value.amount,
  { atLeast: 0 },
  'an amount that is not below zero',
)
export const countAboveZero = bounded(count, itself, { above: 0 }, 'a count above zero')
/** Decimals of a price. */
export const decimals = bounded(
  count,
  itself,
  { atLeast: 0, atMost: 30, whole: true },
  'a whole count of decimals, 30 at most',
)
export const numberAboveZero = bounded(plainNumber, itself, { above: 0 }, 'a number above zero')
export const numberFromZero = bounded(
  plainNumber,
  itself,
  { atLeast: 0 },
  'a number that is not below zero',
)
