import type { Diagnostic } from '../diagnostic/index.ts'
import { currencyCodes, parseRational } from '../quantity/index.ts'
import { parseDay } from '../time/index.ts'
import { writeBook } from './book-layout.ts'
import { newName } from './book-names.ts'

/** A row of a table: its cells by head, and where it stands in the text. */
export type TableRow = {
  readonly cells: Readonly<Record<string, string>>
  readonly start: number
  readonly end: number
}

/** What a column can be. */
export const columnMeanings = [
  'holder',
  'class',
  'quantity',
  'day',
  'price',
  'kind',
  'company',
  'currency',
] as const

export type ColumnMeaning = (typeof columnMeanings)[number]

/** The head of the column that says each thing; for company and currency also the thing itself. */
export type ColumnMap = { readonly [K in ColumnMeaning]?: string }

/** One issue as it was understood. */
export type UnderstoodRow = {
  readonly day: string
  readonly holder: string
  readonly class: string
  readonly kind: string
  readonly quantity: string
  readonly price: string | null
}

export type TableReading = {
  readonly rows: readonly UnderstoodRow[]
  readonly faults: readonly Diagnostic[]
  /** YAML of the book; null where a row has faults or there is none. */
  readonly book: string | null
}

const kinds = ['common', 'preferred', 'non-voting common', 'non-voting preferred']

/** Reads a table of issues, one a row, as the book of one company. Every faulty row is named. */
export function readTable(
  file: string,
  heads: readonly string[],
  table: readonly TableRow[],
  map: ColumnMap,
): TableReading {
  const faults: Diagnostic[] = []
  const rows = table.flatMap((row) => {
    const { read, wrong } = readRow(file, row, map)
    faults.push(...wrong)
    return read === null ? [] : [read]
  })
  const mixed = mixedKinds(file, table, map, rows, faults)
  const company = settled(map.company, heads, table)
  const currency = settled(map.currency, heads, table)
  for (const [what, found] of [
    ['company', company],
    ['currency', currency],
  ] as const) {
    if (found !== null) continue
    faults.push(
      faultAt(
        file,
        table[0],
        'several',
        `the column of the ${what} does not say one ${what}`,
        `write ${what}=NAME`,
      ),
    )
  }
  const isKnown = currencyCodes.some((code) => code === (currency ?? 'USD'))
  if (!isKnown) {
    faults.push(
      faultAt(
        file,
        table[0],
        'currency',
        `“${currency}” is no currency code`,
        'write an ISO 4217 code, for example USD',
      ),
    )
  }
  const sound = faults.length === 0 && !mixed && rows.length > 0
  return { rows, faults, book: sound ? bookOf(rows, company ?? '', currency ?? '') : null }
}

/** The one thing a table says, or the thing itself where no column is called so; null where it says several. */
function settled(
  given: string | undefined,
  heads: readonly string[],
  table: readonly TableRow[],
): string | null {
  if (given === undefined) return null
  if (!heads.includes(given)) return given
  const found = new Set(table.map(({ cells }) => (cells[given] ?? '').trim()))
  const [only, ...others] = found
  return only === undefined || only === '' || others.length > 0 ? null : only
}

function readRow(file: string, row: TableRow, map: ColumnMap) {
  const cell = (meaning: ColumnMeaning) => {
    const head = map[meaning]
    return head === undefined ? '' : (row.cells[head] ?? '').trim()
  }
  const wrong: Diagnostic[] = []
  const refuse = (what: string, message: string, help: string) => {
    wrong.push(faultAt(file, row, what, message, help))
  }
  const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
  for (const meaning of ['holder', 'class'] as const) {
    if (cell(meaning) === '')
      refuse(meaning, `the row names no ${meaning}`, `fill in ${map[meaning]}`)
  }
  if (parseDay(cell('day')) === null) {
    refuse('day', `“${shown(cell('day'))}” is no day`, 'write it as 2024-03-27')
  }
  const quantity = parseRational(cell('quantity'))
  if (quantity === null || quantity.d !== 1n || quantity.compare(0) <= 0) {
    refuse(
      'quantity',
      `“${shown(cell('quantity'))}” is no whole number above 0`,
      'write it as 25000',
    )
  }
  const price = cell('price') === '' ? null : parseRational(cell('price'))
  if (cell('price') !== '' && (price === null || price.compare(0) < 0)) {
    refuse('price', `“${shown(cell('price'))}” is no price`, 'write it as 0.25, without a currency')
  }
  const kind = cell('kind') === '' ? 'common' : cell('kind').toLowerCase()
  if (!kinds.includes(kind)) {
    refuse(
      'kind',
      `“${shown(kind)}” is no kind of share known here`,
      `write one of: ${kinds.join(', ')}`,
    )
  }
  const understood: UnderstoodRow = {
    day: cell('day'),
    holder: cell('holder'),
    class: cell('class'),
    kind,
    quantity: cell('quantity').replaceAll(',', ''),
    price: price === null ? null : cell('price').replaceAll(',', ''),
  }
  return { read: wrong.length === 0 ? understood : null, wrong }
}

/** A class is of one kind. */
function mixedKinds(
  file: string,
  table: readonly TableRow[],
  map: ColumnMap,
  rows: readonly UnderstoodRow[],
  faults: Diagnostic[],
): boolean {
  const known = new Map<string, string>()
  let mixed = false
  for (const row of rows) {
    const kind = known.get(row.class) ?? row.kind
    known.set(row.class, kind)
    if (kind === row.kind || mixed) continue
    mixed = true
    const at = table.find(
      ({ cells }) => (cells[map.kind ?? ''] ?? '').trim().toLowerCase() === row.kind,
    )
    faults.push(
      faultAt(
        file,
        at,
        'kind',
        `the class “${row.class}” is ${kind} in one row and ${row.kind} in another`,
        'write one kind for each class',
      ),
    )
  }
  return mixed
}

function faultAt(
  file: string,
  row: TableRow | undefined,
  what: string,
  message: string,
  help: string,
): Diagnostic {
  const span = { file, start: row?.start ?? 0, end: row?.end ?? 0 }
  return { code: `table/${what}`, severity: 'error', message, span, help }
}

function bookOf(rows: readonly UnderstoodRow[], company: string, currency: string): string {
  const taken = new Set<string>()
  const companyName = newName(company, taken)
  const holders = new Map<string, string>()
  const classes = new Map<string, { readonly name: string; readonly kind: string }>()
  const classNames = new Set<string>()
  for (const { holder, class: named, kind } of rows) {
    if (!holders.has(holder)) holders.set(holder, newName(holder, taken))
    if (!classes.has(named)) classes.set(named, { name: newName(named, classNames), kind })
  }
  const facts = rows.map((row) => ({
    day: row.day,
    issued: classes.get(row.class)?.name ?? '',
    to: holders.get(row.holder) ?? '',
    quantity: row.quantity,
    ...(row.price !== null && { price: row.price }),
  }))
  return writeBook({
    tranche: '1',
    title: `${company}: cap table`,
    currency,
    parties: {
      [companyName]: {
        name: company,
        kind: 'company',
        classes: Object.fromEntries(
          [...classes.values()].map(({ name, kind }) => [name, { kind }]),
        ),
      },
      ...Object.fromEntries([...holders].map(([name, id]) => [id, { name }])),
    },
    facts: [...facts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  })
}
