import { held } from '../../belief/index.ts'
import { tranchesOf } from '../../deal/index.ts'
import { type FactOf, seen, type View } from '../../fact/index.ts'
import type { Amount } from '../../grammar/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import { boundsOf } from '../../quantity/index.ts'
import { exchangeInto } from '../../situation/index.ts'
import { addDays, type PlainDate, writePeriod } from '../../time/index.ts'
import { type RoundLine, roundsOf } from '../stakes/company-rounds.ts'
import { amountsOf } from '../stakes/money-of-deals.ts'
import type { WholeBook } from '../whole-book.ts'

/** A holding as somebody carries it: between two marks, what came in, what was booked as a gain, and what neither explains. */
export type MarkedHolding = {
  readonly holder: string
  readonly company: string
  /** Null where no mark is seen by the first day. */
  readonly opening: Mark | null
  /** Null where only gains are recorded. */
  readonly closing: Mark | null
  /** Money in after the day of the opening mark, up to the day of the closing one. */
  readonly putIn: Extent
  /** All money in by the day of the closing mark. */
  readonly funded: Extent
  /** Gains booked between the two marks, in all. */
  readonly gained: Extent
  readonly gains: readonly GainLine[]
  /** Gains of one period or of one kind added up, wherever there are several. */
  readonly sums: readonly GainSum[]
  /** Closing mark less opening mark, money in and gains: gains of which the book has no fact, among them those past the income statement. */
  readonly unexplained: Extent
  /** The closing mark over the headline of the latest round: no stake, since marks and headlines do not move together. */
  readonly ofHeadline: Extent
  readonly headline: string | null
}

export type Mark = {
  readonly day: PlainDate
  readonly value: Extent
  readonly parts: readonly { readonly part: string; readonly value: Extent }[]
  readonly sources: readonly string[]
}

export type GainLine = {
  readonly period: string
  readonly method: string
  readonly amount: Extent
  /** Of all gains booked for that period. */
  readonly share: Extent
}

export type GainSum = {
  /** Null for all periods. */
  readonly period: string | null
  /** Null for all kinds. */
  readonly method: string | null
  readonly amount: Extent
}

/** Every holding of which a mark or a gain is seen by the close of the day. */
export function markedHoldings(whole: WholeBook, from: PlainDate): MarkedHolding[] {
  const { book, asOf } = whole
  const view: View = { asOf, at: 'close' }
  const marks = seen(book.facts, 'mark', view)
  const about = [
    ...marks.map(({ mark, holder }) => [holder?.value, mark.value] as const),
    ...seen(book.facts, 'gain', view).map(
      ({ gain, holder }) => [holder.value, gain.value] as const,
    ),
  ]
  const pairs = new Map(
    about.flatMap(([holder, company]) =>
      holder === undefined ? [] : [[`${holder} ${company}`, [holder, company] as const]],
    ),
  )
  return [...pairs.values()].map(([holder, company]) => {
    const own = marks.filter((fact) => fact.holder?.value === holder && fact.mark.value === company)
    return markedHolding(whole, from, { holder, company, own })
  })
}

function markedHolding(
  whole: WholeBook,
  from: PlainDate,
  about: {
    readonly holder: string
    readonly company: string
    readonly own: readonly FactOf<'mark'>[]
  },
): MarkedHolding {
  const { holder, company, own } = about
  const opening = markOn(whole, own, from)
  const closing = markOn(whole, own, whole.asOf)
  const last = closing?.day ?? whole.asOf
  const funded = fundedBy(whole, about, last)
  const before = fundedBy(whole, about, opening?.day ?? from)
  const putIn = less(funded, before)
  const gains = gainsBetween(whole, about, opening?.day ?? from, last)
  const gained = gains.map(({ amount }) => amount).reduce(plus, exactExtent(0))
  const round = roundsOf(whole.book, company, last).at(-1)
  return {
    holder,
    company,
    opening,
    closing,
    putIn,
    funded,
    gained,
    gains,
    sums: [...sumsBy(gains, 'period'), ...sumsBy(gains, 'method')],
    unexplained:
      opening === null || closing === null
        ? unknownExtent
        : less(less(less(closing.value, opening.value), putIn), gained),
    ofHeadline:
      round === undefined || closing === null
        ? unknownExtent
        : over(closing.value, headlineOf(round)),
    headline: round === undefined ? null : round.round || round.day,
  }
}

/** With the new money where there is some; shares that only changed hands leave the valuation before it. */
function headlineOf({ postMoney, preMoney }: RoundLine): Extent {
  return postMoney.low === null ? preMoney : postMoney
}

/** The latest mark by a day. Parts of one day add up; sources that differ on one part leave a range, unless one of them is followed. */
function markOn(whole: WholeBook, own: readonly FactOf<'mark'>[], by: PlainDate): Mark | null {
  const day = own.findLast((fact) => fact.day.value.lastDay <= by)?.day.value.lastDay
  if (day === undefined) return null
  const facts = followed(
    whole,
    own.filter((fact) => fact.day.value.lastDay === day),
  )
  const names = [...new Set(facts.map(({ part }) => part?.value ?? ''))]
  const parts = names.map((part) => ({
    part,
    value: facts
      .filter((fact) => (fact.part?.value ?? '') === part)
      .map(({ value }) => extentIn(whole, value.value))
      .reduce(hull),
  }))
  return {
    day,
    value: parts.map(({ value }) => value).reduce(plus, exactExtent(0)),
    parts: parts.length === 1 && parts[0]?.part === '' ? [] : parts,
    sources: [...new Set(facts.flatMap(({ source }) => (source ?? []).map(({ value }) => value)))],
  }
}

function followed(whole: WholeBook, facts: readonly FactOf<'mark'>[]): readonly FactOf<'mark'>[] {
  const trusted = new Set(held(whole.scenario, 'follows')?.value.map(({ value }) => value))
  const told = facts.filter(({ source }) => (source ?? []).some(({ value }) => trusted.has(value)))
  return told.length === 0 ? facts : told
}

function gainsBetween(
  whole: WholeBook,
  { holder, company }: { readonly holder: string; readonly company: string },
  after: PlainDate,
  upTo: PlainDate,
): GainLine[] {
  const facts = seen(whole.book.facts, 'gain', { asOf: whole.asOf, at: 'close' }).filter((fact) => {
    const day = (fact.period?.value ?? fact.day.value).lastDay
    const isOwn = fact.holder.value === holder && fact.gain.value === company
    return isOwn && day <= upTo && day > after
  })
  const amountsIn = (period: string) =>
    facts
      .filter((fact) => periodOf(fact) === period)
      .map(({ amount }) => extentIn(whole, amount.value))
      .reduce(plus, exactExtent(0))
  return facts.map((fact) => {
    const amount = extentIn(whole, fact.amount.value)
    const period = periodOf(fact)
    return {
      period,
      method: fact.method?.value ?? '',
      amount,
      share: over(amount, amountsIn(period)),
    }
  })
}

function sumsBy(gains: readonly GainLine[], key: 'period' | 'method'): GainSum[] {
  return [...new Set(gains.map((gain) => gain[key]))].flatMap((value) => {
    const alike = gains.filter((gain) => gain[key] === value)
    if (alike.length < 2 || value === '') return []
    const amount = alike.map((gain) => gain.amount).reduce(plus)
    return [{ period: null, method: null, [key]: value, amount }]
  })
}

function periodOf({ period, day }: FactOf<'gain'>): string {
  return writePeriod(period?.value ?? day.value)
}

/** All that one party has put into a company by the close of a day. */
function fundedBy(
  { book, scenario }: WholeBook,
  { holder, company }: { readonly holder: string; readonly company: string },
  day: PlainDate,
): Extent {
  // The close of a day is the opening of the next.
  const asOf = addDays(day, 1)
  const questions = tranchesOf(book.terms, day)
    .filter(({ deal }) => deal.company.value === company)
    .map((tranche) => ({ book, asOf, scenario, tranche }))
  return amountsOf(questions).find((each) => each.holder === holder)?.funded ?? exactExtent(0)
}

function extentIn({ book, asOf }: WholeBook, amount: Amount): Extent {
  const bounds = boundsOf(amount.amount)
  const rate = exchangeInto(book.currency, book.facts, { asOf, at: 'close' })(amount.currency)
  if (bounds === null || rate === null) return unknownExtent
  const { low, high, centre } = bounds
  return { value: centre === null ? null : centre * rate, low: low * rate, high: high * rate }
}

function hull(one: Extent, other: Extent): Extent {
  const ends = [one.low, one.high, other.low, other.high]
  if (ends.includes(null)) return unknownExtent
  const known = ends.filter((end) => end !== null)
  return between(Math.min(...known), Math.max(...known))
}

/** Sums and differences of figures that are known apart from one another: each end stands on its own. */
export function plus(one: Extent, other: Extent): Extent {
  return between(sum(one.low, other.low), sum(one.high, other.high))
}

export function less(one: Extent, other: Extent): Extent {
  const minus = (value: number | null) => (value === null ? null : -value)
  return between(sum(one.low, minus(other.high)), sum(one.high, minus(other.low)))
}

function over(part: Extent, whole: Extent): Extent {
  const divide = (a: number | null, b: number | null) =>
    a === null || b === null || b === 0 ? null : a / b
  return between(divide(part.low, whole.high), divide(part.high, whole.low))
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b
}

function between(low: number | null, high: number | null): Extent {
  return { value: low === high ? low : null, low, high }
}
