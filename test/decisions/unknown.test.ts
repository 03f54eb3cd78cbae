import { describe, expect, test } from 'vitest'
import { bn, rightOf } from './book-of.ts'
import { drawer, gainBySharesOf, meanAt } from './second-route.ts'

const right = 'amount: 3 bn, strike: 10 bn pre-money'
const law = ['rate: 4 %', 'volatility: { company: 70 % }']
const range = ['value: { company: 8 bn .. 15 bn }', 'stake: { investor: { company: 0 % .. 20 % } }']

describe('Ranges', () => {
  test('with a stated centre give a value between the ends; without one, none', () => {
    const said = (value: string, days: number) =>
      rightOf({ right, days, beliefs: [`value: { company: ${value} }`, ...law] })
    const worth = (V: number) =>
      meanAt({ V, r: 0.04, sig: 0.7, T: 1 }, (then) =>
        Math.max(0, gainBySharesOf({ V: then, K: 10 }, 3)),
      )
    const around = said('9 bn .. 15 bn around 11 bn', 365).value.extent
    expect(bn(around.value)).toBeCloseTo(worth(11), 6)
    expect([bn(around.low), bn(around.high)]).toEqual([
      expect.closeTo(worth(9), 6),
      expect.closeTo(worth(15), 6),
    ])
    const open = said('9 bn .. 15 bn', 365).value.extent
    expect(open).toMatchObject({ value: null, low: around.low, high: around.high })
    const now = said('9 bn .. 15 bn around 11 bn', 0).alternatives.at(-1)?.valueAdded
    expect(bn(now?.value)).toBeCloseTo(gainBySharesOf({ V: 11, K: 10 }, 3), 9)
  })

  test('that the verdict turns on leave it undetermined, and the one that settles it is named', () => {
    const { verdict, unknowns, turns } = rightOf({ right, beliefs: [...range, ...law] })
    expect(verdict).toMatchObject({ action: 'undetermined', robust: false, amount: null })
    const value = 'value of Company before the new money'
    expect(verdict.missing.map(({ what }) => what)).toEqual([value])
    expect(unknowns[0]).toMatchObject({ label: value, settles: true })
    expect(unknowns.find(({ label }) => label !== value)?.settles).toBe(false)
    // The gain of all of it moves from (V − K) at 8 to that at 15, with the smaller stake.
    const swing = gainBySharesOf({ V: 15, K: 10 }, 3) - gainBySharesOf({ V: 8, K: 10 }, 3)
    expect(bn(unknowns[0]?.swing)).toBeLessThanOrEqual(swing + 1e-9)
    expect(turns.find(({ label }) => label === value)).toMatchObject({
      turnsAt: expect.closeTo(10e9, -2),
      inside: true,
    })
  })

  test('that it does not turn on leave it alone', () => {
    const beliefs = ['value: { company: 11 bn .. 15 bn }', range[1] ?? '', ...law]
    expect(rightOf({ right, beliefs }).verdict).toMatchObject({ action: 'exercise', robust: true })
  })

  test('of a friction widen what they touch: in kind, at both ends', () => {
    const { alternatives } = rightOf({
      right,
      beliefs: [
        'value: { company: 12 bn }',
        'in kind: { right: { share: 50 %, cost: 40 % .. 70 %, worth: 50 % .. 90 % } }',
        ...law,
      ],
    })
    const gain = (cost: number, worth: number) =>
      gainBySharesOf({ V: 12, K: 10, kind: { share: 0.5, cost, worth } }, 3)
    expect(bn(alternatives.at(-1)?.valueAdded.low)).toBeCloseTo(gain(0.7, 0.5), 9)
    expect(bn(alternatives.at(-1)?.valueAdded.high)).toBeCloseTo(gain(0.4, 0.9), 9)
  })
})

describe('What is left open', () => {
  const sure = ['value: { company: 14 bn }', ...law]

  // biome-ignore format: the columns are the point
  test.for([
    // what                       day of the last  belief                                                              named as missing
    ['a payout',                  365, 'payout: { company: undisclosed }',                                             'payout of Company'],
    ['a lapse hazard',            365, 'lapse: { right: undisclosed }',                                                'hazard that deal/right is lost early'],
    ['a wedge',                   0,   'wedge: { investor: undisclosed }',                                             'cost of capital of Investor above par'],
    ['efficiency',                0,   'efficiency: { company: undisclosed }',                                         'worth of a unit of new money inside Company'],
    ['impact',                    0,   'impact: { right: undisclosed }',                                               'quadratic cost of using all of deal/right'],
    ['a budget',                  0,   'budget: { investor: undisclosed }',                                            'budget of Investor'],
    ['others’ money',             0,   'others: { right: undisclosed }',                                               'money others put in'],
    ['a side benefit',            0,   'side benefit: { right: { per unit: undisclosed } }',                           'side benefit per unit invested'],
    ['the own stake',             0,   'stake: { investor: { company: undisclosed } }',                                'part of Company held by Investor'],
    ['part of a payment in kind', 0,   'in kind: { right: { share: 50 %, cost: undisclosed, worth: 50 % } }',          'payment in kind'],
    ['notes since',               0,   'issued: { company: { from: 2024-12-01, notes: undisclosed } }',                'notes issued by Company'],
    ['their conversion',          0,   'issued: { company: { from: 2024-12-01, notes: 1 bn } }',                       'price at which the other notes of Company'],
    ['a pool',                    0,   'issued: { company: { from: 2024-12-01, pool: undisclosed } }',                 'option pool added at Company'],
  ] as const)('%s: undetermined, by name', ([, days, belief, named]) => {
    const { verdict } = rightOf({ right, days, beliefs: [...sure, belief] })
    expect(verdict.action).toBe('undetermined')
    expect(verdict.missing.map(({ what }) => what).join('; ')).toContain(named)
  })

  test('the amount of a round since: the count is not known', () => {
    const { verdict } = rightOf({
      right,
      facts: [
        'day: 2024-12-20, round: company, name: b, amount: undisclosed, valuation: 12 bn, basis: pre-money',
      ],
      beliefs: sure,
    })
    expect(verdict.action).toBe('undetermined')
    expect(verdict.missing.map(({ what }) => what)).toContain('new money in b')
  })
})

describe('Expected value of knowing, every range uniform', () => {
  test('is that of 200,000 draws', () => {
    const { unknowns } = rightOf({
      right,
      beliefs: [...range, 'prior: uniform', ...law],
    })
    const draw = drawer(7)
    const gain = (V: number, s: number) => gainBySharesOf({ V, K: 10, s }, 3)
    let sum = 0
    let knownValue = 0
    const count = 200_000
    for (let i = 0; i < count; i++) {
      const [V, s] = [8 + 7 * draw(), 0.2 * draw()]
      sum += gain(V, s)
      // The gain is a line in s: its mean over s is that at 10 %.
      knownValue += Math.max(0, gain(V, 0.1))
    }
    const expected = (knownValue - Math.max(0, sum)) / count
    const byLabel = (label: string) =>
      bn(unknowns.find((line) => line.label.startsWith(label))?.worthOfKnowing)
    expect(byLabel('value of Company') / expected).toBeCloseTo(1, 1)
    // Knowing the stake turns nothing: whatever it is, the sign is that of V − K.
    expect(Math.abs(byLabel('part of Company'))).toBeLessThan(1e-3 * expected)
  })

  test('is not told without a prior', () => {
    const { unknowns } = rightOf({ right, beliefs: [...range, ...law] })
    expect(unknowns.every(({ worthOfKnowing }) => worthOfKnowing === null)).toBe(true)
  })
})

describe('Chance of regret', () => {
  test('is that of 200,000 ends of the company', () => {
    const { regret } = rightOf({
      right,
      beliefs: [
        'value: { company: 12 bn }',
        'stake: { investor: { company: 10 % } }',
        'rate: 4 %',
        'volatility: { company: 70 % }',
        'real world: { drift: 15 %, horizon: 2 years }',
      ],
    })
    const draw = drawer(11)
    let worse = 0
    const count = 200_000
    for (let i = 0; i < count; i++) {
      const z = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
      const growth = Math.exp((0.15 - 0.7 ** 2 / 2) * 2 + 0.7 * Math.sqrt(2) * z)
      const used = ((0.1 + 0.3) / 1.3) * 15 * growth
      const kept = 0.1 * 12 * growth + 3 * Math.exp(0.04 * 2)
      if (used < kept) worse++
    }
    expect(regret.horizon).toBe('2 years')
    expect(Math.abs((regret.chance.value ?? Number.NaN) - worse / count)).toBeLessThan(0.005)
  })
})

test('the chance of regret spans every length of a horizon that is a range', () => {
  const regretOver = (horizon: string) =>
    rightOf({
      right,
      beliefs: [
        'value: { company: 12 bn }',
        ...law,
        `real world: { drift: 15 %, horizon: ${horizon} }`,
      ],
    }).regret
  const [near, far, both] = ['1 year', '5 years', '1 .. 5 years'].map(regretOver)
  expect(both?.horizon).toBe('1 to 5 years')
  const ends = [near?.chance.value, far?.chance.value].map((chance) => chance ?? Number.NaN)
  expect(both?.chance.low).toBeLessThanOrEqual(Math.min(...ends))
  expect(both?.chance.high).toBeGreaterThanOrEqual(Math.max(...ends))
})

test('inputs that contradict one another are said to, where no count follows from them', () => {
  const { verdict } = rightOf({
    right,
    tranches: ['first: { duty: investor, amount: 1 bn, strike: undisclosed }'],
    facts: [
      'day: 2024-12-05, closed: first, amount: 1 bn',
      'day: 2024-12-20, round: company, name: b, amount: 100 M, valuation: 900 M, basis: pre-money',
    ],
    beliefs: ['value: { company: 14 bn }', 'converts: { first: at the latest round }', ...law],
  })
  expect(verdict.action).toBe('undetermined')
  expect(verdict.missing.map(({ what }) => what).join()).toContain('inputs that fit together')
})
