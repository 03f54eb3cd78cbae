import { describe, expect, test } from 'vitest'
import { readFiles } from './include.ts'
import { saying } from './sample.ts'

function reading(files: Record<string, string>, main = 'book.yaml') {
  return readFiles(main, (path) => files[path] ?? null)
}

/** Each fault with the text it marks. */
function faultsOf({ faults, texts }: ReturnType<typeof readFiles>): string[] {
  return faults.map(({ code, span }) => {
    const marked = (texts.get(span.file) ?? '').slice(span.start, span.end)
    return `${span.file} ${code} ${marked}`
  })
}

test('named things are put together by name, facts in the order of reading', () => {
  const book = reading({
    'book.yaml':
      'title: T\ninclude: [deals/one.yaml, beliefs.yaml]\nfacts:\n  - main\nparties: { a: 1 }\n',
    'deals/one.yaml': 'include: [two.yaml, ../parties.yaml]\nfacts: [one]\nterms: { x: 1 }\n',
    'deals/two.yaml': 'facts: [two]\nterms: { y: 2 }\n',
    'parties.yaml': 'parties: { b: 2 }\n',
    'beliefs.yaml': 'beliefs: { base: {} }\nfacts: [last]\n',
  })
  expect(faultsOf(book)).toEqual([])
  expect([...book.texts.keys()]).toEqual([
    'book.yaml',
    'deals/one.yaml',
    'deals/two.yaml',
    'parties.yaml',
    'beliefs.yaml',
  ])
  const whole =
    'title: T\nfacts: [main, one, two, last]\nparties: { a: 1, b: 2 }\nterms: { x: 1, y: 2 }\nbeliefs: { base: {} }\n'
  expect(saying(book.root)).toEqual(saying(reading({ 'book.yaml': whole }).root))
})

test('what two files name in the same words is said once; what has no name is kept', () => {
  const round = '{ day: 2024-02, round: n, name: february, amount: 1 M }'
  const paid = '{ day: 2024-02, paid: a, to: n, amount: 1 M }'
  const book = reading({
    'book.yaml': `include: [one.yaml, two.yaml]\nparties: { n: { name: N, kind: company } }\n`,
    'one.yaml': `facts:\n  - ${round}\n  - ${paid}\n`,
    'two.yaml': `parties:\n  n:\n    kind: company\n    name: N\nfacts:\n  - amount: 1 M\n    name: february\n    round: n\n    day: 2024-02\n  - ${paid}\n`,
  })
  expect(faultsOf(book)).toEqual([])
  const whole = `parties: { n: { name: N, kind: company } }\nfacts: [${round}, ${paid}, ${paid}]\n`
  expect(saying(book.root)).toEqual(saying(reading({ 'book.yaml': whole }).root))
})

test('every place names its own file', () => {
  const { root, texts } = reading({
    'book.yaml': 'include: [b.yaml]\nparties:\n  a: one\n',
    'b.yaml': '# b\nparties:\n  b: two\n',
  })
  const parties = root?.kind === 'map' ? root.entries[0]?.value : undefined
  const places = (parties?.kind === 'map' ? parties.entries : []).map(({ value }) => [
    value.span.file,
    texts.get(value.span.file)?.slice(value.span.start, value.span.end),
  ])
  expect(places).toEqual([
    ['book.yaml', 'one'],
    ['b.yaml', 'two'],
  ])
})

describe('what is wrong is told at the entry that causes it', () => {
  // biome-ignore format: the columns are the point
  test.for([
    ['a missing file',     { 'book.yaml': 'include: [b.yaml]' },                                         'book.yaml include/missing b.yaml'],
    ['a file with itself', { 'book.yaml': 'include: [book.yaml]' },                                      'book.yaml include/given-twice book.yaml'],
    ['a circle',           { 'book.yaml': 'include: [b.yaml]', 'b.yaml': 'include: [./book.yaml]' },     'b.yaml include/given-twice ./book.yaml'],
    ['a file twice',       { 'book.yaml': 'include: [b.yaml, x/../b.yaml]', 'b.yaml': 'facts: []' },     'book.yaml include/given-twice x/../b.yaml'],
    ['a name twice',       { 'book.yaml': 'include: [b.yaml]\nterms: { a: 1 }', 'b.yaml': 'terms: { a: 2 }' }, 'b.yaml name/given-twice a'],
    ['a title elsewhere',  { 'book.yaml': 'include: [b.yaml]', 'b.yaml': 'title: x' },                   'b.yaml include/main-file-only title'],
    ['a list as a group',  { 'book.yaml': 'include: [b.yaml]\nterms: { a: 1 }', 'b.yaml': 'terms: [1]' }, 'b.yaml include/other-form terms'],
    ['a list as a file',   { 'book.yaml': 'include: [b.yaml]', 'b.yaml': '[1]' },                        'b.yaml include/keys-expected [1]'],
    ['no path',            { 'book.yaml': 'include: [[b.yaml]]' },                                       'book.yaml include/path-expected [b.yaml]'],
    ['a broken file',      { 'book.yaml': 'include: b.yaml', 'b.yaml': 'facts: ]' },                     'b.yaml yaml/stray-bracket ]'],
  ] as const)('%s', ([, files, expected]) => {
    expect(faultsOf(reading(files))).toEqual([expected])
  })

  test.for([
    '/etc/passwd',
    '../secret.yaml',
    'deals/../../secret.yaml',
    'deals\\one.yaml',
    'C:/secret.yaml',
    'https://example.org/b.yaml',
    'file:b.yaml',
    'deals/',
    'deals/..',
    '.',
    '"a\\0b"',
    '""',
  ])('%s is refused and not opened', (path) => {
    const opened: string[] = []
    const { faults } = readFiles('books/book.yaml', (name) => {
      opened.push(name)
      return name === 'books/book.yaml' ? `include: [${path}]` : 'facts: []'
    })
    expect(faults.map((f) => f.code)).toEqual(['include/unsafe-path'])
    expect(opened).toEqual(['books/book.yaml'])
  })

  test('the second place of a name tells the first', () => {
    const { faults } = reading({
      'book.yaml': 'include: [b.yaml]\nterms:\n  a: 1',
      'b.yaml': 'terms:\n  a: 2',
    })
    expect(faults[0]?.help).toContain('book.yaml:3:3')
  })

  test('a book that is not there is one fault', () => {
    expect(reading({})).toMatchObject({ root: null, faults: [{ code: 'include/missing' }] })
  })
})

test('a chain without end stops after 200 files', () => {
  const book = readFiles('0.yaml', (path) => `include: [${Number.parseInt(path, 10) + 1}.yaml]`)
  expect(book.texts.size).toBe(200)
  expect(book.faults.map((f) => f.code)).toEqual(['include/too-much'])
})

test('at most 16 MiB are read', () => {
  const long = `# ${'x'.repeat(4_000_000)}\n`
  const files = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.yaml`, long]))
  const include = `include: [${Object.keys(files).join(', ')}]`
  const book = reading({ ...files, 'book.yaml': include })
  expect(book.texts.size).toBe(5)
  expect(new Set(book.faults.map((f) => f.code))).toEqual(new Set(['include/too-much']))
})
