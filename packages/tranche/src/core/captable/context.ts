import type { PlainDate } from '../time/index.ts'
import type { CapTable } from './cap-table.ts'
import type { CapTableSource } from './source.ts'

/** What claims are made from, and what has been assumed on the way. */
export type Context = {
  readonly source: CapTableSource
  readonly table: CapTable
  readonly day: PlainDate
  readonly assumed: string[]
}
