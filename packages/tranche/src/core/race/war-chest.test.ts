import { describe, expect, test } from 'vitest'
import {
  type Contest,
  contestChances,
  contestPayoffs,
  findEquilibria,
  spendMore,
  warChestGame,
} from './index.ts'

const backer = { stakesBefore: [0, 0], soleGain: 12, sharedPart: 0.3, rivalHarm: 6 }
const twoBackers: Contest = {
  labs: [
    { strength: 1, ownFunds: 5, preMoney: 50, prize: 120 },
    { strength: 1, ownFunds: 3, preMoney: 25, prize: 120 },
  ],
  backers: [
    { ...backer, chest: 2, capitalWedge: 0.05 },
    { ...backer, chest: 2, capitalWedge: 0.05 },
  ],
  decisiveness: 1,
}

describe('two backers, two labs, chests of two', () => {
  const { game, spendings } = warChestGame(twoBackers, 1)

  // Source: R-N09, exact enumeration; the second player's payoffs are the transpose.
  // biome-ignore format: the columns are the point
  const expected = [
    [0,             -2.66666666667, -3,            -4,            -6,             -4.2],
    [6.33461538462,  2.97222222222,  3.2512987013,  1.99615384615, -0.666161616162, 1.17377622378],
    [8.34444444444,  4.53896103896,  4.82758620690, 4.12222222222,  0.985714285714, 3.1037037037],
    [8.51862745098,  5.16176470588,  4.05160427807, 3.08538461538,  0.527622377622, 3.21483704974],
    [13.157918552,   9.38544266191,  9.01932773109, 7.7013986014,   4.69800569801,  7.34789550073],
    [9.53076923077,  6.29160839161,  5.09230769231, 3.8114922813,   1.31886792453,  3.93333333333],
  ]

  test('the payoffs are those of the reference, and symmetric', () => {
    expect(spendings[0]).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [2, 0],
    ])
    expected.forEach((row, r) => {
      row.forEach((value, c) => {
        expect(game.payoffs[0]?.[6 * r + c]).toBeCloseTo(value, 9)
        expect(game.payoffs[1]?.[6 * c + r]).toBeCloseTo(value, 9)
      })
    })
  })

  test('both spend one on each, and that is all', () => {
    const { equilibria, complete } = findEquilibria(game)
    expect(complete).toBe(true)
    expect(equilibria).toHaveLength(1)
    expect(equilibria[0]?.profile[0]?.indexOf(1)).toBe(4)
    expect(equilibria[0]?.payoffs[0]).toBeCloseTo(4.69800569801, 10)
    expect(equilibria[0]?.nashConv).toBe(0)
  })
})

describe('a contest', () => {
  test('without decisiveness money moves no chance; without money strength decides', () => {
    const spending = [
      [2, 0],
      [0, 1],
    ]
    expect(contestChances({ ...twoBackers, decisiveness: 0 }, spending)).toEqual([0.5, 0.5])
    const poor = {
      ...twoBackers,
      labs: twoBackers.labs.map((lab, k) => ({ ...lab, ownFunds: 0, strength: 1 + 2 * k })),
    }
    const nothing = [
      [0, 0],
      [0, 0],
    ]
    expect(contestChances(poor, nothing)).toEqual([0.25, 0.75])
  })

  test('a state in which nobody wins takes its part of the chance', () => {
    const chances = contestChances({ ...twoBackers, weightOfNobody: 2 }, [[0, 0]])
    expect(chances).toEqual([0.5, 0.3])
  })

  test('one more unit changes chances and payoffs by their difference, a rival’s unit against it', () => {
    const spending = [
      [1, 0],
      [0, 1],
    ]
    const more = spendMore(twoBackers, spending, { backer: 0, lab: 0, amount: 1 })
    expect(more.chances[0]).toBeCloseTo(7 / 11 - 6 / 10, 14)
    expect(more.chances.reduce((a, b) => a + b)).toBeCloseTo(0, 14)
    const after = contestPayoffs(twoBackers, [
      [2, 0],
      [0, 1],
    ])
    expect(more.payoffs[0]).toBeCloseTo(
      (after[0] ?? 0) - (contestPayoffs(twoBackers, spending)[0] ?? 0),
      14,
    )
    const rivals = spendMore(twoBackers, spending, { backer: 1, lab: 1, amount: 1 })
    expect(rivals.chances[0]).toBeLessThan(0)
  })

  test('three backers with a hundred actions each on four labs have a measured equilibrium', () => {
    const { game } = warChestGame(
      {
        labs: [50, 45, 40, 38].map((preMoney, k) => {
          return { strength: 1 - 0.1 * k, ownFunds: 1, preMoney, prize: 120 - 10 * k }
        }),
        backers: [12, 13, 11].map((soleGain) => {
          const stakesBefore = [0, 0, 0, 0]
          return { ...backer, stakesBefore, soleGain, chest: 5, capitalWedge: 0.05 }
        }),
        decisiveness: 1,
      },
      1,
    )
    expect(game.actions).toEqual([126, 126, 126])
    const { equilibria } = findEquilibria(game)
    expect(equilibria.length).toBeGreaterThan(0)
    for (const { nashConv } of equilibria) expect(nashConv).toBeLessThan(1e-9)
  })
})
