import { describe, expect, test } from 'vitest'
import { rollForward } from '../../packages/tranche/src/core/answer/index.ts'
import { sampleBook } from '../sample-book.ts'
import { asDay, bookOf, scenarioOf } from './book-of.ts'

function carried(text: string, from: string, asOf: string, scenario = 'base') {
  const book = bookOf(text)
  const days = { from: asDay(from), asOf: asDay(asOf) }
  return rollForward(book, { ...days, scenario: scenarioOf(book, scenario) })
}

/** The sample with one value where it has a range, and a later round at twice the price per share. */
const exact = sampleBook
  .replaceAll('80 % .. 100 % of the latest', '100 % of the latest')
  .replace(
    '  - { day: 2024-02, round',
    '  - { day: 2024-03-10, round: north, name: march, amount: 25 M, valuation: 4.1 bn, basis: pre-money }\n  - { day: 2024-02, round',
  )
  .replace('stake: { amber: { north: 10 % } }', 'wedge: { amber: 0 % }')

describe('worth from one day to another, by the book', () => {
  // By hand: 1 bn is the price of the shares of September. The first 100 M become 0.1 of them, so that the February round counts 1.1 and costs
  // 2 / 1.1 bn for the whole of September's shares; its 50 M add 0.0275. In March 4.1 bn stands on 1.1275 shares.
  test('a holding is worth its shares at the price of the latest round', () => {
    const { lines } = carried(exact, '2024-03-05', '2024-03-15')
    const first = lines.find(({ id }) => id.endsWith('/first'))
    expect(first?.opening.low).toBeCloseTo((0.1 * 2e9) / 1.1, 0)
    expect(first?.closing.low).toBeCloseTo((0.1 * 4.1e9) / 1.1275, 0)
    expect(first?.revaluation.low).toBeCloseTo((0.1 * 4.1e9) / 1.1275 - (0.1 * 2e9) / 1.1, 0)
    expect(first?.revaluation.low).toBe(first?.revaluation.high)
  })

  test('nothing is revalued where nothing happened, however little is known', () => {
    const { lines } = carried(sampleBook, '2024-03-05', '2024-03-15', 'wide')
    const first = lines.find(({ id }) => id.endsWith('/first'))
    expect((first?.closing.high ?? 0) - (first?.closing.low ?? 0)).toBeGreaterThan(1e8)
    expect([first?.revaluation.low, first?.revaluation.high]).toEqual([0, 0])
  })

  test('a right only loses its time, a right that was used turns into what it bought', () => {
    const held = carried(sampleBook, '2024-03-05', '2024-03-15')
    const right = held.lines.find(({ id }) => id.endsWith('/second'))
    expect([right?.was, right?.is, right?.putIn.high]).toEqual(['right', 'right', 0])
    expect(right?.revaluation.high).toBeLessThan(0)
    const used = sampleBook.replace(
      'beliefs:\n',
      '  - { day: 2024-03-12, exercised: second, amount: 200 M }\nbeliefs:\n',
    )
    const after = carried(used, '2024-03-05', '2024-03-15')
    const note = after.lines.find(({ id }) => id.endsWith('/second'))
    expect([note?.was, note?.is, note?.putIn.low]).toEqual(['right', 'shares', 200e6])
  })

  test.for([
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05', '2024-03-15'],
    ['2023-10-01', '2024-03-15'],
    ['2024-03-15', '2024-06-30'],
  ] as const)('opening, money in and revaluation make the closing: %s to %s', ([from, asOf]) => {
    for (const { opening, putIn, revaluation, closing } of carried(exact, from, asOf).lines) {
      if (opening.low === null || closing.low === null || opening.low !== opening.high) continue
      expect(opening.low + (putIn.low ?? 0) + (revaluation.low ?? 0)).toBeCloseTo(closing.low, 0)
    }
  })
})

const marked = `tranche: 1
currency: USD
sources: { one: { title: One }, two: { title: Two } }
parties: { amber: { name: Amber }, north: { name: North, kind: company } }
terms:
  deal:
    investor: amber
    company: north
    announced: 2023-01
    tranches:
      first: { duty: amber, amount: 10 M }
      second: { duty: amber, amount: 3 M }
facts:
  - { day: 2023-02-01, closed: first, amount: 10 M }
  - { day: 2024-05-01, closed: second, amount: 3 M }
  - { day: 2023-12-31, mark: north, holder: amber, value: 20 M }
  - { day: 2024-09-30, mark: north, holder: amber, value: 50 M, source: one }
  - { day: 2024-09-30, mark: north, holder: amber, value: 48 M, source: two }
  - { day: 2024-12-31, mark: north, holder: amber, value: 45 M, part: notes }
  - { day: 2024-12-31, mark: north, holder: amber, value: 15 M, part: shares }
  - { day: 2024-03-31, gain: north, holder: amber, amount: 4 M, method: conversion, period: 2024-03 }
  - { day: 2024-09-30, gain: north, holder: amber, amount: 6 M, method: conversion, period: 2024-09 }
  - { day: 2024-09-30, gain: north, holder: amber, amount: 18 M, method: price, period: 2024-09 }
  - { day: 2024-08, round: north, name: b, amount: 50 M, valuation: 250 M, basis: post-money }
beliefs:
  base: { law: lognormal }
  second-source: { from: base, follows: two }
`

describe('worth as somebody marked it', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // from          to            scenario         opening   put in  gained  unexplained  closing       of the headline
    ['2023-12-31', '2024-09-30', 'base',           [20, 20], [3, 3], 28,     [-3, -1],    [48, 50],     [0.192, 0.2]],
    ['2023-12-31', '2024-09-30', 'second-source',  [20, 20], [3, 3], 28,     [-3, -3],    [48, 48],     [0.192, 0.192]],
    ['2024-09-30', '2024-12-31', 'base',           [48, 50], [0, 0], 0,      [10, 12],    [60, 60],     [0.24, 0.24]],
    ['2023-12-31', '2024-12-31', 'base',           [20, 20], [3, 3], 28,     [9, 9],      [60, 60],     [0.24, 0.24]],
  ] as const)('%s to %s in %s', ([from, asOf, scenario, opening, putIn, gained, rest, closing, part]) => {
    const [holding] = carried(marked, from, asOf, scenario).marked
    const millions = (extent?: { low: number | null; high: number | null }) => [(extent?.low ?? NaN) / 1e6, (extent?.high ?? NaN) / 1e6]
    expect(millions(holding?.opening?.value)).toEqual(opening)
    expect(millions(holding?.putIn)).toEqual(putIn)
    expect(millions(holding?.gained)).toEqual([gained, gained])
    expect(millions(holding?.unexplained)).toEqual(rest)
    expect(millions(holding?.closing?.value)).toEqual(closing)
    expect([holding?.ofHeadline.low, holding?.ofHeadline.high]).toEqual(part)
  })

  test('gains of one period and of one kind add up', () => {
    const [holding] = carried(marked, '2023-12-31', '2024-12-31').marked
    expect(holding?.sums.map(({ period, method, amount }) => [period, method, amount.low])).toEqual(
      [
        ['2024-09', null, 24e6],
        [null, 'conversion', 10e6],
      ],
    )
    expect(holding?.closing?.parts.map(({ part, value }) => [part, value.low])).toEqual([
      ['notes', 45e6],
      ['shares', 15e6],
    ])
  })
})
