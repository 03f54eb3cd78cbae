import type { Extent } from '../origin/index.ts'

/** A figure in JSON: `value` is null without a stated centre, an end is null where nothing bounds it. */
export type WireExtent = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

export function wireExtent({ value, low, high }: Extent): WireExtent {
  return { value: wireNumber(value), low: wireNumber(low), high: wireNumber(high) }
}

/** JSON knows no infinity, and minus nothing is nothing. */
export function wireNumber(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null
  return value === 0 ? 0 : value
}
