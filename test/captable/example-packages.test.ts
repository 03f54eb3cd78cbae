import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { md5 } from '../../packages/tranche/src/cli/package-files.ts'
import { stakesOn } from '../../packages/tranche/src/core/answer/index.ts'
import { type Book, readBook } from '../../packages/tranche/src/core/book/index.ts'
import {
  capTableOn,
  companiesWithClasses,
  mostHeld,
} from '../../packages/tranche/src/core/captable/index.ts'
import { bookOfPackage, readPackage } from '../../packages/tranche/src/core/ocf/index.ts'
import { builtCli, root, runProgram, setUp } from '../built-cli.ts'

const isUpdate = process.env.TRANCHE_UPDATE === '1'
const runTranche = (args: readonly string[]) => runProgram(process.execPath, [builtCli, ...args])
const sideFile = 'tranche.book.yaml'

beforeAll(() => setUp())
const scratch = mkdtempSync(join(tmpdir(), 'tranche-packages-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** The texts of a folder's files, by name. */
function textsOf(folder: string): Map<string, string> {
  return new Map(
    (existsSync(folder) ? readdirSync(folder) : [])
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

function soundBook(file: string, text: string): Book {
  const { value, faults } = readBook(file, () => text)
  if (value === null || faults.length > 0)
    throw new Error(faults.map((each) => each.message).join())
  return value
}

/**
 * Who holds how much at the close of a day, which part of all shares that is, and what is left of the pools. The format gives names
 * to classes of shares alone, and states votes once and for all: what other classes are called is left aside, and so are votes.
 */
function heldOn(book: Book, day: Parameters<typeof stakesOn>[1]) {
  const { companies } = stakesOn(book, day, { name: 'nothing assumed', chain: [] })
  const nameOf = (id: string) => book.parties.find(({ name }) => name === id)?.value.name.value
  const lines = companies
    .flatMap(({ holdings, stakes }) => [
      ...holdings.map((each) =>
        [nameOf(each.holder), each.quantity, each.vested, each.funded?.value].join(' '),
      ),
      ...stakes.map(({ holder, outstanding, asConverted, fullyDiluted }) =>
        [
          nameOf(holder),
          ...[outstanding, asConverted, fullyDiluted].map(({ value }) => value?.toFixed(9)),
        ].join(' '),
      ),
    ])
    .filter((line) => !line.startsWith(' '))
    .sort()
  const pools = companiesWithClasses(book).map((company) => [
    ...capTableOn(book, company, { asOf: day, isSeen: () => true, endOf: mostHeld }).ledger.pools,
  ])
  return { lines, pools }
}

describe.each(['three-rounds', 'down-round', 'shares-sold-on'])('%s', (name) => {
  const kept = join(root, 'examples', name, 'ocf')

  test('its package is what export writes', async () => {
    const to = join(scratch, name)
    const said = await runTranche([
      'export',
      `examples/${name}`,
      '--to',
      to,
      '--as-of',
      '2026-06-30',
    ])
    expect(said).toMatchObject({ code: 0, err: '' })
    const written = textsOf(to)
    if (isUpdate) {
      mkdirSync(kept, { recursive: true })
      for (const [file, text] of written) writeFileSync(join(kept, file), text)
    }
    expect(textsOf(kept)).toEqual(written)
  })

  test('read without the book beside it, it holds the same after every event', () => {
    const texts = textsOf(kept)
    const book = soundBook('book.yaml', texts.get(sideFile) ?? '')
    texts.delete(sideFile)
    const { value } = readPackage(texts, md5)
    if (value === null) throw new Error('the package is not read')
    const again = soundBook('again.yaml', bookOfPackage(value).text)
    const days = new Set(book.facts.map(({ day }) => day.value.lastDay))
    for (const day of days) expect([day, heldOn(again, day)]).toEqual([day, heldOn(book, day)])
  })
})
