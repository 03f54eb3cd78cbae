import { assert } from '../../diagnostic/index.ts'
import { maximise } from '../../numeric/index.ts'
import type { Law } from '../law.ts'
import { discountFactor, lawFrom, mixtureAt } from '../mixture.ts'
import { suitsQuadrature } from './bermudan-quadrature.ts'
import { shareNodes, tabulate, type WaitingTable } from './draw-table.ts'
import { checkDates } from './early-right.ts'
import { kernelOf, reachOf } from './quadrature-kernel.ts'
import { sample } from './quadrature-sample.ts'

/** A right to invest up to `amountMax` in all, in as many draws as there are dates, at one price. */
export type DrawsRight = {
  readonly law: Law
  readonly companyValue: number
  /** Pre-money strike of the existing fully diluted shares before any draw. */
  readonly strike: number
  readonly amountMax: number
  /** Fraction of the company already held, on the share base of the strike. */
  readonly ownStake: number
  /** Years to each day of a draw, increasing; 0 is today. */
  readonly dates: readonly number[]
}

export type DrawExtent = 'none' | 'some' | 'all'

/** Company values at which the best draw on a day changes, for a right not drawn on before. */
export type DrawRegimes = {
  readonly years: number
  readonly changes: readonly {
    readonly companyValue: number
    readonly from: DrawExtent
    readonly to: DrawExtent
  }[]
}

export type DrawsValue = {
  readonly value: number
  /** Difference between two resolutions, absolute. */
  readonly error: number
  /** Worth a day later at today's company value, where the dates as they then lie are given. */
  readonly tomorrow: number | null
  /** The best amount today; null when today is not a day of a draw. */
  readonly drawNow: number | null
  readonly regimes: readonly DrawRegimes[]
}

type Resolution = { shares: number; order: number; points: number }
const ROUGH: Resolution = { shares: 5, order: 4, points: 4 }
const COARSE: Resolution = { shares: 7, order: 6, points: 5 }
const FINE: Resolution = { shares: 10, order: 10, points: 8 }

/**
 * Value of one right drawn on at several dates up to a cumulative cap. The money earns the law of
 * the company. Drawing enlarges the base B of the strike and the company value E by the same
 * amount, so that only u = E/B and the base's share ζ of its final size matter: backward
 * induction by quadrature in ln u and interpolation in ζ. Relative error about 1e-7; with `quick`, which takes a fifth of the time, 1e-6.
 * Laws as for `valueBermudan`. On the last date it is all or nothing; before it drawing a part can
 * be best, to a small extent even where waiting is free, since a draw enlarges the company the rest
 * is drawn on. Sources: Emanuel (1983); Constantinides (1984); Spatt & Sterbenz (1988).
 */
export function valueSeveralDraws(
  right: DrawsRight,
  { quick = false, tomorrow }: { quick?: boolean; tomorrow?: readonly number[] } = {},
): DrawsValue {
  const { companyValue, strike, amountMax, ownStake, dates } = right
  assert(suitsQuadrature(right), 'volatility, and a failure that leaves nothing')
  assert(companyValue > 0 && strike > 0 && amountMax >= 0, 'amounts above 0')
  assert(ownStake >= 0 && ownStake <= 1, `a fraction held: ${ownStake}`)
  checkDates(dates)
  const usableToday = dates[0] === 0
  if (amountMax === 0 || ownStake === 1) {
    return { value: 0, error: 0, tomorrow: null, drawNow: usableToday ? 0 : null, regimes: [] }
  }
  const coarse = walkBack(right, quick ? ROUGH : COARSE)
  const fine = walkBack(right, quick ? COARSE : FINE)
  const error = fine.value - coarse.value
  // What the coarser walk is off by is nearly the same a day later.
  const later =
    tomorrow && walkBack({ ...right, dates: tomorrow }, quick ? ROUGH : COARSE).value + error
  return { ...fine, error: Math.abs(error), tomorrow: later ?? null }
}

/** Worth is in units of (1 - ownStake)·strike, logarithms are ln u. */
function walkBack(
  right: DrawsRight,
  resolution: Resolution,
): Omit<DrawsValue, 'error' | 'tomorrow'> {
  const { law, strike, amountMax, companyValue, ownStake } = right
  const now = Math.log(companyValue / strike)
  const all = shareNodes(strike / (strike + amountMax), resolution.shares)
  const undrawn = all.shares[0] as number
  const usableToday = right.dates[0] === 0
  const dates = right.dates.filter((date) => date > 0)
  const regimes: DrawRegimes[] = []
  let waiting: WaitingTable | null = null
  for (let k = dates.length - 1; k >= 0; k--) {
    const [date, before] = [dates[k] as number, dates[k - 1] ?? 0]
    const kernel = kernelOf(mixtureAt(lawFrom(law, before), date - before))
    const discount = discountFactor(law, date - before)
    const edges = edgesOf(rangeOf(law, date, now), 0.5 * kernel.narrowest)
    // The first date is reached undrawn, unless something was drawn today.
    const nodes = k > 0 || usableToday ? all : shareNodes(undrawn, 0)
    const later = waiting
    const sheets = nodes.shares.map((share) => {
      const changes = changesOf(later, share, edges)
      if (share === undrawn) regimes.push(regimesOf(date, strike, changes))
      const split = Float64Array.from([...edges, ...changes.map(({ log }) => log)]).sort()
      return sample((log) => bestDraw(later, log, share).worth, split, resolution.order)
    })
    const range = rangeOf(law, before, now)
    waiting = tabulate(sheets, nodes, { kernel, discount, range }, resolution.points)
  }
  const unit = (1 - ownStake) * strike
  const best = bestDraw(waiting, now, undrawn)
  return {
    value: unit * (usableToday ? best.worth : (waiting?.(now, undrawn) ?? 0)),
    drawNow: usableToday ? strike * (best.share / undrawn - 1) : null,
    regimes: regimes.reverse(),
  }
}

/** Where ln u can be on a day; draws move it towards 0, which is always inside. */
function rangeOf(law: Law, years: number, now: number): readonly [number, number] {
  const [low, high] = years === 0 ? [0, 0] : reachOf(mixtureAt(law, years))
  return [Math.min(0, now + low) - 0.05, Math.max(0, now + high) + 0.05]
}

/** Panel edges at most `width` apart, 0 among them: there the right comes into the money. */
function edgesOf([low, high]: readonly [number, number], width: number): number[] {
  const below = Math.ceil(-low / width)
  const above = Math.ceil(high / width)
  return [
    ...Array.from({ length: below }, (_, i) => low * (1 - i / below)),
    ...Array.from({ length: above + 1 }, (_, i) => (high * i) / above),
  ]
}

/**
 * The best share to draw up to. A draw gains (u - 1)(1 - ζ/ζ') and leaves u - 1 times the base
 * as it was. On the last date it is all or nothing.
 */
function bestDraw(
  waiting: WaitingTable | null,
  log: number,
  share: number,
): { share: number; worth: number } {
  const gain = Math.expm1(log)
  if (!waiting) {
    return gain > 0 ? { share: 1, worth: gain * (1 - share) } : { share, worth: 0 }
  }
  // Where V pays out and the right may lapse, or neither, money is not put in at a loss: what is lost is certain, and waiting for it gains at most as much.
  if (gain <= 0) return { share, worth: waiting(log, share) }
  const worth = (next: number) =>
    gain * (1 - share / next) + waiting(Math.log1p((gain * share) / next), next)
  const best = highest(worth, share, 1)
  return { share: best.at, worth: best.value }
}

/** Parts of the range looked at before a top is climbed: the worth of a draw has one hill or falls from an end. */
const parts = 8

/** The largest worth: an end where it falls from that end inwards, else the top of the hill. */
function highest(f: (x: number) => number, low: number, high: number) {
  const width = (high - low) / parts
  const at = (i: number) => (i === parts ? high : low + i * width)
  let [top, value] = [0, f(low)]
  for (let i = 1; i <= parts; i++) {
    const next = f(at(i))
    if (next > value) [top, value] = [i, next]
  }
  const inwards = top === 0 ? 1 : top === parts ? -1 : 0
  if (inwards !== 0 && f(at(top) + inwards * 1e-6 * width) < value) return { at: at(top), value }
  return maximise(f, at(Math.max(top - 1, 0)), at(Math.min(top + 1, parts)), {
    points: 2,
    tolerance: 1e-7,
  })
}

type Change = { readonly log: number; readonly from: DrawExtent; readonly to: DrawExtent }

/** Where the extent of the best draw changes between panel edges, by bisection. */
function changesOf(
  waiting: WaitingTable | null,
  share: number,
  edges: readonly number[],
): readonly Change[] {
  if (!waiting) return [{ log: 0, from: 'none', to: 'all' }]
  if (share === 1) return []
  const extentAt = (log: number) => extent(bestDraw(waiting, log, share).share, share)
  const changes: Change[] = []
  let left = edges[0] as number
  let from = extentAt(left)
  for (const right of edges.slice(1)) {
    const last = extentAt(right)
    // Between two edges "some" may begin and end: at most two changes.
    for (let count = 0; count < 2 && from !== last; count++) {
      const log = endOf(from, extentAt, left, right)
      const to = extentAt(log)
      changes.push({ log, from, to })
      ;[left, from] = [log, to]
    }
    ;[left, from] = [right, last]
  }
  return changes
}

/** The first point right of the stretch on which the extent is what it is on the left. */
function endOf(
  from: DrawExtent,
  extentAt: (log: number) => DrawExtent,
  left: number,
  right: number,
): number {
  let [still, past] = [left, right]
  for (let i = 0; i < 24; i++) {
    const middle = 0.5 * (still + past)
    if (extentAt(middle) === from) still = middle
    else past = middle
  }
  return past
}

function extent(best: number, share: number): DrawExtent {
  // The search places a maximum to 1e-8 of the interval.
  const fraction = (best - share) / (1 - share)
  return fraction < 1e-6 ? 'none' : fraction > 1 - 1e-6 ? 'all' : 'some'
}

function regimesOf(years: number, strike: number, changes: readonly Change[]): DrawRegimes {
  return {
    years,
    changes: changes.map(({ log, from, to }) => ({
      companyValue: strike * Math.exp(log),
      from,
      to,
    })),
  }
}
