import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  greatestOf,
  leastOf,
  parseRational,
  type Rational,
  type RoundingRule,
  ratio,
  round,
  roundToWhole,
  toNumber,
  whole,
  writeDecimal,
} from './rational.ts'

// The second route is decimal arithmetic by another library, with more digits than a case needs.
const Exact = Decimal.clone({ precision: 1000, toExpNeg: -2000, toExpPos: 2000 })

const modes: Record<RoundingRule, Decimal.Rounding> = {
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
  nearest: Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
}
const rules = Object.keys(modes) as RoundingRule[]

/** A plain decimal of up to 25 digits before and after its point; halves come often. */
const plainDecimal = fc
  .tuple(
    fc.boolean(),
    fc.oneof(fc.bigInt(0n, 20n), fc.bigInt(0n, 10n ** 25n)),
    fc.oneof(
      fc.constantFrom('', '.5', '.05', '.25', '.005', '.0'),
      fc
        .string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 25 })
        .map((d) => `.${d}`),
    ),
  )
  .map(([negative, integer, fraction]) => `${negative ? '-' : ''}${integer}${fraction}`)

function read(text: string): Rational {
  const value = parseRational(text)
  if (value === null) throw new Error(`${text} is a number`)
  return value
}

/** As `writeDecimal` writes: no sign on zero, no zeros after the last digit that counts. */
const written = (value: Decimal) => (value.isZero() ? '0' : value.toFixed())

describe('a number is read as it is written', () => {
  // Source: the meaning of decimal notation, thousands set off by commas.
  // biome-ignore format: the columns are the point
  test.for([
    // text                 numerator             denominator
    ['0',                   0n,                   1n],
    ['-0',                  0n,                   1n],
    ['0.1',                 1n,                   10n],
    ['-2.75',              -11n,                  4n],
    ['1,250,000',           1_250_000n,           1n],
    ['1,250,000.50',        2_500_001n,           2n],
    ['12,345',              12_345n,              1n],
    ['007',                 7n,                   1n],
    ['18.40',               92n,                  5n],
    ['9007199254740993',    9_007_199_254_740_993n, 1n],
    ['0.000000000000000001', 1n,                  10n ** 18n],
  ] as const)('%s', ([text, numerator, denominator]) => {
    const value = read(text)
    expect([value.s * value.n, value.d]).toEqual([numerator, denominator])
  })

  test.for([
    '',
    ' ',
    '-',
    '.',
    '+1',
    '.5',
    '1.',
    '1..2',
    '1.2.3',
    '--1',
    '- 1',
    '1 000',
    '1_000',
    '1e6',
    '1E6',
    '0x10',
    '1,25',
    '1,2500',
    ',100',
    '1,000,',
    '1,,000',
    '1000,000',
    '1.000,5',
    '0.1,000',
    '1/3',
    '50%',
    '$5',
    '1n',
    'Infinity',
    'NaN',
    '0.(3)',
    "0.'3'",
    '１２',
    '٣',
    '1\n',
    '\t1',
    '−1',
    '1\u00a0000',
  ])('%j is refused', (text) => {
    expect(parseRational(text)).toBeNull()
  })

  test('up to sixty characters, and beyond at once not', () => {
    expect(writeDecimal(read('9'.repeat(60)))).toBe('9'.repeat(60))
    expect(writeDecimal(read(`0.${'3'.repeat(58)}`), 58)).toBe(`0.${'3'.repeat(58)}`)
    for (const text of ['9'.repeat(61), '9'.repeat(1_000_000), '1,'.repeat(1_000_000)]) {
      expect(parseRational(text)).toBeNull()
    }
  })

  test('without losing a digit', () => {
    fc.assert(
      fc.property(plainDecimal, (text) => {
        expect(writeDecimal(read(text), 25)).toBe(written(new Exact(text)))
      }),
    )
  })

  test('the same with commas as without', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 40n), 10n ** 40n), (value) => {
        const grouped = value.toString().replace(/\B(?=(\d{3})+$)/g, ',')
        expect(read(grouped).equals(read(value.toString()))).toBe(true)
      }),
    )
  })
})

describe('arithmetic is exact', () => {
  test('a third is a third, and ten tenths are one', () => {
    expect(ratio(1, 3).mul(3).equals(whole(1))).toBe(true)
    const tenths = Array.from({ length: 10 }, () => read('0.1'))
    expect(tenths.reduce((sum, tenth) => sum.add(tenth)).equals(whole(1))).toBe(true)
  })

  test('sums and products have every digit of decimal arithmetic', () => {
    fc.assert(
      fc.property(plainDecimal, plainDecimal, (a, b) => {
        const [x, y] = [new Exact(a), new Exact(b)]
        expect(writeDecimal(read(a).add(read(b)), 50)).toBe(written(x.add(y)))
        expect(writeDecimal(read(a).sub(read(b)), 50)).toBe(written(x.sub(y)))
        expect(writeDecimal(read(a).mul(read(b)), 50)).toBe(written(x.mul(y)))
      }),
    )
  })

  test('dividing and multiplying by the same number changes nothing', () => {
    const number = fc.bigInt(-(10n ** 30n), 10n ** 30n)
    const divisor = number.filter((n) => n !== 0n)
    fc.assert(
      fc.property(number, divisor, divisor, (a, b, c) => {
        expect(ratio(a, b).div(ratio(c, b)).mul(ratio(c, b)).equals(ratio(a, b))).toBe(true)
        expect(ratio(a, b).equals(ratio(a * c, b * c))).toBe(true)
      }),
    )
  })

  test('a ratio to nothing, or a whole number that is none, is a defect', () => {
    for (const value of [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => whole(value)).toThrow('is a whole number')
    }
    expect(() => ratio(1, 0)).toThrow('denominator other than 0')
    expect(() => ratio(1n, 0n)).toThrow('denominator other than 0')
  })
})

describe('rounding keeps to its rule', () => {
  // Source: Cowlishaw (2009), General Decimal Arithmetic Specification, rounding modes.
  // biome-ignore format: the columns are the point
  test.for([
    // value      down  up   nearest  half-even
    ['2.5',       2n,   3n,  3n,      2n],
    ['3.5',       3n,   4n,  4n,      4n],
    ['0.5',       0n,   1n,  1n,      0n],
    ['2.4999',    2n,   3n,  2n,      2n],
    ['2.5001',    2n,   3n,  3n,      3n],
    ['2',         2n,   2n,  2n,      2n],
    ['0',         0n,   0n,  0n,      0n],
    ['-0.5',      0n,  -1n, -1n,      0n],
    ['-2.5',     -2n,  -3n, -3n,     -2n],
    ['-3.5',     -3n,  -4n, -4n,     -4n],
    ['-2.4999',  -2n,  -3n, -2n,     -2n],
  ] as const)('%s is %d down, %d up, %d nearest, %d half to even', ([text, ...expected]) => {
    expect(rules.map((rule) => roundToWhole(read(text), rule))).toEqual(expected)
  })

  test('at any number of places, as decimal arithmetic rounds', () => {
    const places = fc.integer({ min: 0, max: 8 })
    fc.assert(
      fc.property(plainDecimal, fc.constantFrom(...rules), places, (text, rule, at) => {
        const expected = new Exact(text).toDecimalPlaces(at, modes[rule])
        expect(writeDecimal(round(read(text), rule, at), at)).toBe(written(expected))
      }),
      { numRuns: 1000 },
    )
  })

  test('of a ratio that no decimal ends, as decimal arithmetic rounds', () => {
    const part = fc.bigInt(1n, 10n ** 12n)
    fc.assert(
      fc.property(part, part, fc.constantFrom(...rules), (a, b, rule) => {
        const expected = new Exact(a.toString()).div(b.toString()).toDecimalPlaces(0, modes[rule])
        expect(roundToWhole(ratio(a, b), rule).toString()).toBe(expected.toFixed())
        expect(roundToWhole(ratio(-a, b), rule)).toBe(-roundToWhole(ratio(a, b), rule))
      }),
    )
  })

  test('rounding twice is rounding once', () => {
    fc.assert(
      fc.property(plainDecimal, fc.constantFrom(...rules), (text, rule) => {
        const once = round(read(text), rule, 2)
        expect(round(once, rule, 2).equals(once)).toBe(true)
      }),
    )
  })
})

describe('a number is written in plain decimals', () => {
  // Source: decimal notation, halves to the even digit.
  // biome-ignore format: the columns are the point
  test.for([
    // numerator      denominator  places  text
    [1n,              3n,          12,     '0.333333333333'],
    [2n,              3n,          12,     '0.666666666667'],
    [-1n,             3n,          2,      '-0.33'],
    [1n,              8n,          2,      '0.12'],
    [3n,              8n,          2,      '0.38'],
    [-1n,             1000n,       2,      '0'],
    [5n,              1n,          0,      '5'],
    [1n,              2n,          0,      '0'],
    [1200n,           1n,          2,      '1200'],
    [10n ** 40n,      1n,          2,      `1${'0'.repeat(40)}`],
  ] as const)('%d/%d to %d places is %s', ([numerator, denominator, places, text]) => {
    expect(writeDecimal(ratio(numerator, denominator), places)).toBe(text)
  })

  test('and read back as the same number', () => {
    const places = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), places, (digits, at) => {
        const value = ratio(digits, 10n ** BigInt(at))
        expect(read(writeDecimal(value, at)).equals(value)).toBe(true)
      }),
    )
  })
})

describe('the nearest float64', () => {
  // Source: IEEE 754-2019: halves go to the even neighbour; 2^53 + 1 is the first whole number lost.
  // biome-ignore format: the columns are the point
  test.for([
    // numerator               denominator       float64
    [0n,                       1n,               0],
    [1n,                       3n,               1 / 3],
    [-1n,                      10n,             -0.1],
    [2n ** 53n + 1n,           1n,               2 ** 53],
    [2n ** 53n + 3n,           1n,               2 ** 53 + 4],
    [2n ** 54n + 4n + 1n,      2n,               2 ** 53 + 2],
    [10n ** 400n,              10n ** 400n + 1n, 1],
    [10n ** 400n,              3n * 10n ** 399n, 10 / 3],
    [10n ** 400n,              1n,               Number.POSITIVE_INFINITY],
    [-(10n ** 400n),           1n,               Number.NEGATIVE_INFINITY],
    [1n,                       10n ** 400n,      0],
    [10n ** 290n,              1n,               1e290],
    [1n,                       10n ** 290n,      1e-290],
  ] as const)('of %d/%d is %d', ([numerator, denominator, expected]) => {
    expect(toNumber(ratio(numerator, denominator))).toBe(expected)
  })

  test('is the one its digits are read as', () => {
    fc.assert(
      fc.property(plainDecimal, (text) => {
        expect(toNumber(read(text))).toBe(Number(new Exact(text).toFixed()))
      }),
      { examples: [['0.1'], ['9007199254740993'], ['0.30000000000000004']] },
    )
  })

  test('of any ratio is the one its quotient to many digits is read as', () => {
    const size = fc.oneof(
      fc.bigInt(1n, 1000n),
      fc.bigInt(1n, 10n ** 60n),
      fc.bigInt(1n, 10n ** 250n),
    )
    fc.assert(
      fc.property(size, size, (a, b) => {
        const quotient = new Exact(a.toString()).div(b.toString())
        expect(toNumber(ratio(a, b))).toBe(Number(quotient.toPrecision(100)))
        expect(toNumber(ratio(-a, b))).toBe(-toNumber(ratio(a, b)))
      }),
    )
  })

  test('of what a float64 holds is that float64', () => {
    const value = fc
      .double({ min: -1e15, max: 1e15, noNaN: true })
      .filter((x) => Math.abs(x) > 1e-280)
    fc.assert(
      fc.property(value, (held) => {
        expect(toNumber(exactRatio(held))).toBe(held)
      }),
    )
  })
})

/** The number a float64 holds, as a whole number over a power of two. */
function exactRatio(held: number): Rational {
  let [numerator, power] = [held, 0]
  while (!Number.isInteger(numerator)) {
    numerator *= 2
    power++
  }
  return ratio(BigInt(numerator), 2n ** BigInt(power))
}

test('the least and the greatest of two are one of the two, in order', () => {
  fc.assert(
    fc.property(plainDecimal, plainDecimal, (a, b) => {
      const [least, greatest] = [leastOf(read(a), read(b)), greatestOf(read(a), read(b))]
      expect(writeDecimal(least, 25)).toBe(written(Exact.min(a, b)))
      expect(writeDecimal(greatest, 25)).toBe(written(Exact.max(a, b)))
    }),
  )
})
