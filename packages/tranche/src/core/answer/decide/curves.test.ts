import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resolveScenario, supposing } from '../../belief/index.ts'
import { readAssumptions, readBook } from '../../book/index.ts'
import { parseDay } from '../../time/index.ts'
import { decideAndDraw } from './curves.ts'

const path = new URL('../../../../../../examples/amazon-anthropic/book.yaml', import.meta.url)
const text = readFileSync(path, 'utf8')
const second = 'amazon-anthropic-2023/second'

function asked(day: string, supposed: string) {
  const { value: book } = readBook('book.yaml', () => text)
  const scenario = resolveScenario(book?.scenarios ?? [], 'base')
  const { value } = readAssumptions('what-if', supposed)
  const asOf = parseDay(day)
  if (book === null || scenario === null || value === null || asOf === null)
    throw new Error('the sample can be read')
  const { answer, curves } = decideAndDraw({
    book,
    asOf,
    scenario: supposing(scenario, 'what-if', value),
    right: second,
  })
  return { curves, right: answer.rights[0] }
}

/** Everything exact, by hand: P 4 bn, V 12 bn, σ 100 %, drift 10 %, no shares issued since, no own notes counted. */
const exact = `value: { anthropic: 12 bn }
volatility: { anthropic: 100 % }
real world: { drift: 10 %, horizon: 1 year }`

test('the curve goes through the amounts that decide names', () => {
  const { curves, right } = asked('2024-03-27', 'note: nothing else')
  expect(curves?.byAmount).toHaveLength(41)
  for (const [i, named] of (right?.alternatives ?? []).entries()) {
    const at = curves?.byAmount[10 * i]
    expect(at?.valueAdded.low).toBeCloseTo(named.valueAdded.low ?? Number.NaN, 0)
    expect(at?.valueAdded.high).toBeCloseTo(named.valueAdded.high ?? Number.NaN, 0)
    expect(at?.stakeAfter.high).toBeCloseTo(named.stakeAfter.high ?? Number.NaN, 12)
  }
})

test('the company value ahead spreads as the lognormal law says', () => {
  const ahead = asked('2024-03-27', exact).curves?.ahead ?? []
  expect(ahead[0]?.values.map(({ low }) => low)).toEqual(Array(5).fill(expect.closeTo(12e9, 0)))
  // 365 days on: 12 bn × exp(0.1 − 0.5 + z), z = −1.644854, −0.674490, 0, 0.674490, 1.644854 (tables of the normal law).
  const factors = [0.1294, 0.34147, 0.67032, 1.31586, 3.47243]
  expect(ahead.at(-1)?.values.map(({ high }) => (high ?? 0) / 12e9)).toEqual(
    factors.map((factor) => expect.closeTo(factor, 4)),
  )
})

test('where waiting is free, nothing but the last day has a value to use it from: its break-even', () => {
  const { curves, right } = asked('2024-03-20', 'note: nothing else')
  expect(curves?.boundary).toHaveLength(1)
  expect(curves?.boundary[0]).toMatchObject({ day: '2024-03-27' })
  expect(curves?.boundary[0]?.useFrom.low).toBeCloseTo(right?.breakEven.companyValue.low ?? 0, 0)
})

test('where waiting costs, the boundary begins at the trigger of today and ends at the break-even', () => {
  const { curves, right } = asked('2024-02-20', `${exact}\npayout: { anthropic: 60 % }`)
  const boundary = curves?.boundary ?? []
  expect(boundary.length).toBeGreaterThan(10)
  expect(boundary[0]?.useFrom.high).toBeCloseTo(right?.trigger.high ?? 0, -6)
  const falls = boundary.map(({ useFrom }) => useFrom.high ?? 0)
  expect(falls).toEqual([...falls].sort((a, b) => b - a))
})
