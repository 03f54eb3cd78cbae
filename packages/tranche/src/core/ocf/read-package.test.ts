import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../time/index.ts'
import { bookOfPackage, limits, poolsOn, positionsOn, readPackage } from './index.ts'
import { type SampleObject, samplePackage, transactions } from './sample.ts'

const faultsOf = (files: ReadonlyMap<string, string>) =>
  readPackage(files).faults.map(({ code, severity, message }) => ({ code, severity, message }))

const withTransactions = (...more: readonly SampleObject[]) =>
  samplePackage({ happened: [...transactions, ...more] })

const without = (id: string) =>
  samplePackage({ happened: transactions.filter((each) => each.id !== id) })

/** The sample with some keys of one transaction written otherwise. */
const changed = (id: string, said: SampleObject) =>
  samplePackage({
    happened: transactions.map((each) => (each.id === id ? { ...each, ...said } : each)),
  })

const dated = { date: '2023-06-01', security_id: 'a2' }

test('the sample itself: only the grants to a class that is split', () => {
  expect(
    faultsOf(samplePackage()).map(({ code, message }) => [code, message.split('”')[0]]),
  ).toEqual([
    ['ocf/grant-not-split', 'TX_EQUITY_COMPENSATION_ISSUANCE “issue-g1'],
    ['ocf/grant-not-split', 'TX_PLAN_SECURITY_ISSUANCE “issue-g2'],
  ])
})

describe('a defect of one object is named with its id', () => {
  test.for([
    // defect, severity, id, package
    ['security-not-issued', 'warning', 'exercise', without('issue-b4')],
    ['security-not-issued', 'warning', 'cancellation', without('issue-b3')],
    ['unknown-reference', 'warning', 'issue-a1', changed('issue-a1', { stock_class_id: 'b' })],
    ['unknown-reference', 'warning', 'issue-g1', changed('issue-g1', { stock_plan_id: 'b' })],
    ['before-formation', 'warning', 'issue-a1', changed('issue-a1', { date: '2020-12-31' })],
    ['before-issue', 'warning', 'exercise', changed('exercise', { date: '2020-12-31' })],
    ['unknown-field', 'warning', 'issue-a3', changed('issue-a3', { split_transaction_id: 'x' })],
    ['wrong-field', 'error', 'issue-a1', changed('issue-a1', { quantity: 'many' })],
    ['wrong-field', 'error', 'issue-a1', changed('issue-a1', { quantity: '1'.repeat(61) })],
    ['wrong-field', 'error', 'issue-a1', changed('issue-a1', { date: '2021-02-30' })],
    ['overdrawn', 'error', 'exercise', changed('exercise', { quantity: '100001' })],
    ['sums-differ', 'warning', 'transfer', changed('issue-a2', { quantity: '299999' })],
    ['security-twice', 'error', 'issue-b1', changed('issue-b1', { security_id: 'a1' })],
    ['unknown-kind', 'warning', 'exercise', changed('exercise', { object_type: '__proto__' })],
  ] as const)('%s', ([code, severity, id, files]) => {
    const found = faultsOf(files).filter((fault) => fault.code === `ocf/${code}`)
    expect(found.some((fault) => fault.message.includes(`“${id}”`))).toBe(true)
    expect(found.every((fault) => fault.severity === severity)).toBe(true)
  })
})

test('objects without an id, or with that of another, are named by their kind', () => {
  const messages = (files: ReadonlyMap<string, string>) =>
    faultsOf(files).map(({ message }) => message)
  expect(messages(changed('exercise', { id: '' }))).toContain(
    'TX_EQUITY_COMPENSATION_EXERCISE “” has no id',
  )
  expect(messages(changed('issue-b1', { id: 'issue-a1' }))).toContain(
    'TX_STOCK_ISSUANCE “issue-a1” has the id of TX_STOCK_ISSUANCE “issue-a1”; only the first is read',
  )
})

test('a missing key that nothing is counted by is a warning, any other an error', () => {
  const drop = (id: string, key: string) =>
    samplePackage({
      happened: transactions.map((each) =>
        each.id === id
          ? Object.fromEntries(Object.entries(each).filter(([name]) => name !== key))
          : each,
      ),
    })
  const severities = (files: ReadonlyMap<string, string>) =>
    readPackage(files)
      .faults.filter(({ code }) => code === 'ocf/missing-field')
      .map(({ severity }) => severity)
  expect(severities(drop('retraction', 'reason_text'))).toEqual(['warning'])
  expect(severities(drop('cancellation', 'quantity'))).toEqual(['error'])
})

describe('securities that come out of themselves are named, and end', () => {
  const transfer = (id: string, from: string, to: string): SampleObject => ({
    object_type: 'TX_STOCK_TRANSFER',
    id,
    date: '2023-06-01',
    security_id: from,
    quantity: '1',
    resulting_security_ids: [to],
  })
  test.for([
    ['itself', [transfer('t1', 'a2', 'a2')]],
    ['each other', [transfer('t1', 'a2', 'a3'), transfer('t2', 'a3', 'a2')]],
  ] as const)('%s', ([, cycle]) => {
    const files = withTransactions(...cycle)
    expect(faultsOf(files).map(({ code }) => code)).toContain('ocf/security-cycle')
    const { value } = readPackage(files)
    expect(value && positionsOn(value, dayOf('2023-12-31')).length).toBeGreaterThan(0)
  })

  test('a chain of twenty thousand is followed to its end', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => transfer(`t${i}`, `s${i}`, `s${i + 1}`))
    expect(faultsOf(withTransactions(...chain)).length).toBe(limits.faults + 1)
  })
})

describe('versions', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // version            read   fault
    ['1.0.0-b1',          true,  null],
    ['1.0.0',             true,  null],
    ['1.1.1-alpha+main',  true,  null],
    ['1.2.1',             true,  null],
    ['1.3.0',             true,  'ocf/later-version'],
    ['to be decided',     true,  'ocf/no-version'],
    ['2.0.0',             false, 'ocf/unknown-version'],
    ['0.9.0',             false, 'ocf/unknown-version'],
  ] as const)('%s', ([version, isRead, fault]) => {
    const { value, faults } = readPackage(samplePackage({ manifest: { ocf_version: version } }))
    expect(value !== null).toBe(isRead)
    expect(faults.map(({ code }) => code).find((code) => code.includes('version')) ?? null).toBe(
      fault,
    )
  })
})

describe('defects of the package', () => {
  const codes = (files: ReadonlyMap<string, string>) => faultsOf(files).map(({ code }) => code)
  const list = (filepath: string) => ({ valuations_files: [{ filepath, md5: '' }] })

  test('no manifest, or two', () => {
    expect(codes(new Map([['a.json', '{}']]))).toEqual(['ocf/no-manifest'])
    const files = samplePackage()
    files.set('other/Manifest.ocf.json', files.get('Manifest.ocf.json') ?? '')
    expect(codes(files)).toEqual(['ocf/two-manifests'])
    expect(codes(new Map())).toEqual(['ocf/no-manifest'])
  })

  test.for(['../secret.json', '/etc/passwd', 'a/../../b.json', 'C:\\a.json', 'a\\b.json'])(
    'a manifest that names %s',
    (path) => {
      expect(codes(samplePackage({ manifest: list(path) }))).toContain('ocf/name-outside')
    },
  )

  test('a file that is not there, not listed, listed twice, or of another type', () => {
    expect(codes(samplePackage({ manifest: list('gone.json') }))).toContain('ocf/missing-file')
    const files = samplePackage().set('Extra.json', '{"file_type": "X", "items": []}')
    expect(codes(files)).toContain('ocf/file-not-listed')
    const twice = samplePackage({ manifest: list('./StockPlans.ocf.json') })
    expect(codes(twice)).toContain('ocf/listed-twice')
  })

  test('the day it stands on is before what it holds', () => {
    const files = samplePackage({ manifest: { as_of: '2021-06-15' } })
    const [fault] = readPackage(files).faults.filter(({ code }) => code === 'ocf/after-as-of')
    expect(fault?.message).toContain('first TX_STOCK_CANCELLATION “cancellation”')
    expect(fault?.span.file).toBe('Manifest.ocf.json')
  })

  test('a sum that is not that of its file', () => {
    const { faults } = readPackage(samplePackage(), () => 'abc')
    expect(faults.filter(({ code }) => code === 'ocf/sum-differs')).toHaveLength(5)
  })

  test('a text that is no JSON, with the place', () => {
    const files = samplePackage().set('Transactions.ocf.json', '{"items": [}')
    const [fault] = readPackage(files).faults
    expect([fault?.code, fault?.span.start]).toEqual(['ocf/not-json', 11])
  })

  test('more files than are read', () => {
    const many = Array.from({ length: limits.files + 1 }, (_, i) => [`${i}.json`, ''] as const)
    expect(codes(new Map(many))).toEqual(['ocf/too-large'])
  })
})

test('vesting conditions that do not exist are named with the terms and the event', () => {
  const terms: SampleObject = {
    object_type: 'VESTING_TERMS',
    id: 'terms',
    name: 'Monthly',
    description: 'Monthly',
    allocation_type: 'CUMULATIVE_ROUNDING',
    vesting_conditions: [
      {
        id: 'start',
        quantity: '0',
        trigger: { type: 'VESTING_START_DATE' },
        next_condition_ids: ['cliff'],
      },
    ],
  }
  const start = { object_type: 'TX_VESTING_START', id: 'begin', ...dated }
  const files = withTransactions(terms, { ...start, vesting_condition_id: 'nowhere' })
  const named = faultsOf(files).filter(({ code }) => code === 'ocf/unknown-condition')
  expect(named.map(({ message }) => message.split(' names')[0])).toEqual([
    'VESTING_TERMS “terms”',
    'TX_VESTING_START “begin”',
  ])
})

test('splits without end and numbers without end are bounded', () => {
  const splits = Array.from({ length: 100 }, (_, i) => ({
    object_type: 'TX_STOCK_CLASS_SPLIT',
    id: `split-${i}`,
    date: '2023-02-01',
    stock_class_id: 'common',
    split_ratio: { numerator: '9'.repeat(60), denominator: '7' },
  }))
  const files = withTransactions(...splits)
  expect(faultsOf(files).filter(({ code }) => code === 'ocf/too-many-splits')).toHaveLength(77)
  const { value } = readPackage(files)
  const held = value === null ? [] : positionsOn(value, dayOf('2023-12-31'))
  expect(held.filter(({ stockClass }) => stockClass === 'common')[0]?.quantity).toBeNull()
})

test('whatever is in a package, reading it throws nothing and says where', () => {
  const files = [...samplePackage()]
  const anything = fc.anything({ withNullPrototype: false, maxDepth: 3 })
  const mutation = fc.record({
    file: fc.nat({ max: files.length - 1 }),
    at: fc.nat({ max: 60 }),
    key: fc.constantFrom(
      'id',
      'date',
      'quantity',
      'security_id',
      'object_type',
      'split_ratio',
      'x',
    ),
    value: fc.oneof(anything, fc.constantFrom('a1', 'b1', '2021-06-15', '-5', '1e9', 'TX_')),
  })
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const texts = new Map(files)
      for (const { file, at, key, value } of mutations) {
        const [name = '', text = ''] = files[file] ?? []
        const json = JSON.parse(text)
        const target = json.items?.[at % json.items.length] ?? json
        target[key] = value
        texts.set(name, JSON.stringify(json, jsonSafe) ?? 'null')
      }
      const { value, faults } = readPackage(texts)
      for (const { span } of faults) expect(texts.has(span.file)).toBe(true)
      if (value === null) return
      positionsOn(value, dayOf('2023-12-31'))
      poolsOn(value, dayOf('2023-12-31'))
      bookOfPackage(value)
    }),
    { numRuns: 60 },
  )
})

function jsonSafe(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
