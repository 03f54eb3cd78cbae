import { assert } from '../diagnostic/index.ts'
import { cosine } from './cosine.ts'

/** Nodes in increasing order on [-1, 1] and their weights, which sum to 2. */
export type GaussLegendreRule = {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

const rules = new Map<number, GaussLegendreRule>()

/**
 * The Gauss–Legendre rule of `order` nodes: exact for polynomials of degree 2·order - 1, nodes
 * and weights to about 1e-15. Kept after the first call; do not write into it.
 * Source: Newton's iteration on the Legendre recurrence (Abramowitz & Stegun 1964, 22.7, 25.4.29).
 */
export function gaussLegendre(order: number): GaussLegendreRule {
  const known = rules.get(order)
  if (known) return known
  assert(Number.isInteger(order) && order >= 1 && order <= 512, `1 to 512 nodes: ${order}`)
  const nodes = new Float64Array(order)
  const weights = new Float64Array(order)
  for (let i = 0; i < Math.ceil(order / 2); i++) {
    const { node, slope } = legendreRoot(order, i)
    const weight = 2 / ((1 - node * node) * slope * slope)
    nodes[i] = -node
    nodes[order - 1 - i] = node
    weights[i] = weight
    weights[order - 1 - i] = weight
  }
  const rule = { nodes, weights }
  rules.set(order, rule)
  return rule
}

/** The root of the Legendre polynomial that is `rank`-th from the right, and the slope there. */
function legendreRoot(order: number, rank: number): { node: number; slope: number } {
  if (2 * rank + 1 === order) return { node: 0, slope: legendre(order, 0).slope }
  let node = cosine(4 * rank + 3, 4 * order + 2)
  // The first guess is close enough for three or four Newton steps; ten never hurt.
  for (let step = 0; step < 10; step++) {
    const { value, slope } = legendre(order, node)
    node -= value / slope
  }
  return { node, slope: legendre(order, node).slope }
}

function legendre(order: number, x: number): { value: number; slope: number } {
  let before = 1
  let value = x
  for (let n = 2; n <= order; n++) {
    const next = ((2 * n - 1) * x * value - (n - 1) * before) / n
    before = value
    value = next
  }
  return { value, slope: (order * (x * value - before)) / (x * x - 1) }
}
