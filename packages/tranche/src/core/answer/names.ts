import type { Book } from '../book/index.ts'

/** What people call each party, by the word the book knows it by. */
export type Names = ReadonlyMap<string, string>

export function namesOf({ parties }: Book): Names {
  return new Map(parties.map(({ name, value }) => [name, value.name.value]))
}
