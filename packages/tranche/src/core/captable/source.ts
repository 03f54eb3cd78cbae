import type { Party, ShareClass } from '../deal/index.ts'
import type { Span } from '../diagnostic/index.ts'
import type { Fact, FactOf } from '../fact/index.ts'
import type { Amount, Named, NameKind, Placed } from '../grammar/index.ts'
import type { FaultCode, RegisterFault } from '../ledger/index.ts'
import type { Currency, Disclosed, Rational } from '../quantity/index.ts'
import type { CapitalFault } from '../waterfall/index.ts'

/** What a cap table is read from: the part of a book that holds companies and what happened to them. */
export type CapTableSource = {
  readonly currency: Currency
  readonly parties: readonly Named<Party>[]
  readonly facts: readonly Fact[]
  readonly resolve: (kind: NameKind, name: string) => string | null
}

/** Facts that change who holds what of a company. */
export type CapTableFact = FactOf<
  | 'issued'
  | 'subscribed'
  | 'pricedRound'
  | 'transferred'
  | 'repurchased'
  | 'cancelled'
  | 'converted'
  | 'optionsExercised'
  | 'vested'
  | 'reserved'
  | 'released'
  | 'adjusted'
  | 'split'
>

/** Something that cannot be recorded, with its place in the text. */
export type CapTableFault = {
  readonly code: CapTableCode
  readonly span: Span
  readonly message: string
  readonly help: string
}

export type CapTableCode =
  | FaultCode
  | RegisterFault['code']
  | CapitalFault['code']
  | 'not-whole'
  | 'other-currency'
  | 'not-exact'
  | 'another-company'
  | 'no-price'
  | 'price-missing'
  | 'terms-missing'

/** The classes of a company, by their names within it. */
export function classesOf(source: CapTableSource, company: string): readonly Named<ShareClass>[] {
  return source.parties.find(({ name }) => name === company)?.value.classes ?? []
}

/** Companies whose classes the book lists, in its order. */
export function companiesWithClasses({ parties }: CapTableSource): string[] {
  return parties.flatMap(({ name, value }) => (value.classes === undefined ? [] : [name]))
}

/** Company and class that a name means; null where it means none. */
export function classNamed(
  source: CapTableSource,
  { value }: Placed<string>,
): { readonly company: string; readonly name: string } | null {
  const full = source.resolve('class', value)
  if (full === null) return null
  const slash = full.lastIndexOf('/')
  return { company: full.slice(0, slash), name: full.slice(slash + 1) }
}

/** The word that says what a fact is about; null for a fact that changes no cap table. */
export function subjectOf(fact: Fact): Placed<string> | null {
  switch (fact.kind) {
    case 'issued':
      return fact.issued
    case 'subscribed':
      return fact.subscribed
    case 'pricedRound':
      return fact.pricedRound
    case 'transferred':
      return fact.transferred
    case 'repurchased':
      return fact.repurchased
    case 'cancelled':
      return fact.cancelled
    case 'converted':
      return fact.converted
    case 'optionsExercised':
      return fact.optionsExercised
    case 'vested':
      return fact.vested
    case 'reserved':
      return fact.reserved
    case 'released':
      return fact.released
    case 'adjusted':
      return fact.adjusted
    case 'split':
      return fact.split
    default:
      return null
  }
}

/** The facts about a company's cap table, in the order of their days; as written where two share a day. */
export function capTableFacts(
  source: CapTableSource,
  company: string,
  isSeen: (fact: Fact) => boolean,
): CapTableFact[] {
  const about = source.facts.filter((fact): fact is CapTableFact => {
    const subject = subjectOf(fact)
    if (subject === null || !isSeen(fact)) return false
    if (fact.kind === 'split') return subject.value === company
    return classNamed(source, subject)?.company === company
  })
  return about.sort((a, b) => {
    const [first, second] = [a.day.value.lastDay, b.day.value.lastDay]
    return first < second ? -1 : first > second ? 1 : 0
  })
}

/** The one value of a term, or null where it is not stated or no single value. */
export function exactOf(known: Placed<Disclosed<Rational>> | undefined): Rational | null {
  return known?.value.kind === 'exact' ? known.value.value : null
}

/** The one amount of a term in the book's currency; null where it is not stated or no single value. */
export function exactAmount(
  source: CapTableSource,
  known: Placed<Amount> | undefined,
): Rational | null {
  if (known === undefined) return null
  const { amount, currency } = known.value
  if (currency !== null && currency !== source.currency) return null
  return amount.kind === 'exact' ? amount.value : null
}
