import { describe, expect, test } from 'vitest'
import {
  clearAfterFailure,
  clearObligations,
  leastClearing,
  roundTrip,
  valueCrossHoldings,
} from './index.ts'

type Owed = readonly [from: number, to: number, amount: number]

const network = (outsideCash: readonly number[], owed: readonly Owed[]) => ({
  outsideCash,
  obligations: owed.map(([from, to, amount]) => ({ from, to, amount })),
})

const costs = (ownCashKept: number, receivedKept: number) => ({ ownCashKept, receivedKept })

// p = min(owed, cash + what the others pay), and αe + βr for whoever falls short: each worked out by hand.
// Source: Eisenberg & Noe (2001); Rogers & Veraart (2013), where the greatest and the least may differ.
// biome-ignore format: the columns are the point
const cleared: [string, ReturnType<typeof network>, ReturnType<typeof costs>, number[], number[]][] = [
  // what                                cash and debts                                              costs            pays most          pays least
  ['two who owe each other',             network([0.5, 0], [[0, 1, 2], [1, 0, 1]]),                   costs(1, 1),     [1.5, 1],          [1.5, 1]],
  ['a chain of two debts',               network([4, 1, 0], [[0, 1, 10], [1, 2, 8]]),                 costs(1, 1),     [4, 5, 0],         [4, 5, 0]],
  ['two creditors in proportion',        network([6, 0, 0], [[0, 1, 6], [0, 2, 3]]),                  costs(1, 1),     [6, 0, 0],         [6, 0, 0]],
  ['a ring without cash',                network([0, 0, 0], [[0, 1, 4], [1, 2, 3], [2, 0, 5]]),       costs(1, 1),     [3, 3, 3],         [0, 0, 0]],
  ['a ring beside one that has cash',    network([0, 0, 1, 0], [[0, 1, 5], [1, 0, 5], [2, 3, 5], [3, 2, 5]]), costs(1, 1), [5, 5, 5, 5],   [0, 0, 5, 5]],
  ['a ring that pays somebody outside',  network([1, 0, 0], [[0, 1, 2], [1, 0, 1], [1, 2, 1]]),       costs(1, 1),     [2, 2, 0],         [2, 2, 0]],
  ['the whole debt, to the cent',        network([10, 0], [[0, 1, 10]]),                              costs(0.1, 0.1), [10, 0],           [10, 0]],
  // One cent short and half of the cash is lost.
  ['half lost for a cent',               network([9.99, 0], [[0, 1, 10]]),                            costs(0.5, 1),   [4.995, 0],        [4.995, 0]],
  // Full payment holds itself up: 0.1 + 1 ≥ 1; from nothing p = 0.05 + 0.5 p, so 0.1.
  ['two who rely on each other',         network([0.1, 0.1], [[0, 1, 1], [1, 0, 1]]),                 costs(0.5, 0.5), [1, 1],            [0.1, 0.1]],
  // 0 gets 2 of 2 at most and has 1: owes 3, pays 3. From nothing: p0 = 0.5 + 0.5 p1 with p1 = p0 × 0.5: 2/3 and 1/3.
  ['held up from outside by one alone',  network([1, 0], [[0, 1, 3], [1, 0, 2]]),                     costs(0.5, 0.5), [3, 2],            [2 / 3, 1 / 3]],
  ['nothing is left of a failed bank',   network([5, 2, 0], [[0, 1, 10], [1, 2, 4]]),                 costs(0, 0),     [0, 0, 0],         [0, 0, 0]],
]

test.for(cleared)('%s', ([, debts, lost, most, least]) => {
  const greatest = clearObligations(debts, lost)
  most.forEach((paid, i) => {
    expect(greatest.payments[i]).toBeCloseTo(paid, 12)
  })
  const smallest = leastClearing(debts, lost)
  least.forEach((paid, i) => {
    expect(smallest?.payments[i]).toBeCloseTo(paid, 9)
  })
})

test('a bank that fails takes down whoever lives by it, and its debtors are relieved by what is cut', () => {
  // 0 owes 1 6 of 6; 1 owes 2 5 and has 1. Without 0's cash 1 pays 1 and 2 loses 4.
  const { after, equityLost } = clearAfterFailure(
    network(
      [6, 1, 0],
      [
        [0, 1, 6],
        [1, 2, 5],
      ],
    ),
    { party: 0, contractsCut: 1 },
  )
  expect([...after.payments]).toEqual([0, 1, 0])
  expect([...equityLost]).toEqual([0, 2, 4])
})

describe('parts held of one another', () => {
  const held = (holder: number, company: number, share: number) => ({ holder, company, share })

  // Source: Elliott, Golub & Jackson (2014), section I: two that own half of each other. A = ((2/3, 1/3), (1/3, 2/3)).
  test('half of each other: assets of 1 and 0 belong to outsiders two to one', () => {
    const { total, toOutsiders } = valueCrossHoldings([1, 0], [held(0, 1, 0.5), held(1, 0, 0.5)])
    expect(total).toEqual([expect.closeTo(4 / 3, 12), expect.closeTo(2 / 3, 12)])
    expect(toOutsiders).toEqual([expect.closeTo(2 / 3, 12), expect.closeTo(1 / 3, 12)])
  })

  test('a ring of three thirds: V = p / (1 − 1/3) where all have the same', () => {
    const ring = [held(0, 1, 1 / 3), held(1, 2, 1 / 3), held(2, 0, 1 / 3)]
    const { total, toOutsiders } = valueCrossHoldings([2, 2, 2], ring)
    for (const value of total) expect(value).toBeCloseTo(3, 12)
    for (const value of toOutsiders) expect(value).toBeCloseTo(2, 12)
  })

  test('a holding of a holding: 60 % of 50 %', () => {
    const { total, toOutsiders } = valueCrossHoldings(
      [0, 0, 10],
      [held(1, 2, 0.5), held(0, 1, 0.6)],
    )
    expect(total).toEqual([expect.closeTo(3, 12), expect.closeTo(5, 12), 10])
    expect(toOutsiders).toEqual([expect.closeTo(3, 12), expect.closeTo(2, 12), 5])
  })
})

describe('what comes back', () => {
  const spends = (spender: number, supplier: number, share: number) => ({
    spender,
    supplier,
    share,
  })

  test('through a supplier: 0.5 × 0.4 beside 0.3 directly', () => {
    const spending = [spends(1, 0, 0.3), spends(1, 2, 0.5), spends(2, 0, 0.4)]
    const { direct, firstReturn, gross } = roundTrip({
      investments: [0, 1, 0],
      investor: 0,
      spending,
    })
    expect([direct, firstReturn, gross]).toEqual([
      0.3,
      expect.closeTo(0.5, 12),
      expect.closeTo(0.5, 12),
    ])
  })

  test('two suppliers that pass it to and fro: x = 0.2 + 0.5 (0.5 x), 4/15', () => {
    const spending = [spends(1, 2, 0.5), spends(2, 1, 0.5), spends(1, 0, 0.2)]
    const { firstReturn } = roundTrip({ investments: [0, 1, 0], investor: 0, spending })
    expect(firstReturn).toBeCloseTo(4 / 15, 12)
  })

  test('an investor that spends at the company again: 0.4 once, 0.4 / (1 − 0.5 × 0.4) each time', () => {
    const spending = [spends(1, 0, 0.4), spends(0, 1, 0.5)]
    const { firstReturn, gross } = roundTrip({ investments: [0, 1], investor: 0, spending })
    expect([firstReturn, gross]).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.5, 12)])
  })
})
