import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from './diagnostic.ts'
import { type Ink, placeOf, renderDiagnostic, whereIs } from './excerpt.ts'

/** The fault whose span is the first `marked` in the text. */
function faultAt(text: string, marked: string): Diagnostic {
  const start = text.indexOf(marked)
  return fault({ start, end: start + marked.length })
}

function fault({ start, end }: { start: number; end: number }): Diagnostic {
  const span = { file: 'book.yaml', start, end }
  return { code: 'deal/wrong', severity: 'error', message: 'this is wrong', span, help: 'mend it' }
}

const shown = (text: string, wrong: Diagnostic) =>
  renderDiagnostic(wrong, new Map([['book.yaml', text]]))

/** The two lines a reader compares: the line of the book and the carets under it. */
const excerpt = (text: string, wrong: Diagnostic) => shown(text, wrong).split('\n').slice(1, 3)

test('a fault is shown with its place, its line, what is wrong and what to do', () => {
  const text = 'deal:\n  window: 2024-03-31 .. 2024-01-01\n  strike: 1 bn\n'
  expect(shown(text, faultAt(text, '2024-03-31 .. 2024-01-01'))).toBe(
    [
      'book.yaml:2:11: error[deal/wrong]: this is wrong',
      '2 |   window: 2024-03-31 .. 2024-01-01',
      '  |           ^^^^^^^^^^^^^^^^^^^^^^^^',
      '  = help: mend it',
    ].join('\n'),
  )
})

test('the margin is as wide as the number of the line', () => {
  const text = `${'#\n'.repeat(99)}wrong: 1\n`
  expect(shown(text, faultAt(text, 'wrong')).split('\n').slice(1)).toEqual([
    '100 | wrong: 1',
    '    | ^^^^^',
    '    = help: mend it',
  ])
})

test('a warning says so', () => {
  const warning: Diagnostic = { ...fault({ start: 0, end: 1 }), severity: 'warning' }
  expect(shown('x', warning)).toContain('book.yaml:1:1: warning[deal/wrong]: this is wrong')
})

// Source: counted by eye. A tab, a letter of any script and an emoji are one column each.
// biome-ignore format: the columns are the point
test.for([
  // text              offset  line  column
  ['',                   0,     1,    1],
  ['a',                  0,     1,    1],
  ['a',                  1,     1,    2],
  ['\n',                 0,     1,    1],
  ['\n',                 1,     2,    1],
  ['\n\na',              0,     1,    1],
  ['\n\na',              1,     2,    1],
  ['\n\na',              2,     3,    1],
  ['a\nb',               1,     1,    2],
  ['a\nb',               2,     2,    1],
  ['a\r\nb',             1,     1,    2],
  ['a\r\nb',             3,     2,    1],
  ['\ta',                1,     1,    2],
  ['資金a',              2,     1,    3],
  ['😀a',                2,     1,    2],
  ['a\n😀😀a',           6,     2,    3],
  ['a\n',                2,     2,    1],
] as const)('in %j offset %d is %d:%d', ([text, offset, line, column]) => {
  expect(placeOf(text, offset)).toEqual({ line, column })
  const span = { file: 'book.yaml', start: offset, end: offset }
  expect(whereIs(span, new Map([['book.yaml', text]]))).toBe(`book.yaml:${line}:${column}`)
})

test('a place in a text is the same as counting lines from its start', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '資', '😀', '\t') })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = before.split('\n')
      const column = [...(lines.at(-1) ?? '')].length + 1
      expect(placeOf(before + after, before.length)).toEqual({ line: lines.length, column })
    }),
  )
})

describe('carets stand under what is wrong', () => {
  test('behind tabs, which are shown as one space', () => {
    const text = '\tamount:\twrong'
    expect(excerpt(text, faultAt(text, 'wrong'))).toEqual([
      '1 |  amount: wrong',
      '  |          ^^^^^',
    ])
  })

  test('behind and under characters that are two columns wide', () => {
    const text = '資金: 東京 # 😀 wrong'
    expect(excerpt(text, faultAt(text, '東京'))[1]).toBe('  |       ^^^^')
    expect(excerpt(text, faultAt(text, 'wrong'))[1]).toBe(`  | ${' '.repeat(16)}^^^^^`)
  })

  test('under an emoji of several characters and behind a letter with a loose accent', () => {
    const text = 'e\u0301: 👨‍👩‍👧 wrong'
    expect(excerpt(text, faultAt(text, '👨‍👩‍👧'))).toEqual([
      '1 | e\u0301: 👨‍👩‍👧 wrong',
      '  |    ^^',
    ])
    expect(excerpt(text, faultAt(text, 'wrong'))[1]).toBe('  |       ^^^^^')
  })

  test('in files with Windows line ends, without showing them', () => {
    const text = 'a: 1\r\nb: wrong\r\nc: 3\r\n'
    expect(excerpt(text, faultAt(text, 'wrong'))).toEqual(['2 | b: wrong', '  |    ^^^^^'])
    const lineEnd = text.indexOf('\r')
    expect(excerpt(text, fault({ start: lineEnd, end: lineEnd + 2 }))).toEqual([
      '1 | a: 1',
      '  |     ^',
    ])
  })

  test('to the end of its first line, where it goes on', () => {
    const text = 'list:\n  - one\n  - two\nend: 1\n'
    const start = text.indexOf('- one')
    expect(excerpt(text, fault({ start, end: text.indexOf('end') }))).toEqual([
      '2 |   - one',
      '  |   ^^^^^',
    ])
  })

  test('once, where a span is empty', () => {
    expect(excerpt('a: 1', fault({ start: 3, end: 3 }))).toEqual(['1 | a: 1', '  |    ^'])
  })
})

describe('a place with nothing to show still has its caret', () => {
  test.for([
    ['an empty file', '', 0, '1 |', '  | ^'],
    ['the first of empty lines', '\n\na', 0, '1 |', '  | ^'],
    ['after the last line end', 'a: 1\n', 5, '2 |', '  | ^'],
    ['after the last character', 'a: 1', 4, '1 | a: 1', '  |     ^'],
  ] as const)('%s', ([, text, start, line, carets]) => {
    expect(excerpt(text, fault({ start, end: start }))).toEqual([line, carets])
  })

  test('a file that was not read', () => {
    expect(
      renderDiagnostic(fault({ start: 7, end: 9 }), new Map())
        .split('\n')
        .slice(0, 3),
    ).toEqual(['book.yaml:1:1: error[deal/wrong]: this is wrong', '1 |', '  | ^'])
  })
})

describe('a very long line is cut around what is wrong', () => {
  const long = `${'a'.repeat(500)}wrong${'b'.repeat(500)}`

  test('on both sides, and says so', () => {
    expect(excerpt(long, faultAt(long, 'wrong'))).toEqual([
      `1 | …${'a'.repeat(60)}wrong${'b'.repeat(95)}…`,
      `  | ${' '.repeat(61)}^^^^^`,
    ])
  })

  test('only after it, where it stands at the start', () => {
    expect(excerpt(long, fault({ start: 0, end: 1000 }))).toEqual([
      `1 | ${'a'.repeat(160)}…`,
      `  | ${'^'.repeat(160)}`,
    ])
  })

  test('only before it, where it stands at the end', () => {
    expect(excerpt(long, fault({ start: 1004, end: 1005 }))).toEqual([
      `1 | …${'b'.repeat(61)}`,
      `  | ${' '.repeat(61)}^`,
    ])
  })

  test('also through the middle of an emoji', () => {
    const emoji = `a${'😀'.repeat(200)}wrong`
    const [line = '', carets = ''] = excerpt(emoji, faultAt(emoji, 'wrong'))
    expect(line).toBe(`1 | …${'😀'.repeat(30)}wrong`)
    expect(carets).toBe(`  | ${' '.repeat(61)}^^^^^`)
    const odd = `${'😀'.repeat(200)}awrong`
    expect(excerpt(odd, faultAt(odd, 'wrong'))).toEqual([
      `1 | …\ufffd${'😀'.repeat(29)}awrong`,
      `  | ${' '.repeat(61)}^^^^^`,
    ])
  })
})

describe('nothing in a book steers the terminal or hides', () => {
  // Source: Unicode Standard Annex 9 (marks of direction); ECMA-48 (control sequences).
  // biome-ignore format: the columns are the point
  test.for([
    ['escape',                     '\u001b[31m',  '\ufffd[31m'],
    ['bell and delete',            '\u0007\u007f', '\ufffd\ufffd'],
    ['single control sequence',    '\u009b2J',    '\ufffd2J'],
    ['carriage return in a line',  '\rx',         '\ufffdx'],
    ['right-to-left override',     '\u202ex',     '\ufffdx'],
    ['isolates',                   '\u2066x\u2069', '\ufffdx\ufffd'],
    ['marks of direction',         '\u200e\u200f\u061c', '\ufffd\ufffd\ufffd'],
    ['line separators',            '\u2028\u2029', '\ufffd\ufffd'],
    ['zero width space',           'x\u200by',    'x\ufffdy'],
    ['byte order mark',            '\ufeffx',     '\ufffdx'],
    ['half a character',           '\ud83dx',     '\ufffdx'],
  ] as const)('%s', ([, written, seen]) => {
    const text = `a${written}b: wrong`
    const [line, carets] = excerpt(text, faultAt(text, 'wrong'))
    expect(line).toBe(`1 | a${seen}b: wrong`)
    expect(carets).toBe(`  | ${' '.repeat(seen.length + 4)}^^^^^`)
    const message = { ...fault({ start: 0, end: 1 }), message: written, help: written }
    expect(shown('x', message)).toContain(`error[deal/wrong]: ${seen}\n`)
    expect(shown('x', message)).toContain(`help: ${seen}`)
  })

  test('whatever is written, four lines come out, the carets under the line', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\t',
        '\u001b',
        '資',
        '😀',
        '\u202e',
        '\ud83d',
        'x'.repeat(200),
      ),
    )
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(300), (written, place, length) => {
        const start = place % (written.length + 1)
        const lines = shown(written, fault({ start, end: start + length })).split('\n')
        expect(lines).toHaveLength(4)
        expect(lines[2]).toMatch(/^ +\| *\^+$/)
        expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})

test('colour changes nothing but colour', () => {
  const text = 'a: wrong'
  const marks: Ink = {
    error: (part) => `<e>${part}</e>`,
    strong: (part) => `<s>${part}</s>`,
    faint: (part) => `<f>${part}</f>`,
  }
  const inked = renderDiagnostic(faultAt(text, 'wrong'), new Map([['book.yaml', text]]), marks)
  expect(inked).toContain('<e>^^^^^</e>')
  expect(inked.replace(/<\/?[esf]>/g, '')).toBe(shown(text, faultAt(text, 'wrong')))
})
