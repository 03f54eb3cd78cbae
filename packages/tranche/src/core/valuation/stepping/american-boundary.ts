import { gaussLegendre, normalCdf, normalPdf } from '../../numeric/index.ts'

/** A put on `spot`; a call becomes one by exchanging company and strike, rate and payout. */
export type Put = {
  readonly spot: number
  readonly strike: number
  readonly rate: number
  readonly payout: number
  readonly volatility: number
}

/** The spot at or below which an American put is used, by years left. */
export type BoundaryCurve = {
  readonly at: (yearsLeft: number) => number
  /** The longest time left it was solved for. */
  readonly years: number
}

type Orders = { readonly nodes: number; readonly points: number }

/**
 * Solves the integral equation of the boundary B by fixed-point iteration on Chebyshev nodes in
 * the square root of time, in the variable ln²(B/B at the end), which is nearly a straight line.
 * `start`, a rougher solution, saves most of the sweeps. Null when they do not settle: rate·√years
 * well beyond the volatility.
 * Source: Andersen, Lake & Offengenden (2016), sections 4 and 5, equation system "A".
 */
export function solveBoundary(
  put: Put,
  years: number,
  orders: Orders,
  start?: BoundaryCurve,
): BoundaryCurve | null {
  const top = put.payout > 0 ? put.strike * Math.min(1, put.rate / put.payout) : put.strike
  const rule = ruleOf(orders)
  const { nodes } = rule
  const roots = nodes.map((z) => 0.5 * Math.sqrt(years) * (1 + z))
  const guess = (yearsLeft: number) =>
    start ? Math.log(top / start.at(yearsLeft)) : firstGuess(put, top, yearsLeft)
  const squares = Float64Array.from(roots, (root) => guess(root * root) ** 2)
  const looks = lookbacks(put, rule, roots)
  const at = (yearsLeft: number) => {
    const z = (2 * Math.sqrt(yearsLeft)) / Math.sqrt(years) - 1
    return top * Math.exp(-Math.sqrt(Math.max(0, dot(interpolation(nodes, z), squares))))
  }
  let relaxation = 1
  let lastChange = Infinity
  for (let sweep = 0; sweep < 150; sweep++) {
    const change = improve(put, top, squares, looks, relaxation)
    if (change < 1e-11) return { at, years }
    // Where the rate is high for the volatility full steps overshoot, more from sweep to sweep.
    if (!(change < lastChange)) relaxation = Math.max(0.2, 0.6 * relaxation)
    lastChange = change
  }
  return null
}

/** Moves the nodal depths towards their improvement, in place; returns the largest change. */
function improve(
  put: Put,
  top: number,
  squares: Float64Array,
  looks: readonly Lookback[],
  relaxation: number,
): number {
  const depths = squares.map((square) => Math.sqrt(square))
  // Node 0 is the last day, where the boundary is known.
  const better = looks.map((look, i) =>
    i === 0 ? 0 : Math.max(0, improvedDepth(put, top, depths[i] as number, squares, look)),
  )
  let change = 0
  for (let i = 0; i < better.length; i++) {
    const step = relaxation * ((better[i] as number) - (depths[i] as number))
    // Written so that a NaN is not lost.
    change = Math.abs(step) <= change ? change : Math.abs(step)
    squares[i] = ((depths[i] as number) + step) ** 2
  }
  return change
}

/** What may be earned by using a put early, on top of its European value, over `years` of the curve: all it was solved for, or fewer. */
export function earlyUsePremium(put: Put, curve: BoundaryCurve): number {
  const { nodes, weights } = gaussLegendre(64)
  let sum = 0
  for (let j = 0; j < nodes.length; j++) {
    const angle = 0.25 * Math.PI * (1 + (nodes[j] as number))
    const elapsed = curve.years * Math.sin(angle) ** 2
    const boundary = curve.at(curve.years * Math.cos(angle) ** 2)
    const { high, low } = moneyness(put, put.spot / boundary, elapsed)
    const earned =
      put.rate * put.strike * Math.exp(-put.rate * elapsed) * normalCdf(-low) -
      put.payout * put.spot * Math.exp(-put.payout * elapsed) * normalCdf(-high)
    sum += (weights[j] as number) * earned * Math.sin(2 * angle)
  }
  return 0.25 * Math.PI * curve.years * sum
}

/** The usual d₊ and d₋ for a ratio of spot to strike. */
function moneyness(put: Put, ratio: number, years: number): { high: number; low: number } {
  const deviation = put.volatility * Math.sqrt(years)
  const centre = (Math.log(ratio) + (put.rate - put.payout) * years) / deviation
  return { high: centre + 0.5 * deviation, low: centre - 0.5 * deviation }
}

/** Distance ln(top/B) of a boundary that falls like a square root to its perpetual level. */
function firstGuess(put: Put, top: number, yearsLeft: number): number {
  const variance = put.volatility * put.volatility
  const tilt = 0.5 - (put.rate - put.payout) / variance
  const exponent = tilt - Math.sqrt(tilt * tilt + (2 * put.rate) / variance)
  const perpetual = Math.max(0, (put.strike * exponent) / (exponent - 1))
  // Without a rate the perpetual boundary is 0, infinitely far off in the logarithm.
  const reach = perpetual < top ? Math.min(Math.log(top / perpetual), 50) : 1
  return reach * -Math.expm1((-2 * put.volatility * Math.sqrt(yearsLeft)) / Math.max(reach, 1e-3))
}

/** What of the equation depends on its orders alone, found once: node by node over every quadrature point. */
type Rule = {
  readonly nodes: readonly number[]
  /** The time elapsed at each quadrature point, as a part of the years of a node, and the weight of the point. */
  readonly elapsed: Float64Array
  readonly weights: Float64Array
  /** Turns the nodal squares into the square at a point: for each node, one row a point. */
  readonly interpolation: readonly (readonly Float64Array[])[]
}

const rules = new Map<string, Rule>()

function ruleOf({ nodes: count, points }: Orders): Rule {
  const name = `${count} nodes, ${points} points`
  const known = rules.get(name)
  if (known) return known
  const nodes = chebyshevNodes(count)
  const over = gaussLegendre(points)
  // Roots of the time elapsed and of the time left are smooth in the angle, at both ends.
  const angles = over.nodes.map((node) => 0.25 * Math.PI * (1 + node))
  const rule = {
    nodes,
    elapsed: angles.map((angle) => Math.sin(angle) ** 2),
    weights: angles.map(
      (angle, j) => 0.25 * Math.PI * (over.weights[j] as number) * Math.sin(2 * angle),
    ),
    interpolation: nodes.map((node) =>
      Array.from(angles, (angle) => interpolation(nodes, (1 + node) * Math.cos(angle) - 1)),
    ),
  }
  rules.set(name, rule)
  return rule
}

/** What one node needs to look over the days between it and the last. */
type Lookback = {
  readonly years: number
  readonly points: readonly LookbackPoint[]
}

/** All that does not change from sweep to sweep at one quadrature point. */
type LookbackPoint = {
  /** Drift and deviation of ln V from the node to the point. */
  readonly drift: number
  readonly deviation: number
  readonly forRate: number
  readonly forPayout: number
  /** Turns the nodal squares into the square at the point. */
  readonly interpolation: Float64Array
}

function lookbacks(put: Put, rule: Rule, roots: readonly number[]): Lookback[] {
  return rule.interpolation.map((rows, i) => {
    const years = (roots[i] as number) ** 2
    const points = rows.map((interpolation, j) => {
      const elapsed = years * (rule.elapsed[j] as number)
      const left = years - elapsed
      const weight = years * (rule.weights[j] as number)
      return {
        drift: (put.rate - put.payout) * elapsed,
        deviation: put.volatility * Math.sqrt(elapsed),
        forRate: weight * put.rate * Math.exp(put.rate * left),
        forPayout: weight * put.payout * Math.exp(put.payout * left),
        interpolation,
      }
    })
    return { years, points }
  })
}

/** ln(top/B) from the right side of B = K·e^{(payout - rate)·years}·numerator/denominator. */
function improvedDepth(
  put: Put,
  top: number,
  depth: number,
  squares: Float64Array,
  { years, points }: Lookback,
): number {
  const deviation = put.volatility * Math.sqrt(years)
  const { high, low } = moneyness(put, (top * Math.exp(-depth)) / put.strike, years)
  let numerator = normalPdf(low) / deviation
  let denominator = normalPdf(high) / deviation + normalCdf(high)
  for (const point of points) {
    const later = Math.sqrt(Math.max(0, dot(point.interpolation, squares)))
    const centre = (later - depth + point.drift) / point.deviation
    const half = 0.5 * point.deviation
    numerator += (point.forRate * normalPdf(centre - half)) / point.deviation
    if (point.forPayout === 0) continue
    denominator +=
      point.forPayout * (normalCdf(centre + half) + normalPdf(centre + half) / point.deviation)
  }
  const ratio = ((put.strike / top) * numerator) / denominator
  return (put.rate - put.payout) * years - Math.log(ratio)
}

/** The extrema of the Chebyshev polynomial, increasing from -1 to 1. */
function chebyshevNodes(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => -Math.cos((i * Math.PI) / count))
}

/** Weights that turn values at the Chebyshev extrema into the interpolated value at `z`. */
function interpolation(nodes: readonly number[], z: number): Float64Array {
  const weights = new Float64Array(nodes.length)
  const at = nodes.findIndex((node) => Math.abs(node - z) < 1e-15)
  if (at >= 0) {
    weights[at] = 1
    return weights
  }
  let sum = 0
  nodes.forEach((node, i) => {
    const end = i === 0 || i === nodes.length - 1 ? 0.5 : 1
    const weight = ((i % 2 === 0 ? end : -end) as number) / (z - node)
    weights[i] = weight
    sum += weight
  })
  return weights.map((weight) => weight / sum)
}

function dot(weights: Float64Array, values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (values[i] as number)
  return sum
}
