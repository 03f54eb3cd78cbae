import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printJson, readJson } from './json.ts'

const read = (text: string) => readJson('a.json', text)
const printed = (text: string) => {
  const { value } = read(text)
  return value === null ? null : printJson(value).trimEnd()
}

// Source: the text itself. `JSON.parse` and back would change each of these.
test.for([
  '1.0',
  '1e400',
  '-0',
  '12345678901234567890.1234567890',
  '{\n  "b": 1,\n  "2": 1,\n  "1": 1\n}',
  '{\n  "a": 1,\n  "a": 2\n}',
  '{\n  "__proto__": {\n    "a": 1\n  }\n}',
])('%s stays as it was typed', (text) => {
  expect(printed(text)).toBe(text)
})

test('what is read is what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent)
      expect(JSON.parse(printed(text) ?? 'null')).toEqual(JSON.parse(text))
    }),
  )
})

test('what JSON.parse refuses is refused with its place, and nothing throws', () => {
  const near = fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0019eE+-. \n\ttruefalsnu') })
  fc.assert(
    fc.property(near, (text) => {
      const { value, faults } = read(text)
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      expect(value !== null).toBe(isJson)
      for (const { span } of faults) expect(span.end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 2000 },
  )
})

test('a key written twice is a warning, and the last one counts', () => {
  const { faults } = read('{"id": "a", "id": "b"}')
  expect(faults.map(({ code, span }) => [code, span.start])).toEqual([['ocf/key-twice', 12]])
})

test.for([
  ['[[[', 200_000],
  ['{"a":', 200_000],
])('%s two hundred thousand times is refused, not followed', ([open = '', times = 0]) => {
  const { value, faults } = read(String(open).repeat(Number(times)))
  expect(value).toBeNull()
  expect(faults[0]?.message).toBe('more than 64 levels')
})

test('only so many values are read', () => {
  const { value, faults } = readJson('a.json', '[1, 2, 3, 4]', { values: 3 })
  expect(value).toBeNull()
  expect(faults[0]?.code).toBe('ocf/not-json')
})

test('a text of millions of characters is read', () => {
  const text = JSON.stringify({ a: `${'x'.repeat(8_000_000)}\n` })
  expect(read(text).faults).toEqual([])
})
