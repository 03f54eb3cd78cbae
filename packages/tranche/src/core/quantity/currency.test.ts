import { expect, test } from 'vitest'
import { currencyCodes, minorDigitsOf, parseCurrency } from './currency.ts'

// Source: ISO 4217, list one (SIX), minor unit; what is not listed here has two digits.
const noMinorUnit = ['CLP', 'ISK', 'JPY', 'KRW', 'VND']
const threeDigits = ['BHD', 'KWD']

test.for(currencyCodes)('%s has the minor unit of the standard', (code) => {
  const currency = parseCurrency(code)
  if (currency === null) throw new Error(`${code} is a currency`)
  const digits = noMinorUnit.includes(code) ? 0 : threeDigits.includes(code) ? 3 : 2
  expect(minorDigitsOf(currency)).toBe(digits)
})

test.for([
  '',
  'usd',
  'Usd',
  ' USD',
  'USD ',
  'US',
  'USDT',
  'XXX',
  '$',
  '€',
  'constructor',
  '__proto__',
  'toString',
])('%j is no currency', (text) => {
  expect(parseCurrency(text)).toBeNull()
})

test('codes stand once each, in order', () => {
  expect(currencyCodes).toEqual([...new Set(currencyCodes)].sort())
})
