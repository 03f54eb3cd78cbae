import stringWidth from 'string-width'
import { printable } from './printable.ts'

/** A table as data: every page and every export prints the same one. */
export type Table = {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

export type Column = { readonly head: string; readonly align: 'left' | 'right' }

/** Columns of a page: an analyst pastes it into a memo. */
export const pageWidth = 100

const gap = 2

/** Characters that take one column each; whatever else there is goes the long way. */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193\u2212\u2500-\u257f]*$/

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text)
}

/** Text filled up with spaces to a width in terminal columns. */
export function pad(text: string, width: number, align: Column['align']): string {
  const fill = ' '.repeat(Math.max(0, width - columnsOf(text)))
  return align === 'left' ? text + fill : fill + text
}

/**
 * Aligned lines, two spaces between columns; the head may take several. Where a table is wider than `width`, its widest column of
 * text is broken at spaces as far as it takes, and no number ever is.
 */
export function tableLines(table: Table, width: number): { head: string[]; body: string[] } {
  const { columns } = table
  const heads = columns.map(({ head }) => head)
  const rows = [heads, ...table.rows].map((row) => columns.map((_, i) => printable(row[i] ?? '')))
  const widths = fitted(columns, rows, width)
  const [head = [], ...body] = rows.map((row) => rowLines(row, columns, widths))
  return { head, body: body.flat() }
}

function fitted(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const natural = columns.map((_, i) => Math.max(...rows.map((row) => columnsOf(row[i] ?? ''))))
  const total = natural.reduce((sum, each) => sum + each + gap, -gap)
  const texts = natural.map((each, i) => (columns[i]?.align === 'left' ? each : 0))
  const widest = texts.indexOf(Math.max(...texts))
  const room = Math.max(24, (natural[widest] ?? 0) - (total - width))
  return total <= width
    ? natural
    : natural.map((each, i) => (i === widest ? Math.min(each, room) : each))
}

function rowLines(
  row: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
): string[] {
  const cells = row.map((cell, i) => broken(cell, widths[i] ?? 0))
  const height = Math.max(...cells.map((cell) => cell.length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, i) => pad(cell[line] ?? '', widths[i] ?? 0, columns[i]?.align ?? 'left'))
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

/** A text in lines of at most `width` columns, broken at spaces; a longer word stands on a line of its own. */
export function broken(text: string, width: number): string[] {
  if (columnsOf(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
