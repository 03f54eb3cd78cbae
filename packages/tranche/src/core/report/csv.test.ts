import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'

/** Reads what RFC 4180 describes, independently of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let rest = text
  while (rest !== '') {
    const [all = '', quoted, bare = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? []
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end !== ',') {
      rows.push(row)
      row = []
    }
    rest = all === '' ? '' : rest.slice(all.length)
  }
  return rows
}

// Source of the dangerous beginnings: OWASP, CSV Injection.
test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
  '%j is no formula',
  (text) => {
    expect(readCsv(writeCsv({ heads: ['a'], rows: [[text]] }))[1]?.[0]).toMatch(/^'/)
  },
)

test('numbers stay numbers, and what is not known stays empty', () => {
  const rows = [[-1.5, 0, null, Number.NaN, 2.75e9]]
  expect(writeCsv({ heads: ['a', 'b', 'c', 'd', 'e'], rows })).toBe(
    'a,b,c,d,e\r\n-1.5,0,,,2750000000\r\n',
  )
})

test('what is written is read back', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', ' ', '1', "'") })
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 2 }), (row) => {
      expect(readCsv(writeCsv({ heads: ['a', 'b'], rows: [row] }))[1]).toEqual(row)
    }),
  )
})
