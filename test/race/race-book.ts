import { expect } from 'vitest'
import { type RaceAnswer, raceOn } from '../../packages/tranche/src/core/answer/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { readSound } from '../decisions/book-of.ts'

/** What a small book says of a race: contenders a, b, c, d and backers x, y, z. `race` are lines of the race, `beliefs` of the scenario. */
export type RaceSaid = {
  readonly contenders: readonly string[]
  readonly race?: readonly string[]
  readonly beliefs?: readonly string[]
  readonly facts?: readonly string[]
}

export function raceBook(said: RaceSaid): string {
  return [
    'tranche: 1',
    'currency: USD',
    'parties:',
    ...['a', 'b', 'c', 'd', 'x', 'y', 'z'].map(
      (name) => `  ${name}: { name: ${name}, kind: company }`,
    ),
    ...(said.facts === undefined ? [] : ['facts:', ...said.facts.map((line) => `  - { ${line} }`)]),
    'beliefs:',
    '  base:',
    ...(said.beliefs ?? []).map((line) => `    ${line}`),
    '    race:',
    `      contenders: [${said.contenders.join(', ')}]`,
    ...(said.race ?? []).map((line) => `      ${line}`),
  ].join('\n')
}

export function raceOf(said: RaceSaid): RaceAnswer {
  const { book, scenario } = readSound(raceBook(said))
  return raceOn(book, dayOf('2025-01-01') as PlainDate, scenario)
}

/** The one number of a figure that is known exactly. */
export function only(
  extent: { low: number | null; high: number | null } | null | undefined,
): number {
  expect(extent?.high ?? Number.NaN).toBeCloseTo(extent?.low ?? Number.NaN, 12)
  return extent?.low ?? Number.NaN
}
