import { describe, expect, test } from 'vitest'
import { type Company, faultsOf, stakesIn } from './company-book.ts'

const classes = [
  'common: { kind: common }',
  'a: { kind: preferred, price: 1.00 }',
  'ratchet: { kind: preferred, price: 1.00, anti dilution: full ratchet }',
  'options: { kind: option, strike: 0.10 }',
  'pool: { kind: pool }',
  'safe: { kind: safe, valuation cap: 5 M }',
]
const issued = 'day: 2020-01-01, issued: common, to: founder, quantity: 1000'

/** The faults of a company whose founder has a thousand shares, without their places. */
function said(...facts: string[]): string[] {
  const company: Company = { classes, facts: [issued, ...facts] }
  return faultsOf(company).map((fault) => fault.slice(fault.indexOf(' ') + 1))
}

describe('what cannot be so is said at its place', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // what                        fault                                         facts
    ['more sold than held',        'ledger/more-than-held 1001',                 ['day: 2021-01-01, transferred: common, from: founder, to: one, quantity: 1001']],
    ['sold before it is held',     'ledger/unknown-security common',             ['day: 2019-01-01, transferred: common, from: founder, to: one, quantity: 10']],
    ['more leave than arrive',     'ledger/unbalanced 500',                      ['day: 2021-01-01, transferred: common, from: founder, to: { one: 200, two: 299 }, quantity: 500']],
    ['exercise above the grant',   'ledger/more-than-held 101',                  ['day: 2020-02-01, issued: options, to: staff, quantity: 100', 'day: 2021-01-01, options exercised: options, by: staff, quantity: 101']],
    ['exercise before it vests',   'ledger/more-than-vested 30',                 ['day: 2020-02-01, issued: options, to: staff, quantity: 100, vests: { over: 4 years, cliff: 1 year }', 'day: 2021-02-01, options exercised: options, by: staff, quantity: 30']],
    ['conversion before its day',  'ledger/before-first-day 2020-12-01',         ['day: 2020-02-01, subscribed: safe, by: one, amount: 100 k, converts from: 2021-01-01', 'day: 2020-12-01, converted: safe, by: one, into: a, shares: 50']],
    ['converted twice',            'ledger/unknown-security safe',               ['day: 2020-02-01, subscribed: safe, by: one, amount: 100 k', 'day: 2021-01-01, converted: safe, by: one, into: a, shares: 50', 'day: 2021-02-01, converted: safe, by: one, into: a, shares: 50']],
    ['a holder nobody named',      'reference/unknown nobody',                   ['day: 2021-01-01, transferred: common, from: nobody, to: one, quantity: 10']],
    ['a class nobody named',       'reference/unknown b',                        ['day: 2021-01-01, issued: b, to: one, quantity: 10']],
    ['less than no shares',        'meaning/negative-amount -10',                ['day: 2021-01-01, issued: common, to: one, quantity: -10']],
    ['no shares',                  'meaning/out-of-bounds 0',                    ['day: 2021-01-01, issued: common, to: one, quantity: 0']],
    ['half a share',               'ledger/not-whole 10.5',                      ['day: 2021-01-01, issued: common, to: one, quantity: 10.5']],
    ['no number at all',           'units/not-a-number many',                    ['day: 2021-01-01, issued: common, to: one, quantity: many']],
    ['more than the pool has',     'ledger/more-than-in-pool 60',                ['day: 2020-02-01, reserved: pool, quantity: 50', 'day: 2020-03-01, issued: options, to: staff, quantity: 60, pool: pool']],
    ['money of another currency',  'ledger/other-currency 100 k EUR',            ['day: 2020-02-01, subscribed: safe, by: one, amount: 100 k EUR']],
    ['nothing paid, with a ratchet','ledger/no-price 0',                         ['day: 2020-02-01, issued: ratchet, to: one, quantity: 10', 'day: 2021-01-01, issued: common, to: two, quantity: 10, price: 0']],
    ['a pool of all there is','ledger/no-price a',                          ['day: 2021-01-01, priced round: a, investors: { one: 1 M }, pre money: 1 M, pool: { of: pool, to: 100 % }']],
    ['used after its last day',    'ledger/after-last-day 2022-01-01',           ['day: 2020-02-01, issued: options, to: staff, quantity: 100, usable until: 2021-12-31', 'day: 2022-01-01, options exercised: options, by: staff, quantity: 10']],
    ['given away twice',           'ledger/more-than-held 600',                  ['day: 2021-01-01, transferred: common, from: founder, to: one, quantity: 600', 'day: 2021-01-02, transferred: common, from: founder, to: two, quantity: 600']],
    ['one certificate twice',      'ledger/security-exists common',              ['day: 2020-02-01, issued: common, to: one, quantity: 10, security: C-1', 'day: 2020-03-01, issued: common, to: one, quantity: 10, security: C-1']],
    ['money lent in another money','ledger/other-currency 1 M EUR',              ['day: 2020-02-01, borrowed: north, from: one, amount: 1 M EUR']],
  ] as const)('%s', ([, fault, facts]) => {
    expect(said(...facts)).toContain(fault)
  })
})

test('a fault hides no other one', () => {
  const faults = said(
    'day: 2021-01-01, transferred: common, from: founder, to: one, quantity: 5000',
    'day: 2021-02-01, repurchased: common, from: founder, quantity: 3000',
    'day: 2021-03-01, options exercised: options, by: staff, quantity: 1',
  )
  expect(faults).toEqual([
    'ledger/more-than-held 5000',
    'ledger/more-than-held 3000',
    'ledger/unknown-security options',
  ])
})

test('a fault stands at its line and column', () => {
  const company: Company = {
    classes,
    facts: [issued, 'day: 2021-01-01, transferred: common, from: founder, to: one, quantity: 1001'],
  }
  expect(faultsOf(company)).toEqual(['21:79 ledger/more-than-held 1001'])
})

test('a plan of vesting goes on after its options have ended, and that is no fault', () => {
  expect(
    said(
      'day: 2020-02-01, issued: options, to: staff, quantity: 480, vests: { over: 4 years }',
      'day: 2021-02-01, cancelled: options, of: staff, quantity: 400',
    ),
  ).toEqual([])
})

describe('numbers of any size stay exact', () => {
  test('ten to the eighteenth and one', () => {
    const { quantity } = stakesIn({
      classes,
      facts: [
        'day: 2020-01-01, issued: common, to: founder, quantity: 1000000000000000001',
        'day: 2020-01-02, transferred: common, from: founder, to: one, quantity: 333333333333333333',
        'day: 2020-01-03, split: north, ratio: 3',
      ],
    })
    expect(quantity).toEqual({
      'founder common': '2000000000000000004',
      'one common': '999999999999999999',
    })
  })
})

describe('what is not known exactly', () => {
  const bought = (quantity: string): Company => ({
    classes,
    facts: [issued, `day: 2020-02-01, issued: common, to: one, quantity: ${quantity}`],
  })

  test('a range of shares gives a range of stakes, and of those of others', () => {
    const { stakeOf, holdings } = stakesIn(bought('250 .. 1000'))
    expect(stakeOf('one').outstanding).toMatchObject({ low: 0.2, high: 0.5 })
    expect(stakeOf('founder').outstanding).toMatchObject({ low: 0.5, high: 0.8 })
    expect(holdings[1]).toMatchObject({ quantity: null, range: { low: '250', high: '1000' } })
  })

  test('where nobody says how many, no part can be told, and the fact is named', () => {
    const { stakeOf, missing } = stakesIn(bought('undisclosed'))
    expect(stakeOf('founder').outstanding).toMatchObject({ low: null, high: null })
    expect(missing[0]?.what).toContain('2020-02-01')
  })
})

describe('more than one number that is not known', () => {
  // Founder 1,000; one 250 or 1,000; the round of one or two million at five million before it.
  const company: Company = {
    classes: ['common: { kind: common }', 'b: { kind: preferred }'],
    facts: [
      issued,
      'day: 2020-02-01, issued: common, to: one, quantity: 250 .. 1000',
      'day: 2021-01-01, priced round: b, investors: { two: 1 .. 2 M }, pre money: 5 M',
    ],
  }

  test('a part is the least and the most over every corner', () => {
    const { stakeOf } = stakesIn(company)
    expect(stakeOf('two').outstanding.low).toBeCloseTo(1 / 6, 3)
    expect(stakeOf('two').outstanding.high).toBeCloseTo(2 / 7, 3)
    expect(stakeOf('one').outstanding.low).toBeCloseTo((5 / 7) * 0.2, 3)
    expect(stakeOf('one').outstanding.high).toBeCloseTo((5 / 6) * 0.5, 3)
  })

  test('many ranges of quantities keep to the ends of each holder', () => {
    const holders = ['one', 'two', 'three', 'staff']
    const many: Company = {
      classes,
      facts: [
        issued,
        ...holders.flatMap((holder) =>
          [1, 2].map(
            (month) =>
              `day: 2020-0${month}-01, issued: common, to: ${holder}, quantity: 100 .. 200`,
          ),
        ),
      ],
    }
    const { stakeOf } = stakesIn(many)
    expect(stakeOf('founder').outstanding).toMatchObject({ low: 1000 / 2600, high: 1000 / 1800 })
    expect(stakeOf('one').outstanding).toMatchObject({ low: 200 / 2400, high: 400 / 2000 })
  })
})

test('a term that no figure is made of is named where it stands', () => {
  const faults = faultsOf({
    classes: [
      'common: { kind: common, strike: 5, preference: 1 x }',
      'a: { kind: preferred, price: 1.00, cap: 3 x }',
      's: { kind: safe, strike: 1 }',
    ],
    facts: [issued],
  })
  expect(faults).toEqual([
    '13:39 meaning/no-effect 5',
    '13:54 meaning/no-effect 1 x',
    '14:47 meaning/no-effect 3 x',
    '15:32 meaning/no-effect 1',
  ])
})
