import { assert } from '../diagnostic/index.ts'
import { addMonths, type PlainDate } from '../time/index.ts'

export type VestingPlan = {
  readonly quantity: bigint
  readonly from: PlainDate
  readonly months: number
  /** Nothing vests before; then, with the period that ends, all that has gathered. 0 for none. */
  readonly cliffMonths: number
  /** 1 for monthly, 3 for quarterly, 12 for yearly. */
  readonly everyMonths: number
}

/**
 * The days on which units vest, and how many: what has vested by any day is the elapsed part of the
 * grant, rounded down, and the last day completes it. Elapsed time is counted in whole periods.
 */
export function vestingDays(plan: VestingPlan): { day: PlainDate; quantity: bigint }[] {
  const { quantity, from, months, cliffMonths, everyMonths } = plan
  assert(
    Number.isInteger(months) && months >= 1,
    'vesting takes a whole number of months, 1 or more',
  )
  assert(Number.isInteger(everyMonths) && everyMonths >= 1, 'a vesting period is 1 month or more')
  assert(cliffMonths >= 0 && cliffMonths <= months, 'the cliff is within the vesting time')
  const days: { day: PlainDate; quantity: bigint }[] = []
  let vested = 0n
  const vestAt = (elapsed: number) => {
    const due = (quantity * BigInt(elapsed)) / BigInt(months)
    if (due > vested) days.push({ day: addMonths(from, elapsed), quantity: due - vested })
    vested = due
  }
  const first = Math.max(1, Math.ceil(cliffMonths / everyMonths)) * everyMonths
  for (let elapsed = first; elapsed < months; elapsed += everyMonths) vestAt(elapsed)
  vestAt(months)
  return days
}
