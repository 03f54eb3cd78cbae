import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { printBack } from './edit.ts'
import { formatYaml } from './format.ts'
import { readPlain } from './plain-reader.ts'
import { readByParser, readYaml } from './read-yaml.ts'
import { sampleBook } from './sample.ts'

const folder = fileURLToPath(new URL('../../../../../../examples', import.meta.url))
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const)

describe.for([['the sample', sampleBook] as const, ...examples])('%s', ([path, text]) => {
  test('is read without faults', () => {
    expect(readYaml(path, text).faults).toEqual([])
  })

  test('is read alike by the quick reader and by the parser of the whole notation', () => {
    const quick = readPlain(path, text, 200_000)
    expect(quick === null).toBe(text === sampleBook)
    expect(readYaml(path, text)).toEqual(readByParser(path, text))
  })

  test('prints back byte for byte', () => {
    expect(printBack(text)).toBe(text)
  })

  test('is laid out once and for all', () => {
    const { value, faults } = formatYaml(path, text)
    expect(faults).toEqual([])
    expect(formatYaml(path, value).value).toBe(value)
  })
})
