import type { Reader } from '../decision/index.ts'
import { seen } from '../fact/index.ts'
import type { Collector } from './collector.ts'
import { companyName, companyOf, observed, openingOf, type Question } from './question.ts'

/** A figure of the company's accounts by which a price is worked out: as the nearest scenario states it, else the last one reported. */
export function measureOf(question: Question, collector: Collector, words: string): Reader | null {
  const company = companyOf(question.tranche)
  const path = `${company}/${words}`
  const label = `figure “${words}” of ${companyName(question)}`
  const remedy = `a fact “measure: ${words}, of: ${company}, is: …”, or a belief “measures”`
  for (const { name, scenario } of question.scenario.chain) {
    const said = scenario.measures?.find(
      (entry) => entry.of.value === words && entry.in.value === company,
    )
    if (said === undefined) continue
    const { value, span } = said.is
    return collector.amount(
      path,
      label,
      value,
      { kind: 'belief', span, scenario: name, sources: [], grade: null },
      remedy,
    )
  }
  const last = seen(question.book.facts, 'measure', openingOf(question))
    .filter((fact) => fact.measure.value === words && fact.of.value === company)
    .at(-1)
  if (last === undefined) return collector.lacks(label, remedy)
  return collector.amount(path, label, last.is.value, observed(last, question.book), remedy)
}
