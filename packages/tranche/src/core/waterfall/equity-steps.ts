import { type Rational, whole } from '../quantity/index.ts'
import { type Reason, reason, verb } from './reason.ts'
import { preferencesByRank, type Residual } from './residual.ts'

/** A stretch of value over which the same claims are paid in the same parts. */
export type Step = {
  /** Major units; null for the last, which has no end. */
  readonly width: Rational | null
  /** Of each further unit of money, the part of each claim that gets one, by its place. */
  readonly parts: ReadonlyMap<number, Rational>
  readonly reasons: readonly Reason[]
  /** What a common share is worth at the start of the stretch. */
  readonly commonPrice: Rational
  /** By how much that rises with each further unit of money. */
  readonly commonPricePerUnit: Rational
}

type Event = {
  readonly price: Rational
  readonly shares: Rational
  readonly of: Residual
  readonly reason: Reason
}

/**
 * How the value of all shares is divided, from 0 upward: preferences by rank, each rank in
 * proportion to preference; then by shares, as the price of a common share rises past the points at
 * which a class reaches its cap, converts or is exercised. A class is in where that is its best
 * reply to all others: at any other point its holders would gain by changing their choice.
 * Source: AICPA (2013), Valuation of Privately-Held-Company Equity Securities; Metrick & Yasuda
 * (2010), Venture Capital and the Finance of Innovation.
 */
export function equitySteps(residuals: readonly Residual[]): Step[] {
  return [...preferenceSteps(residuals), ...sharingSteps(residuals)]
}

function preferenceSteps(residuals: readonly Residual[]): Step[] {
  return preferencesByRank(residuals).map((classes) => {
    const width = classes.reduce((sum, { preference }) => sum.add(preference), whole(0))
    const ids = classes.map(({ id }) => id)
    const together = classes.length === 1 ? '' : ', in proportion to it'
    const text = `${verb(ids, 'is', 'are')} paid ${verb(ids, 'its', 'their')} preference${together}`
    return {
      width,
      parts: new Map(classes.map(({ claim, preference }) => [claim, preference.div(width)])),
      reasons: [reason(ids, text)],
      commonPrice: whole(0),
      commonPricePerUnit: whole(0),
    }
  })
}

function sharingSteps(residuals: readonly Residual[]): Step[] {
  const active = new Map<Residual, Rational>()
  const steps: Step[] = []
  let reasons = firstToShare(residuals, active)
  const events = residuals.flatMap(eventsOf).sort((a, b) => a.price.compare(b.price))
  let commonPrice = whole(0)
  const stepUntil = (next: Rational | null) => {
    const shares = [...active.values()].reduce((sum, each) => sum.add(each), whole(0))
    if (shares.compare(0) === 0 || (next !== null && next.compare(commonPrice) === 0)) return
    const width = next === null ? null : next.sub(commonPrice).mul(shares)
    const parts = new Map([...active].map(([{ claim }, each]) => [claim, each.div(shares)]))
    steps.push({ width, parts, reasons, commonPrice, commonPricePerUnit: shares.inverse() })
    reasons = []
  }
  for (const { price, shares, of, reason } of events) {
    stepUntil(price)
    commonPrice = price
    if (shares.compare(0) > 0) active.set(of, shares)
    else active.delete(of)
    reasons = [...reasons, reason]
  }
  stepUntil(null)
  return steps
}

/** Common and participating shares: in from the first unit that no preference takes. */
function firstToShare(residuals: readonly Residual[], active: Map<Residual, Rational>): Reason[] {
  for (const each of residuals) {
    const shares = each.shares.compare(0) > 0
    const participates = each.cap === null || each.cap.compare(each.preference) > 0
    if (each.kind !== 'option' && shares && participates) active.set(each, each.shares)
  }
  if (active.size === 0) return []
  const ids = [...active.keys()].map(({ id }) => id)
  return [reason(ids, `${verb(ids, 'has', 'share')} what no preference takes`)]
}

/** Prices of a common share at which a class begins or ends to share, with its shares from then. */
function eventsOf(of: Residual): Event[] {
  const { id, kind, shares, cap, preference, threshold } = of
  if (threshold === null) return []
  if (kind === 'option') {
    const text = `holders of ${id} exercise: a common share is worth the strike of {}`
    return [{ price: threshold, shares, of, reason: { claims: [id], text, figures: [threshold] } }]
  }
  const text = `converts: a common share is worth {}, and so it has as much either way`
  const joins = { price: threshold, shares, of, reason: reason([id], text, threshold) }
  if (cap === null || cap.compare(preference) === 0) return [joins]
  const price = cap.sub(preference).div(shares)
  const reached = reason([id], 'has reached its cap of {}', cap)
  return [{ price, shares: whole(0), of, reason: reached }, joins]
}
