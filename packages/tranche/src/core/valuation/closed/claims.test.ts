import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { expectations } from '../expectation.ts'
import { discountFactor, mixtureAt } from '../mixture.ts'
import { blackScholesCall } from './black-scholes.ts'
import { noteAtConversion, noteBreaks, valueConvertibleNote, warrantValue } from './claims.ts'

test('R-W01: a warrant is the fixed point, found by root and by iteration', () => {
  const { given, offBy, list } = referenceCase('R-W01')
  const option = {
    strike: given('K'),
    years: given('T'),
    rateAnnual: given('r'),
    payoutAnnual: 0,
    volatilityAnnual: given('sigma'),
  }
  const [sharePrice, shares, warrants] = [given('S'), given('N'), given('M')]
  const value = warrantValue({ ...option, sharePrice, shares, warrants })
  expect(offBy('warrant', value)).toBeLessThan(1)
  let worth = 0
  for (let round = 0; round < 60; round++) {
    const spot = sharePrice + (warrants / shares) * worth
    worth = (shares / (shares + warrants)) * blackScholesCall({ ...option, spot })
  }
  expect(offBy('warrant', worth)).toBeLessThan(1)
  const undiluted = warrantValue({ ...option, sharePrice, shares, warrants: 0 })
  expect(undiluted).toBeCloseTo(list('plain_call') as number, 8)
})

test('R-S20: a note with cap and discount, by two calls and by integral of its claim', () => {
  const { given, offBy } = referenceCase('R-S20')
  const law = {
    rateAnnual: given('r'),
    payoutAnnual: given('q'),
    volatilityAnnual: given('sig'),
  }
  const [companyValue, years] = [given('V'), given('T')]
  const balance = given('M0') * (1 + given('coupon') * years)
  const note = { balance, valuationCap: given('cap'), discount: given('d') }
  const { floorEnds, capStarts } = noteBreaks(note)
  expect(offBy('balance_T', balance)).toBeLessThan(1)
  expect(offBy('floor_break', floorEnds)).toBeLessThan(1)
  expect(offBy('cap_break', capStarts)).toBeLessThan(1)
  expect(offBy('value', valueConvertibleNote(note, { law, companyValue, years }))).toBeLessThan(1)
  const { means } = expectations(
    mixtureAt(law, years),
    { companyValue, breaks: [floorEnds, capStarts] },
    (value) => [noteAtConversion(note, value)],
  )
  const integral = discountFactor(law, years) * (means[0] as number)
  expect(offBy('value', integral)).toBeLessThan(1)
})

test('at conversion the note takes all of little, its discount in between, its cap share of much', () => {
  const note = { balance: 1, valuationCap: 9, discount: 0.2 }
  expect(noteAtConversion(note, 0.5)).toBe(0.5)
  expect(noteAtConversion(note, 5)).toBe(1.25)
  expect(noteAtConversion(note, 30)).toBe(3)
})
