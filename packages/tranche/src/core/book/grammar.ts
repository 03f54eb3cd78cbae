import { beliefs } from '../belief/index.ts'
import { deal, party } from '../deal/index.ts'
import { facts, sources } from '../fact/index.ts'
import {
  day,
  listOf,
  mapOf,
  optional,
  type ReadOf,
  record,
  required,
  text,
  word,
} from '../grammar/index.ts'

/** A whole book: terms, facts and beliefs, never mixed. */
export const bookGrammar = record('a book', {
  tranche: required(word('1'), 'the version of this grammar'),
  title: optional(text, 'what the book is about'),
  currency: required(text, 'the currency of amounts that name none'),
  calendar: optional(text, 'the calendar of business days'),
  closed: optional(listOf(day), 'further days on which nothing can be carried out'),
  include: optional(listOf(text), 'other files of the book'),
  sources: optional(sources, 'where things are published'),
  parties: optional(mapOf('parties', party, { declares: 'party' }), 'who appears in the book'),
  terms: optional(mapOf('deals', deal, { declares: 'deal' }), 'what was agreed'),
  facts: optional(facts, 'what happened or was observed'),
  beliefs: optional(beliefs, 'what somebody assumes, in named scenarios'),
  note: optional(text, 'anything a reader should know'),
})

export type BookText = ReadOf<typeof bookGrammar>
