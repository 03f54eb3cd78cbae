import { describe, expect, test } from 'vitest'
import { type Company, stakesIn } from './company-book.ts'

// Each case is what a page prints, written as a book; shares rounded down once, the exact number before.
// Sources: Y Combinator SAFE primer and post-money guide; FundersClub; two12.co; Cooley GO; venturehacks.com;
// 1984 Ventures, Cap Table 101; Gust; spillpoint (Apache-2.0); vator.tv; vchub.com.

/** One round of one class after founders' shares, with what converts. */
function round({
  founders,
  money,
  preMoney,
  classes = [],
  before = [],
  terms = '',
}: {
  readonly founders: string
  readonly money: string
  readonly preMoney: string
  readonly classes?: readonly string[]
  readonly before?: readonly string[]
  readonly terms?: string
}): Company {
  return {
    classes: [
      'common: { kind: common }',
      'pool: { kind: pool }',
      'series: { kind: preferred }',
      ...classes,
    ],
    facts: [
      `day: 2020-01-01, issued: common, to: founder, quantity: ${founders}`,
      ...before,
      `day: 2021-01-01, priced round: series, investors: { one: ${money} }, pre money: ${preMoney}${terms}`,
    ],
  }
}

const subscribed = (name: string, by: string, amount: string) =>
  `day: 2020-06-01, subscribed: ${name}, by: ${by}, amount: ${amount}`
const converts = (method: string, names = 'safe') =>
  `, converting: { classes: [${names}], method: ${method} }`
const safe = (terms: string, name = 'safe') => `${name}: { kind: safe, ${terms} }`
const preCap = 'cap form: pre-money'
const postCap = 'cap form: post-money'

describe('shares that a round gives', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // case                           book                                                                                                                                                                    new       converting  pool
    ['D01 SAFE, cap',                 { founders: '10 M', money: '1 M', preMoney: '10 M', classes: [safe(`valuation cap: 5 M, ${preCap}`)], before: [subscribed('safe', 'two', '100 k')], terms: `, pool: { of: pool, by: 1 M }${converts('pre-money')}` }, '1100000', '220000', '1000000'],
    ['D02 SAFE, discount',            { founders: '10500000', money: '400 k', preMoney: '2 M', classes: [safe('discount: 20 %')], before: [subscribed('safe', 'two', '20 k')], terms: converts('pre-money') },                                          '2100000', '131250', undefined],
    ['D03 note, cap bites',           { founders: '2 M', money: '1 M', preMoney: '10 M', classes: [safe(`valuation cap: 5 M, discount: 20 %, ${preCap}`)], before: [subscribed('safe', 'two', '25 k')], terms: converts('pre-money') },                   '200000',  '10000',  undefined],
    ['D03 note, discount bites',      { founders: '1.2 M', money: '1 M', preMoney: '6 M', classes: [safe(`valuation cap: 5 M, discount: 20 %, ${preCap}`)], before: [subscribed('safe', 'two', '25 k')], terms: converts('pre-money') },                  '200000',  '6250',   undefined],
    ['D04 note before conversion',    { founders: '4 M', money: '2 M', preMoney: '8 M', classes: [safe(`valuation cap: 6 M, discount: 20 %, ${preCap}`)], before: [subscribed('safe', 'two', '100 k')], terms: converts('pre-money') },                   '1000000', '66666',  undefined],
    ['D06 the price ignores SAFEs',   { founders: '1 M', money: '2 M', preMoney: '8 M', classes: [safe('discount: 30 %')], before: [subscribed('safe', 'two', '1 M')], terms: converts('pre-money') },                                                   '250000',  '178571', undefined],
    ['D06 percent of ownership',      { founders: '1 M', money: '2 M', preMoney: '8 M', classes: [safe('discount: 30 %')], before: [subscribed('safe', 'two', '1 M')], terms: converts('percent-ownership') },                                           '304347',  '217391', undefined],
    ['D08 pool in the pre-money',     { founders: '6 M', money: '2 M', preMoney: '8 M', terms: ', pool: { of: pool, to: 20 % }' },                                                                                                                        '2000000', undefined, '2000000'],
    ['D09 no pool',                   { founders: '2 M', money: '2 M', preMoney: '8 M' },                                                                                                                                                               '500000',  undefined, undefined],
    ['D09 pool of a tenth',           { founders: '2 M', money: '2 M', preMoney: '8 M', terms: ', pool: { of: pool, to: 10 % }' },                                                                                                                        '571428',  undefined, '285714'],
    ['D10 SAFE and round',            { founders: '8 M', money: '3 M', preMoney: '12 M', classes: [safe(`valuation cap: 10 M, ${postCap}`)], before: [subscribed('safe', 'two', '1 M')], terms: converts('percent-ownership') },                           '2222222', '888888', undefined],
    ['D10 with a pool',               { founders: '8 M', money: '3 M', preMoney: '12 M', classes: [safe(`valuation cap: 10 M, ${postCap}`)], before: [subscribed('safe', 'two', '1 M')], terms: `, pool: { of: pool, to: 10 % }${converts('percent-ownership')}` }, '2539682', '888888', '1269841'],
  ] as const)('%s', ([, book, bought, converted, pool]) => {
    const { quantity } = stakesIn(round(book))
    expect(quantity['one series']).toBe(bought)
    expect(quantity['two series']).toBe(converted)
    expect(quantity['(unissued pool) pool']).toBe(pool)
  })
})

/** D05: founders, options granted and promised, what the pool has left, two SAFEs, and a larger pool. */
function postMoneyGuide(terms = ''): Company {
  const base = round({
    founders: '9250000',
    money: '5 M',
    preMoney: '15 M',
    classes: [
      'options: { kind: option, strike: 0.10 }',
      'promised: { kind: promised option }',
      safe(`valuation cap: 4 M, ${postCap}`, 'safe-a'),
      safe(`valuation cap: 8 M, ${postCap}`, 'safe-b'),
    ],
    before: [
      'day: 2020-01-02, reserved: pool, quantity: 400000',
      'day: 2020-01-03, issued: options, to: staff, quantity: 300000, pool: pool',
      'day: 2020-01-03, issued: promised, to: staff, quantity: 350000',
      subscribed('safe-a', 'two', '200 k'),
      subscribed('safe-b', 'three', '800 k'),
    ],
    terms: `, pool: { of: pool, by: 1695000 }${converts('percent-ownership', 'safe-a, safe-b')}${terms}`,
  })
  return base
}

test('D05 the post-money guide: exact shares, and those of a price of four decimals', () => {
  const exact = stakesIn(postMoneyGuide())
  expect(exact.quantity).toMatchObject({
    'two series': '588235',
    'three series': '1176470',
    'one series': '4486568',
    '(unissued pool) pool': '1795000',
  })
  expect(exact.stakeOf('one').fullyDiluted.low).toBeCloseTo(0.25, 6)
  expect(exact.stakeOf('founder').fullyDiluted.low).toBeCloseTo(0.5154, 4)
  expect(exact.stakeOf('two').fullyDiluted.low).toBeCloseTo(0.0328, 4)
  expect(exact.stakeOf('three').fullyDiluted.low).toBeCloseTo(0.0656, 4)
  const printed = stakesIn(postMoneyGuide(', price places: 4'))
  expect(printed.quantity['one series']).toBe('4486719')
  const numbers = Object.values(printed.quantity).map(Number)
  expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(17946424)
})

test('D07 post-money SAFEs are their part of everything before they convert', () => {
  const names = ['safe-one', 'safe-two', 'safe-three']
  const { stakeOf } = stakesIn({
    classes: [
      'common: { kind: common }',
      safe(`valuation cap: 6.7 M, ${postCap}`, 'safe-one'),
      safe(`valuation cap: 5.5 M, ${postCap}`, 'safe-two'),
      safe(`valuation cap: 8.3 M, ${postCap}`, 'safe-three'),
    ],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 1 M',
      subscribed(names[0] ?? '', 'one', '1 M'),
      subscribed(names[1] ?? '', 'two', '500 k'),
      subscribed(names[2] ?? '', 'three', '500 k'),
    ],
  })
  expect(stakeOf('one').fullyDiluted.low).toBeCloseTo(0.1493, 4)
  expect(stakeOf('two').fullyDiluted.low).toBeCloseTo(0.0909, 4)
  expect(stakeOf('three').fullyDiluted.low).toBeCloseTo(0.0602, 4)
  expect(stakeOf('one').outstanding.high).toBe(0)
})

describe('a class protected against a lower price', () => {
  const sold = (clause: string, common: string, a: string, aPrice: string): Company => ({
    classes: [
      'common: { kind: common }',
      `a: { kind: preferred, price: ${aPrice}, anti dilution: ${clause} }`,
      'b: { kind: preferred }',
      'options: { kind: option, strike: 0.10 }',
      'pool: { kind: pool }',
    ],
    facts: [
      `day: 2020-01-01, issued: common, to: founder, quantity: ${common}`,
      `day: 2020-02-01, issued: a, to: one, quantity: ${a}`,
    ],
  })
  const then = (company: Company, ...facts: string[]): Company => ({
    ...company,
    facts: [...company.facts, ...facts],
  })

  test('D11 broad-based weighted average: two and a half million become 2,812,500', () => {
    const before = sold('broad-based weighted average', '4.5 M', '2.5 M', '1.00')
    const after = then(before, 'day: 2021-01-01, issued: b, to: two, quantity: 2 M, price: 0.50')
    expect(stakesIn(before).stakeOf('one').asConverted.low).toBeCloseTo(2.5 / 7, 12)
    expect(stakesIn(after).stakeOf('one').asConverted.low).toBeCloseTo(2.8125 / 9.3125, 12)
    const twice = then(
      before,
      'day: 2021-01-01, issued: b, to: two, quantity: 1.5 M, price: 0.50',
      'day: 2021-01-01, issued: b, to: three, quantity: 500 k, price: 0.50',
    )
    expect(stakesIn(twice).stakeOf('one').asConverted.low).toBeCloseTo(2.8125 / 9.3125, 12)
  })

  test('D12 the price counts the adjustment, and the adjustment the price', () => {
    const company = then(
      sold('broad-based weighted average', '6 M', '2 M', '2.50'),
      'day: 2020-03-01, reserved: pool, quantity: 2 M',
      'day: 2020-03-02, issued: options, to: staff, quantity: 500 k, pool: pool',
      'day: 2021-01-01, priced round: b, investors: { two: 3 M }, pre money: 12 M, counts adjusted: yes',
    )
    const { quantity, stakeOf } = stakesIn(company)
    expect(quantity['two b']).toBe('2570652')
    const asConverted = 6_000_000 + 2_282_608.68 + 2_570_652
    expect(stakeOf('one').asConverted.low).toBeCloseTo(2_282_608.68 / asConverted, 8)
  })

  test('D13 full ratchet, after fifty thousand shares at half the price and at a tenth', () => {
    const at = (price: string) =>
      stakesIn(
        then(
          sold('full ratchet', '1 M', '1 M', '1.00'),
          `day: 2021-01-01, issued: b, to: two, quantity: 50 k, price: ${price}`,
        ),
      ).stakeOf('founder').asConverted.low
    expect(at('0.50')).toBeCloseTo(0.3279, 4)
    expect(at('0.10')).toBeCloseTo(0.0905, 4)
    expect(at('1.00')).toBeCloseTo(1 / 2.05, 12)
  })

  test('sales one after the other, each against the price the last one left', () => {
    const sales = 60
    const company = then(
      sold('broad-based weighted average', '4.5 M', '2.5 M', '1.00'),
      ...Array.from(
        { length: sales },
        (_, i) =>
          `day: ${2030 + i}-01-01, issued: common, to: two, quantity: 100 k, price: 0.${80 - i}`,
      ),
    )
    // The formula of the charter, sale by sale, in floating point.
    let [others, price] = [4_500_000, 1]
    for (let i = 0; i < sales; i++) {
      const [base, money] = [others + 2_500_000 / price, 1000 * (80 - i)]
      price = Math.min(price, (price * (base + money / price)) / (base + 100_000))
      others += 100_000
    }
    const ofOne = 2_500_000 / price
    expect(stakesIn(company, '2100-01-01').stakeOf('one').asConverted.low).toBeCloseTo(
      ofOne / (ofOne + others),
      12,
    )
  })

  // 1.00 becomes 0.91666… exactly, and to the hundredth of a cent as the NVCA charter has it.
  // biome-ignore format: the columns are the point
  test.for([
    // rounded                      common shares of one
    ['',                            '2727272.727272'],
    [', conversion price places: 4', '2727173.557325'],
    [', conversion price places: 2', '2717391.304347'],
  ] as const)('a conversion price rounded%s', ([rounded, shares]) => {
    const company = then(
      sold(`broad-based weighted average${rounded}`, '4.5 M', '2.5 M', '1.00'),
      'day: 2021-01-01, issued: b, to: two, quantity: 1.4 M, price: 0.50',
    )
    const { asConverted } = stakesIn(company).stakeOf('one')
    expect(asConverted.low).toBeCloseTo(Number(shares) / (Number(shares) + 5_900_000), 12)
  })

  test('D13 full ratchet, circular with the price of the round', () => {
    const company = then(
      sold('full ratchet', '3 M', '1 M', '1.00'),
      'day: 2021-01-01, priced round: b, investors: { two: 500 k }, pre money: 2 M, counts adjusted: yes',
    )
    const { quantity, stakeOf } = stakesIn(company)
    expect(quantity['two b']).toBe('1500000')
    expect(stakeOf('two').asConverted.low).toBeCloseTo(0.2, 12)
    expect(stakeOf('one').asConverted.low).toBeCloseTo(3 / 7.5, 12)
  })
})
