import type { Deal, Tranche, TrancheChange } from '../../deal/index.ts'
import type { Span } from '../../diagnostic/index.ts'
import type { Fact, FactOf } from '../../fact/index.ts'
import type { Placed, Reading } from '../../grammar/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { Book } from '../book.ts'

/** Facts that say what became of a tranche. */
export type TrancheFact = FactOf<
  'closed' | 'exercised' | 'called' | 'lapsed' | 'waived' | 'priceOf'
>

/** A tranche with everything the book says of it. */
export type Surveyed = {
  /** `deal/tranche`. */
  readonly id: string
  readonly dealName: string
  readonly deal: Deal
  readonly terms: Tranche
  readonly nameSpan: Span
  /** What amendments change in it, in order of their days. */
  readonly changes: readonly { readonly day: PlainDate; readonly terms: TrancheChange }[]
  /** In order of their days. */
  readonly facts: readonly TrancheFact[]
}

/** A book with what the checks look things up in, gathered once. */
export type Survey = {
  readonly book: Book
  readonly reading: Reading
  readonly tranches: ReadonlyMap<string, Surveyed>
  /** The company of each round that has a name. */
  readonly companyOfRound: ReadonlyMap<string, string>
}

export function surveyOf(book: Book, reading: Reading): Survey {
  const facts = factsByTranche(book, reading)
  const tranches = new Map<string, Surveyed>()
  for (const { name: dealName, value: deal } of book.terms) {
    const changes = changesByTranche(deal, dealName, reading)
    for (const { name, nameSpan, value: terms } of deal.tranches) {
      const id = `${dealName}/${name}`
      tranches.set(id, {
        id,
        dealName,
        deal,
        terms,
        nameSpan,
        changes: changes.get(id) ?? [],
        facts: facts.get(id) ?? [],
      })
    }
  }
  return { book, reading, tranches, companyOfRound: companiesOfRounds(book.facts) }
}

/** The tranche a fact is about; null for every other fact. */
export function trancheOf(fact: Fact): Placed<string> | null {
  switch (fact.kind) {
    case 'closed':
      return fact.closed
    case 'exercised':
      return fact.exercised
    case 'called':
      return fact.called
    case 'lapsed':
      return fact.lapsed
    case 'waived':
      return fact.waived
    case 'priceOf':
      return fact.priceOf
    default:
      return null
  }
}

/** What the terms of a tranche stated last by a day: an amendment's word, else the deal's own. */
export function termOn<K extends keyof TrancheChange>(
  { terms, changes }: Surveyed,
  key: K,
  day: PlainDate,
): TrancheChange[K] | undefined {
  const change = changes.findLast((entry) => entry.day <= day && entry.terms[key] !== undefined)
  return change === undefined ? (terms as TrancheChange)[key] : change.terms[key]
}

/** The place of a name inside the phrase that holds it; the whole phrase where it is not found. */
export function spanOfName({ book }: Survey, span: Span, name: string): Span {
  const written = book.texts.get(span.file)?.slice(span.start, span.end) ?? ''
  const at = written.lastIndexOf(name)
  if (at === -1) return span
  return { file: span.file, start: span.start + at, end: span.start + at + name.length }
}

function factsByTranche(book: Book, reading: Reading): Map<string, TrancheFact[]> {
  const byTranche = new Map<string, TrancheFact[]>()
  for (const fact of book.facts) {
    const named = trancheOf(fact)
    const id = named === null ? null : reading.resolve('tranche', named.value)
    if (id === null) continue
    const facts = byTranche.get(id) ?? []
    byTranche.set(id, facts)
    facts.push(fact as TrancheFact)
  }
  for (const facts of byTranche.values()) {
    facts.sort((a, b) => compareDays(a.day.value.lastDay, b.day.value.lastDay))
  }
  return byTranche
}

function changesByTranche(
  deal: Deal,
  dealName: string,
  reading: Reading,
): Map<string, Surveyed['changes'][number][]> {
  const byTranche = new Map<string, Surveyed['changes'][number][]>()
  for (const { day, tranches } of deal.amendments ?? []) {
    for (const { name, value: terms } of tranches ?? []) {
      const id = reading.resolve('tranche', name, dealName)
      if (id === null) continue
      const changes = byTranche.get(id) ?? []
      byTranche.set(id, changes)
      changes.push({ day: day.value.lastDay, terms })
    }
  }
  for (const changes of byTranche.values()) changes.sort((a, b) => compareDays(a.day, b.day))
  return byTranche
}

function companiesOfRounds(facts: readonly Fact[]): Map<string, string> {
  const companies = new Map<string, string>()
  for (const fact of facts) {
    if (fact.kind === 'round' && fact.name !== undefined) {
      companies.set(fact.name.value, fact.round.value)
    }
  }
  return companies
}

function compareDays(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}
