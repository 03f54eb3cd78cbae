import type { BookFiles } from '../engine/question.ts'

const bytesMax = 16 * 1024 * 1024

/** A folder the person may choose, where the browser has such a thing. */
type FolderPicker = {
  readonly showDirectoryPicker?: (options: { readonly mode: 'read' }) => Promise<Folder>
}
type Folder = { readonly values: () => AsyncIterable<Entry> }
type Entry =
  | { readonly kind: 'file'; readonly name: string; readonly getFile: () => Promise<File> }
  | ({ readonly kind: 'directory'; readonly name: string } & Folder)

export function canOpenFolders(): boolean {
  return 'showDirectoryPicker' in window
}

/** Every YAML file of a folder the person chooses; null where nothing was chosen. */
export async function openFolder(): Promise<BookFiles | null> {
  const pick = (window as FolderPicker).showDirectoryPicker
  if (pick === undefined) return null
  try {
    const files: Record<string, string> = {}
    await readFolder(await pick.call(window, { mode: 'read' }), '', files)
    return bookOf(files)
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') return null
    throw problem
  }
}

async function readFolder(folder: Folder, path: string, files: Record<string, string>) {
  for await (const entry of folder.values()) {
    const inside = path + entry.name
    if (entry.kind === 'directory') await readFolder(entry, `${inside}/`, files)
    else if (/\.ya?ml$/.test(entry.name)) files[inside] = await textOf(await entry.getFile())
  }
}

/** The files a person chose or dropped, as one book. */
export async function bookOfFiles(chosen: readonly File[]): Promise<BookFiles | null> {
  const files: Record<string, string> = {}
  for (const file of chosen) files[file.webkitRelativePath || file.name] = await textOf(file)
  return bookOf(files)
}

/** `book.yaml` where there is one, else the first file. */
function bookOf(files: Record<string, string>): BookFiles | null {
  const paths = Object.keys(files).sort()
  const main = paths.find((path) => /(?:^|\/)book\.yaml$/.test(path)) ?? paths[0]
  return main === undefined ? null : { main, files }
}

async function textOf(file: File): Promise<string> {
  if (file.size > bytesMax) throw new Error(`${file.name} is larger than 16 MiB`)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer())
}
