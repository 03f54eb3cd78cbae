import {
  amountSold,
  type BestDraw,
  bestDraw,
  breakEvenCompanyValue,
  breakEvenStrike,
  type DrawTerms,
  feasibleAmounts,
  gainsOf,
  type Law,
  stakeAfter,
  valueAtDate,
} from '../valuation/index.ts'
import type { Point, Situation } from './model.ts'
import { isFrictionless, plainBest, plainGain } from './plain.ts'
import { bestSale, salesOf } from './sale.ts'

/** A tranche that may be used only after this one was used in full. */
export type FollowOn = {
  /** Pre-money, on the share count after this tranche. */
  readonly strike: number
  readonly amount: number
  /** From the day of the question to its last practicable day. */
  readonly years: number
}

/** What using the right today comes to at one point of the unknown. */
export type Outcome = {
  readonly point: Point
  readonly situation: Situation
  readonly companyValue: number
  readonly terms: DrawTerms
  readonly market: Law
  /** The best amount counting the side benefit, and without it. */
  readonly best: BestDraw
  readonly bestWithout: BestDraw
  /** The most that using it today gains without side benefits: of what can be used today. */
  readonly now: number
  /** Gain of each named amount, in the order of `shares`. */
  readonly draws: readonly DrawAt[]
  /** Worth today of the tranche that using all of this one opens; 0 where there is none. */
  readonly opens: number
  /** Gain of the better of the amounts shown over using nothing, side benefit counted. */
  readonly margin: number
}

export type DrawAt = {
  readonly amount: number
  /** False where the contract does not let this amount be drawn: below the smallest draw, or less than all of it. */
  readonly allowed: boolean
  readonly valueAdded: number
  readonly sideBenefit: number
  readonly stakeAfter: number
  /** What the investor's earlier holding loses of the company to the new shares. */
  readonly dilution: number
}

/** Parts of the whole amount that are always shown. */
export const shownShares = [0, 0.25, 0.5, 0.75, 1] as const

/** Rate and volatility do not enter a gain that is had today; they do where a preference or a yearly benefit is valued. */
const still: Law = { rateAnnual: 0, payoutAnnual: 0, volatilityAnnual: 0 }

/** Null where the company value, the strike, the stake or the amount is not known there. */
export function outcomeAt(
  point: Point,
  situation: Situation,
  followOn: FollowOn | null,
): Outcome | null {
  const { companyValue, terms } = situation
  const market = marketOf(situation, followOn)
  if (companyValue === null || terms === null || market === null) return null
  if (terms.sale) return saleAt({ point, situation, companyValue, terms, market })
  const opens = followOn === null ? 0 : worthOfOpening(followOn, terms, market, companyValue)
  const draws = drawsOf(terms, market, companyValue)
  const bestFor = (withSideBenefit: boolean) =>
    isFrictionless(terms)
      ? plainBest(terms, companyValue)
      : bestDraw(terms, market, { companyValue, withSideBenefit })
  const best = withOpening(bestFor(true), draws, terms, opens, true)
  const bestWithout = hasSideBenefit(terms)
    ? withOpening(bestFor(false), draws, terms, opens, false)
    : best
  return {
    point,
    situation,
    companyValue,
    terms,
    market,
    best,
    bestWithout,
    now: gainNow(terms, market, { situation, companyValue, bestWithout }),
    draws,
    opens,
    margin: marginOf(draws, terms, opens),
  }
}

/** What was released by today may be less than what the whole of the outcome is about. */
function gainNow(
  terms: DrawTerms,
  market: Law,
  {
    situation,
    companyValue,
    bestWithout,
  }: Pick<Outcome, 'situation' | 'companyValue' | 'bestWithout'>,
): number {
  const { usableNow } = situation
  if (usableNow === undefined || usableNow >= terms.amountMax) return bestWithout.gain
  const usable = { ...terms, amountMax: usableNow }
  return bestDraw(usable, market, { companyValue, withSideBenefit: false }).gain
}

function saleAt(
  at: Pick<Outcome, 'point' | 'situation' | 'companyValue' | 'terms' | 'market'>,
): Outcome {
  const { companyValue } = at
  // A put that names no amount is on the whole holding.
  const terms = { ...at.terms, amountMax: amountSold(at.terms, companyValue) }
  const best = bestSale(terms, companyValue)
  const draws = salesOf(terms, companyValue, shownShares)
  const margin = marginOf(draws, terms, 0)
  return { ...at, terms, best, bestWithout: best, now: best.gain, draws, opens: 0, margin }
}

/** Only the margin of `outcomeAt`, for searches that ask it often. */
export function marginAt(situation: Situation, followOn: FollowOn | null): number | null {
  const { companyValue, terms } = situation
  const market = marketOf(situation, followOn)
  if (companyValue === null || terms === null || market === null) return null
  if (terms.sale) return marginOf(salesOf(terms, companyValue, shownShares), terms, 0)
  // All of it gains most where it gains at all, and loses most where it loses: the least part shown then loses least.
  if (followOn === null && isFrictionless(terms)) {
    const all = plainGain(terms, companyValue, terms.amountMax)
    return all > 0 ? all : plainGain(terms, companyValue, shownShares[1] * terms.amountMax)
  }
  const opens = followOn === null ? 0 : worthOfOpening(followOn, terms, market, companyValue)
  return marginOf(drawsOf(terms, market, companyValue), terms, opens)
}

/** The law a gain is had under; null where the terms need one that is not known. */
function marketOf({ terms, law }: Situation, followOn: FollowOn | null): Law | null {
  const needsLaw =
    terms?.preference !== undefined || terms?.sideStream !== undefined || followOn !== null
  return law ?? (needsLaw ? null : still)
}

function hasSideBenefit({ sideLinear, sideConcave, sideStream }: DrawTerms): boolean {
  return sideLinear !== undefined || sideConcave !== undefined || sideStream !== undefined
}

/** The gain of using the better of the amounts shown over using nothing: positive where using it is right. Side benefits count. */
function marginOf(draws: readonly DrawAt[], terms: DrawTerms, opens: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (const { amount, allowed, valueAdded, sideBenefit } of draws) {
    if (amount === 0 || !allowed) continue
    const gain = valueAdded + sideBenefit + (amount === terms.amountMax ? opens : 0)
    if (gain > most) most = gain
  }
  return most === Number.NEGATIVE_INFINITY ? 0 : most
}

function plainDraws(terms: DrawTerms, companyValue: number): DrawAt[] {
  const { strike, ownStake, amountMax } = terms
  return shownShares.map((share) => {
    const amount = share * amountMax
    const kept = (ownStake * strike) / (strike + amount)
    return {
      amount,
      allowed: true,
      valueAdded: plainGain(terms, companyValue, amount),
      sideBenefit: 0,
      stakeAfter: kept + amount / (strike + amount),
      dilution: amount === 0 ? 0 : ownStake - kept,
    }
  })
}

function drawsOf(terms: DrawTerms, market: Law, companyValue: number): DrawAt[] {
  if (isFrictionless(terms)) return plainDraws(terms, companyValue)
  const feasible = feasibleAmounts(terms)
  const most = feasible.empty ? 0 : feasible.max
  const gains = gainsOf(terms, market)
  const { strike, basis, ownStake } = terms
  return shownShares.map((share) => {
    const amount = share * most
    const { valueAdded, sideBenefit } = gains({ companyValue, amount })
    const total = basis === 'pre-money' ? strike + amount : strike
    const kept =
      terms.secondary || total === 0 || amount === 0
        ? ownStake
        : (ownStake * (total - amount)) / total
    return {
      amount,
      allowed: amount === 0 || amount >= feasible.min * (1 - 1e-12),
      valueAdded,
      sideBenefit,
      stakeAfter: stakeAfter(terms, amount),
      dilution: ownStake - kept,
    }
  })
}

/**
 * Worth of the second tranche once all of the first is taken: its European value on the company with the new money in it.
 * Source: Geske (1979); Davis, Schachermayer & Tompkins (2003).
 */
function worthOfOpening(
  { strike, amount, years }: FollowOn,
  terms: DrawTerms,
  market: Law,
  companyValue: number,
): number {
  const first = terms.amountMax
  const after: DrawTerms = {
    strike,
    basis: 'pre-money',
    amountMax: amount,
    draw: 'any-amount',
    ownStake: stakeAfter(terms, first),
  }
  return valueAtDate(after, market, {
    companyValue: companyValue + first,
    years,
    withSideBenefit: false,
  }).value
}

/** Using all of the right also opens what follows; that can turn the best amount. */
function withOpening(
  best: BestDraw,
  draws: readonly DrawAt[],
  terms: DrawTerms,
  opens: number,
  withSide: boolean,
): BestDraw {
  const all = draws.at(-1)
  if (opens === 0 || all === undefined || all.amount < terms.amountMax) return best
  const gain = all.valueAdded + (withSide ? all.sideBenefit : 0) + opens
  if (gain <= best.gain) return best
  const { valueAdded, sideBenefit, amount } = all
  return {
    valueAdded,
    sideBenefit,
    amount,
    gain,
    position: 'maximum',
    runnerUp: { amount: best.amount, gain: best.gain },
    tie: false,
  }
}

const known = { with: new WeakMap<Outcome, number>(), without: new WeakMap<Outcome, number>() }

/** Company value at which using all of it neither gains nor loses; found once for each outcome. */
export function breakEvenValue(outcome: Outcome, withSideBenefit = false): number {
  const cache = withSideBenefit && hasSideBenefit(outcome.terms) ? known.with : known.without
  const found = cache.get(outcome)
  if (found !== undefined) return found
  const value = findBreakEven(outcome, withSideBenefit)
  cache.set(outcome, value)
  return value
}

function findBreakEven({ terms, market, companyValue }: Outcome, withSideBenefit: boolean): number {
  if (terms.sale) return terms.moving === undefined ? terms.strike : Number.NaN
  if (isFrictionless(terms)) return terms.strike
  const amount = feasibleAmounts(terms).max
  if (
    terms.moving !== undefined ||
    terms.preference !== undefined ||
    companyValue <= 0 ||
    amount === 0
  )
    return breakEvenCompanyValue(terms, market, { amount, withSideBenefit })
  // Without a preference the gain is a straight line in the company value: two points of it are enough.
  const gains = gainsOf(terms, market)
  const at = (value: number) => {
    const { valueAdded, sideBenefit } = gains({ companyValue: value, amount })
    return valueAdded + (withSideBenefit ? sideBenefit : 0)
  }
  const start = at(0)
  const slope = at(companyValue) - start
  return slope > 0
    ? Math.max(0, (-start * companyValue) / slope)
    : breakEvenCompanyValue(terms, market, { amount, withSideBenefit })
}

/** Strike on today's share base at which using all of it neither gains nor loses, side benefit left out. */
export function breakEvenPrice({ terms, market, companyValue }: Outcome): number {
  if (isFrictionless(terms) || (terms.sale && terms.moving === undefined)) return companyValue
  // A price that follows the company value has no one figure at which it stops paying.
  if (terms.moving !== undefined) return Number.NaN
  const amount = feasibleAmounts(terms).max
  const simple =
    terms.basis === 'pre-money' &&
    terms.preference === undefined &&
    terms.othersInvest === undefined &&
    terms.strike > 0
  if (!simple || amount === 0)
    return breakEvenStrike(terms, market, { companyValue, amount, withSideBenefit: false })
  // Gain times the price after the money is a straight line in the strike.
  const at = (strike: number) =>
    gainsOf({ ...terms, strike }, market)({ companyValue, amount }).valueAdded * (strike + amount)
  const start = at(0)
  const slope = (at(terms.strike) - start) / terms.strike
  return slope < 0 && start > 0
    ? -start / slope
    : breakEvenStrike(terms, market, { companyValue, amount, withSideBenefit: false })
}
