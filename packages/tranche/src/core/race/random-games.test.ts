import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findEquilibria, followLabel, type Game, gameFrom, type Profile } from './index.ts'
import { solveLinearSystem } from './linear-system.ts'

type Matrix = readonly (readonly number[])[]

const transposed = (matrix: Matrix) =>
  (matrix[0] ?? []).map((_, c) => matrix.map((row) => row[c] ?? Number.NaN))
const isClose = (a: Profile, b: Profile) =>
  a.every((mix, i) => mix.every((p, k) => Math.abs(p - (b[i]?.[k] ?? Number.NaN)) < 1e-7))

/** Payoffs of the two players without the machinery of the room. */
function matricesOf(game: Game): [Matrix, Matrix] {
  const [m = 0, n = 0] = game.actions
  const matrix = (player: number) =>
    Array.from({ length: m }, (_, r) =>
      Array.from({ length: n }, (_, c) => game.payoffs[player]?.[r * n + c] ?? Number.NaN),
    )
  return [matrix(0), matrix(1)]
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0)

function bruteNashConv(game: Game, [x = [], y = []]: Profile): number {
  const [a, b] = matricesOf(game)
  const rowReplies = a.map((row) => dot(row, y))
  const columnReplies = transposed(b).map((column) => dot(column, x))
  const gain = (replies: number[], mix: readonly number[]) =>
    Math.max(...replies) - dot(mix, replies)
  return gain(rowReplies, x) + gain(columnReplies, y)
}

/** Supports of equal size, each tried: complete for games that are not degenerate. */
function enumerateSupports(game: Game): Profile[] {
  const [a, b] = matricesOf(game)
  const [m, n] = [a.length, b[0]?.length ?? 0]
  const found: Profile[] = []
  for (let rows = 1; rows < 2 ** m; rows++) {
    for (let columns = 1; columns < 2 ** n; columns++) {
      const [r, c] = [bitsOf(rows, m), bitsOf(columns, n)]
      if (r.length !== c.length) continue
      const y = indifferent(a, r, c)
      const x = indifferent(transposed(b), c, r)
      if (x === null || y === null) continue
      const profile = [spread(x, r, m), spread(y, c, n)]
      if (bruteNashConv(game, profile) < 1e-9) found.push(profile)
    }
  }
  return found
}

const bitsOf = (mask: number, size: number) =>
  Array.from({ length: size }, (_, i) => i).filter((i) => mask & (1 << i))

const spread = (weights: readonly number[], places: readonly number[], size: number) =>
  Array.from({ length: size }, (_, i) => weights[places.indexOf(i)] ?? 0)

/** Weights on the columns that make all these rows pay the same. */
function indifferent(matrix: Matrix, rows: readonly number[], columns: readonly number[]) {
  const system = rows.map((r) =>
    Float64Array.from([...columns.map((c) => matrix[r]?.[c] ?? Number.NaN), -1, 0]),
  )
  system.push(Float64Array.from([...columns.map(() => 1), 0, 1]))
  const solution = solveLinearSystem(system)
  if (solution === null) return null
  const weights = [...solution.slice(0, columns.length)]
  return weights.every((p) => p > 0) ? weights : null
}

/** Steps of a thousandth, so that a difference is either none or plain to see. */
const decimal = (min: number, max: number) =>
  fc.integer({ min: 1000 * min, max: 1000 * max }).map((n) => n / 1000)
const payoff = decimal(-10, 10)

const games = (sizeMax: number, value: fc.Arbitrary<number>): fc.Arbitrary<Game> =>
  fc
    .tuple(fc.integer({ min: 1, max: sizeMax }), fc.integer({ min: 1, max: sizeMax }))
    .chain(([m, n]) =>
      fc.array(value, { minLength: 2 * m * n, maxLength: 2 * m * n }).map((values) => {
        let next = 0
        return gameFrom([m, n], () => [values[next++] ?? 0, values[next++] ?? 0])
      }),
    )

test('no player gains by deviating from any equilibrium returned, degenerate games included', () => {
  fc.assert(
    fc.property(games(5, fc.oneof(fc.integer({ min: -2, max: 2 }), payoff)), (game) => {
      const { equilibria, complete } = findEquilibria(game)
      expect(complete).toBe(true)
      expect(equilibria.length).toBeGreaterThan(0)
      const all = game.payoffs.flatMap((values) => [...values])
      const range = Math.max(...all) - Math.min(...all)
      for (const { profile } of equilibria) {
        expect(bruteNashConv(game, profile)).toBeLessThanOrEqual(1e-9 * range)
        for (const mix of profile) expect(mix.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
      }
    }),
    { numRuns: 1000 },
  )
})

test('following any label ends in an equilibrium that the enumeration also holds', () => {
  fc.assert(
    fc.property(games(4, fc.integer({ min: -3, max: 3 })), (game) => {
      const { equilibria } = findEquilibria(game)
      const labels = game.actions.reduce((sum, n) => sum + n, 0)
      for (let label = 0; label < labels; label++) {
        const profile = followLabel(game, label)
        expect(profile).not.toBeNull()
        if (profile === null) continue
        expect(bruteNashConv(game, profile)).toBeLessThan(1e-9)
        expect(equilibria.some((e) => isClose(e.profile, profile))).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

test('in games without ties the equilibria are odd in number and those of support enumeration', () => {
  let seed = 20_240_327
  const draw = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  for (let run = 0; run < 1000; run++) {
    const game = gameFrom([1 + (run % 4), 1 + (run % 3)], () => [draw(), draw()])
    const { equilibria, degenerate } = findEquilibria(game)
    const expected = enumerateSupports(game)
    expect(degenerate).toBe(false)
    expect(equilibria.length % 2).toBe(1)
    expect(equilibria).toHaveLength(expected.length)
    for (const profile of expected) {
      expect(equilibria.some((e) => isClose(e.profile, profile))).toBe(true)
    }
  }
})

test('relabelling actions relabels equilibria, and a bonus whatever one does changes none', () => {
  fc.assert(
    fc.property(games(4, payoff), payoff, (game, bonus) => {
      const [m = 0, n = 0] = game.actions
      const moved = gameFrom([m, n], ([r = 0, c = 0]) => {
        const place = (m - 1 - r) * n + c
        // The row player's bonus hangs on the column alone, so it moves no reply.
        return [(game.payoffs[0]?.[place] ?? 0) + bonus * c, game.payoffs[1]?.[place] ?? 0]
      })
      const before = findEquilibria(game)
      fc.pre(before.degenerate === false)
      const after = findEquilibria(moved)
      expect(after.equilibria).toHaveLength(before.equilibria.length)
      for (const { profile } of before.equilibria) {
        const [x = [], y = []] = profile
        const relabelled = [[...x].reverse(), y]
        expect(after.equilibria.some((e) => isClose(e.profile, relabelled))).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('a game of twelve actions each is solved completely, a larger one says that it is not', () => {
  let seed = 99
  const draw = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const twelve = findEquilibria(gameFrom([12, 12], () => [draw(), draw()]))
  expect(twelve.complete).toBe(true)
  expect(twelve.equilibria.length % 2).toBe(1)
  const large = gameFrom([30, 30], () => [draw(), draw()])
  const { complete, equilibria } = findEquilibria(large)
  expect(complete).toBe(false)
  expect(equilibria.length).toBeGreaterThan(0)
  for (const { profile } of equilibria) expect(bruteNashConv(large, profile)).toBeLessThan(1e-9)
})
