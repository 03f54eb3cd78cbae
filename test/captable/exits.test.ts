import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Company, waterfallOf } from './company-book.ts'

/** What each class is paid at one price, in millions. */
function paidAt(company: Company, exit: string): Record<string, number> {
  const [answer] = waterfallOf(company, exit).exits
  const entries = (answer?.classes ?? []).map((each) => [each.class, Number(each.amount) / 1e6])
  return Object.fromEntries(entries) as Record<string, number>
}

const oneClass = (terms: string, common: string, a: string, price: string): Company => ({
  classes: [
    'common: { kind: common }',
    `a: { kind: preferred, price: ${price}, preference: 1 x, ${terms} }`,
  ],
  facts: [
    `day: 2020-01-01, issued: common, to: founder, quantity: ${common}`,
    `day: 2020-02-01, issued: a, to: one, quantity: ${a}`,
  ],
})

describe('D14 one class, three forms', () => {
  // Source: algorithmic-game-theory-for-private-equity (Apache-2.0), F1 to F4: 8 M common, 2 M preferred for 5 M.
  // biome-ignore format: the columns are the point
  test.for([
    // exit   participating  preferred  common
    ['15M',   'no',          5,         10],
    ['25M',   'no',          5,         20],
    ['35M',   'no',          7,         28],
    ['15M',   'yes',         7,         8],
    ['25M',   'yes',         9,         16],
    ['35M',   'yes',         11,        24],
  ] as const)('at %s, participating: %s', ([exit, participating, a, common]) => {
    const company = oneClass(`participating: ${participating}`, '8 M', '2 M', '2.50')
    expect(paidAt(company, exit)).toEqual({ common, a })
  })

  test('at the point between, both choices are right', () => {
    const [exit] = waterfallOf(oneClass('participating: no', '8 M', '2 M', '2.50'), '25M').exits
    expect(exit?.classes[1]?.choice).toBe('either')
  })
})

describe('D15 participation capped at four times', () => {
  // Source: VentureSouth, Capped participating preferreds: 2 M for a quarter.
  // biome-ignore format: the columns are the point
  test.for([
    // exit   plain  full   capped
    ['1M',    1,     1,     1],
    ['2M',    2,     2,     2],
    ['10M',   2.5,   4,     4],
    ['26M',   6.5,   8,     8],
    ['31M',   7.75,  9.25,  8],
    ['32M',   8,     9.5,   8],
    ['33M',   8.25,  9.75,  8.25],
    ['40M',   10,    11.5,  10],
  ] as const)('at %s', ([exit, plain, full, capped]) => {
    const with_ = (terms: string) => oneClass(terms, '750 k', '250 k', '8.00')
    expect(paidAt(with_('participating: no'), exit).a).toBe(plain)
    expect(paidAt(with_('participating: yes'), exit).a).toBe(full)
    expect(paidAt(with_('participating: yes, cap: 4 x'), exit).a).toBe(capped)
  })
})

describe('D16 breakpoints', () => {
  // Source: Mercer Capital (2016), A Layperson's Guide to the Option Pricing Model, ComplexCo.
  const complexCo = (rankOfA = 1): Company => ({
    classes: [
      'common: { kind: common }',
      `a: { kind: preferred, price: 2.00, preference: 1 x, rank: ${rankOfA} }`,
      'b: { kind: preferred, price: 5.00, preference: 1 x, rank: 1 }',
      'warrants: { kind: warrant, strike: 10.00 }',
    ],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 1500',
      'day: 2020-01-01, issued: a, to: one, quantity: 500',
      'day: 2020-01-01, issued: b, to: two, quantity: 300',
      'day: 2020-01-01, issued: warrants, to: three, quantity: 250',
    ],
  })

  test('stand where the guide has them, each with a reason', () => {
    const { breakpoints } = waterfallOf(complexCo(), '8500')
    expect(breakpoints.map(({ value }) => value)).toEqual(['0', '2500', '5500', '11500', '23000'])
    expect(breakpoints[2]?.reasons.join()).toMatch(/^a converts/)
    expect(breakpoints[4]?.reasons.join()).toMatch(/warrants exercise/)
  })

  test('at 8,500 the classes have what the guide says', () => {
    const [exit] = waterfallOf(complexCo(), '8500').exits
    expect(exit?.payouts).toMatchObject([
      { holder: 'founder', class: 'common', amount: '5250.00' },
      { holder: 'one', class: 'a', amount: '1750.00' },
      { holder: 'two', class: 'b', amount: '1500.00' },
      { holder: 'three', class: 'warrants', amount: '0.00' },
    ])
  })

  test('the rank of a preference changes only who is paid first', () => {
    const [pariPassu, ranked] = [
      waterfallOf(complexCo(), '1500'),
      waterfallOf(complexCo(2), '1500'),
    ]
    expect(pariPassu.exits[0]?.classes.map(({ amount }) => amount)).toEqual([
      '0.00',
      '600.00',
      '900.00',
      '0.00',
    ])
    expect(ranked.exits[0]?.classes.map(({ amount }) => amount)).toEqual([
      '0.00',
      '0.00',
      '1500.00',
      '0.00',
    ])
    expect(ranked.breakpoints.at(-1)?.value).toBe('23000')
  })
})

test('debts come first, then carve-outs beside everything until they are full, then dividends with preferences', () => {
  const company: Company = {
    classes: [
      'common: { kind: common }',
      'a: { kind: preferred, price: 1.00, preference: 1 x, dividend: 8 %, cumulative: simple }',
    ],
    besides: ['carve outs:', '  crew: { to: staff, part: 10 %, until: 100 k }'],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 1 M',
      'day: 2021-01-01, issued: a, to: one, quantity: 1 M',
      'day: 2021-01-01, borrowed: north, from: two, amount: 700 k',
      'day: 2022-01-01, repaid: north, to: two, amount: 200 k',
    ],
  }
  // 500,000 owed; then 10% of 1.2 M beyond it until 100,000; the rest, 1.1 M, falls short of 1 M with two years of 8%.
  expect(paidAt(company, '1.7M')).toEqual({ 'debt to two': 0.5, crew: 0.1, common: 0, a: 1.1 })
  const [exit] = waterfallOf(company, '1.7M', '2023-01-01').exits
  expect(exit?.classes.find((each) => each.class === 'a')?.amount).toBe('1100000.00')
  const later = waterfallOf(company, '2M', '2023-01-01').exits[0]
  expect(later?.classes.find((each) => each.class === 'a')?.amount).toBe('1160000.00')
})

test('options that have not vested are paid only where the book says so', () => {
  const company = (terms: string): Company => ({
    classes: ['common: { kind: common }', `options: { kind: option, strike: 1.00${terms} }`],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 9000',
      'day: 2020-01-01, issued: options, to: staff, quantity: 1000, vests: { over: 4 years, cliff: 1 year }',
    ],
  })
  const at = (terms: string) => waterfallOf(company(terms), '99000', '2022-01-01')
  // Half are vested: (99,000 + 500 × 1) / 9,500 a share; all: 100,000 / 10,000.
  expect(at('').exits[0]?.classes[1]?.amount).toBe('4736.84')
  expect(at('').assumed.join()).toMatch(/only what is vested/)
  expect(at(', at exit: all').exits[0]?.classes[1]?.amount).toBe('9000.00')
})

test('payouts add up to the price, to the last cent', () => {
  const company: Company = {
    classes: [
      'common: { kind: common }',
      'a: { kind: preferred, price: 3.00, preference: 1.5 x, participating: yes, cap: 3 x }',
      'warrants: { kind: warrant, strike: 0.70 }',
    ],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 700001',
      'day: 2020-01-01, issued: common, to: staff, quantity: 100003',
      'day: 2020-01-01, issued: a, to: one, quantity: 333333',
      'day: 2020-01-01, issued: a, to: two, quantity: 11',
      'day: 2020-01-01, issued: warrants, to: three, quantity: 77777',
    ],
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e10 }), (cents) => {
      const written = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
      const [exit] = waterfallOf(company, written).exits
      const sum = (exit?.payouts ?? []).reduce(
        (all, { amount }) => all + BigInt((amount ?? '').replace('.', '')),
        0n,
      )
      expect(sum).toBe(BigInt(cents))
    }),
    { numRuns: 40 },
  )
})

test('a range of prices is answered from end to end, with parts along it', () => {
  const answer = waterfallOf(oneClass('participating: no', '8 M', '2 M', '2.50'), '0..50M')
  expect(answer.exits.map(({ value }) => Number(value))).toHaveLength(8)
  expect([answer.exits[0]?.value, answer.exits.at(-1)?.value]).toEqual(['0', '50000000'])
  expect(answer.plot?.values.at(-1)).toBe(50e6)
  expect(answer.plot?.classes.map(({ paid }) => paid.at(-1))).toEqual([40e6, 10e6])
})

describe('money that has not converted by the exit', () => {
  const company: Company = {
    classes: [
      'common: { kind: common }',
      'pool: { kind: pool }',
      'safe: { kind: safe, valuation cap: 10 M, cap form: post-money }',
      'note: { kind: convertible note, interest: 8 %, day count: actual/actual }',
    ],
    facts: [
      'day: 2026-01-01, issued: common, to: founder, quantity: 9 M',
      'day: 2026-01-01, reserved: pool, quantity: 1 M',
      'day: 2026-02-01, subscribed: safe, by: one, amount: 1 M',
      'day: 2027-01-01, subscribed: note, by: two, amount: 1 M',
    ],
  }

  // A SAFE of 1 M at a cap of 10 M is a tenth of what is paid out, without what the pool has left (Y Combinator);
  // the note is owed 1.16 M by its two calendar years at 8%.
  // biome-ignore format: the columns are the point
  test.for([
    // exit      note    safe   common
    ['1M',       1,      0,     0],
    ['2M',       1.16,   0.84,  0],
    ['6.16M',    1.16,   1,     4],
    ['21.16M',   1.16,   2,     18],
  ] as const)('at %s', ([exit, note, safe, common]) => {
    const [answer] = waterfallOf(company, exit, '2029-01-01').exits
    const paid = Object.fromEntries(
      (answer?.classes ?? []).map((each) => [each.class, Number(each.amount) / 1e6]),
    )
    expect(paid).toEqual({ common, safe, note })
  })

  test('what that stands on is said', () => {
    const { assumed } = waterfallOf(company, '2M', '2029-01-01')
    expect(assumed.join('\n')).toMatch(/safe has its money back or converts at its cap/)
    expect(assumed.join('\n')).toMatch(/note has its money back: without a cap/)
  })
})
