import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleBook } from '../../../../test/sample-book.ts'
import { run } from './run.ts'
import type { World } from './world.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tranche run '))
  mkdirSync(join(folder, 'deal'))
  writeFileSync(join(folder, 'deal/book.yaml'), sampleBook)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A world that keeps what is written, with a book on standard input. */
function sampleWorld(
  text: string,
  folder = '/',
): World & { out: (text: string) => void; said: { out: string; err: string } } {
  const said = { out: '', err: '' }
  return {
    said,
    folder,
    today: '2024-03-20',
    standardInput: () => new TextEncoder().encode(text),
    out: (written) => {
      said.out += written
    },
    err: (written) => {
      said.err += written
    },
    debug: false,
    colour: { out: false, err: false },
  }
}

async function call(args: string, text = sampleBook) {
  const world = sampleWorld(text, folder)
  const code = await run(
    args.split(' ').filter((arg) => arg !== ''),
    world,
  )
  return { code, ...world.said }
}

const faulty = sampleBook.replace('window:', 'windw:')
const silent = sampleBook
  .replace(/strike: .*/, 'strike: undisclosed')
  .replace(/.*closed: first.*\n/, '')

// biome-ignore format: the columns are the point
test.for([
  // call                                      book        code  said on standard error
  ['check -',                                  sampleBook, 0,    /^$/],
  ['check deal',                               sampleBook, 0,    /^$/],
  ['check deal/book.yaml',                     sampleBook, 0,    /^$/],
  ['decide - --as-of 2024-03-27',              sampleBook, 0,    /^$/],
  ['decide - --as-of 2024-03-27',              silent,     0,    /^$/],
  ['rights -',                                 sampleBook, 0,    /^as of today, 2024-03-20/],
  ['',                                         sampleBook, 0,    /^$/],
  ['check -',                                  faulty,     1,    /did you mean “window”\?\n\n-: 1 fault\n$/],
  ['decide - --as-of 2024-03-27',              faulty,     1,    /windw: 2023-09-25/],
  ['format - --check',                         'tranche:   1\n', 1, /not in the one layout/],
  ['decid',                                    sampleBook, 2,    /no command “decid”\n {2}did you mean “decide”/],
  ['--json',                                   sampleBook, 2,    /stands before a command/],
  ['decide - --jsn',                           sampleBook, 2,    /no option --jsn\n {2}did you mean --json\?/],
  ['decide - --as-of',                         sampleBook, 2,    /--as-of needs a value/],
  ['decide - --as-of --json',                  sampleBook, 2,    /--as-of needs a value/],
  ['decide - --json=yes',                      sampleBook, 2,    /--json takes no value/],
  ['decide - --as-of 2024-02-30',              sampleBook, 2,    /there is no day 2024-02-30/],
  ['decide - --as-of tomorow',                 sampleBook, 2,    /“tomorow” is not a day/],
  ['decide - --json --csv --as-of 2024-03-27', sampleBook, 2,    /cannot both be had/],
  ['decide - --scenario bse --as-of 2024-03-27', sampleBook, 2,  /did you mean “base”/],
  ['decide - --right secnd --as-of 2024-03-27', sampleBook, 2,   /did you mean “second”/],
  ['explain - valeu --as-of 2024-03-27',       sampleBook, 2,    /did you mean “value”/],
  ['decide a b',                               sampleBook, 2,    /“b” is one operand too many/],
  ['decide - --as-of 2024-03-27 --seed 2',     sampleBook, 0,    /nothing was simulated, so that --seed changed nothing/],
  ['decide nowhere',                           sampleBook, 2,    /no file or folder nowhere/],
  ['decide .',                                 sampleBook, 2,    /holds no book\.yaml/],
  ['completion bsh',                           sampleBook, 2,    /did you mean “bash”/],
  ['value - --as-of 2024-03-27',               silent,     3,    /^$/],
  ['rights - --calendar --csv',                sampleBook, 2,    /--calendar cannot be had with/],
] as const)('%s of a book', async ([args, text, code, said]) => {
  const answered = await call(args, text)
  expect(answered.err).toMatch(said)
  expect(answered.code).toBe(code)
})

test('a path that is not there is told with the nearest that is', async () => {
  const at = mkdtempSync(join(tmpdir(), 'tranche-near-'))
  mkdirSync(join(at, 'amazon-anthropic'))
  const world = sampleWorld(sampleBook, at)
  expect(await run(['decide', 'amazon-antropic'], world)).toBe(2)
  expect(world.said.err).toContain('did you mean “amazon-anthropic”?')
  rmSync(at, { recursive: true })
})

test('a defect is one line and code 70, and its place is shown only when asked for', async () => {
  const world = sampleWorld(sampleBook, folder)
  const broken = {
    ...world,
    standardInput: () => {
      throw new Error('the roof\nfell')
    },
  }
  expect(await run(['check', '-'], broken)).toBe(70)
  expect(world.said.err).toBe(
    'tranche: a defect of Tranche, please report it with the book and the call: the roof\n',
  )
  await run(['check', '-'], { ...broken, debug: true })
  expect(world.said.err).toMatch(/\n {4}at /)
})

test('the calendar of rights holds the days not to miss, from the day of the answer on', async () => {
  const days = async (asOf: string) => {
    const { out } = await call(`rights - --as-of ${asOf} --calendar`)
    return [...out.matchAll(/DATE:(\d+)/g)].map(([, day]) => day)
  }
  // The book of the test: a window from 2023-09-25 to 2024-03-31, one day to execute on NYSE days.
  expect(await days('2024-03-20')).toEqual(['20240327', '20240331'])
  expect(await days('2024-03-28')).toEqual(['20240331'])
  expect(await days('2024-04-02')).toEqual([])
})

test('an answer that nothing is known for is printed all the same', async () => {
  const { code, out } = await call('value - --as-of 2024-03-27 --json', silent)
  expect(code).toBe(3)
  expect(JSON.parse(out)).toMatchObject({
    schema: 'tranche.value/1',
    items: expect.arrayContaining([
      expect.objectContaining({ value: { value: null, low: 0, high: null } }),
    ]),
  })
  expect(out).toContain('strike of amber-north-2023/second')
})

test('faults come as JSON too', async () => {
  const { code, out } = await call('decide - --json', faulty)
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ schema: 'tranche.check/1', sound: false, errors: 1 })
})

test('a book without beliefs is answered: everything is missing', async () => {
  const text = sampleBook.slice(0, sampleBook.indexOf('beliefs:'))
  const { code, out } = await call('decide - --as-of 2024-03-27 --json', text)
  expect(code).toBe(0)
  expect(JSON.parse(out).rights[0].verdict.action).toBe('undetermined')
})

test('tables come as comma-separated values, one row an amount', async () => {
  const { out } = await call('decide - --as-of 2024-03-27 --csv')
  const rows = out.trimEnd().split('\r\n')
  expect(rows).toHaveLength(6)
  expect(rows[5]).toMatch(
    /^amber-north-2023\/second,2024-03-27,base,exercise,USD,1,200000000,200000000,/,
  )
})

test('nothing in a book reaches a terminal raw', async () => {
  const hostile = sampleBook.replace(
    'title: Amber and North',
    'title: "\\e]0;owned\\a\\u202ereversed"',
  )
  for (const args of ['value -', 'rights -', 'value - --json', 'value - --csv', 'check -']) {
    const { out, err } = await call(args, hostile)
    expect(out + err).not.toMatch(/(?![\r\n])[\p{Cc}\u202e]/u)
  }
})

test('no file outside of the folder of the book is read, by path or by link', async () => {
  writeFileSync(join(folder, 'secret.yaml'), 'parties: { mole: { name: Mole } }\n')
  symlinkSync(join(folder, 'secret.yaml'), join(folder, 'deal/linked.yaml'))
  const linked = sampleBook.replace('calendar: NYSE', 'calendar: NYSE\ninclude: [linked.yaml]')
  writeFileSync(join(folder, 'deal/links.yaml'), linked)
  const byLink = await call('check deal/links.yaml')
  expect(byLink).toMatchObject({ code: 2, out: '' })
  expect(byLink.err).toMatch(/leads out of the book’s folder/)
  writeFileSync(join(folder, 'deal/paths.yaml'), linked.replace('linked.yaml', '../secret.yaml'))
  const byPath = await call('check deal/paths.yaml')
  expect(byPath.code).toBe(1)
  expect(byPath.err).toMatch(/include\/unsafe-path/)
})

test('a file that is no text is refused', async () => {
  writeFileSync(join(folder, 'deal/bytes.yaml'), Buffer.from([0xff, 0xfe, 0x00]))
  expect(await call('check deal/bytes.yaml')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/not text in UTF-8/),
  })
})

test('format rewrites the file and then leaves it alone', async () => {
  writeFileSync(
    join(folder, 'deal/loose.yaml'),
    sampleBook.replace('currency: USD', 'currency:   USD'),
  )
  expect((await call('format deal/loose.yaml')).out).toBe('deal/loose.yaml: laid out\n')
  expect(readFileSync(join(folder, 'deal/loose.yaml'), 'utf8')).toContain('currency: USD\n')
  expect((await call('format deal/loose.yaml')).out).toBe('deal/loose.yaml: unchanged\n')
})

test('colour is a matter of the option, and NO_COLOR of the edge', async () => {
  expect((await call('rights - --color')).out).toContain('\u001b[1m')
  expect((await call('rights -')).out).not.toContain('\u001b')
})

test('every command has a manual with its own examples', async () => {
  const { out } = await call('help')
  const names = [...out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name ?? '')
  expect(names).toContain('decide')
  for (const name of names) {
    const manual = await call(`help ${name}`)
    expect(manual.code).toBe(0)
    expect(manual.out).toContain(`tranche ${name}`)
    expect((await call(`${name} --help`)).out).toBe(manual.out)
  }
})
