/**
 * ocf: what does a package of the Open Cap Format say, and how does a book become one and back?
 * Reads the texts of a package by file name, every fault at once with file and object id, every JSON
 * value as it was written; folds transactions to positions at the close of a day; says a package or a
 * table of issues in the words of a book, and a book's cap table as a package that is read again before
 * it is handed out. Quantities are decimals as text, in units or in major units of money. A split
 * changes stock that was open when its day began, and neither grants nor warrants.
 * Source: Open Cap Table Coalition, Open Cap Format 1.2.0 (2024).
 */

export { type BookOfPackage, bookOfPackage } from './book-text.ts'
export { limits } from './limits.ts'
export type { OcfObject, OcfPackage, PackageReading } from './package.ts'
export { type PackageOfBook, packageOfBook } from './package-of-book.ts'
export { type Pool, poolsOn } from './pools.ts'
export { type Position, positionsOn } from './positions.ts'
export { isSafeName, readPackage } from './read-package.ts'
export {
  type ColumnMap,
  columnMeanings,
  readTable,
  type TableReading,
  type TableRow,
  type UnderstoodRow,
} from './table.ts'
