import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { run } from './run.ts'

const folder = fileURLToPath(new URL('../../../../examples/amazon-plug', import.meta.url))
const clearLine = '\r\u001b[K'

afterEach(() => void vi.restoreAllMocks())

/** What somebody at a terminal reads of a simulated answer, so long passing whenever the time is asked. */
async function progressOf(millisecondsApart: number) {
  let now = 0
  vi.spyOn(Date, 'now').mockImplementation(() => (now += millisecondsApart))
  const progress: string[] = []
  let said = ''
  const code = await run(['value', 'book.yaml', '--route', 'simulation', '--as-of', '2026-11-24'], {
    folder,
    today: '2026-11-24',
    standardInput: () => new Uint8Array(),
    out: () => undefined,
    err: (text) => {
      said += text
    },
    progress: (text) => void progress.push(text),
    debug: false,
    colour: { out: false, err: false },
  })
  return { code, said, progress }
}

test('an answer that takes longer than a second tells how far it has come, and clears the line', async () => {
  const { code, said, progress } = await progressOf(2000)
  expect({ code, said }).toEqual({ code: 0, said: '' })
  expect(progress.length).toBeGreaterThan(1)
  expect(progress.at(-1)).toBe(clearLine)
  for (const told of progress.slice(0, -1)) {
    expect(told.startsWith(clearLine)).toBe(true)
    expect(told.slice(clearLine.length)).toMatch(/^[a-z0-9/-]+: point \d+ of \d+, \d+ paths …$/)
  }
})

test('a quick answer tells nothing of its way', async () => {
  const { code, progress } = await progressOf(0)
  expect(code).toBe(0)
  expect(progress.filter((told) => told !== clearLine)).toEqual([])
})
