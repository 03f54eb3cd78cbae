import { heldFor, heldOf } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { type Commitment, type TrancheOf, termsOn, tranchesOf } from '../../deal/index.ts'
import { type FactOf, seen } from '../../fact/index.ts'
import { type CashPosition, ledgerBetween } from '../../flows/index.ts'
import type { Amount } from '../../grammar/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import { type Bounds, boundsOf } from '../../quantity/index.ts'
import {
  fundings,
  holderOf,
  nameOf,
  observed,
  partsOf,
  type Question,
} from '../../situation/index.ts'
import { addDays, type PlainDate } from '../../time/index.ts'
import { amountRead, type WholeBook } from '../whole-book.ts'
import type { CashLine, FlowPair } from './flows-answer.ts'
import { grouped } from './grouped.ts'
import { sidesOf } from './payer.ts'

/** Money that was paid on a day. */
export type Paid = {
  readonly id: string
  readonly day: PlainDate
  readonly from: string
  readonly to: string
  readonly amount: Extent
  /** The commitment it was paid under, by its full name. */
  readonly under: string | null
  /** True where it is an investment: it came in under a tranche, or was paid `for: investment` outside any. */
  readonly invested: boolean
  /** Whether the fact says what it was paid for. */
  readonly named: boolean
}

/** Every payment the close of the day sees: money in under tranches, and payments recorded as such. */
export function paymentsSeen(whole: WholeBook): Paid[] {
  const { book, asOf } = whole
  const tranches = tranchesOf(book.terms, asOf)
  const invested = tranches.flatMap((tranche) => [
    ...fundingsOf(whole, tranche),
    ...closedPaymentsOf(whole, tranche),
  ])
  const funded = new Set(invested.map(({ under }) => under))
  const others = seen(book.facts, 'paid', { asOf, at: 'close' })
    .filter((fact) => !funded.has(trancheOf(book, fact)))
    .map((fact, i): Paid => {
      const [from, to, day] = [fact.paid.value, fact.to.value, fact.day.value.lastDay]
      const id = `${from}/paid/${to}/${day}/${i + 1}`
      const label = `paid by ${nameOf(book, from)} to ${nameOf(book, to)} on ${day}`
      return {
        id,
        day,
        from,
        to,
        amount: amountRead(whole, { id, label }, fact.amount.value, observed(fact, book)),
        under: fact.for === undefined ? null : (book.resolve('commitment', fact.for.value) ?? null),
        invested: trancheOf(book, fact) !== null || isInvestment(fact),
        named: fact.for !== undefined,
      }
    })
  return [...invested, ...others]
}

/** The one word that says that money was put in where the book holds no tranche for it. */
function isInvestment({ for: what }: FactOf<'paid'>): boolean {
  return what?.value.trim().toLowerCase() === 'investment'
}

function trancheOf(book: Book, { for: what }: FactOf<'paid'>): string | null {
  return what === undefined ? null : book.resolve('tranche', what.value)
}

function fundingsOf(whole: WholeBook, tranche: TrancheOf): Paid[] {
  const { book, asOf, scenario } = whole
  // The close of a day is the opening of the next.
  const question: Question = { book, asOf: addDays(asOf, 1), scenario, tranche }
  const parts = partsOf(question)
  return fundings(question, { asOf, at: 'close' }, tranche).flatMap((fact, i) => {
    const day = fact.day.value.lastDay
    const id = `${tranche.id}/paid/${day}/${i + 1}`
    const label = `money in under ${tranche.id} on ${day}`
    const amount = fact.amount?.value ?? cappedAt(tranche)
    const all =
      amount === null
        ? unknownExtent
        : amountRead(whole, { id, label }, amount, observed(fact, book))
    return parts.map(
      ({ holder, part }): Paid => ({
        id,
        day,
        from: holder,
        to: tranche.deal.company.value,
        amount: extentTimes(all, part),
        under: tranche.id,
        invested: true,
        named: true,
      }),
    )
  })
}

/** What a closing says was paid under a tranche that is a payment: to the company it is put in, from it back. */
function closedPaymentsOf(whole: WholeBook, tranche: TrancheOf): Paid[] {
  const sides = tranche.terms.kind === 'payment' ? sidesOf(tranche) : null
  if (sides === null) return []
  const { book, asOf } = whole
  return seen(book.facts, 'closed', { asOf, at: 'close' })
    .filter((fact) => book.resolve('tranche', fact.closed.value) === tranche.id)
    .map((fact, i): Paid => {
      const day = fact.day.value.lastDay
      const id = `${tranche.id}/paid/${day}/${i + 1}`
      const label = `paid under ${tranche.id} on ${day}`
      const amount = fact.amount?.value ?? cappedAt(tranche)
      return {
        id,
        day,
        ...sides,
        amount:
          amount === null
            ? unknownExtent
            : amountRead(whole, { id, label }, amount, observed(fact, book)),
        under: tranche.id,
        invested: sides.to === tranche.deal.company.value,
        named: true,
      }
    })
}

/** The most that a tranche brings, as its terms have it. */
function cappedAt({ terms: { amount } }: TrancheOf): Amount | null {
  const cap = amount === undefined ? undefined : 'value' in amount ? amount : amount.upTo
  return cap?.value ?? null
}

function extentTimes({ low, high }: Extent, part: Bounds): Extent {
  const least = low === null ? null : low * part.low
  const most = high === null ? null : high * part.high
  return { value: least === most ? least : null, low: least, high: most }
}

/** Kinds of commitment under which the one it comes from pays. */
const paying: ReadonlySet<string> = new Set([
  'cloud spend', 'spend', 'revenue share', 'licence', 'royalty',
]) // biome-ignore format: a list
/** Kinds under which it supplies, and pays only where an amount says so. */
const supplying: ReadonlySet<string> = new Set(['capacity', 'supply'])

export function sendsMoney({ kind, amount }: Commitment): boolean {
  return paying.has(kind.value) || (supplying.has(kind.value) && amount !== undefined)
}

/** Who invests in whom: by the terms, and by money that came in under them. */
export function investorPairs({ book, asOf }: WholeBook, paid: readonly Paid[]) {
  const pairs = new Map<string, { investor: string; company: string }>()
  const add = (investor: string, company: string) =>
    pairs.set(`${investor} ${company}`, { investor, company })
  for (const tranche of tranchesOf(book.terms, asOf)) {
    if (tranche.deal.announced.value.firstDay > asOf) continue
    const company = tranche.deal.company.value
    if (tranche.terms.kind !== 'payment') add(holderOf(tranche), company)
    else for (const { value: investor } of tranche.deal.investor) add(investor, company)
  }
  for (const { from, to, invested } of paid) if (invested) add(from, to)
  return [...pairs.values()]
}

/** What was paid, and what commitments in force make one party pay another, by who and whom: gathered once for all pairs. */
export type Dealings = {
  readonly paid: ReadonlyMap<string, readonly Paid[]>
  readonly promised: ReadonlyMap<string, readonly string[]>
}

export function dealingsOf({ book, asOf }: WholeBook, paid: readonly Paid[]): Dealings {
  const promised = book.terms
    .filter(({ value }) => value.announced.value.firstDay <= asOf)
    .flatMap(({ name: deal, value }) =>
      (termsOn(value, asOf).commercial ?? [])
        .filter(({ value }) => sendsMoney(value))
        .map(({ name, value: { from, to } }) => {
          return { from: from.value, to: to.value, commitment: `${deal}/${name}` }
        }),
    )
  return {
    paid: grouped(paid, way),
    promised: new Map(
      [...grouped(promised, way)].map(([between, all]) => [
        between,
        all.map(({ commitment }) => commitment),
      ]),
    ),
  }
}

const way = ({ from, to }: { readonly from: string; readonly to: string }) => `${from} ${to}`

/** Cash both ways between two parties, in all and by year. What a commitment sends and no fact records leaves the top open. */
export function pairCash(
  whole: WholeBook,
  { paid, promised }: Dealings,
  pair: { readonly investor: string; readonly company: string },
): CashLine & Pick<FlowPair, 'years'> {
  const { investor, company } = pair
  const wayBack = way({ from: company, to: investor })
  const comesBack = paid.get(wayBack) ?? []
  const putIn = paid.get(way({ from: investor, to: company })) ?? []
  const between = [...putIn.filter((payment) => isPutIn(payment, pair)), ...comesBack]
  const silent = comesBack.length === 0 ? (promised.get(wayBack) ?? []) : []
  for (const name of silent)
    whole.collector.lacks(
      `what ${nameOf(whole.book, company)} paid ${nameOf(whole.book, investor)} under ${name}`,
      `a fact “paid: ${company}, to: ${investor}, amount: …, for: ${name}”`,
    )
  const margins = new Map(comesBack.map((payment) => [payment, marginOf(whole, payment)]))
  const marginIsOpen = comesBack.some((payment) => margins.get(payment)?.low === null)
  const ledger = (end: 'low' | 'high', worst: boolean) =>
    ledgerBetween(
      between.map((payment) => {
        const margin = margins.get(payment)?.[end] ?? 0
        // A loss is largest on the largest amount.
        const amount = payment.amount[worst && margin < 0 ? other(end) : end] ?? 0
        return { ...payment, amount, margin }
      }),
      pair,
    )
  const ends = {
    low: ledger('low', false),
    high: ledger('high', false),
    worst: ledger('low', true),
    best: ledger('high', true),
  }
  const open = {
    out: between.some(({ to, amount }) => to === company && amount.high === null),
    back: silent.length > 0 || comesBack.some(({ amount }) => amount.high === null),
    margin: marginIsOpen || silent.length > 0,
  }
  type Position = { readonly [K in keyof typeof ends]: CashPosition }
  const line = (at: Position) => lineOf(at, open)
  return {
    ...line({
      low: ends.low.total,
      high: ends.high.total,
      worst: ends.worst.total,
      best: ends.best.total,
    }),
    years: ends.low.years.map((lowest, i) => {
      const at = (part: 'inYear' | 'cumulated'): Position => ({
        low: lowest[part],
        high: ends.high.years[i]?.[part] ?? lowest[part],
        worst: ends.worst.years[i]?.[part] ?? lowest[part],
        best: ends.best.years[i]?.[part] ?? lowest[part],
      })
      return { year: lowest.year, inYear: line(at('inYear')), cumulated: line(at('cumulated')) }
    }),
  }
}

/** What an investor pays for something is trade, and no money put in. */
export function isPutIn(
  { from, to, invested, named }: Paid,
  { investor, company }: { readonly investor: string; readonly company: string },
): boolean {
  return from === investor && to === company && (invested || !named)
}

function other(end: 'low' | 'high'): 'low' | 'high' {
  return end === 'low' ? 'high' : 'low'
}

function lineOf(
  at: Readonly<Record<'low' | 'high' | 'worst' | 'best', CashPosition>>,
  open: { readonly out: boolean; readonly back: boolean; readonly margin: boolean },
): CashLine {
  const out = between(at.low.out, open.out ? null : at.high.out)
  const back = between(at.low.back, open.back ? null : at.high.back)
  const backAtMargin = open.margin
    ? unknownExtent
    : between(at.worst.backAtMargin, open.back ? null : at.best.backAtMargin)
  return { out, back, net: less(back, out), backAtMargin, netAtMargin: less(backAtMargin, out) }
}

function between(low: number, high: number | null): Extent {
  return low === high ? exactExtent(low) : { value: null, low, high }
}

function less(a: Extent, b: Extent): Extent {
  const low = a.low === null || b.high === null ? null : a.low - b.high
  const high = a.high === null || b.low === null ? null : a.high - b.low
  return { value: low === high ? low : null, low, high }
}

/** Sum of lines, each end by itself; an open end leaves the sum open. */
export function sumOfLines(lines: readonly CashLine[]): CashLine {
  const add = (part: (line: CashLine) => Extent): Extent => {
    const end = (which: 'low' | 'high') =>
      lines.reduce<number | null>((sum, line) => {
        const next = part(line)[which]
        return sum === null || next === null ? null : sum + next
      }, 0)
    const [low, high] = [end('low'), end('high')]
    return { value: low === high ? low : null, low, high }
  }
  return {
    out: add(({ out }) => out),
    back: add(({ back }) => back),
    net: add(({ net }) => net),
    backAtMargin: add(({ backAtMargin }) => backAtMargin),
    netAtMargin: add(({ netAtMargin }) => netAtMargin),
  }
}

/** Gain on a receipt, as a part of it: by the commitment, else by who receives. Money back on an investment is all of it. */
function marginOf(whole: WholeBook, { to, under }: Paid): Extent {
  const { book, scenario, collector } = whole
  const byCommitment =
    under === null
      ? null
      : heldFor(scenario, 'margin', (name) => book.resolve('commitment', name) === under)
  const held = byCommitment ?? heldOf(scenario, 'margin', to)
  const bounds = held === null ? null : boundsOf(held.value.value)
  if (held === null || bounds === null) {
    collector.lacks(
      `margin of ${nameOf(book, to)} on what it is paid`,
      `a belief “margin: { ${to}: … }”`,
    )
    return unknownExtent
  }
  return { value: bounds.centre, low: bounds.low, high: bounds.high }
}
