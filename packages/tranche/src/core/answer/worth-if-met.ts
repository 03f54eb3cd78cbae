import { type Extent, exactExtent } from '../origin/index.ts'
import type { RightSituation } from '../situation/index.ts'
import { type RightWorth, worthTooLate } from './worth-of-right.ts'

/** Nothing can come of a right whose condition can no longer be met. */
const worthIfFailed: RightWorth = {
  ...worthTooLate,
  method: 'nothing: a condition is not met in time',
}

/**
 * The worth of a right with conditions that are not met, or of which nothing says whether they are: from nothing to what it is worth with
 * them met. How likely they are is not asked, so that no value stands between.
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
  const isFree = waiting.low === 0 && waiting.high === 0
  return {
    ...worth,
    extent: downToNothing(extent),
    usedNow: downToNothing(worth.usedNow),
    waiting: isFree ? waiting : { value: null, low: 0, high: extent.high },
    oneDay: upToNothing(worth.oneDay),
    method: `${worth.method}, if met: ${open.map(({ words }) => words).join('; ')}`,
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
