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

describe('Shares counted on a day before the money came in', () => {
  /** 190 M shares in April, 150 M at 15 a share in May: 10 M of 200 M shares. A share is quoted at 18. */
  const listed = (strike: string, counted: string, limits = '') =>
    [
      'tranche: 1',
      'currency: USD',
      'parties: { investor: { name: Investor }, company: { name: Company, kind: listed company } }',
      'terms:',
      '  deal:',
      '    investor: investor',
      '    company: company',
      '    announced: 2024-05-06',
      '    tranches:',
      `      first: { duty: investor, amount: 150 M, strike: ${strike}, instrument: common }`,
      '      second: { right: investor, amount: 120 M, window: 2024-05-06 .. 2027-05-06, strike: 12 USD per share, instrument: warrant }',
      '    instruments: { common: { kind: common }, warrant: { kind: warrant, into: common } }',
      ...(limits === '' ? [] : [`    limits: { ownership cap: ${limits} }`]),
      'facts:',
      `  - { day: ${counted}, basis: fully diluted }`,
      '  - { day: 2024-05-06, closed: first, amount: 150 M }',
      '  - { day: 2026-04-30, quote: company, price: 18 USD }',
      'beliefs:',
      '  base: { law: lognormal, value: { company: 100 % of the latest quote }, volatility: { company: 35 % }, rate: 4 %, execution: none, notice: { second: none } }',
    ].join('\n')
  const before = '2024-04-30, shares: company, count: 190 M'

  test.each([
    ['2.85 bn pre-money', before],
    ['15 USD per share', before],
    ['2.85 bn pre-money', '2024-05-06, shares: company, count: 200 M'],
  ] as const)('at %s, with “%s”: a twentieth, and a strike of 12 × 200 M', (strike, counted) => {
    const right = secondOn(listed(strike, counted), '2026-07-01')
    expect(right.ownStake.value).toBeCloseTo(10 / 200, 12)
    expect((right.strike.today.value ?? 0) / 1e9).toBeCloseTo(2.4, 9)
  })

  test('a cap on ownership that cuts nothing changes nothing', () => {
    const free = secondOn(listed('15 USD per share', before), '2026-07-01')
    const capped = secondOn(listed('15 USD per share', before, '100 %'), '2026-07-01')
    const inM = (value: number | null) => (value ?? Number.NaN) / 1e6
    expect(inM(capped.companyValue.value)).toBeCloseTo(inM(free.companyValue.value), 6)
    expect(inM(capped.value.extent.value)).toBeCloseTo(inM(free.value.extent.value), 3)
  })

  // 200 M shares at 18 know of the warrant: what is left of the whole without it is 3.6 bn, whatever the cap leaves of it.
  test.each(['', '100 %', '8 %', '6 %'])(
    'with a cap of “%s” shares and warrant make the whole',
    (cap) => {
      const { companyValue, value } = secondOn(
        listed('15 USD per share', before, cap),
        '2026-07-01',
      )
      const whole = companyValue.value ?? Number.NaN
      expect((whole - (value.extent.value ?? Number.NaN)) / 1e9).toBeCloseTo(3.6, 6)
    },
  )
})
