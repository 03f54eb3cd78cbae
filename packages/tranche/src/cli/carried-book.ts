import { type Book, readBook } from '../core/book/index.ts'
import { companiesWithClasses } from '../core/captable/index.ts'
import { type OcfPackage, packageOfBook } from '../core/ocf/index.ts'
import { dayOf } from '../core/time/index.ts'
import { md5 } from './package-files.ts'
import { sameCapTable } from './same-cap-table.ts'

/** The file of a package that holds the book it was written from. */
export const carriedName = 'tranche.book.yaml'

/** A book that came with a package: its texts by their paths beside the main file, which is named first. */
export type CarriedBook = { readonly texts: ReadonlyMap<string, string>; readonly isSame: boolean }

/**
 * The book a package carries, and whether the package still says what that book says; null where it carries none
 * that is sound. `plain` is the book that the package alone gives.
 */
export function carriedBook({ files, folder }: OcfPackage, plain: string): CarriedBook | null {
  const main = folder + carriedName
  if (!files.has(main)) return null
  const { value: book, faults } = readBook(main, (name) => files.get(name) ?? null)
  if (book === null || faults.some(({ severity }) => severity === 'error')) return null
  const texts = new Map([...book.texts].map(([name, text]) => [name.slice(folder.length), text]))
  const { value: alone } = readBook(main, () => plain)
  const isSame = (alone !== null && sameCapTable(alone, book)) || isWrittenFrom(book, files, folder)
  return { texts, isSame }
}

/** Whether the objects are those that the book gives when it is written as a package. */
function isWrittenFrom(book: Book, files: OcfPackage['files'], folder: string): boolean {
  return companiesWithClasses(book).some((company) => {
    const written = packageOfBook(book, company, { asOf: dayOf('2000-01-01'), md5 })
    if (written.kind !== 'written') return false
    const objects = [...written.files].filter(([name]) => !name.startsWith('Manifest'))
    return objects.every(([name, text]) => files.get(folder + name) === text)
  })
}
