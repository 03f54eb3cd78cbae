import { expect, test } from 'vitest'
import { numberSupposed, readSupposed, withBelief } from './supposed.ts'

const volatility = ['volatility', 'acme'] as const

test('a belief is put in, read back and taken out again', () => {
  const first = withBelief({}, volatility, '95 %')
  expect(first).toBe('{"volatility":{"acme":"95 %"}}')
  expect(numberSupposed(readSupposed(first), volatility)).toBe(95)
  const second = withBelief(readSupposed(first), ['execution'], '2 business days')
  expect(numberSupposed(readSupposed(second), ['execution'])).toBe(2)
  expect(withBelief(readSupposed(second), volatility, undefined)).toBe(
    '{"execution":"2 business days"}',
  )
  expect(withBelief(readSupposed(first), volatility, undefined)).toBeUndefined()
})

test.for(['', '[', '[1]', 'null', '3', undefined])('%s supposes nothing', (text) => {
  expect(readSupposed(text)).toEqual({})
})
