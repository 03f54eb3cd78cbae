import type { Survey } from './survey.ts'

/** Facts that say the very same thing on the same day. */
export function checkRepeats({ book, reading }: Survey): void {
  const seen = new Set<string>()
  for (const fact of book.facts) {
    const said = JSON.stringify(fact, whatIsSaid)
    if (seen.has(said)) {
      reading.warn(
        'meaning/said-twice',
        fact.day.span,
        'another fact says the very same',
        'remove one of the two; several sources go into one list, source: [one, other]',
      )
    }
    seen.add(said)
  }
}

/** Leaves out where it stands and who says so. */
const besides = new Set(['span', 'source', 'grade', 'note', 'known'])

function whatIsSaid(key: string, value: unknown): unknown {
  if (besides.has(key)) return undefined
  return typeof value === 'bigint' ? String(value) : value
}
