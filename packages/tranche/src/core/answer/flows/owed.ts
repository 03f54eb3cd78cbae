import { heldOf } from '../../belief/index.ts'
import { termsOn, tranchesOf } from '../../deal/index.ts'
import { type FactOf, seen } from '../../fact/index.ts'
import type { Extent } from '../../origin/index.ts'
import { nameOf, observed } from '../../situation/index.ts'
import { addDays, type PlainDate } from '../../time/index.ts'
import { rightLinesOn } from '../rights/rights.ts'
import { amountRead, believedAt, type WholeBook } from '../whole-book.ts'
import { type Paid, sendsMoney } from './cash.ts'
import { grouped } from './grouped.ts'
import { sidesOf } from './payer.ts'

/** Money that one party owes another, or may be called on for. */
export type Owed = {
  readonly what: string
  readonly from: string
  readonly to: string
  /** What is left of it. */
  readonly amount: Extent
  /** Null where no day is known. */
  readonly days: { readonly firstDay: PlainDate; readonly lastDay: PlainDate } | null
  /** True where its days have passed and no fact says that it was paid. */
  readonly overdue: boolean
  /** False for what only a call of the company, or a condition that is not met, makes due. */
  readonly firm: boolean
}

/** What is owed at the close of the day and can be put into figures; what is owed without an amount is named. */
export function owedAt(whole: WholeBook, paid: readonly Paid[]): Owed[] {
  return [...investmentsOwed(whole), ...commitmentsOwed(whole, paid)].filter(
    ({ amount }) => amount.high === null || amount.high > 0,
  )
}

function investmentsOwed({ book, asOf, scenario, collector }: WholeBook): Owed[] {
  // The close of a day is the opening of the next.
  const next = addDays(asOf, 1)
  const tranches = new Map(tranchesOf(book.terms, next).map((tranche) => [tranche.id, tranche]))
  return rightLinesOn(book, next, scenario).flatMap(
    ({ id, status, amountLeft, cash, window, conditions }) => {
      const tranche = tranches.get(id)
      if (tranche === undefined || (status !== 'committed' && status !== 'callable')) return []
      const sides = sidesOf(tranche)
      if (sides === null)
        return (
          collector.lacks(
            `which of the investors owes ${id}`,
            'the payment in a deal with one investor',
          ) ?? []
        )
      const firm = status === 'committed' && conditions.every(({ standing }) => standing === 'met')
      const last = tranche.terms.due?.value.lastDay ?? cash?.day ?? window.lastDay
      const first = firm ? last : window.firstDay
      const days =
        first === null || last === null || last < asOf
          ? null
          : { firstDay: first < asOf ? asOf : first, lastDay: last }
      const overdue = last !== null && last < asOf
      return [{ what: id, ...sides, amount: amountLeft, days, overdue, firm }]
    },
  )
}

function commitmentsOwed(whole: WholeBook, paid: readonly Paid[]): Owed[] {
  const { book, asOf, collector } = whole
  const paidUnder = grouped(paid, ({ under }) => under)
  return book.terms
    .filter(({ value }) => value.announced.value.firstDay <= asOf)
    .flatMap(({ name: deal, value }) =>
      (termsOn(value, asOf).commercial ?? []).flatMap(({ name, value: commitment }): Owed[] => {
        const { from, to, amount, period } = commitment
        const what = `${deal}/${name}`
        if (!sendsMoney(commitment)) return []
        if (amount === undefined || amount.value.amount.kind === 'undisclosed') {
          collector.lacks(`amount of ${what}`, `“amount: …” in the terms of ${what}`)
          return []
        }
        const sources = (commitment.source ?? value.source ?? []).map((source) => source.value)
        const all = amountRead(
          whole,
          { id: `${what}/amount`, label: `amount of ${what}` },
          amount.value,
          {
            kind: 'term',
            span: amount.span,
            scenario: null,
            sources,
            grade: commitment.grade?.value ?? null,
          },
        )
        const last = period?.value.lastDay
        const first = period?.value.firstDay
        return [
          {
            what,
            from: from.value,
            to: to.value,
            amount: left(all, paidUnder.get(what) ?? []),
            days:
              first === undefined || last === undefined || last < asOf
                ? null
                : { firstDay: first < asOf ? asOf : first, lastDay: last },
            overdue: last !== undefined && last < asOf,
            firm: true,
          },
        ]
      }),
    )
}

function left(all: Extent, paid: readonly Paid[]): Extent {
  const sum = (end: 'low' | 'high') =>
    paid.reduce((total, { amount }) => total + (amount[end] ?? Number.POSITIVE_INFINITY), 0)
  const low = all.low === null ? null : Math.max(0, all.low - sum('high'))
  const high = all.high === null ? null : Math.max(0, all.high - sum('low'))
  return { value: low === high ? low : null, low, high }
}

/** Cash of a party: as the scenario believes, else as last observed; null where neither is there, named where it is needed. */
export function cashOf(
  whole: WholeBook,
  party: string,
  { needed }: { readonly needed: boolean } = { needed: true },
): Extent | null {
  const { book, scenario, collector } = whole
  const naming = { id: `${party}/cash`, label: `cash of ${nameOf(book, party)}` }
  const known = collector.figureOf(naming.id)
  if (known !== undefined) return known.extent
  const held = heldOf(scenario, 'cash', party)
  if (held !== null) {
    const { value, span } = held.value
    return amountRead(whole, naming, value, believedAt(span, held.scenario))
  }
  const fact = latestCash(whole).get(party)
  if (fact !== undefined) return amountRead(whole, naming, fact.amount.value, observed(fact, book))
  if (!needed) return null
  return collector.lacks(
    naming.label,
    `a fact “cash: ${party}, amount: …”, or a belief “cash: { ${party}: … }”`,
  )
}

const cashKnown = new WeakMap<WholeBook, ReadonlyMap<string, FactOf<'cash'>>>()

/** What was last observed of each party's cash, looked through once for a question. */
function latestCash(whole: WholeBook): ReadonlyMap<string, FactOf<'cash'>> {
  const { book, asOf } = whole
  const known =
    cashKnown.get(whole) ??
    new Map(seen(book.facts, 'cash', { asOf, at: 'close' }).map((fact) => [fact.cash.value, fact]))
  cashKnown.set(whole, known)
  return known
}
