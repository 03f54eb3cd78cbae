import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { mainFile, otherFiles, reportOf, sampledCodes, samplesFolder } from './sample.ts'

const update = process.env.TRANCHE_UPDATE === '1'
const tree = fileURLToPath(new URL('../..', import.meta.url))
const core = join(tree, 'packages/tranche/src/core')
const page = join(tree, 'docs/reference/diagnostics.md')

/** Compares with what is kept, or keeps it anew. */
function expectKept(file: string, text: string): void {
  if (update) writeFileSync(file, text)
  expect(existsSync(file) ? readFileSync(file, 'utf8') : null).toBe(text)
}

const codes = sampledCodes()

describe('the smallest book that causes a fault', () => {
  test.each(codes)('%s', (code) => {
    const report = reportOf(code)
    expect([...report.codes]).toContain(code)
    expectKept(join(samplesFolder, code, 'expected.txt'), report.text)
  })
})

/** What looks like a code and is none that a reading reports: laying a file out does, with its own tests; a day count. */
const notFromReading = new Set(['yaml/not-formatted', 'actual/actual'])

test('every code in the sources has a sample, and every sample a code', () => {
  const sources = ['grammar', 'deal', 'fact', 'belief', 'book'].flatMap((room) =>
    readdirSync(join(core, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(core, room, file), 'utf8')),
  )
  const written = sources.flatMap((source) =>
    [...source.matchAll(/'([a-z]+\/[a-z]+(?:-[a-z]+)*)'/g)].map(([, code = '']) => code),
  )
  const reported = new Set(written.filter((code) => !notFromReading.has(code)))
  expect([...reported].sort()).toEqual(codes)
})

test('the catalogue of diagnostics is made of the samples', () => {
  expectKept(page, catalogueOf(codes))
})

const rooms: Readonly<Record<string, string>> = {
  capital: 'Who is paid what at an exit',
  days: 'Days, windows and lengths of time',
  include: 'Books of several files',
  ledger: 'Who holds what',
  meaning: 'What is well said and cannot be so',
  name: 'Names given',
  reference: 'Names used',
  shape: 'Keys and forms',
  units: 'Amounts, units and currencies',
  yaml: 'The notation',
}

function catalogueOf(all: readonly string[]): string {
  const parts = Object.entries(rooms).flatMap(([room, title]) => [
    `## ${title}`,
    ...all.filter((code) => code.startsWith(`${room}/`)).map(entryOf),
  ])
  const page = [
    '# Diagnostics',
    'Everything `tranche check` can say is wrong with a book, each with the smallest book that causes it and what is then printed. An *error* must be mended before anything is answered; a *warning* is most likely a slip.',
    'This page is written by `npm run update` from the folders in `test/diagnostics/`.',
    ...parts,
  ]
  return `${page.join('\n\n')}\n`
}

function entryOf(code: string): string {
  const main = mainFile(code)
  const book =
    typeof main === 'string'
      ? fenced('yaml', main)
      : `${fenced('yaml', `${main.head}${main.line}`)}\n\nThe last line stands there ${main.times.toLocaleString('en-US')} times.`
  const others = otherFiles(code).map(
    (name) =>
      `\`${name}\`:\n\n${fenced('yaml', readFileSync(join(samplesFolder, code, name), 'utf8'))}`,
  )
  return [`### ${code}`, book, ...others, fenced('text', reportOf(code).text)].join('\n\n')
}

function fenced(language: string, text: string): string {
  const visible = text.replaceAll('\r', '␍').replaceAll(/(?![\n\t])\p{Cc}/gu, '\ufffd')
  return `\`\`\`${language}\n${clipped(visible.trimEnd())}\n\`\`\``
}

function clipped(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length > 200 ? `${line.slice(0, 199)}…` : line))
    .join('\n')
}
