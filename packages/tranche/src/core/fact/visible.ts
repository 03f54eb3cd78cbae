import type { PlainDate } from '../time/index.ts'
import type { Fact, FactOf } from './fact.ts'

/**
 * Which of two views of a day: its opening, before exercises, lapses and closings of that day are counted, or its close.
 * Marks, rounds, quotes and everything else observed on the day are seen by both.
 */
export type View = { readonly asOf: PlainDate; readonly at: 'opening' | 'close' }

/** Facts that change what is held or open: the opening of their day does not see them. */
const acts: ReadonlySet<Fact['kind']> = new Set([
  'closed', 'exercised', 'called', 'lapsed', 'waived', 'issued', 'transferred', 'repurchased', 'split', 'paid',
  'subscribed', 'pricedRound', 'cancelled', 'converted', 'optionsExercised', 'vested', 'reserved', 'released', 'adjusted',
  'borrowed', 'repaid',
]) // biome-ignore format: a list

/** The day from which a fact counts: the last day of the period it fell in, or the day it became known if later. */
function countsFrom(fact: Fact): PlainDate {
  const happened = fact.day.value.lastDay
  const known = fact.known?.value.lastDay
  return known !== undefined && known > happened ? known : happened
}

export function isVisible(fact: Fact, view: View): boolean {
  const from = countsFrom(fact)
  return from < view.asOf || (from === view.asOf && (view.at === 'close' || !acts.has(fact.kind)))
}

/** What a view sees, by the facts it is of: every tranche and party of a long book asks again. */
const factsSeen = new WeakMap<readonly Fact[], Map<string, readonly Fact[]>>()

/** The facts of a kind that a view sees, in the order of their days; as written where two share a day. */
export function seen<K extends Fact['kind']>(
  facts: readonly Fact[],
  kind: K,
  view: View,
): readonly FactOf<K>[] {
  const known = factsSeen.get(facts) ?? new Map<string, readonly Fact[]>()
  factsSeen.set(facts, known)
  const asked = `${kind} ${view.asOf} ${view.at}`
  const before = known.get(asked)
  if (before !== undefined) return before as readonly FactOf<K>[]
  const found = facts
    .filter((fact): fact is FactOf<K> => fact.kind === kind && isVisible(fact, view))
    .sort((a, b) => compare(countsFrom(a), countsFrom(b)))
  known.set(asked, found)
  return found
}

/** The facts of a kind that lie after what a view sees. */
export function later<K extends Fact['kind']>(
  facts: readonly Fact[],
  kind: K,
  view: View,
): FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> => fact.kind === kind && !isVisible(fact, view))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
