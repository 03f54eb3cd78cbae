import { assert } from '../diagnostic/index.ts'
import type { PlainDate } from '../time/index.ts'

export type Payment = {
  readonly day: PlainDate
  readonly from: string
  readonly to: string
  readonly amount: number
  /** Part of the amount that is gain to the receiver: 1 for a dividend, the margin for a sale. */
  readonly margin: number
}

/** Seen from the investor: `net` is back less out, so an investor out of pocket stands below 0. */
export type CashPosition = {
  readonly out: number
  /** Everything that came back, sales at revenue. */
  readonly back: number
  readonly net: number
  /** The same with every receipt at its margin: the benefit, where `back` is the turnover. */
  readonly backAtMargin: number
  readonly netAtMargin: number
}

export type CashYear = {
  readonly year: number
  readonly inYear: CashPosition
  /** From the first payment to the end of this year. */
  readonly cumulated: CashPosition
}

export type CashLedger = {
  /** Every year from the first payment to the last, quiet ones too. */
  readonly years: readonly CashYear[]
  readonly total: CashPosition
}

/** Money between one investor and one company, by calendar year and cumulated; other payments are skipped. */
export function ledgerBetween(
  payments: readonly Payment[],
  { investor, company }: { readonly investor: string; readonly company: string },
): CashLedger {
  const yearly = new Map<number, CashPosition>()
  for (const { day, from, to, amount, margin } of payments) {
    assert(amount >= 0 && amount < Infinity, `an amount paid: ${amount}`)
    const goesOut = from === investor && to === company
    if (!goesOut && !(from === company && to === investor)) continue
    const year = Number(day.slice(0, 4))
    const paid = goesOut
      ? position({ out: amount, back: 0, backAtMargin: 0 })
      : position({ out: 0, back: amount, backAtMargin: margin * amount })
    yearly.set(year, add(yearly.get(year) ?? NOTHING, paid))
  }
  const years: CashYear[] = []
  let total = NOTHING
  if (yearly.size > 0) {
    for (let year = Math.min(...yearly.keys()); year <= Math.max(...yearly.keys()); year++) {
      const inYear = yearly.get(year) ?? NOTHING
      total = add(total, inYear)
      years.push({ year, inYear, cumulated: total })
    }
  }
  return { years, total }
}

const NOTHING: CashPosition = { out: 0, back: 0, net: 0, backAtMargin: 0, netAtMargin: 0 }

function position(p: Pick<CashPosition, 'out' | 'back' | 'backAtMargin'>): CashPosition {
  return { ...p, net: p.back - p.out, netAtMargin: p.backAtMargin - p.out }
}

function add(a: CashPosition, b: CashPosition): CashPosition {
  return position({
    out: a.out + b.out,
    back: a.back + b.back,
    backAtMargin: a.backAtMargin + b.backAtMargin,
  })
}
