import { bestReplyPolytopes, profileOf } from './best-reply-polytopes.ts'
import { type Dictionary, leavingRow, pivot, valuesOf, ZERO } from './dictionary.ts'
import type { Game, Profile } from './game.ts'

const BASES_MAX = 60_000

/**
 * Every extreme equilibrium of a two-player game, degenerate ones too: all pairs of vertices of the
 * best-reply polytopes that together carry every label. Complete unless a polytope has more than
 * 60,000 bases; differences below 1e-10 of the payoff range count as ties. At most 30 actions in all.
 * Source: Mangasarian (1964), J. SIAM 12, 778–780; Avis, Rosenberg, Savani & von Stengel (2010),
 * Economic Theory 42, 9–37.
 */
export function enumerateExtremeEquilibria(game: Game): {
  readonly profiles: readonly Profile[]
  readonly complete: boolean
  /** More best replies than actions used somewhere: equilibria may come in continua between extremes. */
  readonly degenerate: boolean
} {
  const { rows, columns, rowLabels, columnLabels } = bestReplyPolytopes(game)
  const rowSide = enumerateVertices(rows, rowLabels)
  const columnSide = enumerateVertices(columns, columnLabels)
  const all = 2 ** (rowLabels.length + columnLabels.length) - 1
  const columnMasks = Int32Array.from(columnSide.vertices.keys())
  const columnPoints = [...columnSide.vertices.values()]
  const profiles: Profile[] = []
  for (const [mask, x] of rowSide.vertices) {
    for (let k = 0; k < columnMasks.length; k++) {
      if ((mask | (columnMasks[k] as number)) !== all) continue
      const y = columnPoints[k] as readonly number[]
      if (x.some((weight) => weight > 0) && y.some((weight) => weight > 0)) {
        profiles.push(profileOf(x, y))
      }
    }
  }
  return {
    profiles,
    complete: rowSide.complete && columnSide.complete,
    degenerate: rowSide.degenerate || columnSide.degenerate,
  }
}

type Vertices = {
  /** By the set of labels that hold there, one bit a label. */
  readonly vertices: ReadonlyMap<number, readonly number[]>
  readonly complete: boolean
  readonly degenerate: boolean
}

function enumerateVertices(origin: Dictionary, labels: readonly number[]): Vertices {
  const vertices = new Map<number, readonly number[]>()
  const seen = new Set<number>([maskOf(origin.nonbasic)])
  const open = [origin]
  let degenerate = false
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const here = next
    const tied = here.basic.filter((_, r) => {
      return ((here.rows[r] as Float64Array)[here.nonbasic.length] as number) < ZERO
    })
    if (tied.length > 0) degenerate = true
    vertices.set(maskOf(here.nonbasic) | maskOf(tied), valuesOf(here, labels))
    for (let column = 0; column < here.nonbasic.length; column++) {
      const row = leavingRow(here, column)
      if (row < 0) continue
      const swapped = maskOf(here.nonbasic) ^ (1 << (here.nonbasic[column] as number))
      const mask = swapped | (1 << (here.basic[row] as number))
      if (seen.has(mask)) continue
      if (seen.size >= BASES_MAX) return { vertices, complete: false, degenerate }
      seen.add(mask)
      open.push(pivot(here, row, column))
    }
  }
  return { vertices, complete: true, degenerate }
}

function maskOf(labels: Int32Array): number {
  return labels.reduce((mask, label) => mask | (1 << label), 0)
}
