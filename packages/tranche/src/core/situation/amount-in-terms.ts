import { isPriceRule } from '../deal/index.ts'
import type { Placed, Price } from '../grammar/index.ts'
import { type Bounds, boundsOf } from '../quantity/index.ts'
import { amountTerms, boundsInBook } from './amount-terms.ts'
import { standingOn } from './conditions.ts'
import type { Question } from './question.ts'

/** What a tranche comes to by its terms alone: as announced, and as it stands once a step-down is told by the facts. */
export function amountInTerms(question: Question): {
  readonly announced: Bounds
  readonly standing: Bounds
} | null {
  const { terms } = question.tranche
  const announced = statedAmount(question)
  if (announced === null) return null
  const written = terms.amount
  const stepDown = written === undefined || 'value' in written ? undefined : written.stepDown
  if (stepDown === undefined) return { announced, standing: announced }
  const lower = boundsInBook(question, stepDown.to.value) ?? { low: 0, high: 0, centre: 0 }
  const kept = standingOn(question, stepDown.unless)
  const isOver = stepDown.unless.by !== undefined && question.asOf > stepDown.unless.by.value
  if (kept === 'met') return { announced, standing: announced }
  if (isOver && (kept === 'open' || kept === 'not met')) return { announced, standing: lower }
  const low = Math.min(lower.low, announced.low)
  return { announced, standing: { low, high: announced.high, centre: null } }
}

function statedAmount(question: Question): Bounds | null {
  const { terms } = question.tranche
  const { cap } = amountTerms(terms)
  if (cap !== null) return boundsInBook(question, cap.value)
  const written = terms.amount
  const unit = written === undefined || 'value' in written ? undefined : written.perUnit
  if (unit?.units !== undefined)
    return product(boundsInBook(question, unit.amount.value), boundsOf(unit.units.value))
  // Shares at a price each: what using all of them costs.
  const strike = terms.strike
  if (terms.shares === undefined || strike === undefined || isPriceRule(strike)) return null
  const price = (strike as Placed<Price>).value
  if (price.kind !== 'per share') return null
  return product(boundsInBook(question, price), boundsOf(terms.shares.value))
}

function product(one: Bounds | null, other: Bounds | null): Bounds | null {
  if (one === null || other === null) return null
  const [low, high] = [one.low * other.low, one.high * other.high]
  return { low, high, centre: low === high ? low : null }
}
