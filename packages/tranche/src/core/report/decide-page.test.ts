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

test('a page names people as people call them, and what must be typed as it is typed', () => {
  const page = pageOf(sampleBook.replace('name: North,', 'name: North Ltd,'), '2024-03-27', 'base')
  expect(page.split('\n').slice(0, 2)).toEqual([
    'The right of Amber to invest more in North Ltd',
    'amber-north-2023/second · opening of 2024-03-27 · scenario base',
  ])
  expect(page).toContain('value of a share of North Ltd')
  expect(page).not.toMatch(/\b(of|by) (amber|north)\b/)
})

test('where the verdict turns is said of a settled one and of an open one', () => {
  // By hand: the first 100 M convert at 1 bn, 1.1 shares for one then; February's 2 bn over them against a strike of 1: 1.1 / 2.
  expect(pageOf(sampleBook, '2024-03-27', 'base')).toMatch(/It would stop holding if a share/)
  const open = pageOf(sampleBook, '2024-03-27', 'wide')
  expect(open).toMatch(/It turns where a share is worth 55 % of its price in the latest round/)
  expect(open).not.toContain('stop holding')
  expect(open).toContain('alone settles it')
})

test('where the verdict is settled, finding out is about the gain', () => {
  for (const day of ['2024-03-20', '2024-03-27']) {
    const page = pageOf(sampleBook, day, 'base')
    expect(page).toContain('The verdict is settled; these move the gain most.')
    expect(page).not.toContain('alone settles it')
  }
})

test('one unknown input is one', () => {
  expect(pageOf(sampleBook, '2024-03-27', 'base')).toContain('both ends of the one unknown input')
})

test('what cannot be told takes one line, and what is missing is named on a day to hold too', () => {
  const page = pageOf(sampleBook.replace('day: 2024-02,', 'day: 2024-03-25,'), '2024-03-20', 'base')
  expect(page).toContain('HOLD, and decide by 2024-03-27')
  expect(page).toMatch(/What is missing\n {2}a mark of North/)
  expect(page).toMatch(/Worth and waiting\n {2}Not to be told: .*\n\n/)
  expect(page).toMatch(/What outsiders learn\n {2}Not to be told: .*\n\n/)
  expect(page).not.toContain('at least 0')
})

test('a right with a condition is worth nothing at least, and that is said', () => {
  const terms = 'notice: none\n        when: { milestone: launch }'
  const page = pageOf(sampleBook.replace('notice: none', terms), '2024-03-20', 'base')
  expect(page).toContain('A condition is not met yet: milestone “launch”.')
  expect(page).toMatch(/Worth of the right +0 \.\. [\d.]+ M USD\n/)
  expect(page).toContain('The upper ends are what it is worth if the conditions are met')
})

test('a right that was used is over, with its day and amount', () => {
  const used = sampleBook.replace(
    'beliefs:',
    '  - { day: 2024-03-27, exercised: second, amount: 200 M, source: paper }\nbeliefs:',
  )
  expect(pageOf(used, '2024-03-28', 'base')).toBe(`Amber and North
Rights to invest more · opening of 2024-03-28 · scenario base

  No right is open.
  amber-north-2023/second was used on 2024-03-27: 200 M USD.
`)
})

test('everything the law asserts is printed', () => {
  const page = pageOf(sampleBook, '2024-03-27', 'base').replace(/\s+/g, ' ')
  for (const asserted of [
    'no payout, no jump, no failure, no dated news, no early loss of the right',
    'no cost of capital above par, no waste of new money, no price impact, no limit of budget',
    'no shares issued since 2023-09-01 but those the facts record',
    'is used once',
  ])
    expect(page).toContain(asserted)
  const wedge = sampleBook.replace('rate: 5 %', 'rate: 5 %\n    wedge: { amber: 2 % }')
  expect(pageOf(wedge, '2024-03-27', 'base')).not.toContain('no cost of capital above par')
})
