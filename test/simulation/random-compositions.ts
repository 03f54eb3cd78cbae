import fc from 'fast-check'
import type {
  Composition,
  Condition,
  Price,
} from '../../packages/tranche/src/core/simulation/index.ts'
import { between } from './random-rights.ts'

type Right = Composition['rights'][number]

/** Names that every random composition knows. */
const names = {
  companies: ['red', 'black'],
  milestones: ['plant', 'licence'],
  deliveries: ['gigawatts'],
  chances: ['approval'],
  index: 'peers',
} as const

const company = fc.constantFrom(...names.companies)
const years = between(0, 1.5)
const level = between(4, 20)

const observation = fc.oneof(
  fc.constant({ kind: 'on-use' } as const),
  fc.record({ kind: fc.constant('day' as const), years }),
  fc.record({ kind: fc.constant('ever' as const), fromYears: years }),
  fc.record({
    kind: fc.constant('average' as const),
    fromYears: between(-0.2, 0.6),
    toYears: between(0.6, 1.2),
    days: fc.integer({ min: 1, max: 6 }),
  }),
)

const plainCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant({ kind: 'always' } as const),
  fc.record({ kind: fc.constant('from-day' as const), years }),
  fc.record({
    kind: fc.constant('milestone' as const),
    milestone: fc.constantFrom(...names.milestones),
  }),
  fc.record({
    kind: fc.constant('hurdle' as const),
    of: company,
    measure: fc.constantFrom('value' as const, 'price' as const),
    atLeast: level,
    when: observation,
  }),
  fc.record({
    kind: fc.constant('outperforms' as const),
    company,
    index: fc.constant(names.index),
    ahead: between(-0.2, 0.5),
    when: observation,
  }),
  fc.record({
    kind: fc.constant('units' as const),
    delivery: fc.constant('gigawatts'),
    atLeast: between(0, 4),
  }),
  fc.record({ kind: fc.constant('chance' as const), chance: fc.constant('approval') }),
  fc.record({
    kind: fc.constant('exit' as const),
    company,
    kinds: fc.constant(['ipo', 'sale'] as const),
  }),
)

/** Trees of conditions up to `depth`; `not` turns a longer window into no more than another right. */
function conditions(depth: number): fc.Arbitrary<Condition> {
  if (depth <= 1) return plainCondition
  const inner = conditions(depth - 1)
  const several = fc.array(inner, { minLength: 0, maxLength: 3 })
  return fc.oneof(
    plainCondition,
    fc.record({ kind: fc.constant('all' as const), of: several }),
    fc.record({ kind: fc.constant('any' as const), of: several }),
    fc.record({ kind: fc.constant('not' as const), of: inner }),
  )
}

const plainPrice: fc.Arbitrary<Price> = fc.oneof(
  fc.record({ kind: fc.constant('pre-money' as const), value: level }),
  fc.record({ kind: fc.constant('post-money' as const), value: between(8, 30) }),
  fc.record({ kind: fc.constant('per-share' as const), price: between(0.01, 20) }),
  fc.record({ kind: fc.constant('fair' as const), discount: between(0, 0.4), valuationCap: level }),
  fc.record({
    kind: fc.constant('next-round' as const),
    discount: between(0, 0.4),
    belowFair: between(0, 0.2),
  }),
  fc.record({
    kind: fc.constant('average-price' as const),
    window: fc.record({
      kind: fc.constant('average' as const),
      fromYears: between(0, 0.5),
      toYears: between(0.5, 1),
      days: fc.integer({ min: 1, max: 5 }),
    }),
    discount: between(0, 0.3),
  }),
)

/** Trees of price rules up to `depth`. */
function prices(depth: number): fc.Arbitrary<Price> {
  if (depth <= 1) return plainPrice
  const inner = prices(depth - 1)
  return fc.oneof(
    plainPrice,
    fc.record({
      kind: fc.constant('lowest' as const),
      of: fc.array(inner, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ weight: between(0, 1), one: inner, other: inner }).map(
      ({ weight, one, other }): Price => ({
        kind: 'blend',
        parts: [
          { weight, price: one },
          { weight: 1 - weight, price: other },
        ],
      }),
    ),
    fc.record({
      kind: fc.constant('indexed' as const),
      price: inner,
      index: fc.constant(names.index),
    }),
    fc.record({
      kind: fc.constant('if' as const),
      condition: conditions(Math.min(2, depth - 1)),
      use: inner,
      else: inner,
    }),
  )
}

const window = fc.oneof(
  fc.array(between(0, 1.5), { minLength: 1, maxLength: 3 }).map((days) => ({
    kind: 'dates' as const,
    years: [...new Set(days)].sort((a, b) => a - b),
  })),
  fc.record({
    kind: fc.constant('any-day' as const),
    fromYears: between(-0.5, 0.5),
    toYears: between(0.5, 1.5),
  }),
)

const amount = fc.record({
  amountCap: between(0.1, 10),
  draw: fc.constantFrom('any-amount' as const, 'all-or-nothing' as const),
  draws: fc.constant('one' as const),
})

const more = fc.record(
  {
    stepDown: fc.record({ fromYears: years, to: between(0, 5), unless: conditions(2) }),
    perUnit: fc.record({ delivery: fc.constant('gigawatts'), amount: between(0, 5) }),
    index: fc.constant(names.index),
    amountMin: between(0, 0.1),
  },
  { requiredKeys: [] },
)

/** One option of the investor on one of two companies, with trees of conditions and prices. */
export function options(depth: number): fc.Arbitrary<Right> {
  return fc
    .record({
      company,
      window,
      amount: fc.record({ amount, more }).map((one) => ({ ...one.amount, ...one.more })),
      price: prices(depth),
      condition: conditions(depth),
      lapseAnnual: between(0, 0.3),
    })
    .map((right) => ({ id: 'right', kind: 'option', ...right }))
}

/** A right among companies, events and an index that all move. */
export function compositions(depth: number): fc.Arbitrary<Composition> {
  return fc.record({ right: options(depth), world }).map(({ right, world: around }) => ({
    ...around,
    rights: [right],
  }))
}

const world: fc.Arbitrary<Omit<Composition, 'rights'>> = fc
  .record({
    value: level,
    volatility: between(0.2, 1),
    payout: between(0, 0.15),
    loading: between(-0.9, 0.9),
    ownStake: between(0, 0.4),
    jumps: between(0, 1),
    failure: between(0, 0.3),
    hazard: between(0, 1),
    rate: between(0, 0.08),
    rounds: between(0, 1),
  })
  .map((one) => ({
    rateAnnual: one.rate,
    companies: names.companies.map((id, place) => ({
      id,
      value: one.value + place,
      loading: one.loading,
      ownStake: one.ownStake,
      law: {
        payoutAnnual: one.payout,
        volatilityAnnual: one.volatility,
        ...(one.jumps > 0.5 && {
          jumps: { perYear: one.jumps, meanLog: -0.2, deviationLog: 0.3 },
        }),
        ...(one.failure > 0.15 && { failure: { hazardAnnual: one.failure, recovery: 0.2 } }),
      },
      exits: [
        { kind: 'ipo' as const, hazardAnnual: one.hazard / 4 },
        { kind: 'failure' as const, hazardAnnual: one.hazard / 8, worth: 0.1 },
      ],
      ...(one.rounds > 0.5 && {
        rounds: [
          {
            when: { kind: 'day' as const, years: one.rounds / 2 },
            size: { kind: 'fraction' as const, ofValue: 0.2 },
            belowFair: 0.1,
          },
        ],
      }),
    })),
    indices: [
      {
        id: names.index,
        value: 100,
        loading: 0.8,
        law: { payoutAnnual: 0, volatilityAnnual: 0.2 },
      },
    ],
    milestones: [
      { id: 'plant', hazardAnnual: one.hazard, loading: 0.5 },
      { id: 'licence', hazardAnnual: 1, after: 'plant' },
    ],
    deliveries: [{ id: 'gigawatts', delivered: 0.5, perYear: 2, deviation: 0.3, loading: 0.2 }],
    chances: [{ id: 'approval', probability: 0.6, years: 0.4 }],
  }))
