import { describe, expect, test } from 'vitest'
import { ratio, toNumber, whole } from '../quantity/index.ts'
import type { CapitalStructure, Claim, Preferred } from './capital.ts'
import { payProceeds } from './pay-proceeds.ts'
import { payoutCurve } from './payout-curve.ts'
import { sayReason } from './reason.ts'
import { sampleCurve } from './sample-curve.ts'

const held = (units: number) => [{ holder: 'all', units: ratio(Math.round(units * 10), 10) }]
const common = (shares: number): Claim => ({ kind: 'common', id: 'Common', holders: held(shares) })
const option = (id: string, shares: number, strike: number): Claim => ({
  kind: 'option',
  id,
  holders: held(shares),
  strike: whole(strike),
  commonPerUnit: whole(1),
})
const preferred = (
  id: string,
  shares: number,
  preference: number,
  rest: Partial<Preferred> = {},
): Claim => ({
  kind: 'preferred',
  id,
  holders: held(shares),
  rank: 1,
  price: whole(preference).div(ratio(Math.round(shares * 10), 10)),
  preferenceMultiple: whole(1),
  participation: { kind: 'none' },
  commonPerShare: whole(1),
  accruedPerShare: whole(0),
  accruedOnConversion: 'lapses',
  ...rest,
})

const valuesOf = (capital: CapitalStructure) =>
  payoutCurve(capital).breakpoints.map(({ value }) => toNumber(value))
const reasonsOf = (capital: CapitalStructure) =>
  payoutCurve(capital).breakpoints.map(({ reasons }) =>
    reasons.map((each) => sayReason(each)).join('; '),
  )

describe('ComplexCo', () => {
  const complexCo = (rankOfB: number) => [
    preferred('A', 500, 1000),
    preferred('B', 300, 1500, { rank: rankOfB }),
    common(1500),
    option('Warrants', 250, 10),
  ]

  // Source: Mercer Capital (2016), A Layperson's Guide to the Option Pricing Model; percent.
  // biome-ignore format: the columns are the point
  const tranches = [
    // from     A      B      common  warrants
    [0,         40,    60,    0,      0],
    [2_500,     0,     0,     100,    0],
    [5_500,     25,    0,     75,     0],
    [11_500,    21.7,  13.0,  65.2,   0],
    [23_000,    19.6,  11.8,  58.8,   9.8],
  ] as const

  test('has the tranches of its source', () => {
    const rows = payoutCurve(complexCo(1)).breakpoints.map(({ value, parts }) => [
      toNumber(value),
      ...parts.map((part) => Math.round(toNumber(part) * 1000) / 10),
    ])
    expect(rows).toEqual(tranches)
  })

  test('pays at 8,500 what its source pays', () => {
    const { claims } = payProceeds(complexCo(1), whole(8_500))
    expect(claims.map(({ amount }) => toNumber(amount))).toEqual([1_750, 1_500, 5_250, 0])
  })

  test('says the reason of each breakpoint', () => {
    expect(reasonsOf(complexCo(1))).toEqual([
      'A and B are paid their preference, in proportion to it',
      'Common has what no preference takes',
      'A converts: a common share is worth 2, and so it has as much either way',
      'B converts: a common share is worth 5, and so it has as much either way',
      'holders of Warrants exercise: a common share is worth the strike of 10',
    ])
  })

  test('changes below the preferences alone when these are ranked', () => {
    expect(valuesOf(complexCo(2))).toEqual([0, 1_000, 2_500, 5_500, 11_500, 23_000])
    expect(payProceeds(complexCo(2), whole(8_500)).claims).toEqual(
      payProceeds(complexCo(1), whole(8_500)).claims,
    )
  })
})

// Source: the cases R-O01 to R-O03 of the reference values; breakpoints by hand.
// biome-ignore format: the columns are the point
test.for<[string, CapitalStructure, number[]]>([
  ['one series',           [preferred('A', 2, 10), common(8)],                                                    [0, 10, 50]],
  ['stacked and options',  [preferred('B', 2.5, 25), preferred('A', 2, 8, { rank: 2 }), common(7), option('O', 1, 1)], [0, 25, 33, 40, 64, 124]],
  ['participating to 3x',  [preferred('A', 3, 15, { participation: { kind: 'capped', capMultiple: whole(3) } }), common(7)], [0, 15, 115, 150]],
])('%s', ([, capital, values]) => {
  expect(valuesOf(capital)).toEqual(values)
})

test('common alone is paid in proportion, whatever the proceeds', () => {
  const capital = [common(3), { ...common(1), id: 'Common B' }]
  const [three, one] = sampleCurve(payoutCurve(capital), [0, 4, 4e9])
  expect([...(three ?? [])]).toEqual([0, 3, 3e9])
  expect([...(one ?? [])]).toEqual([0, 1, 1e9])
})

test('every class that reaches its cap, leaves and comes back is named', () => {
  const participation = { kind: 'capped', capMultiple: whole(2) } as const
  const capital: CapitalStructure = [
    { kind: 'debt', id: 'Loan', rank: 1, holders: held(5) },
    {
      kind: 'participation',
      id: 'Backer',
      rank: 1,
      holders: held(1),
      steps: [
        { fraction: ratio(3, 4), until: whole(30) },
        { fraction: ratio(1, 2), until: whole(40) },
      ],
    },
    preferred('A', 10, 10, { participation }),
    common(10),
  ]
  expect(valuesOf(capital)).toEqual([0, 5, 45, 65, 75, 85])
  expect(reasonsOf(capital)).toEqual([
    'Loan is owed 5, before all others',
    'Backer takes 75% of every unit; A is paid its preference',
    'Backer has received 30 and takes 50% from here; A and Common share what no preference takes',
    'Backer has received 40 and takes no more',
    'A has reached its cap of 20',
    'A converts: a common share is worth 2, and so it has as much either way',
  ])
})
