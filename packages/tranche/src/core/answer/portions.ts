/** One of several parts of a whole that is known only between two ends. */
export type Portion = { readonly low: number; readonly high: number }

const rounding = 1e-12

/**
 * The corners of what is possible when every part lies between its ends and all together are at most one, or just one: all parts
 * at an end, or all but one and that one what is left. A number that moves one way with each part has its extremes among them.
 */
export function cornersWithin(parts: readonly Portion[], sum: 'at most one' | 'one'): number[][] {
  const found = new Map<string, number[]>()
  const add = (corner: readonly number[]) => {
    const kept = corner.map((part) => Math.max(0, part))
    found.set(kept.map((part) => part.toPrecision(12)).join(' '), kept)
  }
  for (const corner of endsOf(parts)) {
    const total = sumOf(corner)
    if (sum === 'one' ? Math.abs(total - 1) <= rounding : total <= 1 + rounding) add(corner)
    parts.forEach(({ low, high }, i) => {
      const left = 1 - (total - (corner[i] ?? 0))
      if (left >= low - rounding && left <= high + rounding) add(corner.with(i, left))
    })
  }
  return [...found.values()]
}

function endsOf(parts: readonly Portion[]): number[][] {
  return parts.reduce<number[][]>(
    (corners, { low, high }) =>
      corners.flatMap((corner) =>
        low === high
          ? [[...corner, low]]
          : [
              [...corner, low],
              [...corner, high],
            ],
      ),
    [[]],
  )
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0)
}
