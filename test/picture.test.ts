import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
// @ts-expect-error A script without types: it runs before anything is built.
import { answer, draw } from '../scripts/picture.mjs'

test('the picture at the head of the README shows the answer of today', () => {
  const path = fileURLToPath(new URL('../docs/decide.svg', import.meta.url))
  const drawn: string = draw(answer())
  if (process.env.TRANCHE_UPDATE === '1') writeFileSync(path, drawn)
  expect(readFileSync(path, 'utf8')).toBe(drawn)
})
