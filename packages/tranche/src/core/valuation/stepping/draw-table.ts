import { type Kernel, type Quadrature, smoothed } from './quadrature-kernel.ts'
import { quinticStart, quinticWeights } from './quintic.ts'

/** Interpolation nodes of the base's share of its final size, and what turns values into a curve. */
export type ShareNodes = { readonly shares: readonly number[]; readonly weights: readonly number[] }

/** Chebyshev extrema from `first` to 1; count 0 is `first` alone. */
export function shareNodes(first: number, count: number): ShareNodes {
  if (count === 0) return { shares: [first], weights: [1] }
  return {
    shares: Array.from({ length: count + 1 }, (_, j) =>
      j === 0 ? first : 1 - 0.5 * (1 - first) * (1 + Math.cos((j * Math.PI) / count)),
    ),
    weights: Array.from({ length: count + 1 }, (_, j) => {
      const end = j === 0 || j === count ? 0.5 : 1
      return j % 2 === 0 ? end : -end
    }),
  }
}

/** What lies between two dates, and where ln u can be on the earlier one. */
type Stretch = {
  readonly kernel: Kernel
  readonly discount: number
  readonly range: readonly [number, number]
}

/** Worth of waiting as a function of ln u and of the share ζ, ready to be asked very often. */
export type WaitingTable = (log: number, share: number) => number

/**
 * Tabulates what is waited for: at each share node on equal steps of ln u, read by polynomials of
 * degree five in ln u and through all nodes in ζ. `sheets` are what is had after the wait.
 */
export function tabulate(
  sheets: readonly Quadrature[],
  nodes: ShareNodes,
  { kernel, discount, range: [low, high] }: Stretch,
  pointsPerDeviation: number,
): WaitingTable {
  const size = Math.max(6, Math.ceil(((high - low) / kernel.narrowest) * pointsPerDeviation) + 1)
  const step = (high - low) / (size - 1)
  const rows = sheets.map((sheet) =>
    Float64Array.from(
      { length: size },
      (_, i) => discount * smoothed(sheet, kernel, low + i * step),
    ),
  )
  const local = new Float64Array(6)
  return (log, share) => {
    const place = Math.min(Math.max((log - low) / step, 0), size - 1)
    const from = quinticStart(place, size)
    quinticWeights(place - from, local)
    let [sum, total] = [0, 0]
    for (let j = 0; j < rows.length; j++) {
      const row = rows[j] as Float64Array
      let value = 0
      for (let i = 0; i < 6; i++) value += (local[i] as number) * (row[from + i] as number)
      const distance = share - (nodes.shares[j] as number)
      if (distance === 0) return value
      const weight = (nodes.weights[j] as number) / distance
      sum += weight * value
      total += weight
    }
    return sum / total
  }
}
