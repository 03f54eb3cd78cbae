import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type DecideAnswer,
  decide,
  type RightDecision,
} from '../../packages/tranche/src/core/answer/index.ts'
import { dayOf } from '../../packages/tranche/src/core/time/index.ts'
import { bookOf, dayAfter, readSound, today } from './book-of.ts'

/** What a random book says; money in M, parts in %. */
type Random = {
  readonly days: number
  readonly amount: number
  readonly least: number
  readonly strike: number
  readonly basis: 'pre-money' | 'post-money' | 'per share'
  readonly draw: 'any amount' | 'all or nothing'
  readonly value: readonly [number, number]
  readonly share: readonly [number, number]
  readonly isStep: boolean
  readonly rate: number
  readonly volatility: number
  readonly cost: 'none' | 'payout' | 'lapse'
  readonly law: 'plain' | 'failure' | 'news' | 'jumps'
  readonly frictions: readonly Friction[]
  readonly drawn: number
  readonly first: 'none' | 'own price' | 'converts'
  readonly pool: number
  readonly unknown: boolean
}

const frictions = {
  wedge: () => 'wedge: { investor: 10 % }',
  efficiency: () => 'efficiency: { company: 85 % }',
  impact: () => 'impact: { right: 5 % }',
  budget: (m: Money) => `budget: { investor: ${m(700)} }`,
  others: (m: Money) => `others: { right: ${m(500)} }`,
  kind: () => 'in kind: { right: { share: 30 %, cost: 60 % .. 80 %, worth: 70 % } }',
  unit: () => 'side benefit: { right: { per unit: 4 % } }',
  concave: (m: Money) => `side benefit: { right: { up to: ${m(90)}, scale: ${m(300)} } }`,
} as const
type Friction = keyof typeof frictions
type Money = (millions: number) => string

const part = (max: number) => fc.integer({ min: 0, max })
const range = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), part(max)).map(([low, more]) => [low, low + more] as const)

const books: fc.Arbitrary<Random> = fc.record({
  days: fc.constantFrom(0, 0, 0, 0, 0, 1, 40, 300),
  amount: fc.integer({ min: 100, max: 5000 }),
  least: fc.constantFrom(0, 0, 50, 400),
  strike: fc.integer({ min: 500, max: 20_000 }),
  basis: fc.constantFrom('pre-money', 'pre-money', 'post-money', 'per share'),
  draw: fc.constantFrom('any amount', 'all or nothing'),
  value: range(200, 30_000),
  share: range(0, 40),
  isStep: fc.boolean(),
  rate: fc.integer({ min: 0, max: 10 }),
  volatility: fc.integer({ min: 0, max: 120 }),
  cost: fc.constantFrom(...Array<'none'>(8).fill('none'), 'payout', 'lapse'),
  law: fc.constantFrom('plain', 'plain', 'failure', 'news', 'jumps'),
  frictions: fc.uniqueArray(fc.constantFrom(...(Object.keys(frictions) as Friction[])), {
    maxLength: 3,
  }),
  drawn: fc.constantFrom(0, 0, 0, 60),
  first: fc.constantFrom('none', 'own price', 'converts'),
  pool: fc.constantFrom(0, 0, 20),
  unknown: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
})

const laws = {
  plain: [],
  failure: ['failure: { company: { hazard: 10 %, recovery: 30 % } }'],
  news: [
    `news: { company: [{ day: ${dayAfter(20)}, moves: [{ odds: 40 %, to: 160 % }, { odds: 60 %, to: 60 % }] }] }`,
  ],
  jumps: ['jumps: { company: { per year: 1, mean: -10 %, deviation: 20 % } }'],
}
const costs = {
  none: [],
  payout: ['payout: { company: 12 % }'],
  lapse: ['lapse: { right: 60 % }'],
}

/** What is worked out at length, at many points, is asked of books that are exact: before the last day, a cost of waiting or a friction. */
function tamed({ frictions: named, cost, days }: Random) {
  const isSide = (name: Friction) => name === 'unit' || name === 'concave'
  const said = named.filter((name) => !isSide(name) || name === named.find(isSide))
  const costly = days > 0 && (cost !== 'none' || said.some(isSide))
  const kept = costly ? said.filter((name) => quick.has(name)) : said
  const exact = costly || (days > 0 && said.length > 0)
  const upper = ([low, high]: readonly [number, number]) => (exact ? low : high)
  return { kept, costly, upper }
}

const quick: ReadonlySet<Friction> = new Set<Friction>(['budget', 'others', 'unit'])

/** The book as text, all its money `scale` times as large. */
function textOf(
  random: Random,
  { scale = 1, deals = [] as string[], facts = [] as string[] } = {},
) {
  const m: Money = (millions) => `${millions * scale} M`
  const { amount, least, strike, basis, draw, value, share, cost, pool } = random
  const price =
    basis === 'per share'
      ? `${(strike * scale) / 100} USD per share`
      : `${m(basis === 'post-money' ? strike + amount : strike)} ${basis}`
  const { kept, costly, upper } = tamed(random)
  const worth = random.isStep
    ? `${share[0] + 50} % .. ${upper(share) + 50} % of the latest round`
    : `${m(value[0])} .. ${m(upper(value))}`
  return bookOf({
    days: random.days,
    right: `amount: { up to: ${m(amount)}${least > 0 && least < amount ? `, at least: ${m(least)}` : ''}, draw: ${draw}, draws: ${random.drawn > 0 ? 'undisclosed' : 'one'} }, strike: ${random.unknown ? 'undisclosed' : price}`,
    tranches:
      random.first === 'none'
        ? []
        : [
            `first: { duty: investor, amount: ${m(40)}, strike: ${random.first === 'converts' ? 'undisclosed' : `${m(400)} pre-money`} }`,
          ],
    deals,
    facts: [
      ...(random.first === 'none' ? [] : [`day: 2024-12-05, closed: first, amount: ${m(40)}`]),
      'day: 2024-12-03, shares: company, count: 100 M, basis: fully diluted',
      `day: 2024-12-10, round: company, name: b, amount: ${m(300)}, valuation: ${m(9000)}, basis: ${costly ? 'pre-money' : 'undisclosed'}`,
      ...(random.drawn > 0
        ? [`day: 2024-12-20, exercised: right, amount: ${m(random.drawn)}`]
        : []),
      ...facts,
    ],
    beliefs: [
      `value: { company: ${worth} }`,
      `rate: ${random.rate} %`,
      `volatility: { company: ${random.volatility} % }`,
      ...(random.first === 'converts'
        ? [`converts: { first: at the strike${costly ? '' : ' .. at the latest round'} }`]
        : []),
      ...(pool > 0 && !costly
        ? [`issued: { company: { from: 2024-12-01, pool: 0 % .. ${pool} % } }`]
        : []),
      'real world: { drift: 10 %, horizon: 1 year }',
      'insider: { investor: 20 % }',
      ...laws[costly ? 'plain' : random.law],
      ...costs[cost],
      ...kept.map((name) => frictions[name](m)),
    ],
  })
}

function ask(text: string): DecideAnswer {
  const { book, scenario } = readSound(text)
  return decide(book, dayOf(today), scenario)
}

const asked = new Map<string, DecideAnswer>()
function answerOf(random: Random): DecideAnswer {
  const text = textOf(random)
  const answer = asked.get(text) ?? ask(text)
  asked.set(text, answer)
  return answer
}

/** Every sentence is put to the same books. */
function forAllBooks(sentence: (random: Random) => void): void {
  fc.assert(fc.property(books, sentence), { numRuns: 200, seed: 20_250_101, endOnFailure: true })
}

/** Every number of an answer with the path to it. */
function numbersIn(value: unknown, path = ''): [path: string, number: number][] {
  if (typeof value === 'number') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}/${key}`))
}

type Range = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

function rangesIn(value: unknown): Range[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(rangesIn)
  return 'low' in value && 'high' in value && 'value' in value ? [value as Range, ...inner] : inner
}

test('every number of an answer is finite, and every value lies in its range', () => {
  forAllBooks((random) => {
    const answer = answerOf(random)
    const { figures, ...said } = answer
    for (const [path, number] of numbersIn(said)) expect(Number.isFinite(number), path).toBe(true)
    for (const { value, low, high } of rangesIn(answer)) {
      const slack = 1e-9 * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0))
      if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
      if (value !== null && low !== null) expect(value).toBeGreaterThanOrEqual(low - slack)
      if (value !== null && high !== null) expect(value).toBeLessThanOrEqual(high + slack)
    }
  })
})

test('waiting is never worth less than nothing, nor the right less than using it now', () => {
  forAllBooks((random) => {
    for (const { waiting, value, usedNow } of answerOf(random).rights) {
      if (waiting.low !== null) expect(waiting.low).toBeGreaterThanOrEqual(0)
      if (usedNow.low !== null)
        expect(value.extent.low).toBeGreaterThanOrEqual(usedNow.low * (1 - 1e-9))
      if (usedNow.high !== null && value.extent.high !== null)
        expect(value.extent.high).toBeGreaterThanOrEqual(usedNow.high * (1 - 1e-9))
    }
  })
})

test('a verdict holds over everything that is not known, or it is undetermined and says why', () => {
  forAllBooks((random) => {
    for (const { verdict, available } of answerOf(random).rights) {
      expect(verdict.robust).toBe(verdict.action !== 'undetermined')
      expect(verdict.reasons.length).toBeGreaterThan(0)
      if (verdict.action === 'undetermined')
        expect(verdict.missing.length + verdict.reasons.length).toBeGreaterThan(0)
      if (verdict.amount !== null) {
        expect(verdict.action).toBe('exercise')
        expect(verdict.amount).toBeLessThanOrEqual((available.high ?? 0) * (1 + 1e-9))
      }
      if (verdict.action === 'hold') expect(verdict.decideBy).not.toBeNull()
    }
  })
})

test('what happens after the day changes nothing but the comparison with what was done', () => {
  const later = [
    `day: ${dayAfter(1)}, exercised: right, amount: 10 M`,
    `day: ${dayAfter(2)}, round: company, name: c, amount: 1 bn, valuation: 90 bn, basis: pre-money`,
    `day: ${dayAfter(3)}, stake: investor, in: company, is: 30 %`,
  ]
  forAllBooks((random) => {
    if (random.days < 3) return
    const without = answerOf(random)
    const with_ = ask(textOf(random, { facts: later }))
    expect(with_.rights.map(plain)).toEqual(without.rights.map(plain))
  })
})

test('a deal of others on another company changes nothing', () => {
  const deals = [
    'elsewhere:',
    '  investor: rival',
    '  company: other',
    '  announced: 2024-12-01',
    '  tranches: { only: { right: rival, window: 2024-12-01 .. 2025-06-01, amount: 1 bn, strike: 5 bn pre-money } }',
  ]
  forAllBooks((random) => {
    const [right] = ask(textOf(random, { deals })).rights
    const [alone] = answerOf(random).rights
    expect(right === undefined ? null : plain(right)).toEqual(
      alone === undefined ? null : plain(alone),
    )
  })
})

test('other names for the parties change nothing but the names', () => {
  forAllBooks((random) => {
    // A key of the grammar is called `investor` too and stays.
    const text = textOf(random)
      .replaceAll('{ investor: ', '{ zebra: ')
      .replace('  investor: { name', '  zebra: { name')
      .replace('investor: investor', 'investor: zebra')
      .replaceAll('duty: investor', 'duty: zebra')
      .replaceAll('right: investor', 'right: zebra')
    const figures = (answer: DecideAnswer) =>
      answer.rights.map((right) => numbersIn(withoutWords(right)))
    expect(figures(ask(text))).toEqual(figures(answerOf(random)))
  })
})

test('ten times all money is ten times all money', () => {
  forAllBooks((random) => {
    const one = answerOf(random)
    const ten = ask(textOf(random, { scale: 10 }))
    for (const [i, right] of one.rights.entries()) {
      const large = ten.rights[i]
      expect(large?.verdict.action).toBe(right.verdict.action)
      const scaled = new Map(numbersIn(large === undefined ? null : moneyOf(large)))
      for (const [path, number] of numbersIn(moneyOf(right))) {
        if (path.endsWith('/value')) continue
        const same = scaled.get(path) ?? Number.NaN
        expect(Math.abs(same - 10 * number), path).toBeLessThanOrEqual(
          1e-6 * (Math.abs(10 * number) + (right.available.high ?? 0)),
        )
      }
      for (const end of ['low', 'high'] as const)
        expect(large?.ownStake[end] ?? 0).toBeCloseTo(right.ownStake[end] ?? 0, 9)
    }
  })
})

/** Everything of a decision but the comparison with what was done later. */
function plain({ done, ...right }: RightDecision) {
  return right
}

/** A decision without what names parties. */
function withoutWords({ assumptions, shareBaseIncludes, how, ...right }: RightDecision) {
  return right
}

function moneyOf({
  value,
  usedNow,
  waiting,
  alternatives,
  strike,
  companyValue,
  breakEven,
  best,
  available,
}: RightDecision) {
  return {
    value: value.extent,
    usedNow,
    waiting,
    gains: alternatives.map(({ valueAdded, sideBenefit }) => ({ valueAdded, sideBenefit })),
    strike: strike.today,
    companyValue,
    breakEven: { companyValue: breakEven.companyValue, strike: breakEven.strike },
    best,
    available,
  }
}
