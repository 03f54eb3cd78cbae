import type { Space } from './grid-space.ts'

/**
 * A function on the grid, with the points next to a bend replaced by the average over their cell,
 * so that the error does not depend on where between two points the bend lies.
 * Source: Pooley, Vetzal & Forsyth (2003), J. Computational Finance 6(4).
 */
export function sampled(f: (companyValue: number) => number, space: Space): Float64Array {
  const { size, spacing, companyValues } = space
  const samples = companyValues.map((companyValue) => f(companyValue))
  const averaged = samples.slice()
  for (let i = 1; i < size - 1; i++) {
    const before = (samples[i] as number) - (samples[i - 1] as number)
    const after = (samples[i + 1] as number) - (samples[i] as number)
    const steepest = Math.max(Math.abs(before), Math.abs(after))
    if (Math.abs(after - before) <= 4 * spacing * steepest) continue
    averaged[i] = cellAverage(f, companyValues[i] as number, spacing)
  }
  return averaged
}

const PARTS = 64

function cellAverage(
  f: (companyValue: number) => number,
  companyValue: number,
  spacing: number,
): number {
  let sum = 0
  for (let k = 0; k < PARTS; k++) {
    sum += f(companyValue * Math.exp(spacing * ((k + 0.5) / PARTS - 0.5)))
  }
  return sum / PARTS
}

/**
 * The better of waiting and using, written into `worth`, marked in `used`; the point nearest to a
 * crossing takes the average over its cell of the two straight lines that cross there.
 */
export function takeBetter(worth: Float64Array, use: Float64Array, used: Uint8Array): void {
  const size = worth.length
  let gapBefore = (use[0] as number) - (worth[0] as number)
  for (let i = 0; i < size; i++) {
    const gap = i === 0 ? gapBefore : (use[i] as number) - (worth[i] as number)
    used[i] = gap >= 0 && (use[i] as number) > 0 ? 1 : 0
    if (gap > 0) worth[i] = use[i] as number
    if (i > 0 && gap > 0 !== gapBefore > 0) {
      // Cells are one wide here; the crossing lies `place` of a cell after the point before.
      const slope = gap - gapBefore
      const place = -gapBefore / slope
      const nearest = place <= 0.5 ? i - 1 : i
      const reach = 0.5 - Math.abs(place <= 0.5 ? place : 1 - place)
      worth[nearest] = (worth[nearest] as number) + 0.5 * Math.abs(slope) * reach * reach
    }
    gapBefore = gap
  }
}

/**
 * Where waiting turns into using: the finite end of the topmost region of use, placed between two
 * points where the gap, or its square root where it closes smoothly, reaches 0. Null: no region.
 */
export function boundaryOf(
  waiting: Float64Array,
  use: Float64Array,
  used: Uint8Array,
  space: Space,
  contact: 'crossing' | 'smooth',
): number | null {
  const { size, spacing, companyValues } = space
  let top = size - 2
  while (top > 0 && used[top] === 0) top--
  if (top <= 0) return null
  const upwards = top === size - 2
  let edge = top
  if (upwards) while (edge > 0 && used[edge] === 1) edge--
  else edge = top + 1
  // `edge` waits, its neighbour on the side of use does not.
  const away = upwards ? -1 : 1
  const gap = (i: number) => Math.max(0, (waiting[i] as number) - (use[i] as number))
  if (edge <= 0 || edge >= size - 1) return companyValues[edge] as number
  if (contact === 'smooth') {
    // Points some way off: next to the boundary the gap is as small as the error of the grid.
    const [near, far] = [Math.sqrt(gap(edge + 3 * away)), Math.sqrt(gap(edge + 6 * away))]
    const place = far > near ? Math.min(1, Math.max(0, (3 * near) / (far - near) - 3)) : 0
    return (companyValues[edge] as number) * Math.exp(-away * place * spacing)
  }
  const inside = (use[edge - away] as number) - (waiting[edge - away] as number)
  const place = gap(edge) / (gap(edge) + inside)
  return (companyValues[edge] as number) * Math.exp(-away * place * spacing)
}
