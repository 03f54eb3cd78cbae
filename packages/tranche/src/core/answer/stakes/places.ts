import { recurrence } from '../../decision/index.ts'

/** Beyond this many unknowns not every corner is looked at. */
const inFull = 7
const drawn = 128
const inside = 16

/**
 * Places of what is not known, each coordinate from 0 (its low end) to 1. What somebody holds or is paid rises or falls with each
 * number of a charter or fact alone, so that the corners hold the extremes; the points between are there for what does not.
 */
export function pointsOf(count: number): {
  readonly points: number[][]
  readonly looked: string | null
  /** Whether every corner is among them. */
  readonly isEvery: boolean
} {
  if (count === 0) return { points: [[]], looked: null, isEvery: true }
  const between = recurrence(count, inside)
  if (count <= inFull) {
    const corners = Array.from({ length: 2 ** count }, (_, corner) =>
      Array.from({ length: count }, (_, i) => (corner >> i) & 1),
    )
    const which = count === 1 ? 'both ends' : `all ${corners.length} corners`
    return {
      points: [...corners, ...between],
      looked: `${which} of what is not known`,
      isEvery: true,
    }
  }
  const ends = [0, 1].map((end) => Array<number>(count).fill(end))
  const alone = ends.flatMap((end) =>
    Array.from({ length: Math.min(count, drawn) }, (_, i) => end.with(i, 1 - (end[i] ?? 0))),
  )
  const corners = recurrence(count, drawn).map((at) => at.map((part) => (part < 0.5 ? 0 : 1)))
  const points = [...ends, ...alone, ...corners, ...between]
  return { points, looked: `${points.length} places of what is not known`, isEvery: false }
}
