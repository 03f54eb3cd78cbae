/**
 * The known word nearest to a mistyped one, or null where none is near enough to be what was meant.
 * Distance is optimal string alignment (insert, delete, replace, swap of neighbours).
 * Source: Damerau (1964), Communications of the ACM 7, 171–176.
 */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  const written = word.slice(0, 60).toLowerCase()
  let best: string | null = null
  // One change in three letters, at least one; a word all of whose letters changed is another word.
  let bestDistance = Math.min(written.length, Math.max(1, Math.floor(written.length / 3)) + 1)
  for (const candidate of known) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue
    const distance = alignmentDistance(written, candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best ?? holderOf(written, known)
}

/** The one known word of several that has the written one among them, in the singular or the plural: “side benefit” for “benefits”. */
function holderOf(written: string, known: Iterable<string>): string | null {
  const stem = written.replace(/s$/, '')
  if (stem.length < 5) return null
  const holding = [...known].filter((candidate) => {
    const words = candidate.toLowerCase().split(/[ _-]/)
    return words.length > 1 && words.some((word) => word.replace(/s$/, '') === stem)
  })
  return holding.length === 1 ? (holding[0] ?? null) : null
}

function alignmentDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1)
      }
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? Number.POSITIVE_INFINITY
}
