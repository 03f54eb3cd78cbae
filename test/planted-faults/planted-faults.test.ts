import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import { placeOf } from '../../packages/tranche/src/core/diagnostic/index.ts'

const text = readFileSync(new URL('book.yaml', import.meta.url), 'utf8')
const { value: book, faults } = readBook('book.yaml', (path) =>
  path === 'book.yaml' ? text : null,
)

/** What the markers under the lines of the book ask for. */
function planted(): string[] {
  const marks: string[] = []
  let line = 0
  for (const [index, written] of text.split('\n').entries()) {
    const mark = /^# *\^ (\S+)$/.exec(written)
    if (mark === null) line = index + 1
    else marks.push(`${line}:${written.indexOf('^') + 1} ${mark[1]}`)
  }
  return marks
}

test('every planted fault is reported in one reading, at its place, and nothing besides', () => {
  const found = faults.map(({ code, span }) => {
    const { line, column } = placeOf(text, span.start)
    return `${line}:${column} ${code}`
  })
  expect([...found].sort()).toEqual(planted().sort())
})

test('there are at least forty, and at least five of each kind', () => {
  const kinds = ['yaml/', 'shape/', 'name/ units/', 'reference/ days/', 'meaning/']
  const counts = kinds.map(
    (kind) =>
      planted().filter((mark) => kind.split(' ').some((room) => mark.includes(` ${room}`))).length,
  )
  expect(planted().length).toBeGreaterThanOrEqual(40)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(5)
})

test('what cannot be read hides only itself', () => {
  const deals = book?.terms ?? []
  const tranchesOf = (deal: string) =>
    deals.find(({ name }) => name === deal)?.value.tranches.map(({ name }) => name)
  expect(tranchesOf('amber-north-2023')).toEqual([
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
  ])
  expect(tranchesOf('elm-south-2024')).toEqual(['bridge', 'follow'])
  expect(book?.parties.map(({ name }) => name)).toEqual(['amber', 'birch', 'elm', 'north', 'south'])
  expect(book?.scenarios.map(({ name }) => name)).toEqual(['base', 'bold', 'timid'])
  // Of seventeen facts the one without a kind, the one without its bracket and the one without its amount are gone.
  // biome-ignore format: in the order of the book
  expect(book?.facts.map(({ kind }) => kind)).toEqual([
    'closed', 'round', 'exercised', 'exercised', 'exercised', 'exercised', 'exercised',
    'closed', 'quote', 'exchange', 'cash', 'stake', 'stake', 'round',
  ])
})
