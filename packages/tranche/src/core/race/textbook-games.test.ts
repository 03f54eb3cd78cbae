import { describe, expect, test } from 'vitest'
import {
  bimatrixGame,
  findEquilibria,
  gameFrom,
  measureExploitability,
  type Profile,
  removeDominated,
} from './index.ts'

type Matrix = readonly (readonly number[])[]

const transposed = (matrix: Matrix) =>
  (matrix[0] ?? []).map((_, c) => matrix.map((row) => row[c] ?? Number.NaN))
const negated = (matrix: Matrix) => matrix.map((row) => row.map((value) => 0 - value))

const isClose = (a: Profile, b: Profile) =>
  a.every((mix, i) => mix.every((p, k) => Math.abs(p - (b[i]?.[k] ?? Number.NaN)) < 1e-7))

// Source: R-N01 von Stengel in Algorithmic Game Theory (2007), chapter 3; R-N02 to R-N05 textbook games.
const rockPaperScissors = [
  [0, -1, 1],
  [1, 0, -1],
  [-1, 1, 0],
]
const pennies = [
  [1, -1],
  [-1, 1],
]
const hawkDove = [
  [-2, 2],
  [0, 1],
]
const third = 1 / 3
const textbook: [string, Matrix, Matrix, Profile[], [number, number][]][] = [
  [
    'three by two with three equilibria',
    [
      [3, 3],
      [2, 5],
      [0, 6],
    ],
    [
      [3, 2],
      [2, 6],
      [3, 1],
    ],
    [
      [
        [1, 0, 0],
        [1, 0],
      ],
      [
        [0.8, 0.2, 0],
        [2 / 3, third],
      ],
      [
        [0, third, 2 / 3],
        [third, 2 / 3],
      ],
    ],
    [
      [3, 3],
      [3, 2.8],
      [4, 8 / 3],
    ],
  ],
  [
    'matching pennies',
    pennies,
    negated(pennies),
    [
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    ],
    [[0, 0]],
  ],
  [
    'battle of the sexes',
    [
      [3, 0],
      [0, 2],
    ],
    [
      [2, 0],
      [0, 3],
    ],
    [
      [
        [1, 0],
        [1, 0],
      ],
      [
        [0, 1],
        [0, 1],
      ],
      [
        [0.6, 0.4],
        [0.4, 0.6],
      ],
    ],
    [
      [3, 2],
      [2, 3],
      [1.2, 1.2],
    ],
  ],
  [
    'chicken, hawks with chance V/C',
    hawkDove,
    transposed(hawkDove),
    [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [0, 1],
        [1, 0],
      ],
      [
        [third, 2 / 3],
        [third, 2 / 3],
      ],
    ],
    [
      [2, 0],
      [0, 2],
      [2 / 3, 2 / 3],
    ],
  ],
  [
    'rock, paper, scissors',
    rockPaperScissors,
    negated(rockPaperScissors),
    [
      [
        [third, third, third],
        [third, third, third],
      ],
    ],
    [[0, 0]],
  ],
]

test.for(textbook)('%s: all equilibria and their payoffs', ([, row, column, expected, payoffs]) => {
  const { equilibria, complete, degenerate } = findEquilibria(bimatrixGame(row, column))
  expect(complete).toBe(true)
  expect(degenerate).toBe(false)
  expect(equilibria).toHaveLength(expected.length)
  expected.forEach((profile, i) => {
    const found = equilibria.find((e) => isClose(e.profile, profile))
    expect(found?.payoffs[0]).toBeCloseTo(payoffs[i]?.[0] ?? Number.NaN, 12)
    expect(found?.payoffs[1]).toBeCloseTo(payoffs[i]?.[1] ?? Number.NaN, 12)
    expect(found?.nashConv).toBeLessThan(1e-14)
  })
})

test('rock against an even mixture can be exploited by one, by the mixture, and by nobody else', () => {
  const game = bimatrixGame(rockPaperScissors, negated(rockPaperScissors))
  const { nashConv, gains, bestReplies } = measureExploitability(game, [
    [1, 0, 0],
    [third, third, third],
  ])
  expect(nashConv).toBeCloseTo(1, 15)
  expect(gains).toEqual([0, 1])
  expect(bestReplies).toEqual([[0, 1, 2], [1]])
})

describe('degenerate games', () => {
  test('two rows that pay the same leave a continuum, of which both ends are found', () => {
    const game = bimatrixGame(
      [
        [1, 0],
        [1, 0],
      ],
      [
        [2, 1],
        [1, 1],
      ],
    )
    const { equilibria, complete, degenerate } = findEquilibria(game)
    expect(complete).toBe(true)
    expect(degenerate).toBe(true)
    const ends: Profile[] = [
      [
        [1, 0],
        [1, 0],
      ],
      [
        [0, 1],
        [1, 0],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    ]
    expect(equilibria).toHaveLength(ends.length)
    for (const end of ends) expect(equilibria.some((e) => isClose(e.profile, end))).toBe(true)
  })

  test('where nothing matters every pair of actions is an extreme equilibrium', () => {
    const { equilibria, complete } = findEquilibria(gameFrom([4, 3], () => [7, 7]))
    expect(complete).toBe(true)
    expect(equilibria).toHaveLength(12)
  })
})

test('actions that are strictly beaten go, again and again, and are numbered as before', () => {
  // Right is beaten by centre; then down by up; then left by centre.
  const game = bimatrixGame(
    [
      [1, 1, 0],
      [0, 0, 2],
    ],
    [
      [0, 2, 1],
      [3, 1, 0],
    ],
  )
  const { kept, game: left } = removeDominated(game)
  expect(kept).toEqual([[0], [1]])
  expect(left.actions).toEqual([1, 1])
  expect(findEquilibria(game).equilibria.map((e) => e.profile)).toEqual([
    [
      [1, 0],
      [0, 1, 0],
    ],
  ])
})
