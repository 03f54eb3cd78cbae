import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundTrip, type SpendingShare, valueCrossHoldings } from './index.ts'

const spendingOf = (rows: readonly (readonly number[])[]): SpendingShare[] =>
  rows.flatMap((row, spender) => row.map((share, supplier) => ({ spender, supplier, share })))

describe('hand results', () => {
  // Source: R-Y05. First return (0.6 + 0.2·0.1) / (1 - 0.2·0.1).
  test('direct, first and gross return of one investment', () => {
    const spending = spendingOf([
      [0, 0.1, 0],
      [0.6, 0, 0.2],
      [0.1, 0.1, 0],
    ])
    const trip = roundTrip({ investments: [0, 5, 0], investor: 0, spending })
    expect(trip.direct).toBe(0.6)
    expect(trip.firstReturn).toBeCloseTo(0.62 / 0.98, 14)
    expect(trip.gross).toBeCloseTo(0.675381263617, 11)
  })

  test('money that never leaves the circle returns once and goes round for ever', () => {
    const spending = spendingOf([
      [0, 1],
      [1, 0],
    ])
    const trip = roundTrip({ investments: [0, 3], investor: 0, spending })
    expect(trip).toEqual({ direct: 1, firstReturn: 1, gross: null })
  })

  test('money caught in a circle apart from the investor does not return', () => {
    const spending = spendingOf([
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ])
    const trip = roundTrip({ investments: [0, 3, 0], investor: 0, spending })
    expect(trip).toEqual({ direct: 0, firstReturn: 0, gross: 0 })
  })

  // Source: R-Y06, a linear system of two.
  test('two companies that own each other', () => {
    const holdings = [
      { holder: 0, company: 1, share: 0.3 },
      { holder: 1, company: 0, share: 0.2 },
    ]
    const { total, toOutsiders } = valueCrossHoldings([10, 5], holdings)
    expect(total[0]).toBeCloseTo(11.5 / 0.94, 13)
    expect(total[1]).toBeCloseTo(7 / 0.94, 13)
    expect(toOutsiders[0]).toBeCloseTo(9.787234042553, 11)
    expect(toOutsiders[1]).toBeCloseTo(5.212765957447, 11)
  })

  test('a circle that owns all of itself is refused', () => {
    const holdings = [
      { holder: 0, company: 1, share: 1 },
      { holder: 1, company: 0, share: 1 },
    ]
    expect(() => valueCrossHoldings([10, 5], holdings)).toThrow('leaks')
  })
})

/** Rows that sum to at most `most`, the diagonal empty. */
const shares = (most: number) =>
  fc.integer({ min: 2, max: 6 }).chain((n) =>
    fc
      .array(fc.array(fc.constantFrom(0, 0, 1, 2, 5), { minLength: n + 1, maxLength: n + 1 }), {
        minLength: n,
        maxLength: n,
      })
      .map((rows) =>
        rows.map((row, i) => {
          const kept = row.map((weight, j) => (i === j ? 0 : weight))
          const total = Math.max(
            1,
            kept.reduce<number>((a, b) => a + b, 0),
          )
          return kept.slice(0, n).map((weight) => (most * weight) / total)
        }),
      ),
  )

test('the first return is at least the direct one, at most 1 and at most the gross one', () => {
  fc.assert(
    fc.property(shares(1), (rows) => {
      const investments = rows.map((_, i) => i)
      const trip = roundTrip({ investments, investor: 0, spending: spendingOf(rows) })
      expect(trip.firstReturn).toBeGreaterThanOrEqual(trip.direct - 1e-14)
      expect(trip.firstReturn).toBeLessThanOrEqual(1)
      if (trip.gross !== null) expect(trip.firstReturn).toBeLessThanOrEqual(trip.gross + 1e-14)
    }),
    { numRuns: 500 },
  )
})

test('both returns agree with following the money from hand to hand', () => {
  fc.assert(
    fc.property(shares(0.9), (rows) => {
      const investments = rows.map((_, i) => i)
      const invested = investments.reduce((a, b) => a + b, 0)
      const pass = (money: number[], stopAtInvestor: boolean) => {
        let [held, returned] = [money, 0]
        for (let step = 0; step < 400; step++) {
          held = rows.map((_, k) =>
            held.reduce((sum, amount, j) => {
              return sum + (stopAtInvestor && j === 0 ? 0 : amount * (rows[j]?.[k] ?? 0))
            }, 0),
          )
          returned += held[0] ?? 0
        }
        return returned / invested
      }
      const trip = roundTrip({ investments, investor: 0, spending: spendingOf(rows) })
      expect(Math.abs(trip.firstReturn - pass(investments, true))).toBeLessThan(1e-12)
      expect(Math.abs((trip.gross ?? Number.NaN) - pass(investments, false))).toBeLessThan(1e-12)
    }),
    { numRuns: 500 },
  )
})

test('what outsiders own is worth the assets, however often holdings count them', () => {
  fc.assert(
    fc.property(shares(0.95), (rows) => {
      const assets = rows.map((_, i) => 1 + i)
      const holdings = rows.flatMap((row, company) =>
        row.map((share, holder) => ({ holder, company, share })),
      )
      const { total, toOutsiders } = valueCrossHoldings(assets, holdings)
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
      expect(Math.abs(sum(toOutsiders) / sum(assets) - 1)).toBeLessThan(1e-12)
      expect(sum(total)).toBeGreaterThanOrEqual(sum(assets) * (1 - 1e-14))
      total.forEach((value, i) => {
        const held = holdings.filter((h) => h.holder === i)
        const own = held.reduce((worth, h) => worth + h.share * (total[h.company] ?? 0), 0)
        expect(Math.abs(value - own - (assets[i] ?? 0))).toBeLessThan(1e-12 * value)
      })
    }),
    { numRuns: 500 },
  )
})
