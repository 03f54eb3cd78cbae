import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli, root, runProgram, setUp } from '../built-cli.ts'

// The guide as its reader follows it: an empty folder, one block after another. `npm run update` writes what is printed now.
const page = join(root, 'docs/guides/first-book.md')
let folder = ''
beforeAll(() => {
  setUp()
  folder = mkdtempSync(join(tmpdir(), 'tranche-guide-'))
  const command = join(folder, 'tranche')
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${builtCli}' "$@"\n`)
  chmodSync(command, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a reader sees in the folder of the guide: both outputs in one. */
async function printedBy(command: string): Promise<string> {
  const { out } = await runProgram('sh', ['-c', `exec 2>&1\n${command}`], {
    folder,
    env: { PATH: `${folder}:${process.env.PATH ?? ''}` },
  })
  return out.trimEnd()
}

test('every step of the guide does what it says', async () => {
  const text = readFileSync(page, 'utf8')
  const book = join(folder, 'book.yaml')
  let sound = ''
  const steps: string[] = []
  for (const part of text.split(/^(```\S+(?: wrong)?\n[\s\S]*?^```\n)/gm)) {
    const [, kind = '', body = ''] = /^```(\S+(?: wrong)?)\n([\s\S]*?)^```\n$/m.exec(part) ?? []
    if (kind === 'yaml') {
      sound += sound === '' ? body : `\n${body}`
      writeFileSync(book, sound)
    }
    // What is shown as a slip stays only for the one command after it.
    if (kind === 'yaml wrong') appendFileSync(book, `\n${body}`)
    if (kind !== 'shell') {
      steps.push(part)
      continue
    }
    const command = body.split('\n')[0]?.slice('$ '.length) ?? ''
    steps.push(`\`\`\`shell\n$ ${command}\n${await printedBy(command)}\n\`\`\`\n`)
    writeFileSync(book, sound)
  }
  if (process.env.TRANCHE_UPDATE === '1') writeFileSync(page, steps.join(''))
  expect(readFileSync(page, 'utf8')).toBe(steps.join(''))
})
