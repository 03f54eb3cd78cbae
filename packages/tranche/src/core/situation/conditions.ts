import {
  type Condition,
  isPriceRule,
  type Tranche,
  type TrancheOf,
  tranchesOf,
} from '../deal/index.ts'
import { type Fact, seen, type View } from '../fact/index.ts'
import type { Amount, Duration, Placed } from '../grammar/index.ts'
import { boundsOf } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { amountTerms, boundsInBook } from './amount-terms.ts'
import { fundings } from './fundings.ts'
import { openingOf, type Question } from './question.ts'
import { nextRoundOf } from './rounds.ts'

/**
 * How a condition stands on the day: met; not met, as the facts say; not recorded as met, which may only mean that nobody wrote it down; or not to be told
 * from the book.
 */
export type Standing = 'met' | 'not met' | 'open' | 'unknown'

export type ConditionStanding = {
  readonly words: string
  readonly standing: Standing
  /** The facts say that it was not met in time, so that it never will be. */
  readonly missed: boolean
  readonly condition: Condition
}

/** The conditions of a tranche, without the tranches it requires. */
export function conditionsOf(terms: Tranche): readonly Condition[] {
  const when = terms.when
  if (when === undefined) return []
  return 'kind' in when ? [when] : when
}

/**
 * Every condition of the tranche, with how it stands by the facts seen; tranches it requires come first, and a price set by the next round waits for that round.
 * One given up counts as met.
 */
export function conditionStandings(question: Question): ConditionStanding[] {
  const { terms, deal } = question.tranche
  const required = (terms.requires ?? []).map(
    ({ value, span }): Condition => ({ kind: 'usedInFull', usedInFull: { value, span }, span }),
  )
  const stated = [...required, ...conditionsOf(terms)].map((condition) => ({
    words: inWords(condition),
    standing: standingOn(question, condition),
    missed: hasMissed(question, condition),
    condition,
  }))
  const { strike } = terms
  if (strike === undefined || !isPriceRule(strike) || strike.kind !== 'nextRound') return stated
  if (strike.nextRound.value !== deal.company.value || nextRoundOf(question) !== null) return stated
  const { span } = strike
  const awaited = { value: `next round of ${deal.company.value}`, span }
  const condition: Condition = { kind: 'event', event: awaited, span }
  return [
    ...stated,
    { words: `${awaited.value} priced`, standing: 'open', missed: false, condition },
  ]
}

/** How one condition stands for a tranche, by the facts the opening of the day sees. */
export function standingOn(question: Question, condition: Condition): Standing {
  const view = openingOf(question)
  return standingOf(condition, question, view, waiversOf(question, view))
}

/** Whether a level has to stand on the day of use, so that how it stands today does not settle it. */
export function isAskedOnUse(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.all.some(isAskedOnUse)
    case 'any':
      return condition.any.some(isAskedOnUse)
    case 'priceOf':
    case 'valuationOf':
      return condition.holds?.value === 'on use'
    default:
      return false
  }
}

/** Whether the facts settle for good whether a condition is met. */
export function isSettled(question: Question, condition: Condition): boolean {
  return standingOn(question, condition) === 'met' || hasMissed(question, condition)
}

/** Conditions that never come true once the facts say that they are not. */
const finals: ReadonlySet<string> = new Set(['usedInFull', 'lapsed', 'event', 'filed'])

/** Whether the facts say that a condition was not met by its last day, so that it never will be. */
export function hasMissed(question: Question, condition: Condition): boolean {
  const standing = standingOn(question, condition)
  if (standing !== 'not met') return false
  const last = condition.by ?? ('on' in condition ? condition.on : undefined)
  if (last !== undefined && last.value < question.asOf) return true
  if (condition.kind === 'all') return condition.all.some((part) => hasMissed(question, part))
  if (condition.kind === 'any') return condition.any.every((part) => hasMissed(question, part))
  return finals.has(condition.kind)
}

/** Whether a condition was given up: the one a waiver names, or the only one where it names none. */
function waiversOf(question: Question, view: View): (condition: Condition) => boolean {
  const { book, tranche } = question
  const waivers = seen(book.facts, 'waived', view).filter(
    (fact) => book.resolve('tranche', fact.waived.value) === tranche.id,
  )
  const only = conditionsOf(tranche.terms)
  return (condition) =>
    waivers.some((fact) =>
      fact.condition === undefined
        ? only.length === 1 && only[0] === condition
        : core(condition).toLowerCase().includes(fact.condition.value.toLowerCase()),
    )
}

/** What happened after the day by which a condition must be met comes too late for it. */
function inTime(question: Question, { by }: Condition): Question {
  if (by === undefined) return question
  const facts = question.book.facts.filter(({ day }) => day.value.lastDay <= by.value)
  return { ...question, book: { ...question.book, facts } }
}

/** What one part makes of gates that must all be passed, the most telling first; of alternatives, from the other end. */
const worst = ['not met', 'open', 'unknown', 'met'] as const

function standingOf(
  condition: Condition,
  asked: Question,
  view: View,
  waived: (condition: Condition) => boolean,
): Standing {
  if (waived(condition)) return 'met'
  const question = inTime(asked, condition)
  const facts = question.book.facts
  switch (condition.kind) {
    case 'all': {
      const parts = condition.all.map((part) => standingOf(part, question, view, waived))
      return worst.find((standing) => parts.includes(standing)) ?? 'met'
    }
    case 'any': {
      const parts = condition.any.map((part) => standingOf(part, question, view, waived))
      return worst.findLast((standing) => parts.includes(standing)) ?? 'not met'
    }
    case 'milestone':
    case 'event':
    case 'filed':
      return happened(condition, toldOf(condition, asked.book.facts, view))
    case 'from':
      return view.asOf >= condition.from.value ? 'met' : 'not met'
    case 'usedInFull':
      return usedInFull(question, view, condition.usedInFull.value)
    case 'lapsed':
      return lapsed(question, view, condition)
    case 'units':
      return countedUp(condition, facts, view)
    case 'priceOf':
      if (isAhead(condition, view)) return 'open'
      // One day's price does not tell an average over many, nor an average a day's price.
      return reached(
        question,
        seen(facts, 'quote', view)
          .filter(
            (fact) =>
              fact.quote.value === condition.priceOf.value &&
              (condition.on === undefined || fact.day.value.lastDay === condition.on.value) &&
              sameDays(fact.over?.value, condition.over?.value),
          )
          .at(-1)?.price.value,
        condition.atLeast.value,
      )
    case 'valuationOf':
      if (isAhead(condition, view)) return 'open'
      return reached(
        question,
        seen(facts, 'round', view)
          .filter(
            (fact) =>
              fact.round.value === condition.valuationOf.value &&
              (condition.on === undefined || fact.day.value.lastDay <= condition.on.value),
          )
          .at(-1)?.valuation?.value,
        condition.atLeast.value,
      )
    case 'outperforms':
    case 'redacted':
      return 'unknown'
    default:
      return condition satisfies never
  }
}

/** Whether the one day on which a level is looked at is still to come. */
function isAhead({ on }: { readonly on?: Placed<PlainDate> }, { asOf }: View): boolean {
  return on !== undefined && on.value > asOf
}

/** How far a count has come; one of a single buyer's purchases is only what counts where the term names that buyer. */
function countedUp(
  { units, atLeast, boughtBy }: Extract<Condition, { kind: 'units' }>,
  facts: readonly Fact[],
  view: View,
): Standing {
  const last = seen(facts, 'units', view)
    .filter((fact) => fact.units.value === units.value)
    .at(-1)
  const buyer = last?.of?.value
  const counts =
    boughtBy === undefined || buyer === undefined || boughtBy.some(({ value }) => value === buyer)
  if (!counts) return 'unknown'
  const count = last === undefined ? null : boundsOf(last.count.value)
  return count === null ? 'open' : compareBounds(count, boundsOf(atLeast.value))
}

type Happening = Extract<Condition, { kind: 'milestone' | 'event' | 'filed' }>
type Telling = { readonly day: PlainDate; readonly isSo: boolean }

/** What the facts say of something that happens or does not. */
function toldOf(condition: Happening, facts: readonly Fact[], view: View): Telling[] {
  switch (condition.kind) {
    case 'milestone':
      return seen(facts, 'milestone', view)
        .filter(({ milestone }) => milestone.value === condition.milestone.value)
        .map(({ day, met }) => ({ day: day.value.lastDay, isSo: met.value === 'yes' }))
    case 'event':
      return seen(facts, 'event', view)
        .filter(({ event }) => event.value === condition.event.value)
        .map(({ day, happened }) => ({ day: day.value.lastDay, isSo: happened?.value !== 'no' }))
    case 'filed':
      return seen(facts, 'filed', view)
        .filter(({ what }) => what.value === condition.filed.value)
        .map(({ day, happened }) => ({ day: day.value.lastDay, isSo: happened?.value !== 'no' }))
    default:
      return condition satisfies never
  }
}

/** By what was told last in time for it; where only later facts say that it was so, it was not in time. */
function happened({ by }: Condition, told: readonly Telling[]): Standing {
  const last = told.filter(({ day }) => by === undefined || day <= by.value).at(-1)
  if (last !== undefined) return last.isSo ? 'met' : 'not met'
  return told.length > 0 ? 'not met' : 'open'
}

/** Whether two lengths of time are the same; two days' prices without one are. */
export function sameDays(a: Duration | undefined, b: Duration | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.kind !== 'stated' || b.kind !== 'stated') return false
  return a.unit === b.unit && a.low === b.low && a.high === b.high
}

function reached(question: Question, observed: Amount | undefined, least: Amount): Standing {
  if (observed === undefined || observed.amount.kind === 'undisclosed') return 'open'
  const seenAt = boundsInBook(question, observed)
  return seenAt === null ? 'unknown' : compareBounds(seenAt, boundsInBook(question, least))
}

function compareBounds(
  seenAt: { low: number; high: number },
  least: { low: number; high: number } | null,
): Standing {
  if (least === null) return 'unknown'
  return seenAt.low >= least.high ? 'met' : seenAt.high < least.low ? 'not met' : 'unknown'
}

/** How much of a tranche was used, as far as the facts tell. */
function useOf(
  question: Question,
  view: View,
  tranche: TrancheOf,
): 'none' | 'part' | 'all' | 'unknown' {
  const used = fundings(question, view, tranche)
  if (used.length === 0) return 'none'
  const cap = amountTerms(tranche.terms).cap
  const most = cap === null ? null : boundsInBook(question, cap.value)
  if (most === null || used.some((fact) => fact.amount === undefined)) return 'unknown'
  const total = used.reduce(
    (sum, { amount }) =>
      sum + (amount === undefined ? 0 : (boundsInBook(question, amount.value)?.low ?? 0)),
    0,
  )
  return total >= most.low ? 'all' : 'part'
}

function trancheNamed(question: Question, name: string): TrancheOf | undefined {
  const id = question.book.resolve('tranche', name)
  return tranchesOf(question.book.terms, question.asOf).find((other) => other.id === id)
}

function usedInFull(question: Question, view: View, name: string): Standing {
  const tranche = trancheNamed(question, name)
  if (tranche === undefined) return 'unknown'
  switch (useOf(question, view, tranche)) {
    case 'none':
      return endOf(question, view, tranche) === null ? 'open' : 'not met'
    case 'part':
      return 'open'
    case 'all':
    case 'unknown':
      return 'met'
  }
}

/** Ended with something left unused, by the day by which that had to be. */
function lapsed(
  question: Question,
  view: View,
  { lapsed: { value: name }, by }: Extract<Condition, { kind: 'lapsed' }>,
): Standing {
  const tranche = trancheNamed(question, name)
  if (tranche === undefined) return 'unknown'
  const use = useOf(question, view, tranche)
  if (use === 'all') return 'not met'
  const end = endOf(question, view, tranche)
  if (end !== null && (by === undefined || end.day <= by.value))
    return use === 'unknown' && end.how === 'closed' ? 'unknown' : 'met'
  return by !== undefined && by.value < question.asOf ? 'not met' : 'open'
}

/** The last day of a tranche that can no longer be used: it lapsed, or its window has closed; null while it can. */
function endOf(
  { book, asOf }: Question,
  view: View,
  { id, terms }: TrancheOf,
): { readonly day: PlainDate; readonly how: 'lapsed' | 'closed' } | null {
  const fact = seen(book.facts, 'lapsed', view).find(
    ({ lapsed }) => book.resolve('tranche', lapsed.value) === id,
  )
  if (fact !== undefined) return { day: fact.day.value.lastDay, how: 'lapsed' }
  const window = terms.window?.value
  return window !== undefined && window !== 'undisclosed' && window.lastDay < asOf
    ? { day: window.lastDay, how: 'closed' }
    : null
}

/** The last day on which it can turn out whether a condition is met, where the terms say one. */
export function knownBy(question: Question, condition: Condition): PlainDate | null {
  if (condition.by !== undefined) return condition.by.value
  if (condition.kind !== 'lapsed') return null
  const window = trancheNamed(question, condition.lapsed.value)?.terms.window?.value
  return window === undefined || window === 'undisclosed' ? null : window.lastDay
}

/** How a chance names the lapse of a tranche. */
export function lapseOf({ lapsed }: Extract<Condition, { kind: 'lapsed' }>): string {
  return `${lapsed.value} lapsed`
}

/** A condition as a reader would say it. */
export function inWords(condition: Condition): string {
  const by = condition.by === undefined ? '' : ` by ${condition.by.value}`
  const judged = condition.judgedBy === undefined ? '' : `, judged by ${condition.judgedBy.value}`
  return `${core(condition)}${by}${judged}`
}

function core(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return `all of (${condition.all.map(inWords).join('; ')})`
    case 'any':
      return `any of (${condition.any.map(inWords).join('; ')})`
    case 'milestone':
      return `milestone “${condition.milestone.value}”`
    case 'event':
      return `event “${condition.event.value}”`
    case 'filed':
      return `“${condition.filed.value}” filed`
    case 'from':
      return `from ${condition.from.value}`
    case 'usedInFull':
      return `${condition.usedInFull.value} used in full`
    case 'lapsed':
      return lapseOf(condition)
    case 'units':
      return `${condition.units.value} at least ${boundsOf(condition.atLeast.value)?.low ?? 'undisclosed'}`
    case 'priceOf':
      return `price of ${condition.priceOf.value} at least ${boundsOf(condition.atLeast.value.amount)?.low ?? 'undisclosed'}`
    case 'valuationOf':
      return `valuation of ${condition.valuationOf.value} at least ${boundsOf(condition.atLeast.value.amount)?.low ?? 'undisclosed'}`
    case 'outperforms':
      return `outperforms ${condition.outperforms.value}`
    case 'redacted':
      return `redacted: ${condition.redacted.value}`
    default:
      return condition satisfies never
  }
}
