import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import {
  chanceOfAll,
  holderOf,
  type Question,
  type RightSituation,
  situationOf,
} from '../../situation/index.ts'
import { type PlainDate, yearsBetween } from '../../time/index.ts'
import { valueCompanyCall, valueDuty } from '../../valuation/index.ts'
import { itemByEngine } from '../engine/item-by-engine.ts'
import type { EngineDesk } from '../engine/worth-by-engine.ts'
import { type Evaluated, evaluate, overOutcomes } from '../one-right/evaluate.ts'
import { timesChance } from '../one-right/worth-if-met.ts'
import type { ValueItem } from './value-item.ts'

/**
 * A firm duty is a forward; a company's call is a put against the investor. With a condition that is not met, from nothing to that, or that times its stated chance; nothing where
 * it was not met in time.
 */
export function owedItem(question: Question, desk: EngineDesk): ValueItem {
  const { tranche, asOf } = question
  const right = situationOf(question)
  const evaluated = evaluate(right, null, false)
  // Without a day of its own money comes in no later than its conditions can be met.
  const by = right.conditions.flatMap(({ condition }) => condition.by?.value ?? []).sort()
  const day = tranche.terms.due?.value.lastDay ?? right.timing?.lastPracticable?.latest ?? by.at(-1)
  const years = day === undefined || day < asOf ? null : yearsBetween(asOf, day)
  const { value, words } = worthByConditions(right, worthOf(question, evaluated, years))
  const item: ValueItem = {
    id: tranche.id,
    kind: 'right',
    term: tranche.terms.kind,
    holder: holderOf(tranche),
    company: tranche.deal.company.value,
    value,
    error: null,
    inputs: right.collector.figures,
    method: `${
      tranche.terms.kind === 'call'
        ? 'the company’s call, as a put held against the investor'
        : 'a firm duty, as a forward'
    }${words}`,
    missing: value.low === null ? missingOf(question, right, day) : [],
  }
  return itemByEngine(desk, item, { right, day })
}

function worthOf(question: Question, evaluated: Evaluated, years: number | null): Extent {
  if (years === null || !evaluated.complete) return unknownExtent
  const worth = question.tranche.terms.kind === 'call' ? valueCompanyCall : valueDuty
  return overOutcomes(evaluated, ({ terms, companyValue, situation }) =>
    situation.law === null
      ? null
      : worth(terms, situation.law, { companyValue, years, withSideBenefit: false }),
  )
}

/** What conditions make of a worth if they are met. */
export function worthByConditions(
  { conditions, question }: Pick<RightSituation, 'conditions' | 'question'>,
  value: Extent,
): { readonly value: Extent; readonly words: string } {
  const open = conditions.filter(({ standing }) => standing !== 'met')
  if (open.length === 0) return { value, words: '' }
  if (open.some(({ missed }) => missed))
    return { value: exactExtent(0), words: ': nothing, a condition was not met in time' }
  const listed = open.map((condition) => condition.words).join('; ')
  const chance = chanceOfAll(question, conditions)
  if (chance !== null)
    return {
      value: timesChance(value, chance),
      words: `, times the chance that it is met in time: ${listed}`,
    }
  const words = `, if met: ${listed}`
  if (value.low === null || value.high === null) return { value, words }
  return {
    value: { value: null, low: Math.min(0, value.low), high: Math.max(0, value.high) },
    words,
  }
}

/** What stands between a duty or call and its worth: once its day has passed, only what became of it. */
export function missingOf(
  { tranche, asOf }: Question,
  { conditions, collector }: Pick<RightSituation, 'conditions' | 'collector'>,
  day: PlainDate | undefined,
): ValueItem['missing'] {
  if (day !== undefined && day < asOf) {
    return [
      {
        what: `what became of ${tranche.id}: it fell due by ${day}, and no closing is recorded`,
        remedy: `a fact “closed: ${tranche.name}” with its day and amount`,
      },
    ]
  }
  const noDay = {
    what: `day on which ${tranche.id} falls due`,
    remedy: `“due: 2025-06” in the terms of ${tranche.id}`,
  }
  return [
    ...(day === undefined ? [noDay] : []),
    ...conditions
      .filter(({ standing }) => standing !== 'met')
      .map(({ words }) => ({
        what: `condition: ${words}`,
        remedy: 'a fact that it is met, or not',
      })),
    ...collector.missing.map(({ what, remedy }) => ({ what, remedy })),
  ]
}
