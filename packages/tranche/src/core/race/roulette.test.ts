import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bimatrixGame,
  findPureEquilibria,
  playRoulette,
  replyInRoulette,
  settledWithoutChance,
} from './index.ts'

/** Steps of a thousandth, so that a difference is either none or plain to see. */
const decimal = (min: number, max: number) =>
  fc.integer({ min: 1000 * min, max: 1000 * max }).map((n) => n / 1000)

// Source: R-N07, closed form.
test('a favourite and a harmful rival: both crowd on red', () => {
  const table = { redWins: 0.55, soleGain: 10, sharedPart: 0.5, rivalHarm: 6 }
  const answer = playRoulette(table)
  expect(answer.criticalChance).toBeCloseTo(0.47619047619, 11)
  expect(answer.payoffs.redRed).toBeCloseTo(2.75, 14)
  expect(answer.payoffs.blackRed).toBeCloseTo(1.2, 14)
  expect(answer.payoffs.redBlack).toBeCloseTo(2.8, 14)
  expect(answer.payoffs.blackBlack).toBeCloseTo(2.25, 14)
  expect(answer.blackAgainstRed).toBe(false)
  expect(answer.mixedChanceOfRed).toBeNull()
  expect(answer.equilibria.equilibria.map((e) => e.profile)).toEqual([
    [
      [1, 0],
      [1, 0],
    ],
  ])
})

// Source: R-N08, closed form.
test('an even table: black against red, red against black, or a coin', () => {
  const answer = playRoulette({ redWins: 0.5, soleGain: 10, sharedPart: 0.2, rivalHarm: 3 })
  expect(answer.criticalChance).toBeCloseTo(2 / 3, 14)
  expect(answer.blackAgainstRed).toBe(true)
  expect(answer.mixedChanceOfRed).toBe(0.5)
  const { equilibria } = answer.equilibria
  expect(equilibria).toHaveLength(3)
  expect(equilibria.map((e) => e.payoffs[0]).sort()).toEqual([2.25, 3.5, 3.5])
})

test('backing black against red pays exactly below the critical chance, sale or no sale', () => {
  fc.assert(
    fc.property(
      fc.record({
        redWins: decimal(0, 1),
        soleGain: decimal(1, 20),
        sharedPart: decimal(0, 1),
        rivalHarm: decimal(0, 20),
        blackDiscount: decimal(0, 5),
      }),
      (table) => {
        const answer = playRoulette(table)
        fc.pre(Math.abs(table.redWins - answer.criticalChance) > 1e-9)
        expect(answer.blackAgainstRed).toBe(table.redWins < answer.criticalChance)
        const mixed = answer.mixedChanceOfRed
        if (mixed === null) return
        const { equilibria } = answer.equilibria
        expect(equilibria.some((e) => Math.abs((e.profile[0]?.[0] ?? 0) - mixed) < 1e-6)).toBe(true)
        const split = findPureEquilibria(
          bimatrixGame(
            [
              [answer.payoffs.redRed, answer.payoffs.redBlack],
              [answer.payoffs.blackRed, answer.payoffs.blackBlack],
            ],
            [
              [answer.payoffs.redRed, answer.payoffs.blackRed],
              [answer.payoffs.redBlack, answer.payoffs.blackBlack],
            ],
          ),
        )
        expect(split.map(([r, c]) => r === c)).toEqual(
          answer.leaveRed > 0 ? [false, false] : [true, true],
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('two backers with figures of their own settle where the pure equilibria of their table are', () => {
  const stakes = fc.record({
    soleGain: decimal(1, 20),
    sharedPart: decimal(0, 1),
    rivalHarm: decimal(0, 20),
    blackDiscount: decimal(-5, 5),
  })
  fc.assert(
    fc.property(decimal(0, 1), stakes, stakes, (redWins, mine, theirs) => {
      const [own, rival] = [
        replyInRoulette({ ...mine, redWins }),
        replyInRoulette({ ...theirs, redWins }),
      ]
      const signs = [own.leaveRed, own.leaveBlack, rival.leaveRed, rival.leaveBlack]
      fc.pre(signs.every((sign) => Math.abs(sign) > 1e-6))
      // By inspection of all four cells, the definition of an equilibrium.
      const colours = ['red', 'black'] as const
      const pay = (p: typeof own.payoffs, a: number, b: number) =>
        [p.redRed, p.redBlack, p.blackRed, p.blackBlack][2 * a + b] as number
      const found = colours.flatMap((mineIs, a) =>
        colours.flatMap((theirsIs, b) =>
          pay(own.payoffs, a, b) >= pay(own.payoffs, 1 - a, b) &&
          pay(rival.payoffs, b, a) >= pay(rival.payoffs, 1 - b, a)
            ? [`${mineIs}, ${theirsIs}`]
            : [],
        ),
      )
      expect(settledWithoutChance(own, rival)).toEqual(found)
      const { equilibria } = playRoulette({ ...mine, redWins }, theirs).equilibria
      const pure = equilibria
        .filter(({ profile }) => profile.every((mix) => mix.every((p) => p === 0 || p === 1)))
        .map(({ profile }) => profile.map((mix) => colours[mix.indexOf(1)]).join(', '))
      expect(pure.sort()).toEqual([...found].sort())
    }),
    { numRuns: 300 },
  )
})
