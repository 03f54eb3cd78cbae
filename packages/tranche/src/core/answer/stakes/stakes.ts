import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { companiesWithClasses } from '../../captable/index.ts'
import { type Deal, tranchesOf } from '../../deal/index.ts'
import type { Extent, Figure } from '../../origin/index.ts'
import { type Bounds, boundsOf } from '../../quantity/index.ts'
import { nameOf, type Question } from '../../situation/index.ts'
import { addDays, type PlainDate } from '../../time/index.ts'
import { type Names, namesOf } from '../names.ts'
import { type RoundLine, roundsOf } from './company-rounds.ts'
import { stakesFigures } from './figures.ts'
import { type FirstKnown, firstKnownOf } from './first-known.ts'
import { amountsByParty, amountsOf } from './money-of-deals.ts'
import { noteHoldings, stakeOfDeals } from './of-deals.ts'
import { ledgerStakes } from './of-ledger.ts'
import {
  holdingOutside,
  type OutsideTranches,
  putInOutside,
  withOutside,
} from './outside-tranches.ts'
import { statedStakes } from './stated-stakes.ts'

export type Holding = {
  readonly holder: string
  readonly security: string
  readonly class: string
  /** Exact, as a decimal; null where it is a range or not disclosed. */
  readonly quantity: string | null
  /** Its ends where it is a range. */
  readonly range: { readonly low: string; readonly high: string } | null
  /** How many of them are vested, where not all are. */
  readonly vested: string | null
  /** Money that came in for it, in major units; null where none is recorded. */
  readonly funded: Extent | null
}

export type Stake = {
  readonly holder: string
  readonly outstanding: Extent
  readonly asConverted: Extent
  readonly fullyDiluted: Extent
  readonly voting: Extent
}

type CountEnds = { readonly low: string; readonly high: string } | null

/** Shares of everybody together on each basis, exact, as decimals; null where what is not known leaves it open. */
export type ShareCounts = {
  readonly outstanding: CountEnds
  readonly asConverted: CountEnds
  readonly fullyDiluted: CountEnds
  readonly voting: CountEnds
}

export type Amounts = {
  readonly holder: string
  readonly announced: Extent
  readonly committed: Extent
  readonly callable: Extent
  readonly funded: Extent
}

export type StakesAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly names: Names
  readonly asOf: PlainDate
  readonly scenario: string
  /** Where each investor's money stands over all companies; empty where the book has one. */
  readonly totals: readonly Amounts[]
  /** Every part that stands on counted shares, with where it comes from. */
  readonly figures: readonly Figure[]
  readonly companies: readonly {
    readonly id: string
    readonly holdings: readonly Holding[]
    readonly stakes: readonly Stake[]
    /** Where each investor's money stands; never added to one another. */
    readonly amounts: readonly Amounts[]
    readonly rounds: readonly RoundLine[]
    /** How many shares and votes there are in all; null where the book counts none. */
    readonly counts: ShareCounts | null
    /** What the book tells first of the company, where it tells nothing by the close of the day. */
    readonly first: FirstKnown | null
    readonly limits: readonly string[]
    /** What the parts stand on beside the facts. */
    readonly assumed: readonly string[]
    readonly missing: readonly { readonly what: string; readonly remedy: string }[]
  }[]
}

/** Who holds what at the close of `asOf`: securities, and each holder's part on four bases. */
export function stakesOn(book: Book, asOf: PlainDate, scenario: Resolved): StakesAnswer {
  const outside = putInOutside(book, asOf, scenario)
  const companies = [
    ...new Set([
      ...book.terms.map(({ value }) => value.company.value),
      ...companiesWithClasses(book),
      ...outside.map(({ company }) => company),
    ]),
  ]
  const answers = companies.map((id) =>
    companyStakes({
      book,
      asOf,
      scenario,
      company: id,
      outside: outside.filter(({ company }) => company === id),
    }),
  )
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    names: namesOf(book),
    asOf,
    scenario: scenario.name,
    figures: answers.flatMap(({ id, stakes }) => stakesFigures(book, id, asOf, stakes)),
    companies: answers,
    totals: answers.length < 2 ? [] : amountsByParty(answers.map(({ amounts }) => amounts)),
  }
}

function companyStakes({
  book,
  asOf,
  scenario,
  company,
  outside,
}: {
  readonly book: Book
  readonly asOf: PlainDate
  readonly scenario: Resolved
  readonly company: string
  readonly outside: readonly OutsideTranches[]
}): StakesAnswer['companies'][number] {
  const tranches = tranchesOf(book.terms, asOf).filter(({ deal }) => deal.company.value === company)
  // The close of a day is the opening of the next.
  const questions = tranches.map(
    (tranche): Question => ({ book, asOf: addDays(asOf, 1), scenario, tranche }),
  )
  const ledger = ledgerStakes(book, company, asOf)
  const notes = questions.flatMap((question) => noteHoldings(question))
  const counted = new Set(ledger?.stakes.map(({ holder }) => holder) ?? [])
  const others = [...new Set(notes.map(({ holder }) => holder))].filter((who) => !counted.has(who))
  const missing = new Map(ledger?.missing.map(({ what, remedy }) => [what, remedy]) ?? [])
  const ofDeals = others.flatMap((holder) => stakeOfDeals(holder, questions, missing) ?? [])
  const known = new Set([...counted, ...others])
  const stated = ledger === null ? statedStakes(company, asOf, questions, known) : []
  const stakes = [...(ledger?.stakes ?? []), ...ofDeals, ...stated]
  const holdings = [...(ledger?.holdings ?? []), ...notes, ...outside.map(holdingOutside)]
  const amounts = withOutside(amountsOf(questions), outside)
  const rounds = [...roundsOf(book, company, asOf), ...(ledger?.rounds ?? [])]
  const isBefore = [holdings, stakes, amounts, rounds].every(({ length }) => length === 0)
  const first = isBefore ? firstKnownOf(book, company) : null
  return {
    id: company,
    holdings,
    stakes,
    amounts,
    rounds: rounds.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    counts: ledger?.counts ?? null,
    first: first !== null && first.day > asOf ? first : null,
    limits: [...new Set(tranches.flatMap(({ deal }) => limitsOf(book, deal, stakes)))],
    assumed: ledger?.assumed ?? [],
    missing: [...missing].map(([what, remedy]) => ({ what, remedy })),
  }
}

function limitsOf(
  book: Book,
  { investor, limits }: Deal,
  stakes: StakesAnswer['companies'][number]['stakes'],
): string[] {
  const who = investor.map(({ value }) => nameOf(book, value)).join(', ')
  const { ownershipCap, votingCap, none = [] } = limits ?? {}
  const held = stakes.filter(({ holder }) => investor.some(({ value }) => value === holder))
  const cap = (
    what: string,
    stated: typeof ownershipCap,
    part: 'fullyDiluted' | 'voting',
  ): string[] => {
    const bounds = stated === undefined ? null : boundsOf(stated.value)
    if (bounds === null) return []
    const words = standingWords(
      bounds,
      held.map((stake) => stake[part]),
    )
    const line = `${who}: ${what} of ${+(100 * bounds.low).toFixed(6)} %`
    return [words === null ? line : `${line}, ${words}`]
  }
  return [
    ...cap('ownership cap', ownershipCap, 'fullyDiluted'),
    ...cap('voting cap', votingCap, 'voting'),
    ...none.map(({ value }) => `${who}: no ${value}`),
  ]
}

/** How the parts of those bound by a limit stand to it; null where nobody's part is known. */
function standingWords(limit: Bounds, parts: readonly Extent[]): string | null {
  const most = Math.max(...parts.map(({ high }) => high ?? Number.NaN))
  const least = Math.max(...parts.map(({ low }) => low ?? Number.NaN))
  if (Number.isNaN(most) || Number.isNaN(least) || parts.length === 0) return null
  if (most <= limit.low + 1e-12) return 'kept'
  return least > limit.high + 1e-12 ? 'crossed' : 'may be crossed'
}
