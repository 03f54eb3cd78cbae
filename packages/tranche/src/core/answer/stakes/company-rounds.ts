import type { Book } from '../../book/index.ts'
import { type FactOf, newMoneyOf, seen, type View } from '../../fact/index.ts'
import type { Amount } from '../../grammar/index.ts'
import { type Extent, unknownExtent } from '../../origin/index.ts'
import { boundsOf } from '../../quantity/index.ts'
import { exchangeInto } from '../../situation/index.ts'
import { type PlainDate, writePeriod } from '../../time/index.ts'

/** A round as it was sold: the valuation before and after the new money. A headline that does not say which it is, is read both ways. */
export type RoundLine = {
  readonly round: string
  readonly day: string
  /** Of one new share. */
  readonly price: Extent
  readonly newMoney: Extent
  readonly preMoney: Extent
  readonly postMoney: Extent
}

/** The rounds of a company the close of the day sees. */
export function roundsOf(book: Book, company: string, asOf: PlainDate): RoundLine[] {
  const view: View = { asOf, at: 'close' }
  const rate = exchangeInto(book.currency, book.facts, view)
  return seen(book.facts, 'round', view)
    .filter(({ round }) => round.value === company)
    .map((fact) => {
      const newMoney = extentOf(newMoneyOf(fact), rate)
      return {
        round: fact.name?.value ?? '',
        day: writePeriod(fact.day.value),
        price: extentOf(fact.pricePerShare?.value, rate),
        newMoney,
        ...(fact.valuation === undefined
          ? byTheShare(book, fact, rate, newMoney)
          : valuations(fact, extentOf(fact.valuation.value, rate), newMoney)),
      }
    })
}

/** The price of a share times a full count: one of the very day holds the shares that were sold, the last one before it does not. */
function byTheShare(
  book: Book,
  { round, day, pricePerShare }: FactOf<'round'>,
  rate: ReturnType<typeof exchangeInto>,
  newMoney: Extent,
): Pick<RoundLine, 'preMoney' | 'postMoney'> {
  const on = day.value.lastDay
  const counted = seen(book.facts, 'shares', { asOf: on, at: 'close' })
    .filter((fact) => fact.shares.value === round.value && fact.basis.value === 'fully diluted')
    .at(-1)
  const count = counted === undefined ? null : boundsOf(counted.count.value)
  const each = extentOf(pricePerShare?.value, rate)
  if (counted === undefined || count === null || each.low === null || each.high === null)
    return { preMoney: unknownExtent, postMoney: unknownExtent }
  const [low, high] = [each.low * count.low, each.high * count.high]
  const all: Extent = { value: low === high ? low : null, low, high }
  return counted.day.value.lastDay === on
    ? { preMoney: added(all, newMoney, -1), postMoney: all }
    : { preMoney: all, postMoney: added(all, newMoney, 1) }
}

function valuations(
  { basis }: FactOf<'round'>,
  headline: Extent,
  newMoney: Extent,
): Pick<RoundLine, 'preMoney' | 'postMoney'> {
  const before = added(headline, newMoney, -1)
  const after = added(headline, newMoney, 1)
  const stated = basis?.value ?? 'undisclosed'
  switch (stated) {
    case 'pre-money':
      return { preMoney: headline, postMoney: after }
    case 'post-money':
      return { preMoney: before, postMoney: headline }
    case 'undisclosed':
      return {
        preMoney: { value: null, low: before.low, high: headline.high },
        postMoney: { value: null, low: headline.low, high: after.high },
      }
    default:
      return stated satisfies never
  }
}

/** A valuation with the new money put in or taken out: one price, so that both ends move by the same money. */
function added(headline: Extent, newMoney: Extent, sign: 1 | -1): Extent {
  const end = (of: 'low' | 'high', money: 'low' | 'high') => {
    const [a, b] = [headline[of], newMoney[money]]
    return a === null || b === null ? null : a + sign * b
  }
  const low = end('low', sign === 1 ? 'low' : 'high')
  const high = end('high', sign === 1 ? 'high' : 'low')
  return { value: low === high ? low : null, low, high }
}

function extentOf(amount: Amount | undefined, rate: ReturnType<typeof exchangeInto>): Extent {
  const bounds = amount === undefined ? null : boundsOf(amount.amount)
  const each = amount === undefined ? null : rate(amount.currency)
  if (bounds === null || each === null) return unknownExtent
  const { low, high, centre } = bounds
  return {
    value: centre === null ? null : centre * each,
    low: low * each,
    high: high * each,
  }
}
