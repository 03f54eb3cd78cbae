import { expect, test } from 'vitest'
import { payoffsOn, raceOn } from '../../packages/tranche/src/core/answer/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { readSound } from '../decisions/book-of.ts'
import { only, raceBook } from './race-book.ts'

const { book, scenario } = readSound(
  raceBook({
    contenders: ['a', 'b', 'c'],
    race: [
      'horizon: 5 years',
      'step: 10',
      'decisiveness: 1',
      'strength: { a: 1, b: 1, c: 1 }',
      'prize: { a: 1000, b: 900, c: 800 }',
      'price: { a: 100, b: 90, c: 80 }',
      'own funds: { a: 50, b: 40, c: 30 }',
      'backers:',
      '        x: { chest: 30, sole gain: 100, shared part: 50 %, rival harm: 50 }',
      '        y: { chest: 20, sole gain: 90, shared part: 40 %, rival harm: 60 }',
    ],
  }),
)
const asOf = dayOf('2025-01-01') as PlainDate
const race = raceOn(book, asOf, scenario)
const table = payoffsOn(book, asOf, scenario, {})

/** The bets of a backer, one amount a contender. */
function amounts(bets: readonly { readonly contender: string; readonly amount: number }[]) {
  return ['a', 'b', 'c'].map(
    (name) => bets.find(({ contender }) => contender === name)?.amount ?? 0,
  )
}

test('x may split up to 3 steps over 3 contenders in 20 ways, y up to 2 in 10', () => {
  expect(table).toMatchObject({ rows: 'x', columns: 'y', pairs: 200 })
  expect([table?.rowBets.length, table?.columnBets.length]).toEqual([20, 10])
})

test('the equilibrium that is reported is where neither gains by moving alone in the table', () => {
  const found = table?.cells.flatMap((line, i) =>
    line.flatMap(([row, column], j) => {
      const isBestRow = table.cells.every((other) => (other[j]?.[0] ?? 0) <= row + 1e-9)
      const isBestColumn = line.every(([, other]) => other <= column + 1e-9)
      return isBestRow && isBestColumn
        ? [{ bets: [table.rowBets[i], table.columnBets[j]], payoffs: [row, column] }]
        : []
    }),
  )
  const said = race.game?.equilibria.map(({ profile, payoffs }) => ({
    bets: profile.map(({ bets }) => amounts(bets)),
    payoffs,
  }))
  expect(said?.length).toBeGreaterThan(0)
  for (const { bets, payoffs } of said ?? []) {
    const match = found?.find((each) => String(each.bets) === String(bets))
    expect(match?.payoffs[0]).toBeCloseTo(payoffs[0] ?? Number.NaN, 9)
    expect(match?.payoffs[1]).toBeCloseTo(payoffs[1] ?? Number.NaN, 9)
  }
})

test('against a rival that bets nothing more, the best row gains what the best reply is said to', () => {
  const nothing = table?.columnBets.findIndex((bet) => bet.every((amount) => amount === 0)) ?? -1
  const own = table?.cells.map((line) => line[nothing]?.[0] ?? 0) ?? []
  const still = table?.rowBets.findIndex((bet) => bet.every((amount) => amount === 0)) ?? -1
  const reply = race.game?.actual.replies.find(({ backer }) => backer === 'x')
  expect(Math.max(...own) - (own[still] ?? 0)).toBeCloseTo(only(reply?.gain), 9)
  const best = own.indexOf(Math.max(...own))
  expect(table?.rowBets[best]).toEqual(amounts(reply?.bets ?? []))
})

test('the other way round it is the same table turned, and who is named twice meets somebody else', () => {
  const turned = payoffsOn(book, asOf, scenario, { rows: 'y', columns: 'y' })
  expect(turned).toMatchObject({ rows: 'y', columns: 'x' })
  expect(turned?.cells[3]?.[7]).toEqual([...(table?.cells[7]?.[3] ?? [])].reverse())
})
