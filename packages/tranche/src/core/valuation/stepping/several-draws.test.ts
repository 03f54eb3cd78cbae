import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { maximise } from '../../numeric/index.ts'
import { blackScholesCall } from '../closed/index.ts'
import { valueBermudan } from './bermudan-quadrature.ts'
import { type DrawsRight, valueSeveralDraws } from './several-draws.ts'

function referenceRight(): DrawsRight {
  const { given } = referenceCase('R-S17')
  return {
    law: {
      rateAnnual: given('r'),
      payoutAnnual: given('q'),
      volatilityAnnual: given('sig'),
    },
    companyValue: given('V'),
    strike: given('K'),
    amountMax: given('X'),
    ownStake: given('s'),
    dates: [given('t1'), given('t2')],
  }
}

/** Gain of investing x at once (methods: post-money stake less money less old stake). */
const gainOf = (x: number, V: number, K: number, s: number) =>
  ((s * K + x) / (K + x)) * (V + x) - x - s * V

/**
 * Two dates in money itself: on the first every amount is tried, the rest is a European right on
 * the enlarged company; the trapezoid rule over company values of the first date.
 */
function twoDatesDirectly({ law, companyValue: V, strike: K, ...right }: DrawsRight) {
  const { amountMax: X, ownStake: s, dates } = right
  const [first, last] = dates as [number, number]
  const years = last - first
  const worthAt = (E: number) => {
    const gain = (x: number) => {
      const [base, left, held] = [K + x, X - x, (s * K + x) / (K + x)]
      const option = blackScholesCall({ spot: E + x, strike: base, years, ...law })
      return gainOf(x, E, K, s) + ((1 - held) * left * option) / (base + left)
    }
    return maximise(gain, 0, X)
  }
  const { rateAnnual, payoutAnnual, volatilityAnnual } = law
  const deviation = volatilityAnnual * Math.sqrt(first)
  const centre = Math.log(V) + (rateAnnual - payoutAnnual) * first - 0.5 * deviation ** 2
  const steps = 1200
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const normal = 16 * (i / steps) - 7
    const weight = (Math.exp(-0.5 * normal ** 2) / Math.sqrt(2 * Math.PI)) * (16 / steps)
    sum += weight * worthAt(Math.exp(centre + deviation * normal)).value
  }
  return { value: Math.exp(-rateAnnual * first) * sum, drawAt: (E: number) => worthAt(E).at }
}

test('R-S17: partial draws at two dates, by induction in ratios and directly in money', () => {
  const { offBy, expected, list } = referenceCase('R-S17')
  const right = referenceRight()
  const { value, regimes, error } = valueSeveralDraws(right)
  const direct = twoDatesDirectly(right)
  expect(offBy('value', value)).toBeLessThan(0.01)
  expect(offBy('value', direct.value)).toBeLessThan(1)
  expect(error / value).toBeLessThan(1e-6)
  const listed = list('regimes') as readonly (readonly [number, number, number])[]
  const changes = regimes[0]?.changes ?? []
  expect(changes.map(({ from, to }) => `${from} ${to}`)).toEqual(['none some', 'some all'])
  listed.forEach(([companyValue], i) => {
    expect(changes[i]?.companyValue).toBeCloseTo(companyValue, 3)
  })
  // The direct search starts and ends its partial draws there too.
  expect(direct.drawAt(13.5)).toBeCloseTo(0, 6)
  expect(direct.drawAt(13.6)).toBeGreaterThan(0.01)
  expect(direct.drawAt(19.8)).toBeLessThan(right.amountMax - 0.01)
  expect(direct.drawAt(19.9)).toBeCloseTo(right.amountMax, 6)
  const last = valueSeveralDraws({ ...right, dates: [1] })
  expect(last.value / expected('value_last_date_only')).toBeCloseTo(1, 8)
})

const amounts = fc.record({
  companyValue: fc.double({ min: 4, max: 30, noNaN: true }),
  strike: fc.constant(10),
  amountMax: fc.double({ min: 0.5, max: 20, noNaN: true }),
  ownStake: fc.double({ min: 0, max: 0.5, noNaN: true }),
})
const law = { rateAnnual: 0.04, payoutAnnual: 0.1, volatilityAnnual: 0.7 }

/** What is had by drawing `x` today, and later on the right that is left. */
function drawnFirst(right: DrawsRight, x: number): number {
  const { companyValue: V, strike: K, amountMax: X, ownStake: s } = right
  const left = { companyValue: V + x, strike: K + x, amountMax: X - x }
  const rest = valueSeveralDraws({ ...right, ...left, ownStake: (s * K + x) / (K + x) })
  return gainOf(x, V, K, s) + rest.value
}

test('two draws on one day are one draw of their sum', () => {
  fc.assert(
    fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (random, part) => {
      // Below the strike nothing is drawn; above it the first part never matters.
      const companyValue = Math.max(random.companyValue, 10)
      const right = { ...random, companyValue, law, dates: [0] }
      const whole = valueSeveralDraws(right).value
      expect(drawnFirst(right, part * right.amountMax)).toBeCloseTo(whole, 9)
    }),
    { numRuns: 1000 },
  )
})

test('with a later date too, drawing part of the best draw first loses nothing, more loses', () => {
  const right = { ...referenceRight(), companyValue: 16, dates: [0, 0.5, 1] }
  const { value, drawNow } = valueSeveralDraws(right)
  const best = drawNow ?? 0
  expect(best).toBeGreaterThan(0.1)
  expect(best).toBeLessThan(right.amountMax - 0.1)
  for (const part of [0.25, 0.5, 1]) expect(drawnFirst(right, part * best)).toBeCloseTo(value, 5)
  expect(drawnFirst(right, 2 * best + 1)).toBeLessThan(value)
})

test('a small right is so many plain ones: nothing is diluted that matters', () => {
  const dates = [0.25, 0.5, 0.75, 1]
  const tiny = 1e-5
  const draws = valueSeveralDraws({ ...referenceRight(), amountMax: tiny, dates })
  const plain = valueBermudan({
    law,
    companyValue: 10,
    yearsToLastDay: 1,
    dates,
    payoff: { at: (v) => ((1 - 0.1) * tiny * (v - 10)) / (10 + tiny), changesWithTime: false },
  })
  expect(draws.value / plain.value).toBeCloseTo(1, 5)
})

test('several draws are worth at least one, and at least the last date alone', () => {
  fc.assert(
    fc.property(amounts, (random) => {
      const right = { ...random, law, dates: [0.5, 1] }
      const both = valueSeveralDraws(right).value
      const factor = ((1 - random.ownStake) * random.amountMax) / (10 + random.amountMax)
      const once = valueBermudan({
        ...right,
        yearsToLastDay: 1,
        payoff: { at: (v) => factor * (v - 10), changesWithTime: false },
      })
      const slack = 1e-6 * random.companyValue
      expect(both).toBeGreaterThanOrEqual(once.value - slack)
      const last = valueSeveralDraws({ ...right, dates: [1] }).value
      expect(both).toBeGreaterThanOrEqual(last - slack)
    }),
    { numRuns: 50 },
  )
}, 20_000)

test('even where waiting costs nothing a large right is drawn on early, if for little', () => {
  // A draw enlarges the company that the rest is drawn on; with X above K that is worth something.
  const free = { rateAnnual: 0, payoutAnnual: 0, volatilityAnnual: 0.7 }
  const right = { ...referenceRight(), law: free, companyValue: 4, amountMax: 12, ownStake: 0 }
  const { value, regimes } = valueSeveralDraws(right)
  const last = valueSeveralDraws({ ...right, dates: [1] }).value
  expect(value / last).toBeGreaterThan(1.0002)
  expect(value / last).toBeLessThan(1.001)
  const direct = twoDatesDirectly(right)
  expect(direct.value / value).toBeCloseTo(1, 5)
  const starts = regimes[0]?.changes[0]?.companyValue ?? 0
  expect(direct.drawAt(starts - 0.1)).toBeCloseTo(0, 5)
  expect(direct.drawAt(starts + 0.1)).toBeGreaterThan(0.001)
})

test('nothing left to draw, or nobody else to draw from, is worth 0', () => {
  const right = referenceRight()
  expect(valueSeveralDraws({ ...right, amountMax: 0 }).value).toBe(0)
  expect(valueSeveralDraws({ ...right, ownStake: 1 }).value).toBe(0)
})

test('a quick answer, and the one for tomorrow beside it, are those of careful walks', () => {
  const datesOver = (years: number) => Array.from({ length: 9 }, (_, i) => (years * i) / 8)
  for (const [companyValue, amountMax] of [
    [12, 3],
    [16, 20],
    [30, 20],
  ] as const) {
    const right = { ...referenceRight(), companyValue, amountMax, dates: datesOver(1) }
    const tomorrow = datesOver(1 - 1 / 365)
    const quick = valueSeveralDraws(right, { quick: true, tomorrow })
    const careful = valueSeveralDraws(right)
    const later = valueSeveralDraws({ ...right, dates: tomorrow })
    expect(Math.abs(quick.value - careful.value)).toBeLessThan(quick.error)
    expect(quick.value / careful.value).toBeCloseTo(1, 5)
    expect(
      Math.abs((quick.tomorrow ?? 0) - quick.value - (later.value - careful.value)),
    ).toBeLessThan(1e-6 * careful.value)
  }
})
