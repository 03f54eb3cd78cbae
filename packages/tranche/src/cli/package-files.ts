import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import type { Diagnostic } from '../core/diagnostic/index.ts'
import { limits } from '../core/ocf/index.ts'
import { wrongUsage } from './stop.ts'
import { unzip } from './unzip.ts'
import type { World } from './world.ts'

/** The files of a package: a folder or a zip. */
export type PackageFiles = {
  /** Every file as it is, by its name in the package. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
  /** Those that are text a program reads. */
  readonly texts: ReadonlyMap<string, string>
  readonly faults: readonly Diagnostic[]
}

const packedSizeMax = 16 * 1024 * 1024

export function packageFiles(given: string, world: World): PackageFiles {
  const path = resolve(world.folder, given)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) {
    throw wrongUsage(`there is no file or folder ${given}`, 'name the folder or zip of a package')
  }
  if (found.isDirectory()) return textsOf(filesIn(path, given), [])
  if (!found.isFile() || found.size > packedSizeMax) {
    throw wrongUsage(`${given} is no zip of at most 16 MiB`, 'name the folder or zip of a package')
  }
  const { files, faults } = unzip(given, readFileSync(path))
  return textsOf(files, faults)
}

/** Files of a folder and of the folders in it; links are not followed, and hidden files are left out. */
function filesIn(root: string, shown: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  let size = 0
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory() && name.split('/').length <= limits.depth) visit(name)
      if (!entry.isFile()) continue
      const path = join(root, name)
      size += statSync(path).size
      if (size > limits.unpackedSize || files.size >= limits.files) {
        throw wrongUsage(
          `${shown} holds more than ${limits.files} files or ${limits.unpackedSize} bytes`,
          'name the folder of one package',
        )
      }
      files.set(name, readFileSync(path))
    }
  }
  visit('')
  return files
}

function textsOf(
  bytes: ReadonlyMap<string, Uint8Array>,
  faults: readonly Diagnostic[],
): PackageFiles {
  const texts = new Map<string, string>()
  const found = [...faults]
  for (const [name, content] of bytes) {
    if (!/\.(?:json|ya?ml)$/i.test(name)) continue
    try {
      texts.set(name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content))
    } catch {
      found.push({
        code: 'ocf/not-text',
        severity: 'error',
        message: 'the file is not text in UTF-8',
        span: { file: name, start: 0, end: 0 },
        help: 'save it as UTF-8',
      })
    }
  }
  return { bytes, texts, faults: found }
}

/** Writes a package into a new folder, or into a new zip where the name ends in `.zip`. */
export function writePackage(
  given: string,
  files: ReadonlyMap<string, Uint8Array>,
  world: World,
): void {
  const path = resolve(world.folder, given)
  refuseExisting(given, world)
  if (path.endsWith('.zip')) {
    // A fixed day, so that the same package is the same bytes.
    const mtime = new Date(1980, 0, 1)
    writeFileSync(path, zipSync(Object.fromEntries(files), { mtime }), { flag: 'wx' })
    return
  }
  for (const [name, content] of files) writeNew(join(given, name), content, world)
}

/** Writes a file that is not there yet, with the folders it stands in. */
export function writeNew(given: string, content: string | Uint8Array, world: World): void {
  const path = resolve(world.folder, given)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content, { flag: 'wx' })
}

/** Nothing that is there is ever written over. */
export function refuseExisting(given: string, world: World): void {
  if (!existsSync(resolve(world.folder, given))) return
  throw wrongUsage(`${given} is there already`, 'name a new file or folder, or remove it first')
}

export function md5(text: string): string {
  // Asked for when needed: loading it would cost every command some milliseconds.
  return process.getBuiltinModule('node:crypto').createHash('md5').update(text).digest('hex')
}

/** The folder beside a book that keeps the package it came from. */
export function originalsOf(book: string): string {
  return `${book.replace(/\.ya?ml$/, '')}.ocf`
}
