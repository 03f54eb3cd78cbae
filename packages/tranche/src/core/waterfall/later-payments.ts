import { leastOf, type Rational, whole } from '../quantity/index.ts'
import { type CapitalStructure, unitsOf } from './capital.ts'
import { type Payout, payFromCurve } from './pay-proceeds.ts'
import type { PayoutCurve } from './payout-curve.ts'

/** What a sale holds back and pays later. */
export type SaleTerms = {
  readonly escrow: Escrow | null
  /** On top of the price, in the order in which they are allocated. */
  readonly earnOuts: readonly { readonly name: string; readonly amount: Ends }[]
}

export type Escrow = {
  /** Of the price, and a sum besides; major units. */
  readonly part: Rational
  readonly amount: Rational
  /**
   * `last paid`: the price less the escrow is paid out as if it were all, and what comes back as what is added to it (NVCA model
   * certificate of incorporation, article fourth, B, 2.3.4). `in proportion`: those who bear it by what they are paid of the whole.
   */
  readonly borne: 'last paid' | 'in proportion'
  /** Claims that bear it in proportion; null for all but debts. */
  readonly by: ReadonlySet<string> | null
  /** How much of it comes back. */
  readonly released: Ends
}

export type Ends = { readonly low: Rational; readonly high: Rational }

export type PaidInParts = {
  readonly atSale: Payout
  readonly later: readonly LaterPayment[]
}

export type LaterPayment = {
  /** null for the escrow. */
  readonly name: string | null
  readonly total: Ends
  /** In the order of the holders of a payout. Of an earn-out they need not be reached by all at once. */
  readonly holders: readonly Ends[]
}

/** What is paid of `price` at the sale, and of escrow and earn-outs later, from the least to the most. */
export function payInParts(
  capital: CapitalStructure,
  curve: PayoutCurve,
  price: Rational,
  { escrow, earnOuts }: SaleTerms,
): PaidInParts {
  const whenAll = payFromCurve(capital, curve, price)
  const held = escrow === null ? null : heldBack(capital, curve, whenAll, escrow)
  const later: LaterPayment[] = held === null ? [] : [held.payment]
  const fixed = escrow === null || escrow.borne === 'in proportion'
  const lost = (part: 'low' | 'high') =>
    escrow === null || held === null || fixed
      ? whole(0)
      : held.amount.mul(whole(1).sub(escrow.released[part]))
  let base: Ends = { low: price.sub(lost('low')), high: price.sub(lost('high')) }
  for (const { name, amount } of earnOuts) {
    later.push({ name, total: amount, holders: addedBy(capital, curve, base, amount) })
    base = { low: base.low.add(amount.low), high: base.high.add(amount.high) }
  }
  return { atSale: held?.atSale ?? whenAll, later }
}

function heldBack(
  capital: CapitalStructure,
  curve: PayoutCurve,
  whenAll: Payout,
  escrow: Escrow,
): { readonly atSale: Payout; readonly amount: Rational; readonly payment: LaterPayment } {
  const { proceeds: price } = whenAll
  const asked = leastOf(price, escrow.part.mul(price).add(escrow.amount))
  const { low, high } = escrow.released
  if (escrow.borne === 'last paid') {
    const atSale = payFromCurve(capital, curve, price.sub(asked))
    const backAt = (part: Rational) => {
      const after = amountsAt(capital, curve, atSale.proceeds.add(asked.mul(part)))
      return after.map((amount, i) => amount.sub(atSale.holders[i]?.amount ?? 0))
    }
    const [least, most] = [backAt(low), backAt(high)]
    const holders = most.map((each, i) => ({ low: least[i] ?? whole(0), high: each }))
    const total = { low: asked.mul(low), high: asked.mul(high) }
    return { atSale, amount: asked, payment: { name: null, total, holders } }
  }
  const debts = new Set(capital.flatMap(({ kind, id }) => (kind === 'debt' ? [id] : [])))
  const bears = (claim: string) => (escrow.by === null ? !debts.has(claim) : escrow.by.has(claim))
  const borne = whenAll.holders.reduce(
    (sum, { claim, amount }) => (bears(claim) ? sum.add(amount) : sum),
    whole(0),
  )
  const amount = leastOf(asked, borne)
  const part = borne.equals(0) ? whole(0) : amount.div(borne)
  const taken = whenAll.holders.map((each) =>
    bears(each.claim) ? each.amount.mul(part) : whole(0),
  )
  const ofClaim = (claim: string, paid: Rational) =>
    bears(claim) ? paid.sub(paid.mul(part)) : paid
  return {
    atSale: {
      ...whenAll,
      proceeds: price.sub(amount),
      claims: whenAll.claims.map((each) => ({ ...each, amount: ofClaim(each.claim, each.amount) })),
      holders: whenAll.holders.map((each) => ({
        ...each,
        amount: ofClaim(each.claim, each.amount),
      })),
    },
    amount,
    payment: {
      name: null,
      total: { low: amount.mul(low), high: amount.mul(high) },
      holders: taken.map((each) => ({ low: each.mul(low), high: each.mul(high) })),
    },
  }
}

/**
 * What each holder gets of an amount that is added to what was paid before, over everything that may have been. What is added is
 * linear in what was paid before but where either end of it passes a breakpoint; so the ends are among those places.
 */
function addedBy(
  capital: CapitalStructure,
  curve: PayoutCurve,
  before: Ends,
  amount: Ends,
): Ends[] {
  const gains = (added: Rational) => {
    const inside = curve.breakpoints
      .flatMap(({ value }) => [value, value.sub(added)])
      .filter((value) => value.compare(before.low) > 0 && value.compare(before.high) < 0)
    return [before.low, ...inside, before.high].map((from) => {
      const [less, more] = [from, from.add(added)].map((at) => amountsAt(capital, curve, at))
      return (more ?? []).map((each, i) => each.sub(less?.[i] ?? 0))
    })
  }
  const [least, most] = [gains(amount.low), gains(amount.high)]
  const first = most[0] ?? []
  return first.map((_, i) => {
    const lows = least.map((each) => each[i] ?? whole(0))
    const highs = most.map((each) => each[i] ?? whole(0))
    return {
      low: lows.reduce((a, b) => leastOf(a, b)),
      high: highs.reduce((a, b) => (a.compare(b) >= 0 ? a : b)),
    }
  })
}

/** What each holder is paid of some proceeds, in the order of the holders of a payout. */
function amountsAt(
  capital: CapitalStructure,
  { breakpoints }: PayoutCurve,
  proceeds: Rational,
): Rational[] {
  const point = breakpoints.findLast(({ value }) => value.compare(proceeds) <= 0)
  return capital.flatMap((claim, i) => {
    const paid = point?.paid[i] ?? whole(0)
    const beyond = proceeds.sub(point?.value ?? 0).mul(point?.parts[i] ?? 0)
    const [amount, all] = [paid.add(beyond), unitsOf(claim)]
    return claim.holders.map(({ units }) => (all.equals(0) ? whole(0) : amount.mul(units).div(all)))
  })
}
