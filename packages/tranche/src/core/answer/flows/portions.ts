/** One of several parts of a whole that is known only between two ends. */
export type Portion = { readonly low: number; readonly high: number }

const rounding = 1e-12

/** Beyond this many parts that are ranges not every corner is looked at. */
const rangesInFull = 9

/**
 * The corners of what is possible when every part lies between its ends and all together are at most one, or just one: all parts
 * at an end, or all but one and that one what is left. A number that moves one way with each part has its extremes among them. Of
 * many parts those corners are kept in which each in turn is as large or small as can be, the others filled up in order.
 */
export function cornersWithin(parts: readonly Portion[], sum: 'at most one' | 'one'): number[][] {
  return parts.filter(({ low, high }) => low < high).length > rangesInFull
    ? someCorners(parts, sum)
    : allCorners(parts, sum)
}

function allCorners(parts: readonly Portion[], sum: 'at most one' | 'one'): number[][] {
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

/** Each part in turn first or last to be filled above its low end, the others in order and in reverse; and all at their low ends. */
function someCorners(parts: readonly Portion[], sum: 'at most one' | 'one'): number[][] {
  const lows = parts.map(({ low }) => low)
  const room = 1 - sumOf(lows)
  if (room < -rounding || (sum === 'one' && sumOf(parts.map(({ high }) => high)) < 1 - rounding))
    return []
  const filled = (order: readonly number[]) => {
    let left = Math.max(0, room)
    const corner = [...lows]
    for (const i of order) {
      const { low, high } = parts[i] ?? { low: 0, high: 0 }
      corner[i] = low + Math.min(left, high - low)
      left = Math.max(0, left - (high - low))
    }
    return corner
  }
  const places = [...parts.keys()]
  const orders = places.flatMap((k) => {
    const others = places.filter((i) => i !== k)
    return [others, [...others].reverse()].flatMap((rest) => [
      [k, ...rest],
      [...rest, k],
    ])
  })
  const alone = sum === 'one' ? [] : [lows, ...places.map((k) => filled([k]))]
  return [...alone, ...orders.map(filled)]
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
