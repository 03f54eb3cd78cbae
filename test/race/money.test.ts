import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceCase } from '../../catalogue/reference-values.ts'
import { normalCdf } from '../../packages/tranche/src/core/numeric/index.ts'
import { kellyBets, splitBudget } from '../../packages/tranche/src/core/race/index.ts'
import { only, raceOf } from './race-book.ts'

describe('what prices say', () => {
  test('a price is fair at price over prize, and a unit is worth chance times prize over price', () => {
    const { fair } = raceOf({
      contenders: ['a', 'b'],
      beliefs: ['odds: { a: 40 %, b: 30 % .. 60 % }'],
      race: ['price: { a: 20 bn, b: 10 bn .. 20 bn }', 'prize: { a: 80 bn, b: 100 bn }'],
    })
    expect(only(fair[0]?.fairChance)).toBe(0.25)
    expect(only(fair[0]?.worthPerUnit)).toBeCloseTo(1.6, 12)
    expect(fair[1]?.fairChance).toMatchObject({ low: 0.1, high: 0.2 })
    // 30 % of 100 over 20, and 60 % of 100 over 10.
    expect(fair[1]?.worthPerUnit.low).toBeCloseTo(1.5, 12)
    expect(fair[1]?.worthPerUnit.high).toBeCloseTo(6, 12)
  })
})

describe('Kelly in part, and with a price that the own stake moves', () => {
  const even = {
    contenders: ['a'],
    beliefs: ['odds: { a: 60 % }'],
    race: ['price: { a: 1 bn }', 'prize: { a: 2 bn }', 'backers: { x: { chest: 1 } }'],
  }

  test('half the stakes: growth by the definition, what is left, and the chance ever to be halved', () => {
    const { kelly } = raceOf(even)
    const [whole, half, quarter] = kelly?.fractions ?? []
    // A bet at even money won with 60 %: a fifth of wealth; half of it, 0.6 ln 1.1 + 0.4 ln 0.9.
    expect(only(whole?.growth)).toBeCloseTo(0.02013551355, 10)
    expect(only(half?.growth)).toBeCloseTo(0.6 * Math.log(1.1) + 0.4 * Math.log(0.9), 12)
    expect(only(half?.leftIfLost)).toBeCloseTo(0.9, 12)
    // Source: Thorp (2006): chances of ever being halved of 1/2, 1/8, and 1/128.
    expect([whole?.everHalved, half?.everHalved, quarter?.everHalved]).toEqual([
      0.5,
      0.125,
      1 / 128,
    ])
  })

  test('a purse that is nothing beside the price bets like Kelly', () => {
    const { purses } = raceOf(even)
    expect(only(purses[0]?.amounts[0]?.amount)).toBeCloseTo(0.2, 6)
    expect(only(purses[0]?.cash)).toBeCloseTo(0.8, 6)
  })

  test('a large purse bets less than Kelly, where the last unit pays what cash does', () => {
    const { purses, kelly } = raceOf({
      ...even,
      race: [...even.race.slice(0, 2), 'backers: { x: { chest: 10 bn } }'],
    })
    const x = only(purses[0]?.amounts[0]?.amount) / 1e9
    expect(x).toBeLessThan(10 * only(kelly?.stakes[0]?.fraction))
    // First-order condition of 0.6 ln(10 - x + 2x/(1 + x)) + 0.4 ln(10 - x).
    const slope = (0.6 * (2 / (1 + x) ** 2 - 1)) / (10 - x + (2 * x) / (1 + x)) - 0.4 / (10 - x)
    expect(slope).toBeCloseTo(0, 8)
  })
})

test('one step more in a chest gains what the larger chest gains over the smaller', () => {
  const { splits } = raceOf({
    contenders: ['a', 'b'],
    beliefs: ['odds: { a: 50 %, b: 30 % }'],
    race: [
      'price: { a: 10 bn, b: 12 bn }',
      'prize: { a: 60 bn, b: 100 bn }',
      'step: 1 bn',
      'backers: { x: { chest: 6 bn } }',
    ],
  })
  // Source: R-S22, the two-lab split √(A K) in proportion: A = 20 and 18, K = 10 and 12.
  const [root, other] = [Math.sqrt(20 * 10), Math.sqrt(18 * 12)]
  const gainOf = (chest: number) => {
    const level = (chest + 22) / (root + other)
    const [x, y] = [root * level - 10, other * level - 12]
    return (20 * x) / (10 + x) + (18 * y) / (12 + y)
  }
  const [line] = splits
  expect(only(line?.amounts[0]?.amount) / 1e9).toBeCloseTo((root * 28) / (root + other) - 10, 9)
  expect(only(line?.nextStep?.gain) / 1e9).toBeCloseTo(gainOf(7) - gainOf(6), 9)
})

describe('plans and revenue', () => {
  const known = referenceCase('R-K06')
  // Values of 50 and 30 bn by revenue: the odds are those of the closed form.
  const said = {
    contenders: ['a', 'b'],
    beliefs: ['odds: { a: 50 % }', 'volatility: { a: 60 %, b: 90 % }'],
    race: ['multiple: { a: 20, b: 10 }', 'common: { a: 40 %, b: 50 % }', 'horizon: 2 years'],
  }

  test('R-K06: a year’s revenue times a multiple implies values, and they imply odds', () => {
    const { revenueOdds } = raceOf({
      ...said,
      facts: [
        'day: 2024-02-01, revenue: a, amount: 2 bn, as: plan',
        'day: 2024-12-01, revenue: a, amount: 2.5 bn, as: run rate',
        'day: 2024-12-01, revenue: b, amount: 3 bn, as: actual',
      ],
    })
    const [a, b] = revenueOdds?.lines ?? []
    expect(only(a?.valueAsCame)).toBe(50e9)
    expect(only(b?.valueAsCame)).toBe(30e9)
    expect(known.offBy('closed_form_lab1', only(a?.oddsAsCame))).toBeLessThan(1)
    // Planned for a: 40 bn, and b as it came. sd² = (0.36 + 0.81 - 0.4) 2.
    const lead = Math.log(40 / 30) - 0.36 + 0.81
    expect(only(a?.oddsAsPlanned)).toBeCloseTo(normalCdf(lead / Math.sqrt(1.54)), 10)
    expect(only(a?.tenthMore)).toBeCloseTo(
      normalCdf((Math.log(55 / 30) + 0.45) / Math.sqrt(1.54)) - only(a?.oddsAsCame),
      10,
    )
  })

  test('a contender without revenue stands at its believed value, or is named', () => {
    const facts = ['day: 2024-12-01, revenue: a, amount: 2.5 bn, as: actual']
    const valued = raceOf({ ...said, facts, beliefs: [...said.beliefs, 'value: { b: 30 bn }'] })
    expect(valued.revenueOdds?.allFromRevenue).toBe(false)
    expect(
      known.offBy('closed_form_lab1', only(valued.revenueOdds?.lines[0]?.oddsAsCame)),
    ).toBeLessThan(1)
    const { revenueOdds, missing } = raceOf({ ...said, facts })
    expect(revenueOdds).toBeNull()
    expect(missing.map(({ what }) => what)).toContain('what revenue says of b')
  })

  test('revenue in another currency is changed at the rate of the day', () => {
    const { evidence } = raceOf({
      contenders: ['a', 'b'],
      facts: [
        'day: 2024-11-01, exchange: EUR/USD, is: 1.1',
        'day: 2024-12-01, revenue: a, amount: 2 bn EUR, as: actual',
      ],
    })
    expect(evidence[0]?.figure?.extent.low).toBeCloseTo(2.2e9, 0)
  })
})

test('bets at points inside the ranges lie within what is printed', () => {
  const part = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
  const answer = raceOf({
    contenders: ['a', 'b', 'c'],
    beliefs: ['odds: { a: 20 % .. 50 %, b: 10 % .. 30 %, c: 5 % .. 20 % }'],
    race: [
      'none of these: 0 % .. 60 %',
      'price: { a: 20 bn .. 40 bn, b: 10 bn .. 30 bn, c: 2 bn .. 9 bn }',
      'prize: { a: 60 bn .. 200 bn, b: 60 bn .. 200 bn, c: 60 bn .. 200 bn }',
      'backers: { x: { chest: 2 bn .. 9 bn } }',
    ],
  })
  fc.assert(
    fc.property(fc.array(part, { minLength: 10, maxLength: 10 }), (at) => {
      const between = (i: number, low: number, high: number) => low + (at[i] ?? 0) * (high - low)
      const chances = [between(0, 0.2, 0.5), between(1, 0.1, 0.3), between(2, 0.05, 0.2)]
      fc.pre(chances.reduce((sum, p) => sum + p, 0) >= 0.4)
      const price = [between(3, 20, 40), between(4, 10, 30), between(5, 2, 9)]
      const prize = [between(6, 60, 200), between(7, 60, 200), between(8, 60, 200)]
      const within = (
        value: number,
        { low, high }: { low: number | null; high: number | null } = { low: null, high: null },
      ) => {
        const slack = 1e-9 * (1 + Math.abs(value))
        expect(value).toBeGreaterThanOrEqual((low ?? Infinity) - slack)
        expect(value).toBeLessThanOrEqual((high ?? -Infinity) + slack)
      }
      const kelly = kellyBets({ chances, grossOdds: prize.map((m, i) => m / (price[i] ?? 1)) })
      kelly.stakes.forEach((stake, i) => {
        within(stake, answer.kelly?.stakes[i]?.fraction)
      })
      within(kelly.cash, answer.kelly?.cash)
      within(kelly.growth, answer.kelly?.growth)
      const split = splitBudget(
        price.map((k, i) => ({
          valueAboveStrike: (chances[i] ?? 0) * (prize[i] ?? 0) - k,
          strikePreMoney: k,
        })),
        between(9, 2, 9),
      )
      split.amounts.forEach((amount, i) => {
        within(amount * 1e9, answer.splits[0]?.amounts[i]?.amount)
      })
      within(split.gainPerUnit, answer.splits[0]?.gainPerUnit)
    }),
    { numRuns: 400 },
  )
})
