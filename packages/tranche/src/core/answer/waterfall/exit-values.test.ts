import { expect, test } from 'vitest'
import { parseCurrency } from '../../quantity/index.ts'
import { parseExit } from './exit-values.ts'

const usd = parseCurrency('USD')
if (usd === null) throw new Error('USD is a currency')

// biome-ignore format: the columns are the point
test.for([
  // written              low or values, in full
  ['300M',                [300e6]],
  ['300 M',               [300e6]],
  ['1,250,000',           [1_250_000]],
  ['50M,300M',            [50e6, 300e6]],
  ['50M, 1,250,000; 2bn', [50e6, 1_250_000, 2e9]],
  ['USD 5 k',             [5000]],
  ['0',                   [0]],
] as const)('%s is read as prices', ([written, values]) => {
  const parsed = parseExit(written, usd)
  expect(parsed.ok && parsed.exit.kind === 'values' && parsed.exit.values.map(Number)).toEqual(values)
})

// biome-ignore format: the columns are the point
test.for([
  // written        low     high
  ['50M..2bn',      50e6,   2e9],
  ['1 .. 2 bn',     1e9,    2e9],
  ['0 .. 400 M',    0,      400e6],
] as const)('%s is read as a range', ([written, low, high]) => {
  const parsed = parseExit(written, usd)
  if (!parsed.ok || parsed.exit.kind !== 'range') throw new Error(`${written} is a range`)
  expect([Number(parsed.exit.low), Number(parsed.exit.high)]).toEqual([low, high])
})

// biome-ignore format: the columns are the point
test.for([
  ['-5M',             /below zero/],
  ['many',            /not a number/],
  ['5 mio',           /not a unit/],
  ['undisclosed',     /no price/],
  ['300M EUR',        /kept in USD, not in EUR/],
  ['1M, 5M .. 9M',    /a range stands in a list/],
  ['9M .. 5M',        /downwards/],
  ['',                /not a number/],
] as const)('“%s” is refused', ([written, message]) => {
  const parsed = parseExit(written, usd)
  expect(parsed.ok ? '' : parsed.message).toMatch(message)
})
