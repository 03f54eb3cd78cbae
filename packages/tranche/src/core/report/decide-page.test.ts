import { expect, test } from 'vitest'
import { sampleBook } from '../../../../../test/sample-book.ts'
import { decide } from '../answer/index.ts'
import { resolveScenario } from '../belief/index.ts'
import { readBook } from '../book/index.ts'
import { assert } from '../diagnostic/index.ts'
import type { PlainDate } from '../time/index.ts'
import { decidePages } from './decide-page.ts'
import { pageText } from './page-text.ts'
import { columnsOf } from './table.ts'
import { en } from './words/index.ts'

function pageOf(text: string, asOf: string, scenario: string): string {
  const { value: book } = readBook('book.yaml', (path) => (path === 'book.yaml' ? text : null))
  assert(book !== null, 'the sample is read')
  const resolved = resolveScenario(book.scenarios, scenario)
  assert(resolved !== null, 'the scenario is there')
  const answer = decide(book, asOf as PlainDate, resolved)
  return decidePages(answer, en)
    .map((page) => pageText(page))
    .join('\n\n')
}

// biome-ignore format: the columns are the point
test.for([
  // day          scenario  verdict
  ['2024-03-20', 'base',   'HOLD, and decide by 2024-03-27'],
  ['2024-03-27', 'base',   'EXERCISE all of it, 200 M USD, on 2024-03-27'],
  ['2024-03-27', 'bear',   'LET LAPSE'],
  ['2024-03-28', 'base',   'LET LAPSE'],
  ['2024-03-27', 'wide',   'UNDETERMINED'],
] as const)('on %s in scenario %s', ([day, scenario, verdict]) => {
  expect(pageOf(sampleBook, day, scenario).split('\n')[3]).toBe(verdict)
})

test('a page is at most 100 columns wide and never shows a bare unknown', () => {
  const undisclosed = sampleBook.replace(
    'strike: 1 bn pre-money on the shares of 2023-09',
    'strike: undisclosed',
  )
  for (const book of [sampleBook, undisclosed]) {
    for (const scenario of ['base', 'bear', 'wide']) {
      const page = pageOf(book, '2024-03-27', scenario)
      expect(page).not.toMatch(/\b(NaN|null|undefined|Infinity)\b/)
      for (const line of page.split('\n')) {
        if (!line.startsWith('  tranche explain')) expect(columnsOf(line)).toBeLessThanOrEqual(100)
      }
    }
  }
})

test('what is missing is named with what to state', () => {
  const page = pageOf(
    sampleBook.replace('strike: 1 bn pre-money on the shares of 2023-09', 'strike: undisclosed'),
    '2024-03-27',
    'base',
  )
  expect(page).toContain('UNDETERMINED')
  expect(page).toMatch(/strike of amber-north-2023\/second: state a belief/)
})
