import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram, runTranche, setUp } from './built-cli.ts'
import { sampleBook } from './sample-book.ts'

// What npm would publish, unpacked where no other package can be found.
let folder = ''
let unpacked = ''
beforeAll(async () => {
  setUp()
  folder = mkdtempSync(join(tmpdir(), 'tranche-packed-'))
  const packing = await runProgram('npm', [
    'pack',
    '-w',
    'tranche',
    '--pack-destination',
    folder,
    '--ignore-scripts',
  ])
  expect(packing.code, packing.err).toBe(0)
  const [tarball = ''] = readdirSync(folder)
  mkdirSync(join(folder, 'node_modules'))
  await runProgram('tar', ['-xzf', join(folder, tarball), '-C', join(folder, 'node_modules')])
  await runProgram('mv', [
    join(folder, 'node_modules/package'),
    join(folder, 'node_modules/tranche'),
  ])
  unpacked = join(folder, 'node_modules/tranche')
  writeFileSync(join(folder, 'book.yaml'), sampleBook)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the packed command line answers as the one of the checkout', async () => {
  const packed = (args: readonly string[]) =>
    runProgram(process.execPath, [join(unpacked, 'dist/cli.cjs'), ...args], { folder })
  for (const args of [
    ['--version'],
    ['check'],
    ['decide', '--as-of', '2024-03-27'],
    ['decide', '--as-of', '2024-03-27', '--json'],
  ]) {
    const answer = await packed(args)
    expect(answer).toMatchObject({ code: 0, err: '' })
    expect(answer).toEqual(await runTranche(args, { folder }))
  }
})

test('the packed library answers as the command line', async () => {
  const program = `
    import { readFileSync } from 'node:fs'
    import { decide, parseDay, readBook, resolveScenario, wireDecide, writeJson } from 'tranche'
    const { value: book } = readBook('./book.yaml', (path) => readFileSync(path, 'utf8'))
    process.stdout.write(writeJson(wireDecide(decide(book, parseDay('2024-03-27'), resolveScenario(book.scenarios, 'base')))))
  `
  writeFileSync(join(folder, 'ask.mjs'), program)
  const library = await runProgram(process.execPath, ['ask.mjs'], { folder })
  const command = await runTranche(['decide', './book.yaml', '--as-of', '2024-03-27', '--json'], {
    folder,
  })
  expect(library).toEqual(command)
})

test('the package holds its build, its types and its licences, and nothing of the workplace', () => {
  const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'dist/cli.cjs',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/licences.txt',
    ]),
  )
  expect(files.filter((name) => /\.test\.|^src/.test(name))).toEqual([])
})
