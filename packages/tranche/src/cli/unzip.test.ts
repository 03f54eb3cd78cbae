import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { unzip } from './unzip.ts'

const codes = (bytes: Uint8Array) => unzip('a.zip', bytes).faults.map(({ code }) => code)
const textFiles = (bytes: Uint8Array) =>
  [...unzip('a.zip', bytes).files].map(([name, content]) => [
    name,
    new TextDecoder().decode(content),
  ])

/** A number of four bytes put in place of another, everywhere in an archive. */
function replaced(archive: Uint8Array, from: number, to: number): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === from) view.setUint32(at, to, true)
  }
  return bytes
}

test('what was packed is taken out, whether it was made smaller or not', () => {
  const files = { 'a/b.json': strToU8('{"é": 1}'), 'c.json': strToU8(''), 'd/': new Uint8Array() }
  for (const level of [0, 9] as const) {
    expect(textFiles(zipSync(files, { level }))).toEqual([
      ['a/b.json', '{"é": 1}'],
      ['c.json', ''],
    ])
  }
})

test.for(['../a.json', 'a/../../b', '/etc/passwd', 'C:\\a', 'a\\..\\b'])(
  'nothing is taken out of an archive that holds %s',
  (name) => {
    const archive = zipSync({ 'good.json': strToU8('1'), [name]: strToU8('2') })
    expect(unzip('a.zip', archive).files.size).toBe(0)
    expect(codes(archive)).toEqual(['ocf/name-outside'])
  },
)

test('a hundred million zeros in a small archive are refused by what it states', () => {
  const archive = zipSync({ 'a.json': new Uint8Array(100_000_000) }, { level: 1 })
  expect(codes(archive)).toEqual(['ocf/too-large'])
})

test('and by what comes out, where it states less', () => {
  const size = 20_000_000
  const archive = zipSync({ 'a.json': new Uint8Array(size) })
  for (const less of [0, 1, 1000, 1_000_000]) {
    expect(codes(replaced(archive, size, less))).toEqual(['ocf/zip-lies'])
  }
})

test('a file that holds less than it states, or bytes in which no archive can be', () => {
  const archive = zipSync({ 'a.json': strToU8('x'.repeat(7777)) })
  expect(codes(replaced(archive, 7777, 7776))).toEqual(['ocf/zip-lies'])
  expect(codes(replaced(archive, 7777, 7778))).toEqual(['ocf/zip-lies'])
  expect(codes(new Uint8Array(100))).toEqual(['ocf/zip-unreadable'])
  expect(codes(new Uint8Array())).toEqual(['ocf/zip-unreadable'])
})

test('more files than a package has', () => {
  const many = Object.fromEntries(
    Array.from({ length: 10_001 }, (_, i) => [`${i}.json`, new Uint8Array()]),
  )
  expect(codes(zipSync(many, { level: 0 }))).toEqual(['ocf/too-large'])
})

test('whatever bytes are changed, it ends with files or one fault', () => {
  const archive = zipSync({ 'a.json': strToU8('{}'.repeat(50)), 'b.json': strToU8('[1]') })
  const change = fc.record({ at: fc.nat({ max: archive.length - 1 }), to: fc.nat({ max: 255 }) })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const bytes = archive.slice()
      for (const { at, to } of changes) bytes[at] = to
      const { files, faults } = unzip('a.zip', bytes)
      expect(files.size === 0 || faults.length === 0).toBe(true)
      expect(faults.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
})

test('a file is the one that was packed, or none is taken out', () => {
  const content = 'Series A, 1,000,000 shares. '.repeat(30)
  for (const level of [0, 6] as const) {
    const archive = zipSync({ 'a.json': strToU8(content), 'b.json': strToU8('[1]') }, { level })
    fc.assert(
      fc.property(
        fc.nat({ max: archive.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const bytes = archive.slice()
          bytes[at] = (bytes[at] as number) ^ by
          const found = textFiles(bytes).find(([name]) => name === 'a.json')
          expect(found === undefined || found[1] === content).toBe(true)
        },
      ),
    )
    const bytes = archive.slice()
    const start = 30 + 'a.json'.length + 20
    if (level === 0) {
      bytes[start] = (bytes[start] as number) ^ 1
      expect(codes(bytes)).toEqual(['ocf/zip-damaged'])
    }
  }
})
