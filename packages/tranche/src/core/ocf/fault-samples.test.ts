import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostic/index.ts'
import { limits } from './limits.ts'
import { readPackage } from './read-package.ts'
import { type SampleObject, samplePackage, transactions } from './sample.ts'
import { readTable } from './table.ts'

type Files = Map<string, string>

const manifestFile = 'Manifest.ocf.json'
const transactionsFile = 'Transactions.ocf.json'

/** The sample package, a text put in place of another in one of its files. */
function replaced(file: string, from: string, to: string): Files {
  const files = samplePackage()
  const text = files.get(file) ?? ''
  expect(text).toContain(from)
  return files.set(
    file,
    text.replace(from, () => to),
  )
}

const withFile = (name: string, text: string) => samplePackage().set(name, text)
const happened = (...more: readonly SampleObject[]) =>
  samplePackage({ happened: [...transactions, ...more] })

/** The sample's own object of an id, said otherwise. */
const changed = (id: string, said: SampleObject) =>
  samplePackage({
    happened: transactions.map((object) => (object.id === id ? { ...object, ...said } : object)),
  })

const known = (id: string) => transactions.find((object) => object.id === id) ?? {}
const split = (id: string): SampleObject => ({ ...known('split'), id })
const cancelled = (said: SampleObject): SampleObject => ({
  object_type: 'TX_STOCK_CANCELLATION',
  id: 'another',
  date: '2023-06-01',
  security_id: 'c1',
  quantity: '1',
  reason_text: 'Bought back',
  ...said,
})

const read = (files: Files) => readPackage(files, () => 'another sum').faults

/** What each fault of a package is caused by: in words, and done to a package that is sound. */
const ofPackages: readonly (readonly [
  code: string,
  says: string,
  faults: () => readonly Diagnostic[],
])[] = [
  [
    'after-as-of',
    'an event is dated after the day of the manifest',
    () => read(happened(cancelled({ date: '2024-06-01' }))),
  ],
  [
    'before-formation',
    'shares are issued before the company was formed',
    () => read(changed('issue-a1', { date: '2020-01-01' })),
  ],
  [
    'before-issue',
    'shares are cancelled before they are issued',
    () => read(happened(cancelled({ date: '2022-12-31' }))),
  ],
  [
    'file-not-listed',
    'a file that the manifest does not name',
    () => read(withFile('More.ocf.json', '{}')),
  ],
  [
    'grant-not-split',
    'a class is split after options on it were granted',
    () => read(samplePackage()),
  ],
  ['id-twice', 'two events with one id', () => read(happened(cancelled({ id: 'split' })))],
  ['key-twice', 'a key written twice', () => read(withFile('More.ocf.json', '{ "a": 1, "a": 2 }'))],
  [
    'kind-not-in-file-schema',
    'a change of a relationship among the events',
    () =>
      read(
        happened({
          object_type: 'CE_STAKEHOLDER_STATUS',
          id: 'left',
          date: '2023-06-01',
          stakeholder_id: 'bea',
          new_status: 'TERMINATION_VOLUNTARY_OTHER',
        }),
      ),
  ],
  ['later-version', 'version 1.9.0', () => read(replaced(manifestFile, '1.2.0', '1.9.0'))],
  [
    'listed-twice',
    'the manifest names a file twice',
    () => read(replaced(manifestFile, './StockPlans.ocf.json', './StockClasses.ocf.json')),
  ],
  [
    'missing-field',
    'a cancellation that gives no reason',
    () => read(replaced(transactionsFile, '"reason_text": "Left early",', '')),
  ],
  [
    'missing-file',
    'the manifest names a file that is not there',
    () => read(replaced(manifestFile, './StockPlans', './Plans')),
  ],
  [
    'more-faults',
    'more faults than are shown',
    () =>
      read(
        happened(
          ...Array.from({ length: limits.faults + 9 }, (_, i) => ({
            object_type: 'TX_UNHEARD',
            id: `n${i}`,
          })),
        ),
      ),
  ],
  [
    'name-outside',
    'a file whose name leads out of the package',
    () => read(withFile('../More.ocf.json', '{}')),
  ],
  ['no-id', 'an event without an id', () => read(happened(cancelled({ id: '' })))],
  [
    'no-issuer',
    'a manifest without a company',
    () => read(replaced(manifestFile, '"issuer"', '"emitter"')),
  ],
  [
    'no-items',
    'a file without its list',
    () => read(replaced(transactionsFile, '"items"', '"entries"')),
  ],
  [
    'no-manifest',
    'no manifest',
    () => read(replaced(manifestFile, 'OCF_MANIFEST_FILE', 'OCF_OTHER_FILE')),
  ],
  [
    'no-version',
    'a manifest that gives no version',
    () => read(replaced(manifestFile, '1.2.0', 'newest')),
  ],
  [
    'not-a-file',
    'a file that holds a list and no object',
    () => read(withFile('More.ocf.json', '[]')),
  ],
  [
    'not-an-object',
    'an item that is a number',
    () => read(replaced(transactionsFile, '"items": [', '"items": [ 7,')),
  ],
  ['not-json', 'a file that breaks off', () => read(withFile('More.ocf.json', '{ "items": ['))],
  [
    'other-file-type',
    'a file of another type than the manifest says',
    () => read(replaced(transactionsFile, 'OCF_TRANSACTIONS_FILE', 'OCF_VALUATIONS_FILE')),
  ],
  [
    'overdrawn',
    'more shares are cancelled than there are',
    () => read(happened(cancelled({ quantity: '9000000' }))),
  ],
  [
    'security-cycle',
    'a security that comes out of itself',
    () => read(changed('transfer', { resulting_security_ids: ['b1'] })),
  ],
  [
    'security-not-issued',
    'an event of a security that nobody issued',
    () => read(happened(cancelled({ security_id: 'c9' }))),
  ],
  [
    'security-twice',
    'a security that is issued twice',
    () => read(happened({ ...known('issue-a1'), id: 'again' })),
  ],
  [
    'sum-differs',
    'a manifest with another MD5 sum than that of the file',
    () => read(samplePackage()),
  ],
  [
    'sums-differ',
    'a transfer whose receivers get more than leaves',
    () => read(changed('issue-a2', { quantity: '300001' })),
  ],
  [
    'too-large',
    'a package of very many files',
    () => read(new Map(Array.from({ length: limits.files + 1 }, (_, i) => [`${i}.json`, '{}']))),
  ],
  [
    'too-many-splits',
    'a class that is split very often',
    () =>
      read(
        happened(...Array.from({ length: limits.splitsOfClass }, (_, i) => split(`split ${i}`))),
      ),
  ],
  [
    'two-manifests',
    'two manifests',
    () => read(withFile('More.ocf.json', '{ "file_type": "OCF_MANIFEST_FILE" }')),
  ],
  [
    'unknown-condition',
    'a vesting event of a condition that is not there',
    () =>
      read(
        happened({
          object_type: 'TX_VESTING_EVENT',
          id: 'vested',
          date: '2023-06-01',
          security_id: 'g1',
          vesting_condition_id: 'ipo',
        }),
      ),
  ],
  [
    'unknown-field',
    'a key that its kind does not know',
    () => read(changed('split', { splitratio: 2 })),
  ],
  [
    'unknown-kind',
    'an event of a kind that is not known',
    () => read(happened(cancelled({ object_type: 'TX_STOCK_CANCELATION' }))),
  ],
  [
    'unknown-reference',
    'shares of a class that is not there',
    () => read(changed('issue-a1', { stock_class_id: 'ordinary' })),
  ],
  ['unknown-version', 'version 2.0.0', () => read(replaced(manifestFile, '1.2.0', '2.0.0'))],
  [
    'wrong-field',
    'a quantity that is a number and no text',
    () => read(happened(cancelled({ quantity: 1 }))),
  ],
]

const row = {
  day: '2024-01-08',
  holder: 'Ada',
  class: 'Common',
  quantity: '1000',
  price: '0.5',
  kind: 'common',
}
const heads = Object.keys(row)
const columns = {
  ...Object.fromEntries(heads.map((head) => [head, head])),
  company: 'North',
  currency: 'USD',
}

/** What `import` says of a table of one row in which some cells say something else. */
function table(said: Partial<typeof row>, map: Readonly<Record<string, string>> = {}) {
  const cells = { ...row, ...said }
  return readTable('table.csv', heads, [{ cells, start: 0, end: 0 }], { ...columns, ...map }).faults
}

const ofTables: readonly (readonly [
  code: string,
  says: string,
  faults: () => readonly Diagnostic[],
])[] = [
  ['class', 'a row without a class', () => table({ class: '' })],
  ['currency', 'a currency that is none', () => table({}, { currency: 'DOLLAR' })],
  ['day', 'a day that is none', () => table({ day: '8/1/24' })],
  ['holder', 'a row without a holder', () => table({ holder: '' })],
  ['kind', 'a kind of share that is not known', () => table({ kind: 'ordinary' })],
  ['price', 'a price with a currency', () => table({ price: 'USD 0.50' })],
  ['quantity', 'a part of a share', () => table({ quantity: '10.5' })],
  [
    'several',
    'a column of the company that is empty',
    () => table({ holder: 'Ada', kind: '' }, { company: 'kind' }),
  ],
]

const all = [
  ...ofPackages.map(([code, ...rest]) => [`ocf/${code}`, ...rest] as const),
  ...ofTables.map(([code, ...rest]) => [`table/${code}`, ...rest] as const),
]

test.each(all)('%s: %s', (code, _, faultsOf) => {
  const fault = faultsOf().find((found) => found.code === code)
  expect(fault?.message.length).toBeGreaterThan(0)
  expect(fault?.help.length).toBeGreaterThan(0)
})

test('every code of a package in the sources of this room has a sample', () => {
  const room = fileURLToPath(new URL('.', import.meta.url))
  const written = readdirSync(room)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join(room, file), 'utf8').matchAll(/'(ocf\/[a-z-]+)'/g)])
    .map(([, code = '']) => code)
  const sampled = new Set<string>(all.map(([code]) => code))
  expect(written.filter((code) => !sampled.has(code))).toEqual([])
})
