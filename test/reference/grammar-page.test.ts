import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keysOfTheGrammar } from './grammar-page.ts'

const file = new URL('../../docs/reference/grammar.md', import.meta.url)
const marker = '-->\n'

test('the keys of the grammar are written from its own definitions', () => {
  const page = readFileSync(file, 'utf8')
  const head = page.slice(0, page.indexOf(marker) + marker.length)
  const whole = `${head}\n## Every key\n\n${keysOfTheGrammar()}\n`
  if (process.env.TRANCHE_UPDATE === '1') writeFileSync(file, whole)
  expect(readFileSync(file, 'utf8')).toBe(whole)
})
