import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saleGain, valueSaleBack } from './sale-back.ts'
import type { DrawTerms } from './terms.ts'

const law = { rateAnnual: 0.05, payoutAnnual: 0, volatilityAnnual: 0.5 }
const terms = (strike: number, amountMax: number, ownStake: number): DrawTerms => ({
  strike,
  basis: 'pre-money',
  amountMax,
  draw: 'any-amount',
  ownStake,
})

test('a sale back is counted share by share', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 2, max: 30, noNaN: true }),
      fc.double({ min: 2, max: 30, noNaN: true }),
      fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (value, strike, stake, part) => {
        // One share in all, `stake` of it held, `sold` of it handed back for `cash`.
        const sold = stake * part
        const cash = sold * strike
        const after = ((stake - sold) / (1 - sold)) * (value - cash) + cash
        expect(saleGain(terms(strike, cash, stake), value)).toBeCloseTo(after - stake * value, 9)
      },
    ),
  )
})

test('no more is sold than is held, and who holds all sells to itself', () => {
  expect(saleGain(terms(10, 100, 0.2), 8)).toBeCloseTo(saleGain(terms(10, 2, 0.2), 8), 12)
  expect(saleGain(terms(10, 2, 1), 8)).toBe(0)
})

test('more days to sell on are never worth less, and on the last day it is worth what selling gains', () => {
  const put = (fromYears: number, years: number) =>
    valueSaleBack(terms(10, 1, 0.2), law, { companyValue: 9, fromYears, years }).value
  const [only, later, any] = [put(2, 2), put(1, 2), put(0, 2)]
  expect(later).toBeGreaterThanOrEqual(only)
  expect(any).toBeGreaterThanOrEqual(later * (1 - 1e-4))
  expect(put(0, 0)).toBeCloseTo(saleGain(terms(10, 1, 0.2), 9), 12)
})
