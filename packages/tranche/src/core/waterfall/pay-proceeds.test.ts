import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCurrency, type Rational, ratio, toNumber, whole } from '../quantity/index.ts'
import type { CapitalStructure, Claim, Preferred, Sharing } from './capital.ts'
import { inMoney, payProceeds } from './pay-proceeds.ts'

const preferred = (
  id: string,
  shares: number,
  paidIn: number,
  participation: Sharing = { kind: 'none' },
  rest: Partial<Preferred> = {},
): Preferred => ({
  kind: 'preferred',
  id,
  holders: [{ holder: 'fund', units: whole(shares) }],
  rank: 1,
  price: ratio(paidIn, shares),
  preferenceMultiple: whole(1),
  participation,
  commonPerShare: whole(1),
  accruedPerShare: whole(0),
  accruedOnConversion: 'lapses',
  ...rest,
})

const common = (shares: number): Claim => ({
  kind: 'common',
  id: 'Common',
  holders: [{ holder: 'founder', units: whole(shares) }],
})

const amounts = (capital: CapitalStructure, proceeds: Rational | number) => {
  const exits = typeof proceeds === 'number' ? whole(proceeds) : proceeds
  return payProceeds(capital, exits).claims.map(({ amount }) => toNumber(amount))
}

// Source: algorithmic-game-theory-for-private-equity, cases F1 to F4: 8M common, A 2M for 5M.
// biome-ignore format: the columns are the point
test.for([
  // exit (M)  keeps or converts   A   common   participating A   common
  [15,        'keeps',             5,  10,      7,                 8],
  [25,        'either',            5,  20,      9,                16],
  [35,        'converts',          7,  28,     11,                24],
] as const)('one series at an exit of %d million %s', ([exit, choice, a, rest, part, partRest]) => {
  const capital = [preferred('A', 2_000_000, 5_000_000), common(8_000_000)]
  const payout = payProceeds(capital, whole(exit * 1_000_000))
  expect(payout.claims.map(({ amount }) => toNumber(amount) / 1e6)).toEqual([a, rest])
  expect(payout.claims[0]?.choice).toBe(choice)
  const sharing = [preferred('A', 2_000_000, 5_000_000, { kind: 'full' }), common(8_000_000)]
  expect(amounts(sharing, exit * 1_000_000).map((each) => each / 1e6)).toEqual([part, partRest])
})

describe('2M for a quarter, with a cap of four times in all', () => {
  // Source: VentureSouth, Capped participating preferreds: the real impact.
  // biome-ignore format: the columns are the point
  test.for([
    // exit (M)  non-participating  full   capped  choice
    [1,          1,                 1,     1,      'keeps'],
    [2,          2,                 2,     2,      'keeps'],
    [10,         2.5,               4,     4,      'keeps'],
    [26,         6.5,               8,     8,      'keeps'],
    [31,         7.75,              9.25,  8,      'keeps'],
    [32,         8,                 9.5,   8,      'either'],
    [33,         8.25,              9.75,  8.25,   'converts'],
    [40,         10,                11.5,  10,     'converts'],
  ] as const)('at an exit of %d million', ([exit, none, full, capped, choice]) => {
    const four: Sharing = { kind: 'capped', capMultiple: whole(4) }
    const paid = ([{ kind: 'none' }, { kind: 'full' }, four] as const).map((sharing) => {
      const capital = [preferred('A', 25, 2_000_000, sharing), common(75)]
      return (amounts(capital, exit * 1_000_000)[0] as number) / 1e6
    })
    expect(paid).toEqual([none, full, capped])
    const capital = [preferred('A', 25, 2_000_000, four), common(75)]
    expect(payProceeds(capital, whole(exit * 1_000_000)).claims[0]?.choice).toBe(choice)
  })
})

describe('dividends unpaid on the day', () => {
  const accrued = { accruedPerShare: whole(1) }

  // Source: by hand: 10 shares at 10 with 1 a share unpaid, 10 common. Without conversion 110; with
  // it half of all, or 10 and half of the rest. It converts above 220, or above 210.
  // biome-ignore format: the columns are the point
  test.for([
    // on conversion  exit  A     common  choice
    ['lapses',        50,   50,   0,      'keeps'],
    ['lapses',        215,  110,  105,    'keeps'],
    ['lapses',        220,  110,  110,    'either'],
    ['lapses',        300,  150,  150,    'converts'],
    ['is paid',       210,  110,  100,    'either'],
    ['is paid',       300,  155,  145,    'converts'],
  ] as const)('%s on conversion, at %d', ([accruedOnConversion, exit, a, rest, choice]) => {
    const terms = { ...accrued, accruedOnConversion }
    const capital = [preferred('A', 10, 100, { kind: 'none' }, terms), common(10)]
    expect(amounts(capital, exit)).toEqual([a, rest])
    expect(payProceeds(capital, whole(exit)).claims[0]?.choice).toBe(choice)
  })
})

describe('debts and participations come first', () => {
  const debt = (id: string, rank: number, owed: number): Claim => ({
    kind: 'debt',
    id,
    rank,
    holders: [{ holder: 'bank', units: whole(owed) }],
  })
  const participation = (id: string, rank: number, ...steps: [number, number | null][]): Claim => ({
    kind: 'participation',
    id,
    rank,
    holders: [{ holder: 'backer', units: whole(1) }],
    steps: steps.map(([percent, until]) => ({
      fraction: ratio(percent, 100),
      until: until === null ? null : whole(until),
    })),
  })

  const capital: CapitalStructure = [
    debt('Senior', 1, 10),
    debt('Junior', 2, 20),
    debt('Supplier', 2, 20),
    participation('Managers', 1, [10, 12]),
    participation('Backer', 2, [75, 90], [50, 135]),
    preferred('A', 10, 20),
    common(30),
  ]

  // Source: by hand. After 50 of debts the managers take a tenth, up to 12, which is 120 later. Of
  // what they leave the backer takes 3/4 until 90, then 1/2 until 135; the shares divide the rest,
  // A its 20 first, then common until a share is worth 2 (80 in all), then by shares.
  // biome-ignore format: the columns are the point
  test.for([
    // exit  senior  junior  supplier  managers  backer  A     common
    [0,      0,      0,      0,        0,        0,      0,    0],
    [9,      9,      0,      0,        0,        0,      0,    0],
    [30,     10,     10,     10,       0,        0,      0,    0],
    [50,     10,     20,     20,       0,        0,      0,    0],
    [150,    10,     20,     20,       10,       67.5,   20,   2.5],
    [170,    10,     20,     20,       12,       81,     20,   7],
    [182,    10,     20,     20,       12,       90,     20,   10],
    [272,    10,     20,     20,       12,       135,    20,   55],
    [277,    10,     20,     20,       12,       135,    20,   60],
    [317,    10,     20,     20,       12,       135,    30,   90],
  ] as const)('at %d', ([exit, ...expected]) => {
    expect(amounts(capital, exit)).toEqual(expected)
  })

  test('as paying out in small coins finds them', () => {
    // The second route: every coin is handed out by the rules as they stand at that moment.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (exit) => {
        const paid = { managers: 0, backer: 0, debts: 0, rest: 0 }
        const coin = 1 / 64
        for (let out = 0; out < exit; out += coin) {
          if (paid.debts < 50) {
            paid.debts += coin
            continue
          }
          const managers = paid.managers < 12 ? coin / 10 : 0
          const share = paid.backer < 90 ? 0.75 : paid.backer < 135 ? 0.5 : 0
          paid.managers += managers
          paid.backer += (coin - managers) * share
          paid.rest += (coin - managers) * (1 - share)
        }
        const [, , , managers, backer, a, rest] = amounts(capital, exit) as number[]
        expect(Math.abs((managers as number) - paid.managers)).toBeLessThan(0.05)
        expect(Math.abs((backer as number) - paid.backer)).toBeLessThan(0.05)
        expect(Math.abs((a as number) + (rest as number) - paid.rest)).toBeLessThan(0.05)
      }),
      { numRuns: 50 },
    )
  })
})

test('holders of a class are paid by their units, and money adds up to the last cent', () => {
  const usd = parseCurrency('USD')
  if (usd === null) throw new Error('USD is a currency')
  const thirds = ['one', 'two', 'three'].map((holder) => ({ holder, units: whole(1) }))
  const capital: CapitalStructure = [
    { kind: 'common', id: 'Common', holders: thirds },
    { kind: 'common', id: 'Reserved', holders: [] },
  ]
  const payout = payProceeds(capital, whole(100))
  expect(payout.holders.map(({ amount }) => amount.toFraction())).toEqual([
    '100/3',
    '100/3',
    '100/3',
  ])
  expect(inMoney(payout, usd).map(({ minor }) => minor)).toEqual([3334n, 3333n, 3333n])
  expect(inMoney(payProceeds(capital, whole(0)), usd).map(({ minor }) => minor)).toEqual([
    0n,
    0n,
    0n,
  ])
})
