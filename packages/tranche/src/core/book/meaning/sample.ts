import { readBook } from '../read.ts'

const head = `tranche: 1
currency: USD
calendar: NYSE
sources:
  Herald: { title: One paper }
  Courier: { title: Another }
parties:
  amber: { name: Amber Fund, kind: fund }
  birch: { name: Birch Partners, kind: fund }
  north: { name: Northwind, kind: company }
  south: { name: Southgate, kind: company }
`

/** Parts of a book for the tests of this folder: what is not given is a deal with a duty and a right. */
export type Parts = {
  /** Lines of the deal `amber-north` beside its tranches. */
  readonly deal?: readonly string[]
  readonly tranches?: readonly string[]
  /** Further deals, indented by two spaces. */
  readonly deals?: readonly string[]
  readonly facts?: readonly string[]
  /** Lines of the scenario `base`. */
  readonly base?: readonly string[]
}

const twoTranches = [
  'first: { duty: amber, amount: 10 M }',
  'second: { right: amber, amount: 20 M, window: 2024-01-15 .. 2024-06-28 }',
]

export function bookOf({
  deal = [],
  tranches = twoTranches,
  deals = [],
  facts = [],
  base = [],
}: Parts): string {
  return [
    `${head}terms:`,
    '  amber-north:',
    '    investor: amber',
    '    company: north',
    '    announced: 2024-01-15',
    ...deal.map((line) => `    ${line}`),
    '    tranches:',
    ...tranches.map((line) => `      ${line}`),
    ...deals.map((line) => `  ${line}`),
    ...(facts.length === 0 ? [] : ['facts:']),
    ...facts.map((line) => `  - ${line}`),
    ...(base.length === 0 ? [] : ['beliefs:', '  base:', ...base.map((line) => `    ${line}`)]),
    '',
  ].join('\n')
}

/** What is wrong with a book: each code with the text it stands under. */
export function faultsOf(parts: Parts): string[] {
  const text = bookOf(parts)
  return readBook('book.yaml', () => text).faults.map(
    ({ code, span }) => `${code} ${text.slice(span.start, span.end)}`,
  )
}
