import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide, signalOn } from '../../packages/tranche/src/core/answer/index.ts'
import { resolveScenario } from '../../packages/tranche/src/core/belief/index.ts'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import {
  decidePages,
  en,
  languages,
  pageText,
  signalPages,
} from '../../packages/tranche/src/core/report/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { wireDecide, wireSignal, writeJson } from '../../packages/tranche/src/core/wire/index.ts'
import { bookOf, today } from '../decisions/book-of.ts'

const ends = (low: number, high: number, unit: string) =>
  fc
    .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }), fc.boolean())
    .map(([a, b, exact]) =>
      exact ? `${a} ${unit}` : `${Math.min(a, b)} ${unit} .. ${Math.max(a, b)} ${unit}`,
    )

const some = (key: string, value: fc.Arbitrary<string>, freq = 2) =>
  fc.option(value, { nil: null, freq }).map((said) => (said === null ? [] : [`${key}: ${said}`]))

const books = fc
  .record({
    days: fc.constantFrom(0, 0, 90),
    amount: fc.integer({ min: 1, max: 5 }),
    strike: ends(1, 20, 'bn'),
    draw: fc.constantFrom('any amount', 'all or nothing'),
    beliefs: fc
      .tuple(
        some(
          'value',
          ends(1, 30, 'bn').map((v) => `{ company: ${v} }`),
          20,
        ),
        some(
          'stake',
          ends(0, 60, '%').map((v) => `{ investor: { company: ${v} } }`),
          20,
        ),
        some(
          'insider',
          ends(0, 150, '%').map((v) => `{ investor: ${v} }`),
          20,
        ),
        some(
          'insider noise',
          ends(0, 60, '%').map((v) => `{ investor: ${v} }`),
          1,
        ),
        some(
          'signal',
          ends(0, 100, '%').map((v) => `{ investor: ${v} }`),
          6,
        ),
        some(
          'impact',
          ends(0, 30, '%').map((v) => `{ right: ${v} }`),
        ),
        some(
          'volatility',
          ends(10, 90, '%').map((v) => `{ company: ${v} }`),
          20,
        ),
        some(
          'payout',
          ends(0, 20, '%').map((v) => `{ company: ${v} }`),
        ),
        some('other motives', fc.constant('{ investor: { exercises anyway: 5 % .. 20 % } }'), 1),
        fc.constant(['notice: { right: none }', 'rate: 4 %', 'execution: none']),
      )
      .map((lines) => lines.flat()),
  })
  .map(({ days, amount, strike, draw, beliefs }) =>
    bookOf({
      days,
      right: `amount: { up to: ${amount} bn, draw: ${draw} }, strike: ${strike} pre-money`,
      beliefs,
    }),
  )

test('whatever is believed of the insider, signal and decision answer in figures that are numbers', async () => {
  const fr = await languages.fr()
  fc.assert(
    fc.property(books, (text) => {
      const { value: book } = readBook('book.yaml', (path) => (path === 'book.yaml' ? text : null))
      const scenario = book === null ? null : resolveScenario(book.scenarios, 'base')
      if (book === null || scenario === null) throw new Error(text)
      const day = dayOf(today) as PlainDate
      const decided = decide(book, day, scenario)
      const answer = signalOn(book, day, scenario, decided)
      for (const words of [en, fr]) {
        const pages = [...decidePages(decided, words), ...signalPages(answer, words)]
        expect(pages.map((page) => pageText(page)).join('')).not.toMatch(/NaN|Infinity|undefined/)
      }
      const json = writeJson(wireDecide(decided)) + writeJson(wireSignal(answer))
      expect(json).not.toMatch(/NaN|Infinity/)
      expect(new Set(answer.figures.map(({ id }) => id)).size).toBe(answer.figures.length)
      for (const { acts, expectedBits } of answer.rights) {
        expect(expectedBits.low ?? 0).toBeGreaterThanOrEqual(0)
        for (const { bits, probability } of acts) {
          expect(bits?.low ?? 0).toBeGreaterThanOrEqual(-1e-12)
          expect(probability.high ?? 1).toBeLessThanOrEqual(1 + 1e-12)
        }
      }
      // To be thought better of never makes using all of it less right.
      for (const { signal } of decided.rights)
        expect(signal.counted?.allOverNone?.low ?? 0).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 12 },
  )
})
