/** Milliseconds since 1970 at the beginning of a day. */
export function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** Evenly spaced days for an axis. */
export function dayTicks(first: string, last: string, count: number): readonly number[] {
  const [from, to] = [timeOf(first), timeOf(last)]
  if (to <= from) return [from]
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1))
}
