import type { BookFiles } from '../engine/question.ts'

const bytesMax = 16 * 1024 * 1024
/** A folder of books has a few; somebody who opens a whole disk should hear of it soon. */
const filesMax = 500

/** Why files cannot be opened; the page has words for each. */
export class Unreadable extends Error {
  readonly why: 'tooLarge' | 'noText' | 'tooMany' | 'noBook'
  readonly file: string

  constructor(why: Unreadable['why'], file: string) {
    super(`${why}: ${file}`)
    this.why = why
    this.file = file
  }
}

/** A folder the person may choose, where the browser has such a thing. */
type FolderPicker = {
  readonly showDirectoryPicker?: (options: { readonly mode: 'read' }) => Promise<Folder>
}
type Folder = { readonly values: () => AsyncIterable<Entry> }
type Entry =
  | { readonly kind: 'file'; readonly name: string; readonly getFile: () => Promise<File> }
  | ({ readonly kind: 'directory'; readonly name: string } & Folder)

/** Every YAML file of a folder the person chooses; null where nothing was chosen. */
export async function openFolder(): Promise<BookFiles | null> {
  const pick = (window as FolderPicker).showDirectoryPicker
  if (pick === undefined) return null
  try {
    const found: Found[] = []
    await collect(await pick.call(window, { mode: 'read' }), '', found)
    return await bookOf(found)
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') return null
    throw problem
  }
}

type Found = { readonly path: string; readonly file: File }

async function collect(folder: Folder, path: string, found: Found[]): Promise<void> {
  for await (const entry of folder.values()) {
    const inside = path + entry.name
    if (entry.kind === 'directory') await collect(entry, `${inside}/`, found)
    else if (isYaml(inside)) addTo(found, { path: inside, file: await entry.getFile() })
  }
}

/** The files a person chose, alone or as a folder, as one book. */
export async function bookOfFiles(chosen: readonly File[]): Promise<BookFiles | null> {
  if (chosen.length === 0) return null
  const found: Found[] = []
  for (const file of chosen) {
    const path = file.webkitRelativePath || file.name
    // Of a folder the texts count; a single file counts whatever it is called.
    if (file.webkitRelativePath === '' || isYaml(path)) addTo(found, { path, file })
  }
  return bookOf(found)
}

/** What a person let go of over the page: files, or folders with all that is in them. */
export async function bookOfDrop(
  entries: readonly (FileSystemEntry | File | null)[],
): Promise<BookFiles | null> {
  const found: Found[] = []
  for (const entry of entries) {
    if (entry instanceof File) addTo(found, { path: entry.name, file: entry })
    else if (entry !== null) await collectDropped(entry, entry.isFile, found)
  }
  return entries.length === 0 ? null : bookOf(found)
}

async function collectDropped(entry: FileSystemEntry, isNamed: boolean, found: Found[]) {
  const path = entry.fullPath.replace(/^\//, '')
  if (isFileEntry(entry)) {
    if (!isNamed && !isYaml(path)) return
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    addTo(found, { path, file })
  } else if (isFolderEntry(entry)) {
    const reader = entry.createReader()
    const next = () =>
      new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    // A folder is told of in parts; an empty part is its end.
    for (let part = await next(); part.length > 0; part = await next())
      for (const inner of part) await collectDropped(inner, false, found)
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path)
}

function addTo(found: Found[], one: Found): void {
  if (found.length >= filesMax) throw new Unreadable('tooMany', one.path)
  found.push(one)
}

/** The `book.yaml` nearest to the top where there is one, else the first file. */
async function bookOf(found: readonly Found[]): Promise<BookFiles> {
  const files: Record<string, string> = {}
  for (const { path, file } of found) files[path] = await textOf(file)
  const depth = (path: string) => path.split('/').length
  const paths = Object.keys(files).sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
  const main = paths.find((path) => /(?:^|\/)book\.ya?ml$/i.test(path)) ?? paths[0]
  if (main === undefined) throw new Unreadable('noBook', '')
  return { main, files }
}

async function textOf(file: File): Promise<string> {
  if (file.size > bytesMax) throw new Unreadable('tooLarge', file.name)
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Unreadable('noText', file.name)
  }
}
