import { Decimal } from 'decimal.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exp, expm1, log, log1p, pow } from './index.ts'

const Long = Decimal.clone({ precision: 90, minE: -9e15, maxE: 9e15 })
const one = new Long(1)

/** A double as it is, not as its shortest decimal says. */
function longOf(x: number): Decimal {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, x)
  const whole = bits.getBigUint64(0) & 0x7fff_ffff_ffff_ffffn
  const [exponent, fraction] = [Number(whole >> 52n), whole & 0xf_ffff_ffff_ffffn]
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n)
  const size = new Long(String(mantissa)).times(new Long(2).pow(Math.max(exponent, 1) - 1075))
  return x < 0 ? size.neg() : size
}

/** Distance between a double and the exact number, in units of the double's last place. */
function unitsOff(value: number, exact: Decimal): number {
  const exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(value) || 5e-324)))
  return longOf(value)
    .minus(exact)
    .abs()
    .div(new Long(2).pow(exponent - 52))
    .toNumber()
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const positive = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true })

/** Runs a function against its exact value at many arguments; the worst error in units of the last place. */
function worst<T>(
  arbitrary: fc.Arbitrary<T>,
  value: (at: T) => number,
  exact: (at: T) => Decimal,
  numRuns = 1500,
): number {
  let most = 0
  const check = (at: T) => {
    most = Math.max(most, unitsOff(value(at), exact(at)))
  }
  fc.assert(fc.property(arbitrary, check), { numRuns })
  return most
}

describe('errors against 90 digits, in units of the last place', () => {
  test('the exponential', () => {
    expect(worst(between(-708, 709.7), exp, (x) => longOf(x).exp())).toBeLessThan(1)
    expect(worst(between(-1, 1), exp, (x) => longOf(x).exp())).toBeLessThan(1)
    expect(worst(between(-745, -708), exp, (x) => longOf(x).exp())).toBeLessThan(1)
  })

  test('the logarithm', () => {
    expect(worst(positive, log, (x) => longOf(x).ln(), 400)).toBeLessThan(1)
    expect(worst(between(0.5, 2), log, (x) => longOf(x).ln(), 800)).toBeLessThan(1)
    expect(
      worst(
        between(0, 100),
        (x) => log(x + 1e-9),
        (x) => longOf(x + 1e-9).ln(),
        400,
      ),
    ).toBeLessThan(1)
  })

  test('both near nothing', () => {
    const small = between(-1, 1).filter((x) => Math.abs(x) > 1e-30)
    expect(worst(small, expm1, (x) => longOf(x).exp().minus(one))).toBeLessThan(2.5)
    expect(
      worst(
        between(-30, 100).filter((x) => Math.abs(x) > 1e-30),
        expm1,
        (x) => longOf(x).exp().minus(one),
      ),
    ).toBeLessThan(2.5)
    const exact = (x: number) => one.plus(longOf(x)).ln()
    expect(
      worst(
        between(-0.9, 1).filter((x) => Math.abs(x) > 1e-30),
        log1p,
        exact,
        800,
      ),
    ).toBeLessThan(2)
    expect(worst(between(1, 1e12), log1p, exact, 400)).toBeLessThan(2)
  })

  test('powers', () => {
    const factors = fc.tuple(between(0.01, 100), between(-30, 30))
    const raised = ([x, y]: [number, number]) => longOf(x).pow(longOf(y))
    expect(worst(factors, ([x, y]) => pow(x, y), raised, 300)).toBeLessThan(2)
    const large = fc.tuple(between(1e50, 1e60), between(-5, 5))
    expect(worst(large, ([x, y]) => pow(x, y), raised, 200)).toBeLessThan(2)
  })
})

// Source: the limits of the functions; the powers as ECMAScript 2025, Number::exponentiate, has them.
// biome-ignore format: the columns are the point
test.for([
  // what             value                          expected
  ['exp(0)',          exp(0),                        1],
  ['exp(1)',          exp(1),                        Math.E],
  ['exp(-∞)',         exp(Number.NEGATIVE_INFINITY), 0],
  ['exp(710)',        exp(710),                      Number.POSITIVE_INFINITY],
  ['exp(-746)',       exp(-746),                     0],
  ['exp(-745.13)',    exp(-745.13),                  5e-324],
  ['exp(NaN)',        exp(Number.NaN),               Number.NaN],
  ['expm1(-0)',       expm1(-0),                     -0],
  ['expm1(1e-300)',   expm1(1e-300),                 1e-300],
  ['expm1(-50)',      expm1(-50),                    -1],
  ['log(1)',          log(1),                        0],
  ['log(0)',          log(0),                        Number.NEGATIVE_INFINITY],
  ['log(-1)',         log(-1),                       Number.NaN],
  ['log(∞)',          log(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY],
  ['log(2)',          log(2),                        Math.LN2],
  ['log(5e-324)',     log(5e-324),                   -744.4400719213812],
  ['log1p(1e-300)',   log1p(1e-300),                 1e-300],
  ['log1p(-1)',       log1p(-1),                     Number.NEGATIVE_INFINITY],
  ['pow(2, 10)',      pow(2, 10),                    1024],
  ['pow(-2, 3)',      pow(-2, 3),                    -8],
  ['pow(-2, 0.5)',    pow(-2, 0.5),                  Number.NaN],
  ['pow(0, 0)',       pow(0, 0),                     1],
  ['pow(10, 400)',    pow(10, 400),                  Number.POSITIVE_INFINITY],
  ['pow(10, -400)',   pow(10, -400),                 0],
] as const)('%s is %d', ([, value, expected]) => {
  if (!(value !== expected && Math.abs(value - expected) <= Number.EPSILON * Math.abs(expected))) {
    expect(value).toBe(expected)
  }
})

test('the exponential undoes the logarithm, and powers add', () => {
  fc.assert(
    fc.property(between(1e-3, 1e3), between(-20, 20), between(-20, 20), (x, y, z) => {
      expect(Math.abs(exp(log(x)) / x - 1)).toBeLessThan(3e-15)
      expect(Math.abs((pow(x, y) * pow(x, z)) / pow(x, y + z) - 1)).toBeLessThan(1e-13)
      expect(Math.abs(pow(x, 0.5) / Math.sqrt(x) - 1)).toBeLessThan(5e-16)
    }),
  )
})
