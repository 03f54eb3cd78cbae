import { expect } from 'vitest'
import {
  type DecideAnswer,
  decide,
  type RightDecision,
} from '../../packages/tranche/src/core/answer/index.ts'
import { type Resolved, resolveScenario } from '../../packages/tranche/src/core/belief/index.ts'
import { type Book, readBook } from '../../packages/tranche/src/core/book/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'

/** The day on which every book is asked, unless a test says another. */
export const today = '2025-01-01'

/** What a small book says. One right, `deal/right`, of `investor` on `company`; amounts in bn of USD. */
export type Said = {
  /** Days from today to the last day of the window. */
  readonly days?: number
  /** Amount and strike of the right, and whatever else its terms hold. */
  readonly right: string
  /** Further tranches of the deal, a line each. */
  readonly tranches?: readonly string[]
  /** Further lines of the deal. */
  readonly deal?: readonly string[]
  /** Further deals. */
  readonly deals?: readonly string[]
  readonly facts?: readonly string[]
  readonly beliefs: readonly string[]
}

export function dayAfter(days: number): string {
  return new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
}

export function bookOf({
  days = 0,
  right,
  tranches = [],
  deal = [],
  deals = [],
  facts = [],
  beliefs,
}: Said): string {
  return [
    'tranche: 1',
    'currency: USD',
    'parties:',
    '  investor: { name: Investor }',
    '  rival: { name: Rival }',
    '  company: { name: Company, kind: company }',
    '  other: { name: Other, kind: company }',
    'terms:',
    '  deal:',
    '    investor: investor',
    '    company: company',
    '    announced: 2024-12-01',
    ...deal.map((line) => `    ${line}`),
    '    tranches:',
    `      right: { right: investor, window: 2024-12-01 .. ${dayAfter(days)}, ${right} }`,
    ...tranches.map((line) => `      ${line}`),
    ...deals.map((line) => `  ${line}`),
    ...(facts.length === 0 ? [] : ['facts:', ...facts.map((line) => `  - { ${line} }`)]),
    'beliefs:',
    '  base:',
    '    law: lognormal',
    ...beliefs.map((line) => `    ${line}`),
  ].join('\n')
}

export function readSound(text: string): { readonly book: Book; readonly scenario: Resolved } {
  const { value: book, faults } = readBook('book.yaml', (path) =>
    path === 'book.yaml' ? text : null,
  )
  expect(
    faults.filter(({ severity }) => severity === 'error'),
    text,
  ).toEqual([])
  const scenario = book === null ? null : resolveScenario(book.scenarios, 'base')
  if (book === null || scenario === null) throw new Error(`the book cannot be read:\n${text}`)
  return { book, scenario }
}

export function answerTo(said: Said, day = today): DecideAnswer {
  const { book, scenario } = readSound(bookOf(said))
  return decide(book, dayOf(day) as PlainDate, scenario)
}

export function rightOf(said: Said, day = today, id = 'deal/right'): RightDecision {
  const right = answerTo(said, day).rights.find((open) => open.id === id)
  if (right === undefined) throw new Error(`${id} is not open`)
  return right
}

/** Money of an answer in bn. */
export function bn(money: number | null | undefined): number {
  return (money ?? Number.NaN) / 1e9
}
