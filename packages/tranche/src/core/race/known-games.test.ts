import { describe, expect, test } from 'vitest'
import {
  bimatrixGame,
  type Contest,
  findEquilibria,
  gameFrom,
  growthAdvantage,
  kellyBets,
  leastDivergence,
  type Profile,
  pureProfile,
  warChestGame,
} from './index.ts'

type Mix = readonly number[]

const sorted = (profiles: readonly Profile[]) =>
  profiles.map((profile) => profile.map((mix) => mix.map((p) => Number(p.toFixed(9))))).sort()

/** Both players' payoffs in one table, row player first. */
const game = (cells: readonly (readonly (readonly [number, number])[])[]) =>
  bimatrixGame(
    cells.map((row) => row.map(([own]) => own)),
    cells.map((row) => row.map(([, other]) => other)),
  )

const [even, third] = [
  [0.5, 0.5],
  [1 / 3, 1 / 3, 1 / 3],
]

// Every equilibrium worked out by hand: a mixture makes the other player indifferent between what he uses.
// biome-ignore format: the columns are the point
const twoPlayers: [string, Parameters<typeof game>[0], [Mix, Mix][]][] = [
  // Source: Luce & Raiffa (1957).
  ['battle of the sexes',      [[[2, 1], [0, 0]], [[0, 0], [1, 2]]],       [[[1, 0], [1, 0]], [[0, 1], [0, 1]], [[2 / 3, 1 / 3], [1 / 3, 2 / 3]]]],
  // Indifferent where −(1 − q) = q − 10 (1 − q): q = 0.9.
  ['chicken, crash at −10',    [[[0, 0], [-1, 1]], [[1, -1], [-10, -10]]], [[[1, 0], [0, 1]], [[0, 1], [1, 0]], [[0.9, 0.1], [0.9, 0.1]]]],
  ['prisoner’s dilemma',       [[[3, 3], [0, 5]], [[5, 0], [1, 1]]],       [[[0, 1], [0, 1]]]],
  // 4 q = 3.
  ['stag hunt',                [[[4, 4], [0, 3]], [[3, 0], [3, 3]]],       [[[1, 0], [1, 0]], [[0, 1], [0, 1]], [[0.75, 0.25], [0.75, 0.25]]]],
  // 3 q = 1 − q for the row, 2 p = 4 (1 − p) for the column.
  ['two meeting places',       [[[3, 2], [0, 0]], [[0, 0], [1, 4]]],       [[[1, 0], [1, 0]], [[0, 1], [0, 1]], [[2 / 3, 1 / 3], [0.25, 0.75]]]],
  // Shirk or work (wage 4, effort 1, output 9), inspect at 2 or not: shirks with 2/4, inspected with 1/4.
  ['inspection',               [[[0, -2], [4, -4]], [[3, 3], [3, 5]]],     [[even, [0.25, 0.75]]]],
  // Source: Gibbons (1992), figures 1.1.1 and 1.1.4.
  ['solved by dominance',      [[[1, 0], [1, 2], [0, 1]], [[0, 3], [0, 1], [2, 0]]], [[[1, 0], [0, 1, 0]]]],
  ['nothing dominated, one',   [[[0, 4], [4, 0], [5, 3]], [[4, 0], [0, 4], [5, 3]], [[3, 5], [3, 5], [6, 6]]], [[[0, 0, 1], [0, 0, 1]]]],
  // Source: Shapley (1964): best replies go round, and the even mixture is alone.
  ['Shapley’s game',           [[[1, 0], [0, 1], [0, 0]], [[0, 0], [1, 0], [0, 1]], [[0, 1], [0, 0], [1, 0]]], [[third, third]]],
  // 2 q − (1 − q) = −q + (1 − q): q = 2/5; value 1/5.
  ['two by two, worth 1/5',    [[[2, -2], [-1, 1]], [[-1, 1], [1, -1]]],   [[[0.4, 0.6], [0.4, 0.6]]]],
  // Source: Basu (1994), claims of 2 to 4, reward 2: everybody undercuts.
  ['traveller’s dilemma',      [[[2, 2], [4, 0], [4, 0]], [[0, 4], [3, 3], [5, 1]], [[0, 4], [1, 5], [4, 4]]], [[[1, 0, 0], [1, 0, 0]]]],
  // 1.5 (1 − q) = 1: entry by both loses.
  ['entry at a cost',          [[[0, 0], [0, 1.5]], [[1.5, 0], [-1, -1]]], [[[1, 0], [0, 1]], [[0, 1], [1, 0]], [[0.4, 0.6], [0.4, 0.6]]]],
  // Coordination on three places worth 1, 2 and 3: every subset of places is one, mixed as the inverse of its worth.
  ['three meeting places',     [[[1, 1], [0, 0], [0, 0]], [[0, 0], [2, 2], [0, 0]], [[0, 0], [0, 0], [3, 3]]], [
    [[1, 0, 0], [1, 0, 0]], [[0, 1, 0], [0, 1, 0]], [[0, 0, 1], [0, 0, 1]],
    [[2 / 3, 1 / 3, 0], [2 / 3, 1 / 3, 0]], [[3 / 4, 0, 1 / 4], [3 / 4, 0, 1 / 4]], [[0, 3 / 5, 2 / 5], [0, 3 / 5, 2 / 5]],
    [[6 / 11, 3 / 11, 2 / 11], [6 / 11, 3 / 11, 2 / 11]],
  ]],
]

test.for(twoPlayers)('%s: these are all', ([, cells, expected]) => {
  const { equilibria, complete, degenerate } = findEquilibria(game(cells))
  expect(sorted(equilibria.map(({ profile }) => profile))).toEqual(sorted(expected))
  expect({ complete, degenerate }).toEqual({ complete: true, degenerate: false })
  for (const { nashConv } of equilibria) expect(nashConv).toBeLessThan(1e-12)
})

// By hand: the corners of every continuum, and the word that they are corners of one.
// biome-ignore format: the columns are the point
const degenerateGames: [string, Parameters<typeof game>[0], [Mix, Mix][]][] = [
  // Top is best whatever the column does; the column cares only where the row plays bottom.
  ['a weakly dominated row',   [[[1, 1], [1, 1]], [[1, 1], [0, 0]]],       [[[1, 0], [1, 0]], [[1, 0], [0, 1]], [[0, 1], [1, 0]]]],
  // The entrant stays out as long as a fight is likely enough: out with any fight from 1/2 on.
  ['chain store, at once',     [[[0, 2], [0, 2]], [[1, 1], [-1, -1]]],     [[[0, 1], [1, 0]], [[1, 0], [0, 1]], [[1, 0], even]]],
  ['nobody cares',             [[[0, 0], [0, 0]], [[0, 0], [0, 0]]],       [[[1, 0], [1, 0]], [[1, 0], [0, 1]], [[0, 1], [1, 0]], [[0, 1], [0, 1]]]],
  ['the row cannot move it',   [[[1, 0], [0, 1]], [[1, 0], [0, 1]]],       [[[1, 0], [0, 1]], [[0, 1], [0, 1]]]],
]

test.for(degenerateGames)('%s: the ends of every continuum', ([, cells, expected]) => {
  const { equilibria, complete, degenerate } = findEquilibria(game(cells))
  expect(sorted(equilibria.map(({ profile }) => profile))).toEqual(sorted(expected))
  expect({ complete, degenerate }).toEqual({ complete: true, degenerate: true })
})

describe('more than two players', () => {
  const pure = (actions: readonly number[], payoffs: Parameters<typeof gameFrom>[1]) =>
    findEquilibria(gameFrom(actions, payoffs)).equilibria.map(({ profile, nashConv }) => {
      expect(nashConv).toBe(0)
      return profile.map((mix) => mix.indexOf(1)).join('')
    })
  const same = (combination: readonly number[]) => new Set(combination).size === 1
  const ones = (combination: readonly number[]) => combination.filter((a) => a === 1).length
  const each = (combination: readonly number[], worth: (action: number) => number) =>
    combination.map(worth)

  test('three who must meet meet in any one place', () => {
    expect(pure([3, 3, 3], (all) => each(all, () => (same(all) ? 1 : 0)))).toEqual(
      // Two apart from each other and from the third gain nothing by moving alone.
      ['000', '012', '021', '102', '111', '120', '201', '210', '222'],
    )
  })

  test('one volunteer is enough, and nobody wants to be the second (Diekmann 1985)', () => {
    const payoffs = (all: readonly number[]) =>
      each(all, (a) => (ones(all) > 0 ? 3 : 0) - (a === 1 ? 1 : 0))
    expect(pure([2, 2, 2], payoffs)).toEqual(['001', '010', '100'])
    expect(pure([2, 2, 2, 2], payoffs)).toEqual(['0001', '0010', '0100', '1000'])
  })

  test('in a minority game of three somebody is always alone', () => {
    const payoffs = (all: readonly number[]) =>
      each(all, (a) => (2 * (a === 1 ? ones(all) : 3 - ones(all)) < 3 ? 1 : 0))
    expect(pure([2, 2, 2], payoffs)).toEqual(['001', '010', '011', '100', '101', '110'])
  })

  test('a bar with room for two of four fills, or lacks one who would not be glad', () => {
    // Going pays 1 up to two, −1 beyond; staying 0 (Arthur 1994).
    const payoffs = (all: readonly number[]) =>
      each(all, (a) => (a === 0 ? 0 : ones(all) <= 2 ? 1 : -1))
    expect(pure([2, 2, 2, 2], payoffs)).toEqual(['0011', '0101', '0110', '1001', '1010', '1100'])
  })

  test('nobody gives to a common purse that returns 1.5 of each unit to three', () => {
    expect(pure([2, 2, 2], (all) => each(all, (a) => 0.5 * ones(all) - a))).toEqual(['000'])
  })
})

describe('contests with a closed form (Tullock 1980)', () => {
  /** Everybody gains from his own contender alone, which has no money but his. */
  const contest = (gains: readonly number[], chest: number): Contest => ({
    labs: gains.map(() => ({ strength: 1, ownFunds: 0, preMoney: 1e9, prize: 0 })),
    backers: gains.map((soleGain) => ({
      stakesBefore: gains.map(() => 0),
      chest,
      soleGain,
      sharedPart: 0,
      rivalHarm: 0,
      capitalWedge: 0,
    })),
    decisiveness: 1,
  })
  /** Everybody spends that much on the contender of his number. */
  const onOwn = (solved: ReturnType<typeof warChestGame>, amounts: readonly number[]) =>
    pureProfile(
      solved.game,
      amounts.map((amount, i) =>
        (solved.spendings[i] ?? []).findIndex((bets) =>
          bets.every((bet, k) => bet === (k === i ? amount : 0)),
        ),
      ),
    )

  // biome-ignore format: the columns are the point
  test.for([
    // gains        spent by each                 payoffs
    [[16, 16],      [4, 4],                       [4, 4]],      // V/4, keeps V/4
    [[9, 9, 9],     [2, 2, 2],                    [1, 1, 1]],   // (n − 1) V / n², keeps V / n²
    [[18, 9],       [4, 2],                       [8, 1]],      // V₁² V₂ / (V₁ + V₂)²; V₁³ / (V₁ + V₂)²
  ] as const)('gains %o: each spends %o', ([gains, amounts, expected]) => {
    const solved = warChestGame(contest(gains, Math.max(...amounts) + 1), 1)
    const { equilibria } = findEquilibria(solved.game)
    const wanted = sorted([onOwn(solved, amounts)])[0]
    const found = equilibria.find(
      ({ profile }) => JSON.stringify(sorted([profile])[0]) === JSON.stringify(wanted),
    )
    expect(found?.payoffs.map((payoff) => Number(payoff.toFixed(9)))).toEqual(expected)
  })
})

describe('exclusive outcomes and the cut of the house', () => {
  // By hand, after Smoczynski & Tomkins (2010): R = (1 − Σp) / (1 − Σ1/o) over those taken, f = p − R/o.
  // biome-ignore format: the columns are the point
  test.for([
    // chances          odds              stakes                growth
    [[0.7, 0.3],       [1.8, 1.8],       [0.325, 0],           0.7 * Math.log(1.26) + 0.3 * Math.log(0.675)],
    [[0.4, 0.4, 0.2],  [3, 3, 3],        [0.2, 0.2, 0],        0.8 * Math.log(1.2) + 0.2 * Math.log(0.6)],
    [[0.5, 0.5],       [2.5, 2.5],       [0.5, 0.5],           Math.log(1.25)],
    [[0.5, 0.5],       [1.9, 1.9],       [0, 0],               0],
    [[1],              [1.1],            [1],                  Math.log(1.1)],
    // The second is bet on although alone it would lose: 0.35 × 2.5 = 0.875 is above R = 0.4 / 0.5.
    [[0.6, 0.35],      [2, 2.5],         [0.35, 0.15],         0.6 * Math.log(1.2) + 0.35 * Math.log(0.875) + 0.05 * Math.log(0.5)],
    [[0.2, 0.3],       [4, 3],           [0, 0],               0],
  ] as const)('chances %o at odds %o', ([chances, grossOdds, stakes, growth]) => {
    const found = kellyBets({ chances, grossOdds })
    stakes.forEach((stake, i) => {
      expect(found.stakes[i]).toBeCloseTo(stake, 12)
    })
    expect(found.growth).toBeCloseTo(growth, 12)
  })
})

describe('what beliefs know over prices', () => {
  const exactly = (odds: readonly number[]) => odds.map((p) => ({ low: p, high: p }))

  test('of exact odds it is the divergence', () => {
    const [p, market] = [
      [0.5, 0.5],
      [0.25, 0.75],
    ]
    const known = 0.5 * Math.log(2) + 0.5 * Math.log(2 / 3)
    expect(growthAdvantage(p, market)).toBeCloseTo(known, 14)
    expect(leastDivergence(exactly(p), exactly(market))).toBeCloseTo(known, 12)
  })

  test('odds that may be the same know nothing over each other', () => {
    const wide = [
      { low: 0.1, high: 0.6 },
      { low: 0.2, high: 0.9 },
      { low: 0, high: 0.4 },
    ]
    expect(leastDivergence(wide, exactly([0.3, 0.4, 0.3]))).toBe(0)
    expect(leastDivergence(exactly([0.6, 0.2, 0.2]), wide)).toBe(0)
  })

  test('of two outcomes the nearest ends count', () => {
    const beliefs = [
      { low: 0.6, high: 0.8 },
      { low: 0.2, high: 0.4 },
    ]
    const market = [
      { low: 0.1, high: 0.3 },
      { low: 0.7, high: 0.9 },
    ]
    const known = 0.6 * Math.log(2) + 0.4 * Math.log(4 / 7)
    expect(leastDivergence(beliefs, market)).toBeCloseTo(known, 9)
  })
})
