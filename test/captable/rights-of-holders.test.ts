import { describe, expect, test } from 'vitest'
import { type Company, faultsOf, stakesIn, waterfallOf } from './company-book.ts'

describe('pro-rata rights', () => {
  const sold = (terms: string): Company => ({
    classes: ['common: { kind: common }', 'b: { kind: preferred }', 'pool: { kind: pool }'],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 8.5 M',
      'day: 2020-01-01, issued: common, to: two, quantity: 1.5 M',
      `day: 2021-01-01, priced round: b, investors: { one: 2.5 M }, ${terms}`,
    ],
  })

  // D07. Source: Y Combinator, quick guide to the post-money SAFE: a new investor has 25%, holders of 15% keep theirs, and the round is
  // 25% / (1 − 15%) = 29.41% of the company. A company of 10 M after the money is worth 7.0588 M before.
  // biome-ignore format: the columns are the point
  test.for([
    // terms                                                   one       two        founder
    ['pre money: 7058823.53, pro rata: { two: 1 }',            0.25,     0.15,      0.6],
    ['pre money: 7.5 M',                                       0.25,     0.1125,    0.6375],
    // Twice the part: 30% of the new shares; one's 2.5 M are 70% of a round of 3.571 M at 0.75.
    ['pre money: 7.5 M, pro rata: { two: 2 }',                 0.225806, 0.198387,  0.575806],
    // The pool of a tenth after the round hangs on the money: 10 M old shares are 0.9 − the part sold.
    ['pre money: 6.0588235 M, pro rata: { two: 1 }, pool: { of: pool, to: 10 % }',  0.278,  0.15,  null],
  ] as const)('%s', ([terms, one, two, founder]) => {
    const { stakeOf } = stakesIn(sold(terms))
    if (founder !== null) {
      expect(stakeOf('one').fullyDiluted.low).toBeCloseTo(one, 5)
      expect(stakeOf('two').fullyDiluted.low).toBeCloseTo(two, 5)
      expect(stakeOf('founder').fullyDiluted.low).toBeCloseTo(founder, 5)
      return
    }
    // By the definition of the right: of all new shares, two has its part before them.
    const { quantity } = stakesIn(sold(terms))
    const [ofOne, ofTwo] = [Number(quantity['one b']), Number(quantity['two b'])]
    expect(ofTwo / (ofOne + ofTwo)).toBeCloseTo(0.15, 6)
  })

  test('of a SAFE count the shares it turns into in the round', () => {
    const { stakeOf } = stakesIn({
      classes: [
        'common: { kind: common }',
        'b: { kind: preferred }',
        'safe: { kind: safe, valuation cap: 6.7 M, cap form: post-money }',
      ],
      facts: [
        'day: 2020-01-01, issued: common, to: founder, quantity: 8 M',
        'day: 2020-01-01, subscribed: safe, by: two, amount: 1 M',
        'day: 2021-01-01, priced round: b, investors: { one: 2.5 M }, pre money: 7.5 M, pro rata: { two: 1 }, converting: { classes: [safe], method: percent-ownership }',
      ],
    })
    // Its part before the money is 1/6.7 at its cap, and it keeps that.
    expect(stakeOf('two').fullyDiluted.low).toBeCloseTo(1 / 6.7, 6)
  })

  test('that take all of the round leave no price', () => {
    expect(faultsOf(sold('pre money: 7.5 M, pro rata: { two: 7 }')).join()).toContain(
      'ledger/no-price',
    )
  })
})

describe('pay to play', () => {
  const company = (terms = ''): Company => ({
    classes: [
      'common: { kind: common }',
      'a: { kind: preferred, price: 1.00, preference: 1 x, converts: 2 }',
      'shadow: { kind: preferred, price: 1.00 }',
      'b: { kind: preferred, price: 0.50, preference: 1 x }',
    ],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 4 M',
      'day: 2020-02-01, issued: a, to: one, quantity: 600 k',
      'day: 2020-02-01, issued: a, to: two, quantity: 300 k',
      'day: 2020-02-01, issued: a, to: three, quantity: 100 k',
      `day: 2021-01-01, priced round: b, investors: { one: 600 k, two: 100 k }, pre money: 3 M, pay to play: { classes: [a], offered: 1 M${terms} }`,
    ],
  })

  // One takes its 600 k; two takes 100 k of its 300 k and loses two thirds; three takes nothing and loses all.
  test('who takes part of its part keeps that part', () => {
    const { quantity } = stakesIn(company())
    expect(quantity).toMatchObject({
      'one a': '600000',
      'two a': '100000',
      'two common': '400000',
      'three common': '200000',
    })
    expect(quantity['three a']).toBeUndefined()
  })

  test('into a shadow class one for one', () => {
    const { quantity } = stakesIn(company(', into: shadow'))
    expect(quantity).toMatchObject({ 'two shadow': '200000', 'three shadow': '100000' })
    expect(waterfallOf(company(', into: shadow'), '1M').exits[0]?.classes[2]?.amount).toBe('0.00')
  })
})

describe('warrants that a customer earns by what it buys', () => {
  const company: Company = {
    classes: ['common: { kind: common }', 'warrants: { kind: warrant, strike: 0.01 }'],
    facts: [
      'day: 2025-10-05, issued: common, to: founder, quantity: 1000 M',
      'day: 2025-10-05, issued: warrants, to: one, quantity: 160 M, usable until: 2030-10-05, vests on: { units: GW bought, steps: [{ count: 1, quantity: 60 M }, { count: 6, quantity: 100 M, price from: 600 }] }',
      'day: 2026-12-01, units: GW bought, count: 1, of: one',
      'day: 2028-06-01, units: GW bought, count: 6, of: one',
      'day: 2027-03-01, quote: north, price: 610',
    ],
  }

  // Source of the form: AMD, 8-K of 6 October 2025; how many vest with which gigawatt was not published.
  // biome-ignore format: the columns are the point
  test.for([
    // on           vested        paid at an exit of 1060.0006 M: 60 M at a dollar, less a cent each
    ['2026-11-30',  '0',          undefined],
    ['2026-12-01',  '60000000',   '59433996.23'],
    ['2028-05-31',  '60000000',   '59433996.23'],
    ['2028-06-01',  null,         null],
  ] as const)('on %s', ([day, vested, paid]) => {
    const held = stakesIn(company, day).holdings.find((each) => each.class === 'warrants')
    expect(held?.vested).toBe(vested)
    if (paid === null) return
    const exit = waterfallOf(company, '1060000600', day).exits[0]
    const found = exit?.classes.find((each) => each.class === 'warrants')?.amount
    if (paid === undefined) expect(found).toBeUndefined()
    else expect(Number(found)).toBeCloseTo(Number(paid), 1)
  })
})

test('most favoured: an earlier SAFE takes the terms of a later one', () => {
  const { quantity } = stakesIn({
    classes: [
      'common: { kind: common }',
      'b: { kind: preferred }',
      'first: { kind: safe, most favoured: yes }',
      'second: { kind: safe, discount: 20 % }',
    ],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 1 M',
      'day: 2020-01-01, subscribed: first, by: one, amount: 80 k',
      'day: 2020-02-01, subscribed: second, by: two, amount: 80 k',
      'day: 2021-01-01, priced round: b, investors: { three: 1 M }, pre money: 10 M, converting: { classes: [first, second], method: pre-money }',
    ],
  })
  // At 10 a share, 8 after the discount.
  expect(quantity).toMatchObject({ 'one b': '10000', 'two b': '10000', 'three b': '100000' })
})
