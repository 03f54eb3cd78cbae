import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { serveFolder } from '../browser/serve-folder.ts'
import { root, runProgram, setUp } from '../built-cli.ts'

const golden = join(import.meta.dirname, 'figures.txt')
const built = join(root, 'packages/tranche/dist/run')

beforeAll(() => {
  setUp()
})

async function figuresOnNode(
  kernels: string,
  threads: number,
  before: readonly string[] = [],
): Promise<string> {
  const script = join(import.meta.dirname, 'on-node.mjs')
  const args = [...before, script, join(built, 'node'), kernels, String(threads)]
  const { code, out, err } = await runProgram(process.execPath, args, { folder: root })
  expect(err).toBe('')
  expect(code).toBe(0)
  return out
}

test('plain kernels on Node’s main thread print the golden figures', async () => {
  const figures = await figuresOnNode('plain', 0)
  if (process.env.TRANCHE_UPDATE === '1') writeFileSync(golden, figures)
  expect(figures).toBe(readFileSync(golden, 'utf8'))
})

test.for([
  // kernels   threads
  ['compiled', 0],
  ['compiled', 1],
  ['compiled', 2],
  ['compiled', 7],
] as const)(
  '%s kernels on Node with %d threads give the same bytes',
  async ([kernels, threads]) => {
    expect(await figuresOnNode(kernels, threads)).toBe(readFileSync(golden, 'utf8'))
  },
)

test('an engine whose exponential, logarithm and sine round otherwise gives the same bytes', async () => {
  const other = join(import.meta.dirname, 'other-engine.mjs')
  expect(await figuresOnNode('plain', 0, ['--import', other])).toBe(readFileSync(golden, 'utf8'))
})

test('a page gives the same bytes: plain, compiled, and on two workers', async () => {
  const served = await serveFolder(root)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.goto(served.address)
    const figures: string[] = await page.evaluate(`(async () => {
      const engine = await import('/packages/tranche/dist/run/browser/index.js')
      const { figuresOf } = await import('/test/same-bytes/figures.mjs')
      const compiled = await engine.browserKernels()
      if (compiled === engine.paths.plainKernels) throw new Error('the kernels did not load')
      const printed = []
      for (const [kernels, threads] of [[engine.paths.plainKernels, 0], [compiled, 0], [compiled, 2]]) {
        printed.push((await figuresOf(engine, kernels, threads)).join('\\n') + '\\n')
      }
      return printed
    })()`)
    const expected = readFileSync(golden, 'utf8')
    expect(figures).toEqual([expected, expected, expected])
  } finally {
    await browser.close()
    await served.end()
  }
})
