import {
  amount,
  byShape,
  count,
  duration,
  listOf,
  nameOf,
  oneOrMany,
  optional,
  percentFromZero,
  period,
  plainNumber,
  portion,
  type ReadOf,
  record,
  required,
  text,
  word,
} from '../grammar/index.ts'
import { condition } from './condition.ts'

const sourced = {
  note: optional(text, 'what the documents say, in your words'),
  source: optional(oneOrMany(nameOf('source')), 'where it is published'),
  grade: optional(word('A', 'B', 'C', 'D', 'U'), 'how good the source is'),
}

const ending = byShape({ scalar: text, map: condition })

/** A commercial agreement beside the investment: who gives what to whom. */
export const commitment = record('a commercial commitment', {
  from: required(nameOf('party'), 'who pays, supplies or is bound'),
  to: required(nameOf('party'), 'who receives'),
  kind: required(
    word(
      'cloud spend',
      'spend',
      'capacity',
      'discount',
      'revenue share',
      'licence',
      'distribution',
      'exclusivity',
      'staff',
      'supply',
      'royalty',
      'other',
    ),
    'what it is',
  ),
  amount: optional(amount, 'money over the whole period'),
  ofProceeds: optional(percentFromZero, 'part of the invested money that must be spent'),
  rate: optional(portion, 'a share or a discount'),
  cap: optional(amount, 'the most that is paid in all'),
  capacity: optional(
    record('a capacity', {
      count: required(count, 'how much'),
      unit: required(text, 'of what, for example GW'),
    }),
    'physical units reserved',
  ),
  period: optional(period, 'first and last day'),
  ends: optional(ending, 'what ends it'),
  exclusive: optional(word('yes', 'no', 'undisclosed'), 'whether it shuts out others'),
  carveOuts: optional(listOf(text), 'what it leaves out'),
  tiedTo: optional(oneOrMany(nameOf('tranche')), 'tranches without which it would not be'),
  ...sourced,
})

/** A right that is not about money: to be asked, to know, to be told first, to use, to approve. */
export const access = record('an access right', {
  holder: required(nameOf('party'), 'who has it'),
  kind: required(
    word(
      'consultation',
      'approval',
      'information',
      'first notification',
      'first refusal',
      'intellectual property',
      'distribution',
      'staff',
      'board seat',
      'observer',
      'votes',
      'pro rata',
      'other',
    ),
    'what it is',
  ),
  over: optional(text, 'what it covers'),
  response: optional(duration, 'how long there is to answer'),
  ends: optional(ending, 'what ends it'),
  carveOuts: optional(listOf(text), 'what it leaves out'),
  ...sourced,
})

/** Ceilings and absences, said outright. */
export const limits = record('limits', {
  ownershipCap: optional(portion, 'the largest stake the investor may hold'),
  votingCap: optional(portion, 'the largest part of the votes'),
  none: optional(
    listOf(word('votes', 'board seat', 'observer', 'veto', 'information')),
    'rights the investor does not have',
  ),
  ...sourced,
})

/** Extra shares, or fewer, once something is crossed. */
export const adjustment = record('an adjustment', {
  when: required(condition, 'what must be crossed'),
  to: required(nameOf('party'), 'who gains'),
  shares: optional(count, 'extra shares'),
  share: optional(percentFromZero, 'extra part of the holding'),
  multiple: optional(plainNumber, 'times the holding'),
  ...sourced,
})

export type Commitment = ReadOf<typeof commitment>
export type Access = ReadOf<typeof access>
export type Limits = ReadOf<typeof limits>
export type Adjustment = ReadOf<typeof adjustment>
