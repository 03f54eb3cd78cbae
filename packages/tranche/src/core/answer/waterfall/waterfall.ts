import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { companiesWithClasses } from '../../captable/index.ts'
import type { Duration } from '../../grammar/index.ts'
import { leastOf, type Rational, ratio, toNumber, whole } from '../../quantity/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { sampleCurve } from '../../waterfall/index.ts'
import { type Names, namesOf } from '../names.ts'
import { type BreakpointAnswer, breakpointsOver } from './breakpoints.ts'
import { type CapitalAsked, type CapitalAt, capitalAsked } from './capital.ts'
import type { ExitValues } from './exit-values.ts'
import { type ExitAnswer, exitAt } from './exits.ts'
import { type LicenceAndHire, licencesAndHires } from './licence-and-hire.ts'

export type WaterfallAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly names: Names
  readonly asOf: PlainDate
  readonly scenario: string
  readonly company: string
  readonly how: 'sale' | 'offering'
  readonly exits: readonly ExitAnswer[]
  readonly breakpoints: readonly BreakpointAnswer[]
  /** Why there are none where something is paid: who does what is then not told by one price for every place looked at. */
  readonly withoutBreakpoints: WithoutBreakpoints | null
  /** Classes that a vote binds: they do not choose for themselves. */
  readonly bound: readonly string[]
  /** Parts of each class over a range of prices; null where single prices were asked for or something is not known. */
  readonly plot: {
    readonly values: readonly number[]
    readonly classes: readonly { readonly class: string; readonly paid: readonly number[] }[]
  } | null
  /** What is held back or paid later, as the book says it. */
  readonly later: readonly LaterTerms[]
  readonly licences: readonly LicenceAndHire[]
  readonly assumed: readonly string[]
  /** What is known as a range or not at all, and hence why payouts are ranges. */
  readonly unknown: readonly string[]
  readonly missing: CapitalAsked['missing']
}

export type WaterfallQuestion = {
  readonly book: Book
  readonly asOf: PlainDate
  readonly scenario: Resolved
  readonly company: string
  /** null: from nothing to half as much again as the last breakpoint. */
  readonly exit: ExitValues | null
  /** The company goes public at this value, before the new money, instead of being sold. */
  readonly offering?: boolean
}

/**
 * Who is paid what when a company is sold at the close of `asOf`. Exact; the price is after the costs of the sale, tax is left out.
 * Choices are mutual best replies. What is not known stays a range: payouts are then the least and the most over it.
 */
export function waterfallOn(question: WaterfallQuestion): WaterfallAnswer {
  const { book, asOf, scenario, company, offering = false } = question
  const { places, unknowns, looked, missing } = capitalAsked(book, company, asOf)
  const licences = licencesAndHires(book, company, asOf)
  const vote = book.parties.find(({ name }) => name === company)?.value.conversionVote
  const bound = vote?.classes.map(({ value }) => value) ?? []
  const isUnasked = licences.length > 0 && companiesWithClasses(book).length === 0
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    names: namesOf(book),
    asOf,
    scenario: scenario.name,
    company,
    how: offering ? 'offering' : 'sale',
    ...exitsOf(book, places, question.exit, offering),
    ...breakpointsOf(places, {
      isOffering: offering,
      isVoted: bound.length > 0,
      isUndisclosed: unknowns.some((each) => each.isUndisclosed),
    }),
    bound,
    later: offering ? [] : laterOf(book, company),
    licences,
    assumed: [
      ...conventions(book, company, offering),
      ...new Set(places.flatMap(({ assumed }) => assumed)),
      ...(looked === null || places.length === 0
        ? []
        : [`payouts are the least and the most over ${looked}`]),
    ],
    unknown: unknowns.map(({ what }) => what),
    missing: isUnasked ? [] : missing,
  }
}

export type WithoutBreakpoints = 'offering' | 'vote' | 'undisclosed' | 'order'

type Reading = Record<'isOffering' | 'isVoted' | 'isUndisclosed', boolean>

/** Where payouts change course, or why that cannot be said once and for all. */
function breakpointsOf(
  places: readonly CapitalAt[],
  { isOffering, isVoted, isUndisclosed }: Reading,
): Pick<WaterfallAnswer, 'breakpoints' | 'withoutBreakpoints'> {
  const without = isOffering ? 'offering' : isVoted ? 'vote' : isUndisclosed ? 'undisclosed' : null
  if (places.length === 0) return { breakpoints: [], withoutBreakpoints: null }
  if (without !== null) return { breakpoints: [], withoutBreakpoints: without }
  const breakpoints = breakpointsOver(places.map(({ curve }) => curve))
  return { breakpoints, withoutBreakpoints: breakpoints.length === 0 ? 'order' : null }
}

/** What holds for whole classes and not by the choice of their holders. */
function conventions(book: Book, company: string, offering: boolean): string[] {
  const vote = book.parties.find(({ name }) => name === company)?.value.conversionVote
  return [
    ...(offering
      ? [
          'an offering: the price is the value of all shares before new money, at which classes with a floor convert by themselves and a ratchet is made up for in shares',
        ]
      : []),
    ...(vote === undefined
      ? []
      : [
          `${vote.classes.map(({ value }) => value).join(', ')} convert together where that pays enough of them more`,
        ]),
  ]
}

export type LaterTerms =
  | {
      readonly kind: 'escrow'
      readonly name: string
      readonly time: Duration
      readonly borne: 'last paid' | 'in proportion'
      /** The classes that bear it; null for all. */
      readonly by: readonly string[] | null
    }
  | {
      readonly kind: 'earn-out'
      readonly name: string
      readonly time: Duration
      readonly condition: string
    }

function laterOf(book: Book, company: string): LaterTerms[] {
  const sale = book.parties.find(({ name }) => name === company)?.value.sale
  const escrow = sale?.escrow
  return [
    ...(escrow === undefined
      ? []
      : [
          {
            kind: 'escrow' as const,
            name: 'escrow',
            time: escrow.for.value,
            borne: escrow.borne.value,
            by: escrow.by?.map(({ value }) => value) ?? null,
          },
        ]),
    ...(sale?.earnOuts ?? []).map(({ name, value }) => ({
      kind: 'earn-out' as const,
      name,
      time: value.for.value,
      condition: value.if.value,
    })),
  ]
}

const columnsOfPlot = 16
const exitsInRange = 8

/** From nothing to half as much again as the last breakpoint; the first of these where a term without an end moves them. */
export function rangeOfExits(places: readonly CapitalAt[]): { low: Rational; high: Rational } {
  const last = places
    .map(({ curve }) => curve.breakpoints.at(-1)?.value ?? whole(0))
    .reduce((a, b) => leastOf(a, b))
  return { low: whole(0), high: last.compare(0) === 0 ? whole(1_000_000) : last.mul(ratio(3, 2)) }
}

function exitsOf(
  book: Book,
  places: readonly CapitalAt[],
  asked: ExitValues | null,
  offering: boolean,
): Pick<WaterfallAnswer, 'exits' | 'plot'> {
  const [only, second] = places
  if (only === undefined) return { exits: [], plot: null }
  const exit = asked ?? { kind: 'range', ...rangeOfExits(places) }
  const values = exit.kind === 'values' ? exit.values : steps(exit.low, exit.high, exitsInRange)
  const exits = values.map((value) => exitAt(places, value, book.currency, offering))
  const isVoted = only.table.source.parties.some(
    ({ name, value }) => name === only.table.company && value.conversionVote !== undefined,
  )
  if (exit.kind === 'values' || second !== undefined || offering || isVoted)
    return { exits, plot: null }
  const along = steps(exit.low, exit.high, columnsOfPlot).map(toNumber)
  const sampled = sampleCurve(only.curve, along)
  const classes = only.curve.claims.map((name, i) => ({
    class: name,
    paid: [...(sampled[i] ?? [])],
  }))
  return { exits, plot: { values: along, classes } }
}

/** Values from one to the other, both included, evenly apart. */
function steps(low: Rational, high: Rational, count: number): Rational[] {
  const apart = high.sub(low)
  return Array.from({ length: count }, (_, i) => low.add(apart.mul(ratio(i, count - 1))))
}
