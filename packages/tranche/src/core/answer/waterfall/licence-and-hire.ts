import type { Book } from '../../book/index.ts'
import { type FactOf, seen, type View } from '../../fact/index.ts'
import type { Amount } from '../../grammar/index.ts'
import type { Written } from '../../origin/index.ts'
import { type Disclosed, type Rational, whole, writeDecimal } from '../../quantity/index.ts'
import { observed } from '../../situation/index.ts'
import type { PlainDate } from '../../time/index.ts'

/** Exact amounts as decimals, major units; null where they are not known. */
export type MoneyRange = { readonly low: string | null; readonly high: string | null }

/** People and a licence taken instead of shares: an exit without a sale. */
export type LicenceAndHire = {
  readonly company: string
  readonly by: string
  readonly day: PlainDate
  readonly rounds: readonly {
    readonly round: string
    readonly invested: MoneyRange
    readonly multiple: MoneyRange
    readonly paid: MoneyRange
  }[]
  /** What investors of all rounds named are to receive. */
  readonly total: MoneyRange
  readonly licenceFee: MoneyRange
  readonly waiverFee: MoneyRange
  /** What the two fees come to. */
  readonly fees: MoneyRange
  /** What of the total they do not cover. */
  readonly uncovered: MoneyRange
  /** null where nobody says. */
  readonly keepEquity: boolean | null
  readonly written: Written
}

type Bounds = { readonly low: Rational; readonly high: Rational } | null

/** Every licence and hire of a company that was known at the close of `asOf`. */
export function licencesAndHires(book: Book, company: string, asOf: PlainDate): LicenceAndHire[] {
  const view: View = { asOf, at: 'close' }
  return seen(book.facts, 'licensedAndHired', view)
    .filter((fact) => fact.licensedAndHired.value === company)
    .map((fact) => licenceAndHire(book, fact, view))
}

function licenceAndHire(book: Book, fact: FactOf<'licensedAndHired'>, view: View): LicenceAndHire {
  const rounds = (fact.returns ?? []).map(({ round, multiple }) => {
    const invested = investedIn(book, round.value, view)
    const times = ends(multiple.value)
    return { round: round.value, invested, times, paid: product(invested, times) }
  })
  const total = rounds.length === 0 ? null : rounds.map(({ paid }) => paid).reduce(sum)
  const [licenceFee, waiverFee] = [moneyOf(book, fact.licenceFee), moneyOf(book, fact.waiverFee)]
  const fees = sum(licenceFee, fact.waiverFee === undefined ? nothing : waiverFee)
  const rest = total === null || fees === null ? null : difference(total, fees)
  return {
    company: fact.licensedAndHired.value,
    by: fact.by.value,
    day: fact.day.value.lastDay,
    rounds: rounds.map(({ round, invested, times, paid }) => ({
      round,
      invested: written(invested),
      multiple: written(times),
      paid: written(paid),
    })),
    total: written(total),
    licenceFee: written(licenceFee),
    waiverFee: written(waiverFee),
    fees: written(fees),
    uncovered: written(rest),
    keepEquity: fact.keepEquity === undefined ? null : fact.keepEquity.value === 'yes',
    written: observed(fact, book),
  }
}

function investedIn(book: Book, round: string, view: View): Bounds {
  const found = seen(book.facts, 'round', view).find(({ name }) => name?.value === round)
  return moneyOf(book, found?.amount)
}

function moneyOf(book: Book, stated: { readonly value: Amount } | undefined): Bounds {
  if (stated === undefined) return null
  const { amount, currency } = stated.value
  return currency !== null && currency !== book.currency ? null : ends(amount)
}

const nothing: Bounds = { low: whole(0), high: whole(0) }

function ends(known: Disclosed<Rational>): Bounds {
  if (known.kind === 'undisclosed') return null
  return known.kind === 'exact'
    ? { low: known.value, high: known.value }
    : { low: known.low, high: known.high }
}

function sum(a: Bounds, b: Bounds): Bounds {
  return a === null || b === null ? null : { low: a.low.add(b.low), high: a.high.add(b.high) }
}

function product(a: Bounds, b: Bounds): Bounds {
  return a === null || b === null ? null : { low: a.low.mul(b.low), high: a.high.mul(b.high) }
}

/** What is left of one after the other, never below 0. */
function difference(
  a: { readonly low: Rational; readonly high: Rational },
  b: { readonly low: Rational; readonly high: Rational },
): Bounds {
  const left = (from: Rational, taken: Rational) =>
    from.compare(taken) > 0 ? from.sub(taken) : whole(0)
  return { low: left(a.low, b.high), high: left(a.high, b.low) }
}

function written(bounds: Bounds): MoneyRange {
  if (bounds === null) return { low: null, high: null }
  return { low: writeDecimal(bounds.low), high: writeDecimal(bounds.high) }
}
