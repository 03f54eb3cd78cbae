import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../packages/tranche/src/cli/commands.ts'
import { run } from '../../packages/tranche/src/cli/run.ts'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import { root } from '../built-cli.ts'
import { raceBook } from '../race/race-book.ts'
import { sampleBook } from '../sample-book.ts'
import { englishWords } from './english-words.ts'

const archetype = readFileSync(join(root, 'examples/amazon-anthropic/book.yaml'), 'utf8')
const threeRounds = readFileSync(join(root, 'examples/three-rounds/book.yaml'), 'utf8')
const race = raceBook({
  contenders: ['a', 'b', 'c'],
  race: [
    'horizon: 5 years',
    'step: 10',
    'decisiveness: 1',
    'strength: { a: 1, b: 1, c: 1 }',
    'prize: { a: 1000, b: 900, c: 800 }',
    'price: { a: 100, b: 90, c: 80 }',
    'own funds: { a: 50, b: 40, c: 30 }',
    'backers:',
    '        x: { chest: 30, sole gain: 100, shared part: 50 %, rival harm: 50 }',
    '        y: { chest: 20, sole gain: 90, shared part: 40 %, rival harm: 60 }',
  ],
})

async function pageOf(call: string, book: string): Promise<string> {
  let said = ''
  await run(call.split(' '), {
    folder: root,
    today: '2024-03-27',
    standardInput: () => new TextEncoder().encode(book),
    out: (text) => {
      said += text
    },
    err: (text) => {
      said += text
    },
    language: 'fr',
    debug: false,
    colour: { out: false, err: false },
  })
  return said
}

/** A page without what the book itself says: names, titles, quotations, paths of figures, the call to copy. */
function ownWords(page: string, book: string): string {
  const { value } = readBook('book.yaml', () => book)
  const names = (value?.parties ?? []).flatMap(({ name, value: party }) => [
    name,
    ...(party.name === undefined ? [] : [party.name.value]),
  ])
  const flat = page
    .replaceAll(/^ *tranche explain .*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/«[^»]*»/g, '')
  return [value?.title ?? '', ...names, 'Board of Governors of', 'debt to']
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ''), flat)
    .replaceAll(/\S*[/\d-]\S*/g, '')
}

function englishOf(page: string, book: string): string[] {
  const words = ownWords(page, book).match(/[A-Za-z]+/g) ?? []
  return words.filter((word) => englishWords.has(word.toLowerCase()))
}

const books: readonly (readonly [name: string, day: string, text: string])[] = [
  ['archetype', '2024-03-27', archetype],
  ['archetype', '2024-03-20', archetype],
  ['archetype', '2023-10-01', archetype],
  ['three rounds', '2026-06-30', threeRounds],
  ['sample', '2024-03-20', sampleBook],
  ['race', '2025-01-01', race],
]

test.for(books)('no English on a French page: %s on %s', async ([, day, book]) => {
  for (const { name, load } of commands) {
    const { options } = await load()
    if (!options.includes('language')) continue
    const page = await pageOf(`${name} - --as-of ${day}`, book)
    // What a command cannot be asked of this book is a message, and messages are English.
    if (page.startsWith('tranche: ')) continue
    expect(englishOf(page, book), `${name}\n${page}`).toEqual([])
  }
})

// biome-ignore format: the columns are the point
test.for([
  // figure                        book         day
  ['second/value',                 archetype,   '2024-03-27'],
  ['second/value',                 archetype,   '2024-03-20'],
  ['second/regret',                archetype,   '2024-03-27'],
  ['second/last-practicable-day',  archetype,   '2024-03-20'],
  ['second/signal/expected',       archetype,   '2024-03-20'],
  ['larkfield/ada/common',         threeRounds, '2026-06-30 --exit 300M'],
  ['race/odds/a',                  race,        '2025-01-01'],
] as const)('no English in the tree of %s', async ([figure, book, day]) => {
  const page = await pageOf(`explain - ${figure} --as-of ${day}`, book)
  expect(page).toContain('└─')
  expect(englishOf(page, book), page).toEqual([])
})
