import { assert } from '../diagnostic/index.ts'
import {
  type Currency,
  type Money,
  moneyOf,
  type Rational,
  splitFairly,
  whole,
} from '../quantity/index.ts'
import { type Choice, choiceAt, gainsFromDeviating } from './best-replies.ts'
import { type CapitalStructure, unitsOf } from './capital.ts'
import { type Breakpoint, type PayoutCurve, payoutCurve } from './payout-curve.ts'
import { residualsOf } from './residual.ts'

export type Payout = {
  /** Major units, exact, as are all amounts. */
  readonly proceeds: Rational
  /** In the order of the capital structure; they add up to the proceeds. */
  readonly claims: readonly {
    readonly claim: string
    readonly amount: Rational
    /** null where there is nothing to choose. */
    readonly choice: Choice | null
  }[]
  readonly holders: readonly {
    readonly holder: string
    readonly claim: string
    readonly amount: Rational
  }[]
  /** What a common share gets. */
  readonly commonPrice: Rational
}

/**
 * Who is paid what when the company fetches `proceeds` (0 or more, major units, after costs). The
 * capital structure has no faults. Choices are mutual best replies: each class is checked to gain
 * nothing by the other choice.
 */
export function payProceeds(capital: CapitalStructure, proceeds: Rational): Payout {
  return payFromCurve(capital, payoutCurve(capital), proceeds)
}

/** The same for a curve that is known already: for several proceeds of one capital structure. */
export function payFromCurve(
  capital: CapitalStructure,
  curve: PayoutCurve,
  proceeds: Rational,
): Payout {
  assert(proceeds.compare(0) >= 0, 'proceeds are 0 or more')
  const point = lastAtOrBelow(curve.breakpoints, proceeds)
  const beyond = proceeds.sub(point.value)
  const paid = point.paid.map((before, i) => before.add((point.parts[i] ?? whole(0)).mul(beyond)))
  const commonPrice = point.commonPrice.add(point.commonPricePerUnit.mul(beyond))
  const residuals = residualsOf(capital)
  const choices = new Map(residuals.map((each) => [each.claim, choiceAt(each, commonPrice)]))
  const gains = gainsFromDeviating(residuals, paid, choices)
  assert(gains.length === 0, `nobody gains by another choice, as ${gains.join(', ')} would`)
  return {
    proceeds,
    claims: capital.map(({ id }, i) => ({
      claim: id,
      amount: paid[i] ?? whole(0),
      choice: choices.get(i) ?? null,
    })),
    holders: capital.flatMap((claim, i) => byHolder(claim, paid[i] ?? whole(0))),
    commonPrice,
  }
}

function lastAtOrBelow(breakpoints: readonly Breakpoint[], proceeds: Rational): Breakpoint {
  const point = breakpoints.findLast(({ value }) => value.compare(proceeds) <= 0)
  assert(point !== undefined, 'a curve begins at 0')
  return point
}

function byHolder(claim: CapitalStructure[number], amount: Rational) {
  const all = unitsOf(claim)
  return claim.holders.map(({ holder, units }) => ({
    holder,
    claim: claim.id,
    amount: units.compare(0) === 0 ? whole(0) : amount.mul(units).div(all),
  }))
}

/**
 * The holders' amounts in whole minor units, in their order. The proceeds are rounded down to a
 * minor unit and then split by largest remainder, so that nothing is lost or made.
 */
export function inMoney(payout: Payout, currency: Currency): Money[] {
  const total = moneyOf(currency, payout.proceeds, 'down')
  if (total.minor === 0n) return payout.holders.map(() => total)
  return splitFairly(
    total,
    payout.holders.map(({ amount }) => amount),
  )
}
