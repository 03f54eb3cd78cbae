import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './browser/chromium.ts'
import { runProgram, runTranche, setUp } from './built-cli.ts'
import { sampleBook } from './sample-book.ts'

// What npm would publish, unpacked where no other package can be found.
let folder = ''
let unpacked = ''
beforeAll(async () => {
  setUp()
  folder = mkdtempSync(join(tmpdir(), 'tranche-packed-'))
  const packing = await runProgram('npm', ['pack', '-w', 'tranche', '--pack-destination', folder])
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

test('the packed command line serves the workbench, and the workbench decides', async () => {
  const serving = spawn(process.execPath, [join(unpacked, 'dist/cli.cjs'), 'serve'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const browser = await launchChromium()
  try {
    const [address] = await once(serving.stdout.setEncoding('utf8'), 'data')
    const page = await browser.newPage()
    await page.goto(`${String(address).trim()}#/decide?book=example:amazon-anthropic`)
    await page.waitForSelector('[data-action="exercise"]')
  } finally {
    await browser.close()
    serving.kill()
  }
})

test('the package stays small: it is fetched by everyone who tries it', () => {
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  expect(statSync(join(folder, tarball)).size).toBeLessThan(3_000_000)
})

test('the package holds its build, its types and its licences, and nothing of the workplace', () => {
  const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'README.md',
      'LICENSE',
      'dist/cli.cjs',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/licences.txt',
      'dist/page/index.html',
      'dist/page/licences.md',
    ]),
  )
  expect(files.filter((name) => /\.test\.|^src/.test(name))).toEqual([])
})
