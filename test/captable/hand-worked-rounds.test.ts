import { describe, expect, test } from 'vitest'
import { type Company, stakesIn, waterfallOf } from './company-book.ts'

// Every expected figure here was worked out on paper from the terms alone; the working stands beside the case.

const common = 'common: { kind: common }'
const founders = (quantity: string) =>
  `day: 2020-01-01, issued: common, to: founder, quantity: ${quantity}`
const issued = (name: string, to: string, quantity: string, more = '') =>
  `day: 2020-01-01, issued: ${name}, to: ${to}, quantity: ${quantity}${more}`

/** What each holder is paid for each class, in major units. */
function paidAt(company: Company, exit: string, asOf = '2030-01-01'): Record<string, number> {
  const [answer] = waterfallOf(company, exit, asOf).exits
  return Object.fromEntries(
    (answer?.payouts ?? []).map((each) => [`${each.holder} ${each.class}`, Number(each.amount)]),
  )
}

describe('shares of rounds in which several things convert at once', () => {
  test('a post-money SAFE and a pool brought to a tenth, both inside the price', () => {
    // The SAFE is 500 k / 5 M = 10% of founders and SAFE: 1 M of 10 M. New money 4 M / 20 M = 20%, pool 10%, so that these 10 M are 70%
    // of 14,285,714.28; the price is 16 M / (10 M + 1,428,571.43) = 1.40.
    const { quantity, counts, rounds } = stakesIn({
      classes: [
        common,
        'pool: { kind: pool }',
        's: { kind: safe, valuation cap: 5 M }',
        'a: { kind: preferred }',
      ],
      facts: [
        founders('9 M'),
        'day: 2020-02-01, subscribed: s, by: one, amount: 500 k',
        'day: 2021-01-01, priced round: a, investors: { two: 4 M }, pre money: 16 M, pool: { of: pool, to: 10 % }, converting: { classes: s, method: percent-ownership }',
      ],
    })
    expect(quantity).toMatchObject({
      'one a': '1000000',
      'two a': '2857142',
      '(unissued pool) pool': '1428571',
    })
    expect(counts?.fullyDiluted).toEqual({ low: '14285713', high: '14285713' })
    expect(rounds).toMatchObject([
      { round: 'a', price: { value: 1.4 }, preMoney: { value: 16e6 }, postMoney: { value: 20e6 } },
    ])
  })

  test('a cap, a cap with a discount, and a most favoured SAFE without terms of its own', () => {
    // 8.75 M founders. 200 k at 4 M is 5%, 300 k at 6 M is 5%, and 100 k takes the lower cap: 2.5%. Together 12.5% of 10 M. The price is
    // 10 M / 10 M = 1.00; the discount price of 0.80 is no better than the cap price of 0.60.
    const { quantity } = stakesIn({
      classes: [
        common,
        'm: { kind: safe, most favoured: yes }',
        's: { kind: safe, valuation cap: 4 M }',
        't: { kind: safe, valuation cap: 6 M, discount: 20 % }',
        'a: { kind: preferred }',
      ],
      facts: [
        founders('8.75 M'),
        'day: 2020-02-01, subscribed: m, by: one, amount: 100 k',
        'day: 2020-03-01, subscribed: s, by: two, amount: 200 k',
        'day: 2020-04-01, subscribed: t, by: three, amount: 300 k',
        'day: 2021-01-01, priced round: a, investors: { staff: 2.5 M }, pre money: 10 M, converting: { classes: [m, s, t], method: percent-ownership }',
      ],
    })
    expect(quantity).toMatchObject({
      'one a': '250000',
      'two a': '500000',
      'three a': '500000',
      'staff a': '2500000',
    })
  })

  test('two notes with interest by different counts of days, one capped, one at a discount', () => {
    // 687 days at 8% on 1 M are 150,575.34; 600 days of 30/360 at 6% on 500 k are 50,000 (31 May counts as the 30th, 31 January too).
    // The first is 1,150,575.34 / 12 M of 10 M shares: 958,812.79. The second is 550,000 / 0.75 = 733,333.33 worth of shares, so the
    // price is (20 M − 733,333.33) / 10,958,812.79 = 1.758098.
    const { quantity } = stakesIn({
      classes: [
        common,
        'n: { kind: convertible note, interest: 8 %, valuation cap: 12 M, cap form: pre-money }',
        'm: { kind: convertible note, interest: 6 %, day count: 30/360, discount: 25 % }',
        'a: { kind: preferred }',
      ],
      facts: [
        founders('10 M'),
        'day: 2022-03-15, subscribed: n, by: one, amount: 1 M',
        'day: 2022-05-31, subscribed: m, by: two, amount: 500 k',
        'day: 2024-01-31, priced round: a, investors: { three: 5 M }, pre money: 20 M, converting: { classes: [n, m], method: percent-ownership }',
      ],
    })
    expect(quantity).toMatchObject({ 'one a': '958812', 'two a': '417117', 'three a': '2843982' })
  })

  test('money of SAFEs added to the valuation: the third way to share their dilution', () => {
    // 1 M shares, 8 M and 1 M of SAFEs at 30% off: (9 M − 1 M / 0.7) / 1 M = 53/7 a share, 5.30 for the SAFEs.
    const { quantity } = stakesIn({
      classes: [common, 's: { kind: safe, discount: 30 % }', 'a: { kind: preferred }'],
      facts: [
        founders('1 M'),
        'day: 2020-02-01, subscribed: s, by: one, amount: 1 M',
        'day: 2021-01-01, priced round: a, investors: { two: 2 M }, pre money: 8 M, converting: { classes: s, method: dollars-invested }',
      ],
    })
    expect(quantity).toMatchObject({ 'one a': '188679', 'two a': '264150' })
  })

  const shadows: Company = {
    classes: [
      common,
      's: { kind: safe, valuation cap: 5 M, into: a1 }',
      't: { kind: safe, valuation cap: 10 M, into: a2 }',
      'a: { kind: preferred, preference: 1 x }',
      'a1: { kind: preferred, preference: 1 x }',
      'a2: { kind: preferred, preference: 1 x }',
    ],
    facts: [
      founders('8 M'),
      'day: 2020-02-01, subscribed: s, by: one, amount: 500 k',
      'day: 2020-02-01, subscribed: t, by: two, amount: 1 M',
      'day: 2021-01-01, priced round: a, investors: { three: 5 M }, pre money: 20 M, converting: { classes: [s, t], method: percent-ownership }',
    ],
  }

  test('SAFEs that turn into classes of their own have their own money as preference', () => {
    // A tenth each of 10 M shares: 1 M of them for 0.50 and 1 M for 1.00; the round is sold at 2.00. Preferences are 0.5, 1 and 5 M.
    expect(stakesIn(shadows).quantity).toMatchObject({
      'one a1': '1000000',
      'two a2': '1000000',
      'three a': '2500000',
    })
    expect(paidAt(shadows, '3.25M')).toEqual({
      'founder common': 0,
      'one a1': 250_000,
      'two a2': 500_000,
      'three a': 2_500_000,
    })
  })

  test('a split after the conversion leaves these preferences as they are', () => {
    const split = {
      ...shadows,
      facts: [...shadows.facts, 'day: 2022-01-01, split: north, ratio: 10'],
    }
    expect(paidAt(split, '3.25M')).toEqual(paidAt(shadows, '3.25M'))
    expect(paidAt(split, '50M')).toEqual(paidAt(shadows, '50M'))
  })
})

describe('protection against a lower price', () => {
  const sold = (clause: string, ...later: readonly string[]): Company => ({
    classes: [
      common,
      'pool: { kind: pool }',
      'options: { kind: option, strike: 0.50 }',
      'warrants: { kind: warrant, strike: 1.50 }',
      `a: { kind: preferred, price: 2.00, anti dilution: ${clause} }`,
      'b: { kind: preferred }',
    ],
    facts: [
      founders('6 M'),
      'day: 2020-01-01, reserved: pool, quantity: 1.5 M',
      issued('options', 'staff', '1 M', ', pool: pool'),
      issued('a', 'one', '3 M'),
      ...later,
    ],
  })
  const lower = 'day: 2021-01-01, issued: b, to: two, quantity: 2 M, price: 1.00'
  const paidWarrant = (price: string) =>
    `day: 2021-01-01, issued: warrants, to: two, quantity: 2 M, price: ${price}`

  // 2 M sold at 1.00. Broad base: 6 + 3 + 1 M, so 2 × (10 + 1) / (10 + 2); narrow: 6 + 3 M, so 2 × (9 + 1) / (9 + 2).
  // biome-ignore format: the columns are the point
  test.for([
    // clause                            what is sold        shares that 3 M turn into
    ['broad-based weighted average',     lower,              36 / 11],
    ['narrow-based weighted average',    lower,              3.3],
    ['full ratchet',                     lower,              6],
    ['none',                             lower,              3],
    // A warrant for 0.10 struck at 1.50 is a share for 1.60, and one for 0.60 a share for more than 2.00.
    ['full ratchet',                     paidWarrant('0.10'), 3.75],
    ['full ratchet',                     paidWarrant('0.60'), 3],
    // What those who work there are granted is outside the clause.
    ['full ratchet',                     'day: 2021-01-01, issued: options, to: staff, quantity: 10, price: 0.01, security: late', 3],
  ] as const)('%s, %s', ([clause, sale, millions]) => {
    const { stakeOf } = stakesIn(sold(clause, sale))
    const others = sale === lower ? 8 : 6
    expect(stakeOf('one').asConverted.value).toBeCloseTo(millions / (millions + others), 12)
  })

  test('a ratchet twice: to the lowest price so far, and no higher one undoes it', () => {
    const at = (day: string, price: string) =>
      `day: ${day}, issued: b, to: two, quantity: 1000000, price: ${price}`
    const company = sold(
      'full ratchet',
      at('2021-01-01', '1.00'),
      at('2022-01-01', '0.40'),
      at('2023-01-01', '0.80'),
    )
    const part = (asOf: string) => stakesIn(company, asOf).stakeOf('one').asConverted.value
    expect(part('2021-06-01')).toBeCloseTo(6 / 13, 12)
    expect(part('2022-06-01')).toBeCloseTo(15 / 23, 12)
    expect(part('2023-06-01')).toBeCloseTo(15 / 24, 12)
  })

  test('a weighted average, a split of ten for one, and another weighted average', () => {
    // 10 × 5.5 / 6 = 55/6; then 0.91666… a share, and 10 M at 0.50 beside 40 M, 10 M and 10,909,090.9: 0.8579059….
    const company: Company = {
      classes: [
        common,
        'a: { kind: preferred, price: 10.00, anti dilution: broad-based weighted average }',
        'b: { kind: preferred }',
      ],
      facts: [
        founders('4 M'),
        issued('a', 'one', '1 M'),
        'day: 2021-01-01, issued: b, to: two, quantity: 1 M, price: 5.00',
        'day: 2022-01-01, split: north, ratio: 10',
        'day: 2023-01-01, issued: b, to: two, quantity: 10 M, price: 0.50',
      ],
    }
    expect(stakesIn(company).stakeOf('one').asConverted.value).toBeCloseTo(0.16266944734098, 12)
  })

  test('two classes adjusted by one sale, each by its own price and on the shares before it', () => {
    // 2 M at 1.00 on a base of 8 M: 2 × 9/10 = 1.80 and 4 × 8.5/10 = 3.40.
    const { stakeOf } = stakesIn({
      classes: [
        common,
        'a: { kind: preferred, price: 2.00, anti dilution: broad-based weighted average }',
        'b: { kind: preferred, price: 4.00, anti dilution: broad-based weighted average }',
        'c: { kind: preferred }',
      ],
      facts: [
        founders('5 M'),
        issued('a', 'one', '2 M'),
        issued('b', 'two', '1 M'),
        'day: 2021-01-01, issued: c, to: three, quantity: 2 M, price: 1.00',
      ],
    })
    const [a, b] = [2 / 0.9, 4 / 3.4]
    expect(stakeOf('one').asConverted.value).toBeCloseTo(a / (5 + a + b + 2), 12)
    expect(stakeOf('two').asConverted.value).toBeCloseTo(b / (5 + a + b + 2), 12)
  })
})

describe('what comes and goes', () => {
  test('a pool: granted, used, given back and bought back', () => {
    const { quantity, stakeOf } = stakesIn({
      classes: [common, 'options: { kind: option, strike: 0.10 }', 'pool: { kind: pool }'],
      facts: [
        founders('8 M'),
        'day: 2020-01-01, reserved: pool, quantity: 1 M',
        issued('options', 'staff', '400 k', ', pool: pool'),
        'day: 2021-01-01, options exercised: options, by: staff, quantity: 100 k',
        'day: 2021-02-01, cancelled: options, of: staff, quantity: 50 k, pool: pool',
        'day: 2021-03-01, repurchased: common, from: staff, quantity: 20 k, pool: pool',
      ],
    })
    expect(quantity).toMatchObject({
      'staff options': '250000',
      'staff common': '80000',
      '(unissued pool) pool': '670000',
    })
    // 9 M in all: what was bought back went to the pool.
    expect(stakeOf('staff').fullyDiluted.value).toBeCloseTo(0.33 / 9, 12)
  })

  test('a warrant used without cash, after a split of its class', () => {
    // 10,000 at 50 become 20,000 at 25; at a price of 100 a quarter of them pays for all.
    const { quantity } = stakesIn({
      classes: [common, 'warrants: { kind: warrant, strike: 50 }'],
      facts: [
        founders('1 M'),
        issued('warrants', 'one', '10000'),
        'day: 2021-01-01, split: north, ratio: 2',
        'day: 2022-01-01, options exercised: warrants, by: one, quantity: 20000, net at: 100',
      ],
    })
    expect(quantity['one common']).toBe('15000')
  })

  test('what vests goes on after a split, and a twin without votes has none', () => {
    const company: Company = {
      classes: [
        common,
        'twin: { kind: non-voting common, into: common }',
        'options: { kind: option, strike: 1.00 }',
      ],
      facts: [
        founders('600 k'),
        issued('twin', 'one', '400 k'),
        issued('options', 'staff', '4800', ', vests: { over: 4 years, cliff: 1 year }'),
        'day: 2021-07-01, split: north, ratio: 2',
      ],
    }
    const { stakeOf, holdings } = stakesIn(company, '2022-01-01')
    expect(stakeOf('one')).toMatchObject({ outstanding: { value: 0.4 }, voting: { value: 0 } })
    expect(holdings.find((each) => each.class === 'options')).toMatchObject({
      quantity: '9600',
      vested: '4800',
    })
    // Turned into its voting twin it has its part of the votes.
    const turned = {
      ...company,
      facts: [...company.facts, 'day: 2021-08-01, converted: twin, by: one, quantity: 800 k'],
    }
    expect(stakesIn(turned).stakeOf('one').voting.value).toBe(0.4)
  })
})

test('before the first event the answer says what the book begins with', () => {
  const company: Company = { classes: [common], facts: [founders('1 M')] }
  expect(stakesIn(company, '2019-12-31').first).toEqual({
    day: '2020-01-01',
    what: 'issued: common',
  })
  expect(stakesIn(company, '2020-01-01').first).toBeNull()
})
