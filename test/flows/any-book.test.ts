import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowsOn, stakesOn } from '../../packages/tranche/src/core/answer/index.ts'
import { resolveScenario } from '../../packages/tranche/src/core/belief/index.ts'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import { en, flowsPages, pageText } from '../../packages/tranche/src/core/report/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { wireFlows, writeJson } from '../../packages/tranche/src/core/wire/index.ts'

const names = ['a', 'b', 'c', 'd'] as const
const who = fc.constantFrom(...names)

const ends = (low: number, high: number, unit: string) =>
  fc
    .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }), fc.boolean())
    .map(([a, b, exact]) =>
      exact ? `${a} ${unit}` : `${Math.min(a, b)} ${unit} .. ${Math.max(a, b)} ${unit}`,
    )

const year = fc.integer({ min: 2023, max: 2028 })
const spend = fc
  .tuple(who, who, fc.oneof(ends(0, 20, 'bn'), fc.constant('undisclosed')), year)
  .filter(([from, to]) => from !== to)
  .map(
    ([from, to, amount, when]) =>
      `{ from: ${from}, to: ${to}, kind: spend, amount: ${amount}, period: ${when} }`,
  )
const payment = fc
  .tuple(
    year,
    who,
    who,
    ends(0, 4, 'bn'),
    fc.constantFrom('', ', for: investment', ', for: rent', ', for: spend-0'),
  )
  .filter(([, from, to]) => from !== to)
  .map(
    ([when, from, to, amount, what]) =>
      `{ day: ${when}-06-30, paid: ${from}, to: ${to}, amount: ${amount}${what} }`,
  )

const perParty = (value: fc.Arbitrary<string>) =>
  fc.tuple(...names.map(() => fc.option(value, { nil: null, freq: 4 }))).map((values) => {
    const said = names.flatMap((name, i) => (values[i] === null ? [] : [`${name}: ${values[i]}`]))
    return said.length === 0 ? '{ a: 1 bn }' : `{ ${said.join(', ')} }`
  })

const books = fc
  .record({
    spends: fc.array(spend, { minLength: 1, maxLength: 6 }),
    payments: fc.array(payment, { maxLength: 6 }),
    cash: perParty(ends(0, 10, 'bn')),
    assets: perParty(ends(0, 10, 'bn')),
    cut: fc.option(ends(0, 100, '%'), { nil: null }),
    stake: fc.tuple(ends(0, 40, '%'), ends(0, 40, '%'), ends(0, 100, '%')),
    share: fc.tuple(ends(0, 50, '%'), ends(0, 50, '%'), ends(0, 100, '%')),
  })
  .map(({ spends, payments, cash, assets, cut, stake, share }) =>
    [
      'tranche: 1',
      'currency: USD',
      'parties:',
      ...names.map((name) => `  ${name}: { name: ${name}, kind: company }`),
      'terms:',
      '  deal:',
      '    investor: a',
      '    company: b',
      '    announced: 2023-01-01',
      '    tranches: { money: { duty: a, amount: 5 bn, due: 2024-01-31 }, more: { right: a, amount: 2 bn, window: 2024-01-01 .. 2027-01-01 } }',
      '    commercial:',
      ...spends.map((line, i) => `      spend-${i}: ${line}`),
      'facts:',
      '  - { day: 2024-01-31, closed: money, amount: 5 bn }',
      ...payments.map((line) => `  - ${line}`),
      'beliefs:',
      '  base:',
      '    law: lognormal',
      `    cash: ${cash}`,
      `    assets: ${assets}`,
      `    stake: { a: { b: ${stake[0]}, c: ${stake[1]} }, b: { a: ${stake[2]} } }`,
      `    spends: { b: { a: ${share[0]}, c: ${share[1]} }, c: { b: ${share[2]} } }`,
      ...(cut === null ? [] : [`    contracts cut: { b: ${cut} }`]),
      '    default costs: { own cash kept: 50 % .. 100 %, received kept: 80 % }',
    ].join('\n'),
  )

test('whatever parties owe, pay and hold, flows and stakes answer in figures that are numbers', () => {
  fc.assert(
    fc.property(books, (text) => {
      const { value: book } = readBook('book.yaml', (path) => (path === 'book.yaml' ? text : null))
      const scenario = book === null ? null : resolveScenario(book.scenarios, 'base')
      // A book with a fault is for `check` to refuse.
      if (book === null || scenario === null) return
      const day = dayOf('2025-12-31') as PlainDate
      const answer = flowsOn(book, day, scenario)
      const page = flowsPages(answer, en)
        .map((each) => pageText(each))
        .join('')
      expect(page).not.toMatch(/NaN|Infinity|undefined|null/)
      expect(writeJson(wireFlows(answer))).not.toMatch(/NaN|Infinity/)
      expect(new Set(answer.figures.map(({ id }) => id)).size).toBe(answer.figures.length)
      for (const { pays, owes, keeps } of answer.clearing.parties) {
        expect(pays.low ?? 0).toBeGreaterThanOrEqual(0)
        expect(pays.high ?? 0).toBeLessThanOrEqual((owes.high ?? 0) * (1 + 1e-9))
        expect(keeps.low ?? 0).toBeGreaterThanOrEqual(0)
      }
      for (const { toOutsiders, total } of answer.crossHoldings?.companies ?? [])
        expect(toOutsiders.high ?? 0).toBeLessThanOrEqual((total.high ?? 0) * (1 + 1e-9))
      // What flows counts as put in is what stakes calls funded.
      const stakes = stakesOn(book, day, scenario)
      for (const { investor, company, out } of answer.pairs) {
        const amounts = stakes.companies.find(({ id }) => id === company)?.amounts ?? []
        const funded = amounts.find(({ holder }) => holder === investor)?.funded
        expect(funded?.high ?? 0).toBeLessThanOrEqual(out.high ?? Infinity)
      }
    }),
    { numRuns: 60 },
  )
})
