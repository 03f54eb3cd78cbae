import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../built-cli.ts'

const page = readFileSync(join(root, 'docs/reference/glossary.md'), 'utf8')
const [english = '', french = ''] = page.split('## In French')

const rowsOf = (text: string) =>
  [...text.matchAll(/^\| (.+?) \| (.+?) \|/gm)].filter(([, word]) => word !== 'Word')
const wordsOf = (cell: string) => cell.split(/, | and |; /)

const words = join(root, 'packages/tranche/src/core/report/words')
const said = readdirSync(words)
  .filter((name) => name.endsWith('-fr.ts'))
  .map((name) => readFileSync(join(words, name), 'utf8').toLowerCase())
  .join('\n')

test('every word that has a French one is a word of the glossary', () => {
  const known = rowsOf(english).flatMap(([, cell = '']) => wordsOf(cell))
  for (const [, cell = ''] of rowsOf(french))
    for (const word of wordsOf(cell)) expect(known, cell).toContain(word)
})

test('every French word is one that pages say', () => {
  for (const [, , cell = ''] of rowsOf(french)) {
    const [plain = ''] = cell.replace(/ \(.*?\)/g, '').split(';')
    for (const word of plain.split(', ')) {
      const stems = word.split(' ').map((each) => each.toLowerCase().replace(/e?s?$/, ''))
      expect(said, cell).toMatch(new RegExp(stems.map(escaped).join('\\p{L}* '), 'u'))
    }
  }
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
