import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtCli, root, setUp } from './built-cli.ts'
import { type Exchange, printedBy, rewritten, transcriptsOf } from './transcript.ts'

// Every console block of these pages is run and compared. `npm run update` writes what is printed now.
const pages = [
  ...['README.md', 'CONTRIBUTING.md']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path)),
  ...pagesIn(join(root, 'docs')),
  ...pagesIn(join(root, 'examples')),
]
const isUpdate = process.env.TRANCHE_UPDATE === '1'

let binFolder = ''
beforeAll(() => {
  setUp()
  binFolder = mkdtempSync(join(tmpdir(), 'tranche-bin-'))
  const command = join(binFolder, 'tranche')
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${builtCli}' "$@"\n`)
  chmodSync(command, 0o755)
})
afterAll(() => rmSync(binFolder, { recursive: true }))

function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? pagesIn(path) : entry.name.endsWith('.md') ? [path] : []
    })
    .sort()
}

describe('what a page prints is what a reader gets', () => {
  test.for(pages.map((path) => relative(root, path)))('%s', async (name) => {
    const path = join(root, name)
    const page = readFileSync(path, 'utf8')
    const transcripts = transcriptsOf(page)
    const exchanges = transcripts.flatMap((transcript) => transcript.exchanges)
    const now = new Map<Exchange, string>()
    for (const exchange of exchanges)
      now.set(exchange, await printedBy(exchange.command, binFolder))
    if (isUpdate) writeFileSync(path, rewritten(page, transcripts, now))
    else
      for (const exchange of exchanges)
        expect(now.get(exchange), `${name}:${exchange.line}`).toBe(exchange.printed)
  })
})

describe('transcripts', () => {
  const page =
    'Text.\n\n```console\n$ tranche --version\n1\n$ ./tranche nowhere\n2\n```\n\n```console\n$ ls\n```\n'

  test('are found with their lines, and other commands are left alone', () => {
    expect(transcriptsOf(page).map(({ exchanges }) => exchanges)).toEqual([
      [
        { command: 'tranche --version', line: 4, printed: '1\n' },
        { command: './tranche nowhere', line: 6, printed: '2\n' },
      ],
    ])
  })

  test('are rewritten in place, with the exit code where it is not 0', async () => {
    const transcripts = transcriptsOf(page)
    const now = new Map<Exchange, string>()
    for (const exchange of transcripts.flatMap(({ exchanges }) => exchanges))
      now.set(exchange, await printedBy(exchange.command, binFolder))
    expect(rewritten(page, transcripts, now)).toMatch(
      /^Text\.\n\n```console\n\$ tranche --version\n\d+\.\d+\.\d+\n\$ \.\/tranche nowhere\ntranche: there is no command “nowhere”\n.*\n\[exit 2\]\n```\n\n```console\n\$ ls\n```\n$/,
    )
  })
})
