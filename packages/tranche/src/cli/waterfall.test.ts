import { expect, test } from 'vitest'
import { run } from './run.ts'
import type { World } from './world.ts'

const company = `tranche: 1
title: North
currency: USD
parties:
  amber: { name: Amber }
  founder: { name: A founder }
  north:
    name: North
    kind: company
    classes:
      common: { kind: common }
      series-a: { kind: preferred, price: 2.50, preference: 1 x }
facts:
  - { day: 2020-01-01, issued: common, to: founder, quantity: 8 M }
  - { day: 2020-02-01, issued: series-a, to: amber, quantity: 2 M }
`

/** Runs a call on a book from standard input; an underscore is a space inside of a word. */
async function call(args: string, text = company) {
  const said = { out: '', err: '' }
  const world: World = {
    folder: '/',
    today: '2024-03-20',
    standardInput: () => new TextEncoder().encode(text),
    out: (written) => {
      said.out += written
    },
    err: (written) => {
      said.err += written
    },
    colour: { out: false, err: false },
    debug: false,
  }
  const words = args.split(' ').map((word) => word.replaceAll('_', ' '))
  return { code: await run(words, world), ...said }
}

test('tranche.waterfall/1 has the fields that other programs rely on', async () => {
  const { code, out } = await call('waterfall - --as-of 2024-01-01 --exit 25M --json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    schema: 'tranche.waterfall/1',
    company: 'north',
    asOf: '2024-01-01',
    exits: [
      {
        value: 25e6,
        payouts: [
          { holder: 'founder', class: 'common', amount: '20000000.00' },
          { holder: 'amber', class: 'series-a', amount: '5000000.00' },
        ],
        classes: [{ choice: null }, { class: 'series-a', choice: 'either' }],
      },
    ],
    breakpoints: [
      { value: 0 },
      { value: 5e6 },
      { value: 25e6, reason: expect.stringContaining('converts') },
    ],
  })
})

test('one price is paid out by holder, several by class, a range with a picture', async () => {
  const one = await call('waterfall - --as-of 2024-01-01 --exit 35M')
  expect(one.out).toMatch(/Amber +series-a + 7,000,000\.00 +20 % +converts/)
  const several = await call('waterfall - --as-of 2024-01-01 --exit 15M,_35M')
  expect(several.out).toMatch(/^ +15 M +10 M +5 M +1\.25$/m)
  const range = await call('waterfall - --as-of 2024-01-01 --exit 0..50M')
  expect(range.out).toMatch(/^ +50 M {2}A+B+$/m)
  expect(range.out).toMatch(/A common, B series-a/)
  expect(Math.max(...range.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
})

test('rows for a sheet hold every payout in full', async () => {
  const { out } = await call('waterfall - --as-of 2024-01-01 --exit 35M --csv')
  expect(out.split('\r\n')).toEqual([
    'company,asOf,exit,holder,class,amount,when',
    'north,2024-01-01,35000000,founder,common,28000000.00,sale',
    'north,2024-01-01,35000000,amber,series-a,7000000.00,sale',
    '',
  ])
})

const two = company.replace(
  'facts:',
  '  south:\n    name: South\n    kind: company\n    classes: { ordinary: { kind: common } }\nfacts:',
)
const ranged = company.replace('quantity: 2 M', 'quantity: 1 M .. 2 M')
const openPrice = company.replace('price: 2.50', 'price: undisclosed')

// biome-ignore format: the columns are the point
test.for([
  // call                                             book      code  said
  ['waterfall - --as-of 2024-01-01 --exit 5_mio',     company,  2,    /“mio” is not a unit.*\n.*write an amount, a list or a range/],
  ['waterfall - --as-of 2024-01-01 --exit -5M',       company,  2,    /not below zero/],
  ['waterfall - --as-of 2024-01-01 --company nrth',   company,  2,    /did you mean “north”/],
  ['waterfall - --as-of 2024-01-01',                  two,      2,    /add --company north, or south/],
  ['waterfall - --as-of 2024-01-01 --company south',  two,      3,    /holdings in south/],
  ['waterfall - --as-of 2019-01-01',                  company,  3,    /holdings in north on 2019-01-01/],
  ['waterfall - --as-of 2024-01-01',                  ranged,   0,    /\.\./],
  ['waterfall - --as-of 2024-01-01',                  openPrice, 3,   /“price” of series-a/],
  ['waterfall - --as-of 2024-01-01',                  'tranche: 1\ncurrency: USD\n', 2, /no company of the book has classes/],
] as const)('%s', async ([args, text, code, said]) => {
  const answered = await call(args, text)
  expect(answered.out + answered.err).toMatch(said)
  expect(answered.code).toBe(code)
})
