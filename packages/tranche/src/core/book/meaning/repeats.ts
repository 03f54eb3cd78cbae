import type { Fact } from '../../fact/index.ts'
import type { Survey } from './survey.ts'

/** Facts that are as true twice as once: the files of two deals may both observe them. */
const observations: ReadonlySet<Fact['kind']> = new Set([
  'event', 'filed', 'milestone', 'units', 'measure', 'failed', 'revenue', 'score', 'available', 'entered', 'cash', 'exchange', 'quote', 'shares',
  'stake', 'reported',
]) // biome-ignore format: a list

/** Facts that say the very same thing on the same day. */
export function checkRepeats({ book, reading }: Survey): void {
  const seen = new Map<string, string>()
  for (const fact of book.facts) {
    const said = JSON.stringify(fact, whatIsSaid)
    const { file } = fact.span
    const earlier = seen.get(said)
    const isShared = observations.has(fact.kind) && earlier !== file
    if (earlier !== undefined && !isShared) {
      reading.warn(
        'meaning/said-twice',
        fact.day.span,
        'another fact says the very same',
        'remove one of the two; several sources go into one list, source: [one, other]',
      )
    }
    seen.set(said, file)
  }
}

/** Leaves out where it stands and who says so. */
const besides = new Set(['span', 'source', 'grade', 'note', 'known'])

function whatIsSaid(key: string, value: unknown): unknown {
  if (besides.has(key)) return undefined
  return typeof value === 'bigint' ? String(value) : value
}
