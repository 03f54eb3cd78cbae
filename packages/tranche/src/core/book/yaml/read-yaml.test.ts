import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Node } from '../../grammar/index.ts'
import { readYaml } from './read-yaml.ts'
import { sampleBook, saying } from './sample.ts'

/** A text in which « and » enclose the place where a fault is expected. */
function marked(text: string): { text: string; start: number; end: number } {
  const start = text.indexOf('«')
  return { text: text.replace(/[«»]/g, ''), start, end: text.indexOf('»') - 1 }
}

function keysOf(node: Node | null): string[] {
  return node?.kind === 'map' ? node.entries.map(({ key }) => key.text) : []
}

function everyNode(node: Node | null): Node[] {
  if (node?.kind === 'list') return [node, ...node.items.flatMap(everyNode)]
  if (node?.kind === 'map') {
    return [node, ...node.entries.flatMap(({ key, value }) => [key, ...everyNode(value)])]
  }
  return node === null ? [] : [node]
}

describe('every fault stands at its place and hides no more than its entry', () => {
  // Rules: YAML 1.2.2 (2021), sections 5.2–5.7, 6.1, 6.6, 6.8, 6.9, 7.1–7.5, 8.1–8.2, 9.1–9.2; what a book does not use is refused.
  // biome-ignore format: the columns are the point
  test.for([
    // fault                       text with the place marked                                 keys that are read
    ['yaml/duplicate-key',         'a: 1\n«a»: 2\nb: 3\n',                                    'a b'],
    ['yaml/duplicate-key',         'a: { x: 1, «x»: 2 }\nb: 3\n',                             'a b'],
    ['yaml/tab-indent',            'a:\n«\t»x: 1\n\ty: 2\nb: 3\n',                            'b'],
    ['yaml/tab-indent',            'a:\n  x:\n  «\t»y: 2\nb: 3\n',                            'a b'],
    ['yaml/unclosed-quote',        'a:\n  x: «"open»\n  y: "closed"\nb: 1\n',                 'a b'],
    ['yaml/unclosed-quote',        "a: 1\nb: «'tis so»\nc: 1\n",                              'a c'],
    ['yaml/unclosed-quote',        'a: { x: «"open, y: 2 }»\nb: 1\nc: 2\n',                   'b c'],
    ['yaml/unclosed-quote',        'a: { x: «"open,»\n  y: "closed" }\nb: 1\n',               'b'],
    ['yaml/unclosed-quote',        'a: 1\nb: «"ends in \\"»\n',                               'a'],
    ['yaml/unclosed-bracket',      'a: «[»1, 2\nb: 3\n',                                      'b'],
    ['yaml/unclosed-bracket',      'a: { x: «[»1, 2 }\nb: 3\n',                               'b'],
    ['yaml/unclosed-bracket',      'a:\n  - {x: 1}\n  - «{»x: 2\n  - {x: 3}\nb: 3\n',         'a b'],
    ['yaml/unclosed-bracket',      'a: {\n  x: «[»1,\n  y: 2\n}\nb: 1\n',                     'b'],
    ['yaml/stray-bracket',         'a: «}»\nb: 1\nc: 2\n',                                    'b c'],
    ['yaml/bad-indent',            'a:\n   x: 1\n  «y: 2»\nb: 3\n',                           'a b'],
    ['yaml/bad-indent',            'a: 1\n  «x: 2»\nb: 3\n',                                  'a b'],
    ['yaml/missing-colon',         'a: 1\n«b»\nc: 2\n',                                       'a c'],
    ['yaml/missing-colon',         'a:\n  «b 1»\n  c: 2\nd: 1\n',                             'a d'],
    ['yaml/missing-space',         'a: 1\nb«:»2\nc: 3\n',                                     'a c'],
    ['yaml/missing-space',         'a: { x«:»1, y: 2 }\nc: 3\n',                              'a c'],
    ['yaml/missing-space',         'a:\n  - x\n  «-»y\nb: 1\n',                               'a b'],
    ['yaml/missing-comma',         'a: { x: «1 y: 2», z: 3 }\nb: 1\n',                        'b'],
    ['yaml/missing-comma',         'a: ["x" «"»y"]\nb: 1\n',                                  'b'],
    ['yaml/empty-item',            'a: [1,«,»2]\nb: 1\n',                                     'a b'],
    ['yaml/two-colons',            'a: b«:» c\nd: 1\n',                                       'd'],
    ['yaml/unknown-escape',        'a: "x«\\q»y"\nb: 1\n',                                    'b'],
    ['yaml/reserved-character',    'a: «@»x\nb: 1\n',                                         'b'],
    ['yaml/unexpected',            'a: "x" «y»\nb: 1\n',                                      'b'],
    ['yaml/comment-space',         'a: "x"«#y»\nb: 1\n',                                      'a b'],
    ['yaml/block-header',          'a: |«x»\n  text\nb: 1\n',                                 'b'],
    ['yaml/alias',                 'a: «&x» 1\nb: 1\n',                                       'a b'],
    ['yaml/alias',                 'a: «*x»\nb: 1\n',                                         'b'],
    ['yaml/alias',                 'a:\n  «<<»: { x: 1 }\n  y: 2\nb: 1\n',                    'a b'],
    ['yaml/alias',                 'a: 1\nb:\n  «&x»\n',                                      'a b'],
    ['yaml/alias',                 'a: 1\n«&x»\n',                                           'a'],
    ['yaml/tag',                   'a: «!!int» 1\nb: 1\n',                                    'a b'],
    ['yaml/directive',             '«%YAML 1.1»\n---\na: 1\n',                                'a'],
    ['yaml/several-documents',     'a: 1\n«---»\nb: 2\n',                                     'a'],
    ['yaml/several-documents',     'a: 1\n...\n«b: 2»\n',                                     'a'],
    ['yaml/complex-key',           '«?» a\n: b\nc: 1\n',                                      'c'],
    ['yaml/complex-key',           '«[a]»: 1\nb: 1\n',                                        'b'],
    ['yaml/empty-key',             '«:» a\nb: 1\n',                                           'b'],
    ['yaml/invisible-character',   'a: x«\0»y\nb: 1\n',                                       'a b'],
    ['yaml/invisible-character',   'a: x«\ud800»y\nb: 1\n',                                   'a b'],
    ['yaml/invisible-character',   'a: x«\ufeff»y\nb: 1\n',                                   'a b'],
    ['yaml/line-break',            'a: 1«\r»b: 1\r',                                          'a b'],
  ] as const)('%s in %j', ([code, written, keys]) => {
    const { text, start, end } = marked(written)
    const { root, faults } = readYaml('book.yaml', text)
    expect(faults.map((f) => [f.code, f.span.start, f.span.end])).toEqual([[code, start, end]])
    expect(keysOf(root).join(' ')).toBe(keys)
  })

  test('all faults of a text are told in one run, each once', () => {
    const text = 'a: "x\nb: [1\nc: 1\nc: 2\nd:\n\te: 1\nf: *g\nh: i: j\nk: "\\q"\nl: 1\n'
    const { root, faults, hidden } = readYaml('book.yaml', text)
    expect(faults.map((f) => f.code)).toEqual([
      'yaml/unclosed-quote',
      'yaml/unclosed-bracket',
      'yaml/duplicate-key',
      'yaml/tab-indent',
      'yaml/alias',
      'yaml/two-colons',
      'yaml/unknown-escape',
    ])
    expect(keysOf(root)).toEqual(['c', 'l'])
    expect(hidden).toEqual(expect.arrayContaining(['a', 'b', 'd', 'e', 'f', 'h', 'k']))
  })

  test('names in an entry that cannot be read are remembered', () => {
    const text =
      'parties:\n  amber: { name: "Amber }\n  north:\n    name: "N\n      kind: x\nb: 1\n'
    const { root, hidden } = readYaml('book.yaml', text)
    expect(keysOf(root)).toEqual(['parties', 'b'])
    expect(hidden).toEqual(expect.arrayContaining(['amber', 'north', 'kind']))
  })
})

describe('places and texts', () => {
  test('a scalar says what was typed; quoted text is resolved', () => {
    const text =
      'a: 2.750 bn\nb: 0x10\nc: yes\nd: "two\\nlines"\ne: \'it\'\'s\'\nf: "plain"\ng: ~\nh:\ni: null\nj: x\n  y\n'
    const { root } = readYaml('book.yaml', text)
    const entries = root?.kind === 'map' ? root.entries : []
    // biome-ignore format: the columns are the point
    expect(entries.map(({ key, value }) => [
      key.text, value.kind === 'scalar' ? [value.text, value.shift] : value.kind,
    ])).toEqual([
      ['a', ['2.750 bn', 0]],
      ['b', ['0x10', 0]],
      ['c', ['yes', 0]],
      ['d', ['two\nlines', null]],
      ['e', ["it's", null]],
      ['f', ['plain', 1]],
      ['g', 'empty'],
      ['h', 'empty'],
      ['i', 'empty'],
      ['j', ['x y', null]],
    ])
  })

  test.for([
    ['a byte order mark', `\ufeff${sampleBook}`],
    ['Windows line ends', sampleBook.replaceAll('\n', '\r\n')],
    ['an opening ---', `---\n${sampleBook}`],
  ] as const)('%s changes nothing that is said, and places stay exact', ([, text]) => {
    const plain = readYaml('book.yaml', sampleBook)
    const { root, faults } = readYaml('book.yaml', text)
    expect(faults).toEqual([])
    expect(saying(root)).toEqual(saying(plain.root))
    for (const node of everyNode(root)) {
      if (node.kind !== 'scalar' || node.shift === null) continue
      const start = node.span.start + node.shift
      expect(text.slice(start, start + node.text.length)).toBe(node.text)
    }
  })

  test.for([
    ['', 'empty'],
    ['# only a comment\n', 'empty'],
    ['just text', 'scalar'],
    ['- a', 'list'],
  ] as const)('%j is read as %s', ([text, kind]) => {
    expect(readYaml('book.yaml', text)).toMatchObject({ root: { kind }, faults: [] })
  })
})

describe('work is bounded', () => {
  const million = 1_000_000
  // biome-ignore format: the columns are the point
  test.for([
    ['brackets',             '['.repeat(million),                                         'yaml/too-deep'],
    ['brackets on lines',    '[\n'.repeat(500_000),                                       'yaml/too-deep'],
    ['dashes',               '- '.repeat(500_000),                                        'yaml/too-deep'],
    ['nested keys',          Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), 'yaml/too-deep'],
    ['too long',             'a'.repeat(5 * million),                                         'yaml/too-long'],
    ['too many values',      `a: [${'1,'.repeat(250_000)}]`,                                   'yaml/too-many-nodes'],
    ['too many lines',       'a: 1\n'.repeat(800_000),                                        'yaml/too-many-nodes'],
    ['open quotes',          'a: "x\n'.repeat(50_000),                                       'yaml/unclosed-quote'],
    ['anchors',              '&a '.repeat(million),                                           'yaml/alias'],
    ['laughs',               `a: &a [x]\n${Array.from({ length: 50 }, (_, i) => `b${i}: [*a, *a, *a]\n`).join('')}`, 'yaml/alias'],
    ['twice the same key',   `{${'a,'.repeat(150_000)}}`,                                       'yaml/duplicate-key'],
    ['names that are lost',  `a: 1\n---\n${Array.from({ length: 150_000 }, (_, i) => `n${i}: 1\n`).join('')}`, 'yaml/several-documents'],
    ['one value',            `a: "${'x '.repeat(500_000)}"`,                              null],
    ['blank lines',          `a: x${'\n'.repeat(200_000)}b: 1`,                               null],
    ['blanks in a quote',    `a: "${' \n'.repeat(million)} "`,                                 null],
    ['one long word',        `a: "${'x'.repeat(million)}`,                                'yaml/unclosed-quote'],
    ['NULs',                 '\0 '.repeat(million),                                           'yaml/invisible-character'],
  ] as const)('%s', { timeout: 30_000 }, ([, text, code]) => {
    const { faults } = readYaml('book.yaml', text)
    expect(faults.length).toBeLessThanOrEqual(101)
    if (code === null) expect(faults).toEqual([])
    else expect(faults.map((f) => f.code)).toContain(code)
  })
})

describe('whatever the text', () => {
  const odd = fc.constantFrom(
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ':',
    ': ',
    '- ',
    '\n',
    '\n  ',
    '\t',
    '#',
    ' #',
    '&a',
    '*a',
    '!',
    '|',
    '>',
    '%',
    '---\n',
    '\\',
    ',',
    '?',
    '\r',
    '\r\n',
    '\ufeff',
    '\0',
    '~',
    '<<: ',
    'é',
    '\ud83d',
  )
  const oddText = fc
    .array(fc.oneof(odd, odd, fc.constantFrom('a', 'b: ', '  ', 'x')), { maxLength: 60 })
    .map((parts) => parts.join(''))
  const mutated = fc
    .array(fc.tuple(fc.nat(sampleBook.length), fc.nat(3), odd), { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce(
        (text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut),
        sampleBook,
      ),
    )

  test('reading ends, and every place lies inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(oddText, mutated, fc.string({ unit: 'binary' })), (text) => {
        const { root, faults } = readYaml('book.yaml', text)
        const spans = [...everyNode(root), ...faults].map(({ span }) => span)
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        if (root === null) expect(faults.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  test('a broken entry leaves all others as they were', () => {
    const whole = readYaml('book.yaml', sampleBook).root
    const others = whole?.kind === 'map' ? whole.entries : []
    const lines = sampleBook.split('\n')
    const broken = fc.tuple(
      fc.integer({ min: 1, max: lines.length - 2 }),
      fc.constantFrom('"open', "'open", '{ x: [1', '*a', 'x: y: z', '@'),
    )
    fc.assert(
      fc.property(broken, ([at, bad]) => {
        const line = lines[at] ?? ''
        fc.pre(/^\s*[\w-]+:/.test(line))
        const text = lines.with(at, line.replace(/:.*/, `: ${bad}`)).join('\n')
        const { root, faults } = readYaml('book.yaml', text)
        expect(faults.length).toBeGreaterThan(0)
        const entries = root?.kind === 'map' ? root.entries : []
        const lineStart = lines.slice(0, at).join('\n').length + 1
        for (const [i, { key, value }] of others.entries()) {
          const next = others[i + 1]?.key.span.start ?? sampleBook.length
          if (key.span.start <= lineStart && lineStart < next) continue
          const same = entries.find((entry) => entry.key.text === key.text)
          expect(saying(same?.value ?? null)).toEqual(saying(value))
        }
      }),
    )
  })
})
