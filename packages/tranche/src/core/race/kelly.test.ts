import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BettingBook,
  drawdownChance,
  fractionalKelly,
  growthAdvantage,
  growthOf,
  kellyBets,
  splitPrivateBets,
} from './index.ts'

const expectClose = (values: readonly number[], expected: readonly number[], digits: number) => {
  expect(values).toHaveLength(expected.length)
  values.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i] ?? Number.NaN, digits)
  })
}

describe('published and computed cases', () => {
  // Source: R-K01, Cover & Thomas, chapter 6: growth log2 3 - H(p) = 0.0850 bits. The book is exactly
  // fair, so staking everything in proportion and staking a quarter on the first grow alike.
  test('three horses at three for one', () => {
    const book = { chances: [0.5, 0.25, 0.25], grossOdds: [3, 3, 3] }
    const { stakes, cash, growth } = kellyBets(book)
    expectClose(stakes, [0.25, 0, 0], 12)
    expect(cash).toBeCloseTo(0.75, 12)
    expect(growth / Math.LN2).toBeCloseTo(0.0849625007212, 12)
    expect(growthOf(book, [0.5, 0.25, 0.25])).toBeCloseTo(growth, 14)
  })

  // Source: R-K02, Kelly (1956): stake 2p - 1.
  test('an even-money bet won six times in ten', () => {
    const { stakes, growth } = kellyBets({ chances: [0.6, 0.4], grossOdds: [2, 1e-9] })
    expectClose(stakes, [0.2, 0], 9)
    expect(growth).toBeCloseTo(0.0201355135507, 9)
    expect(kellyBets({ chances: [0.6], grossOdds: [2] }).stakes[0]).toBeCloseTo(0.2, 14)
  })

  // Source: R-K03 and R-K04, active set in double precision with an own program.
  test('odds that pay for themselves in every outcome leave no cash', () => {
    const { stakes, cash, growth } = kellyBets({
      chances: [0.45, 0.3, 0.25],
      grossOdds: [2, 3.6, 5],
    })
    expectClose(stakes, [0.45, 0.3, 0.25], 14)
    expect(cash).toBe(0)
    expect(growth).toBeCloseTo(0.0314619681234, 12)
  })

  test('four outcomes and one chance in ten that nobody wins', () => {
    const book = { chances: [0.35, 0.25, 0.2, 0.1], grossOdds: [3.4, 4.5, 4, 11] }
    const { stakes, cash, growth } = kellyBets(book)
    const expected = [0.143964620187, 0.0943288241415, 0.0248699271592, 0.0363163371488]
    expectClose(stakes, expected, 11)
    expect(cash).toBeCloseTo(0.700520291363, 11)
    expect(growth).toBeCloseTo(0.0196385294595, 12)
  })
})

const books: fc.Arbitrary<BettingBook> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.double({ min: 1.1, max: 15, noNaN: true })), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((rows) =>
    fc.constantFrom(0, 3, 15).map((nobody) => {
      const total = rows.reduce<number>((sum, [weight]) => sum + weight, nobody)
      return {
        chances: rows.map(([weight]) => weight / total),
        grossOdds: rows.map(([, odds]) => odds),
      }
    }),
  )

test('Kelly growth is at least nothing and at least that of any other stakes', () => {
  const weights = fc.array(fc.nat(100), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(books, weights, (book, drawn) => {
      const { growth } = kellyBets(book)
      expect(growth).toBeGreaterThanOrEqual(-1e-15)
      const total = drawn.reduce((a, b) => a + b, 1)
      const stakes = book.chances.map((_, i) => (drawn[i] ?? 0) / total)
      expect(growthOf(book, stakes)).toBeLessThanOrEqual(growth + 1e-12)
    }),
    { numRuns: 1000 },
  )
})

test('at the Kelly stakes no outcome earns more than its place in wealth, and staked ones exactly that', () => {
  // Source: the conditions of Kuhn & Tucker, an independent check of the optimum.
  fc.assert(
    fc.property(books, (book) => {
      const { stakes, cash } = kellyBets(book)
      const nobody = Math.max(0, 1 - book.chances.reduce((a, b) => a + b, 0))
      const wealth = book.grossOdds.map((odds, i) => cash + (stakes[i] ?? 0) * odds)
      const inCash = book.chances.reduce(
        (sum, p, i) => sum + p / (wealth[i] ?? 1),
        nobody > 1e-12 ? nobody / cash : 0,
      )
      expect(inCash).toBeLessThan(1 + 1e-9)
      book.chances.forEach((p, i) => {
        const staked = (p * (book.grossOdds[i] ?? 0)) / (wealth[i] ?? 1)
        expect(staked).toBeLessThan(1 + 1e-9)
        if ((stakes[i] ?? 0) > 1e-9) expect(staked).toBeCloseTo(1, 8)
      })
    }),
    { numRuns: 500 },
  )
})

test('fair odds grow nothing, and beliefs better than the odds grow by their divergence', () => {
  const chances = [0.5, 0.3, 0.2]
  expect(kellyBets({ chances, grossOdds: chances.map((p) => 1 / p) }).growth).toBeCloseTo(0, 15)
  const market = [0.4, 0.4, 0.2]
  const { growth } = kellyBets({ chances, grossOdds: market.map((p) => 1 / p) })
  expect(growthAdvantage(chances, market)).toBeCloseTo(growth, 12)
  expect(growthAdvantage(chances, chances)).toBe(0)
})

test('half of Kelly keeps most of the growth and halves far less often', () => {
  const book = { chances: [0.6], grossOdds: [2] }
  const [full, half] = [kellyBets(book), fractionalKelly(book, 0.5)]
  expect(half.stakes[0]).toBeCloseTo(0.1, 14)
  expect(half.growth / full.growth).toBeGreaterThan(0.74)
  expect(half.growth / full.growth).toBeLessThan(0.76)
  // Source: Thorp (2006): a full Kelly bettor is halved with chance 1/2, a half one with 1/8.
  expect(drawdownChance({ fraction: 1, level: 0.5 })).toBe(0.5)
  expect(drawdownChance({ fraction: 0.5, level: 0.5 })).toBe(0.125)
})

describe('bets at a price of their own', () => {
  const options = [
    { chance: 0.35, preMoney: 30, prize: 102 },
    { chance: 0.25, preMoney: 20, prize: 90 },
    { chance: 0.2, preMoney: 25, prize: 100 },
    { chance: 0.1, preMoney: 10, prize: 110 },
  ]

  test('a small purse bets like Kelly at the odds M/K', () => {
    const { amounts, cash, growth } = splitPrivateBets(options, 1e-6)
    const fixed = kellyBets({
      chances: options.map((o) => o.chance),
      grossOdds: options.map((o) => o.prize / o.preMoney),
    })
    expectClose(
      amounts.map((x) => x / 1e-6),
      fixed.stakes,
      6,
    )
    expect(cash / 1e-6).toBeCloseTo(fixed.cash, 6)
    expect(growth).toBeCloseTo(fixed.growth, 6)
  })

  test('nothing worth its price is left alone, and a sure winner takes what pays', () => {
    const idle = splitPrivateBets([{ chance: 0.2, preMoney: 30, prize: 100 }], 5)
    expect(idle).toEqual({ amounts: [0], cash: 5, growth: 0 })
    // A sure prize: spend until the last unit returns one, (K + x)² = KM.
    const sure = splitPrivateBets([{ chance: 1, preMoney: 40, prize: 90 }], 100)
    expect(sure.amounts[0]).toBeCloseTo(20, 7)
    expect(splitPrivateBets([{ chance: 1, preMoney: 40, prize: 90 }], 5).cash).toBe(0)
  })

  test('no transfer between two bets or cash increases expected log wealth', () => {
    const bet = fc.record({
      weight: fc.integer({ min: 1, max: 10 }),
      preMoney: fc.double({ min: 1, max: 40, noNaN: true }),
      prize: fc.double({ min: 1, max: 300, noNaN: true }),
    })
    const rows = fc.array(bet, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, fc.double({ min: 0.1, max: 60, noNaN: true }), (drawn, wealth) => {
        const total = drawn.reduce((sum, d) => sum + d.weight, 3)
        const bets = drawn.map((d) => ({ ...d, chance: d.weight / total }))
        const worth = (xs: readonly number[]) => {
          const cash = wealth - xs.reduce((a, b) => a + b, 0)
          return bets.reduce(
            (sum, b, i) => {
              const x = xs[i] ?? 0
              return sum + b.chance * Math.log(cash + (x * b.prize) / (b.preMoney + x))
            },
            (3 / total) * Math.log(cash),
          )
        }
        const { amounts, cash, growth } = splitPrivateBets(bets, wealth)
        const best = worth(amounts)
        expect(growth + Math.log(wealth)).toBeCloseTo(best, 9)
        const small = 1e-3 * wealth
        amounts.forEach((x, i) => {
          const moved = (change: number, j: number) =>
            amounts.map((y, k) => y + (k === i ? change : k === j ? -change : 0))
          if (cash > small) expect(worth(moved(small, -1))).toBeLessThanOrEqual(best + 1e-12)
          if (x > small) expect(worth(moved(-small, -1))).toBeLessThanOrEqual(best + 1e-12)
          amounts.forEach((y, j) => {
            if (j !== i && y > small)
              expect(worth(moved(small, j))).toBeLessThanOrEqual(best + 1e-12)
          })
        })
      }),
      { numRuns: 500 },
    )
  })
})
