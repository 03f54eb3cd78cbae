import { gaussLegendre } from '../numeric/index.ts'
import type { Lognormal } from './mixture.ts'

/** Several functions of the company's value at once, in a fixed order. */
type Payoffs = (companyValue: number) => readonly number[]

/** Their means over a mixture, not discounted, and a bound on the numerical error of the first. */
type Means = { readonly means: readonly number[]; readonly error: number }

/**
 * Means of payoffs that are smooth in V between `breaks` (kinks and jumps, in units of V).
 * Gauss–Legendre on ln V, panels at most two deviations wide, to 8.5 deviations each side; the
 * error is the distance from a rule with fewer nodes, and so comes out too large.
 */
export function expectations(
  mixture: readonly Lognormal[],
  { companyValue, breaks }: { companyValue: number; breaks: readonly number[] },
  payoffs: Payoffs,
): Means {
  const means = payoffs(companyValue).map(() => 0)
  const add: Add = (weight, figures) => {
    for (let i = 0; i < means.length; i++) {
      means[i] = (means[i] as number) + weight * (figures[i] as number)
    }
  }
  const { certain, spreads } = sort(mixture, companyValue)
  for (const { weight, growth } of certain) add(weight, payoffs(companyValue * growth))
  let error = 0
  for (const { origin, parts, from, to } of spreads) {
    const inner = breaks.map((level) => Math.log(level / origin)).filter((y) => y > from && y < to)
    const edges = [from, ...inner.sort((a, b) => a - b), to]
    const atOffset: Payoffs = (y) => payoffs(origin * Math.exp(y))
    for (let i = 1; i < edges.length; i++) {
      halve({ from: edges[i - 1] as number, to: edges[i] as number, parts }, (panel) => {
        const fine = onPanel(panel, 20, atOffset, add)
        error += Math.abs(fine - onPanel(panel, 14, atOffset))
      })
    }
  }
  return { means, error: error + 1e-14 * Math.abs(means[0] ?? 0) }
}

/** Company values that matter for a mixture, or null if every outcome is certain. */
export function reachOf(
  mixture: readonly Lognormal[],
  companyValue: number,
): { readonly low: number; readonly high: number } | null {
  const { spreads } = sort(mixture, companyValue)
  if (spreads.length === 0) return null
  return {
    low: Math.min(...spreads.map(({ origin, from }) => origin * Math.exp(from))),
    high: Math.max(...spreads.map(({ origin, to }) => origin * Math.exp(to))),
  }
}

type Add = (weight: number, figures: readonly number[]) => void

/** A lognormal in ln(V/origin), with the stretch that matters: also for V times its density. */
type Part = {
  readonly height: number
  readonly centre: number
  readonly deviation: number
  readonly low: number
  readonly high: number
}
type Panel = { readonly from: number; readonly to: number; readonly parts: readonly Part[] }
type Spread = {
  /** Mean of the first part. Offsets from it keep their digits however narrow the part is. */
  readonly origin: number
  readonly parts: readonly Part[]
  readonly from: number
  readonly to: number
}

/** Outcomes without deviation; wide ones, to be integrated together; narrow ones, each alone. */
function sort(
  mixture: readonly Lognormal[],
  companyValue: number,
): { certain: readonly Lognormal[]; spreads: readonly Spread[] } {
  const isCertain = ({ growth, deviation }: Lognormal) =>
    deviation < 1e-12 || growth * companyValue === 0
  const uncertain = mixture.filter((part) => !isCertain(part))
  const wide = uncertain.filter((part) => part.deviation >= NARROW)
  const narrow = uncertain.filter((part) => part.deviation < NARROW)
  return {
    certain: mixture.filter(isCertain),
    spreads: [wide, ...narrow.map((part) => [part])].flatMap((group) =>
      spreadOf(group, companyValue),
    ),
  }
}

/** Below this deviation ln V has too few digits left for offsets from another part. */
const NARROW = 1e-3

function spreadOf(group: readonly Lognormal[], companyValue: number): readonly Spread[] {
  const first = group[0]
  if (!first) return []
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const parts = group.map(({ weight, growth, deviation }) => {
    const centre = Math.log(growth / first.growth) - 0.5 * deviation ** 2
    const low = centre - REACH * deviation
    const high = centre + deviation ** 2 + REACH * deviation
    ;[from, to] = [Math.min(from, low), Math.max(to, high)]
    return { height: weight / (deviation * Math.sqrt(2 * Math.PI)), centre, deviation, low, high }
  })
  return [{ origin: companyValue * first.growth, parts, from, to }]
}

const REACH = 8.5

/** Halves a panel until it is narrow for every part that reaches it. */
function halve({ from, to, parts }: Panel, use: (panel: Panel) => void): void {
  const reaching = parts.filter((part) => part.low < to && part.high > from)
  if (reaching.length === 0) return
  const narrowest = Math.min(...reaching.map((part) => part.deviation))
  if (to - from <= 2 * narrowest) {
    use({ from, to, parts: reaching })
    return
  }
  const middle = 0.5 * (from + to)
  halve({ from, to: middle, parts: reaching }, use)
  halve({ from: middle, to, parts: reaching }, use)
}

/** Integral of the first payoff over the panel; every node is also shown to `add`. */
function onPanel({ from, to, parts }: Panel, order: number, payoffs: Payoffs, add?: Add): number {
  const { nodes, weights } = gaussLegendre(order)
  const half = 0.5 * (to - from)
  let sum = 0
  for (let i = 0; i < order; i++) {
    const y = from + half * (1 + (nodes[i] as number))
    let density = 0
    for (const part of parts) {
      density += part.height * Math.exp(-0.5 * ((y - part.centre) / part.deviation) ** 2)
    }
    const weight = half * (weights[i] as number) * density
    const figures = payoffs(y)
    add?.(weight, figures)
    sum += weight * (figures[0] as number)
  }
  return sum
}
