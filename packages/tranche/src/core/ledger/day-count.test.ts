import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratio, toNumber, whole } from '../quantity/index.ts'
import { addDays, addMonths, dayOf } from '../time/index.ts'
import { type DayCount, interestEarned, yearFraction } from './day-count.ts'

// Source: ISDA, worked day counts of 30/360 (bond basis); days over 360.
// biome-ignore format: the columns are the point
test.for([
  ['2007-01-15', '2007-01-30',  15],
  ['2007-01-15', '2007-02-15',  30],
  ['2007-09-30', '2008-03-31', 180],
  ['2007-01-15', '2007-01-31',  16],
  ['2007-01-31', '2007-02-28',  28],
  ['2007-02-28', '2007-03-31',  33],
  ['2006-08-31', '2007-02-28', 178],
  ['2007-02-28', '2008-02-29', 361],
  ['2008-02-29', '2008-08-31', 182],
] as const)('%s to %s is %d days of 30/360', ([from, to, days]) => {
  expect(yearFraction(dayOf(from), dayOf(to), '30/360').equals(ratio(days, 360))).toBe(true)
})

test('a period across a leap year counts each part by its own year', () => {
  // Source: ISDA, EMU and market conventions (1998): 61/365 + 121/366.
  const years = yearFraction(dayOf('1999-11-01'), dayOf('2000-05-01'), 'actual/actual')
  expect(years.equals(ratio(61, 365).add(ratio(121, 366)))).toBe(true)
})

// Source: 1,000,000 at 8% from 2027-01-01 to 2029-01-01 (731 days), by hand. 30/360: two years.
// biome-ignore format: the columns are the point
test.for([
  ['actual/365',    160_219.18],
  ['actual/actual', 160_000],
  ['actual/365.25', 160_109.51],
  ['30/360',        160_000],
] as const)('simple interest by %s', ([dayCount, interest]) => {
  const terms = { rateAnnual: ratio(8, 100), dayCount, compounding: 'simple' } as const
  const days = { from: dayOf('2027-01-01'), to: dayOf('2029-01-01') }
  expect(toNumber(interestEarned(whole(1_000_000), terms, days))).toBeCloseTo(interest, 2)
})

// Source: compound interest by hand: 1.08² − 1, 1.02⁸ − 1, and 1.08² × (1 + 0.08 × 181/365) − 1.
// biome-ignore format: the columns are the point
test.for([
  [12, '2029-01-01', 0.1664],
  [3,  '2029-01-01', 1.02 ** 8 - 1],
  [12, '2029-07-01', 1.08 ** 2 * (1 + (0.08 * 181) / 365) - 1],
  [12, '2027-01-01', 0],
  [12, '2026-01-01', 0],
] as const)('interest that joins the principal every %d months until %s', (row) => {
  const [everyMonths, to, interest] = row
  const terms = {
    rateAnnual: ratio(8, 100),
    dayCount: 'actual/365',
    compounding: { everyMonths },
  } as const
  const days = { from: dayOf('2027-01-01'), to: dayOf(to) }
  expect(toNumber(interestEarned(whole(1), terms, days))).toBeCloseTo(interest, 12)
})

describe('any period', () => {
  const day = fc
    .integer({ min: 0, max: 60_000 })
    .map((count) => addDays(dayOf('1950-01-01'), count))
  const dayCount = fc.constantFrom<DayCount>(
    'actual/365',
    'actual/actual',
    'actual/365.25',
    '30/360',
  )

  test('is within 2% and three days of its calendar years, and never negative', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1200 }), dayCount, (from, months, convention) => {
        const years = toNumber(yearFraction(from, addMonths(from, months), convention))
        expect(Math.abs(years - months / 12)).toBeLessThan(0.02 * (months / 12) + 3 / 365)
        expect(toNumber(yearFraction(addMonths(from, months), from, convention))).toBe(0)
      }),
    )
  })

  test('earns no less compound than simple, with 12 months to the year', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 240 }), (from, months) => {
        const days = { from, to: addMonths(from, months) }
        const terms = { rateAnnual: ratio(7, 100), dayCount: '30/360' } as const
        const simple = interestEarned(whole(1), { ...terms, compounding: 'simple' }, days)
        const compounding = { everyMonths: 12 }
        const compound = interestEarned(whole(1), { ...terms, compounding }, days)
        // Months of unequal length shift 30/360 by up to three days.
        expect(toNumber(compound) - toNumber(simple)).toBeGreaterThan(-0.07 * (3 / 360))
      }),
    )
  })
})
