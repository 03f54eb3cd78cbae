import type { Names } from '../answer/index.ts'

/** What people call somebody; the word of the book where it gives no name. */
export function nameIn(names: Names, id: string): string {
  return names.get(id) ?? id
}
