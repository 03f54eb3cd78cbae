import type { DrawPosition } from './best-draw.ts'

/** At `companyValue` the best draw passes from one position to another. */
export type RegimeChange = {
  readonly companyValue: number
  readonly from: DrawPosition
  readonly to: DrawPosition
}

/**
 * Every change of position between `low` and `high` (above 0), found on 96 steps in ln V and then
 * halved down to rounding. Two changes within one step are both found unless the first is undone.
 */
export function findRegimes(
  positionAt: (companyValue: number) => DrawPosition,
  { low, high }: { low: number; high: number },
): readonly RegimeChange[] {
  const changes: RegimeChange[] = []
  const label = (logValue: number) => positionAt(Math.exp(logValue))
  const from = Math.log(low)
  const step = (Math.log(high) - from) / STEPS
  let position = label(from)
  for (let i = 1; i <= STEPS; i++) {
    const end = from + i * step
    const last = label(end)
    let start = end - step
    while (position !== last) {
      const { at, to } = firstChange(label, position, start, end)
      changes.push({ companyValue: Math.exp(at), from: position, to })
      position = to
      start = at
    }
  }
  return changes
}

const STEPS = 96

function firstChange(
  label: (logValue: number) => DrawPosition,
  from: DrawPosition,
  start: number,
  end: number,
): { at: number; to: DrawPosition } {
  let [low, high] = [start, end]
  let to = label(end)
  for (let halving = 0; halving < 60; halving++) {
    const middle = 0.5 * (low + high)
    if (middle <= low || middle >= high) break
    const there = label(middle)
    if (there === from) low = middle
    else {
      high = middle
      to = there
    }
  }
  return { at: high, to }
}
