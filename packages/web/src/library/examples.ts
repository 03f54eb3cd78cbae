import type { BookFiles } from '../engine/question.ts'
import { type StoredBook, titleOf } from './stored-book.ts'

const texts = import.meta.glob<string>('../../../../examples/*/*.yaml', {
  query: '?raw',
  import: 'default',
})

const titles = import.meta.glob<string>('../../../../examples/*/book.yaml', {
  query: '?title',
  import: 'default',
  eager: true,
})

/** What each example is called, by the name of its folder. */
export const exampleTitles: ReadonlyMap<string, string> = new Map(
  Object.entries(titles).map(([path, title]) => [folderOf(path), title]),
)

/** Books that come with the page, by the names of their folders; the archetype comes first. */
export const exampleNames: readonly string[] = [
  ...new Set(['amazon-anthropic', 'network-2023-2026', ...Object.keys(texts).map(folderOf)]),
]

/** Days on which an example has most to show, where that is not the last day it speaks of. */
const tellingDays: Readonly<Record<string, string>> = {
  'amazon-anthropic': '2024-03-27',
  'network-2023-2026': '2026-06-30',
  'three-rounds': '2026-06-30',
  'down-round': '2026-10-02',
  'shares-sold-on': '2024-01-01',
}

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? ''
}

/** An example by its name in a link; null where there is none. */
export async function openExample(name: string): Promise<StoredBook | null> {
  const paths = Object.keys(texts).filter((path) => folderOf(path) === name)
  const files: Record<string, string> = {}
  for (const path of paths) {
    const load = texts[path]
    if (load !== undefined) files[`examples/${name}/${path.split('/').at(-1)}`] = await load()
  }
  const main = `examples/${name}/book.yaml`
  if (!Object.hasOwn(files, main)) return null
  const text: BookFiles = { main, files }
  return { id: `example:${name}`, title: titleOf(text), text, revision: 0, changedAt: 0 }
}

/** The day an example is opened on: null for a book that is none. */
export function exampleDay({ id, text }: StoredBook): string | null {
  if (!id.startsWith('example:')) return null
  const days = Object.values(text.files).flatMap((file) =>
    Array.from(file.matchAll(/\bday: (\d{4}-\d{2}-\d{2})/g), ([, day]) => day ?? ''),
  )
  return tellingDays[id.slice('example:'.length)] ?? days.sort().at(-1) ?? null
}
