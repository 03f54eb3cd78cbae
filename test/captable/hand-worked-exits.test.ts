import { describe, expect, test } from 'vitest'
import { type Company, waterfallOf } from './company-book.ts'

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

describe('dividends that gather', () => {
  const held = (terms: string, ...facts: readonly string[]): Company => ({
    classes: [
      common,
      `a: { kind: preferred, price: 1.00, preference: 1 x, cumulative: simple, dividend: 10 %, day count: actual/actual${terms}, rank: 2 }`,
      'b: { kind: preferred, price: 4.00, preference: 1.5 x, dividend: 6 %, cumulative: simple, rank: 1 }',
    ],
    facts: [founders('1 M'), ...facts],
  })
  const first = issued('a', 'one', '1 M')
  const second = 'day: 2022-01-01, issued: a, to: two, quantity: 1 M'

  test('are those of each share since its own day, whoever holds it now', () => {
    // By 2024: four years and two of them.
    expect(paidAt(held('', first, second), '3M', '2024-01-01')).toEqual({
      'one a': 1_400_000,
      'two a': 1_200_000,
      'founder common': 400_000,
    })
    const passedOn = 'day: 2023-01-01, transferred: a, from: one, to: three, quantity: 250 k'
    expect(paidAt(held('', first, second, passedOn), '3M', '2024-01-01')).toMatchObject({
      'one a': 1_050_000,
      'three a': 350_000,
      'two a': 1_200_000,
    })
  })

  test('are not moved by a split between the two', () => {
    const company: Company = {
      classes: [
        common,
        'a: { kind: preferred, price: 10.00, preference: 1 x, cumulative: simple, dividend: 10 %, day count: actual/actual }',
      ],
      facts: [
        founders('1 M'),
        issued('a', 'one', '100 k'),
        'day: 2021-01-01, split: north, ratio: 10',
        second,
      ],
    }
    expect(paidAt(company, '3M', '2024-01-01')).toEqual({
      'founder common': 400_000,
      'one a': 1_400_000,
      'two a': 1_200_000,
    })
  })

  test('by rank, one class compounding by the year, one simple with half as much again', () => {
    // Three years at 8% on 1 M: 1,259,712. Two at 6% on 2 M beside 1.5 times 2 M: 3.24 M. Of 6 M common has the last 1,500,288.
    const company: Company = {
      classes: [
        common,
        'a: { kind: preferred, price: 1.00, preference: 1 x, dividend: 8 %, cumulative: yearly, rank: 2 }',
        'b: { kind: preferred, price: 4.00, preference: 1.5 x, dividend: 6 %, cumulative: simple, rank: 1 }',
      ],
      facts: [
        founders('2 M'),
        issued('a', 'one', '1 M'),
        'day: 2021-01-01, issued: b, to: two, quantity: 500 k',
      ],
    }
    expect(paidAt(company, '6M', '2023-01-01')).toEqual({
      'two b': 3_240_000,
      'one a': 1_259_712,
      'founder common': 1_500_288,
    })
    expect(paidAt(company, '4M', '2023-01-01')).toMatchObject({
      'two b': 3_240_000,
      'one a': 760_000,
    })
  })

  test('that are paid to one who converts come first, and the rest by shares', () => {
    // 0.2 M of dividends, then half of 3.8 M.
    const company = held(', dividend on conversion: is paid', first)
    expect(paidAt(company, '4M', '2022-01-01')).toEqual({
      'one a': 2_100_000,
      'founder common': 1_900_000,
    })
  })

  test('let the younger shares convert where the older ones keep what has gathered', () => {
    // At 1.30 a share the older have 1.40 each, the younger 1.20: of 4 M, 1.4 M go first and 2 M shares have 1.30 each.
    const [exit] = waterfallOf(held('', first, second), '4M', '2024-01-01').exits
    expect(exit?.payouts.map(({ amount }) => amount)).toEqual([
      '1300000.00',
      '1400000.00',
      '1300000.00',
    ])
    expect(exit?.classes.find((each) => each.class === 'a')?.choice).toBe('partly')
  })
})

describe('who is paid what', () => {
  test('three ranks, one of them capped, one without limit, and options', () => {
    // 20 M: 5 M, then 4 M, then 2 M; 9 M and 0.5 M of strikes on 9 M shares are 1.05555… each. b is below its cap of 6 M.
    const company: Company = {
      classes: [
        common,
        'a: { kind: preferred, price: 1.00, preference: 1 x, rank: 3, participating: yes }',
        'b: { kind: preferred, price: 2.00, preference: 2 x, rank: 2, participating: yes, cap: 3 x }',
        'c: { kind: preferred, price: 5.00, preference: 1 x, rank: 1 }',
        'options: { kind: option, strike: 0.50 }',
      ],
      facts: [
        founders('5 M'),
        issued('a', 'one', '2 M'),
        issued('b', 'two', '1 M'),
        issued('c', 'three', '1 M'),
        issued('options', 'staff', '1 M'),
      ],
    }
    const paid = paidAt(company, '20M')
    expect(paid['three c']).toBe(5_000_000)
    expect(paid['two b']).toBeCloseTo(4_000_000 + 9_500_000 / 9, 1)
    expect(paid['one a']).toBeCloseTo(2_000_000 + 19_000_000 / 9, 1)
    expect(paid['staff options']).toBeCloseTo(9_500_000 / 9 - 500_000, 1)
    // At 38 M: b has had its 6 M; 25 M and 0.5 M of strikes on 8 M shares are 3.1875 each, more than the 6 M a share that b converts at.
    const more = paidAt(company, '38M')
    expect(more['two b']).toBe(6_000_000)
    expect(more['founder common']).toBe((25.5e6 * 5) / 8)
  })

  test('options of two strikes: those of the higher one lapse first', () => {
    const company: Company = {
      classes: [common, 'options: { kind: option, strike: 0.10 }'],
      facts: [
        founders('8 M'),
        issued('options', 'staff', '1 M'),
        issued('options', 'one', '1 M', ', strike: 5.00, security: late'),
      ],
    }
    // 18.1 M on 9 M shares are 2.0111 each; at 62 M: 67.1 M on 10 M are 6.71.
    expect(paidAt(company, '18M')).toMatchObject({
      'founder common': 16_088_888.89,
      'one options at 5': 0,
    })
    expect(paidAt(company, '62M')).toMatchObject({
      'founder common': 53_680_000,
      'staff options at 0.1': 6_610_000,
      'one options at 5': 1_710_000,
    })
  })

  test('a note that is owed twice its principal, with its interest', () => {
    const company = (terms: string): Company => ({
      classes: [
        common,
        `n: { kind: convertible note, interest: 10 %, day count: actual/actual, preference: 2 x${terms} }`,
      ],
      facts: [
        founders('9 M'),
        'day: 2020-01-01, subscribed: n, by: one, amount: 1 M',
        'day: 2021-01-01, subscribed: n, by: two, amount: 1 M, security: second',
      ],
    })
    // 2.2 M and 2.1 M.
    expect(paidAt(company(''), '11M', '2022-01-01')).toEqual({
      'one n': 2_200_000,
      'two n': 2_100_000,
      'founder common': 6_700_000,
    })
    // At a cap of 9 M before the money the first is 1.2 M shares and the second 1.1 M, of 11.3 M: more than twice from 22 M up.
    const capped = paidAt(
      company(', valuation cap: 9 M, cap form: pre-money'),
      '113M',
      '2022-01-01',
    )
    expect(capped).toEqual({
      'one n': 12_000_000,
      'two n': 11_000_000,
      'founder common': 90_000_000,
    })
  })

  test('a carve-out of what debts leave, and another of what that leaves', () => {
    // 12 M: 2 M of debt; 10% of 10 M; 5% of 9 M; 8.55 M for shares, 1 M of it first.
    const company: Company = {
      classes: [common, 'a: { kind: preferred, price: 1.00, preference: 1 x, participating: yes }'],
      besides: [
        'carve outs:',
        '  crew: { to: staff, part: 10 % }',
        '  chair: { to: three, part: 5 %, rank: 2 }',
      ],
      facts: [
        founders('3 M'),
        issued('a', 'one', '1 M'),
        'day: 2021-01-01, borrowed: north, from: two, amount: 2 M',
      ],
    }
    expect(paidAt(company, '12M')).toEqual({
      'two debt to two': 2_000_000,
      'staff crew': 1_000_000,
      'three chair': 450_000,
      'one a': 1_000_000 + 7_550_000 / 4,
      'founder common': (7_550_000 * 3) / 4,
    })
  })

  test('who did not play has common shares, and is paid by them', () => {
    // 4 M of a at 1.00; 1 M is asked of its holders by shares. Two puts in its half, one nothing: its 2 M become common.
    const company: Company = {
      classes: [
        common,
        'a: { kind: preferred, price: 1.00, preference: 1 x, rank: 2 }',
        'b: { kind: preferred, preference: 1 x, rank: 1 }',
      ],
      facts: [
        founders('6 M'),
        issued('a', 'one', '2 M'),
        issued('a', 'two', '2 M'),
        'day: 2021-01-01, priced round: b, investors: { two: 500 k, three: 500 k }, pre money: 5 M, pay to play: { classes: a, offered: 1 M }',
      ],
    }
    // The price is 5 M / 10 M. Of 5 M: 1 M to b, 2 M to what is left of a, 2 M on 8 M common shares.
    expect(paidAt(company, '5M')).toEqual({
      'founder common': 1_500_000,
      'one common': 500_000,
      'two a': 2_000_000,
      'two b': 500_000,
      'three b': 500_000,
    })
  })
})
