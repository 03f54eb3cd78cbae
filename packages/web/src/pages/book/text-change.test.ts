import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeBetween } from './text-change.ts'

test('only what is different is changed', () => {
  expect(changeBetween('title: A\n# b\n', 'title: Acme\n# b\n').changes).toEqual({
    from: 8,
    to: 8,
    insert: 'cme',
  })
})

test('the change makes the one text of the other, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' ', 'é') })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = changeBetween(before, after).changes
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
    }),
  )
})
