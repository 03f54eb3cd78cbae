import { type Held, heldFor, type MapKey, type Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import type { TrancheOf } from '../deal/index.ts'
import type { Span } from '../diagnostic/index.ts'
import { type Fact, seen, type View } from '../fact/index.ts'
import type { Placed } from '../grammar/index.ts'
import type { Written } from '../origin/index.ts'
import type { PlainDate } from '../time/index.ts'

/** What is asked: one tranche, on one day, in one scenario. */
export type Question = {
  readonly book: Book
  readonly asOf: PlainDate
  readonly scenario: Resolved
  readonly tranche: TrancheOf
  /** Count as the investor's own only what came in under this tranche. */
  readonly ownOnly?: string
}

/** Decisions see the opening of the day. */
export function openingOf({ asOf }: Question): View {
  return { asOf, at: 'opening' }
}

/** The party that may or must act on a tranche. */
export function holderOf({ terms }: TrancheOf): string {
  switch (terms.kind) {
    case 'right':
      return terms.right.value
    case 'duty':
      return terms.duty.value
    case 'call':
      return terms.on.value
    case 'put':
      return terms.put.value
    case 'payment':
      return terms.payment.value
    default:
      return terms satisfies never
  }
}

/** Whether a payment the company owes was made before the day. */
export function wasPaid(question: Question): boolean {
  const { book, tranche } = question
  return seen(book.facts, 'closed', openingOf(question)).some(
    (fact) => book.resolve('tranche', fact.closed.value) === tranche.id,
  )
}

/** Whether shares there are already change hands, so that none is issued or ended. */
export function isSale({ terms }: TrancheOf): boolean {
  return terms.seller !== undefined || (terms.kind === 'put' && terms.buyer !== undefined)
}

export function companyOf({ deal }: TrancheOf): string {
  return deal.company.value
}

const calledBy = new WeakMap<Book['parties'], ReadonlyMap<string, string>>()

/** What people call a party; the word of the book for one the book does not introduce. */
export function nameOf({ parties }: Book, id: string): string {
  const known =
    calledBy.get(parties) ?? new Map(parties.map(({ name, value }) => [name, value.name.value]))
  calledBy.set(parties, known)
  return known.get(id) ?? id
}

export function companyName({ book, tranche }: Question): string {
  return nameOf(book, companyOf(tranche))
}

export function holderName({ book, tranche }: Question): string {
  return nameOf(book, holderOf(tranche))
}

/** The belief held for a tranche, by its full name or the short one. */
export function beliefForTranche<K extends MapKey>(
  question: Question,
  key: K,
  tranche = question.tranche.id,
) {
  const { book, scenario } = question
  return heldFor(scenario, key, (name) => book.resolve('tranche', name) === tranche)
}

/** The belief held for a party. */
export function beliefForParty<K extends MapKey>(question: Question, key: K, party: string) {
  return heldFor(question.scenario, key, (name) => name === party)
}

export function believed<T>(held: Held<T>, span: Span): Written {
  return { kind: 'belief', span, scenario: held.scenario, sources: [], grade: null }
}

/** A fact as an origin, with its sources and the grade it was given. */
export function observed(fact: Fact, book: Book): Written {
  const sources = (fact.source ?? []).map(({ value }) => value)
  return {
    kind: 'fact',
    span: fact.span,
    scenario: null,
    sources,
    grade: gradeOf(fact.grade, sources, book),
  }
}

export function agreed(span: Span, tranche: TrancheOf, book: Book): Written {
  const sources = (tranche.terms.source ?? tranche.deal.source ?? []).map(({ value }) => value)
  return {
    kind: 'term',
    span,
    scenario: null,
    sources,
    grade: gradeOf(tranche.terms.grade ?? tranche.deal.grade, sources, book),
  }
}

/** The grade a line states, or that of its first source. */
function gradeOf(
  stated: Placed<string> | undefined,
  sources: readonly string[],
  book: Book,
): string | null {
  if (stated !== undefined) return stated.value
  const first = book.sources.find(({ name }) => name === sources[0])
  return first?.value.grade?.value ?? null
}
