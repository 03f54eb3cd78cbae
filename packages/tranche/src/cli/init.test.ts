import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from './run.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tranche init '))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function call(today: string, ...args: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await run(args, {
    folder,
    today,
    standardInput: () => new Uint8Array(),
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    debug: false,
    colour: { out: false, err: false },
  })
  return { code, ...said }
}

// A leap day, the end of a year, a day before a holiday, a day beyond every listed calendar.
test.for(['2024-02-29', '2026-11-23', '2025-12-31', '2026-07-02', '2150-06-30'])(
  'a first book of %s is sound, laid out, and answered by every command',
  async (today) => {
    const home = `of-${today}`
    expect(await call(today, 'init', home)).toMatchObject({ code: 0 })
    expect((await call(today, 'check', home)).out).toContain('sound')
    expect((await call(today, 'format', home, '--check')).code).toBe(0)
    const listed = !today.startsWith('2150')
    const page = readFileSync(join(folder, home, 'README.md'), 'utf8')
    const asked = [...page.matchAll(/`tranche ([^`]+)`/g)].map(([, words = '']) => words.split(' '))
    expect(asked.length).toBeGreaterThan(5)
    for (const args of asked) expect(await call(today, ...args)).toMatchObject({ code: 0 })
    if (!listed) return
    const late = asked.filter((args) => args.includes('--as-of'))
    expect((await call(today, 'decide', home)).out).toContain('HOLD')
    expect((await call(today, ...(late[0] ?? []))).out).toContain('EXERCISE all of it, 30 M USD')
    expect((await call(today, ...(late[1] ?? []))).out).toContain('LET LAPSE')
  },
)

test('the window of a first book ends on a business day', async () => {
  // Three months after it is Saturday 27 February 2027; Good Friday is 26 March.
  await call('2026-11-27', 'init', 'before-saturday')
  await call('2026-12-26', 'init', 'before-good-friday')
  const windowIn = (home: string) =>
    /window: (.*)/.exec(readFileSync(join(folder, home, 'book.yaml'), 'utf8'))?.[1]
  expect(windowIn('before-saturday')).toBe('2026-05-27 .. 2027-02-26')
  expect(windowIn('before-good-friday')).toBe('2026-06-26 .. 2027-03-25')
})

test('nothing that is there is written over, and an example nobody knows is named', async () => {
  await call('2026-01-05', 'init', 'twice')
  const again = await call('2026-01-05', 'init', 'twice')
  expect(again).toMatchObject({ code: 2, out: '' })
  expect(again.err).toContain('is there already')
  expect(await call('2026-01-05', 'init', 'other', '--example', 'nowhere')).toMatchObject({
    code: 2,
  })
})
