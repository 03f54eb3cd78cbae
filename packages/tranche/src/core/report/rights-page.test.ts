import { expect, test } from 'vitest'
import { sampleBook } from '../../../../../test/sample-book.ts'
import { rightsOn, valueOn } from '../answer/index.ts'
import { resolveScenario } from '../belief/index.ts'
import { readBook } from '../book/index.ts'
import { assert } from '../diagnostic/index.ts'
import type { PlainDate } from '../time/index.ts'
import type { Page } from './page.ts'
import { pageText } from './page-text.ts'
import { rightsPages } from './rights-page.ts'
import { valuePages } from './value-page.ts'
import { en } from './words/index.ts'

const firstDuty = 'first: { duty: amber, amount: 100 M, instrument: stock }'
const owed = sampleBook
  .replace(
    firstDuty,
    `${firstDuty}
      late: { duty: amber, amount: 50 M, due: 2024-01, instrument: stock }
      some-day: { duty: amber, amount: 60 M, instrument: stock }`,
  )
  .replace('notice: none', 'notice: undisclosed')
  .replace('rate: 5 %', 'rate: 5 %\n    notice: { second: 5 days }')

function textOf(answered: typeof rightsPage | typeof valuePage): string {
  const { value: book } = readBook('book.yaml', (path) => (path === 'book.yaml' ? owed : null))
  assert(book !== null, 'the sample is read')
  const scenario = resolveScenario(book.scenarios, 'base')
  assert(scenario !== null, 'the scenario is there')
  const pages = answered(book, '2024-03-20' as PlainDate, scenario)
  return pages.map((page) => pageText(page)).join('\n')
}

type Asked = Parameters<typeof rightsOn>
const rightsPage = (...asked: Asked): Page[] => rightsPages(rightsOn(...asked), en)
const valuePage = (...asked: Asked): Page[] => valuePages(valueOn(...asked), en)

test('a duty shows the day it falls due and no window', () => {
  const page = textOf(rightsPage)
  expect(page).toContain(`amber-north-2023/late: duty of Amber to invest in North
  Falls due  fell due in 2024-01; no closing is recorded
  Amount     50 M USD left of 50 M USD; 0 USD used before
`)
  expect(page).toContain(`amber-north-2023/some-day: duty of Amber to invest in North
  Falls due  the terms state no day
`)
})

test('the notice of a right is that of the terms, and what the scenario takes it to be', () => {
  expect(textOf(rightsPage)).toMatch(
    /Notice +undisclosed in the terms; the scenario takes it to be 5 days\n/,
  )
})

test('duties are called duties, and only what is really missing is asked for', () => {
  const page = textOf(valuePage).replace(/\n +/g, ' ')
  expect(page).toMatch(/amber-north-2023\/late +duty +Amber +not to be told/)
  expect(page).toContain('it fell due by 2024-01-31, and no closing is recorded')
  expect(page).toContain('day on which amber-north-2023/some-day falls due')
  expect(page).not.toContain('strike of amber-north-2023/late')
})
