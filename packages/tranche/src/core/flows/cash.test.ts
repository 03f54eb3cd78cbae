import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../time/index.ts'
import { ledgerBetween, type Payment, scheduleCalls } from './index.ts'

const payment = (day: string, from: string, to: string, amount: number, margin = 1): Payment => ({
  day: dayOf(day),
  from,
  to,
  amount,
  margin,
})

describe('a ledger between an investor and a company', () => {
  const pair = { investor: 'amazon', company: 'anthropic' }
  const ledger = ledgerBetween(
    [
      payment('2023-09-25', 'amazon', 'anthropic', 1250),
      payment('2024-03-27', 'amazon', 'anthropic', 2750),
      payment('2024-12-31', 'anthropic', 'amazon', 400, 0.25),
      payment('2024-06-30', 'anthropic', 'google', 900, 0.25),
      payment('2026-01-01', 'anthropic', 'amazon', 1000, 0.25),
    ],
    pair,
  )

  test('counts revenue and margin apart, and leaves other parties out', () => {
    expect(ledger.total).toEqual({
      out: 4000,
      back: 1400,
      net: -2600,
      backAtMargin: 350,
      netAtMargin: -3650,
    })
  })

  test('shows quiet years, and each year cumulates those before', () => {
    expect(ledger.years.map((y) => [y.year, y.inYear.net, y.cumulated.net])).toEqual([
      [2023, -1250, -1250],
      [2024, -2350, -3600],
      [2025, 0, -3600],
      [2026, 1000, -2600],
    ])
  })

  test('is empty without payments', () => {
    expect(ledgerBetween([], pair).years).toEqual([])
  })
})

describe('calls against cash', () => {
  const plan = {
    openingCash: 100,
    receipts: [{ day: dayOf('2024-06-30'), amount: 50 }],
    calls: [
      { firstDay: dayOf('2024-01-01'), lastDay: dayOf('2024-12-31'), amount: 60 },
      { firstDay: dayOf('2024-03-01'), lastDay: dayOf('2024-03-31'), amount: 70 },
      { firstDay: dayOf('2024-09-01'), lastDay: dayOf('2024-09-01'), amount: 30 },
    ],
  }

  test('the worst day is the one on which early calls have come and the receipt has not', () => {
    const { worst, days } = scheduleCalls(plan)
    expect(worst).toEqual({ day: '2024-03-01', balanceLow: -30, balanceHigh: 100 })
    expect(days.at(-1)).toEqual({ day: '2024-12-31', balanceLow: -10, balanceHigh: -10 })
  })

  test('the overlap is the time with the largest amount open at once', () => {
    expect(scheduleCalls(plan).overlap).toEqual({
      firstDay: '2024-03-01',
      lastDay: '2024-03-31',
      amount: 130,
      calls: [0, 1],
    })
  })

  test('nothing planned is no worst day', () => {
    const nothing = scheduleCalls({ openingCash: 5, receipts: [], calls: [] })
    expect(nothing).toEqual({ days: [], worst: null, overlap: null })
  })
})

test('no timing of the calls leaves less on any day than the low balance, or more than the high', () => {
  const start = dayOf('2024-01-01')
  const dated = fc.record({
    opens: fc.nat(20),
    lasts: fc.nat(10),
    chosen: fc.nat(10),
    amount: fc.nat(50),
  })
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 6 }), fc.array(dated, { maxLength: 3 }), (cs, rs) => {
      const receipts = rs.map((r) => ({ day: addDays(start, r.opens), amount: r.amount }))
      const calls = cs.map((c) => ({
        firstDay: addDays(start, c.opens),
        lastDay: addDays(start, c.opens + c.lasts),
        amount: c.amount,
      }))
      const { days, worst } = scheduleCalls({ openingCash: 100, receipts, calls })
      for (const { day, balanceLow, balanceHigh } of days) {
        const calledOn = (c: (typeof cs)[number]) =>
          addDays(start, c.opens + Math.min(c.chosen, c.lasts))
        const called = cs.filter((c) => calledOn(c) <= day).reduce((sum, c) => sum + c.amount, 0)
        const received = receipts.filter((r) => r.day <= day).reduce((sum, r) => sum + r.amount, 0)
        const balance = 100 + received - called
        expect(balanceLow).toBeLessThanOrEqual(balance)
        expect(balanceHigh).toBeGreaterThanOrEqual(balance)
        expect(worst?.balanceLow).toBeLessThanOrEqual(balance)
      }
    }),
    { numRuns: 500 },
  )
})
