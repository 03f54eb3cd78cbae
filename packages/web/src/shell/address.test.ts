import { expect, test } from 'vitest'
import { validAddress } from './address.ts'

test('a link keeps what a page knows, as the kind it knows it to be', () => {
  const given = { day: '2024-03-27', share: '0.5', at: 12e9, other: 'x', line: 12 }
  expect(validAddress(given)).toEqual({ day: '2024-03-27', share: 0.5, at: 12e9, line: '12' })
})

test('what somebody else put into a link is left out where it is no text or number', () => {
  const given = { day: null, share: 'all', at: Number.POSITIVE_INFINITY, right: true }
  expect(validAddress(given)).toEqual({})
  expect(Object.keys(validAddress(given))).toContain('right')
  expect(validAddress({ scenario: 'x'.repeat(9000) }).scenario).toHaveLength(2000)
})

test('what is supposed may stand in a link as it is', () => {
  const supposed = { value: { acme: '12000000000' } }
  expect(validAddress({ suppose: supposed }).suppose).toBe(JSON.stringify(supposed))
  expect(validAddress({ suppose: { a: 'x'.repeat(9000) } }).suppose).toBeUndefined()
})
