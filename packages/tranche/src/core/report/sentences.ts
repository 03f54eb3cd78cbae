import type { Section } from './page.ts'

/** Sentences under a heading; nothing at all where there are none. */
export function sentencesUnder(heading: string, sentences: readonly string[]): Section[] {
  return sentences.length === 0 ? [] : [{ heading, blocks: [{ kind: 'sentences', sentences }] }]
}
