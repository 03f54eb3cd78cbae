import { expect, test } from 'vitest'
import {
  type Composition,
  fittingRoutes,
  onCommonChance,
  valueComposition,
  valuingComposition,
} from '../../packages/tranche/src/core/simulation/index.ts'
import { compositionOf, several } from './composition-of.ts'

const few = { paths: 4096, pathsMost: 4096, learningPaths: 2048, anyDayDates: 12 }

const bermudan = (V: number, vol = 0.7) =>
  compositionOf({ V, K: 10, X: 4, s: 0.15, r: 0.04, q: 0.08, vol, dates: [0.25, 0.5, 0.75, 1] })

function worth(composition: Composition): number {
  const found = valueComposition(composition, { route: 'quadrature' })
  if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  return found.value
}

// biome-ignore format: the columns are the point
test.for([
  // input         up              down             by
  ['value',        bermudan(10.1), bermudan(9.9),   0.2],
  ['volatility',   bermudan(10, 0.71), bermudan(10, 0.69), 0.02],
] as const)('the slope in the %s, with the policy kept, is that of the quadrature', ([, up, down, by]) => {
  const found = onCommonChance(bermudan(10), [up, down], few)
  if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  const [above, below] = found.others
  const slope = ((above?.mean ?? 0) - (below?.mean ?? 0)) / by
  expect(slope / ((worth(up) - worth(down)) / by)).toBeCloseTo(1, 1.5)
})

test('the same seed gives the same digits, another seed others', () => {
  const options = { ...few, route: 'simulation' } as const
  const [one, again, other] = [1, 1, 2].map((seed) =>
    valueComposition(bermudan(10), { ...options, seed }),
  )
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
})

const narrow = { ...few, route: 'simulation', pathsMost: 2 ** 20, width: 1e-9 } as const

test('what no right looks at changes no digit', () => {
  const company = { id: 'other', value: 3, law: { payoutAnnual: 0, volatilityAnnual: 0.9 } }
  const alone = compositionOf({ V: 10, K: 9, X: 3, r: 0.03, vol: 0.6, dates: [0.5, 1] })
  const beside = {
    ...alone,
    companies: [company, ...alone.companies],
    milestones: [{ id: 'plant', hazardAnnual: 0.5, loading: 0.4 }],
    deliveries: [{ id: 'units', delivered: 0, perYear: 2, deviation: 0.3 }],
    chances: [{ id: 'approval', probability: 0.3, years: 0.4 }],
  }
  const options = { route: 'simulation', paths: 1024, pathsMost: 1024 } as const
  expect(valueComposition(beside, options)).toEqual(valueComposition(alone, options))
})

// At a fair price less 30 % a draw of x gains 0.3 V x/(0.7 V + x). V stays: no volatility, and a payout at the rate. What waits only
// loses interest, so that it is used on the first day after an exit that comes for one path in fifty a year.
test('a right that waits for what seldom comes is used when it has come', () => {
  const [V, X, r, hazard] = [10, 2, 0.06, 0.02]
  const dates = [1, 1.5, 2]
  const plain = compositionOf({ V, K: V, X, r, q: r, vol: 0, dates })
  const found = valueComposition({
    ...plain,
    companies: plain.companies.map((one) => ({
      ...one,
      exits: [{ kind: 'ipo', hazardAnnual: hazard }],
    })),
    rights: plain.rights.map((right) => ({
      ...right,
      price: { kind: 'fair', discount: 0.3 },
      condition: { kind: 'exit', company: 'company', kinds: ['ipo'] },
    })),
  })
  const gain = (0.3 * V * X) / (0.7 * V + X)
  const used = dates.map((years, k) => {
    const before = Math.exp(-hazard * (dates[k - 1] ?? 0)) - Math.exp(-hazard * years)
    return gain * Math.exp(-r * years) * before
  })
  const value = used.reduce((sum, one) => sum + one, 0)
  if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  expect(found.value / value).toBeCloseTo(1, 2)
})

test('a simulation tells how far it has come, and ends when told to', () => {
  const run = valuingComposition(bermudan(10), narrow)
  expect(run.next().value).toMatchObject({ stage: 'learning', paths: 0, estimate: null })
  expect(run.next().value).toMatchObject({ stage: 'learning', paths: 1024 })
  expect(run.next().value).toMatchObject({ stage: 'valuing', paths: 4096 })
  expect(run.next().value).toMatchObject({ stage: 'valuing', paths: 8192 })
  expect(run.next(true)).toMatchObject({
    done: true,
    value: { kind: 'valued', route: 'simulation' },
  })
})

test('a first answer comes from few paths, and can be kept', () => {
  const run = valuingComposition(bermudan(10), narrow)
  run.next()
  run.next()
  const { value } = run.next(true)
  expect(value).toMatchObject({ kind: 'valued', route: 'simulation' })
  if (value === undefined || !('kind' in value) || value.kind !== 'valued') throw new Error('none')
  expect(value.low).toBeLessThanOrEqual(worth(bermudan(10)))
  expect(value.high).toBeGreaterThanOrEqual(worth(bermudan(10)))
})

test('who waits for it step by step gets the same answer', () => {
  const options = { ...few, route: 'simulation' } as const
  const run = valuingComposition(bermudan(10), options)
  let step = run.next()
  while (!step.done) step = run.next()
  expect(step.value).toEqual(valueComposition(bermudan(10), options))
})

test('an answer that stays wider than asked for says so', () => {
  const rare = { kind: 'hurdle', of: 'company', measure: 'value', atLeast: 60 } as const
  const right = { condition: { ...rare, when: { kind: 'ever', fromYears: 0 } } } as const
  const composition = compositionOf({
    V: 10,
    K: 10,
    X: 4,
    r: 0.04,
    vol: 0.7,
    dates: [0.5, 1],
    right,
  })
  const found = valueComposition(composition, few)
  expect(found).toMatchObject({ method: expect.stringContaining('; wider than asked for') })
})

const preferred = { kind: 'preferred', multiple: 1, exit: { kind: 'years', years: 3 } } as const
const plain = { V: 10, K: 9, X: 4, s: 0.1, r: 0.04, q: 0.06, vol: 0.6 }
const labs = several(0.04, 0.5, [
  { id: 'red', V: 10, K: 10, X: 4, vol: 0.7, dates: [1] },
  { id: 'black', V: 12, K: 11, X: 4, vol: 0.9, dates: [1] },
])
const both = labs.rights.map(({ id }) => id)

// biome-ignore format: the columns are the point
test.for([
  // rights                        composition                                                           routes
  ['a call on one day',            compositionOf({ ...plain, dates: [1] }),                                'closed-form quadrature grid simulation'],
  ['preferred on one day',         compositionOf({ ...plain, dates: [1], right: { instrument: preferred } }), 'quadrature grid simulation'],
  ['on several days',              compositionOf({ ...plain, dates: [0.3, 0.6, 1] }),                      'quadrature grid simulation'],
  ['on any day',                   compositionOf({ ...plain, dates: { until: 1 } }),                       'fixed-point grid simulation'],
  ['a call of the company',        compositionOf({ ...plain, dates: [1], right: { kind: 'company-call' } }), 'closed-form quadrature grid simulation'],
  ['a duty',                       compositionOf({ ...plain, dates: [1], right: { kind: 'duty' } }),        'closed-form simulation'],
  ['a put',                        compositionOf({ ...plain, K: 12, s: 0.5, dates: [1], right: { kind: 'put' } }), 'quadrature grid simulation'],
  ['a discount to the fair price', compositionOf({ ...plain, dates: [1], right: { price: { kind: 'fair', discount: 0.2 } } }), 'quadrature grid simulation'],
  ['one of two',                   { ...labs, budgets: [{ rights: both, oneOnly: true }] },               'quadrature simulation'],
  ['a budget for two',             { ...labs, budgets: [{ rights: both, amount: 4 }] },                   'quadrature simulation'],
] as const)('%s: every route that fits gives the same within its error', ([, composition, expected]) => {
  const routes = fittingRoutes(composition)
  expect(routes.join(' ')).toBe(expected)
  const values = routes.map((route) => valueComposition(composition, { ...few, route }))
  const first = values[0]
  for (const value of values) {
    if (value.kind !== 'valued' || first?.kind !== 'valued') throw new Error(JSON.stringify(value))
    const error = value.numerical + first.numerical + 1e-4 * Math.abs(first.value)
    expect(Math.abs(value.value - first.value), value.method).toBeLessThanOrEqual(error)
  }
})

test('one budget for four: worth no more than a budget for each', () => {
  const each = ['a', 'b', 'c', 'd'].map((id) => ({ ...plain, id, dates: [0.5, 1] }))
  const four = several(0.04, 0.4, each)
  const rights = four.rights.map((right) => ({
    ...right,
    amount: { ...right.amount, draw: 'all-or-nothing' as const },
  }))
  const ids = rights.map(({ id }) => id)
  const [one, all] = [4, 16].map((amount) => {
    const composition = { ...four, rights, budgets: [{ rights: ids, amount }] }
    const options = { paths: 1024, pathsMost: 1024, learningPaths: 512 }
    const found = valueComposition(composition, options)
    if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
    return found
  })
  expect(one?.value).toBeGreaterThan(0)
  expect(one?.high).toBeLessThan(all?.low ?? Number.NaN)
})

test('what cannot be valued is named, all of it at once', () => {
  const open = { kind: 'undetermined', what: 'the milestone', remedy: 'its definition' } as const
  const found = valueComposition({
    ...compositionOf({ ...plain, dates: [1], right: { condition: open } }),
    budgets: [{ rights: ['nobody’s'], amount: 1 }],
  })
  expect(found.kind === 'undetermined' && found.missing.map(({ what }) => what)).toEqual([
    'the milestone',
    'right nobody’s of a budget',
  ])
})
