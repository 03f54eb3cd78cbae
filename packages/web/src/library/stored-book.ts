import type { BookFiles } from '../engine/question.ts'

/** A book as this browser keeps it. */
export type StoredBook = {
  /** Also the name in a link: `example:amazon-anthropic`, or chance for a book of one's own. */
  readonly id: string
  readonly title: string
  readonly text: BookFiles
  /** Counts changes, so that a text is read once. */
  readonly revision: number
  /** Milliseconds since 1970, for the order of the list. */
  readonly changedAt: number
}

/** What the head of a book says it is about; its file where it says nothing. Only for lists: the engine reads the rest. */
export function titleOf({ main, files }: BookFiles): string {
  const found = /^title:[ \t]*(.+)$/m.exec(files[main] ?? '')?.[1]?.trim() ?? ''
  return found.replace(/^(['"])(.*)\1$/, '$2') || main
}
