/**
 * ocf: what does a package of the Open Cap Format say, and how does a book become one?
 * Reads the texts of a package by file name, every fault at once with file and object id; keeps all
 * JSON values as they were written; folds transactions to positions on a day. Quantities are
 * decimals as text, days are inclusive.
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
