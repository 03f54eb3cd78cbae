import { expect, test } from 'vitest'
import { dayOf } from '../time/index.ts'
import { type Position, poolsOn, positionsOn, readPackage } from './index.ts'
import { type SampleObject, samplePackage, transactions } from './sample.ts'

function read(happened: readonly SampleObject[] = transactions) {
  const { value } = readPackage(samplePackage({ happened }))
  if (value === null) throw new Error('the sample can be read')
  return value
}

const inWords = ({ holder, security, stockClass, exercisePrice, currency, quantity }: Position) =>
  [holder, stockClass ?? security, exercisePrice, currency, quantity]
    .filter((part) => part !== undefined)
    .join(' ')

// Source: folded by hand from the transactions of the sample.
test.for([
  ['2020-12-31', []],
  ['2021-01-01', ['ada common 600000', 'bea common 400000']],
  [
    '2021-06-15',
    [
      'ada equity_compensation 0.1 50000',
      'ada common 900000',
      'bea equity_compensation 0.10 100000',
      'bea common 100000',
      'fund convertible USD 250000',
    ],
  ],
  [
    '2021-09-30',
    [
      'ada equity_compensation 0.1 50000',
      'ada common 905000',
      'bea equity_compensation 0.10 100000',
      'bea common 60000',
      'fund convertible USD 250000',
    ],
  ],
  [
    '2022-01-10',
    [
      'ada equity_compensation 0.1 50000',
      'ada common 1800000',
      'bea equity_compensation 0.10 100000',
      'bea common 120000',
      'fund convertible USD 250000',
    ],
  ],
  [
    '2022-06-01',
    [
      'ada equity_compensation 0.1 50000',
      'ada common 1800000',
      'bea equity_compensation 0.10 80000',
      'bea common 140000',
      'fund seed 1500000',
      'fund warrant 0.75 40000',
    ],
  ],
  [
    '2023-01-01',
    [
      'ada equity_compensation 0.1 50000',
      'ada common 1800000',
      'bea equity_compensation 0.10 80000',
      'bea common 120000',
      'fund common 400000',
      'fund seed 1300000',
      'fund warrant 0.75 40000',
    ],
  ],
] as const)('on %s', ([day, expected]) => {
  expect(positionsOn(read(), dayOf(day)).map(inWords)).toEqual(expected)
})

// Source: folded by hand. Available is what is reserved, less outstanding, less exercised.
// biome-ignore format: the columns are the point
test.for([
  // day         reserved   outstanding exercised  available
  ['2021-02-28', '1000000', '0',        '0',       '1000000'],
  ['2021-03-01', '1000000', '150000',   '0',       '850000'],
  ['2022-03-01', '1000000', '130000',   '20000',   '850000'],
  ['2022-07-01', '1200000', '130000',   '20000',   '1050000'],
] as const)('the plan on %s', ([day, reserved, outstanding, exercised, available]) => {
  const [pool] = poolsOn(read(), dayOf(day))
  expect(pool).toEqual({ plan: 'plan', reserved, outstanding, exercised, available })
})

test('the order in which a package lists its transactions does not matter', () => {
  const day = dayOf('2023-12-31')
  expect(positionsOn(read([...transactions].reverse()), day)).toEqual(positionsOn(read(), day))
})

test('a grant is repriced from its day on', () => {
  const repricing = {
    object_type: 'TX_EQUITY_COMPENSATION_REPRICING',
    id: 'repricing',
    date: '2021-08-01',
    security_id: 'g1',
    new_exercise_price: { amount: '0.05', currency: 'USD' },
  }
  const priceOn = (day: string) =>
    positionsOn(read([...transactions, repricing]), dayOf(day)).find(
      ({ holder, security }) => holder === 'bea' && security === 'equity_compensation',
    )?.exercisePrice
  expect([priceOn('2021-07-31'), priceOn('2021-08-01')]).toEqual(['0.10', '0.05'])
})

test('a balance that is never issued stays with its parent', () => {
  const without = transactions.filter(({ security_id, object_type }) => {
    return !(security_id === 'b3' && object_type === 'TX_STOCK_ISSUANCE')
  })
  const held = positionsOn(read(without), dayOf('2021-09-01'))
  expect(held.find(({ holder, stockClass }) => holder === 'bea' && stockClass)?.quantity).toBe(
    '60000',
  )
})

test('a fraction of a share after a split is kept', () => {
  const split = {
    object_type: 'TX_STOCK_CLASS_SPLIT',
    id: 'reverse',
    date: '2023-06-01',
    stock_class_id: 'seed',
    split_ratio: { numerator: '1', denominator: '3' },
  }
  const held = positionsOn(read([...transactions, split]), dayOf('2023-06-01'))
  expect(held.find(({ stockClass }) => stockClass === 'seed')?.quantity).toBe('433333.3333333333')
})

test('a warrant without a number is open without one, until it is exercised', () => {
  const events = transactions.map((each) => {
    const { quantity, ...others } = each
    return each.object_type === 'TX_WARRANT_ISSUANCE' ? others : each
  })
  const exercise = {
    object_type: 'TX_WARRANT_EXERCISE',
    id: 'use',
    date: '2023-06-01',
    security_id: 'w1',
    trigger_id: 'w1-exercise',
    resulting_security_ids: [],
  }
  const warrantsOn = (day: string) =>
    positionsOn(read([...events, exercise]), dayOf(day)).filter(
      ({ security }) => security === 'warrant',
    )
  expect(warrantsOn('2023-05-31').map(({ quantity }) => quantity)).toEqual([null])
  expect(warrantsOn('2023-06-01')).toEqual([])
})
