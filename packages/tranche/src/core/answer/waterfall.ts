import type { Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import {
  type CapTable,
  capitalOn,
  capTableOn,
  companiesWithClasses,
  exactAmount,
  type NumberTerm,
  openTerms,
  subjectOf,
} from '../captable/index.ts'
import { wordOf } from '../grammar/index.ts'
import {
  addMoney,
  type Money,
  type Rational,
  ratio,
  toNumber,
  whole,
  writeDecimal,
  writeMoney,
} from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import {
  type CapitalStructure,
  type Choice,
  faultsOfCapital,
  inMoney,
  type PayoutCurve,
  payFromCurve,
  payoutCurve,
  sampleCurve,
} from '../waterfall/index.ts'
import type { ExitValues } from './exit-values.ts'
import { type LicenceAndHire, licencesAndHires } from './licence-and-hire.ts'
import { type Names, namesOf } from './names.ts'
import { isRanged, tableOn } from './stakes-of-ledger.ts'

/** What everybody is paid at one price of the company. */
export type ExitAnswer = {
  /** Price of the company after costs, major units, exact as a decimal. */
  readonly value: string
  readonly payouts: readonly {
    readonly holder: string
    readonly class: string
    /** Exact, whole minor units; all payouts add up to the price. */
    readonly amount: string
  }[]
  readonly classes: readonly {
    readonly class: string
    readonly amount: string
    /** What its holders do; `either` is a tie. null where there is nothing to choose. */
    readonly choice: Choice | null
  }[]
  /** What one common share gets, as a decimal. */
  readonly commonPrice: string
}

export type WaterfallAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly names: Names
  readonly asOf: PlainDate
  readonly scenario: string
  readonly company: string
  readonly exits: readonly ExitAnswer[]
  readonly breakpoints: readonly { readonly value: string; readonly reasons: readonly string[] }[]
  /** Parts of each class over a range of prices; null where single prices were asked for. */
  readonly plot: {
    readonly values: readonly number[]
    readonly classes: readonly { readonly class: string; readonly paid: readonly number[] }[]
  } | null
  readonly licences: readonly LicenceAndHire[]
  readonly assumed: readonly string[]
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
}

/** Companies that somebody could be paid for: with classes, or licensed and hired. */
export function companiesToExit(book: Book): string[] {
  const licensed = book.facts.flatMap((fact) =>
    fact.kind === 'licensedAndHired' ? [fact.licensedAndHired.value] : [],
  )
  return [...new Set([...companiesWithClasses(book), ...licensed])]
}

export type WaterfallQuestion = {
  readonly book: Book
  readonly asOf: PlainDate
  readonly scenario: Resolved
  readonly company: string
  /** null: from nothing to half as much again as the last breakpoint. */
  readonly exit: ExitValues | null
}

/**
 * Who is paid what when a company is sold at the close of `asOf`. Exact; the price is after the
 * costs of the sale, tax is left out, one payment on one day. Choices are mutual best replies.
 */
export function waterfallOn(question: WaterfallQuestion): WaterfallAnswer {
  const { book, asOf, scenario, company } = question
  const { capital, assumed, missing } = capitalAsked(question)
  const curve = capital === null ? null : payoutCurve(capital)
  const paid =
    capital === null || curve === null
      ? { exits: [], plot: null }
      : exitsOf(book, capital, curve, question.exit)
  const licences = licencesAndHires(book, company, asOf)
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    names: namesOf(book),
    asOf,
    scenario: scenario.name,
    company,
    ...paid,
    breakpoints: (curve?.breakpoints ?? []).map(({ value, reasons }) => ({
      value: writeDecimal(value, 6),
      reasons: reasons.map(({ text }) => text),
    })),
    licences,
    assumed,
    missing: licences.length > 0 && companiesWithClasses(book).length === 0 ? [] : missing,
  }
}

type CapitalAsked = {
  readonly capital: CapitalStructure | null
  readonly assumed: readonly string[]
  readonly missing: WaterfallAnswer['missing']
}

function capitalAsked({ book, asOf, company }: WaterfallQuestion): CapitalAsked {
  const lacking = (what: string, remedy: string): CapitalAsked => ({
    capital: null,
    assumed: [],
    missing: [{ what, remedy }],
  })
  const table = capTableOn(book, company, tableOn(asOf))
  const [first] = table.undisclosed
  if (first !== undefined) {
    const { value } = first.day
    const what = `how much “${subjectOf(first)?.value}” of ${value.lastDay} is about`
    return lacking(what, 'a quantity for that fact')
  }
  if (table.recorded.length === 0) {
    return lacking(`holdings in ${company} on ${asOf}`, 'facts that say what was issued to whom')
  }
  if (isRanged(book, company, asOf)) {
    return lacking(`exact holdings in ${company}`, 'exact quantities instead of ranges')
  }
  const open = openFor(table)
  if (open !== null) return lacking(open, 'one number for that term')
  const { capital, assumed } = capitalOn(table, asOf)
  const fault = faultsOfCapital(capital)[0]
  if (fault !== undefined) return lacking(fault.message, 'what the message names')
  return { capital, assumed, missing: [] }
}

/** A term that payouts hang on and that is no single number; null where there is none. */
function openFor({ source, company, ledger }: CapTable): string | null {
  const held = [...ledger.holdings.values(), ...ledger.convertibles.values()]
  const classes = new Set(held.map((each) => each.class))
  const term = openTerms(source, company, payoutTerms).find((each) => classes.has(each.class))
  if (term !== undefined) return `“${wordOf(term.term)}” of ${term.class}`
  const debt = source.facts.find(
    (fact) =>
      ((fact.kind === 'borrowed' && fact.borrowed.value === company) ||
        (fact.kind === 'repaid' && fact.repaid.value === company)) &&
      exactAmount(source, fact.amount) === null,
  )
  if (debt !== undefined) return `what was lent or repaid on ${debt.day.value.lastDay}`
  const party = source.parties.find(({ name }) => name === company)
  const carved = party?.value.carveOuts?.find(
    ({ value: { part, until, rank } }) =>
      [part, rank].some((term) => term !== undefined && term.value.kind !== 'exact') ||
      (until !== undefined && exactAmount(source, until) === null),
  )
  return carved === undefined ? null : `the terms of ${carved.name}`
}

const payoutTerms: readonly NumberTerm[] = [
  'price',
  'preference',
  'rank',
  'cap',
  'converts',
  'strike',
  'dividend',
  'valuationCap',
  'interest',
]

const columnsOfPlot = 16
const exitsInRange = 8

function exitsOf(
  book: Book,
  capital: CapitalStructure,
  curve: PayoutCurve,
  asked: ExitValues | null,
): Pick<WaterfallAnswer, 'exits' | 'plot'> {
  const last = curve.breakpoints.at(-1)?.value ?? whole(0)
  const most = last.compare(0) === 0 ? whole(1_000_000) : last.mul(ratio(3, 2))
  const exit = asked ?? { kind: 'range', low: whole(0), high: most }
  const values = exit.kind === 'values' ? exit.values : steps(exit.low, exit.high, exitsInRange)
  const exits = values.map((value): ExitAnswer => {
    const payout = payFromCurve(capital, curve, value)
    const amounts = inMoney(payout, book.currency)
    const nothing: Money = { currency: book.currency, minor: 0n }
    const ofClass = (name: string) =>
      amounts.reduce(
        (sum, money, i) => (payout.holders[i]?.claim === name ? addMoney(sum, money) : sum),
        nothing,
      )
    return {
      value: writeDecimal(value, 2),
      payouts: payout.holders.map(({ holder, claim }, i) => {
        return { holder, class: claim, amount: writeMoney(amounts[i] ?? nothing) }
      }),
      classes: payout.claims.map(({ claim, choice }) => ({
        class: claim,
        amount: writeMoney(ofClass(claim)),
        choice,
      })),
      commonPrice: writeDecimal(payout.commonPrice, 6),
    }
  })
  if (exit.kind === 'values') return { exits, plot: null }
  const along = steps(exit.low, exit.high, columnsOfPlot).map(toNumber)
  const sampled = sampleCurve(curve, along)
  const classes = curve.claims.map((name, i) => ({ class: name, paid: [...(sampled[i] ?? [])] }))
  return { exits, plot: { values: along, classes } }
}

/** Values from one to the other, both included, evenly apart. */
function steps(low: Rational, high: Rational, count: number): Rational[] {
  const apart = high.sub(low)
  return Array.from({ length: count }, (_, i) => low.add(apart.mul(ratio(i, count - 1))))
}
