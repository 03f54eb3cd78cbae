import { describe, expect, test } from 'vitest'
import { bn, rightOf } from './book-of.ts'
import { bestOf, callAt, type Deal, gainBySharesOf, meanAt } from './second-route.ts'

const market = ['rate: 4 %', 'volatility: { company: 70 % }']
const free = 'amount: 3 bn, strike: 10 bn pre-money'

type Row = {
  readonly of: string
  readonly V: number
  readonly s?: number
  readonly terms?: string
  readonly deal?: readonly string[]
  readonly beliefs?: readonly string[]
  /** What the friction changes in the counting by hand, and the amounts it allows. */
  readonly hand?: Partial<Deal>
  readonly from?: number
  readonly to?: number
  /** A side benefit by hand. */
  readonly side?: (x: number) => number
}

const wedge = 'wedge: { investor: 20 % }'
const phi = { phi: 0.2 }

// Source: docs/reference/formulas.md has each friction’s formula; here the best amount is found by trying 20,001 amounts on shares and cash counted by hand.
// biome-ignore format: the columns are the point
const rows: readonly Row[] = [
  { of: 'no friction',                      V: 12 },
  { of: 'no friction, own stake',           V: 12,   s: 0.1 },
  { of: 'below the strike',                 V: 9.5 },
  { of: 'a wedge: some',                    V: 12.5, beliefs: [wedge], hand: phi },
  { of: 'a wedge: none',                    V: 11.9, beliefs: [wedge], hand: phi },
  { of: 'a wedge: all',                     V: 14,   beliefs: [wedge], hand: phi },
  { of: 'efficiency below one: some',       V: 10.3, beliefs: ['efficiency: { company: 80 % }'], hand: { eta: 0.8 }, s: 0.1 },
  { of: 'efficiency above one',             V: 9.9,  beliefs: ['efficiency: { company: 130 % }'], hand: { eta: 1.3 } },
  { of: 'impact: some',                     V: 11,   beliefs: ['impact: { right: 10 % }'], hand: { gamma: 0.2 / 3 } },
  { of: 'a minimum above the best amount',  V: 12.5, beliefs: [wedge], hand: phi, terms: 'amount: { up to: 3 bn, at least: 2 bn }, strike: 10 bn pre-money', from: 2 },
  { of: 'all or nothing: nothing',          V: 12.5, beliefs: [wedge], hand: phi, terms: 'amount: { up to: 3 bn, draw: all or nothing }, strike: 10 bn pre-money', from: 3 },
  { of: 'all or nothing: all',              V: 12.7, beliefs: [wedge], hand: phi, terms: 'amount: { up to: 3 bn, draw: all or nothing }, strike: 10 bn pre-money', from: 3 },
  { of: 'a budget',                         V: 12,   beliefs: ['budget: { investor: 1.2 bn }'], to: 1.2 },
  { of: 'a budget and payment in kind',     V: 12,   beliefs: ['budget: { investor: 1.2 bn }', 'in kind: { right: { share: 40 %, cost: 50 %, worth: 80 % } }'], hand: { kind: { share: 0.4, cost: 0.5, worth: 0.8 } }, to: 2 },
  { of: 'an ownership cap',                 V: 12,   s: 0.1, deal: ['limits: { ownership cap: 15 % }'], to: (10 * 0.05) / 0.85 },
  { of: 'payment in kind, worth less',      V: 10.4, beliefs: ['in kind: { right: { share: 50 %, cost: 70 %, worth: 40 % } }'], hand: { kind: { share: 0.5, cost: 0.7, worth: 0.4 } } },
  { of: 'others invest as well',            V: 12,   s: 0.1, beliefs: ['others: { right: 2 bn }'], hand: { y: 2 } },
  { of: 'a benefit per unit: all',          V: 9.5,  beliefs: ['side benefit: { right: { per unit: 5 % } }'], side: (x) => 0.05 * x },
  { of: 'a benefit per unit: none',         V: 9.3,  beliefs: ['side benefit: { right: { per unit: 5 % } }'], side: (x) => 0.05 * x },
  { of: 'a concave benefit: some',          V: 9,    beliefs: ['side benefit: { right: { up to: 200 M, scale: 500 M } }'], side: (x) => 0.2 * (1 - Math.exp(-x / 0.5)) },
  { of: 'a yearly benefit',                 V: 9.5,  beliefs: ['side benefit: { right: { per year: 3 %, until: 2028-01-01 } }'], side: (x) => (0.03 * x * (1 - Math.exp(-0.04 * 3))) / 0.04 },
  { of: 'several at once',                  V: 13,   s: 0.05, beliefs: [wedge, 'efficiency: { company: 90 % }', 'impact: { right: 2 % }', 'others: { right: 1 bn }', 'side benefit: { right: { per unit: 8 % } }'],
    hand: { ...phi, eta: 0.9, gamma: 0.04 / 3, y: 1 }, side: (x) => 0.08 * x },
]

test.each(rows)('$of: the best amount by trying amounts', (row) => {
  const { V, s = 0, terms = free, deal = [], beliefs = [], hand = {}, from = 0, to = 3, side } = row
  const answer = rightOf({
    right: terms,
    deal,
    beliefs: [
      `value: { company: ${V} bn }`,
      `stake: { investor: { company: ${100 * s} % } }`,
      ...market,
      ...beliefs,
    ],
  })
  const gain = (x: number) => gainBySharesOf({ V, K: 10, s, ...hand }, x)
  const whole = (x: number) => (x === 0 ? 0 : gain(x) + (side?.(x) ?? 0))
  const best = bestOf(whole, { from, to })
  expect(bn(answer.best?.amount.value)).toBeCloseTo(best.x, 3)
  expect(bn(answer.best?.valueAdded.value)).toBeCloseTo(best.x === 0 ? 0 : gain(best.x), 3)
  expect(answer.verdict.action).toBe(best.x === 0 ? 'let-lapse' : 'exercise')
  for (const { amount, valueAdded, sideBenefit } of answer.alternatives) {
    const x = bn(amount)
    expect(bn(valueAdded.value)).toBeCloseTo(x === 0 ? 0 : gain(x), 9)
    expect(bn(sideBenefit.low)).toBeCloseTo(side?.(x) ?? 0, 9)
  }
  // Without its side benefit the right would be judged by its value alone.
  const plain = bestOf((x) => (x === 0 ? 0 : gain(x)), { from, to })
  expect(answer.verdict.withoutSideBenefit).toBe(plain.x === 0 ? 'let-lapse' : 'exercise')
  expect(bn(answer.usedNow.value)).toBeCloseTo(plain.gain, 6)
})

describe('A year before its last day', () => {
  // biome-ignore format: the columns are the point
  test.each<Row>([
    { of: 'a wedge',            V: 10, s: 0.1, beliefs: [wedge], hand: phi },
    { of: 'waste inside',       V: 10, s: 0.1, beliefs: ['efficiency: { company: 80 % }'], hand: { eta: 0.8 } },
    { of: 'impact',             V: 10, s: 0.1, beliefs: ['impact: { right: 10 % }'], hand: { gamma: 0.2 / 3 } },
    { of: 'a minimum draw',     V: 10, beliefs: [wedge], hand: phi, terms: 'amount: { up to: 3 bn, at least: 2 bn }, strike: 10 bn pre-money', from: 2 },
    { of: 'a budget',           V: 10, beliefs: ['budget: { investor: 1.2 bn }'], to: 1.2 },
    { of: 'an ownership cap',   V: 10, s: 0.1, deal: ['limits: { ownership cap: 15 % }'], to: (10 * 0.05) / 0.85 },
    { of: 'in kind, worthless', V: 10, beliefs: ['in kind: { right: { share: 50 %, cost: 70 %, worth: 40 % } }'], hand: { kind: { share: 0.5, cost: 0.7, worth: 0.4 } } },
    { of: 'others',             V: 10, s: 0.1, beliefs: ['others: { right: 2 bn }'], hand: { y: 2 } },
  ])('$of: held, and worth the mean of the best amount', (row) => {
    const { V, s = 0, terms = free, deal = [], beliefs = [], hand = {}, from = 0, to = 3 } = row
    const { verdict, value } = rightOf({
      right: terms,
      days: 365,
      deal,
      beliefs: [
        `value: { company: ${V} bn }`,
        `stake: { investor: { company: ${100 * s} % } }`,
        ...market,
        ...beliefs,
      ],
    })
    const mean = meanAt(
      { V, r: 0.04, sig: 0.7, T: 1 },
      (then) =>
        bestOf((x) => (x === 0 ? 0 : gainBySharesOf({ V: then, K: 10, s, ...hand }, x)), {
          from,
          to,
          steps: 300,
        }).gain,
      1000,
    )
    expect(verdict).toMatchObject({ action: 'hold', robust: true })
    expect(bn(value.extent.value) / mean).toBeCloseTo(1, 3)
    expect(value.extent.low).toBeLessThanOrEqual(value.extent.value ?? 0)
    expect(value.extent.high).toBeGreaterThanOrEqual(value.extent.value ?? 0)
  })
})

describe('A preference on the new money', () => {
  // With f = x/(K + x) and W = V + x, of which calls to the exit: W − C(W, x) + f·C(W, K + x) − x.
  const worth = (V: number, x: number, years: number, steps = 4000) => {
    const law = { V: V + x, r: 0.04, sig: 0.7, T: years }
    const f = x / (10 + x)
    return x === 0 ? 0 : V + x - callAt(law, x, steps) + f * callAt(law, 10 + x, steps) - x
  }
  const said = (V: number, days = 0) => ({
    right: free,
    days,
    beliefs: [
      `value: { company: ${V} bn }`,
      ...market,
      'preference: { right: { multiple: 1, exit: 2028-01-01 } }',
    ],
  })

  test.each([4, 5.5, 7, 9, 12])('with a company worth %d', (V) => {
    const answer = rightOf(said(V))
    const best = bestOf((x) => worth(V, x, 3), { to: 3, steps: 300 })
    expect(bn(answer.best?.valueAdded.value)).toBeCloseTo(best.gain, 4)
    expect(answer.verdict.action).toBe(best.gain > 0 ? 'exercise' : 'let-lapse')
    for (const { amount, valueAdded } of answer.alternatives)
      expect(bn(valueAdded.value)).toBeCloseTo(worth(V, bn(amount), 3), 5)
  })

  test('it is worth using well below the strike: the break-even value is that of the formula', () => {
    const at = bn(rightOf(said(7)).breakEven.companyValue.value)
    expect(at).toBeLessThan(8)
    expect(worth(at, 3, 3, 40_000)).toBeCloseTo(0, 7)
  })

  test('before the last day it is held where waiting is worth more than using it', () => {
    const { verdict, value, usedNow, waiting } = rightOf(said(7, 182))
    expect(value.extent.low).toBeGreaterThan(usedNow.high ?? 0)
    expect(waiting.low).toBeGreaterThan(0)
    expect(verdict.action).toBe('hold')
    const european = meanAt(
      { V: 7, r: 0.04, sig: 0.7, T: 182 / 365 },
      (V) => bestOf((x) => worth(V, x, 3 - 182 / 365), { to: 3, steps: 12 }).gain,
      60,
    )
    expect(bn(value.extent.high) / european).toBeGreaterThan(0.99)
  })
})

describe('Money that is worth more inside, or cheaper to the investor, than its face', () => {
  // Here using the right gains even on a company worth nothing: x/(K+x)·v·x > m·x. What gains at nothing is not convex from nothing, and waiting costs interest.
  test('in kind: waiting is not free, and what is right today is found by comparing', () => {
    const kind = { share: 1, cost: 0.05, worth: 1 }
    const said = (rate: string) => ({
      right: 'amount: 30 bn, strike: 1 bn pre-money',
      days: 365,
      beliefs: [
        'value: { company: 1 bn }',
        `rate: ${rate}`,
        'volatility: { company: 20 % }',
        'in kind: { right: { share: 100 %, cost: 5 %, worth: 100 % } }',
      ],
    })
    const now = gainBySharesOf({ V: 1, K: 1, kind }, 30)
    const later = meanAt({ V: 1, r: 0.1, sig: 0.2, T: 1 }, (V) =>
      gainBySharesOf({ V, K: 1, kind }, 30),
    )
    expect(now).toBeGreaterThan(later)
    const { verdict, usedNow } = rightOf(said('10 %'))
    expect(bn(usedNow.value)).toBeCloseTo(now, 9)
    expect(verdict).toMatchObject({ action: 'exercise', amount: 30e9 })
  })

  test('efficiency above one: the same', () => {
    const { verdict } = rightOf({
      right: 'amount: 30 bn, strike: 1 bn pre-money',
      days: 365,
      beliefs: [
        'value: { company: 1 bn }',
        'rate: 10 %',
        'volatility: { company: 20 % }',
        'efficiency: { company: 200 % }',
      ],
    })
    expect(verdict.action).toBe('exercise')
  })
})
