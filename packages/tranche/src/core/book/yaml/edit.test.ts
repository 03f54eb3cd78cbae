import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Node, ScalarNode } from '../../grammar/index.ts'
import { printBack, replaceScalar } from './edit.ts'
import { readYaml } from './read-yaml.ts'
import { sampleBook } from './sample.ts'

function scalarsOf(node: Node | null): ScalarNode[] {
  if (node?.kind === 'scalar') return [node]
  if (node?.kind === 'list') return node.items.flatMap(scalarsOf)
  if (node?.kind !== 'map') return []
  return node.entries.flatMap(({ key, value }) => [key, ...scalarsOf(value)])
}

test.for([sampleBook, sampleBook.replaceAll('\n', '\r\n'), `\ufeff${sampleBook}`, ''])(
  'an unedited book prints back byte for byte',
  (text) => {
    expect(printBack(text)).toBe(text)
  },
)

test('so does every book without faults', () => {
  const damage = fc.tuple(
    fc.nat(sampleBook.length),
    fc.nat(2),
    fc.constantFrom('', ' ', '\n', ' # note\n', 'x', "'", '~'),
  )
  fc.assert(
    fc.property(damage, ([at, cut, put]) => {
      const text = sampleBook.slice(0, at) + put + sampleBook.slice(at + cut)
      fc.pre(readYaml('book.yaml', text).faults.length === 0)
      expect(printBack(text)).toBe(text)
    }),
  )
})

describe('an edit changes the characters of its value and no others', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // text                        old        new          edited
    ['a: 2.75 bn # cap\n',         '2.75 bn', '1.25 bn',   'a: 1.25 bn # cap\n'],
    ['a: x\n',                     'x',       'y: z',      'a: "y: z"\n'],
    ['a: x\n',                     'x',       'y, z',      'a: y, z\n'],
    ['a: [x, w]\n',                'x',       'y, z',      'a: ["y, z", w]\n'],
    ['a: "x"\n',                   '"x"',     'y "z"',     'a: "y \\"z\\""\n'],
    ["a: 'x'\n",                   "'x'",     "it's",      "a: 'it''s'\n"],
    ["a: 'x'\n",                   "'x'",     'p\nq',      'a: "p\\nq"\n'],
    ['a: x\n',                     'x',       '',          'a: ""\n'],
    ['a: x\n',                     'x',       '~',         'a: "~"\n'],
    ['a: x\n',                     'x',       '- y',       'a: "- y"\n'],
    ['a: x\n',                     'x',       'y #z',      'a: "y #z"\n'],
    ['a: x\n',                     'x',       ' y',        'a: " y"\n'],
    ['a: x\n',                     'x',       'p\nq',      'a: "p\\nq"\n'],
    ['b: x\r\nc: 1\r\n',           'x',       '*y',        'b: "*y"\r\nc: 1\r\n'],
    ['long: 1\n',                  'long',    'short',     'short: 1\n'],
    ['a: |\n  x\n  y\nb: 1\n',     '|\n  x\n  y\n', 'z',   'a: z\nb: 1\n'],
  ] as const)('in %j, %j becomes %j', ([text, old, newText, expected]) => {
    const start = text.indexOf(old)
    expect(replaceScalar(text, { start, end: start + old.length }, newText)).toBe(expected)
  })

  test('a value can be written where there was none', () => {
    expect(replaceScalar('a:\nb: 1\n', { start: 2, end: 2 }, 'x')).toBe('a: x\nb: 1\n')
  })

  test('whatever is written in is read out again', () => {
    const scalars = scalarsOf(readYaml('book.yaml', sampleBook).root)
    const odd = fc.array(fc.constantFrom(...'ab 1:#\'"[]{},&*!|>%@`\\\n\t-?~é\u0085\ufeff'), {
      maxLength: 6,
    })
    const newText = fc.oneof(
      fc.string({ unit: 'binary' }),
      odd.map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(fc.nat(scalars.length - 1), newText, (at, wanted) => {
        const span = scalars[at]?.span ?? { start: 0, end: 0 }
        const edited = replaceScalar(sampleBook, span, wanted)
        expect(edited.startsWith(sampleBook.slice(0, span.start))).toBe(true)
        expect(edited.endsWith(sampleBook.slice(span.end))).toBe(true)
        const { root, faults } = readYaml('book.yaml', edited)
        if (faults.some((f) => f.code === 'yaml/duplicate-key')) return
        expect(faults).toEqual([])
        expect(scalarsOf(root)[at]?.text).toBe(wanted)
      }),
      { numRuns: 150 },
    )
  })
})
