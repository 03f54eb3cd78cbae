import { expect, test } from 'vitest'
import { ratio, toNumber, whole } from '../quantity/index.ts'
import { dayOf } from '../time/index.ts'
import { unpaidDividend } from './dividend.ts'

// Source: by hand: 8% of 5.00 over three years of 30/360, 0.40 a year or 5 × (1.08³ − 1).
// biome-ignore format: the columns are the point
test.for([
  // compounding             day            paid  unpaid
  ['simple',                 '2027-01-01',  0,    1.2],
  ['simple',                 '2027-01-01',  1,    0.2],
  ['simple',                 '2027-01-01',  2,    0],
  ['simple',                 '2024-01-01',  0,    0],
  ['simple',                 '2023-01-01',  0,    0],
  [{ everyMonths: 12 },      '2027-01-01',  0,    5 * (1.08 ** 3 - 1)],
] as const)('dividend %j unpaid on %s after %d paid', ([compounding, day, paid, unpaid]) => {
  const share = { price: whole(5), issued: dayOf('2024-01-01'), paid: whole(paid) }
  const terms = { rateAnnual: ratio(8, 100), dayCount: '30/360', compounding } as const
  expect(toNumber(unpaidDividend(share, terms, dayOf(day)))).toBeCloseTo(unpaid, 12)
})
