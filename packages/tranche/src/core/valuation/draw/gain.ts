import { assert } from '../../diagnostic/index.ts'
import { type Elementary, ofEngine } from '../../numeric/index.ts'
import { callCurve } from '../closed/call-curve.ts'
import type { Law } from '../law.ts'
import { mixtureAt } from '../mixture.ts'
import { settled } from './moving-strike.ts'
import { type DrawTerms, prices, standing } from './terms.ts'

/** What a draw gives its holder, in the unit of the terms, on the day of the draw. */
export type DrawGain = {
  /** Value of the holder's shares gained, less what the draw costs; may be negative. */
  readonly valueAdded: number
  /** Cloud contracts and the like; counted apart, never in `valueAdded`. */
  readonly sideBenefit: number
}

/** A draw of `amount` when the company is worth `companyValue` before all money of the day. */
export type Draw = { readonly companyValue: number; readonly amount: number }

/**
 * Gain from investing `amount` over investing nothing. With fraction f bought, stake s and base K:
 * (1 - s)(V - K)f plus what efficiency, kind, wedge and quadratic cost add or take.
 * A preference is split from common at the exit under `market`, all other shares being common and
 * the payout going to all pro rata; a failure in `market` has then not happened yet, and what it
 * says of lapse no longer matters. Exact but for rounding.
 * Sources: Galai & Schneller (1978) for the dilution factor, here with the holder's own stake;
 * Black & Scholes (1973) for the preference.
 */
export function drawGain(terms: DrawTerms, market: Law, draw: Draw): DrawGain {
  return gainsOf(terms, market)(draw)
}

/** `drawGain` with everything prepared that does not depend on company value and amount. */
export function gainsOf(
  terms: DrawTerms,
  market: Law,
  by: Elementary = ofEngine,
): (draw: Draw) => DrawGain {
  if (terms.moving !== undefined)
    return (draw) => gainsOf(settled(terms, draw.companyValue), market, by)(draw)
  const { base, stake, crowding } = standing(terms)
  const { worth, cost } = unitValues(terms)
  const { quadraticCost = 0 } = terms
  const othersInvest = terms.secondary ? 0 : (terms.othersInvest ?? 0)
  const side = sideBenefitOf(terms, market, by)
  const preferred = terms.preference && commonClaims(terms.preference, market, by)
  return ({ companyValue, amount }) => {
    if (amount === 0) return { valueAdded: 0, sideBenefit: 0 }
    const { all, others } = prices(terms, base, amount)
    const before = companyValue + othersInvest
    const company = before + worth * amount
    const taken = preferred
      ? before - preferred({ company, amount, all, others })
      : (before - worth * others) * (amount / all)
    const crowded = crowding === 0 ? 0 : (crowding * amount * (before - taken)) / others
    const friction = (worth - cost) * amount - 0.5 * quadraticCost * amount ** 2
    return {
      valueAdded: (terms.secondary ? 1 : 1 - stake) * taken - crowded + friction,
      sideBenefit: side(amount),
    }
  }
}

/**
 * What a unit invested is worth inside the company and what it costs the holder, wedge and what is forgone included.
 */
export function unitValues({
  efficiency = 1,
  inKind,
  wedge = 0,
  forgone = 0,
  secondary,
}: DrawTerms): {
  readonly worth: number
  readonly cost: number
} {
  const kind = inKind ?? { share: 0, ownMarginalCost: 1, valueToCompany: 1 }
  const cash = 1 - kind.share
  return {
    worth: secondary ? 0 : efficiency * cash + kind.valueToCompany * kind.share,
    cost: (cash + kind.ownMarginalCost * kind.share) * (1 + wedge) + forgone,
  }
}

/** Side benefit per unit that does not fade with the amount. */
export function linearBenefit(
  { sideLinear = 0, sideStream }: DrawTerms,
  { rateAnnual }: Law,
  by: Elementary = ofEngine,
): number {
  if (!sideStream) return sideLinear
  const years = Math.max(0, sideStream.untilYears)
  const annuity = rateAnnual === 0 ? years : -by.expm1(-rateAnnual * years) / rateAnnual
  return sideLinear + sideStream.perUnitYear * annuity
}

function sideBenefitOf(terms: DrawTerms, market: Law, by: Elementary): (amount: number) => number {
  const perUnit = linearBenefit(terms, market, by)
  const { limit, scale } = terms.sideConcave ?? { limit: 0, scale: 1 }
  return (amount) => perUnit * amount - limit * by.expm1(-amount / scale)
}

/**
 * What all common shares together are worth after a preferred draw: the company less the larger
 * of the preference and the converted fraction, split at the exit.
 */
function commonClaims(
  { multiple, yearsToExit }: NonNullable<DrawTerms['preference']>,
  market: Law,
  by: Elementary,
): (after: { company: number; amount: number; all: number; others: number }) => number {
  assert(multiple >= 0 && yearsToExit >= 0, 'a preference has a multiple and an exit ahead')
  const curve = callCurve(mixtureAt(market, yearsToExit, by), by)
  const discount = by.exp(-market.rateAnnual * yearsToExit)
  const paidOut = -by.expm1(-market.payoutAnnual * yearsToExit)
  return ({ company, amount, all, others }) => {
    if (company === 0) return 0
    const call = (strike: number) => discount * company * curve(strike / company)
    const atExit = call(multiple * amount) - (amount / all) * call(multiple * all)
    return atExit + (others / all) * paidOut * company
  }
}
