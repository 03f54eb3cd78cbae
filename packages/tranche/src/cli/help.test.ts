import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'

test('the manual has a chapter for every command, in the order of help', () => {
  const manual = readFileSync(
    new URL('../../../../docs/reference/commands.md', import.meta.url),
    'utf8',
  )
  const chapters = [...manual.matchAll(/^## (.*)\n\n```console\n\$ tranche help \1\n/gm)]
  expect(chapters.map(([, name]) => name)).toEqual(commands.map(({ name }) => name))
})
