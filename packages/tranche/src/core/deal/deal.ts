import {
  amount,
  listOf,
  mapOf,
  type Named,
  nameOf,
  oneOrMany,
  optional,
  period,
  type ReadOf,
  record,
  required,
  text,
  word,
} from '../grammar/index.ts'
import { instrument } from './instrument.ts'
import { access, adjustment, commitment, limits } from './side.ts'
import { type Tranche, tranche, trancheChange } from './tranche.ts'

/** The terms as they read from a day on; what it does not mention stays. */
const amendment = record('an amendment', {
  day: required(period, 'from when the new terms hold'),
  tranches: optional(
    mapOf('changed tranches', trancheChange, { refers: ['tranche'] }),
    'tranches that change, with the terms that change',
  ),
  commercial: optional(
    mapOf('changed commitments', commitment),
    'commitments as they read from then on',
  ),
  access: optional(
    mapOf('changed access rights', access),
    'access rights as they read from then on',
  ),
  limits: optional(limits, 'limits as they read from then on'),
  ends: optional(listOf(nameOf('tranche', 'commitment')), 'what no longer holds'),
  note: optional(text, 'what changed, in your words'),
  source: optional(oneOrMany(nameOf('source')), 'where it is published'),
  grade: optional(word('A', 'B', 'C', 'D', 'U'), 'how good the source is'),
})

/** What was agreed between an investor and a company. */
export const deal = record('a deal', {
  title: optional(text, 'what people call it'),
  investor: required(oneOrMany(nameOf('party')), 'who invests'),
  company: required(nameOf('party'), 'who receives the money'),
  announced: required(period, 'when it became public'),
  status: optional(
    word('binding', 'letter of intent', 'reported'),
    'binding where nothing is written',
  ),
  supersedes: optional(oneOrMany(nameOf('deal')), 'earlier deals it replaces'),
  amount: optional(amount, 'the amount announced, all tranches together'),
  tranches: required(
    mapOf('tranches', tranche, { declares: 'tranche' }),
    'the parts of the investment',
  ),
  instruments: optional(
    mapOf('instruments', instrument, { declares: 'instrument' }),
    'what the money turns into',
  ),
  commercial: optional(
    mapOf('commercial commitments', commitment, { declares: 'commitment' }),
    'agreements on the side',
  ),
  access: optional(mapOf('access rights', access), 'rights that are not about money'),
  limits: optional(limits, 'ceilings and absences'),
  adjustments: optional(listOf(adjustment), 'extra shares once something is crossed'),
  amendments: optional(listOf(amendment), 'how the terms changed'),
  note: optional(text, 'what the documents say, in your words'),
  source: optional(oneOrMany(nameOf('source')), 'where it is published'),
  grade: optional(word('A', 'B', 'C', 'D', 'U'), 'how good the source is'),
})

export type Deal = ReadOf<typeof deal>
export type Amendment = ReadOf<typeof amendment>

/** A tranche with the deal it belongs to; `id` is `deal/tranche`. */
export type TrancheOf = {
  readonly id: string
  readonly name: string
  readonly dealName: string
  readonly deal: Deal
  readonly terms: Tranche
}

export type Terms = readonly Named<Deal>[]
