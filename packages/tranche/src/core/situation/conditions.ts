import type { Condition, Tranche } from '../deal/index.ts'
import { tranchesOf } from '../deal/index.ts'
import { seen, type View } from '../fact/index.ts'
import type { Amount } from '../grammar/index.ts'
import { boundsOf } from '../quantity/index.ts'
import { amountTerms, boundsInBook } from './amounts.ts'
import { fundings } from './fundings.ts'
import { openingOf, type Question } from './question.ts'

/** How a condition stands on the day: met, not met yet, or not to be told from the book. */
export type Standing = 'met' | 'open' | 'unknown'

export type ConditionStanding = {
  readonly words: string
  readonly standing: Standing
  readonly condition: Condition
}

function conditionsOf(terms: Tranche): readonly Condition[] {
  const when = terms.when
  if (when === undefined) return []
  return 'kind' in when ? [when] : when
}

/** Every condition of the tranche, with how it stands by the facts seen; tranches it requires come first. One given up counts as met. */
export function conditionStandings(question: Question): ConditionStanding[] {
  const view = openingOf(question)
  const waived = waiversOf(question, view)
  const required = (question.tranche.terms.requires ?? []).map(
    ({ value, span }): Condition => ({ kind: 'usedInFull', usedInFull: { value, span }, span }),
  )
  return [...required, ...conditionsOf(question.tranche.terms)].map((condition) => ({
    words: inWords(condition),
    standing: standingOf(condition, question, view, waived),
    condition,
  }))
}

/** How one condition stands by the facts seen, wherever in the terms it is written. */
export function conditionStanding(question: Question, condition: Condition): Standing {
  return standingOf(condition, question, openingOf(question), () => false)
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
      return parts.includes('open') ? 'open' : parts.includes('unknown') ? 'unknown' : 'met'
    }
    case 'any': {
      const parts = condition.any.map((part) => standingOf(part, question, view, waived))
      return parts.includes('met') ? 'met' : parts.includes('unknown') ? 'unknown' : 'open'
    }
    case 'milestone': {
      const last = seen(facts, 'milestone', view)
        .filter((fact) => fact.milestone.value === condition.milestone.value)
        .at(-1)
      return last?.met.value === 'yes' ? 'met' : 'open'
    }
    case 'event':
      return occurred(
        seen(facts, 'event', view).some((fact) => fact.event.value === condition.event.value),
      )
    case 'filed':
      return occurred(
        seen(facts, 'filed', view).some((fact) => fact.what.value === condition.filed.value),
      )
    case 'from':
      return occurred(view.asOf >= condition.from.value)
    case 'usedInFull':
      return usedInFull(question, view, condition.usedInFull.value)
    case 'units': {
      if (condition.boughtBy !== undefined) return 'unknown'
      const least = boundsOf(condition.atLeast.value)
      const last = seen(facts, 'units', view)
        .filter((fact) => fact.units.value === condition.units.value)
        .at(-1)
      const count = last === undefined ? null : boundsOf(last.count.value)
      return count === null ? 'open' : compareBounds(count, least)
    }
    case 'priceOf':
      // One day's price does not tell an average over many.
      if (condition.over !== undefined) return 'unknown'
      return reached(
        question,
        seen(facts, 'quote', view)
          .filter((fact) => fact.quote.value === condition.priceOf.value)
          .at(-1)?.price.value,
        condition.atLeast.value,
      )
    case 'valuationOf':
      return reached(
        question,
        seen(facts, 'round', view)
          .filter((fact) => fact.round.value === condition.valuationOf.value)
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

function occurred(so: boolean): Standing {
  return so ? 'met' : 'open'
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
  return seenAt.low >= least.high ? 'met' : seenAt.high < least.low ? 'open' : 'unknown'
}

function usedInFull(question: Question, view: View, name: string): Standing {
  const id = question.book.resolve('tranche', name)
  const tranche = tranchesOf(question.book.terms, question.asOf).find((other) => other.id === id)
  if (tranche === undefined) return 'unknown'
  const used = fundings(question, view, tranche)
  if (used.length === 0) return 'open'
  const cap = amountTerms(tranche.terms).cap
  const most = cap === null ? null : boundsInBook(question, cap.value)
  if (most === null || used.some((fact) => fact.amount === undefined)) return 'met'
  const total = used.reduce(
    (sum, { amount }) =>
      sum + (amount === undefined ? 0 : (boundsInBook(question, amount.value)?.low ?? 0)),
    0,
  )
  return total >= most.low ? 'met' : 'open'
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
