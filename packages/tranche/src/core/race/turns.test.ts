import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bimatrixGame,
  findEquilibria,
  type Game,
  gameFrom,
  playInOrders,
  playInTurn,
  worthOfMovingFirst,
} from './index.ts'

const firstOverLast = (game: Game, player: number) =>
  worthOfMovingFirst(playInOrders(game), player).firstOverLast

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
  expect(playInTurn(chicken, [0, 1])).toMatchObject({
    actions: [0, 1],
    payoffs: [2, 0],
    indifferent: false,
  })
  expect(playInTurn(chicken, [1, 0]).actions).toEqual([1, 0])
  expect(firstOverLast(chicken, 0)).toEqual({ low: 2, high: 2 })
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
  expect(firstOverLast(pennies, 1)).toEqual({ low: -2, high: -2 })
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

/** Every pair of plans of two players: the second has an answer to each action of the first. From the definition. */
function outcomesByPlans(game: Game): Set<string> {
  const [rows = 0, columns = 0] = game.actions
  const pay = (i: number, r: number, c: number) => game.payoffs[i]?.[r * columns + c] ?? Number.NaN
  const plans = Array.from({ length: columns ** rows }, (_, code) =>
    Array.from({ length: rows }, (_, r) => Math.floor(code / columns ** r) % columns),
  ).filter((plan) =>
    plan.every((c, r) => [...Array(columns).keys()].every((o) => pay(1, r, o) <= pay(1, r, c))),
  )
  return new Set(
    plans.flatMap((plan) => {
      const own = plan.map((c, r) => pay(0, r, c))
      return own.flatMap((value, r) =>
        value === Math.max(...own) ? [`${value} ${pay(1, r, plan[r] ?? 0)}`] : [],
      )
    }),
  )
}

test('where somebody is indifferent the payoffs span every way he may choose, and nothing else', () => {
  const table = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 18, maxLength: 18 })
  fc.assert(
    fc.property(table, (values) => {
      let next = 0
      const game = gameFrom([3, 3], () => [values[next++] ?? 0, values[next++] ?? 0])
      const outcomes = [...outcomesByPlans(game)].map((said) => said.split(' ').map(Number))
      const { payoffRanges, payoffs } = playInTurn(game, [0, 1])
      expect(payoffRanges).toEqual(
        [0, 1].map((i) => {
          const own = outcomes.map((outcome) => outcome[i] ?? Number.NaN)
          return { low: Math.min(...own), high: Math.max(...own) }
        }),
      )
      expect(outcomes).toContainEqual([...payoffs])
    }),
    { numRuns: 1000 },
  )
})

// Source: Stackelberg (1934); price 12 − Q, no costs: 6 and 3, 18 and 9. In whole units the follower is indifferent after an odd
// quantity (after 5 between 3 and 4, both 12; after 7 between 2 and 3, both 6; after 9 between 1 and 2, both 2), so that
// the leader makes 18 at least and 21 at most, the follower 2 to 12.
test('the leader of a duopoly, in whole units and with the ties they bring', () => {
  const quantities = Array.from({ length: 13 }, (_, q) => q)
  const profit = (own: number, other: number) => own * Math.max(0, 12 - own - other)
  const table = quantities.map((a) => quantities.map((b) => profit(a, b)))
  const game = bimatrixGame(
    table,
    quantities.map((a) => quantities.map((b) => profit(b, a))),
  )
  expect(playInTurn(game, [0, 1])).toEqual({
    actions: [5, 3],
    payoffs: [20, 12],
    indifferent: true,
    payoffRanges: [
      { low: 18, high: 21 },
      { low: 2, high: 12 },
    ],
  })
  expect(worthOfMovingFirst(playInOrders(game), 1)).toEqual({
    first: { low: 18, high: 21 },
    last: { low: 2, high: 12 },
    firstOverLast: { low: 6, high: 19 },
  })
})

test('nobody gains by moving first in a zero-sum game; three players have six orders', () => {
  fc.assert(
    fc.property(fc.array(decimal(-5, 5), { minLength: 12, maxLength: 12 }), (values) => {
      let next = 0
      const game = gameFrom([3, 4], () => {
        const won = values[next++] ?? 0
        return [won, -won]
      })
      for (const player of [0, 1]) expect(firstOverLast(game, player).high).toBeLessThanOrEqual(0)
    }),
    { numRuns: 300 },
  )
  expect(playInOrders(gameFrom([2, 2, 2], () => [0, 0, 0]))).toHaveLength(6)
  expect(playInOrders(gameFrom([2, 2, 2, 2], () => [0, 0, 0, 0]))).toHaveLength(7)
  expect(playInOrders(gameFrom([2], ([a = 0]) => [a]))[0]?.turns.actions).toEqual([1])
})
