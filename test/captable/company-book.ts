import { parseExit, stakesOn, waterfallOn } from '../../packages/tranche/src/core/answer/index.ts'
import { type Book, readBook } from '../../packages/tranche/src/core/book/index.ts'
import { placeOf } from '../../packages/tranche/src/core/diagnostic/index.ts'
import { parseDay } from '../../packages/tranche/src/core/time/index.ts'

/** A company with a few holders: its classes and what happened to them, line by line. */
export type Company = {
  readonly classes: readonly string[]
  readonly facts: readonly string[]
  /** Further lines of the company, for example its carve-outs. */
  readonly besides?: readonly string[]
}

const head = `tranche: 1
currency: USD
parties:
  founder: { name: A founder }
  staff: { name: Employees }
  one: { name: One, kind: fund }
  two: { name: Two, kind: fund }
  three: { name: Three, kind: fund }
  north:
    name: North
    kind: company
    classes:`

function textOf({ classes, facts, besides = [] }: Company): string {
  return [
    head,
    ...classes.map((line) => `      ${line}`),
    ...besides.map((line) => `    ${line}`),
    ...(facts.length === 0 ? [] : ['facts:', ...facts.map((line) => `  - { ${line} }`)]),
    '',
  ].join('\n')
}

/** Every fault of a book: its code, the text it stands under, and its place as a reader is told. */
export function faultsOf(company: Company): string[] {
  const text = textOf(company)
  return readBook('book.yaml', () => text).faults.map(({ code, span }) => {
    const { line, column } = placeOf(text, span.start)
    return `${line}:${column} ${code} ${text.slice(span.start, span.end)}`
  })
}

export function soundBook(company: Company): Book {
  const text = textOf(company)
  const { value, faults } = readBook('book.yaml', () => text)
  if (value === null || faults.length > 0) {
    throw new Error(faults.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  }
  return value
}

function dayOf(text: string) {
  const day = parseDay(text)
  if (day === null) throw new Error(`${text} is no day`)
  return day
}

const nothingAssumed = { name: 'nothing assumed', chain: [] }

/** Holdings and stakes in North at the close of a day: `holder class` to what is held. */
export function stakesIn(company: Company, asOf = '2030-01-01') {
  const answer = stakesOn(soundBook(company), dayOf(asOf), nothingAssumed).companies[0]
  if (answer === undefined) throw new Error('the book names no company')
  const held = answer.holdings.map(
    ({ holder, class: name, quantity }) => [`${holder} ${name}`, quantity] as const,
  )
  return {
    ...answer,
    quantity: Object.fromEntries(held) as Readonly<Record<string, string | null>>,
    stakeOf: (holder: string) => {
      const stake = answer.stakes.find((each) => each.holder === holder)
      if (stake === undefined) throw new Error(`${holder} holds nothing`)
      return stake
    },
  }
}

/** Who is paid what for North at each price asked for. */
export function waterfallOf(company: Company, exit: string, asOf = '2030-01-01', offering = false) {
  const parsed = parseExit(exit, 'USD' as Parameters<typeof parseExit>[1])
  if (!parsed.ok) throw new Error(parsed.message)
  return waterfallOn({
    book: soundBook(company),
    asOf: dayOf(asOf),
    scenario: nothingAssumed,
    company: 'north',
    exit: parsed.exit,
    offering,
  })
}
