import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importViolations, unlistedRooms } from './imports.ts'
import { longFiles, longFunctions } from './lengths.ts'
import { boundLicences, fixedAddresses } from './lockfile.ts'
import { emptyNames, missingManuals } from './names.ts'
import { impurities } from './purity.ts'
import { roomsTable } from './rooms.ts'
import { isSource, sourceOf, textFiles } from './tree.ts'
import { type Violation, written } from './violation.ts'
import { workplaceWords } from './workplace.ts'

const files = textFiles()
const sources = files.filter(isSource).map(sourceOf)
const lockfiles = files.filter(({ path }) => path === 'package-lock.json')
const core = 'packages/tranche/src/core'

function expectNone(violations: readonly Violation[]): void {
  expect(violations.map(written)).toEqual([])
}

/** What a rule says of a file planted for it, the place and the advice left out. */
function saidOf(rule: (source: ReturnType<typeof sourceOf>) => Violation[], path: string) {
  return (text: string) => rule(sourceOf({ path, text })).map(({ what }) => what)
}

describe('imports go up the list of rooms, through doors', () => {
  test('in every file', () => {
    const unlisted = unlistedRooms(files.map(({ path }) => path))
    expectNone([...unlisted, ...sources.flatMap(importViolations)])
  })

  const said = saidOf(importViolations, `${core}/deal/planted.ts`)
  test.each([
    ["import { readBook } from '../book/index.ts'", 'core/deal imports core/book'],
    ["export { run } from '../../cli/run.ts'", 'core/deal imports cli'],
    ["import { dayOf } from '../time/day.ts'", `imports past the door: ${core}/time/day.ts`],
    ["await import('../time/day.ts')", `imports past the door: ${core}/time/day.ts`],
    ["type A = import('../time/day.ts').A", `imports past the door: ${core}/time/day.ts`],
    ["import { readFileSync } from 'node:fs'", 'the core imports node:fs'],
    ["import a from '../odds/index.ts'", 'the room core/odds is in no list'],
    ["import a from '../../../../../test/a.ts'", 'imports test/a.ts'],
  ])('%s is caught', (text, what) => {
    expect(said(text)).toEqual([what])
  })

  test('a room may use its own files, the doors above, and pure packages', () => {
    const text = "import './tranche.ts'\nimport '../time/index.ts'\nimport { parse } from 'yaml'"
    expect(said(text)).toEqual([])
  })

  test('a test outside of the rooms goes through doors too', () => {
    const text = "import { dayOf } from '../packages/tranche/src/core/time/day.ts'"
    expect(saidOf(importViolations, 'test/planted.test.ts')(text)).toHaveLength(1)
  })

  test('a new room is asked to take its place', () => {
    expect(unlistedRooms([`${core}/odds/index.ts`, 'packages/tranche/src/index.ts'])).toHaveLength(
      1,
    )
  })
})

describe('a function reads on one screen, a file has one subject', () => {
  test('in every file', () => {
    expectNone([...sources.flatMap(longFunctions), ...sources.flatMap(longFiles)])
  })

  const said = saidOf(longFunctions, 'planted.ts')
  const lines = (count: number) => '\n'.repeat(count)
  test('the last line that fits, and the first that does not', () => {
    expect(said(`function pay() {${lines(69)}}`)).toEqual([])
    expect(said(`function pay() {${lines(70)}}`)).toEqual(['pay has 71 lines'])
    expect(said(`const pay = () => {${lines(70)}}`)).toEqual(['pay has 71 lines'])
    expect(said(`class A {\n  pay() {${lines(70)}}\n}`)).toEqual(['pay has 71 lines'])
  })

  test('a description of tests may be longer', () => {
    expect(said(`describe('pay', () => {${lines(90)}})`)).toEqual([])
    expect(said(`test('pay', () => {${lines(90)}})`)).toEqual(['a function has 91 lines'])
  })

  test('a file, and a file of tests', () => {
    const text = 'a\n'.repeat(401)
    expect(longFiles({ path: 'pay.ts', text }).map(written)).toEqual([
      'pay.ts:400: 401 lines; use at most 400: one noun a file',
    ])
    expect(longFiles({ path: 'pay.test.ts', text })).toEqual([])
    expect(longFiles({ path: 'pay.test.ts', text: 'a\n'.repeat(601) })).toHaveLength(1)
  })
})

describe('the core has no clock, no chance, no files and no network', () => {
  test('in every file', () => expectNone(sources.flatMap(impurities)))

  const said = saidOf(impurities, `${core}/deal/planted.ts`)
  test.each([
    ['const now = new Date()', 'Date in the core'],
    ['const now = Date.now()', 'Date in the core'],
    ['const draw = Math.random()', 'Math.random in the core'],
    ['console.log(1)', 'console in the core'],
    ['const home = process.env.HOME', 'process in the core'],
    ["const text = await fetch('a')", 'fetch in the core'],
    ['setTimeout(pay, 1)', 'setTimeout in the core'],
  ])('%s is caught', (text, what) => {
    expect(said(text)).toEqual([what])
  })

  test('keys and properties of the same name are not meant, nor other folders', () => {
    expect(said('type A = { fetch: B }\nconst a = { Date: b.process }')).toEqual([])
    expect(saidOf(impurities, 'packages/tranche/src/cli/planted.ts')('new Date()')).toEqual([])
  })
})

describe('names say what is inside', () => {
  test('in every file', () => expectNone(files.flatMap(({ path }) => emptyNames(path))))

  test.each([
    ['core/deal/utils.ts', true],
    ['core/deal/price-helper.ts', true],
    ['core/common/price.ts', true],
    ['core/deal/data.ts', true],
    ['core/deal/PriceRule.ts', true],
    ['core/deal/price_rule.ts', true],
    ['core/deal/price-rule.test.ts', false],
    ['core/deal/database.ts', false],
  ])('%s caught: %s', (path, isCaught) => {
    expect(emptyNames(path).length > 0).toBe(isCaught)
  })
})

describe('a command has its manual beside it', () => {
  test('every command, once one has', () => expectNone(missingManuals(files)))

  test('a command without one is caught', () => {
    const command = (name: string) => ({
      path: `packages/tranche/src/cli/${name}.ts`,
      text: `export const ${name}: Command = {}`,
    })
    const manual = { path: 'packages/tranche/src/cli/decide.md', text: '' }
    expect(missingManuals([command('decide'), command('check')])).toEqual([])
    expect(missingManuals([command('decide'), command('check'), manual])).toHaveLength(1)
  })
})

describe('nothing tells of the workplace', () => {
  test('in every file', () => expectNone(files.flatMap(workplaceWords)))

  // Written in two parts, so that this file may hold them.
  test.each([
    ['see /wo', 'rk/main'],
    ['cd /ro', 'ot'],
    ['written to /t', 'mp/book.yaml'],
    ['file:///ho', 'me/a/book.yaml'],
    ['https://registry.', 'npmjs.org/yaml'],
    ['mends issue #', '12'],
    ['as in PR', ' 7'],
    ['(#', '341)'],
    ['left by the previous', ' session'],
    ['asked by helper', ' 3'],
  ])('%s%s is caught', (head, tail) => {
    expect(workplaceWords({ path: 'a.md', text: `first\n${head}${tail}` })).toMatchObject([
      { line: 2 },
    ])
  })

  test.each(['and/or rooted', 'https://example.org/work/a', "colour: '#123'", 'a login session'])(
    '%s is not meant',
    (text) => expect(workplaceWords({ path: 'a.md', text })).toEqual([]),
  )
})

describe('packages come from anywhere, under licences that bind nobody', () => {
  test('in the lockfile', () => {
    expect(lockfiles).toHaveLength(1)
    expectNone([...lockfiles.flatMap(boundLicences), ...lockfiles.flatMap(fixedAddresses)])
  })

  const lock = (entry: object) => ({
    path: 'package-lock.json',
    text: JSON.stringify({ packages: { 'node_modules/a': entry } }, null, 2),
  })
  test.each([
    [{ license: 'MIT' }, true],
    [{ license: '(MIT OR GPL-3.0)' }, true],
    [{ license: 'MPL-2.0', dev: true }, true],
    [{ license: 'MPL-2.0' }, false],
    [{ license: 'MIT AND GPL-3.0', dev: true }, false],
    [{ license: 'AGPL-3.0' }, false],
    [{}, false],
    [{ link: true }, true],
  ])('%o allowed: %s', (entry, isAllowed) => {
    expect(boundLicences(lock(entry)).length === 0).toBe(isAllowed)
  })

  test('an address is caught', () => {
    const locked = lock({ resolved: 'http://localhost/a.tgz', license: 'MIT' })
    expect(fixedAddresses(locked)).toMatchObject([{ line: 4 }])
  })
})

const architecture = fileURLToPath(new URL('../../ARCHITECTURE.md', import.meta.url))
test.skipIf(!existsSync(architecture))('ARCHITECTURE.md lists the rooms in this order', () => {
  const shown = readFileSync(architecture, 'utf8')
  const expected = shown.replace(/^\| Room \|.*(?:\n\|.*)*/m, () => roomsTable())
  if (process.env.TRANCHE_UPDATE === '1') writeFileSync(architecture, expected)
  expect(readFileSync(architecture, 'utf8')).toBe(expected)
  expect(expected).toContain(roomsTable())
})
