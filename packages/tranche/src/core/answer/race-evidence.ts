import { type Fact, seen, type View } from '../fact/index.ts'
import type { Amount } from '../grammar/index.ts'
import { type Extent, unknownExtent } from '../origin/index.ts'
import { boundsOf } from '../quantity/index.ts'
import { observed } from '../situation/index.ts'
import type { EvidenceLine, PlanLine } from './race-answer.ts'
import type { WholeBook } from './whole-book.ts'

/** What the day sees of each contender: scores, availability, revenue, entries and rounds, in the order of days. */
export function evidenceOf({ book, asOf }: WholeBook, names: readonly string[]): EvidenceLine[] {
  const view: View = { asOf, at: 'close' }
  const { facts } = book
  type Told = Pick<EvidenceLine, 'contender' | 'kind' | 'about' | 'figure'>
  const line = (fact: Fact, told: Told): EvidenceLine => {
    const { sources, grade } = observed(fact, book)
    return { ...told, day: fact.day.value.lastDay, sources, grade }
  }
  const lines = [
    ...seen(facts, 'score', view).map((fact) =>
      line(fact, {
        contender: fact.score.value,
        kind: 'score',
        about: [fact.benchmark.value, ...(fact.model === undefined ? [] : [fact.model.value])],
        figure: { unit: 'number', extent: extentOf(boundsOf(fact.is.value)) },
      }),
    ),
    ...seen(facts, 'available', view).map((fact) =>
      line(fact, {
        contender: fact.available.value,
        kind: 'available',
        about: [
          ...(fact.model === undefined ? [] : [fact.model.value]),
          ...(fact.through === undefined ? [] : [`through ${fact.through.value}`]),
          ...(fact.atScale === undefined ? [] : [`at scale: ${fact.atScale.value}`]),
        ],
        figure: null,
      }),
    ),
    ...seen(facts, 'revenue', view).map((fact) =>
      line(fact, {
        contender: fact.revenue.value,
        kind: 'revenue',
        about: [fact.as.value],
        figure: { unit: 'money', extent: money(fact.amount.value) },
      }),
    ),
    ...seen(facts, 'entered', view).map((fact) =>
      line(fact, { contender: fact.entered.value, kind: 'entered', about: [], figure: null }),
    ),
    ...seen(facts, 'round', view).map((fact) =>
      line(fact, {
        contender: fact.round.value,
        kind: 'round',
        about: fact.name === undefined ? [] : [fact.name.value],
        figure:
          fact.valuation === undefined
            ? null
            : { unit: 'money', extent: money(fact.valuation.value) },
      }),
    ),
  ]
  return lines
    .filter(({ contender }) => names.includes(contender))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Each plan beside the latest revenue of the same company that is no plan. */
export function plansOf({ book, asOf }: WholeBook, names: readonly string[]): PlanLine[] {
  const revenues = seen(book.facts, 'revenue', { asOf, at: 'close' })
  return revenues
    .filter((fact) => fact.as.value === 'plan' && names.includes(fact.revenue.value))
    .map((planned): PlanLine => {
      const actual = revenues
        .filter((fact) => fact.revenue.value === planned.revenue.value && fact.as.value !== 'plan')
        .at(-1)
      const plan = money(planned.amount.value)
      const reached = actual === undefined ? unknownExtent : money(actual.amount.value)
      return {
        contender: planned.revenue.value,
        plan,
        actual: reached,
        actualKind: actual?.as.value ?? null,
        part: over(reached, plan),
      }
    })
}

function over(a: Extent, b: Extent): Extent {
  if (a.low === null || a.high === null || b.low === null || b.high === null || b.low === 0)
    return unknownExtent
  const [low, high] = [a.low / b.high, a.high / b.low]
  return { value: low === high ? low : null, low, high }
}

function money({ amount }: Amount): Extent {
  return extentOf(boundsOf(amount))
}

function extentOf(bounds: ReturnType<typeof boundsOf>): Extent {
  return bounds === null
    ? unknownExtent
    : { value: bounds.centre, low: bounds.low, high: bounds.high }
}
