import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratio, toNumber, whole } from '../quantity/index.ts'
import { payByChoices } from './best-replies.ts'
import { type CapitalStructure, type Claim, faultsOfCapital, unitsOf } from './capital.ts'
import { payProceeds } from './pay-proceeds.ts'
import { payoutCurve } from './payout-curve.ts'
import { residualsOf } from './residual.ts'
import { sampleCurve } from './sample-curve.ts'

/**
 * The second route, in float64: who converts or exercises is found by letting one class after the
 * other change its mind until none gains, and each set of choices is paid out from the top, the
 * price of a common share by bisection.
 */
type Plain = {
  readonly rank: number
  readonly preference: number
  readonly kept: number
  readonly shares: number
  readonly room: number
  readonly strike: number
  readonly chooses: boolean
}

function plainOf(claim: Claim): Plain {
  const units = toNumber(unitsOf(claim))
  const none = { rank: 0, preference: 0, kept: 0, shares: units, room: 0, strike: 0, chooses: true }
  switch (claim.kind) {
    case 'common':
      return { ...none, room: Number.POSITIVE_INFINITY, chooses: false }
    case 'option': {
      const perUnit = toNumber(claim.commonPerUnit)
      return { ...none, shares: units * perUnit, strike: toNumber(claim.strike) * units }
    }
    case 'preferred': {
      const dividends = toNumber(claim.accruedPerShare) * units
      const paidIn = toNumber(claim.price) * units
      const preference = paidIn * toNumber(claim.preferenceMultiple) + dividends
      const { participation } = claim
      const room =
        participation.kind === 'full'
          ? Number.POSITIVE_INFINITY
          : participation.kind === 'none'
            ? 0
            : Math.max(0, paidIn * toNumber(participation.capMultiple) - preference)
      return {
        ...none,
        rank: claim.rank,
        preference,
        kept: claim.accruedOnConversion === 'is paid' ? dividends : 0,
        shares: units * toNumber(claim.commonPerShare),
        room,
        chooses: room !== Number.POSITIVE_INFINITY,
      }
    }
    default:
      throw new Error('the second route knows shares and options')
  }
}

function plainPay(classes: readonly Plain[], equity: number, taken: readonly boolean[]): number[] {
  const paid = classes.map((each, i) => (taken[i] ? -each.strike : 0))
  let left = classes.reduce((sum, each, i) => (taken[i] ? sum + each.strike : sum), equity)
  const owedTo = (i: number) => {
    const each = classes[i] as Plain
    return taken[i] ? each.kept : each.preference
  }
  for (const rank of [...new Set(classes.map((each) => each.rank))].sort((a, b) => a - b)) {
    const members = classes.flatMap((each, i) => (each.rank === rank ? [i] : []))
    const owed = members.reduce((sum, i) => sum + owedTo(i), 0)
    const part = owed === 0 ? 0 : Math.min(1, left / owed)
    for (const i of members) paid[i] = (paid[i] as number) + part * owedTo(i)
    left -= part * owed
  }
  const above = (price: number) =>
    classes.map((each, i) => Math.min(price * each.shares, taken[i] ? Infinity : each.room))
  const total = (price: number) => above(price).reduce((sum, each) => sum + each, 0)
  let [low, high] = [0, Math.max(0, left)]
  for (let step = 0; step < 90; step++) {
    const middle = (low + high) / 2
    if (total(middle) < left) low = middle
    else high = middle
  }
  return above(high).map((each, i) => each + (paid[i] as number))
}

function settle(classes: readonly Plain[], equity: number): number[] {
  const taken = classes.map(() => false)
  let paid = plainPay(classes, equity, taken)
  for (let round = 0; round < 100; round++) {
    let changed = false
    for (const [i, { chooses }] of classes.entries()) {
      if (!chooses) continue
      const other = taken.map((each, j) => (i === j ? !each : each))
      const otherwise = plainPay(classes, equity, other)
      if ((otherwise[i] as number) <= (paid[i] as number) + 1e-9 * (1 + equity)) continue
      taken[i] = !taken[i]
      paid = otherwise
      changed = true
    }
    if (!changed) return paid
  }
  throw new Error('best replies settle')
}

const count = (max: number) => fc.integer({ min: 1, max })

/** Parts of a class in the hands of some of 200 holders. */
const holders = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 200 }), count(500)), { minLength: 1, maxLength: 17 })
  .map((parts) => parts.map(([who, units]) => ({ holder: `holder ${who}`, units: whole(units) })))

const preferred = fc
  .record({
    holders,
    rank: count(4),
    price: count(20),
    halves: fc.integer({ min: 0, max: 6 }),
    participation: fc.constantFrom('none', 'full', 'capped'),
    cap: count(5),
    common: count(4),
    accrued: fc.constantFrom(0, 0, 1, 3),
    accruedOnConversion: fc.constantFrom('lapses', 'is paid'),
  })
  .map(
    ({ price, halves, participation, cap, common, accrued, ...rest }): Claim => ({
      ...rest,
      id: '',
      kind: 'preferred',
      price: whole(price),
      preferenceMultiple: ratio(halves, 2),
      participation:
        participation === 'capped'
          ? { kind: 'capped', capMultiple: whole(cap) }
          : { kind: participation },
      commonPerShare: ratio(common, 2),
      accruedPerShare: whole(accrued),
    }),
  )

const option = fc
  .record({ holders, strike: fc.integer({ min: 0, max: 30 }), perUnit: count(2) })
  .map(
    ({ strike, perUnit, holders }): Claim => ({
      id: '',
      kind: 'option',
      holders,
      strike: whole(strike),
      commonPerUnit: whole(perUnit),
    }),
  )

const capital = fc
  .tuple(
    holders.map((parts): Claim => ({ id: '', kind: 'common', holders: parts })),
    fc.array(fc.oneof({ weight: 3, arbitrary: preferred }, { weight: 1, arbitrary: option }), {
      maxLength: 11,
    }),
  )
  .map(
    ([common, others]): CapitalStructure =>
      [common, ...others].map((claim, i) => ({ ...claim, id: `class ${i}` })),
  )

/** Proceeds from nothing to far above every breakpoint, breakpoints among them. */
const proceedsFor = (structure: CapitalStructure, pick: number) => {
  const { breakpoints } = payoutCurve(structure)
  const at = breakpoints[pick % breakpoints.length]?.value ?? whole(0)
  return pick % 3 === 0 ? at : at.mul(ratio(pick % 17, 7)).add(pick % 1000)
}

describe('any capital structure', () => {
  test('pays what best replies on plain payouts come to, and all of it, to every holder', () => {
    fc.assert(
      fc.property(capital, fc.nat(1_000_000), (structure, pick) => {
        expect(faultsOfCapital(structure)).toEqual([])
        const proceeds = proceedsFor(structure, pick)
        const payout = payProceeds(structure, proceeds)
        const value = toNumber(proceeds)
        const plain = settle(structure.map(plainOf), value)
        for (const [i, { amount }] of payout.claims.entries()) {
          expect(Math.abs(toNumber(amount) - (plain[i] as number))).toBeLessThan(1e-7 * (1 + value))
        }
        const all = payout.holders.reduce((sum, { amount }) => sum.add(amount), whole(0))
        expect(all.equals(proceeds)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  }, 60_000)

  test('has, with few choices, one payout in which nobody gains by changing his mind', () => {
    fc.assert(
      fc.property(capital, fc.nat(1_000_000), (structure, pick) => {
        const some = structure.slice(0, 5)
        const classes = some.map(plainOf)
        const value = toNumber(proceedsFor(some, pick))
        const expected = payProceeds(some, proceedsFor(some, pick)).claims
        let found = 0
        for (let set = 0; set < 2 ** classes.length; set++) {
          const taken = classes.map(({ chooses }, i) => chooses && ((set >> i) & 1) === 1)
          const paid = plainPay(classes, value, taken)
          const stable = classes.every(({ chooses }, i) => {
            const other = taken.map((each, j) => (i === j ? !each : each))
            const gain = (plainPay(classes, value, other)[i] as number) - (paid[i] as number)
            return !chooses || gain <= 1e-9 * (1 + value)
          })
          if (!stable) continue
          found += 1
          for (const [i, { amount }] of expected.entries()) {
            expect(Math.abs(toNumber(amount) - (paid[i] as number))).toBeLessThan(
              1e-6 * (1 + value),
            )
          }
        }
        expect(found).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  }, 20_000)

  test('never pays a class less than nothing, or less of more proceeds', () => {
    fc.assert(
      fc.property(capital, (structure) => {
        for (const { paid, parts } of payoutCurve(structure).breakpoints) {
          for (const each of [...paid, ...parts]) expect(each.compare(0)).toBeGreaterThanOrEqual(0)
          const all = parts.reduce((sum, part) => sum.add(part), whole(0))
          expect(all.equals(1)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('pays one who has converted what common has, share for share', () => {
    fc.assert(
      fc.property(capital, fc.nat(1_000_000), (structure, pick) => {
        const payout = payProceeds(structure, proceedsFor(structure, pick))
        for (const [i, { choice, amount }] of payout.claims.entries()) {
          const claim = structure[i] as Claim
          if (choice !== 'converts' || claim.kind !== 'preferred') continue
          const kept = claim.accruedOnConversion === 'is paid' ? claim.accruedPerShare : whole(0)
          const perShare = payout.commonPrice.mul(claim.commonPerShare).add(kept)
          expect(amount.equals(perShare.mul(unitsOf(claim)))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('pays everybody the same both ways where a class is at the point of changing', () => {
    let ties = 0
    fc.assert(
      fc.property(capital, fc.nat(20), fc.nat(), (structure, pick, which) => {
        const { breakpoints } = payoutCurve(structure)
        const proceeds = breakpoints[pick % breakpoints.length]?.value ?? whole(0)
        const { claims } = payProceeds(structure, proceeds)
        const residuals = residualsOf(structure)
        const taken = residuals.filter(({ claim }, i) => {
          const choice = claims[claim]?.choice
          if (choice === 'either') ties += 1
          const other = choice === 'either' && ((which >> i) & 1) === 1
          return choice === 'converts' || choice === 'exercises' || other
        })
        for (const [{ claim }, amount] of payByChoices(residuals, proceeds, new Set(taken))) {
          expect(amount.equals(claims[claim]?.amount ?? whole(-1))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
    expect(ties).toBeGreaterThan(100)
  })

  test('never pays a class less for a preference it is given', () => {
    fc.assert(
      fc.property(capital, fc.nat(1_000_000), count(3), (structure, pick, more) => {
        const place = structure.findIndex(({ kind }) => kind === 'preferred')
        const proceeds = proceedsFor(structure, pick)
        const before = payProceeds(structure, proceeds).claims[place]
        if (before === undefined) return
        const raised = structure.map((claim, i) =>
          i === place && claim.kind === 'preferred'
            ? { ...claim, preferenceMultiple: claim.preferenceMultiple.add(more) }
            : claim,
        )
        const after = payProceeds(raised, proceeds).claims[place]
        expect(after?.amount.compare(before.amount)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })

  test('is drawn as a curve through what is paid exactly', () => {
    fc.assert(
      fc.property(capital, fc.array(fc.nat(1_000_000), { maxLength: 5 }), (structure, picks) => {
        const values = picks.map((pick) => proceedsFor(structure, pick))
        const drawn = sampleCurve(payoutCurve(structure), values.map(toNumber))
        for (const [i, value] of values.entries()) {
          for (const [claim, { amount }] of payProceeds(structure, value).claims.entries()) {
            const gap = Math.abs((drawn[claim]?.[i] as number) - toNumber(amount))
            expect(gap).toBeLessThanOrEqual(1e-14 * toNumber(value))
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
