import { type Book, readBook } from '../core/book/index.ts'
import { companiesWithClasses } from '../core/captable/index.ts'
import { bookOfPackage, packageOfBook, readPackage } from '../core/ocf/index.ts'
import { isThere } from './book-files.ts'
import type { Call, Command } from './command.ts'
import { dayAsked, notFound, openSoundBook } from './open-book.ts'
import { md5, originalsOf, packageFiles, refuseExisting, writePackage } from './package-files.ts'
import { sameCapTable } from './same-cap-table.ts'
import { exit, Stop, wrongUsage } from './stop.ts'
import type { World } from './world.ts'

type Files = ReadonlyMap<string, Uint8Array>

export const exportPackage: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['to', 'company', 'as-of'],
  about:
    'Writes the cap table of a company as a package of the Open Cap Format 1.2.0: a folder, or a zip where --to ends in .zip. A book that was imported gives its own package back, byte for byte, as long as its cap table still says what the package says. Tranches, rights, beliefs and whatever else the format has no place for go along in tranche.book.yaml; so does that the votes of preferred shares follow what they turn into, because the format states the votes of a share once. The package is read again before it is written, and its positions are compared with the holdings of the book.',
  examples: [
    'tranche export acme.yaml --to acme.ocf.zip',
    'tranche export acme.yaml --to acme-package --company acme',
  ],
  run: (call, world) => {
    const { to } = call.options
    if (to === undefined) throw wrongUsage('--to is missing', 'name the folder or zip to write')
    refuseExisting(to, world)
    const given = call.operands[0] ?? '.'
    const book = openSoundBook(given, world, false)
    const kept = originalsOf(book.file)
    const files = isThere(kept, world) ? givenBack(kept, book, world) : made(book, call, world)
    const withBook = new Map([...files, ...sideFiles(book, files)])
    writePackage(to, withBook, world)
    world.out(`${to}: written, ${withBook.size} files\n`)
    return exit.answered
  },
}

/** The package that a book came from, where the book still says the same. */
function givenBack(kept: string, book: Book, world: World): Files {
  const { bytes, texts } = packageFiles(kept, world)
  const { value } = readPackage(texts, md5)
  if (value === null)
    throw wrongUsage(`${kept} is no package`, 'move it away, or put it back as it was')
  const { text } = bookOfPackage(value)
  const { value: before } = readBook(book.file, () => text)
  if (before !== null && sameCapTable(before, book)) return bytes
  throw refusal(
    `the cap table of ${book.file} is no longer that of the package in ${kept}`,
    'change the package itself, or move the folder away: a new package is then written from the book',
  )
}

function refusal(message: string, help: string): Stop {
  return new Stop(exit.faults, message, help)
}

function made(book: Book, { options }: Call, world: World): Files {
  const companies = companiesWithClasses(book)
  const company = options.company ?? companies[0]
  if (company === undefined) {
    throw wrongUsage('no company of the book has classes', 'write “classes” under the company')
  }
  if (!companies.includes(company)) {
    throw notFound({ what: 'company', name: company, known: companies })
  }
  if (options.company === undefined && companies.length > 1) {
    throw wrongUsage(
      'the book has several cap tables',
      `choose: --company ${companies.join(' or ')}`,
    )
  }
  const asOf = dayAsked(options['as-of'], world)
  const result = packageOfBook(book, company, { asOf, md5 })
  if (result.kind === 'no-company')
    throw notFound({ what: 'company', name: company, known: companies })
  if (result.kind === 'differs') {
    throw refusal(
      `the format cannot say this cap table: ${result.message}`,
      'nothing was written: the format knows shares, options, warrants, SAFEs and notes, and whole units of them',
    )
  }
  return encoded(result.files)
}

/** The texts of the book, for what the format has no place for. */
function sideFiles({ file, texts }: Book, files: Files): Files {
  const manifest =
    [...files.keys()].find((name) => /(?:^|\/)Manifest\.ocf\.json$/i.test(name)) ?? ''
  const folder = manifest.slice(0, manifest.lastIndexOf('/') + 1)
  const home = file.slice(0, file.lastIndexOf('/') + 1)
  const named = [...texts].map(([name, text]) => {
    const inside = name === file ? 'tranche.book.yaml' : name.slice(home.length)
    return [folder + inside, text] as const
  })
  return encoded(new Map(named))
}

function encoded(texts: ReadonlyMap<string, string>): Files {
  return new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]))
}
