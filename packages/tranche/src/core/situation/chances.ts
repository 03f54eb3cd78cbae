import type { Condition } from '../deal/index.ts'
import { type Bounds, boundsOf } from '../quantity/index.ts'
import { type ConditionStanding, hasMissed, lapseOf, standingOn } from './conditions.ts'
import type { Question } from './question.ts'
import { saidOf } from './said-of.ts'

/**
 * The chance that everything that is not met yet will be in time, as the scenario states it for each name; null where it states none. Conditions are taken to be independent of one
 * another and of the worth of the company.
 */
export function chanceOfAll(
  question: Question,
  conditions: readonly ConditionStanding[],
): Bounds | null {
  const open = conditions.filter(({ standing }) => standing !== 'met')
  return open.length === 0
    ? null
    : together(open.map(({ condition }) => chanceOf(question, condition)))
}

const certain: Bounds = { low: 1, high: 1, centre: 1 }
const never: Bounds = { low: 0, high: 0, centre: 0 }

function chanceOf(question: Question, condition: Condition): Bounds | null {
  if (standingOn(question, condition) === 'met') return certain
  if (hasMissed(question, condition)) return never
  switch (condition.kind) {
    case 'all':
      return together(condition.all.map((part) => chanceOf(question, part)))
    case 'any': {
      const none = together(condition.any.map((part) => complement(chanceOf(question, part))))
      return complement(none)
    }
    case 'milestone':
      return stated(question, condition.milestone.value)
    case 'event':
      return stated(question, condition.event.value)
    case 'filed':
      return stated(question, condition.filed.value)
    case 'units':
      return stated(question, condition.units.value)
    case 'redacted':
      return stated(question, condition.redacted.value)
    case 'outperforms':
      return stated(question, condition.outperforms.value)
    case 'lapsed':
      return stated(question, lapseOf(condition))
    case 'from':
    case 'usedInFull':
    case 'priceOf':
    case 'valuationOf':
      return null
    default:
      return condition satisfies never
  }
}

/** As the nearest scenario states it that does. */
function stated(question: Question, name: string): Bounds | null {
  const said = saidOf(question, 'chances', name)
  return said === null ? null : boundsOf(said.value.is.value)
}

function complement(chance: Bounds | null): Bounds | null {
  if (chance === null) return null
  const { low, high, centre } = chance
  return { low: 1 - high, high: 1 - low, centre: centre === null ? null : 1 - centre }
}

function together(chances: readonly (Bounds | null)[]): Bounds | null {
  let all = certain
  for (const chance of chances) {
    if (chance === null) return null
    const centre = all.centre === null || chance.centre === null ? null : all.centre * chance.centre
    all = { low: all.low * chance.low, high: all.high * chance.high, centre }
  }
  return all
}
