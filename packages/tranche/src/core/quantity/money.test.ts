import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Currency, parseCurrency } from './currency.ts'
import { addMoney, type Money, majorOf, moneyOf, splitFairly, writeMoney } from './money.ts'
import { parseRational, ratio, whole } from './rational.ts'

// The second route is decimal arithmetic by another library.
const Exact = Decimal.clone({ precision: 200, toExpNeg: -500, toExpPos: 500 })

function currency(code: string): Currency {
  const known = parseCurrency(code)
  if (known === null) throw new Error(`${code} is a currency`)
  return known
}

const money = (code: string, minor: bigint): Money => ({ currency: currency(code), minor })

const minorOf = (code: string, major: string, rule: 'down' | 'up' | 'nearest' | 'half-even') =>
  moneyOf(currency(code), parseRational(major) ?? whole(0), rule).minor

// Source: ISO 4217 minor units; the rules of rounding by their names.
// biome-ignore format: the columns are the point
test.for([
  // code   major              rule         minor
  ['USD',  '12.34',           'down',       1234n],
  ['JPY',  '12',              'down',       12n],
  ['KWD',  '1.2345',          'half-even',  1234n],
  ['USD',  '0.005',           'half-even',  0n],
  ['USD',  '0.015',           'half-even',  2n],
  ['USD',  '0.005',           'nearest',    1n],
  ['USD',  '-0.005',          'nearest',   -1n],
  ['USD',  '0.001',           'up',         1n],
  ['USD',  '-0.001',          'up',        -1n],
  ['USD',  '-0.009',          'down',       0n],
  ['JPY',  '99.5',            'down',       99n],
  ['USD',  '2,750,000,000',   'down',       275_000_000_000n],
] as const)('%s %s rounded %s is %d minor units', ([code, major, rule, minor]) => {
  expect(minorOf(code, major, rule)).toBe(minor)
})

// Source: ISO 4217 minor units.
// biome-ignore format: the columns are the point
test.for([
  // code   minor              written
  ['USD',  275_000_000_000n,  '2750000000.00'],
  ['USD',  1230n,             '12.30'],
  ['USD',  5n,                '0.05'],
  ['USD', -50n,               '-0.50'],
  ['USD',  0n,                '0.00'],
  ['JPY',  12n,               '12'],
  ['JPY',  100n,              '100'],
  ['BHD',  1n,                '0.001'],
] as const)('%s with %d minor units is written %s', ([code, minor, text]) => {
  expect(writeMoney(money(code, minor))).toBe(text)
})

describe('any amount', () => {
  const code = fc.constantFrom('USD', 'JPY', 'KWD')
  const minor = fc.bigInt(-(10n ** 30n), 10n ** 30n)

  test('is written with every minor digit, and read back as the same money', () => {
    fc.assert(
      fc.property(code, minor, (unit, amount) => {
        const digits = { USD: 2, JPY: 0, KWD: 3 }[unit]
        const text = writeMoney(money(unit, amount))
        expect(text).toBe(new Exact(amount.toString()).div(10 ** digits).toFixed(digits))
        expect(minorOf(unit, text, 'down')).toBe(amount)
      }),
    )
  })

  test('in major units and back is the same money, by any rule', () => {
    const rule = fc.constantFrom('down', 'up', 'nearest', 'half-even' as const)
    fc.assert(
      fc.property(code, minor, rule, (unit, amount, by) => {
        const held = money(unit, amount)
        expect(moneyOf(held.currency, majorOf(held), by)).toEqual(held)
      }),
    )
  })

  test('is added in its own currency only', () => {
    fc.assert(
      fc.property(minor, minor, (a, b) => {
        expect(addMoney(money('USD', a), money('USD', b))).toEqual(money('USD', a + b))
        expect(() => addMoney(money('USD', a), money('EUR', b))).toThrow('not to EUR')
      }),
    )
  })
})

/** Whole units of yen, which has no minor unit, so that a seat or a share is one. */
const split = (amount: bigint, weights: readonly (bigint | number)[]) =>
  splitFairly(money('JPY', amount), weights.map(whole)).map(({ minor }) => minor)

test('a House of 120 seats is split over the census of 1790 as Hamilton did', () => {
  // Source: Balinski & Young (1982), Fair Representation, ch. 2: the vetoed bill of 1792.
  // biome-ignore format: the columns are the point
  const states = [
    // state             people   seats
    ['Connecticut',      236_841,    8n],
    ['Delaware',          55_540,    2n],
    ['Georgia',           70_835,    2n],
    ['Kentucky',          68_705,    2n],
    ['Maryland',         278_514,    9n],
    ['Massachusetts',    475_327,   16n],
    ['New Hampshire',    141_822,    5n],
    ['New Jersey',       179_570,    6n],
    ['New York',         331_589,   11n],
    ['North Carolina',   353_523,   12n],
    ['Pennsylvania',     432_879,   14n],
    ['Rhode Island',      68_446,    2n],
    ['South Carolina',   206_236,    7n],
    ['Vermont',           85_533,    3n],
    ['Virginia',         630_560,   21n],
  ] as const
  const people = states.map(([, count]) => count)
  expect(people.reduce((sum: number, count) => sum + count, 0)).toBe(3_615_920)
  expect(split(120n, people)).toEqual(states.map(([, , seats]) => seats))
})

// Source: by hand; a unit left over goes to the largest remainder, the earlier of two equal ones.
// biome-ignore format: the columns are the point
test.for([
  // amount   weights           shares
  [100n,      [1, 1, 1],        [34n, 33n, 33n]],
  [101n,      [1, 1, 1],        [34n, 34n, 33n]],
  [10n,       [1, 2],           [3n, 7n]],
  [1n,        [1, 3],           [0n, 1n]],
  [1n,        [0, 0, 5],        [0n, 0n, 1n]],
  [5n,        [0, 1, 1],        [0n, 3n, 2n]],
  [0n,        [1, 2],           [0n, 0n]],
  [7n,        [4],              [7n]],
  [-100n,     [1, 1, 1],        [-33n, -33n, -34n]],
] as const)('%d split over %j', ([amount, weights, shares]) => {
  expect(split(amount, weights)).toEqual(shares)
})

describe('any split', () => {
  const amount = fc.bigInt(-(10n ** 20n), 10n ** 20n)
  const weight = fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 10n ** 15n))
  const weights = fc
    .array(weight, { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((each) => each > 0n))

  test('loses and makes no unit', () => {
    fc.assert(
      fc.property(amount, weights, (whole, all) => {
        expect(split(whole, all).reduce((sum, share) => sum + share)).toBe(whole)
      }),
    )
  })

  test('gives each the exact share or less than a unit beside it, and none to no weight', () => {
    fc.assert(
      fc.property(amount, weights, (whole, all) => {
        const total = new Exact(all.reduce((sum, each) => sum + each).toString())
        split(whole, all).forEach((share, i) => {
          const each = String(all[i])
          const exact = new Exact(whole.toString()).mul(each).div(total)
          expect(exact.sub(share.toString()).abs().lt(1)).toBe(true)
          if (each === '0') expect(share).toBe(0n)
        })
      }),
    )
  })

  test('never gives a greater weight less of what is to be had', () => {
    const positive = fc.bigInt(0n, 10n ** 20n)
    fc.assert(
      fc.property(positive, weights, (whole, all) => {
        const ordered = all.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0))
        const shares = split(whole, ordered)
        expect(shares).toEqual(shares.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)))
      }),
    )
  })

  test('depends on the weights only by their ratio', () => {
    fc.assert(
      fc.property(amount, weights, fc.bigInt(1n, 1000n), (whole, all, factor) => {
        const held = money('JPY', whole)
        const scaled = all.map((each) => ratio(each * factor, 7n))
        expect(splitFairly(held, scaled).map(({ minor }) => minor)).toEqual(split(whole, all))
      }),
    )
  })
})

test('a split over nothing, or over less than nothing, is a defect', () => {
  expect(() => split(1n, [])).toThrow('more than 0')
  expect(() => split(1n, [0, 0])).toThrow('more than 0')
  expect(() => split(1n, [2, -1])).toThrow('below 0')
})
