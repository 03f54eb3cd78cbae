import { expect, test } from 'vitest'
import { withEntry } from './new-entry.ts'

const text = `tranche: 1
facts:
  # what happened
  - { day: 2024-01-01, closed: first }

# what is assumed
beliefs:
  base: { rate: 5 % }
`

test('an entry goes to the end of its part, before the comment of the next', () => {
  expect(withEntry(text, 'facts', '{ day: 2024-02-01, closed: second }')).toBe(
    text.replace('first }\n', 'first }\n  - { day: 2024-02-01, closed: second }\n'),
  )
})

test('a named entry, and a part that is not there yet', () => {
  expect(withEntry(text, 'beliefs', '{ from: base }', 'low')).toBe(
    `${text}`.replace('5 % }\n', '5 % }\n  low: { from: base }\n'),
  )
  expect(withEntry('tranche: 1\n', 'facts', '{ a: b }')).toBe(
    'tranche: 1\n\nfacts:\n  - { a: b }\n',
  )
})
