import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findEquilibria, gameFrom, type Profile } from './index.ts'

/** The gain of the best deviation of all players, straight from the definition. */
function bruteNashConv(
  actions: readonly number[],
  payoffsOf: (combination: readonly number[]) => readonly number[],
  profile: Profile,
): number {
  const expectation = (p: Profile) => {
    const sums = actions.map(() => 0)
    const visit = (chosen: number[], weight: number) => {
      if (weight === 0) return
      if (chosen.length === actions.length) {
        payoffsOf(chosen).forEach((value, i) => {
          sums[i] = (sums[i] ?? 0) + weight * value
        })
        return
      }
      const mix = p[chosen.length] ?? []
      mix.forEach((q, a) => {
        visit([...chosen, a], weight * q)
      })
    }
    visit([], 1)
    return sums
  }
  const now = expectation(profile)
  return actions.reduce((sum, count, i) => {
    const deviations = Array.from({ length: count }, (_, a) => {
      const pure = Array.from({ length: count }, (_, k) => (k === a ? 1 : 0))
      return expectation(profile.map((mix, j) => (j === i ? pure : mix)))[i] ?? 0
    })
    return sum + Math.max(...deviations) - (now[i] ?? 0)
  }, 0)
}

// Source: Jordan (1993), GEB 5, 368–386: each wants to match the next, the last to differ from the first.
test('three-sided matching pennies has the even mixture and nothing pure', () => {
  const game = gameFrom([2, 2, 2], ([a, b, c]) => [
    a === b ? 1 : 0,
    b === c ? 1 : 0,
    c !== a ? 1 : 0,
  ])
  const { equilibria, complete } = findEquilibria(game)
  expect(complete).toBe(false)
  expect(equilibria).toHaveLength(1)
  for (const mix of equilibria[0]?.profile ?? []) expect(mix[0]).toBeCloseTo(0.5, 9)
})

test('what is called an equilibrium leaves nobody a gain, and what is not says how much it leaves', () => {
  fc.assert(
    fc.property(
      fc.constantFrom([2, 2, 2], [3, 2, 3], [3, 3, 3], [2, 2, 2, 2]),
      fc.integer({ min: 1, max: 2_000_000_000 }),
      (actions, seed) => {
        let state = seed
        const game = gameFrom(actions, () =>
          actions.map(() => {
            state = (state * 48_271) % 2_147_483_647
            return state / 2_147_483_647
          }),
        )
        const payoffsOf = (combination: readonly number[]) => {
          const place = combination.reduce((sum, a, i) => sum * (actions[i] ?? 0) + a, 0)
          return game.payoffs.map((values) => values[place] ?? Number.NaN)
        }
        const { equilibria, nearest } = findEquilibria(game)
        expect(equilibria.length > 0).toBe(nearest === null)
        for (const { profile } of equilibria) {
          expect(bruteNashConv(actions, payoffsOf, profile)).toBeLessThan(1e-9)
        }
        if (nearest === null) return
        const measured = bruteNashConv(actions, payoffsOf, nearest.profile)
        expect(nearest.nashConv).toBeCloseTo(measured, 12)
      },
    ),
    { numRuns: 500 },
  )
})

test('a player with small stakes counts as much as one with large ones', () => {
  const scales = [1e9, 1, 1e-6]
  const game = gameFrom([2, 2, 2], ([a, b, c]) => {
    const wins = [a === b, b === c, c !== a]
    return wins.map((win, i) => (win ? (scales[i] ?? 0) : 0))
  })
  const { equilibria } = findEquilibria(game)
  expect(equilibria).toHaveLength(1)
  for (const mix of equilibria[0]?.profile ?? []) expect(mix[0]).toBeCloseTo(0.5, 9)
})
