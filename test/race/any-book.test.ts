import fc from 'fast-check'
import { expect, test } from 'vitest'
import { raceOn } from '../../packages/tranche/src/core/answer/index.ts'
import { resolveScenario } from '../../packages/tranche/src/core/belief/index.ts'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import { figuresOf } from '../../packages/tranche/src/core/origin/index.ts'
import { en, pageText, racePages } from '../../packages/tranche/src/core/report/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { wireRace, writeJson } from '../../packages/tranche/src/core/wire/index.ts'
import { raceBook } from './race-book.ts'

const ends = (low: number, high: number, unit: string) =>
  fc
    .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }), fc.boolean())
    .map(([a, b, exact]) =>
      exact ? `${a} ${unit}` : `${Math.min(a, b)} ${unit} .. ${Math.max(a, b)} ${unit}`,
    )

const some = (name: string, value: fc.Arbitrary<string>) =>
  fc
    .option(value, { nil: null, freq: 40 })
    .map((said) => (said === null ? [] : [`${name}: ${said}`]))

const each = (names: readonly string[], value: fc.Arbitrary<string>) =>
  fc
    .array(fc.option(value, { nil: null, freq: 60 }), {
      minLength: names.length,
      maxLength: names.length,
    })
    .map((values) => {
      const said = names.flatMap((name, i) => (values[i] === null ? [] : [`${name}: ${values[i]}`]))
      return `{ ${said.join(', ')} }`
    })

const backer = fc
  .tuple(
    some('chest', ends(0, 4, 'bn')),
    some('sole gain', ends(0, 30, 'bn')),
    some('shared part', ends(0, 100, '%')),
    some('rival harm', ends(0, 30, 'bn')),
    some('build', fc.constant('{ cost: 3 bn EUR, odds: 10 % .. 20 %, prize: 40 bn }')),
  )
  .map((lines) => `{ ${lines.flat().join(', ')} }`)

const races = fc
  .constantFrom(['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd'])
  .chain((contenders) =>
    fc.record({
      contenders: fc.constant(contenders),
      race: fc
        .tuple(
          some('none of these', ends(0, 100, '%')),
          some(
            'horizon',
            ends(0, 5, 'years').map((text) => text.split(' ..')[0] ?? text),
          ),
          some('price', each(contenders, ends(1, 60, 'bn'))),
          some('prize', each(contenders, ends(0, 200, 'bn'))),
          some('own funds', each(contenders, ends(0, 6, 'bn'))),
          some('strength', each(contenders, ends(1, 3, ''))),
          some('multiple', each(contenders, ends(1, 40, ''))),
          some('decisiveness', ends(0, 2, '')),
          some('step', ends(1, 3, 'bn')),
          fc
            .tuple(backer, backer, backer)
            .map(([x, y, z]) => [`backers: { x: ${x}, y: ${y}, z: ${z} }`]),
        )
        .map((lines) => lines.flat()),
      beliefs: fc
        .tuple(
          some('odds', each(contenders, ends(0, Math.floor(110 / contenders.length), '%'))),
          some('value', each(contenders, ends(0, 90, 'bn'))),
          some('volatility', each(contenders, ends(0, 150, '%'))),
          some('stake', fc.constant('{ x: { a: 10 % .. 20 % }, y: { a: 5 % } }')),
          some('wedge', fc.constant('{ x: 0 % .. 10 % }')),
        )
        .map((lines) => lines.flat()),
      facts: fc.constant([
        'day: 2024-06-01, revenue: a, amount: 1 bn .. 2 bn, as: plan',
        'day: 2024-09-01, revenue: a, amount: 0 .. 1 bn, as: actual',
      ]),
    }),
  )

test('whatever a race leaves out or makes extreme, it is answered in figures that are numbers', () => {
  fc.assert(
    fc.property(races, (said) => {
      const { value: book } = readBook('book.yaml', (path) =>
        path === 'book.yaml' ? raceBook(said) : null,
      )
      const scenario = book === null ? null : resolveScenario(book.scenarios, 'base')
      // A book with a fault is for `check` to refuse.
      if (book === null || scenario === null) return
      const answer = raceOn(book, dayOf('2025-01-01') as PlainDate, scenario)
      const text = racePages(answer, en)
        .map((page) => pageText(page))
        .join('')
      expect(text).not.toMatch(/NaN|Infinity|undefined|null/)
      expect(writeJson(wireRace(answer))).not.toMatch(/NaN|Infinity/)
      for (const { nashConv, payoffs } of answer.game?.equilibria ?? [])
        expect(nashConv).toBeLessThanOrEqual(1e-8 * Math.max(1, ...payoffs.map(Math.abs)))
      for (const { low, high } of [
        ...answer.odds.map(({ probability }) => probability),
        answer.noneOfThese,
        ...(answer.kelly?.stakes.map(({ fraction }) => fraction) ?? []),
      ]) {
        expect(low ?? 0).toBeGreaterThanOrEqual(-1e-12)
        expect(high ?? 1).toBeLessThanOrEqual(1 + 1e-9)
      }
      // Every figure is told apart by its path.
      expect(figuresOf(answer.figures).size).toBeGreaterThanOrEqual(answer.figures.length)
      expect(new Set(answer.figures.map(({ id }) => id)).size).toBe(answer.figures.length)
    }),
    { numRuns: 25 },
  )
})
