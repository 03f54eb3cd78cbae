import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import type { Bounds } from '../../quantity/index.ts'
import { chanceOfAll, type RightSituation } from '../../situation/index.ts'
import { type RightWorth, worthTooLate } from './worth-of-right.ts'

/** Nothing can come of a right whose condition can no longer be met. */
const worthIfFailed: RightWorth = {
  ...worthTooLate,
  method: 'nothing: a condition is not met in time',
}

/**
 * The worth of a right with conditions that are not met, or of which nothing says whether they are: from nothing to what it is worth with
 * them met; times their chance where the scenario states it, and then a value may stand between.
 */
export function worthIfMet(
  worth: RightWorth,
  { conditions, timing, question }: RightSituation,
): RightWorth {
  const open = conditions.filter(({ standing }) => standing !== 'met')
  if (open.length === 0) return worth
  const lastDay = timing?.lastPracticable?.latest
  const isLast = lastDay !== undefined && lastDay <= question.asOf
  if (open.some(({ standing, missed }) => missed || (isLast && standing === 'not met')))
    return worthIfFailed
  const { extent, waiting } = worth
  const words = open.map((condition) => condition.words).join('; ')
  const chance = isLast ? null : chanceOfAll(question, conditions)
  if (chance !== null)
    return {
      ...worth,
      extent: timesChance(extent, chance),
      usedNow: exactExtent(0),
      waiting: timesChance(extent, chance),
      oneDay: unknownExtent,
      error: null,
      method: `${worth.method}, times the chance that it is met in time: ${words}`,
    }
  const isFree = waiting.low === 0 && waiting.high === 0
  return {
    ...worth,
    extent: downToNothing(extent),
    usedNow: downToNothing(worth.usedNow),
    waiting: isFree ? waiting : { value: null, low: 0, high: extent.high },
    oneDay: upToNothing(worth.oneDay),
    method: `${worth.method}, if met: ${words}`,
    isIfMet: true,
  }
}

/** A worth times a chance that has nothing to do with it. */
export function timesChance({ value, low, high }: Extent, chance: Bounds): Extent {
  if (low === null || high === null) return { value: null, low: null, high: null }
  const ends = [low * chance.low, low * chance.high, high * chance.low, high * chance.high]
  return {
    value: value === null || chance.centre === null ? null : value * chance.centre,
    low: Math.min(...ends),
    high: Math.max(...ends),
  }
}

/** From nothing to the upper end of what is worth nothing at least. */
export function downToNothing({ high }: Extent): Extent {
  return high === 0 ? exactExtent(0) : { value: null, low: 0, high }
}

function upToNothing({ low, high }: Extent): Extent {
  return low === null || high === null
    ? { value: null, low, high }
    : { value: null, low: Math.min(0, low), high: Math.max(0, high) }
}
