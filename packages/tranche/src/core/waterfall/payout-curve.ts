import { assert } from '../diagnostic/index.ts'
import { type Rational, whole } from '../quantity/index.ts'
import { type CapitalStructure, type Debt, unitsOf } from './capital.ts'
import { equitySteps, type Step } from './equity-steps.ts'
import { withParticipations } from './participation-steps.ts'
import { type Reason, reason, verb } from './reason.ts'
import { residualsOf } from './residual.ts'

/** A point at which somebody begins or ceases to be paid, and what holds from there on. */
export type Breakpoint = {
  /** Proceeds, major units. */
  readonly value: Rational
  readonly reasons: readonly Reason[]
  /** To each claim when the proceeds are `value`, in the order of the capital structure. */
  readonly paid: readonly Rational[]
  /** The part of each claim in every further unit. */
  readonly parts: readonly Rational[]
  /** What a common share is worth here, and what each further unit adds to it. */
  readonly commonPrice: Rational
  readonly commonPricePerUnit: Rational
}

/** What every claim is paid, as a function of the proceeds: linear between breakpoints, exact. */
export type PayoutCurve = {
  readonly claims: readonly string[]
  /** From 0 upward; the last has no end. */
  readonly breakpoints: readonly Breakpoint[]
}

/**
 * Every breakpoint of a capital structure without faults: debts by rank, then in every further unit
 * the participations by rank, then the shares. No tax, no costs of the sale, one payment on one
 * day.
 */
export function payoutCurve(capital: CapitalStructure): PayoutCurve {
  const equity = equitySteps(residualsOf(capital))
  assert(equity.length > 0, 'somebody takes what is left in the end')
  const steps = [...debtSteps(capital), ...withParticipations(capital, equity)]
  const breakpoints: Breakpoint[] = []
  let value = whole(0)
  let paid: readonly Rational[] = capital.map(() => whole(0))
  for (const { width, parts: partOf, ...rest } of steps) {
    const parts = capital.map((_, claim) => partOf.get(claim) ?? whole(0))
    breakpoints.push({ value, paid, parts, ...rest })
    if (width === null) break
    value = value.add(width)
    paid = paid.map((before, i) => before.add((parts[i] ?? whole(0)).mul(width)))
  }
  return { claims: capital.map(({ id }) => id), breakpoints }
}

function debtSteps(capital: CapitalStructure): Step[] {
  const ranks = new Map<number, { debt: Debt; claim: number; owed: Rational }[]>()
  capital.forEach((debt, claim) => {
    if (debt.kind !== 'debt') return
    const owed = unitsOf(debt)
    if (owed.compare(0) === 0) return
    ranks.set(debt.rank, [...(ranks.get(debt.rank) ?? []), { debt, claim, owed }])
  })
  const inOrder = [...ranks].sort(([a], [b]) => a - b)
  return inOrder.map(([, debts]) => {
    const width = debts.reduce((sum, { owed }) => sum.add(owed), whole(0))
    const ids = debts.map(({ debt }) => debt.id)
    return {
      width,
      parts: new Map(debts.map(({ claim, owed }) => [claim, owed.div(width)])),
      reasons: [reason(ids, `${verb(ids, 'is', 'are')} owed {}, before all others`, width)],
      commonPrice: whole(0),
      commonPricePerUnit: whole(0),
    }
  })
}
