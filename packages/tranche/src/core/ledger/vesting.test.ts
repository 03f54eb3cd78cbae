import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../time/index.ts'
import { vestingDays } from './vesting.ts'

test('four years, monthly, with a cliff of one: a quarter, then 36 months to the last share', () => {
  const plan = {
    quantity: 1000n,
    from: dayOf('2024-01-31'),
    months: 48,
    cliffMonths: 12,
    everyMonths: 1,
  }
  const days = vestingDays(plan)
  expect(days).toHaveLength(37)
  expect(days[0]).toEqual({ day: '2025-01-31', quantity: 250n })
  expect(days[1]).toEqual({ day: '2025-02-28', quantity: 20n })
  expect(days[2]).toEqual({ day: '2025-03-31', quantity: 21n })
  expect(days.at(-1)?.day).toBe('2028-01-31')
})

test('any plan vests all of the grant, nothing twice, and never ahead of time', () => {
  const plan = fc.record({
    quantity: fc.bigInt(1n, 10n ** 18n),
    from: fc.constant(dayOf('2024-02-29')),
    months: fc.integer({ min: 1, max: 120 }),
    cliffMonths: fc.constant(0),
    everyMonths: fc.constantFrom(1, 3, 12),
  })
  fc.assert(
    fc.property(plan, fc.nat(120), (each, cliff) => {
      const cliffMonths = Math.min(cliff, each.months)
      const days = vestingDays({ ...each, cliffMonths })
      expect(days.reduce((sum, { quantity }) => sum + quantity, 0n)).toBe(each.quantity)
      expect(days.every(({ quantity }) => quantity > 0n)).toBe(true)
      expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted())
    }),
  )
})
