import { type Call, type CallSchedule, scheduleCalls } from '../../flows/index.ts'
import type { Extent } from '../../origin/index.ts'
import type { WholeBook } from '../whole-book.ts'
import type { PartySchedule } from './flows-answer.ts'
import { grouped } from './grouped.ts'
import { cashOf, type Owed } from './owed.ts'

/** Calls against cash, for every party that owes something on known days and whose cash is known. */
export function schedulesOf(whole: WholeBook, owed: readonly Owed[]): PartySchedule[] {
  for (const { what, days, overdue } of owed) {
    if (overdue)
      whole.collector.lacks(`whether ${what} was paid`, `a fact “closed: ${what}” or “paid: …”`)
    else if (days === null)
      whole.collector.lacks(`days on which ${what} falls due`, 'its “due” or “period” in the terms')
  }
  const dated = owed.flatMap(({ what, from, to, amount, days }) =>
    days === null
      ? []
      : [{ from, what, to, firstDay: days.firstDay, lastDay: days.lastDay, amount }],
  )
  const byParty = grouped(dated, ({ from }) => from)
  return [...byParty].flatMap(([party, calls]) => {
    const cash = cashOf(whole, party)
    if (cash === null || cash.low === null || cash.high === null) return []
    const low = scheduleAt(cash.low, calls, 'high')
    const isExact =
      cash.low === cash.high && calls.every(({ amount }) => amount.low === amount.high)
    const high = isExact ? low : scheduleAt(cash.high, calls, 'low')
    const worst = low.worst
    const balances = low.days.map(
      ({ day, balanceLow }, i): { day: typeof day; balance: Extent } => ({
        day,
        balance: range(balanceLow, high.days[i]?.balanceHigh ?? balanceLow),
      }),
    )
    return [
      {
        party,
        cash,
        calls: calls.map(({ what, to, firstDay, lastDay, amount }) => ({
          what,
          to,
          firstDay,
          lastDay,
          amount,
        })),
        days: balances,
        worst: worst === null ? null : (balances.find(({ day }) => day === worst.day) ?? null),
        overlap:
          low.overlap === null
            ? null
            : {
                firstDay: low.overlap.firstDay,
                lastDay: low.overlap.lastDay,
                amount: range(high.overlap?.amount ?? 0, low.overlap.amount),
              },
      },
    ]
  })
}

function scheduleAt(
  openingCash: number,
  calls: readonly (Omit<Call, 'amount'> & { readonly amount: Extent })[],
  end: 'low' | 'high',
): CallSchedule {
  return scheduleCalls({
    openingCash,
    receipts: [],
    calls: calls.map(({ firstDay, lastDay, amount }) => ({
      firstDay,
      lastDay,
      amount: amount[end] ?? amount.low ?? 0,
    })),
  })
}

function range(low: number, high: number): Extent {
  return { value: low === high ? low : null, low, high }
}
