import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from './run.ts'
import type { World } from './world.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tranche-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function call(line: string) {
  const said = { out: '', err: '' }
  const world: World = {
    folder,
    today: '2024-03-20',
    standardInput: () => new Uint8Array(),
    out: (written) => {
      said.out += written
    },
    err: (written) => {
      said.err += written
    },
    debug: false,
    colour: { out: false, err: false },
  }
  const code = await run(line.split(' '), world)
  return { code, ...said }
}

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

const text = (name: string) => readFileSync(join(folder, name), 'utf8')

const book = `tranche: 1
title: Thistle Works
currency: USD
parties:
  thistle: { name: Thistle Works, kind: company, classes: { common: { kind: common } } }
  ada: { name: Ada Thorn, kind: person }
  bea: { name: Bea Flint, kind: person }
facts:
  - { day: 2021-01-01, issued: common, to: ada, quantity: 1000, price: 0.01 }
  - { day: 2021-06-01, transferred: common, from: ada, to: bea, quantity: 250 }
`

/** A package by other hands: unknown keys, numbers written long, a file that is no JSON. */
async function foreignPackage(): Promise<void> {
  put('made/book.yaml', book)
  await call('export made/book.yaml --to made/package')
  const classes = JSON.parse(text('made/package/StockClasses.ocf.json'))
  classes.items[0].house_rules = { '2': '1.00', '1': null }
  put('theirs/Acme/StockClasses.ocf.json', `${JSON.stringify(classes)}\n`)
  for (const name of ['Manifest', 'Stakeholders', 'StockPlans', 'Transactions']) {
    put(`theirs/Acme/${name}.ocf.json`, text(`made/package/${name}.ocf.json`))
  }
  put('theirs/Acme/deed.pdf', new Uint8Array([0, 255, 1]))
}

test('a package becomes a sound book, and the book gives the same bytes back', async () => {
  await foreignPackage()
  const imported = await call('import theirs --to acme.yaml')
  expect([imported.code, imported.err]).toEqual([0, expect.stringContaining('house_rules')])
  expect((await call('check acme.yaml')).code).toBe(0)
  const exported = await call('export acme.yaml --to back')
  expect([exported.code, exported.err]).toEqual([0, ''])
  for (const name of readdirSync(join(folder, 'theirs/Acme'))) {
    expect(readFileSync(join(folder, `back/Acme/${name}`))).toEqual(
      readFileSync(join(folder, `theirs/Acme/${name}`)),
    )
  }
  expect(text('back/Acme/tranche.book.yaml')).toBe(text('acme.yaml'))
})

test('a zip holds the same as a folder, and the same book is the same bytes', async () => {
  put('book.yaml', book)
  await call('export book.yaml --to one.ocf.zip --as-of 2021-12-31')
  await call('export book.yaml --to folder --as-of 2021-12-31')
  const zip = readFileSync(join(folder, 'one.ocf.zip'))
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    expect(new TextDecoder().decode(content)).toBe(text(`folder/${name}`))
  }
  await call('export book.yaml --to two.ocf.zip --as-of 2021-12-31')
  expect(readFileSync(join(folder, 'two.ocf.zip'))).toEqual(zip)
  expect((await call('import one.ocf.zip')).out).toBe(book)
})

test('a book that no longer says what its package says is not exported over it', async () => {
  await foreignPackage()
  await call('import theirs --to acme.yaml')
  put('acme.yaml', text('acme.yaml').replace('quantity: 250', 'quantity: 251'))
  const { code, err } = await call('export acme.yaml --to back')
  expect([code, err]).toEqual([1, expect.stringContaining('no longer that of the package')])
  rmSync(join(folder, 'acme.ocf'), { recursive: true })
  expect((await call('export acme.yaml --to back')).code).toBe(0)
})

test('nothing that is there is written over', async () => {
  put('book.yaml', book)
  await call('export book.yaml --to package')
  const again = await call('export book.yaml --to package')
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('is there already')])
  expect((await call('import package --to book.yaml')).code).toBe(2)
  expect(text('book.yaml')).toBe(book)
})

test('a package with errors is not imported, and each is named with its object', async () => {
  put('book.yaml', book)
  await call('export book.yaml --to package')
  const name = 'package/Transactions.ocf.json'
  put(name, text(name).replaceAll('"quantity": "250"', '"quantity": "2500"'))
  const { code, err } = await call('import package --to new.yaml')
  expect(code).toBe(1)
  expect(err).toMatch(
    /Transactions\.ocf\.json:\d+:\d+: error\[ocf\/overdrawn\]: TX_STOCK_TRANSFER “/,
  )
  expect(readdirSync(folder).sort()).toEqual(['book.yaml', 'package'])
})

test('a hostile zip is a fault, not a file anywhere', async () => {
  put('evil.zip', zipSync({ '../evil.json': strToU8('{}') }))
  const { code, err } = await call('import evil.zip --to new.yaml')
  expect([code, err]).toEqual([1, expect.stringContaining('ocf/name-outside')])
  expect(readdirSync(folder)).toEqual(['evil.zip'])
})

test('a package that was changed since is read by itself, not by the book it carries', async () => {
  put('book.yaml', book)
  await call('export book.yaml --to package')
  for (const name of ['Stakeholders', 'Manifest']) {
    const path = `package/${name}.ocf.json`
    put(path, text(path).replaceAll('Bea Flint', 'Bea Marsh'))
  }
  const { code, out, err } = await call('import package')
  expect([code, err]).toEqual([0, expect.stringContaining('that one is not taken')])
  expect(out).toContain('bea-marsh: { name: Bea Marsh, kind: person')
})

test('a book of several files comes back as several files', async () => {
  put('deal/book.yaml', `${book.slice(0, book.indexOf('facts:'))}include: [facts.yaml]\n`)
  put('deal/facts.yaml', book.slice(book.indexOf('facts:')))
  expect((await call('export deal --to package.ocf.zip')).code).toBe(0)
  expect((await call('import package.ocf.zip --to new/book.yaml')).code).toBe(0)
  expect([text('new/book.yaml'), text('new/facts.yaml')]).toEqual([
    text('deal/book.yaml'),
    text('deal/facts.yaml'),
  ])
})

const columns = '--map holder=Name,class=Class,quantity=Shares,day=Date,company=Thistle'
const table = 'Name,Class,Shares,Date\nAda Thorn,Common,"1,000",2021-01-01\n'

test('a table is shown before it is a book', async () => {
  put('holders.csv', table)
  const dry = await call(`import holders.csv ${columns} --dry-run`)
  expect([dry.code, dry.out, dry.err]).toEqual([
    0,
    '2021-01-01  1000 Common (common) to Ada Thorn\n1 rows understood, 0 faults\n',
    '',
  ])
  expect(readdirSync(folder)).toEqual(['holders.csv'])
  expect((await call(`import holders.csv ${columns} --to new.yaml`)).code).toBe(0)
  expect((await call('check new.yaml')).code).toBe(0)
})

test('rows with faults are named by their lines, and nothing is written', async () => {
  put('holders.csv', `${table}Bea,Common,many,2021-01-01\n"Cy\nMoor",Common,1,soon\n`)
  const { code, err } = await call(`import holders.csv ${columns} --to new.yaml`)
  expect(code).toBe(1)
  expect(err).toContain('holders.csv:3:1: error[table/quantity]: “many” is no whole number above 0')
  expect(err).toContain('holders.csv:5:1: error[table/day]: “soon” is no day')
  expect(readdirSync(folder)).toEqual(['holders.csv'])
})

// biome-ignore format: the columns are the point
test.for([
  ['import',                                           'name a package or a table'],
  ['import nowhere',                                   'there is no file or folder nowhere'],
  ['import holders.csv',                               'does not say which column is holder'],
  ['import holders.csv --map holder=Nam',              'did you mean “Name”?'],
  ['import holders.csv --map owner=Name',              'says nothing'],
  [`import holders.csv ${columns},price=Shares`,       'names prices and no currency'],
  ['export book.yaml',                                 '--to is missing'],
  ['export book.yaml --to new --company ada',          'no company is named “ada”'],
] as const)('%s is wrong usage', async ([line, message]) => {
  put('holders.csv', table)
  put('book.yaml', book)
  const { code, err } = await call(line)
  expect([code, err]).toEqual([2, expect.stringContaining(message)])
})
