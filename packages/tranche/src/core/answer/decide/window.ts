import type { Waiting } from '../../decision/index.ts'
import { type Extent, exactExtent } from '../../origin/index.ts'
import type { RightSituation } from '../../situation/index.ts'
import { type PlainDate, yearsBetween } from '../../time/index.ts'
import type { Evaluated } from '../one-right/evaluate.ts'
import { extentIfCostly, type UseOptions } from '../one-right/worth-if-costly.ts'
import { downToNothing } from '../one-right/worth-if-met.ts'
import { type RightWorth, worthWithLastDay } from '../one-right/worth-of-right.ts'
import type { RightDecision } from './decide-answer.ts'

type Parts = {
  readonly right: RightSituation
  readonly evaluated: Evaluated
  readonly worth: RightWorth
  readonly waiting: Waiting
  readonly use: UseOptions
}

/** The days of the right, what is left of them, and the last practicable day with its neighbours. */
export function windowOf(parts: Parts): RightDecision['window'] {
  const { right } = parts
  const { timing } = right
  if (timing === null) {
    return {
      firstDay: null,
      lastDay: null,
      daysLeft: null,
      businessDaysLeft: null,
      lastPracticableDay: null,
      earliestLastPracticableDay: null,
      neighbours: [],
    }
  }
  const { firstDay, lastDay, daysLeft, businessDaysLeft, lastPracticable } = timing
  return {
    firstDay,
    lastDay,
    daysLeft,
    businessDaysLeft,
    lastPracticableDay: lastPracticable?.latest ?? null,
    earliestLastPracticableDay: lastPracticable?.earliest ?? null,
    neighbours: neighboursOf(parts),
  }
}

/** The last practicable day with other execution times, and what the right would be worth with each. */
function neighboursOf({
  right,
  evaluated,
  worth,
  waiting,
  use,
}: Parts): RightDecision['window']['neighbours'] {
  const { asOf } = right.question
  const nothingAtLeast: Extent = { value: null, low: 0, high: null }
  const isOpen = right.conditions.some(({ standing }) => standing !== 'met')
  const worthBy = (day: PlainDate): Extent => {
    if (day < asOf) return exactExtent(0)
    if (day === right.timing?.lastPracticable?.latest) return worth.extent
    if (!evaluated.complete) return nothingAtLeast
    if (day === asOf) return worth.usedNow
    // The quick routes only bound what the engine was asked for, and asking it again for every other day takes too long.
    if ((worth.engine?.route ?? null) !== null) return nothingAtLeast
    const years = yearsBetween(asOf, day)
    if (waiting === 'unknown') return nothingAtLeast
    if (waiting === 'costly' && use.care === 'quick') return nothingAtLeast
    const then =
      waiting === 'free'
        ? worthWithLastDay(evaluated, years)
        : (extentIfCostly(worth.bounding, evaluated.central, years, use) ?? nothingAtLeast)
    return isOpen ? downToNothing(then) : then
  }
  return (right.timing?.neighbours ?? []).map((neighbour) => ({
    ...neighbour,
    value: worthBy(neighbour.day),
  }))
}
