import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitBudget } from './index.ts'

/** Steps of a thousandth, so that a difference is either none or plain to see. */
const decimal = (min: number, max: number) =>
  fc.integer({ min: 1000 * min, max: 1000 * max }).map((n) => n / 1000)

test('a single opportunity takes the budget, two equal ones share it, a bad one gets nothing', () => {
  const good = { valueAboveStrike: 10, strikePreMoney: 5 }
  expect(splitBudget([good], 3)).toEqual({ amounts: [3], gain: 3.75, gainPerUnit: 50 / 64 })
  expect(splitBudget([good, good, { ...good, valueAboveStrike: -1 }], 6).amounts).toEqual([3, 3, 0])
  expect(splitBudget([{ ...good, amountCap: 2 }], 3)).toEqual({
    amounts: [2],
    gain: 20 / 7,
    gainPerUnit: 0,
  })
  expect(splitBudget([good], 0).amounts).toEqual([0])
})

test('the last unit earns the same wherever there is room, and no transfer gains', () => {
  const opportunity = fc.record({
    valueAboveStrike: decimal(-5, 20),
    strikePreMoney: decimal(0.5, 30),
    amountCap: fc.oneof(fc.constant(Infinity), decimal(0, 8)),
  })
  fc.assert(
    fc.property(
      fc.array(opportunity, { minLength: 1, maxLength: 6 }),
      decimal(0, 40),
      (options, budget) => {
        const { amounts, gainPerUnit } = splitBudget(options, budget)
        const spent = amounts.reduce((a, b) => a + b, 0)
        expect(spent).toBeLessThanOrEqual(budget * (1 + 1e-12) + 1e-12)
        if (gainPerUnit > 0) expect(spent).toBeCloseTo(budget, 9)
        options.forEach((o, i) => {
          const x = amounts[i] ?? 0
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(o.amountCap)
          const gain = Math.max(0, o.valueAboveStrike)
          const slope = (gain * o.strikePreMoney) / (o.strikePreMoney + x) ** 2
          if (x > 1e-9) expect(slope).toBeGreaterThan(gainPerUnit * (1 - 1e-7))
          if (x < o.amountCap) expect(slope).toBeLessThanOrEqual(gainPerUnit * (1 + 1e-9))
        })
      },
    ),
    { numRuns: 1000 },
  )
})
