import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatYaml } from './format.ts'
import { readYaml } from './read-yaml.ts'
import { sampleBook, saying } from './sample.ts'

describe('one layout', () => {
  // biome-ignore format: the columns are the point
  test.for([
    ['indentation',            'a:\n    b: 1\n    c:\n     - 2\n',       'a:\n  b: 1\n  c:\n    - 2\n'],
    ['lists under their key',  'a:\n- 1\n-   b: 2\n    c: 3\n',          'a:\n  - 1\n  - b: 2\n    c: 3\n'],
    ['spaces',                 'a:   1   #  note\nb : 2\n',              'a: 1 #  note\nb: 2\n'],
    ['brackets',               'a: {b:  1,c: [ 2 ,3 ],  d: {}}\n',       'a: { b: 1, c: [2, 3], d: {} }\n'],
    ['brackets over lines',    'a: { b: 1,\n     c: 2 }\n',              'a: { b: 1, c: 2 }\n'],
    ['quotes and numbers',     'a: "x"\nb: \'y\'\nc: 0.10\nd: 2.750 bn\ne: "\\u00e9"\n', 'a: "x"\nb: \'y\'\nc: 0.10\nd: 2.750 bn\ne: "\\u00e9"\n'],
    ['nothing and null',       'a:\nb: ~\nc: null\nd: { e, f: }\n',      'a:\nb: ~\nc: null\nd: { e, f: }\n'],
    ['blank lines',            '\n\na: 1\n\n\n\nb: 2\n\n\n',             'a: 1\n\nb: 2\n'],
    ['comments',               '# x\n\n#y\na:\n    # z\n    b: 1\n',     '# x\n\n#y\na:\n  # z\n  b: 1\n'],
    ['text over lines',        'a: x\n     y\nb: "p\n   q"\n',           'a: x\n  y\nb: "p\n  q"\n'],
    ['blocks of text',         'a: |\n      x\n        y\n\n      z\nb: >-\n   t\n', 'a: |\n  x\n    y\n\n  z\nb: >-\n  t\n'],
    ['blocks that keep lines', 'a: |+\n    x\n\n\nb: 1\n',               'a: |+\n  x\n\n\nb: 1\n'],
    ['blocks that begin deep', 'a:\n    b: |4\n          x\n        y\n', 'a:\n  b: |2\n      x\n    y\n'],
    ['Windows line ends',      'a: 1\r\nb: |\r\n  x\r\n',                'a: 1\nb: |\n  x\n'],
    ['comments alone',         '# a\n\n\n  # b\n',                       '# a\n\n# b\n'],
    ['nothing at all',         '',                                       ''],
  ] as const)('%s', ([, text, expected]) => {
    expect(formatYaml('book.yaml', text)).toEqual({ value: expected, faults: [] })
  })

  test('what does not fit into 100 columns in brackets stands an item a line', () => {
    const words = Array.from({ length: 12 }, (_, i) => `word-${i}-of-many`)
    const { value } = formatYaml('book.yaml', `a:\n  b: [${words.join(', ')}]\n`)
    expect(value).toBe(`a:\n  b:\n    [\n      ${words.join(',\n      ')}\n    ]\n`)
  })

  test('a line of exactly 100 columns stays', () => {
    const fits = `a:\n  b: { c: ${'x'.repeat(88)} }\n`
    expect(fits.split('\n')[1]?.length).toBe(100)
    expect(formatYaml('book.yaml', fits).value).toBe(fits)
    expect(formatYaml('book.yaml', fits.replace('x', 'xx')).value).toContain('\n    {\n')
  })
})

test('a text with faults is answered as it was', () => {
  const text = 'a:   1\nb: "x\n'
  const { value, faults } = formatYaml('book.yaml', text)
  expect(value).toBe(text)
  expect(faults.map((f) => f.code)).toEqual(['yaml/unclosed-quote'])
})

describe('laying out again changes nothing, and nothing that is said is lost', () => {
  const lines = sampleBook.split('\n')
  const indented = fc
    .integer({ min: 1, max: 6 })
    .map((step) =>
      lines
        .map((line) => line.replace(/^ +/, (blanks) => ' '.repeat((blanks.length / 2) * step)))
        .join('\n'),
    )
  const decorated = fc
    .array(
      fc.tuple(
        fc.nat(lines.length - 1),
        fc.constantFrom('', '  # note', '# own', '      # deep', '\n'),
      ),
      { maxLength: 5 },
    )
    .map((notes) => notes.reduce((now, [at, note]) => now.toSpliced(at, 0, note), lines).join('\n'))
  const value = fc.constantFrom(
    '1',
    '2.75 bn',
    '"q: \\t"',
    "'it''s'",
    '~',
    '',
    'x y',
    '2024-01-01',
    '[]',
    '{}',
  )
  const { tree } = fc.letrec<{ tree: string[]; flow: string }>((tie) => ({
    flow: fc.oneof(
      { maxDepth: 3 },
      value,
      fc
        .array(tie('flow'), { maxLength: 4 })
        .map((items) => `[${items.filter((i) => i !== '').join(' , ')}]`),
      fc
        .array(tie('flow'), { maxLength: 4 })
        .map((items) => `{${items.map((item, i) => `k${i}:   ${item}`).join(',')}}`),
    ),
    tree: fc.oneof(
      { maxDepth: 3 },
      tie('flow').map((flow) => [flow as string]),
      fc
        .array(tie('tree'), { minLength: 1, maxLength: 4 })
        .map((children) =>
          (children as string[][]).flatMap((child, i) => [
            `k${i}:`,
            ...child.map((line) => `   ${line}`),
          ]),
        ),
      fc
        .array(tie('tree'), { minLength: 1, maxLength: 4 })
        .map((children) =>
          (children as string[][]).flatMap((child) => [
            '# item',
            '-',
            ...child.map((line) => ` ${line}`),
          ]),
        ),
    ),
  }))

  test('for books', () => {
    fc.assert(
      fc.property(fc.oneof(indented, decorated), (text) => {
        const before = readYaml('book.yaml', text)
        fc.pre(before.faults.length === 0)
        const once = formatYaml('book.yaml', text)
        if (once.faults.length > 0) expect(once.value).toBe(text)
        expect(saying(readYaml('book.yaml', once.value).root)).toEqual(saying(before.root))
        expect(once.value.split('#').length).toBe(text.split('#').length)
        if (once.faults.length === 0) {
          expect(formatYaml('book.yaml', once.value)).toEqual({ value: once.value, faults: [] })
        }
      }),
      { numRuns: 80 },
    )
  })

  test('for any groups and lists', () => {
    fc.assert(
      fc.property(tree, (written) => {
        const text = `${(written as string[]).join('\n')}\n`
        const before = readYaml('book.yaml', text)
        expect(before.faults).toEqual([])
        const once = formatYaml('book.yaml', text)
        expect(once.faults).toEqual([])
        expect(saying(readYaml('book.yaml', once.value).root)).toEqual(saying(before.root))
        expect(formatYaml('book.yaml', once.value).value).toBe(once.value)
      }),
      { numRuns: 200 },
    )
  })
})
