import { assert } from '../diagnostic/index.ts'

/** A right to invest in one lab, when money is short for all. Money in one unit. */
export type Opportunity = {
  /** What is gained per unit of company bought: value less pre-money strike; not worth buying at 0 or below. */
  readonly valueAboveStrike: number
  readonly strikePreMoney: number
  /** The most that may be put in; no cap by default. */
  readonly amountCap?: number
}

export type BudgetSplit = {
  readonly amounts: readonly number[]
  readonly gain: number
  /** What one more unit of budget would gain; 0 where the budget is not used up. */
  readonly gainPerUnit: number
}

/**
 * The amounts x with the largest gain Σ A·x/(K + x) within one budget: water-filling, the last unit
 * earning the same wherever there is room, x = √(AK/μ) - K within 0 and the cap. Exact: the set of those
 * that take part changes at finitely many prices, and between them the price has a closed form.
 */
export function splitBudget(opportunities: readonly Opportunity[], budget: number): BudgetSplit {
  assert(budget >= 0 && budget < Infinity, `a budget: ${budget}`)
  const terms = opportunities.map(({ valueAboveStrike, strikePreMoney, amountCap = Infinity }) => {
    assert(strikePreMoney > 0 && amountCap >= 0, `strike and cap: ${strikePreMoney}, ${amountCap}`)
    const gain = Math.max(0, valueAboveStrike)
    return { gain, strike: strikePreMoney, cap: gain > 0 ? amountCap : 0 }
  })
  const amounts = fill(terms, budget)
  const gain = terms.reduce((sum, t, i) => sum + gainOf(t, amounts[i] as number), 0)
  const room = terms.flatMap((t, i) => {
    const x = amounts[i] as number
    return x < t.cap ? [(t.gain * t.strike) / (t.strike + x) ** 2] : []
  })
  return { amounts, gain, gainPerUnit: Math.max(0, ...room) }
}

type Term = { readonly gain: number; readonly strike: number; readonly cap: number }

function gainOf({ gain, strike }: Term, amount: number): number {
  return (gain * amount) / (strike + amount)
}

/** In the unknown level 1/√μ every amount is a ramp: 0, then √(AK)·level - K, then the cap. */
function fill(terms: readonly Term[], budget: number): number[] {
  const slopes = terms.map((t) => Math.sqrt(t.gain * t.strike))
  const amountsAt = (level: number) =>
    terms.map((t, i) => Math.min(t.cap, Math.max(0, (slopes[i] as number) * level - t.strike)))
  const total = (amounts: readonly number[]) => amounts.reduce((sum, x) => sum + x, 0)
  if (total(terms.map((t) => t.cap)) <= budget) return terms.map((t) => t.cap)
  // The level at which a ramp starts and the one at which it ends.
  const ramps = terms.map((t, i) => {
    const slope = slopes[i] as number
    return slope > 0
      ? { slope, start: t.strike / slope, end: (t.strike + t.cap) / slope }
      : { slope, start: Infinity, end: Infinity }
  })
  const reached = ramps
    .flatMap(({ start, end }) => [start, end])
    .filter((level) => level < Infinity && total(amountsAt(level)) <= budget)
    .reduce((high, level) => Math.max(high, level), 0)
  const growing = ramps.map((r) => (r.start <= reached && reached < r.end ? r.slope : 0))
  const slope = total(growing)
  const missing = budget - total(amountsAt(reached))
  return amountsAt(slope > 0 ? reached + missing / slope : reached)
}
