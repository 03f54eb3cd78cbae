import type { Scenario } from '../belief/index.ts'
import type { Reader } from '../decision/index.ts'
import { amountTerms } from './amount-terms.ts'
import type { Collector } from './collector.ts'
import type { Question } from './question.ts'

type ListKey = 'chances' | 'hazards' | 'deliveries' | 'indices'
type Entry<K extends ListKey> = NonNullable<Scenario[K]>[number]

/** What a scenario says of something that is known by its words, and which scenario of the chain says it; null where none does. */
export function saidOf<K extends ListKey>(
  { scenario: { chain } }: Pick<Question, 'scenario'>,
  key: K,
  words: string,
): { readonly value: Entry<K>; readonly scenario: string } | null {
  for (const { name, scenario } of chain) {
    const entries = (scenario[key] ?? []) as readonly Entry<K>[]
    const found = entries.find(({ of }) => of.value === words)
    if (found !== undefined) return { value: found, scenario: name }
  }
  return null
}

/** Whether the amount of the asked tranche grows with units that the scenario says come in over time. */
export function statesDeliveries(question: Question): boolean {
  const { perUnit } = amountTerms(question.tranche.terms)
  return perUnit !== null && saidOf(question, 'deliveries', perUnit.of.value) !== null
}

/** The level of an index over its level on the day of the deal; null where nobody says how far it has moved since. */
export function indexGrowth(
  question: Question,
  collector: Collector,
  words: string,
): Reader | null {
  const said = saidOf(question, 'indices', words)
  const grown = said?.value.grown
  if (said === null || grown === undefined) {
    return question.asOf <= question.tranche.deal.announced.value.lastDay ? () => 1 : null
  }
  const reader = collector.disclosed(
    `index/${words}/grown`,
    `growth of ${words} since the day of the deal`,
    'fraction',
    grown.value,
    { kind: 'belief', span: grown.span, scenario: said.scenario, sources: [], grade: null },
    `“grown” in the belief “indices”`,
  )
  return reader === null ? null : (at) => 1 + reader(at)
}
