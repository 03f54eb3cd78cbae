import { gaussLegendre, normalCdf, normalPdf } from '../numeric/index.ts'
import { blackCall, type DrawTerms, type Law } from '../valuation/index.ts'

/**
 * Worth, and its numerical error, of a plain draw used at best on one day `years` ahead where a unit of money costs the holder 1 + `wedge`. With the bargain
 * A = (1 − s)(V − K) and the wedge φ nothing is drawn up to A = φK; then √(AK/φ) − K, which gains (√A − √(φK))²; everything from A = φ(K + X)²/K on (M3).
 * Above that it is calls and a chance; between, an integral over √A, in which everything is smooth. Takes a pre-money strike, no other friction, a lognormal
 * value without payout and a deviation above 0.
 */
export function wedgedValue(
  { strike, amountMax, ownStake }: DrawTerms,
  wedge: number,
  { rateAnnual, volatilityAnnual }: Law,
  { companyValue, years }: { readonly companyValue: number; readonly years: number },
): { readonly value: number; readonly error: number } {
  const others = 1 - ownStake
  const discount = Math.exp(-rateAnnual * years)
  const forward = companyValue / discount
  const deviation = volatilityAnnual * Math.sqrt(years)
  const start = strike + (wedge * strike) / others
  const full = strike + (wedge * (strike + amountMax) ** 2) / (strike * others)
  const slope = (others * amountMax) / (strike + amountMax)
  const scoreOf = (value: number) => Math.log(value / forward) / deviation + 0.5 * deviation
  const above =
    slope * blackCall(forward, full, deviation) +
    (slope * (full - strike) - wedge * amountMax) * normalCdf(-scoreOf(full))
  const least = Math.sqrt(wedge * strike)
  const gainTimesDensity = (root: number) => {
    const value = strike + root ** 2 / others
    const density = normalPdf(scoreOf(value)) / (value * deviation)
    return (((root - least) ** 2 * 2 * root) / others) * density
  }
  const farthest = (side: number) => forward * Math.exp((side * reach + deviation) * deviation)
  const edges = edgesBetween(
    Math.max(start, farthest(-1)),
    Math.min(full, farthest(1)),
    deviation,
  ).map((value) => Math.sqrt(others * (value - strike)))
  const between = integrated(gainTimesDensity, edges)
  const value = discount * (above + between.value)
  return { value, error: discount * between.error + 1e-13 * value }
}

/** Deviations beyond which nothing counts. */
const reach = 8.5

/** Company values at most a deviation, and at most a factor of three, apart; none where there is nothing between. */
function edgesBetween(from: number, to: number, deviation: number): number[] {
  if (!(from < to)) return []
  const panels = Math.ceil(Math.log(to / from) / Math.min(deviation, Math.log(3)))
  return Array.from({ length: panels + 1 }, (_, i) =>
    i === panels ? to : from * (to / from) ** (i / panels),
  )
}

/** Gauss–Legendre on every panel; the error is the distance from a rule with fewer nodes. */
function integrated(density: (at: number) => number, edges: readonly number[]) {
  const sum = { value: 0, error: 0 }
  for (let i = 1; i < edges.length; i++) {
    const [from, to] = [edges[i - 1] as number, edges[i] as number]
    const fine = onPanel(density, from, to, 14)
    sum.value += fine
    sum.error += Math.abs(fine - onPanel(density, from, to, 10))
  }
  return sum
}

function onPanel(density: (at: number) => number, from: number, to: number, order: number): number {
  const { nodes, weights } = gaussLegendre(order)
  const half = 0.5 * (to - from)
  let sum = 0
  for (let i = 0; i < order; i++)
    sum += (weights[i] as number) * density(from + half * (1 + (nodes[i] as number)))
  return half * sum
}
