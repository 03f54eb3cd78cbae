import { area, line } from 'd3-shape'
import type { Range } from '../language/numbers.ts'
import type { Scales } from './plot.tsx'

/** A place along a picture and what is known there. */
export type At = { readonly x: number; readonly range: Range }

/** The outline of a band between the ends of ranges; nothing where an end is not bounded. */
export function bandOf(points: readonly At[], { x, y }: Scales): string {
  const known = points.filter(({ range }) => range.low !== null && range.high !== null)
  const path = area<At>()
    .x((at) => x(at.x))
    .y0(({ range }) => y(range.low ?? 0))
    .y1(({ range }) => y(range.high ?? 0))
  return path(known) ?? ''
}

/** A line through numbers that are known. */
export function lineOf(
  points: readonly At[],
  read: (range: Range) => number | null,
  { x, y }: Scales,
): string {
  const known = points.filter(({ range }) => read(range) !== null)
  const path = line<At>()
    .x((at) => x(at.x))
    .y(({ range }) => y(read(range) ?? 0))
  return path(known) ?? ''
}

/** The least and the most of ranges, with nothing (0) among them, and a little room above. */
export function domainOf(ranges: readonly Range[], withZero = true): readonly [number, number] {
  const ends = ranges.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null)
  const low = Math.min(...ends, ...(withZero ? [0] : []))
  const high = Math.max(...ends, ...(withZero ? [0] : []))
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1]
  const room = high === low ? Math.abs(high) || 1 : 0.06 * (high - low)
  return [low < 0 ? low - room : low, high + room]
}
