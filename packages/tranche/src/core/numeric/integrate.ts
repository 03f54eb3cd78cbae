import { gaussLegendre } from './gauss-legendre.ts'

/**
 * Integral of `f` from `from` to `to` (negative when reversed) by Gauss–Legendre on equal panels.
 * For a smooth `f` the error falls like a power of `order`; split at kinks before calling.
 */
export function integrate(
  f: (x: number) => number,
  from: number,
  to: number,
  { panels = 1, order = 32 }: { panels?: number; order?: number } = {},
): number {
  const { nodes, weights } = gaussLegendre(order)
  const half = (to - from) / (2 * panels)
  let sum = 0
  for (let panel = 0; panel < panels; panel++) {
    const centre = from + half * (2 * panel + 1)
    for (let i = 0; i < order; i++) {
      sum += (weights[i] as number) * f(centre + half * (nodes[i] as number))
    }
  }
  return half * sum
}
