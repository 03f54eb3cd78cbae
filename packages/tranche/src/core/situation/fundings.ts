import { held } from '../belief/index.ts'
import type { TrancheOf } from '../deal/index.ts'
import { type FactOf, seen, type View } from '../fact/index.ts'
import { boundsInBook } from './amount-terms.ts'
import type { Question } from './question.ts'

/** Money that came in under a tranche, or is on its way. */
export type Funding = FactOf<'closed'> | FactOf<'exercised'> | FactOf<'called'>

/**
 * Facts by which money came in under a tranche: its closings, and the exercises and calls since the last of them. A closing stands for every
 * draw up to its day.
 */
export function fundings(question: Question, view: View, tranche: TrancheOf): Funding[] {
  // What the company pays is no money that comes in.
  if (tranche.terms.kind === 'payment') return []
  const { book } = question
  const of = (name: string) => book.resolve('tranche', name) === tranche.id
  const closed = seen(book.facts, 'closed', view).filter((fact) => of(fact.closed.value))
  const closedUpTo = closed.at(-1)?.day.value.lastDay ?? ''
  const drawn = [
    ...seen(book.facts, 'exercised', view).filter((fact) => of(fact.exercised.value)),
    ...seen(book.facts, 'called', view).filter((fact) => of(fact.called.value)),
  ].filter(({ day }) => day.value.lastDay > closedUpTo)
  return [...toldOnce(question, closed), ...toldOnce(question, drawn)]
}

/**
 * Draws of a day that several sources report are the same draws: as the source the scenario follows tells them, else as the one that tells of
 * least. Facts without a source each count.
 */
function toldOnce(question: Question, facts: readonly Funding[]): Funding[] {
  const days = grouped(facts, ({ day }) => day.value.lastDay)
  const followed = new Set(held(question.scenario, 'follows')?.value.map(({ value }) => value))
  return [...days.values()].flatMap((ofDay) => {
    const bySource = grouped(ofDay, ({ source }) =>
      (source ?? []).map(({ value }) => value).join(' '),
    )
    if (bySource.size === 1 || bySource.has('')) return ofDay
    const told = [...bySource.values()]
    const trusted = told.find(([first]) =>
      (first?.source ?? []).some(({ value }) => followed.has(value)),
    )
    const total = (tellings: readonly Funding[]) =>
      tellings.reduce(
        (sum, { amount }) =>
          sum + (amount === undefined ? 0 : (boundsInBook(question, amount.value)?.low ?? 0)),
        0,
      )
    return trusted ?? told.reduce((least, other) => (total(other) < total(least) ? other : least))
  })
}

function grouped(
  facts: readonly Funding[],
  key: (fact: Funding) => string,
): Map<string, Funding[]> {
  const groups = new Map<string, Funding[]>()
  for (const fact of facts) groups.set(key(fact), [...(groups.get(key(fact)) ?? []), fact])
  return groups
}
