import { assert } from '../diagnostic/index.ts'
import { gaussLegendre, normalCdf, normalPdf } from '../numeric/index.ts'

export type Contender = {
  /** Value today, any one unit for all. */
  readonly value: number
  readonly volatilityAnnual: number
  /** The part of the volatility that moves with the factor common to all; at most the whole, either sign. */
  readonly commonVolatilityAnnual: number
}

/**
 * Chance of each contender to be the most valuable after `years`: lognormal values with one common
 * factor and the same drift. Two contenders: closed form. More: quadrature over the factor and the
 * winner's own luck, absolute error below 1e-9, or about 1e-7 where somebody has no luck of his own.
 * Known values (no time or no volatility) share a tie equally. These are chances under the measure of
 * the drift: with equal riskless drifts they are no forecasts.
 */
export function winnerChances(
  contenders: readonly Contender[],
  { years }: { readonly years: number },
): number[] {
  assert(contenders.length > 0 && years >= 0 && years < Infinity, `contenders, years: ${years}`)
  for (const { value, volatilityAnnual: sigma, commonVolatilityAnnual: beta } of contenders) {
    assert(value > 0 && value < Infinity, `a value above 0: ${value}`)
    assert(
      sigma >= 0 && sigma < Infinity && Math.abs(beta) <= sigma,
      `volatility: ${sigma}, ${beta}`,
    )
  }
  const runners = contenders.map((c): Runner => {
    const beta = c.commonVolatilityAnnual
    const own = (c.volatilityAnnual - beta) * (c.volatilityAnnual + beta)
    return {
      centre: Math.log(c.value) - (c.volatilityAnnual ** 2 * years) / 2,
      common: beta * Math.sqrt(years),
      own: Math.sqrt(own * years),
    }
  })
  if (runners.every((r) => r.own === 0)) return withoutOwnLuck(runners)
  if (runners.length === 2) return twoRunners(runners as [Runner, Runner])
  // No luck at all would make a step of the density; this much changes a chance by less than 1e-7.
  return manyRunners(runners.map((r) => ({ ...r, own: Math.max(r.own, 1e-7) })))
}

/** The same chances when with some chance nobody of them wins. */
export function allowNobody(chances: readonly number[], chanceOfNobody: number): number[] {
  assert(chanceOfNobody >= 0 && chanceOfNobody <= 1, `a chance: ${chanceOfNobody}`)
  return chances.map((chance) => (1 - chanceOfNobody) * chance)
}

/** Log value at the horizon: centre + common·Z + own·luck, both standard normal. */
type Runner = { readonly centre: number; readonly common: number; readonly own: number }

/** Straight lines in the factor: between two crossings the order stands, and likeness is a tie. */
function withoutOwnLuck(runners: readonly Runner[]): number[] {
  const ends = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  runners.forEach((a, i) => {
    for (const b of runners.slice(i + 1)) {
      if (a.common !== b.common) ends.push((a.centre - b.centre) / (b.common - a.common))
    }
  })
  ends.sort((a, b) => a - b)
  const chances = runners.map(() => 0)
  for (let i = 1; i < ends.length; i++) {
    const [from, to] = [ends[i - 1] as number, ends[i] as number]
    const mass = normalCdf(to) - normalCdf(from)
    if (mass === 0) continue
    const inside = pointBetween(from, to)
    const heights = runners.map((r) => r.centre + r.common * inside)
    const top = heights.reduce((a, b) => Math.max(a, b))
    const leaders = heights.flatMap((height, k) => (height === top ? [k] : []))
    for (const k of leaders) chances[k] = (chances[k] as number) + mass / leaders.length
  }
  return chances
}

function pointBetween(from: number, to: number): number {
  if (from === Number.NEGATIVE_INFINITY) return to === Number.POSITIVE_INFINITY ? 0 : to - 1
  return to === Number.POSITIVE_INFINITY ? from + 1 : (from + to) / 2
}

function twoRunners([a, b]: readonly [Runner, Runner]): number[] {
  const spread = Math.hypot(a.own, b.own, a.common - b.common)
  const lead = (a.centre - b.centre) / spread
  return [normalCdf(lead), normalCdf(-lead)]
}

function manyRunners(runners: readonly Runner[]): number[] {
  const chances = runners.map(() => 0)
  const collect = (z: number, weight: number) => {
    chancesGiven(runners, z).forEach((chance, i) => {
      chances[i] = (chances[i] as number) + weight * chance
    })
  }
  if (runners.every((r) => r.common === runners[0]?.common)) collect(0, 1)
  else overPanels(factorBells(runners), (z, width) => collect(z, width * normalPdf(z)))
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  return chances.map((chance) => chance / total)
}

/** A place around which an integrand changes over a distance of `width`. */
type Bell = { readonly centre: number; readonly width: number }

/** The factor's own bell, and where the order of two contenders turns more sharply than that. */
function factorBells(runners: readonly Runner[]): Bell[] {
  const bells: Bell[] = [{ centre: 0, width: 1 }]
  runners.forEach((a, i) => {
    for (const b of runners.slice(i + 1)) {
      const slope = b.common - a.common
      const turn = Math.hypot(a.own, b.own) / Math.abs(slope)
      // A turn that holds less than a millionth of the chance is a cut, not worth panels of its own.
      const width = turn < 1e-6 ? 0 : turn
      const centre = (a.centre - b.centre) / slope
      if (width < 1 && Math.abs(centre) < REACH) bells.push({ centre, width })
    }
  })
  return bells
}

/** Chance of each to be first at a value of the factor: its density times all others being below. */
function chancesGiven(runners: readonly Runner[], z: number): Float64Array {
  const bells = runners.map((r): Bell => ({ centre: r.centre + r.common * z, width: r.own }))
  const chances = new Float64Array(runners.length)
  const below = new Float64Array(runners.length)
  overPanels(bells, (x, step) => {
    for (let k = 0; k < bells.length; k++) {
      const { centre, width } = bells[k] as Bell
      below[k] = normalCdf((x - centre) / width)
    }
    for (let k = 0; k < bells.length; k++) {
      const { centre, width } = bells[k] as Bell
      let product = (step * normalPdf((x - centre) / width)) / width
      for (let l = 0; l < bells.length; l++) if (l !== k) product *= below[l] as number
      chances[k] = (chances[k] as number) + product
    }
  })
  return chances
}

/** Standard deviations after which a bell is over. */
const REACH = 7

/** Gauss–Legendre on panels no wider than the narrowest bell they lie in allows. */
function overPanels(bells: readonly Bell[], visit: (x: number, step: number) => void): void {
  const { nodes, weights } = gaussLegendre(16)
  const starts = bells.map((b) => b.centre - REACH * b.width)
  const ends = bells.map((b) => b.centre + REACH * b.width)
  const last = Math.max(...ends)
  for (let from = Math.min(...starts); from < last; ) {
    let to = last
    for (let i = 0; i < bells.length; i++) {
      const [start, end] = [starts[i] as number, ends[i] as number]
      if (from < start) to = Math.min(to, start)
      else if (from < end) to = Math.min(to, end, from + 4 * (bells[i] as Bell).width)
    }
    // A panel too narrow for the numbers at hand holds nothing.
    if (to <= from) to = from + Number.EPSILON * Math.max(1, Math.abs(from))
    const half = (to - from) / 2
    for (let n = 0; n < nodes.length; n++) {
      visit(from + half * (1 + (nodes[n] as number)), half * (weights[n] as number))
    }
    from = to
  }
}
