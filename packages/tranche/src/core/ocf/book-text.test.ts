import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Book, readBook } from '../book/index.ts'
import { capTableOn, mostHeld } from '../captable/index.ts'
import { addDays, dayOf, type PlainDate } from '../time/index.ts'
import { bookOfPackage, positionsOn, readPackage } from './index.ts'
import type { OcfPackage } from './package.ts'
import { type SampleObject, samplePackage, transactions } from './sample.ts'

function imported(files: ReadonlyMap<string, string> = samplePackage()) {
  const { value } = readPackage(files)
  if (value === null) throw new Error('the package can be read')
  const { text, unsaid } = bookOfPackage(value)
  const { value: book, faults } = readBook('book.yaml', () => text)
  if (book === null) throw new Error('the book can be read')
  return { read: value, text, unsaid, book, faults }
}

const sorted = (lines: readonly string[]) => [...lines].sort()

/** Units by holder and kind of security, as the book’s own ledger counts them. */
function heldInBook(book: Book, asOf: PlainDate): string[] {
  const [company] = book.parties
  const replay = { asOf, isSeen: () => true, endOf: mostHeld }
  const { ledger } = capTableOn(book, company?.name ?? '', replay)
  const ids = new Map(book.parties.map(({ name, value }) => [name, value.note?.value]))
  const sums = new Map<string, bigint>()
  for (const { holder, class: name, quantity } of ledger.holdings.values()) {
    const kind = ledger.classes.get(name)?.kind ?? ''
    const key = `${ids.get(holder)} ${kind}`
    if (quantity > 0n) sums.set(key, (sums.get(key) ?? 0n) + quantity)
  }
  for (const { holder, principal } of ledger.convertibles.values()) {
    sums.set(`${ids.get(holder)} convertible`, principal.n)
  }
  return sorted([...sums].map(([key, sum]) => `${key} ${sum}`))
}

function heldInPackage(read: OcfPackage, asOf: PlainDate): string[] {
  const kinds: Readonly<Record<string, string>> = {
    equity_compensation: 'option',
    common: 'common',
    seed: 'preferred',
  }
  const sums = new Map<string, bigint>()
  for (const { holder, security, stockClass, quantity } of positionsOn(read, asOf)) {
    const key = `${holder} ${kinds[stockClass ?? security] ?? security}`
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(quantity ?? '0'))
  }
  return sorted([...sums].map(([key, sum]) => `${key} ${sum}`))
}

test('the book of a package is sound', () => {
  expect(imported().faults).toEqual([])
})

test('its ledger holds on every day what the package holds', () => {
  const { book, read } = imported()
  fc.assert(
    fc.property(fc.nat({ max: 1100 }), (later) => {
      const asOf = addDays(dayOf('2020-12-31'), later)
      expect(heldInBook(book, asOf)).toEqual(heldInPackage(read, asOf))
    }),
  )
})

test('events are said in the words of a book, and what explains itself is not said twice', () => {
  const { book } = imported()
  const kinds = book.facts.map(({ kind }) => kind)
  const count = (kind: string) => kinds.filter((each) => each === kind).length
  expect(count('transferred')).toBe(1)
  expect(count('converted')).toBe(2)
  expect(count('optionsExercised')).toBe(1)
  expect(count('repurchased')).toBe(1)
  expect(count('cancelled')).toBe(2)
  expect(count('split')).toBe(1)
  // Three founders' issues with the retracted one, two grants, seed shares, a warrant.
  expect(count('issued')).toBe(7)
})

test('what the book does not say is named', () => {
  const acceptance = {
    object_type: 'TX_STOCK_ACCEPTANCE',
    id: 'accepted',
    date: '2021-01-01',
    security_id: 'a1',
  }
  const { unsaid } = imported(samplePackage({ happened: [...transactions, acceptance] }))
  expect(unsaid.map(({ id }) => id)).toEqual(['legend', 'reissuance', 'accepted'])
})

test('events whose parts do not agree are an end and a beginning', () => {
  const lost = transactions.filter(({ id }) => id !== 'issue-b4')
  const odd = lost.map((each) => (each.id === 'issue-a2' ? { ...each, quantity: '299999' } : each))
  const { book, read, faults } = imported(samplePackage({ happened: odd }))
  expect(faults).toEqual([])
  for (const day of ['2021-06-15', '2022-03-01', '2023-01-01']) {
    expect(heldInBook(book, dayOf(day))).toEqual(heldInPackage(read, dayOf(day)))
  }
})

test('two certificates of one kind, size and day are one fact', () => {
  const twin = (id: string): SampleObject => ({
    ...transactions[0],
    id,
    security_id: id,
    date: '2023-06-01',
  })
  const { book, faults } = imported(
    samplePackage({ happened: [...transactions, twin('y1'), twin('y2')] }),
  )
  expect(faults).toEqual([])
  expect(book.facts.at(-1)).toMatchObject({ note: { value: 'y1, A1; y2, A1' } })
})

test('a later ratio of conversion counts from its day on', () => {
  const adjustment: SampleObject = {
    object_type: 'TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT',
    id: 'adjustment',
    date: '2022-12-01',
    stock_class_id: 'seed',
    new_ratio_conversion_mechanism: {
      type: 'RATIO_CONVERSION',
      conversion_price: { amount: '0.20', currency: 'USD' },
      ratio: { numerator: '2.5', denominator: '1' },
      rounding_type: 'NORMAL',
    },
  }
  const happened = [...transactions, adjustment].map((each) =>
    each.id === 'issue-c1' ? { ...each, quantity: '500000' } : each,
  )
  const { book, read, faults } = imported(samplePackage({ happened }))
  expect(faults).toEqual([])
  expect(book.facts.filter(({ kind }) => kind === 'converted')).toHaveLength(2)
  const day = dayOf('2023-01-01')
  expect(heldInBook(book, day)).toEqual(heldInPackage(read, day))
})

test('a split in thirds, which a book cannot write, is an end and a beginning', () => {
  const split = {
    object_type: 'TX_STOCK_CLASS_SPLIT',
    id: 'reverse',
    date: '2023-06-01',
    stock_class_id: 'common',
    split_ratio: { numerator: '1', denominator: '3' },
  }
  const happened = [...transactions, split].map((each) =>
    each.id === 'issue-c1' ? { ...each, quantity: '600000' } : each,
  )
  const { book, unsaid, faults } = imported(samplePackage({ happened }))
  expect(faults).toEqual([])
  // Bea's certificates would hold thirds of a share, which a book cannot say: they stay outside.
  expect(heldInBook(book, dayOf('2023-06-01'))).toEqual([
    'ada common 600000',
    'ada option 50000',
    'bea option 80000',
    'fund common 200000',
    'fund preferred 1300000',
    'fund warrant 40000',
  ])
  expect(unsaid.map(({ id }) => id)).toEqual(expect.arrayContaining(['issue-b3', 'issue-b4']))
})
