import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate'
import type { Diagnostic } from '../core/diagnostic/index.ts'
import { isSafeName, limits } from '../core/ocf/index.ts'

export type Unzipped = {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly faults: readonly Diagnostic[]
}

/** Bytes handed to the reader at once: at most a thousand times as many come out before they are counted. */
const portion = 4096

/**
 * The files of a zip archive, or the one reason why none is taken out. Sizes are taken from its directory and
 * counted again while unpacking, so that an archive that states less than it holds is stopped where the lie begins.
 */
export function unzip(archive: string, bytes: Uint8Array): Unzipped {
  try {
    const stated = statedSizes(archive, bytes)
    return { files: unpack(archive, bytes, stated), faults: [] }
  } catch (problem) {
    const fault =
      problem instanceof Refused
        ? problem.fault
        : refused(archive, 'zip-unreadable', 'the zip cannot be read', 'pack the folder again')
            .fault
    return { files: new Map(), faults: [fault] }
  }
}

class Refused extends Error {
  readonly fault: Diagnostic

  constructor(fault: Diagnostic) {
    super(fault.message)
    this.fault = fault
  }
}

function refused(file: string, code: string, message: string, help: string): Refused {
  const span = { file, start: 0, end: 0 }
  return new Refused({ code: `ocf/${code}`, severity: 'error', message, span, help })
}

function statedSizes(archive: string, bytes: Uint8Array): ReadonlyMap<string, number> {
  const stated = new Map<string, number>()
  let total = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isSafeName(name.replace(/\/$/, ''))) {
        const shown = name.slice(0, 80)
        throw refused(
          archive,
          'name-outside',
          `the zip holds “${shown}”, which leads out of it`,
          plainNames,
        )
      }
      if (stated.has(name)) {
        throw refused(
          name,
          'name-twice',
          `the zip holds ${name.slice(0, 80)} twice`,
          'pack it once',
        )
      }
      stated.set(name, originalSize)
      total += originalSize
      if (stated.size > limits.files) throw tooLarge(archive, `more than ${limits.files} files`)
      if (total > limits.unpackedSize) {
        throw tooLarge(archive, `more than ${limits.unpackedSize} bytes unpacked`)
      }
      return false
    },
  })
  if (total > 1024 * 1024 && total > bytes.length * limits.unpackedOverPacked) {
    throw tooLarge(archive, `${total} bytes packed into ${bytes.length}`)
  }
  return stated
}

const plainNames = 'name every file by a plain path inside the package'

function tooLarge(archive: string, what: string): Refused {
  return refused(archive, 'too-large', `the zip holds ${what}`, 'split the package')
}

function unpack(
  archive: string,
  bytes: Uint8Array,
  stated: ReadonlyMap<string, number>,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const unzip = new Unzip((file) => take(file, stated, files))
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += portion) {
    unzip.push(bytes.subarray(at, at + portion), at + portion >= bytes.length)
  }
  for (const [name, size] of stated) {
    if (!name.endsWith('/') && files.get(name)?.length !== size) throw lies(name)
  }
  if ([...files.keys()].some((name) => !stated.has(name))) throw lies(archive)
  // Asked for when needed: loading it would cost every command some milliseconds.
  const { crc32 } = process.getBuiltinModule('node:zlib')
  for (const [i, sum] of checksums(archive, bytes).entries()) {
    const name = [...stated.keys()][i] ?? ''
    const content = files.get(name)
    if (content !== undefined && crc32(content) !== sum) throw damaged(name)
  }
  return files
}

/** Collects one file, and stops where more comes out than was stated. */
function take(
  file: UnzipFile,
  stated: ReadonlyMap<string, number>,
  files: Map<string, Uint8Array>,
): void {
  const size = stated.get(file.name)
  if (size === undefined || files.has(file.name)) throw lies(file.name)
  if (file.name.endsWith('/')) return
  const whole = new Uint8Array(size)
  let at = 0
  files.set(file.name, whole.subarray(0, 0))
  file.ondata = (problem, part) => {
    if (problem !== null) throw problem
    if (at + part.length > size) throw lies(file.name)
    whole.set(part, at)
    at += part.length
    files.set(file.name, whole.subarray(0, at))
  }
  file.start()
}

/**
 * The checksum of each entry, in the order of the directory.
 * Source: PKWARE (2022), .ZIP File Format Specification, 4.3.12 and 4.3.16.
 */
function checksums(archive: string, bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) throw lies(archive)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const sums: number[] = []
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw lies(archive)
    sums.push(view.getUint32(at + 16, true))
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return sums
}

function damaged(name: string): Refused {
  return refused(
    name.slice(0, 200),
    'zip-damaged',
    'the file is not what was packed: its checksum differs',
    'fetch or pack the archive again',
  )
}

function lies(name: string): Refused {
  return refused(
    name.slice(0, 200),
    'zip-lies',
    'the directory of the zip and what it holds differ',
    'pack the folder again',
  )
}
