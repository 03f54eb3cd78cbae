import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli, root, runProgram, runTranche, setUp } from './built-cli.ts'
import { sampleBook } from './sample-book.ts'

let folder = ''
beforeAll(() => {
  setUp()
  folder = mkdtempSync(join(tmpdir(), 'tranche same '))
  mkdirSync(join(folder, 'a deal'))
  writeFileSync(join(folder, 'a deal/book.yaml'), sampleBook)
})
afterAll(() => rmSync(folder, { recursive: true }))

const calls = ['check', 'stakes', 'rights', 'value', 'decide', 'explain'] as const

function argumentsOf(name: (typeof calls)[number]): string[] {
  const day = name === 'check' ? [] : ['--as-of', '2024-03-27']
  return [name, 'a deal', ...day]
}

test.for(calls)('%s gives the same bytes in any zone and language', async (name) => {
  for (const form of name === 'check' ? [[]] : [[], ['--json']]) {
    const args = [...argumentsOf(name), ...form]
    const here = await runTranche(args, { folder })
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    expect(await runTranche(args, { folder, env })).toEqual(here)
    expect(here).toMatchObject({ code: 0, err: '' })
  }
})

test('the launcher answers the same from any folder, through a link, with spaces in paths', async () => {
  const link = join(folder, 'a link')
  symlinkSync(join(root, 'tranche'), link)
  const args = argumentsOf('decide')
  const { code, out } = await runTranche(args, { folder })
  // On standard error the launcher says when it builds.
  expect(await runProgram(link, args, { folder })).toMatchObject({ code, out })
  expect(await runProgram('./a link', args, { folder })).toMatchObject({ code, out })
})

test('exit codes reach the shell', async () => {
  const code = async (args: readonly string[], input = '') =>
    (await runTranche(args, { folder, input })).code
  expect(await code(['check', '-'], sampleBook)).toBe(0)
  expect(await code(['check', '-'], 'tranche: 2\n')).toBe(1)
  expect(await code(['chek'])).toBe(2)
  const nothing = sampleBook
    .replace(/strike: .*/, 'strike: undisclosed')
    .replace(/.*closed: first.*\n/, '')
  expect(await code(['value', '-', '--as-of', '2024-03-27'], nothing)).toBe(3)
})

test('a reader that stops early is no failure', async () => {
  const { code, err } = await runProgram('sh', [
    '-c',
    `'${process.execPath}' '${builtCli}' schema | head -n 1`,
  ])
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('colour is for terminals, and NO_COLOR is heard', async () => {
  const args = argumentsOf('rights')
  const out = async (env: Record<string, string>) => (await runTranche(args, { folder, env })).out
  expect(await out({})).not.toContain('\u001b')
  expect(await out({ FORCE_COLOR: '1' })).toContain('\u001b[1m')
  expect(await out({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001b')
})
