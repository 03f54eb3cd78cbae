import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clearAfterFailure,
  clearObligations,
  type DefaultCosts,
  leastClearing,
  type ObligationNetwork,
} from './index.ts'

const networkOf = (owes: readonly (readonly number[])[], outsideCash: readonly number[]) => ({
  outsideCash,
  obligations: owes.flatMap((row, from) =>
    row.flatMap((amount, to) => (amount > 0 ? [{ from, to, amount }] : [])),
  ),
})

const chain = [
  [0, 10, 0],
  [0, 0, 8],
  [0, 0, 0],
]

describe('hand results', () => {
  // Source: R-Y01. Nodes 0 and 1 fail: p0 = 1 + p1/2 + 2 and p1 = 0.5 + 2/3 p0 + 1.
  test('three parties that owe each other', () => {
    const owes = [
      [0, 4, 2],
      [3, 0, 3],
      [2, 1, 0],
    ]
    const { payments, defaulted, equity } = clearObligations(networkOf(owes, [1, 0.5, 2]))
    for (const [i, paid] of [5.625, 5.25, 3].entries()) expect(payments[i]).toBeCloseTo(paid, 12)
    expect(defaulted).toEqual([0, 1])
    expect(equity[2]).toBeCloseTo(3.5, 12)
  })

  // Source: R-Y02. Node 0 pays the 4 it has; node 1 has 2 + 4 of the 8 it owes.
  test('a chain of three', () => {
    const { payments, lost } = clearObligations(networkOf(chain, [4, 2, 0]))
    expect(payments).toEqual([4, 6, 0])
    expect(lost).toBe(0)
  })

  // Source: R-Y03. Node 0 pays half of 4; node 1 half of 2 and four fifths of 2.
  test('the chain with default costs of Rogers and Veraart', () => {
    const costs = { ownCashKept: 0.5, receivedKept: 0.8 }
    const { payments, lost } = clearObligations(networkOf(chain, [4, 2, 0]), costs)
    expect(payments[0]).toBe(2)
    expect(payments[1]).toBeCloseTo(2.6, 14)
    expect(lost).toBeCloseTo(3.4, 14)
  })

  // Source: R-Y04. Full payment and none clear a ring without outside cash equally well.
  test('a ring without outside cash has two answers', () => {
    const ring = networkOf(
      [
        [0, 5],
        [5, 0],
      ],
      [0, 0],
    )
    expect(clearObligations(ring).payments).toEqual([5, 5])
    expect(leastClearing(ring)?.payments).toEqual([0, 0])
    expect(leastClearing(ring)?.defaulted).toEqual([0, 1])
  })

  test('a grain of outside cash makes the ring pay', () => {
    const ring = networkOf(
      [
        [0, 5],
        [5, 0],
      ],
      [1e-9, 0],
    )
    expect(leastClearing(ring)?.payments).toEqual([5, 5])
  })

  test('with default costs a payment that waits for the others may never be made', () => {
    const pair = networkOf(
      [
        [0, 10],
        [10, 0],
      ],
      [1, 1],
    )
    const costs = { ownCashKept: 0.5, receivedKept: 0.5 }
    expect(clearObligations(pair, costs).payments).toEqual([10, 10])
    // From below each pays half of 1 and half of what the other pays: p = 1/2 + p/2.
    expect(leastClearing(pair, costs)?.payments[0]).toBeCloseTo(1, 12)
  })

  test('a failed customer costs its supplier the contracts and its creditors their claims', () => {
    // Party 0 owes 1 and 2; party 2 owes 0 for services.
    const network = networkOf(
      [
        [0, 6, 2],
        [0, 0, 0],
        [4, 0, 0],
      ],
      [5, 1, 7],
    )
    const { before, after, equityLost } = clearAfterFailure(network, {
      party: 0,
      contractsCut: 0.5,
    })
    expect(before.equity).toEqual([1, 7, 5])
    expect(after.payments).toEqual([2, 0, 2])
    expect(after.equity).toEqual([0, 2.5, 5.5])
    expect(equityLost).toEqual([1, 4.5, -0.5])
  })
})

const networks: fc.Arbitrary<ObligationNetwork> = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc
    .record({
      outsideCash: fc.array(fc.constantFrom(0, 0, 1, 2.5, 7), { minLength: n, maxLength: n }),
      owes: fc.array(fc.constantFrom(0, 0, 0, 1, 3, 8.25), { minLength: n * n, maxLength: n * n }),
    })
    .map(({ outsideCash, owes }) => ({
      outsideCash,
      obligations: owes.flatMap((amount, i) => {
        const [from, to] = [Math.floor(i / n), i % n]
        return from === to || amount === 0 ? [] : [{ from, to, amount }]
      }),
    })),
)

const defaultCosts: fc.Arbitrary<DefaultCosts> = fc.record({
  ownCashKept: fc.constantFrom(1, 0.9, 0.5, 0),
  receivedKept: fc.constantFrom(1, 0.8, 0.5, 0),
})

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The defining map itself, iterated: an independent, slower route to both ends of the lattice. */
function iterate(network: ObligationNetwork, costs: DefaultCosts, start: 'full' | 'nothing') {
  const owed = network.outsideCash.map((_, i) =>
    sum(network.obligations.filter((o) => o.from === i).map((o) => o.amount)),
  )
  let payments = start === 'full' ? owed : owed.map(() => 0)
  for (let step = 0; step < 3000; step++) {
    const received = owed.map((_, i) =>
      sum(
        network.obligations
          .filter((o) => o.to === i)
          .map((o) => ((payments[o.from] ?? 0) * o.amount) / (owed[o.from] ?? 1)),
      ),
    )
    const next = owed.map((due, i) => {
      const [cash, income] = [network.outsideCash[i] ?? 0, received[i] ?? 0]
      if (cash + income >= due * (1 - 1e-12)) return due
      return costs.ownCashKept * cash + costs.receivedKept * income
    })
    const settled = next.every((p, i) => Math.abs(p - (payments[i] ?? 0)) < 1e-15)
    payments = next
    if (settled) break
  }
  return payments
}

test('nobody pays more than it owes or has, nor keeps anything while short', () => {
  fc.assert(
    fc.property(networks, defaultCosts, (network, costs) => {
      const { payments, equity, defaulted, lost } = clearObligations(network, costs)
      payments.forEach((paid, i) => {
        const mine = network.obligations.filter((o) => o.from === i)
        const due = sum(mine.map((o) => o.amount))
        expect(paid).toBeGreaterThanOrEqual(0)
        expect(paid).toBeLessThanOrEqual(due)
        expect(equity[i]).toBeGreaterThanOrEqual(0)
        if (defaulted.includes(i)) expect(equity[i]).toBe(0)
        else expect(paid).toBe(due)
      })
      expect(Math.abs(sum(equity) + lost - sum(network.outsideCash))).toBeLessThan(1e-10)
    }),
    { numRuns: 1000 },
  )
})

test('the greatest clearing is where the clearing map ends from full payment', () => {
  fc.assert(
    fc.property(networks, defaultCosts, (network, costs) => {
      const expected = iterate(network, costs, 'full')
      clearObligations(network, costs).payments.forEach((paid, i) => {
        expect(Math.abs(paid - (expected[i] ?? 0))).toBeLessThan(1e-10)
      })
    }),
    { numRuns: 500 },
  )
})

test('the least clearing is where the clearing map ends from no payment, and is never more', () => {
  fc.assert(
    fc.property(networks, defaultCosts, (network, costs) => {
      const [greatest, least] = [clearObligations(network, costs), leastClearing(network, costs)]
      const expected = iterate(network, costs, 'nothing')
      expect(least).not.toBeNull()
      least?.payments.forEach((paid, i) => {
        expect(Math.abs(paid - (expected[i] ?? 0))).toBeLessThan(1e-9)
        expect(paid).toBeLessThanOrEqual((greatest.payments[i] ?? 0) + 1e-10)
      })
    }),
    { numRuns: 500 },
  )
})

test('without default costs equity is the same in every clearing', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const [greatest, least] = [clearObligations(network), leastClearing(network)]
      greatest.equity.forEach((equity, i) => {
        expect(Math.abs(equity - (least?.equity[i] ?? 0))).toBeLessThan(1e-10)
      })
    }),
    { numRuns: 500 },
  )
})

/** A reproducible network of any size: multiplicative congruential draws. */
function largeNetwork(parties: number, contracts: number, cashMax: number): ObligationNetwork {
  let state = 12_345
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const obligations = Array.from({ length: contracts }, () => {
    const from = Math.floor(draw() * parties)
    const to = (from + 1 + Math.floor(draw() * (parties - 1))) % parties
    return { from, to, amount: 1 + 9 * draw() }
  })
  const outsideCash = Array.from({ length: parties }, () => cashMax * draw() ** 4)
  return { outsideCash, obligations }
}

// With little cash almost everybody fails and money leaves the network through a handful of parties.
test.for([4, 0.05])(
  '2,000 parties with 20,000 contracts clear with at most %d of cash each',
  (cashMax) => {
    const network = largeNetwork(2000, 20_000, cashMax)
    const { equity, lost, defaulted } = clearObligations(network)
    expect(defaulted.length).toBeGreaterThan(200)
    expect(defaulted.length).toBeLessThan(1999)
    expect(lost).toBe(0)
    expect(Math.abs(sum(equity) / sum(network.outsideCash) - 1)).toBeLessThan(1e-10)
  },
)

test('a row of two thousand dominoes falls to the last', () => {
  const parties = 2000
  const obligations = Array.from({ length: parties - 1 }, (_, i) => ({
    from: parties - 1 - i,
    to: parties - 2 - i,
    amount: 10,
  }))
  const outsideCash = Array.from({ length: parties }, (_, i) => (i === parties - 1 ? 9 : 0))
  const { payments, defaulted } = clearObligations({ outsideCash, obligations })
  expect(defaulted).toHaveLength(parties - 1)
  expect(payments.slice(1)).toEqual(Array.from({ length: parties - 1 }, () => 9))
})

test('a circle that leaks one part in a billion is still solved', () => {
  const leak = 1e-9
  const obligations = [
    { from: 0, to: 1, amount: 100 * (1 - leak) },
    { from: 0, to: 2, amount: 100 * leak },
    { from: 1, to: 0, amount: 100 },
  ]
  // p0 = p1 and p1 = cash + (1 - leak) p0, so p0 = cash / leak: 50 of the 100 owed.
  const { payments } = clearObligations({ outsideCash: [0, 50 * leak, 0], obligations })
  expect(payments[0]).toBeCloseTo(50, 5)
  expect(payments[1]).toBeCloseTo(50, 5)
})
