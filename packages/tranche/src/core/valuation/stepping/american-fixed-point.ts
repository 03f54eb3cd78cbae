import { assert } from '../../diagnostic/index.ts'
import { blackPut } from '../closed/index.ts'
import {
  type BoundaryCurve,
  earlyUsePremium,
  type Put,
  solveBoundary,
} from './american-boundary.ts'
import type { BoundaryPoint } from './early-right.ts'
import { ONE_DAY } from './grid-time.ts'

/** A plain call or put that may be used on any day up to the last. */
export type PlainAmerican = {
  readonly kind: 'call' | 'put'
  readonly companyValue: number
  readonly strike: number
  readonly yearsToLastDay: number
  readonly rateAnnual: number
  readonly payoutAnnual: number
  readonly volatilityAnnual: number
}

export type PlainAmericanValue = {
  readonly value: number
  /** Difference between two orders of the method, absolute. */
  readonly error: number
  /** The same right, usable on the last day only. */
  readonly europeanValue: number
  readonly boundary: readonly BoundaryPoint[]
  /** What passing one day at the same company value costs (negative) or brings; null with less than a day left. */
  readonly dayOfWaiting: number | null
}

/** Orders of the two runs: the second is the answer, the first measures its error. */
const COARSE = { nodes: 12, points: 31 }
const FINE = { nodes: 20, points: 51 }

/**
 * Value of a plain American call or put under a lognormal law, by the fixed point of its boundary.
 * Error about 1e-9 of the strike. Null when the iteration does not settle, which takes a payout
 * (for a put: a rate) times √years well beyond the volatility; use the grid then. A negative rate
 * below a negative payout (a put: the reverse) gives the waiting region two edges: refused, and
 * `hasOneBoundary` tells. Source: Andersen, Lake & Offengenden (2016), J. Computational Finance 20.
 */
export function valuePlainAmerican(terms: PlainAmerican): PlainAmericanValue | null {
  checkPlain(terms)
  const { companyValue, strike, yearsToLastDay: years, volatilityAnnual } = terms
  const put = asPut(terms)
  const europeanValue = europeanPut(put, years)
  const now = Math.max(put.strike - put.spot, 0)
  const answer = (valueWith: (years: number) => number, found: Found): PlainAmericanValue => {
    const value = valueWith(years)
    const dayOfWaiting = years > ONE_DAY ? valueWith(years - ONE_DAY) - value : null
    return { value, dayOfWaiting, europeanValue, ...found }
  }
  if (years === 0) return answer(() => now, { error: 0, boundary: [] })
  if (strike === 0 || companyValue === 0 || volatilityAnnual * Math.sqrt(years) < 1e-8) {
    // No chance left: no boundary to speak of.
    return answer((left) => bestCertainPut(put, left), { error: 0, boundary: [] })
  }
  if (put.rate < 0 || (put.rate === 0 && put.payout >= 0)) {
    // Waiting costs nothing: the European value is the answer.
    const boundary = days(years).map((day) => ({ years: day, companyValue: null }))
    return answer((left) => europeanPut(put, left), { error: 0, boundary })
  }
  const coarse = solveBoundary(put, years, COARSE)
  const fine = coarse && solveBoundary(put, years, FINE, coarse)
  if (!fine) return null
  const error = Math.abs(premiumOf(put, fine, years) - premiumOf(put, coarse, years))
  // The boundary depends on the time left alone, so that the one of today holds tomorrow.
  const valueWith = (left: number) =>
    Math.max(now, europeanPut(put, left) + premiumOf(put, fine, left))
  return answer(valueWith, { error, boundary: boundaryPoints(terms, fine) })
}

type Found = Pick<PlainAmericanValue, 'error' | 'boundary'>

/** Nothing where it is used at once: the worth of using it is counted then. */
function premiumOf(put: Put, curve: BoundaryCurve, years: number): number {
  return put.spot <= curve.at(years) ? 0 : earlyUsePremium(put, { ...curve, years })
}

function checkPlain(terms: PlainAmerican): void {
  const { companyValue, strike, yearsToLastDay, volatilityAnnual } = terms
  for (const amount of [companyValue, strike, yearsToLastDay, volatilityAnnual]) {
    assert(amount >= 0 && amount < Infinity, `amounts, years and volatility from 0 up: ${amount}`)
  }
  assert(hasOneBoundary(terms), 'rate and payout leave one boundary')
}

/** Whether early use, if it ever pays, pays on one side of one boundary. */
export function hasOneBoundary(terms: PlainAmerican): boolean {
  const { rate, payout } = asPut(terms)
  return !(rate < 0 && payout < rate)
}

function asPut(terms: PlainAmerican): Put {
  const { companyValue, strike, rateAnnual, payoutAnnual, volatilityAnnual: volatility } = terms
  return terms.kind === 'put'
    ? { spot: companyValue, strike, rate: rateAnnual, payout: payoutAnnual, volatility }
    : { spot: strike, strike: companyValue, rate: payoutAnnual, payout: rateAnnual, volatility }
}

function europeanPut({ spot, strike, rate, payout, volatility }: Put, years: number): number {
  const forward = spot * Math.exp((rate - payout) * years)
  return Math.exp(-rate * years) * blackPut(forward, strike, volatility * Math.sqrt(years))
}

/** Without chance the best day is the first, the last, or where the gain stands still. */
function bestCertainPut(put: Put, years: number): number {
  const gain = (t: number) =>
    put.strike * Math.exp(-put.rate * t) - put.spot * Math.exp(-put.payout * t)
  const still =
    Math.log((put.payout * put.spot) / (put.rate * put.strike)) / (put.payout - put.rate)
  const inside = still > 0 && still < years ? gain(still) : 0
  return Math.max(0, gain(0), gain(years), inside)
}

/** Today and days at even distances, the last day left out. */
function days(years: number): number[] {
  return Array.from({ length: 24 }, (_, i) => (years * i) / 24)
}

function boundaryPoints(terms: PlainAmerican, curve: BoundaryCurve): BoundaryPoint[] {
  const { kind, strike, companyValue, yearsToLastDay } = terms
  return days(yearsToLastDay).map((years) => {
    const put = curve.at(yearsToLastDay - years)
    // The put that stands for a call has strike and company value exchanged.
    return { years, companyValue: kind === 'put' ? put : (strike * companyValue) / put }
  })
}
