import { describe, expect, test } from 'vitest'
import { decide } from '../../packages/tranche/src/core/answer/index.ts'
import { resolveScenario } from '../../packages/tranche/src/core/belief/index.ts'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import { dayOf } from '../../packages/tranche/src/core/time/index.ts'

/** A right beside a first tranche of 80 M that came in with a round of 80 M at 400 M before the money: 80 of 480 are the investor's. */
function book(first: string, round: string, beliefs: readonly string[] = []): string {
  return [
    'tranche: 1',
    'currency: USD',
    'parties: { investor: { name: Investor }, company: { name: Company, kind: company } }',
    'terms:',
    '  deal:',
    '    investor: investor',
    '    company: company',
    '    announced: 2025-02-03',
    '    tranches:',
    `      first: { duty: investor, amount: 80 M, due: 2025-02-03${first} }`,
    '      second: { right: investor, amount: { up to: 120 M, at least: 40 M }, window: 2025-06-01 .. 2026-12-31, strike: 400 M pre-money }',
    'facts:',
    '  - { day: 2025-02-03, closed: first, amount: 80 M }',
    `  - { day: ${round}, round: company, name: series-c, amount: 80 M, valuation: 400 M, basis: pre-money }`,
    'beliefs:',
    '  base:',
    '    law: lognormal',
    '    value: { company: 560 M }',
    '    volatility: { company: 60 % }',
    '    rate: 2.5 %',
    ...beliefs.map((line) => `    ${line}`),
  ].join('\n')
}

function secondOn(text: string, day = '2025-09-01') {
  const { value, faults } = readBook('book.yaml', (path) => (path === 'book.yaml' ? text : null))
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  const scenario = value === null ? null : resolveScenario(value.scenarios, 'base')
  if (value === null || scenario === null) throw new Error('the book cannot be read')
  const [right] = decide(value, dayOf(day), scenario).rights
  if (right === undefined) throw new Error('no right is open')
  return right
}

describe('The investor’s own first money', () => {
  test('counted in a round it is part of that round’s money, and counted once', () => {
    const { ownStake, shareGrowth } = secondOn(book(', counted in: series-c', '2025-02-03'))
    expect(ownStake.value).toBeCloseTo(80 / 480, 12)
    expect(shareGrowth.value).toBeCloseTo(1.2, 12)
  })

  test.each([
    // 80 M at 240 M before the money: a quarter. After the money, 320 M: the same.
    ['240 M pre-money', 1 / 4],
    ['320 M post-money', 1 / 4],
  ] as const)('that closed at %s has its own price, and needs no other', (strike, stake) => {
    const text = book('', '2026-02-20').replace(
      'closed: first, amount: 80 M',
      `closed: first, amount: 80 M, strike: ${strike}`,
    )
    const { ownStake, shareGrowth, verdict } = secondOn(text)
    expect(ownStake.value).toBeCloseTo(stake, 12)
    expect(shareGrowth.value).toBeCloseTo(1 / (1 - stake), 12)
    expect(verdict.missing).toEqual([])
  })

  test.each(['2025-02-03', '2025-02-20'])(
    'beside a round of %s it converts at that round’s price',
    (day) => {
      // 80 M besides the round’s 80 M, both at 400 M. As a note that is in the count before the round it lowers the price: (400 − 80)/1 a share.
      const { ownStake, shareGrowth } = secondOn(
        book('', day, ['converts: { first: at the latest round }']),
      )
      expect(ownStake.low).toBeGreaterThan(0.14)
      expect(shareGrowth.low).toBeGreaterThan(1.39)
    },
  )

  test('that converts at a round nobody has seen yet is not told, and never 0', () => {
    const { ownStake, verdict } = secondOn(
      book('', '2026-02-03', ['converts: { first: at the latest round }']),
    )
    expect(ownStake.low).toBeNull()
    expect(verdict.action).toBe('hold')
  })
})

describe('A right with a yearly side benefit', () => {
  const benefit = (part: string) => [
    'payout: { company: 6 % }',
    `side benefit: { second: { per year: ${part}, until: 2030-12-31 } }`,
  ]
  const counted = book(', counted in: series-c', '2025-02-03', ['payout: { company: 6 % }'])

  test('has the same verdict with the benefit left out, however large it is', () => {
    const alone = secondOn(counted).verdict.action
    for (const part of ['2 %', '10 %']) {
      const right = secondOn(book(', counted in: series-c', '2025-02-03', benefit(part)))
      expect(right.verdict.withoutSideBenefit, part).toBe(alone)
    }
    expect(
      secondOn(book(', counted in: series-c', '2025-02-03', benefit('10 %'))).verdict.action,
    ).toBe('exercise')
  })

  test('marks amounts below the smallest draw as not allowed', () => {
    const { alternatives } = secondOn(counted)
    expect(alternatives.map(({ allowed }) => allowed)).toEqual([true, false, true, true, true])
  })

  test('is worth nothing when it is too late', () => {
    const right = secondOn(`${counted}\n    execution: 30 days`, '2026-12-14')
    expect(right.verdict.action).toBe('let-lapse')
    expect(right.value.extent).toEqual({ value: 0, low: 0, high: 0 })
  })
})
