import {
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { nearestWord } from '../core/diagnostic/index.ts'
import { wrongUsage } from './stop.ts'
import type { World } from './world.ts'

/** The files of one book: the path of its main file, and ways to read the files in its folder. */
export type BookFiles = {
  readonly main: string
  readonly open: (path: string) => string | null
  /** Puts another text into the main file: all of it or, if anything fails, none. */
  readonly save: (text: string) => void
}

const bytesMax = 16 * 1024 * 1024

/**
 * Finds a book by the path a person gave: a file, a folder with a `book.yaml`, or `-` for standard input. Nothing outside of
 * the folder of its main file is ever opened, neither by a path nor through a link.
 */
export function bookFiles(given: string, world: World): BookFiles {
  if (given === '-') return fromStandardInput(world)
  const main = mainFile(given, world)
  const folder = realpathSync(dirname(resolve(world.folder, main)))
  return {
    main,
    open: (path) => {
      const found = realPath(resolve(world.folder, path))
      if (found === null) return null
      // The main file is where its reader says it is, also behind a link.
      if (path !== main && !isInside(folder, found)) {
        throw wrongUsage(
          `${path} leads out of the book’s folder`,
          'keep every file of a book in its folder',
        )
      }
      return readText(found, path)
    },
    save: (text) => replaceText(realpathSync(resolve(world.folder, main)), text),
  }
}

function fromStandardInput(world: World): BookFiles {
  const main = '-'
  return {
    main,
    open: (path) => (path === main ? decode(world.standardInput(), main) : null),
    save: world.out,
  }
}

function replaceText(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`
  writeFileSync(beside, text, { mode: statSync(path).mode })
  renameSync(beside, path)
}

function mainFile(given: string, world: World): string {
  const path = given.replaceAll(sep, '/')
  const found = statOf(resolve(world.folder, path))
  if (found === null) {
    const near = nearestPath(path, world)
    throw wrongUsage(
      `there is no file or folder ${path}`,
      near !== null
        ? `did you mean “${near}”?`
        : 'name a book: its file, its folder, or - for standard input',
    )
  }
  if (!found.isDirectory()) return path
  const inside = join(path, 'book.yaml').replaceAll(sep, '/')
  if (statOf(resolve(world.folder, inside)) === null) {
    throw wrongUsage(`the folder ${path} holds no book.yaml`, 'name the main file of the book')
  }
  return inside
}

/** The file or folder beside the one that is not there whose name is nearest. */
function nearestPath(path: string, { folder }: World): string | null {
  const beside = dirname(path)
  const isFolder = statOf(resolve(folder, beside))?.isDirectory() ?? false
  const near = isFolder ? nearestWord(basename(path), namesIn(resolve(folder, beside))) : null
  return near === null ? null : join(beside, near).replaceAll(sep, '/')
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !/\p{Cc}/u.test(name))
      .sort()
  } catch {
    return []
  }
}

export function isThere(given: string, { folder }: World): boolean {
  return statOf(resolve(folder, given)) !== null
}

function statOf(path: string) {
  return statSync(path, { throwIfNoEntry: false }) ?? null
}

function realPath(path: string): string | null {
  return statOf(path) === null ? null : realpathSync(path)
}

function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function readText(found: string, shown: string): string {
  const stat = statSync(found)
  if (!stat.isFile())
    throw wrongUsage(`${shown} is not a file`, 'a book is made of plain text files')
  if (stat.size > bytesMax) throw tooLarge(shown)
  return decode(readFileSync(found), shown)
}

function decode(bytes: Uint8Array, shown: string): string {
  if (bytes.length > bytesMax) throw tooLarge(shown)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw wrongUsage(`${shown} is not text in UTF-8`, 'save it as UTF-8')
  }
}

function tooLarge(shown: string) {
  return wrongUsage(`${shown} is larger than 16 MiB`, 'split the book with “include”')
}
