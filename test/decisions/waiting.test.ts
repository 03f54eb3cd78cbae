import { describe, expect, test } from 'vitest'
import { bn, dayAfter, rightOf } from './book-of.ts'
import { bestOf, callAt, gainBySharesOf, meanAt, treeWorth } from './second-route.ts'

const free = 'amount: 3 bn, strike: 10 bn pre-money'
const valued = (V: number, rate = '4 %', volatility = '70 %') => [
  `value: { company: ${V} bn }`,
  `rate: ${rate}`,
  `volatility: { company: ${volatility} }`,
]
const all = (V: number, s = 0) => gainBySharesOf({ V, K: 10, s }, 3)
const year = { r: 0.04, sig: 0.7, T: 1 }

describe('Something is lost by waiting: a right usable on any day, by a tree of 1,000 steps', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // what                      beliefs                                          V   r      q    hazard  sig
    ['a payout, far in',         ['payout: { company: 20 % }'],                   40, 0.04,  0.2, 0,      0.7],
    ['a payout, near',           ['payout: { company: 20 % }'],                   11, 0.04,  0.2, 0,      0.7],
    ['a payout, below',          ['payout: { company: 20 % }'],                   8,  0.04,  0.2, 0,      0.7],
    ['a small payout',           ['payout: { company: 2 % }'],                    12, 0.04,  0.02, 0,     0.7],
    ['a lapse hazard, far in',   ['lapse: { right: 80 % }'],                      40, 0.04,  0,   0.8,    0.7],
    ['a lapse hazard, near',     ['lapse: { right: 80 % }'],                      11, 0.04,  0,   0.8,    0.7],
    ['a negative rate, far in',  [],                                              40, -0.03, 0,   0,      0.3],
    ['a negative rate, near',    [],                                              11, -0.03, 0,   0,      0.7],
  ] as const)('%s', ([, beliefs, V, r, q, hazard, sig]) => {
    const { verdict, value, usedNow, waiting } = rightOf({
      right: free,
      days: 365,
      beliefs: [...valued(V, `${100 * r} %`, `${100 * sig} %`), ...beliefs],
    })
    const tree = treeWorth({ V, r, q, sig, T: 1 }, (then) => all(then), { hazard })
    expect(Math.abs(bn(value.extent.value) - tree.value)).toBeLessThan(2e-3 * tree.value)
    expect(bn(usedNow.value)).toBeCloseTo(Math.max(0, all(V)), 9)
    expect(bn(waiting.value)).toBeCloseTo(bn(value.extent.value) - bn(usedNow.value), 9)
    expect(verdict.action).toBe(all(V) >= tree.keep ? 'exercise' : 'hold')
  })

  test('a day less to carry it out is never worth less, and each day is worth what a tree to that day says', () => {
    const { window, value } = rightOf({
      right: `${free}, notice: none`,
      days: 365,
      beliefs: [...valued(11), 'payout: { company: 20 % }'],
    })
    const worths = window.neighbours.map(({ value }) => bn(value.value ?? value.low))
    for (const [i, worth] of worths.entries())
      if (i > 0) expect(worth).toBeLessThanOrEqual(worths[i - 1] ?? 0)
    const own = window.neighbours.findIndex(({ day }) => day === window.lastPracticableDay)
    expect(worths[own]).toBeCloseTo(bn(value.extent.value), 9)
    const [longest] = window.neighbours
    const years = (Date.parse(longest?.day ?? '') - Date.parse('2025-01-01')) / 86_400_000 / 365
    const tree = treeWorth({ V: 11, q: 0.2, ...year, T: years }, (then) => all(then))
    expect(Math.abs((worths[0] ?? 0) - tree.value)).toBeLessThan(2e-3 * tree.value)
  })

  test('above the trigger it is used, below it is held, and the tree puts it at the same value', () => {
    const said = (V: number) => ({
      right: free,
      days: 365,
      beliefs: [...valued(V), 'payout: { company: 20 % }'],
    })
    const trigger = bn(rightOf(said(15)).trigger.value)
    const keepsAt = (V: number) =>
      treeWorth({ V, q: 0.2, ...year }, (then) => all(then), { steps: 2000 }).keep > all(V)
    expect([keepsAt(0.985 * trigger), keepsAt(1.015 * trigger)]).toEqual([true, false])
    expect(rightOf(said(0.99 * trigger)).verdict.action).toBe('hold')
    expect(rightOf(said(1.01 * trigger)).verdict).toMatchObject({
      action: 'exercise',
      amount: 3e9,
      decideBy: '2025-01-01',
    })
  })

  test('a yearly benefit is a reason to hurry: used far in the money, held near it, its worth apart', () => {
    const until = 2
    const benefit = (elapsed: number) =>
      (0.08 * 3 * (1 - Math.exp(-0.04 * (until - elapsed)))) / 0.04
    const said = (V: number) => ({
      right: free,
      days: 365,
      beliefs: [
        ...valued(V),
        `side benefit: { right: { per year: 8 %, until: ${dayAfter(730)} } }`,
      ],
    })
    for (const V of [10, 40]) {
      const { verdict, value, alternatives } = rightOf(said(V))
      const tree = treeWorth({ V, ...year }, (then, elapsed) => all(then) + benefit(elapsed))
      expect(verdict.action, `at ${V}`).toBe(all(V) + benefit(0) >= tree.keep ? 'exercise' : 'hold')
      expect(bn(alternatives.at(-1)?.sideBenefit.low)).toBeCloseTo(benefit(0), 9)
      // The benefit is left out of the value of the right, which is then that of a right for which waiting is free.
      const plain = meanAt({ V, ...year }, (then) => Math.max(0, all(then)))
      expect(bn(value.extent.value) / plain).toBeCloseTo(1, 4)
    }
  })
})

describe('Nothing is lost by waiting, whatever can happen to the company', () => {
  const mean = (payoff: (V: number) => number, law = year) => meanAt({ V: 10, ...law }, payoff)
  const worth = (V: number) => Math.max(0, all(V))

  test('a failure: survived, the company has grown faster', () => {
    const { verdict, value } = rightOf({
      right: free,
      days: 365,
      beliefs: [...valued(10), 'failure: { company: { hazard: 20 %, recovery: 0 % } }'],
    })
    // Alive with chance e^(−h), then grown at r + h: discounting at r + h does both.
    expect(verdict.action).toBe('hold')
    expect(bn(value.extent.value)).toBeCloseTo(mean(worth, { ...year, r: 0.24 }), 6)
  })

  test('jumps: the mean over how many there were', () => {
    const { verdict, value } = rightOf({
      right: free,
      days: 365,
      beliefs: [
        ...valued(10, '4 %', '40 %'),
        'jumps: { company: { per year: 1.5, mean: -20 %, deviation: 30 % } }',
      ],
    })
    const kappa = Math.exp(-0.2 + 0.3 ** 2 / 2) - 1
    let expected = 0
    let chance = Math.exp(-1.5)
    for (let jumps = 0; jumps < 30; jumps++) {
      const sig = Math.sqrt(0.4 ** 2 + jumps * 0.3 ** 2)
      const grown = 10 * Math.exp(-1.5 * kappa + jumps * (-0.2 + 0.3 ** 2 / 2))
      expected += chance * meanAt({ V: grown, r: 0.04, sig, T: 1 }, worth, 4000)
      chance *= 1.5 / (jumps + 1)
    }
    expect(verdict.action).toBe('hold')
    expect(bn(value.extent.value)).toBeCloseTo(expected, 5)
  })

  const news = (days: number) =>
    `news: { company: [{ day: ${dayAfter(days)}, moves: [{ odds: 40 %, to: 160 % }, { odds: 60 %, to: 60 % }] }] }`

  test('dated news: the mean over what it can say; news after the last day is no news', () => {
    const heard = (days: number) =>
      bn(
        rightOf({ right: free, days: 365, beliefs: [...valued(10), news(days)] }).value.extent
          .value,
      )
    const moved = (to: number) => mean((V) => worth(to * V))
    expect(heard(100)).toBeCloseTo(0.4 * moved(1.6) + 0.6 * moved(0.6), 6)
    expect(heard(365)).toBeCloseTo(0.4 * moved(1.6) + 0.6 * moved(0.6), 6)
    expect(heard(400)).toBeCloseTo(mean(worth), 6)
  })

  test('with a payout too, it is held over the day of the news and would be used at once without', () => {
    const said = (more: readonly string[]) => ({
      right: free,
      days: 120,
      beliefs: [...valued(14, '4 %', '20 %'), 'payout: { company: 60 % }', ...more],
    })
    // Waiting for the news and then doing what is best, by hand, beats using it now.
    const T = 20 / 365
    const waited = [
      [0.4, 1.6],
      [0.6, 0.6],
    ].reduce(
      (sum, [odds = 0, to = 0]) =>
        sum +
        odds * meanAt({ V: 14 * to, r: 0.04, q: 0.6, sig: 0.2, T }, (V) => Math.max(0, all(V))),
      0,
    )
    expect(waited).toBeGreaterThan(all(14))
    expect(rightOf(said([])).verdict.action).toBe('exercise')
    const { verdict, value } = rightOf(said([news(20)]))
    expect(verdict.action).toBe('hold')
    expect(bn(value.extent.value)).toBeGreaterThanOrEqual(waited)
  })
})

describe('Two tranches, the second only after the first', () => {
  // The numbers of R-S16 on whole days: the second at 14 on the shares after the first, a year later.
  const tranches = [
    `second: { right: investor, window: 2025-01-01 .. ${dayAfter(547)}, amount: 4 bn, requires: right, strike: 14 bn pre-money on the shares after right }`,
  ]
  const said = (V: number, days: number) => ({
    right: 'amount: 2 bn, strike: 10 bn pre-money',
    days,
    tranches,
    beliefs: [...valued(V), 'stake: { investor: { company: 5 % } }'],
  })
  const after = (0.05 * 10 + 2) / 12
  const opens = (V: number, T: number) =>
    ((1 - after) * 4 * callAt({ V: V + 2, r: 0.04, sig: 0.7, T }, 14, 4000)) / 18
  const firstAlone = (V: number) => gainBySharesOf({ V, K: 10, s: 0.05 }, 2)

  test('the first is used below its own strike for the sake of the second', () => {
    const answer = rightOf(said(9, 0))
    expect(firstAlone(9)).toBeLessThan(0)
    expect(bn(answer.opens?.worth.value)).toBeCloseTo(opens(9, 547 / 365), 5)
    expect(answer.verdict).toMatchObject({ action: 'exercise', amount: 2e9 })
    expect(bn(answer.alternatives.at(-1)?.valueAdded.value)).toBeCloseTo(firstAlone(9), 9)
    expect(bn(answer.value.extent.value)).toBeCloseTo(firstAlone(9) + opens(9, 547 / 365), 5)
  })

  test('far below it lapses', () => {
    expect(firstAlone(6) + opens(6, 547 / 365)).toBeLessThan(0)
    expect(rightOf(said(6, 0)).verdict.action).toBe('let-lapse')
  })

  test('half a year before, both together are worth one mean of the better choice', () => {
    const { value, verdict } = rightOf(said(10, 182))
    const later = (547 - 182) / 365
    const both = meanAt(
      { V: 10, r: 0.04, sig: 0.7, T: 182 / 365 },
      (V) => Math.max(0, firstAlone(V) + opens(V, later)),
      600,
    )
    expect(bn(value.extent.value) / both).toBeCloseTo(1, 4)
    expect(verdict.action).toBe('hold')
  })

  test('the second waits for the first, and then stands at its own strike on the new count', () => {
    const before = rightOf(said(10, 0), undefined, 'deal/second')
    expect(before.verdict.action).toBe('hold')
    const used = { ...said(20, 0), facts: ['day: 2025-01-01, exercised: right, amount: 2 bn'] }
    const beliefs = valued(20)
    const second = rightOf({ ...used, beliefs }, dayAfter(547), 'deal/second')
    expect(bn(second.strike.today.value)).toBeCloseTo(14, 9)
    expect(second.ownStake.value).toBeCloseTo(0.2 / 1.2, 12)
    const gain = gainBySharesOf({ V: 20, K: 14, s: 0.2 / 1.2 }, 4)
    expect(bn(second.alternatives.at(-1)?.valueAdded.value)).toBeCloseTo(gain, 9)
    expect(second.verdict).toMatchObject({ action: 'exercise', amount: 4e9 })
  })

  test('used in part only, the first does not open the second', () => {
    const facts = ['day: 2025-01-01, exercised: right, amount: 1 bn']
    const second = rightOf({ ...said(20, 0), facts }, dayAfter(547), 'deal/second')
    expect(second.verdict.action).not.toBe('exercise')
  })

  test('a second whose strike is not known is named, and never passed over in silence', () => {
    const unknown = [
      'second: { right: investor, window: 2025-01-01 .. 2026-07-02, amount: 4 bn, requires: right, strike: undisclosed }',
    ]
    const { verdict } = rightOf({ ...said(9, 0), tranches: unknown })
    expect(verdict.action).toBe('undetermined')
    expect(verdict.missing.map(({ what }) => what).join()).toContain('deal/second')
  })
})

describe('Several draws', () => {
  const said = (amount: string, V: number, draws: string) => ({
    right: `amount: { up to: ${amount}, draws: ${draws} }, strike: 10 bn pre-money`,
    days: 365,
    beliefs: [...valued(V), 'payout: { company: 10 % }'],
  })

  test('a small right is so many plain calls usable on the nine days looked at', () => {
    const { value } = rightOf(said('1 M', 12, 'several'))
    const tree = treeWorth({ V: 12, q: 0.1, ...year }, (V) => V - 10, {
      steps: 1600,
      usable: (step) => step % 200 === 0,
    })
    expect(bn(value.extent.value) / ((0.001 * tree.value) / 10.001)).toBeCloseTo(1, 3)
  })

  test('a large one is worth more than one draw would be, and part of it is drawn today', () => {
    const several = rightOf(said('20 bn', 30, 'several'))
    const one = rightOf(said('20 bn', 30, 'one'))
    expect(several.value.extent.value).toBeGreaterThan(0.999 * (one.value.extent.value ?? 0))
    expect(several.verdict.action).toBe('exercise')
    expect(several.verdict.amount).toBeGreaterThan(0)
    expect(several.verdict.amount).toBeLessThan(20e9)
  })

  test('on the last day it is one draw, all or none', () => {
    const { verdict } = rightOf({ ...said('20 bn', 12, 'several'), days: 0 })
    expect(verdict).toMatchObject({ action: 'exercise', amount: 20e9 })
  })

  test('what was drawn before leaves the rest, at the same price per share', () => {
    const facts = ['day: 2024-12-15, exercised: right, amount: 1 bn']
    const answer = rightOf({
      right: 'amount: { up to: 3 bn, draws: several }, strike: 10 bn pre-money',
      facts,
      beliefs: valued(14),
    })
    expect(bn(answer.available.value)).toBeCloseTo(2, 9)
    expect(bn(answer.strike.today.value)).toBeCloseTo(11, 9)
    const gain = gainBySharesOf({ V: 14, K: 11, s: 1 / 11 }, 2)
    expect(bn(answer.alternatives.at(-1)?.valueAdded.value)).toBeCloseTo(gain, 9)
    expect(bestOf((x) => gainBySharesOf({ V: 14, K: 11, s: 1 / 11 }, x), { to: 2 }).x).toBe(2)
    expect(answer.verdict).toMatchObject({ action: 'exercise', amount: 2e9 })
  })
})
