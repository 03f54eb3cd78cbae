import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bimatrixGame, findEquilibria, gameFrom, playInTurn, worthOfMovingFirst } from './index.ts'

/** Steps of a thousandth, so that a difference is either none or plain to see. */
const decimal = (min: number, max: number) =>
  fc.integer({ min: 1000 * min, max: 1000 * max }).map((n) => n / 1000)

// Source: textbook; chicken is won by whoever swerves last, so by whoever commits first.
const chicken = bimatrixGame(
  [
    [-2, 2],
    [0, 1],
  ],
  [
    [-2, 0],
    [2, 1],
  ],
)

test('who moves first in chicken is the hawk', () => {
  expect(playInTurn(chicken, [0, 1])).toEqual({
    actions: [0, 1],
    payoffs: [2, 0],
    indifferent: false,
  })
  expect(playInTurn(chicken, [1, 0]).actions).toEqual([1, 0])
  expect(worthOfMovingFirst(chicken, 0)).toBe(2)
})

test('who shows his penny first loses it', () => {
  const pennies = bimatrixGame(
    [
      [1, -1],
      [-1, 1],
    ],
    [
      [-1, 1],
      [1, -1],
    ],
  )
  expect(worthOfMovingFirst(pennies, 1)).toBe(-2)
  expect(playInTurn(pennies, [0, 1]).indifferent).toBe(true)
})

test('the first mover has at least what any pure equilibrium without ties pays him', () => {
  fc.assert(
    fc.property(fc.array(decimal(-5, 5), { minLength: 24, maxLength: 24 }), (values) => {
      let next = 0
      const game = gameFrom([4, 3], () => [values[next++] ?? 0, values[next++] ?? 0])
      fc.pre(new Set(values).size === values.length)
      const { payoffs } = playInTurn(game, [0, 1])
      for (const { profile, payoffs: simultaneous } of findEquilibria(game).equilibria) {
        if (!profile.every((mix) => mix.includes(1))) continue
        expect(payoffs[0]).toBeGreaterThanOrEqual((simultaneous[0] ?? 0) - 1e-12)
      }
    }),
    { numRuns: 500 },
  )
})
