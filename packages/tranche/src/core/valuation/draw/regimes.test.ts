import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'

// The company values at which the best draw changes, by a route that shares nothing with the engine: conditions of the
// first order solved by hand where there are frictions, and for the preference a payoff integrated here and searched amount by amount.
// The regimes of these cases are printed to six digits, the trigger of R-S18 to twelve.

const sixDigits = 5e-6

test('R-S13: a quadratic cost, by its first-order conditions', () => {
  const { given, list } = referenceCase('R-S13')
  const [k, x, s, gamma] = [given('K'), given('X'), given('s'), given('gamma')]
  const levels = regimesOf(list('regimes'))
  // d/dx of (1 − s)(V − K) x / (K + x) is (1 − s)(V − K) K / (K + x)²; it meets γx at 0 and at X.
  expect(levels[0]).toBe(k)
  expect(off(levels[1], k + (gamma * x * (k + x) ** 2) / ((1 - s) * k))).toBeLessThan(sixDigits)
})

test('R-S14: a concave side benefit, by its first-order conditions', () => {
  const { given, list } = referenceCase('R-S14')
  const [k, x, s, b, c] = [given('K'), given('X'), given('s'), given('B'), given('c')]
  const levels = regimesOf(list('regimes'))
  const marginal = (amount: number) => (b / c) * Math.exp(-amount / c)
  const levelAt = (amount: number) => k - (marginal(amount) * (k + amount) ** 2) / ((1 - s) * k)
  expect(off(levels[0], levelAt(0))).toBeLessThan(sixDigits)
  expect(off(levels[1], levelAt(x))).toBeLessThan(sixDigits)
})

test('R-S18: the trigger of a preferred share, by an integral over the exit', () => {
  const { given, expected } = referenceCase('R-S18')
  const years = given('Te') - given('T')
  const gain = preferredGain({ k: given('K'), rate: given('r'), volatility: given('sig'), years })
  const trigger = bisect((value) => gain(value, given('X')), 1, given('K'))
  expect(off(trigger, expected('trigger'))).toBeLessThan(1e-9)
})

test('R-S19: a preferred share with a free amount starts by a jump, by search of every amount', () => {
  const { given, list } = referenceCase('R-S19')
  const years = given('Te') - given('T')
  const [k, x] = [given('K'), given('X')]
  const gain = preferredGain({ k, rate: given('r'), volatility: given('sig'), years })
  const levels = regimesOf(list('regimes'))
  const best = (value: number) => highest((amount) => gain(value, amount), x)
  const start = bisect((value) => best(value).height, 2, k)
  expect(off(levels[0], start)).toBeLessThan(sixDigits)
  expect(best(start).at).toBeGreaterThan(0.01 * x)
  // All of it is best from where one unit less no longer gains.
  const full = bisect((value) => gain(value, x) - gain(value, x - 1e-4), start, 2 * k)
  expect(off(levels[1], full)).toBeLessThan(5e-5)
})

/** What x gains for shares that are paid x first or convert to x / (K + x) of the exit value, discounted, on a company worth V before. */
function preferredGain(law: { k: number; rate: number; volatility: number; years: number }) {
  const { k, rate, volatility, years } = law
  const discount = Math.exp(-rate * years)
  const deviation = volatility * Math.sqrt(years)
  return (value: number, amount: number): number => {
    const forward = (value + amount) * Math.exp(rate * years)
    const standard = (level: number) => Math.log(level / forward) / deviation + deviation / 2
    const paid = (z: number) => {
      const exit = forward * Math.exp(deviation * z - deviation ** 2 / 2)
      return Math.min(exit, Math.max(amount, (amount / (k + amount)) * exit))
    }
    return discount * expectation(paid, [standard(amount), standard(k + amount)]) - amount
  }
}

/** E f(Z) of a standard normal Z, f smooth between the bends: Simpson on each piece. */
function expectation(f: (z: number) => number, bends: readonly number[]): number {
  const edges = [-10, ...bends.filter((z) => Math.abs(z) < 10), 13]
  let sum = 0
  for (let piece = 1; piece < edges.length; piece++) {
    const [from, to] = [edges[piece - 1] as number, edges[piece] as number]
    const n = 600
    const h = (to - from) / n
    for (let i = 0; i <= n; i++) {
      const z = from + i * h
      const weight = i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2
      sum += (weight * h * f(z) * Math.exp((-z * z) / 2)) / 3
    }
  }
  return sum / Math.sqrt(2 * Math.PI)
}

/** The highest point over amounts from a thousandth of all to all: on a geometric grid, made finer about the best. */
function highest(f: (amount: number) => number, all: number) {
  let [low, high, at] = [Math.log(all / 1000), Math.log(all), Math.log(all)]
  while (high - low > 1e-6) {
    const width = (high - low) / 40
    for (let x = low; x <= high + width / 2; x += width)
      if (f(Math.exp(x)) > f(Math.exp(at))) at = x
    ;[low, high] = [Math.max(low, at - width), Math.min(high, at + width)]
  }
  return { at: Math.exp(at), height: f(Math.exp(at)) }
}

function bisect(f: (x: number) => number, low: number, high: number): number {
  for (let i = 0; i < 44; i++) {
    const middle = (low + high) / 2
    if (f(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function regimesOf(listed: unknown): readonly number[] {
  return (listed as readonly (readonly number[])[]).map(([level]) => level as number)
}

function off(answer: number | undefined, expected: number): number {
  return Math.abs((answer ?? Number.NaN) / expected - 1)
}
