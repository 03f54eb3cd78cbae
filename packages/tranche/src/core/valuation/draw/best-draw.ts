import { type Elementary, findRoot, maximise, ofEngine } from '../../numeric/index.ts'
import type { Law } from '../law.ts'
import { type DrawGain, gainsOf, linearBenefit, unitValues } from './gain.ts'
import { settled } from './moving-strike.ts'
import { type DrawTerms, type FeasibleAmounts, feasibleAmounts, standing } from './terms.ts'

/** Where the best amount lies among those allowed. */
export type DrawPosition = 'none' | 'minimum' | 'partial' | 'maximum'

/** The best amount on one day, and what comes second. */
export type BestDraw = DrawGain & {
  readonly amount: number
  /** What was maximised: value added, with the side benefit if asked for. */
  readonly gain: number
  readonly position: DrawPosition
  /** The best of nothing, the ends and any inner top that is not the answer; null if alone. */
  readonly runnerUp: { readonly amount: number; readonly gain: number } | null
  /** Both gain the same to rounding: the smaller amount is given as the answer. */
  readonly tie: boolean
}

/**
 * The amount that gains most on one day, nothing included; never a negative gain.
 * Closed forms where one friction alone acts, the root of the marginal gain where the gain is
 * concave, a global search elsewhere (preference; side benefit or quadratic cost out of the money).
 * Gain to about 1e-14 of the amount, an inner amount found by search to about 1e-8 of the range.
 */
export function bestDraw(
  terms: DrawTerms,
  market: Law,
  { companyValue, withSideBenefit }: { companyValue: number; withSideBenefit: boolean },
): BestDraw {
  return bestDraws(terms, market, { withSideBenefit })(companyValue)
}

type BestDrawOptions = {
  readonly withSideBenefit: boolean
  /** Of a global search, where one is needed. */
  readonly search?: { readonly points?: number; readonly tolerance?: number }
}

/** `bestDraw` with everything prepared that does not depend on the company's value. */
export function bestDraws(
  terms: DrawTerms,
  market: Law,
  { withSideBenefit, search = {} }: BestDrawOptions,
  by: Elementary = ofEngine,
): (companyValue: number) => BestDraw {
  if (terms.moving !== undefined)
    return (companyValue) =>
      bestDraws(settled(terms, companyValue), market, { withSideBenefit, search }, by)(companyValue)
  const gains = gainsOf(terms, market, by)
  const feasible = feasibleAmounts(terms)
  const innerTops = innerTopsOf(terms, market, { withSideBenefit, search }, by)
  const distinct = 1e-6 * feasible.max
  return (companyValue) => {
    const candidate = (amount: number) => {
      const { valueAdded, sideBenefit } = gains({ companyValue, amount })
      const gain = valueAdded + (withSideBenefit ? sideBenefit : 0)
      return { amount, gain, valueAdded, sideBenefit }
    }
    const nothing = candidate(0)
    if (feasible.empty) return { ...nothing, position: 'none', runnerUp: null, tie: false }
    const gainOf = (amount: number) => candidate(amount).gain
    const inner = innerTops(companyValue, gainOf)
    const all = [nothing, ...[feasible.min, ...inner, feasible.max].map(candidate)]
    let best = nothing
    for (const other of all) if (other.gain > best.gain) best = other
    const rest = all.filter((other) => Math.abs(other.amount - best.amount) > distinct)
    let runnerUp = rest[0] ?? null
    for (const other of rest) if (runnerUp && other.gain > runnerUp.gain) runnerUp = other
    const rounding = 1e-12 * feasible.max
    return {
      ...best,
      position: positionOf(best.amount, feasible),
      runnerUp: runnerUp && { amount: runnerUp.amount, gain: runnerUp.gain },
      tie: runnerUp !== null && best.gain - runnerUp.gain <= rounding,
    }
  }
}

function positionOf(amount: number, { min, max }: FeasibleAmounts): DrawPosition {
  if (amount === 0) return 'none'
  if (amount === max) return 'maximum'
  return amount === min ? 'minimum' : 'partial'
}

type InnerTops = (companyValue: number, gain: (amount: number) => number) => readonly number[]

/** The inner amounts worth comparing with nothing, the smallest and the largest. */
function innerTopsOf(
  terms: DrawTerms,
  market: Law,
  { withSideBenefit, search: options }: Required<BestDrawOptions>,
  by: Elementary,
): InnerTops {
  const { min, max } = feasibleAmounts(terms)
  if (max <= min) return () => []
  const inside = (amount: number) => (amount > min && amount < max ? [amount] : [])
  const search: InnerTops = (_, gain) => inside(maximise(gain, min, max, options).at)
  if (terms.preference) return search
  const { benefit, linear, quadratic } = marginals(terms, market, { withSideBenefit }, by)
  const { base, fromOthers, crowding } = standing(terms)
  const { worth } = unitValues(terms)
  const others = terms.secondary ? 0 : (terms.othersInvest ?? 0)
  const bargain = (companyValue: number) => fromOthers * (companyValue + others - worth * base)
  if (terms.basis === 'post-money') {
    if (benefit.limit !== 0) return search
    const curvature = (2 * fromOthers * worth) / base - quadratic
    if (curvature >= 0) return () => []
    const price = linear + crowding * worth
    return (companyValue) => inside((price - bargain(companyValue) / base) / curvature)
  }
  const plain = benefit.limit === 0 && quadratic === 0
  return (companyValue, gain) => {
    const size = bargain(companyValue) * base
    if (plain) return linear > 0 && size > 0 ? inside(Math.sqrt(size / linear) - base) : []
    if (size < 0 || benefit.limit < 0) return search(companyValue, gain)
    const marginal = (amount: number) =>
      size / (base + amount) ** 2 -
      linear -
      quadratic * amount +
      (benefit.limit / benefit.scale) * by.exp(-amount / benefit.scale)
    const rises = marginal(min) > 0 && marginal(max) < 0
    return rises ? inside(findRoot(marginal, min, max)) : []
  }
}

/** What a unit more costs beyond its price: constant, growing, and a benefit that fades. */
function marginals(
  terms: DrawTerms,
  market: Law,
  { withSideBenefit }: { withSideBenefit: boolean },
  by: Elementary,
) {
  const { worth, cost } = unitValues(terms)
  const nothing = { limit: 0, scale: 1 }
  return {
    linear: cost - worth - (withSideBenefit ? linearBenefit(terms, market, by) : 0),
    quadratic: terms.quadraticCost ?? 0,
    benefit: withSideBenefit ? (terms.sideConcave ?? nothing) : nothing,
  }
}

/**
 * Whether, at every company value, nothing or everything is best and the gain of everything is
 * linear in the company's value: then a European right is a plain call.
 */
export function isPlainCall(
  terms: DrawTerms,
  market: Law,
  { withSideBenefit }: { withSideBenefit: boolean },
): boolean {
  if (terms.preference || terms.moving) return false
  if (terms.draw === 'all-or-nothing') return true
  const { linear, quadratic, benefit } = marginals(terms, market, { withSideBenefit }, ofEngine)
  if (quadratic !== 0 || benefit.limit !== 0) return false
  return terms.basis === 'post-money' ? unitValues(terms).worth >= 0 : linear <= 0
}
