import { expect, test } from 'vitest'
import { ratio, whole } from '../quantity/index.ts'
import { dayOf } from '../time/index.ts'
import {
  amountDue,
  type ConversionTerms,
  type ConvertibleHolding,
  termsOpenTo,
} from './convertible.ts'

const discounted = (discount: number): ConversionTerms => ({
  valuationCap: null,
  discount: ratio(discount, 100),
})

function held(
  security: string,
  issued: string,
  discount: number,
  rest: Partial<ConvertibleHolding['terms']> = {},
): ConvertibleHolding {
  const terms = { conversion: discounted(discount), interest: null, mostFavoured: false, ...rest }
  const days = { issued: dayOf(issued), convertsFrom: dayOf(issued) }
  return { class: 'notes', holder: 'fund', security, principal: whole(1_000_000), ...days, terms }
}

test('a SAFE is due its principal, a note its interest besides', () => {
  // Source: 8% simple over 731 days of 365, by hand.
  const interest = {
    rateAnnual: ratio(8, 100),
    dayCount: 'actual/365',
    compounding: 'simple',
  } as const
  const day = dayOf('2029-01-01')
  expect(amountDue(held('SAFE', '2027-01-01', 20), day).equals(1_000_000)).toBe(true)
  const due = amountDue(held('note', '2027-01-01', 20, { interest }), day)
  expect(due.equals(whole(1_000_000).add(ratio(80_000 * 731, 365)))).toBe(true)
})

test('a most favoured one may take the terms of those issued later, no other and no earlier ones', () => {
  const first = held('1', '2024-01-01', 10)
  const favoured = held('2', '2024-06-01', 15, { mostFavoured: true })
  const later = held('3', '2024-09-01', 25)
  const all = [first, favoured, later]
  expect(termsOpenTo(favoured, all)).toEqual([discounted(15), discounted(25)])
  expect(termsOpenTo(first, all)).toEqual([discounted(10)])
})
