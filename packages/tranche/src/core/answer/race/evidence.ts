import { type Fact, type FactOf, seen, type View } from '../../fact/index.ts'
import type { Amount } from '../../grammar/index.ts'
import { type Extent, unknownExtent } from '../../origin/index.ts'
import { boundsOf } from '../../quantity/index.ts'
import { nameOf, observed } from '../../situation/index.ts'
import { amountRead, type WholeBook } from '../whole-book.ts'
import type { EvidenceLine, PlanLine } from './race-answer.ts'

/** What the day sees of each contender: scores, availability, revenue, entries and rounds, in the order of days. */
export function evidenceOf(whole: WholeBook, names: readonly string[]): EvidenceLine[] {
  const { book, asOf } = whole
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
        figure: { unit: 'money', extent: revenueRead(whole, fact) },
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
            : { unit: 'money', extent: valuationRead(whole, fact, fact.valuation.value) },
      }),
    ),
  ]
  return lines
    .filter(({ contender }) => names.includes(contender))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Each plan beside the latest revenue of the same company that is no plan. */
export function plansOf(whole: WholeBook, names: readonly string[]): PlanLine[] {
  return revenuesSeen(whole)
    .filter(({ as, revenue }) => as.value === 'plan' && names.includes(revenue.value))
    .map((planned): PlanLine => {
      const actual = latestRevenue(whole, planned.revenue.value)
      const plan = revenueRead(whole, planned)
      const reached = actual === undefined ? unknownExtent : revenueRead(whole, actual)
      return {
        contender: planned.revenue.value,
        plan,
        actual: reached,
        actualKind: actual?.as.value ?? null,
        part: over(reached, plan),
      }
    })
}

type Revenue = FactOf<'revenue'>

function revenuesSeen({ book, asOf }: WholeBook): readonly Revenue[] {
  return seen(book.facts, 'revenue', { asOf, at: 'close' })
}

/** The latest revenue of a company that was earned, or is at the present pace; a plan where `planned`. */
export function latestRevenue(
  whole: WholeBook,
  company: string,
  planned = false,
): Revenue | undefined {
  return revenuesSeen(whole)
    .filter(({ revenue, as }) => revenue.value === company && (as.value === 'plan') === planned)
    .at(-1)
}

/** A revenue in the currency of the book, its figure kept. */
export function revenueRead(whole: WholeBook, fact: Revenue): Extent {
  const [company, day, kind] = [fact.revenue.value, fact.day.value.lastDay, fact.as.value]
  const id = `${company}/revenue/${kind.replace(' ', '-')}/${day}`
  const label = `revenue of ${nameOf(whole.book, company)}, ${kind}, told ${day}`
  return amountRead(whole, { id, label }, fact.amount.value, observed(fact, whole.book))
}

function valuationRead(whole: WholeBook, fact: FactOf<'round'>, valuation: Amount): Extent {
  const [company, name] = [fact.round.value, fact.name?.value ?? fact.day.value.lastDay]
  const id = `${company}/headline/${name}`
  const label = `headline valuation of ${nameOf(whole.book, company)} in ${name}`
  return amountRead(whole, { id, label }, valuation, observed(fact, whole.book))
}

function over(a: Extent, b: Extent): Extent {
  if (a.low === null || a.high === null || b.low === null || b.high === null || !(b.low > 0))
    return unknownExtent
  const [low, high] = [a.low / b.high, a.high / b.low]
  return { value: low === high ? low : null, low, high }
}

function extentOf(bounds: ReturnType<typeof boundsOf>): Extent {
  return bounds === null
    ? unknownExtent
    : { value: bounds.centre, low: bounds.low, high: bounds.high }
}
