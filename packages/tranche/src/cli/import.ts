import { resolve } from 'node:path'
import { formatYaml } from '../core/book/index.ts'
import { printable } from '../core/diagnostic/index.ts'
import { bookOfPackage, type OcfObject, type OcfPackage, readPackage } from '../core/ocf/index.ts'
import { carriedBook, carriedName } from './carried-book.ts'
import type { Call, Command } from './command.ts'
import { importTable } from './import-table.ts'
import { faultsText } from './open-book.ts'
import {
  md5,
  originalsOf,
  type PackageFiles,
  packageFiles,
  refuseExisting,
  writeNew,
  writePackage,
} from './package-files.ts'
import { type ExitCode, exit, wrongUsage } from './stop.ts'
import type { World } from './world.ts'

export const importPackage: Command = {
  operands: 'PACKAGE|TABLE.csv',
  operandsMax: 1,
  options: ['to', 'map', 'dry-run'],
  about:
    'Writes the book of a package of the Open Cap Format (a folder or a zip), or of a table. The package itself is kept beside the book, in a folder of the same name that ends in .ocf, so that nothing is lost and tranche export gives it back; what the book cannot say is named with the ids of its objects. Without --to the book goes to standard output. A table has a head and a row for each issue: --map says which column is what, among holder, class, quantity, day, price and company; --dry-run prints what was understood and writes nothing. A package or table with faults is not imported; nothing that is there is written over.',
  examples: [
    'tranche import acme.ocf.zip --to acme.yaml',
    'tranche import holders.csv --map holder=Name,class=Class,quantity=Shares,day=Date --dry-run',
  ],
  run: (call, world) => {
    const [given] = call.operands
    if (given === undefined) {
      throw wrongUsage('name a package or a table', 'see: tranche help import')
    }
    if (/\.csv$/i.test(given) || call.options.map !== undefined) {
      return importTable(given, call, world)
    }
    return importOcf(given, call, world)
  },
}

function importOcf(given: string, { options }: Call, world: World): ExitCode {
  const { to } = options
  if (to !== undefined && !/\.ya?ml$/.test(to)) {
    throw wrongUsage(`${to} is no name of a book`, 'end it in .yaml')
  }
  const files = packageFiles(given, world)
  const read = readSound(given, files, world)
  if (read === null) return exit.faults
  const { text, unsaid } = bookOfPackage(read)
  const carried = carriedBook(read, text)
  if (carried !== null && !carried.isSame) {
    world.err(
      `the package says otherwise than the book in its ${carriedName}: that one is not taken\n`,
    )
  }
  const isTaken = carried?.isSame === true
  const texts = isTaken ? carried.texts : new Map([[carriedName, formatYaml(given, text).value]])
  const kept = to === undefined ? 'the package' : originalsOf(to)
  const rest = isTaken ? '' : unsaidText(unsaid, kept)
  if (to === undefined || options['dry-run'] !== undefined) {
    if (to === undefined) world.out(texts.get(carriedName) ?? '')
    world.err(rest)
    return exit.answered
  }
  const home = to.slice(0, to.lastIndexOf('/') + 1)
  const books = [...texts].map(([name, each]) => [name === carriedName ? to : home + name, each])
  for (const [name = ''] of books) refuseExisting(name, world)
  if (resolve(world.folder, kept) !== resolve(world.folder, given)) {
    writePackage(kept, files.bytes, world)
  }
  for (const [name = '', each = ''] of books) writeNew(name, each, world)
  world.out(`${to}: written; the package is kept in ${kept}\n${rest}`)
  return exit.answered
}

/** The package, with what is wrong with it on standard error; null where it has errors. */
function readSound(given: string, files: PackageFiles, world: World): OcfPackage | null {
  const reading = files.faults.length > 0 ? null : readPackage(files.texts, md5)
  const faults = reading === null ? files.faults : reading.faults
  if (faults.length > 0) {
    const opened = { file: given, book: null, faults, texts: files.texts }
    world.err(faultsText(opened, world))
  }
  const isSound = faults.every(({ severity }) => severity !== 'error')
  return isSound ? (reading?.value ?? null) : null
}

/** What only the package says, by kind and id. */
function unsaidText(unsaid: readonly OcfObject[], kept: string): string {
  if (unsaid.length === 0) return ''
  const kinds = new Map<string, string[]>()
  for (const { kind, id } of unsaid) kinds.set(kind, [...(kinds.get(kind) ?? []), id])
  const lines = [...kinds].map(([kind, ids]) => printable(`  ${kind}: ${ids.join(', ')}`))
  return `Only in ${kept}, not in the book:\n${lines.join('\n')}\n`
}
