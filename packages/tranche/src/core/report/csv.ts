import { printable } from '../diagnostic/index.ts'

/** Rows for a spreadsheet: numbers in full, text as it is, nothing where nothing is known. */
export type Sheet = {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * Comma-separated values, lines ended by CR LF. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 * Source: RFC 4180 (2005); OWASP, CSV Injection.
 */
export function writeCsv({ heads, rows }: Sheet): string {
  return [heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  // Tabs and line breaks lead to formulas as well, and become plain spaces or stand-ins first.
  const text = printable(value).replace(/^(?=[\s\ufffd]*[=+\-@＝＋－＠])/u, "'")
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
