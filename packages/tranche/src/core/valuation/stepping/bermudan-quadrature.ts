import { assert } from '../../diagnostic/index.ts'
import { findRoot } from '../../numeric/index.ts'
import { discountFactor, lawFrom, mixtureAt } from '../mixture.ts'
import {
  type BoundaryPoint,
  checkRight,
  type EarlyRight,
  type EarlyValue,
  worthOfUse,
} from './early-right.ts'
import { kernelOf, reachOf, smoothed } from './quadrature-kernel.ts'
import { sample } from './quadrature-sample.ts'
import { startOfUse } from './start-of-use.ts'

/**
 * Value of a right usable on stated days only, by integrating back from day to day: panels no
 * wider than the law between two days can blur, split where using and waiting are worth the same.
 * Relative error about 1e-10 at 16 `nodes` a panel, 1e-6 at 6; a run with two thirds of them
 * measures it. Any payoff; jumps, news, lapse and failure without recovery.
 * Volatility above 0. A failed company (recovery 0, or news that leaves nothing) ends the right.
 * Source: panel quadrature as in Sullivan (2000), Review of Financial Studies 13(1), split at the
 * boundary.
 */
export function valueBermudan(
  right: EarlyRight & { dates: readonly number[] },
  { nodes = 16 }: { nodes?: number } = {},
): EarlyValue {
  const { companyValue, payoff } = right
  assert(suitsQuadrature(right), 'volatility, and a failure that leaves nothing')
  checkRight(right)
  const coarse = walkBack(right, Math.ceil((2 * nodes) / 3))
  const fine = walkBack(right, nodes)
  const usableToday = right.dates[0] === 0
  const now = worthOfUse(payoff, companyValue, 0)
  return {
    value: usableToday ? Math.max(fine.value, now) : fine.value,
    error: Math.abs(fine.value - coarse.value) + 1e-12 * fine.value,
    valueIfUsedNow: now,
    boundary: fine.boundary,
    method: `quadrature between ${right.dates.length} dates`,
  }
}

/** Whether `valueBermudan` can answer for this law. */
export function suitsQuadrature({ law }: Pick<EarlyRight, 'law'>): boolean {
  const { hazardAnnual = 0, recovery = 0 } = law.failure ?? {}
  return law.volatilityAnnual > 0 && (hazardAnnual === 0 || recovery === 0 || recovery === 1)
}

type DatedRight = EarlyRight & { readonly dates: readonly number[] }

/** All logarithms are of V over today's V. */
function walkBack(
  right: DatedRight,
  order: number,
): { value: number; boundary: readonly BoundaryPoint[] } {
  const { law, payoff, companyValue } = right
  const dates = right.dates.filter((date) => date > 0)
  const boundary: BoundaryPoint[] = []
  let after: ((log: number) => number) | null = null
  for (let k = dates.length - 1; k >= 0; k--) {
    const date = dates[k] as number
    const before = dates[k - 1] ?? 0
    const waiting = after
    const use = (log: number) => worthOfUse(payoff, companyValue * Math.exp(log), date)
    const [low, high] = reachOf(mixtureAt(law, date))
    const kernel = kernelOf(mixtureAt(lawFrom(law, before), date - before))
    const panels = Math.ceil((high - low) / (2.2 * kernel.narrowest))
    const edges = Array.from({ length: panels + 1 }, (_, i) => low + ((high - low) * i) / panels)
    const crossings = crossingsOf(use, waiting, edges)
    if (waiting) boundary.push(boundaryPoint(date, companyValue, crossings, use, waiting))
    const kinks = (payoff.kinks?.(date) ?? []).map((kink) => Math.log(kink / companyValue))
    const split = [...edges, ...crossings, ...kinks.filter((kink) => kink > low && kink < high)]
    const worth = waiting ? (log: number) => Math.max(use(log), waiting(log)) : use
    const sheet = sample(worth, Float64Array.from(split).sort(), order)
    const discount = discountFactor(law, date - before)
    after = (log) => discount * smoothed(sheet, kernel, log)
  }
  return { value: after ? after(0) : 0, boundary: boundary.reverse() }
}

/**
 * Where use and waiting are worth the same (on the last day: where use begins to be worth
 * something). The outer panels are left out: what is waited for lies partly beyond them.
 */
function crossingsOf(
  use: (log: number) => number,
  waiting: ((log: number) => number) | null,
  edges: readonly number[],
): number[] {
  const inner = edges.filter(
    (_, i) => i >= edges.length * MARGIN && i <= edges.length * (1 - MARGIN),
  )
  const gain = (log: number) => (waiting ? use(log) - waiting(log) : use(log))
  const gains = inner.map(gain)
  return inner.flatMap((right, i) => {
    const left = inner[i - 1]
    if (left === undefined || (gains[i] as number) > 0 === (gains[i - 1] as number) > 0) return []
    return waiting ? [findRoot(gain, left, right)] : [startOfUse(use, left, right)]
  })
}

/** Part of the range at each end where no crossing is looked for. */
const MARGIN = 0.1

/** The finite end of the topmost region of use. */
function boundaryPoint(
  years: number,
  companyValue: number,
  crossings: readonly number[],
  use: (log: number) => number,
  waiting: (log: number) => number,
): BoundaryPoint {
  const top = crossings.at(-1)
  if (top !== undefined) return { years, companyValue: companyValue * Math.exp(top) }
  return { years, companyValue: use(0) > waiting(0) ? 0 : null }
}
