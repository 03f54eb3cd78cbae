import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bimatrixGame, findPureEquilibria, playRoulette } from './index.ts'

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
