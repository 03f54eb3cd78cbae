import stringWidth from 'string-width'
import { printable } from '../diagnostic/index.ts'

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
const narrow =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f\u2190-\u2193\u2212\u2500-\u257f]*$/

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
 * text is broken at spaces as far as it takes; where that is not enough the heads of numbers are, and a number stands in two lines
 * only before its centre, `around …`.
 */
export function tableLines(table: Table, width: number): { head: string[]; body: string[] } {
  const { columns } = table
  const heads = columns.map(({ head }) => printable(head))
  const rows = table.rows.map((row) => columns.map((_, i) => printable(row[i] ?? '')))
  const widths = fitted(columns, heads, rows, width)
  const lines = rows.map((row) => rowLines(row, columns, widths, cellLines))
  return { head: rowLines(heads, columns, widths, broken), body: lines.flat() }
}

type Break = (cell: string, width: number, align: Column['align']) => string[]

/** How narrow a column of text may get before numbers give way. */
const textWidthMin = 24

function fitted(
  columns: readonly Column[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const widthsOf = (pieces: (cell: string, align: Column['align']) => readonly string[]) =>
    columns.map(({ align }, i) =>
      Math.max(0, ...rows.flatMap((row) => pieces(row[i] ?? '', align).map(columnsOf))),
    )
  const whole = widthsOf((cell) => [cell])
  const natural = whole.map((each, i) => Math.max(each, columnsOf(heads[i] ?? '')))
  const texts = natural.map((each, i) => (columns[i]?.align === 'left' ? each : 0))
  const widest = texts.indexOf(Math.max(...texts))
  const excess = (widths: readonly number[]) =>
    widths.reduce((sum, each) => sum + each + gap, -gap) - width
  const words = rows.flatMap((row) => (row[widest] ?? '').split(' ').map(columnsOf))
  const least = Math.max(textWidthMin, ...words)
  const narrowed = (widths: readonly number[]) =>
    widths.map((each, i) =>
      i === widest ? Math.min(each, Math.max(least, each - excess(widths))) : each,
    )
  const underHeads = (cells: readonly number[]) =>
    natural.map((each, i) =>
      columns[i]?.align === 'left'
        ? each
        : Math.max(cells[i] ?? 0, ...(heads[i] ?? '').split(' ').map(columnsOf)),
    )
  const ways = [natural, underHeads(whole), underHeads(widthsOf(piecesOf))]
  const found = ways.map((way) => (excess(way) <= 0 ? way : narrowed(way)))
  return found.find((way) => excess(way) <= 0) ?? found.at(-1) ?? natural
}

/** A number may part from its centre; a text anywhere is for `broken` to say. */
function piecesOf(cell: string, align: Column['align']): string[] {
  return align === 'left' ? [cell] : cell.split(/ (?=around |centré )/)
}

const cellLines: Break = (cell, width, align) =>
  align === 'left' ? broken(cell, width) : columnsOf(cell) <= width ? [cell] : piecesOf(cell, align)

function rowLines(
  row: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  breakUp: Break,
): string[] {
  const cells = row.map((cell, i) => breakUp(cell, widths[i] ?? 0, columns[i]?.align ?? 'left'))
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
