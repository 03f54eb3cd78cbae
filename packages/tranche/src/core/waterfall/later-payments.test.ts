import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Rational, ratio, whole } from '../quantity/index.ts'
import type { CapitalStructure, Claim } from './capital.ts'
import { type Escrow, payInParts } from './later-payments.ts'
import { payProceeds } from './pay-proceeds.ts'
import { payoutCurve } from './payout-curve.ts'

const held = fc
  .array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 3 })
  .map((units) => units.map((each, i) => ({ holder: `holder ${i}`, units: whole(each) })))
const preferred = fc
  .record({ holders: held, rank: fc.nat(2), price: fc.nat(9), shares: fc.boolean() })
  .map(
    ({ holders, rank, price, shares }): Claim => ({
      kind: 'preferred',
      id: '',
      holders,
      rank,
      price: whole(price + 1),
      preferenceMultiple: whole(1),
      participation: shares ? { kind: 'capped', capMultiple: whole(3) } : { kind: 'none' },
      commonPerShare: whole(1),
      accruedPerShare: whole(0),
      accruedOnConversion: 'lapses',
    }),
  )
const capital = fc
  .tuple(held, held, fc.array(preferred, { maxLength: 4 }))
  .map(([common, owed, others]): CapitalStructure => {
    const debt: Claim = { kind: 'debt', id: '', rank: 1, holders: owed }
    const all: Claim[] = [debt, { kind: 'common', id: '', holders: common }, ...others]
    return all.map((claim, i) => ({ ...claim, id: `claim ${i}` }))
  })
const terms = fc
  .record({
    part: fc.nat(20),
    amount: fc.nat(3000),
    borne: fc.constantFrom('last paid', 'in proportion'),
  })
  .map(
    ({ part, amount, borne }): Escrow => ({
      part: ratio(part, 20),
      amount: whole(amount),
      borne,
      by: null,
      released: { low: whole(0), high: whole(1) },
    }),
  )

const sum = (amounts: readonly Rational[]) => amounts.reduce((a, b) => a.add(b), whole(0))

describe('an escrow of any size', () => {
  test('that comes back in full leaves everybody with what there is without one', () => {
    fc.assert(
      fc.property(capital, fc.nat(20_000), terms, (structure, price, escrow) => {
        const curve = payoutCurve(structure)
        const { atSale, later } = payInParts(structure, curve, whole(price), {
          escrow,
          earnOuts: [],
        })
        const without = payProceeds(structure, whole(price))
        for (const [i, { amount }] of without.holders.entries()) {
          const [paid, back] = [atSale.holders[i]?.amount, later[0]?.holders[i]?.high]
          expect(paid?.add(back ?? 0).equals(amount)).toBe(true)
          expect(back?.compare(0)).toBeGreaterThanOrEqual(0)
        }
        expect(sum(atSale.holders.map(({ amount }) => amount)).equals(atSale.proceeds)).toBe(true)
        expect(atSale.proceeds.add(later[0]?.total.high ?? 0).equals(price)).toBe(true)
      }),
    )
  })
})

describe('an earn-out after a range of payments', () => {
  test('gives each holder what some payment before it gives, and never more than the ends', () => {
    fc.assert(
      fc.property(capital, fc.nat(20_000), fc.nat(3000), fc.nat(3000), fc.nat(16), (...all) => {
        const [structure, price, first, second, part] = all
        const ends = (amount: number) => ({ low: whole(0), high: whole(amount) })
        const { later } = payInParts(structure, payoutCurve(structure), whole(price), {
          escrow: null,
          earnOuts: [
            { name: 'first', amount: ends(first) },
            { name: 'second', amount: ends(second) },
          ],
        })
        // Pay some of the first, then all of the second, each time from the top.
        const before = whole(price).add(ratio(first * part, 16))
        const [less, more] = [before, before.add(second)].map((at) => payProceeds(structure, at))
        for (const [i, { low, high }] of (later[1]?.holders ?? []).entries()) {
          const gained = (more?.holders[i]?.amount ?? whole(0)).sub(less?.holders[i]?.amount ?? 0)
          expect(gained.compare(low)).toBeGreaterThanOrEqual(0)
          expect(gained.compare(high)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
