import type { Book } from '../../book/index.ts'
import { type Amendment, type Deal, supersededOn, termsOn } from '../../deal/index.ts'
import { wordOf } from '../../grammar/index.ts'
import { type PlainDate, parsePeriod, writePeriod } from '../../time/index.ts'
import { sendsMoney } from '../flows/cash.ts'

/** A term as it stands in the book, and the answer it enters; null where it is recorded and valued by none. */
export type RecordedTerm = {
  readonly id: string
  readonly words: string
  readonly enters: 'flows' | 'stakes' | 'value' | null
}

/** Everything that was agreed besides who may or must put in how much by when, as the terms read on the day. */
export function recordedTerms(book: Book, asOf: PlainDate): RecordedTerm[] {
  const replaced = supersededOn(book.terms, asOf)
  return book.terms
    .filter(({ value }) => value.announced.value.firstDay <= asOf)
    .flatMap(({ name, value }): RecordedTerm[] => {
      const newer = replaced.get(name)
      if (newer !== undefined)
        return [{ id: name, words: `replaced by ${newer}`, enters: 'stakes' }]
      const deal = termsOn(value, asOf)
      const line = (id: string, term: unknown, enters: RecordedTerm['enters'] = null) => ({
        id: id === '' ? name : `${name}/${id}`,
        words: asWritten(book, term),
        enters,
      })
      const status = deal.status?.value ?? 'binding'
      return [
        ...(status === 'binding'
          ? []
          : [{ id: name, words: `status ${status}`, enters: 'stakes' as const }]),
        ...amendmentsOf(deal, asOf).map((change) => ({
          id: name,
          words: amendmentWords(change),
          enters: null,
        })),
        ...deal.tranches.flatMap((tranche) =>
          besidesAmount(tranche.value).map(([term, enters]) => line(tranche.name, term, enters)),
        ),
        ...instrumentsUsed(deal).map((entry) => line(entry.name, entry.value, 'stakes')),
        ...(deal.commercial ?? []).map((entry) =>
          line(entry.name, entry.value, sendsMoney(entry.value) ? 'flows' : null),
        ),
        ...(deal.access ?? [])
          .filter(({ value: { ends } }) => !isOver(ends, asOf))
          .map((entry) => line(entry.name, entry.value)),
        ...(deal.limits === undefined ? [] : [line('limits', deal.limits, 'stakes')]),
        ...(deal.adjustments ?? []).map((term) =>
          line('adjustment', term, isCounted(term) ? 'value' : null),
        ),
      ]
    })
    .filter(({ words }) => words !== '')
}

function amendmentsOf({ amendments = [] }: Deal, asOf: PlainDate) {
  return amendments.filter(({ day }) => day.value.lastDay <= asOf)
}

/** Whether an access right ended on a day that is named and past. */
function isOver(
  ends: NonNullable<Deal['access']>[number]['value']['ends'],
  asOf: PlainDate,
): boolean {
  const day = ends !== undefined && 'value' in ends ? parsePeriod(ends.value) : null
  return day !== null && day.lastDay < asOf
}

/** What an amendment changed: as somebody put it, else what it names. */
function amendmentWords({
  day,
  note,
  tranches,
  commercial,
  access,
  limits,
  ends,
}: Amendment): string {
  const names = [
    ...[...(tranches ?? []), ...(commercial ?? []), ...(access ?? [])].map(({ name }) => name),
    ...(limits === undefined ? [] : ['limits']),
    ...(ends ?? []).map(({ value }) => value),
  ]
  return `amended ${writePeriod(day.value)}: ${note?.value ?? names.join(', ')}`
}

/** What the money of some tranche turns into, as the terms read on the day. */
function instrumentsUsed({ instruments, tranches }: Deal) {
  const used = new Set(
    tranches.flatMap(({ value: { instrument } }) => {
      if (instrument === undefined) return []
      return 'value' in instrument
        ? [instrument.value]
        : [instrument.use.value, instrument.else.value]
    }),
  )
  return (instruments ?? []).filter(({ name }) => used.has(name))
}

type TrancheTerms = Deal['tranches'][number]['value']

/** Terms of a tranche that its line and its section do not show, each with the answer it enters. */
function besidesAmount(terms: TrancheTerms): (readonly [object, RecordedTerm['enters']])[] {
  const { strike, instrument, assigned, countedIn, vests, abandonment, amount } = terms
  const steps =
    amount === undefined || 'value' in amount
      ? {}
      : { perUnit: amount.perUnit, stepDown: amount.stepDown }
  const dependent = instrument !== undefined && !('value' in instrument) ? instrument : undefined
  const shown = [
    [{ strike }, 'value'],
    [steps, 'stakes'],
    [{ instrument: dependent }, null],
    [{ assigned }, 'stakes'],
    [{ countedIn }, 'stakes'],
    [{ vests }, (vests ?? []).some(isCounted) ? 'value' : null],
    [{ abandonment }, 'value'],
  ] as const
  return shown.filter(([term]) => Object.values(term).some((value) => value !== undefined))
}

type Counted = {
  readonly shares?: Disclosing
  readonly share?: Disclosing
  readonly multiple?: Disclosing
}
type Disclosing = { readonly value: { readonly kind: string } | object }

/** Whether somebody says how much it comes to. */
function isCounted({ shares, share, multiple }: Counted): boolean {
  return [shares, share, multiple].some(
    (stated) =>
      stated !== undefined && !('kind' in stated.value && stated.value.kind === 'undisclosed'),
  )
}

/** What people say of a term and where it comes from is not the term. */
const asides: ReadonlySet<string> = new Set(['span', 'nameSpan', 'note', 'source', 'grade'])

/** A term on one line, in the words of the book: each key with what is written behind it. */
function asWritten(book: Book, term: unknown): string {
  if (Array.isArray(term)) return term.map((item) => asWritten(book, item)).join('; ')
  if (typeof term !== 'object' || term === null) return ''
  if ('span' in term && 'value' in term) return writtenAt(book, term.span as Span)
  if ('name' in term && 'value' in term) return `${term.name}: ${asWritten(book, term.value)}`
  return Object.entries(term)
    .filter(([key, value]) => !asides.has(key) && typeof value === 'object')
    .map(([key, value]) => {
      const inner = asWritten(book, value)
      const isPhrase = 'span' in value && 'value' in value
      return `${wordOf(key)} ${isPhrase ? inner : `(${inner})`}`
    })
    .join(', ')
}

type Span = { readonly file: string; readonly start: number; readonly end: number }

function writtenAt({ texts }: Book, { file, start, end }: Span): string {
  const text = texts.get(file)?.slice(start, end) ?? ''
  return text.replaceAll(/\s+/g, ' ').replace(/^(["'])(.*)\1$/, '$2')
}
