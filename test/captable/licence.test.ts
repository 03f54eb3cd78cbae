import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { waterfallOn } from '../../packages/tranche/src/core/answer/index.ts'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import type { PlainDate } from '../../packages/tranche/src/core/time/index.ts'

const text = readFileSync(
  new URL('../../examples/amazon-anthropic/book.yaml', import.meta.url),
  'utf8',
)

function inflectionOn(day: string, written = text) {
  const { value: book } = readBook('book.yaml', () => written)
  if (book === null) throw new Error('the book can be read')
  return waterfallOn({
    book,
    asOf: day as PlainDate,
    scenario: { name: 'base', chain: [] },
    company: 'inflection',
    exit: null,
  })
}

// Reported in March 2024: 1.5 times the first 225 M and 1.1 times the later 1.3 bn, a licence fee of 620 M and 30 M
// for giving up claims. 1.5 × 225 + 1.1 × 1,300 = 1,767.5.
test('a licence and hire is paid out by round, and what the fees do not cover is said', () => {
  const [licence] = inflectionOn('2024-03-27').licences
  expect(licence?.rounds.map(({ round, paid }) => [round, paid.low, paid.high])).toEqual([
    ['inflection-first', '337500000', '337500000'],
    ['inflection-second', '1430000000', '1430000000'],
  ])
  expect(licence?.total.low).toBe('1767500000')
  expect(licence?.fees.low).toBe('650000000')
  expect(licence?.uncovered).toEqual({ low: '1117500000', high: '1117500000' })
  expect(licence?.keepEquity).toBe(true)
})

test('before it happened nobody knows of it', () => {
  expect(inflectionOn('2024-03-20').licences).toEqual([])
})

test('a fee that is a range leaves a range uncovered, and one that nobody knows leaves it open', () => {
  const ranged = inflectionOn(
    '2024-03-27',
    text.replace('licence fee: 620 M', 'licence fee: 600 M .. 2 bn'),
  )
  expect(ranged.licences[0]?.uncovered).toEqual({ low: '0', high: '1137500000' })
  const unknown = inflectionOn(
    '2024-03-27',
    text.replace('licence fee: 620 M', 'licence fee: undisclosed'),
  )
  expect(unknown.licences[0]?.uncovered).toEqual({ low: null, high: null })
})
