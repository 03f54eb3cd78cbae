import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { raceOn } from '../../packages/tranche/src/core/answer/index.ts'
import { resolveScenario } from '../../packages/tranche/src/core/belief/index.ts'
import { en, pageText, racePages } from '../../packages/tranche/src/core/report/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { wireRace } from '../../packages/tranche/src/core/wire/index.ts'
import { readSound } from '../decisions/book-of.ts'
import { unexplained } from '../unexplained.ts'

const { book } = readSound(
  readFileSync(new URL('../../examples/amazon-anthropic/book.yaml', import.meta.url), 'utf8'),
)

function raceIn(name: string) {
  const scenario = resolveScenario(book.scenarios, name)
  if (scenario === null) throw new Error(`no scenario ${name}`)
  return raceOn(book, dayOf('2024-03-27') as PlainDate, scenario)
}

const answer = raceIn('race')

test('four contenders and none of them, with chances that can add up to one', () => {
  expect(answer.odds.map(({ contender }) => contender)).toEqual([
    'openai',
    'anthropic',
    'google',
    'mistral',
  ])
  const sum = (end: 'low' | 'high') =>
    [...answer.odds.map(({ probability }) => probability), answer.noneOfThese].reduce(
      (total, extent) => total + (extent[end] ?? 0),
      0,
    )
  expect(sum('low')).toBeLessThan(1)
  expect(sum('high')).toBeGreaterThan(1)
})

test('the evidence is what was seen by the day: the use of the right on it is not', () => {
  expect(answer.evidence.every(({ day }) => day <= '2024-03-27')).toBe(true)
  const amazon = answer.positions.find(({ backer }) => backer === 'amazon')
  expect(amazon?.moneyIn).toEqual({ value: 1.25e9, low: 1.25e9, high: 1.25e9 })
})

test('whether to bet black is not settled by what is public, and the cheaper price counts for black only', () => {
  const line = answer.roulette.find(
    ({ backer, rival }) => backer === 'amazon' && rival === 'microsoft',
  )
  expect(line).toMatchObject({ red: 'openai', black: 'anthropic', blackAgainstRed: 'sometimes' })
  expect(line?.blackDiscount.high).toBeGreaterThan(0)
  const other = answer.roulette.find(
    ({ backer, rival }) => backer === 'google' && rival === 'microsoft',
  )
  expect(other?.blackDiscount).toEqual({ value: 0, low: 0, high: 0 })
  expect(line?.criticalChance.high ?? 0).toBeGreaterThan(other?.criticalChance.high ?? 1)
})

test('what is shown as an equilibrium leaves nobody anything to gain, and what is done now does', () => {
  const { game } = answer
  expect(game?.equilibria.length).toBeGreaterThan(0)
  for (const { nashConv, payoffs } of game?.equilibria ?? []) {
    expect(nashConv).toBeLessThanOrEqual(1e-9 * Math.max(...payoffs.map(Math.abs)))
  }
  expect(game?.actual.nashConv.low).toBeGreaterThan(0)
})

test('the page says what rivals are taken to know and want, and claims no more', () => {
  const text = racePages(answer, en)
    .map((page) => pageText(page))
    .join('')
    .replaceAll(/\s+/g, ' ')
  expect(text).toContain('What each is taken to know: all that scenario race states of the others')
  expect(text).toContain('What each is taken to want: the largest expected worth')
  expect(text).toContain('Risk does not count.')
  expect(text).not.toMatch(/\bNash\b/)
})

test('the shape that other programs read', () => {
  const wire = wireRace(answer)
  expect(wire.schema).toBe('tranche.race/1')
  expect(wire.odds[0]?.probability).toMatchObject({ low: 0.3, high: 0.6 })
  expect(wire.equilibria[0]?.profile[0]?.bets[0]).toMatchObject({ probability: 1 })
  expect(typeof wire.complete).toBe('boolean')
})

test('no figure of the answer is without its tree', () => {
  expect(unexplained(answer)).toEqual([])
})

test('in a scenario without a race nothing is assumed', () => {
  const none = raceIn('base')
  expect(none.oddsFrom).toBeNull()
  expect(none.game).toBeNull()
  expect(none.missing.map(({ what }) => what)).toEqual(['who may win, and what winning is worth'])
})
