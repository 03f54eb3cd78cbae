import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { formatYaml } from '../core/book/index.ts'
import { nearestWord, printable } from '../core/diagnostic/index.ts'
import {
  type ColumnMap,
  columnMeanings,
  readTable,
  type TableReading,
  type TableRow,
} from '../core/ocf/index.ts'
import type { Call } from './command.ts'
import { faultsText } from './open-book.ts'
import { refuseExisting, writeNew } from './package-files.ts'
import { type ExitCode, exit, wrongUsage } from './stop.ts'
import type { World } from './world.ts'

/** Reads a table of issues into a book, or shows what would be read. */
export function importTable(given: string, { options }: Call, world: World): ExitCode {
  const text = readTableText(given, world)
  const { heads, rows } = rowsOf(given, text)
  const map = columnMap(options.map ?? '', heads)
  const reading = readTable(given, heads, rows, map)
  const { faults, book } = reading
  if (options['dry-run'] !== undefined) world.out(understoodText(reading))
  if (faults.length > 0 || book === null) {
    const texts = new Map([[given, text]])
    world.err(faultsText({ file: given, book: null, faults, texts }, world))
    if (faults.length === 0) world.err('the table holds no row\n')
    return exit.faults
  }
  if (options['dry-run'] !== undefined) return exit.answered
  const laidOut = formatYaml(given, book).value
  if (options.to === undefined) world.out(laidOut)
  else {
    refuseExisting(options.to, world)
    writeNew(options.to, laidOut, world)
    world.out(`${options.to}: written, ${rows.length} issues\n`)
  }
  return exit.answered
}

const sizeMax = 16 * 1024 * 1024

function readTableText(given: string, world: World): string {
  const path = resolve(world.folder, given)
  const found = given === '-' ? null : statSync(path, { throwIfNoEntry: false })
  if (found !== null && (found === undefined || !found.isFile() || found.size > sizeMax)) {
    throw wrongUsage(
      `${given} is no file of at most 16 MiB`,
      'name a table, or - for standard input',
    )
  }
  const bytes = found === null ? world.standardInput() : readFileSync(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw wrongUsage(`${given} is not text in UTF-8`, 'save it as CSV UTF-8')
  }
}

function rowsOf(given: string, text: string): { heads: string[]; rows: TableRow[] } {
  try {
    const records = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true })
    return withHeads(records as unknown as Parsed[], text)
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem
    throw wrongUsage(`${given} is no table: ${problem.message}`, 'save it as CSV (RFC 4180)')
  }
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** A row stands on the line on which it ends. */
function withHeads(records: readonly Parsed[], text: string) {
  const [head, ...rows] = records
  const heads = (head?.record ?? []).map((name) => name.trim())
  const ends = lineStarts(text)
  return {
    heads,
    rows: rows.map(({ record, info }) => ({
      cells: Object.fromEntries(heads.map((name, at) => [name, record[at] ?? ''])),
      start: ends[info.lines - 1] ?? 0,
      end: (ends[info.lines] ?? text.length + 1) - 1,
    })),
  }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)]
}

const needed = ['holder', 'class', 'quantity', 'day'] as const

/** Reads `holder=Name,class=Class`; a column that is not there is named with the nearest that is. */
function columnMap(written: string, heads: readonly string[]): ColumnMap {
  const map: Partial<Record<keyof ColumnMap, string>> = { company: 'Company' }
  for (const part of written.split(',').filter((each) => each !== '')) {
    const [meaning = '', ...rest] = part.split('=')
    const head = rest.join('=').trim()
    const known = columnMeanings.find((each) => each === meaning.trim())
    if (known === undefined || head === '') {
      throw wrongUsage(`“${part}” in --map says nothing`, `write ${columnMeanings.join('=…, ')}=…`)
    }
    const isOwn = known === 'company' || known === 'currency'
    if (!isOwn && !heads.includes(head)) throw noColumn(head, heads)
    map[known] = head
  }
  const missing = needed.filter((meaning) => map[meaning] === undefined)
  if (missing.length > 0) {
    throw wrongUsage(
      `--map does not say which column is ${missing.join(', ')}`,
      `the table has: ${heads.join(', ')}`,
    )
  }
  if (map.price !== undefined && map.currency === undefined) {
    throw wrongUsage('--map names prices and no currency', 'add currency=USD, or the column of it')
  }
  // Without prices no figure is in the currency that every book names.
  return { currency: 'USD', ...map }
}

function noColumn(head: string, heads: readonly string[]) {
  const near = nearestWord(head, heads)
  return wrongUsage(
    `the table has no column “${head}”`,
    near === null ? `it has: ${heads.join(', ')}` : `did you mean “${near}”?`,
  )
}

function understoodText({ rows, faults }: TableReading): string {
  const lines = rows.map(
    ({ day, kind, class: name, holder, quantity, price }) =>
      `${day}  ${quantity} ${name} (${kind}) to ${holder}${price === null ? '' : ` at ${price}`}`,
  )
  return printableLines([...lines, `${rows.length} rows understood, ${faults.length} faults`])
}

function printableLines(lines: readonly string[]): string {
  return lines.map((line) => `${printable(line)}\n`).join('')
}
