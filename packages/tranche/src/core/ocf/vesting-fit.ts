import { leastOf, type Rational, ratio, whole } from '../quantity/index.ts'
import { dayOf } from '../time/index.ts'
import { textOf } from './json.ts'
import { stepsOf } from './remaining.ts'
import type { Securities, Security } from './securities.ts'
import type { VestingDay } from './vesting-days.ts'

const ends = /_(?:CANCELLATION|RETRACTION|REPURCHASE)$/
const endOfDays = dayOf('9999-12-31')

/**
 * Whether a book can say that a security vests on these days and still hold what the package holds: nothing was exercised, released
 * or handed on before it had vested, nothing was split, and no certificate took its place. Certificates of one class are one holding in
 * a book, so none of the holder's may have moved.
 */
export function vestsInTime(
  security: Security,
  days: readonly VestingDay[],
  securities: Securities,
): boolean {
  if (security.kind === 'stock' && !standsStill(security, securities)) return false
  let [held, vested] = [security.quantity ?? whole(0), whole(0)]
  let next = 0
  for (const { happening, before, after } of stepsOf(security, securities, endOfDays)) {
    if ('ratio' in happening || happening.balance !== null || before === null || after === null) {
      return false
    }
    for (let due = days[next]; due !== undefined && due.day <= happening.day; due = days[next]) {
      const more = vested.add(ratio(due.quantity, 1))
      if (more.compare(held) <= 0) vested = more
      next += 1
    }
    const taken: Rational = before.sub(after)
    held = held.sub(taken)
    if (ends.test(happening.object.kind)) vested = leastOf(vested, held)
    else if (taken.compare(vested) > 0) return false
    else vested = vested.sub(taken)
  }
  return true
}

function standsStill(security: Security, { byId, takings, splits }: Securities): boolean {
  const classOf = ({ object }: Security) => textOf(object.json, 'stock_class_id') ?? ''
  if (splits.has(classOf(security))) return false
  return [...byId.values()].every(
    (other) =>
      other.kind !== 'stock' ||
      other.holder !== security.holder ||
      classOf(other) !== classOf(security) ||
      (takings.get(other.id) ?? []).every(({ object }) => ends.test(object.kind)),
  )
}
