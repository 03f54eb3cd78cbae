import { gaussLegendre } from '../../numeric/index.ts'
import type { Quadrature } from './quadrature-kernel.ts'

/** Values at the Gauss–Legendre nodes of the panels between `edges`, weighted. */
export function sample(f: (log: number) => number, edges: Float64Array, order: number): Quadrature {
  const { nodes, weights } = gaussLegendre(order)
  const logs: number[] = []
  const weighted: number[] = []
  for (let panel = 1; panel < edges.length; panel++) {
    const [from, to] = [edges[panel - 1] as number, edges[panel] as number]
    const half = 0.5 * (to - from)
    for (let i = 0; i < order && half > 0; i++) {
      const log = from + half * (1 + (nodes[i] as number))
      logs.push(log)
      weighted.push(half * (weights[i] as number) * f(log))
    }
  }
  return { logs: Float64Array.from(logs), weighted: Float64Array.from(weighted) }
}
