import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Book, readBook } from '../book/index.ts'
import { capTableOn, mostHeld } from '../captable/index.ts'
import { addDays, dayOf, type PlainDate } from '../time/index.ts'
import { bookOfPackage, packageOfBook, poolsOn, positionsOn, readPackage } from './index.ts'

const text = `
tranche: 1
currency: EUR
parties:
  thistle:
    name: Thistle Works
    kind: company
    classes:
      common: { kind: common }
      seed: { kind: preferred, price: 0.50, preference: 1 x, rank: 1, into: common, converts: 1 }
      options: { kind: option, into: common, strike: 0.10 }
      warrants: { kind: warrant, into: common, strike: 0.75 }
      pool: { kind: pool }
      safes: { kind: safe, valuation cap: 4 M, cap form: post-money, discount: 20 % }
  ada: { name: Ada Thorn, kind: person }
  bea: { name: Bea Flint, kind: person }
  heron: { name: Heron Fund, kind: fund }
  common: { name: A holder called like a class, kind: fund }
facts:
  - { day: 2021-01-01, issued: common, to: ada, quantity: 600000, price: 0.001 }
  - { day: 2021-01-01, issued: common, to: bea, quantity: 400000 }
  - { day: 2021-01-01, reserved: pool, quantity: 200000 }
  - { day: 2021-02-01, issued: common, to: ada, quantity: 50000 }
  - { day: 2021-03-01, issued: options, to: bea, quantity: 90000, pool: pool, vests: { over: 3 years } }
  - { day: 2021-05-01, subscribed: safes, by: heron, amount: 250 k }
  - { day: 2021-06-15, transferred: common, from: ada, to: { bea: 10000, common: 20000 }, quantity: 30000 }
  - { day: 2021-09-01, cancelled: common, of: bea, quantity: 40000 }
  - { day: 2022-06-01, converted: safes, by: heron, into: seed, shares: 500000 }
  - { day: 2022-06-01, issued: seed, to: heron, quantity: 1000001, price: 0.50 }
  - { day: 2022-06-01, issued: warrants, to: heron, quantity: 40000, usable until: 2027-06-01 }
  - { day: 2022-07-01, optionsExercised: options, by: bea, quantity: 20000 }
  - { day: 2022-08-01, issued: common, to: bea, quantity: 7 }
  - { day: 2022-08-01, split: thistle, ratio: 1.5 }
  - { day: 2022-09-01, repurchased: common, from: bea, quantity: 20000, price: 0.40 }
  - { day: 2022-10-01, converted: seed, by: heron, quantity: 300000 }
  - { day: 2022-11-01, split: thistle, ratio: 3, classes: [common] }
  - { day: 2022-12-01, adjusted: seed, converts: 4 }
  - { day: 2023-01-01, converted: seed, by: heron, quantity: 100000 }
  - { day: 2023-02-01, options exercised: warrants, by: heron, quantity: 15000 }
  - { day: 2023-03-01, released: pool, quantity: 50000 }
`.replace('optionsExercised', 'options exercised')

const md5 = (given: string) => `sum of ${given.length}`

function bookOf(given: string): Book {
  const { value, faults } = readBook('book.yaml', () => given)
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  if (value === null) throw new Error('the book can be read')
  return value
}

function exported(book: Book, company = 'thistle') {
  const result = packageOfBook(book, company, { asOf: dayOf('2023-12-31'), md5 })
  if (result.kind !== 'written') throw new Error(JSON.stringify(result))
  return result.files
}

const kinds: Readonly<Record<string, string>> = {
  'class/common': 'common',
  'class/seed': 'preferred',
  equity_compensation: 'option',
}

function heldInBook(book: Book, asOf: PlainDate): string[] {
  const replay = { asOf, isSeen: () => true, endOf: mostHeld }
  const { ledger } = capTableOn(book, book.parties[0]?.name ?? '', replay)
  const names = new Map(book.parties.map(({ name, value }) => [name, value.name.value]))
  const lines = [...ledger.holdings.values()]
    .filter(({ quantity }) => quantity > 0n)
    .map(({ holder, class: name, quantity }) => ({
      key: `${names.get(holder)} ${ledger.classes.get(name)?.kind}`,
      quantity,
    }))
  return summed(lines)
}

function poolsInBook(book: Book, asOf: PlainDate) {
  const replay = { asOf, isSeen: () => true, endOf: mostHeld }
  return capTableOn(book, book.parties[0]?.name ?? '', replay).ledger.pools
}

function heldInPackage(files: ReadonlyMap<string, string>, asOf: PlainDate): string[] {
  const { value } = readPackage(files, md5)
  if (value === null) throw new Error('the package can be read')
  const names = new Map(value.objects.map(({ id, json }) => [id, JSON.stringify(json)]))
  const legalName = (id: string) => /"legal_name".*?"text":"(.*?)"/.exec(names.get(id) ?? '')?.[1]
  const lines = positionsOn(value, asOf)
    .filter(({ security }) => security !== 'convertible')
    .map(({ holder, security, stockClass, quantity }) => ({
      key: `${legalName(holder)} ${kinds[stockClass ?? security] ?? security}`,
      quantity: BigInt(quantity ?? '0'),
    }))
  return summed(lines)
}

function summed(lines: readonly { readonly key: string; readonly quantity: bigint }[]): string[] {
  const sums = new Map<string, bigint>()
  for (const { key, quantity } of lines) sums.set(key, (sums.get(key) ?? 0n) + quantity)
  return [...sums].map(([key, sum]) => `${key} ${sum}`).sort()
}

test('a book is written as a package without errors', () => {
  const { faults } = readPackage(exported(bookOf(text)), md5)
  // Shares issued on the day of a split are issued anew, half a share less; rights do not follow splits.
  expect([...new Set(faults.map(({ code }) => code))]).toEqual([
    'ocf/sums-differ',
    'ocf/grant-not-split',
  ])
})

test('the package holds on every day what the book holds', () => {
  const book = bookOf(text)
  const files = exported(book)
  fc.assert(
    fc.property(fc.nat({ max: 900 }), (later) => {
      const asOf = addDays(dayOf('2020-12-31'), later)
      expect(heldInPackage(files, asOf)).toEqual(heldInBook(book, asOf))
    }),
  )
})

test('and so does the book that is made of the package again', () => {
  const book = bookOf(text)
  const { value } = readPackage(exported(book), md5)
  if (value === null) throw new Error('the package can be read')
  const again = bookOf(bookOfPackage(value).text)
  for (const day of ['2021-03-01', '2021-09-01', '2022-07-01', '2022-08-01', '2023-12-31']) {
    expect(heldInBook(again, dayOf(day))).toEqual(heldInBook(book, dayOf(day)))
    expect(poolsInBook(again, dayOf(day))).toEqual(poolsInBook(book, dayOf(day)))
  }
})

// biome-ignore format: the columns are the point
test.each([
  ['a split',                     '2022-01-01, split: thistle, ratio: 2',                                           '220000'],
  ['a reverse split',             '2022-01-01, split: thistle, ratio: 0.5',                                         '55000'],
  ['a cancelled part comes back', '2022-01-01, cancelled: options, of: bea, quantity: 40000, pool: pool',           '150000'],
  ['a cancelled part is gone',    '2022-01-01, cancelled: options, of: bea, quantity: 40000',                       '110000'],
  ['a grant that changes hands',  '2022-01-01, transferred: options, from: bea, to: ada, quantity: 40000',          '110000'],
  ['an exercise',                 '2022-01-01, options exercised: options, by: bea, quantity: 40000',               '110000'],
])('the pool after %s', (_, event, left) => {
  const head = text.slice(0, text.indexOf('facts:'))
  const facts = [
    '2021-01-01, issued: common, to: ada, quantity: 600000',
    '2021-01-01, reserved: pool, quantity: 200000',
    '2021-03-01, issued: options, to: bea, quantity: 90000, pool: pool',
    event,
  ]
  const lines = facts.map((each) => `  - { day: ${each} }\n`).join('')
  const book = bookOf(`${head}facts:\n${lines}`)
  const { value } = readPackage(exported(book), md5)
  if (value === null) throw new Error('the package can be read')
  const day = dayOf('2022-01-01')
  expect(poolsOn(value, day)).toMatchObject([{ available: left }])
  const again = bookOf(bookOfPackage(value).text)
  for (const each of [book, again]) {
    expect([...poolsInBook(each, day).values()]).toEqual([BigInt(left)])
  }
})

test('the same book is the same package', () => {
  expect([...exported(bookOf(text))]).toEqual([...exported(bookOf(text))])
})

test('a SAFE keeps its cap, its form and its discount', () => {
  const { value } = readPackage(exported(bookOf(text)), md5)
  const again = value === null ? '' : bookOfPackage(value).text
  expect(again).toContain(
    '{ kind: safe, valuation cap: 4000000, cap form: post-money, discount: 20 %',
  )
})

test('a company without classes, or that is not there, is no cap table', () => {
  const book = bookOf(text)
  const options = { asOf: dayOf('2023-12-31'), md5 }
  expect(packageOfBook(book, 'heron', options)).toEqual({ kind: 'no-company' })
  expect(packageOfBook(book, 'nobody', options)).toEqual({ kind: 'no-company' })
})

test('whatever moves, the package is written and holds the same', () => {
  const holder = fc.constantFrom('ada', 'bea', 'heron')
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2022-01-${String(n).padStart(2, '0')}`)
  const move = fc.oneof(
    fc.record({ day, quantity: fc.integer({ min: 1, max: 90 }), from: holder, to: holder }),
    fc.record({ day, ratio: fc.constantFrom('2', '1.5', '0.5') }),
  )
  fc.assert(
    fc.property(fc.array(move, { maxLength: 8 }), (moves) => {
      const facts = moves.map((each) =>
        'ratio' in each
          ? `  - { day: ${each.day}, split: thistle, ratio: ${each.ratio} }`
          : `  - { day: ${each.day}, transferred: common, from: ${each.from}, to: ${each.to}, quantity: ${each.quantity} }`,
      )
      const head = text.slice(0, text.indexOf('facts:'))
      const issues = ['ada', 'bea', 'heron'].map(
        (name) => `  - { day: 2021-01-01, issued: common, to: ${name}, quantity: 1001 }`,
      )
      const { value: book } = readBook('book.yaml', () =>
        [`${head}facts:`, ...issues, ...facts, ''].join('\n'),
      )
      if (book === null) throw new Error('the book can be read')
      const asOf = dayOf('2022-02-01')
      expect(heldInPackage(exported(book), asOf)).toEqual(heldInBook(book, asOf))
    }),
    { numRuns: 25 },
  )
})
