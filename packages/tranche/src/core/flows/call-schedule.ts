import { assert } from '../diagnostic/index.ts'
import type { PlainDate } from '../time/index.ts'

/** An amount that may be called on any day of a window, both ends included; one day for a fixed date. */
export type Call = {
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  readonly amount: number
}

export type ScheduleDay = {
  readonly day: PlainDate
  /** Cash at the close of the day if every call comes on the first day of its window. */
  readonly balanceLow: number
  /** The same if every call comes on the last day of its window. */
  readonly balanceHigh: number
}

export type CallSchedule = {
  /** Every day on which a receipt arrives or a window opens or ends, in order. */
  readonly days: readonly ScheduleDay[]
  /** The first day with the lowest possible balance; null where nothing happens. */
  readonly worst: ScheduleDay | null
  /** The time at which the largest amount may be called at once, and by which calls; null without calls. */
  readonly overlap: {
    readonly firstDay: PlainDate
    readonly lastDay: PlainDate
    readonly amount: number
    readonly calls: readonly number[]
  } | null
}

/** Calls against cash. Receipts are counted as certain and usable on their day; nothing is discounted. */
export function scheduleCalls(plan: {
  readonly openingCash: number
  readonly receipts: readonly { readonly day: PlainDate; readonly amount: number }[]
  readonly calls: readonly Call[]
}): CallSchedule {
  const { openingCash, receipts, calls } = plan
  for (const { firstDay, lastDay, amount } of calls) {
    assert(firstDay <= lastDay && amount >= 0, `a call: ${firstDay}, ${lastDay}, ${amount}`)
  }
  const marked = [...receipts.map((r) => r.day), ...calls.flatMap((c) => [c.firstDay, c.lastDay])]
  const days = [...new Set(marked)].sort().map((day): ScheduleDay => {
    const received = sum(receipts.filter((r) => r.day <= day))
    const callable = sum(calls.filter((c) => c.firstDay <= day))
    const due = sum(calls.filter((c) => c.lastDay <= day))
    const cash = openingCash + received
    return { day, balanceLow: cash - callable, balanceHigh: cash - due }
  })
  const worst = days.reduce<ScheduleDay | null>(
    (low, day) => (low === null || day.balanceLow < low.balanceLow ? day : low),
    null,
  )
  return { days, worst, overlap: largestOverlap(calls) }
}

/** The largest sum of open calls is reached on the first day of one of them. */
function largestOverlap(calls: readonly Call[]): CallSchedule['overlap'] {
  let largest: CallSchedule['overlap'] = null
  for (const firstDay of new Set(calls.map((call) => call.firstDay))) {
    const open = [...calls.entries()].filter(
      ([, c]) => c.firstDay <= firstDay && firstDay <= c.lastDay,
    )
    const amount = sum(open.map(([, call]) => call))
    if (largest !== null && amount <= largest.amount) continue
    const lastDay = open.map(([, c]) => c.lastDay).reduce((a, b) => (a < b ? a : b))
    largest = { firstDay, lastDay, amount, calls: open.map(([i]) => i) }
  }
  return largest
}

function sum(items: readonly { readonly amount: number }[]): number {
  return items.reduce((total, { amount }) => total + amount, 0)
}
