import { expect, test } from 'vitest'
import { assert } from './assert.ts'
import { type Diagnostic, inReadingOrder } from './diagnostic.ts'

const at = (file: string, start: number, code: string): Diagnostic => ({
  code,
  severity: 'error',
  message: '',
  span: { file, start, end: start + 1 },
  help: '',
})

test('diagnostics are read by file, then place, then code; the given list stays as it was', () => {
  const given = [
    at('b.yaml', 1, 'b'),
    at('a.yaml', 10, 'b'),
    at('a.yaml', 9, 'c'),
    at('a.yaml', 10, 'a'),
  ]
  const before = [...given]
  expect(inReadingOrder(given).map(({ span, code }) => [span.file, span.start, code])).toEqual([
    ['a.yaml', 9, 'c'],
    ['a.yaml', 10, 'a'],
    ['a.yaml', 10, 'b'],
    ['b.yaml', 1, 'b'],
  ])
  expect(given).toEqual(before)
})

test('the order does not depend on the language of the machine', () => {
  // In text order capitals come first and accents last; a locale would mix them.
  const files = ['é.yaml', 'a.yaml', 'Z.yaml', 'z.yaml']
  const ordered = inReadingOrder(files.map((file) => at(file, 0, 'x')))
  expect(ordered.map(({ span }) => span.file)).toEqual(['Z.yaml', 'a.yaml', 'z.yaml', 'é.yaml'])
})

test('a programmer’s mistake stops with the claim that does not hold', () => {
  expect(() => assert(false, 'the weights add up')).toThrow('Tranche defect: the weights add up')
  expect(() => assert(true, 'the weights add up')).not.toThrow()
})
