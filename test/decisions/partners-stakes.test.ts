import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDay, readBook, resolveScenario, stakesOn } from '../../packages/tranche/src/index.ts'
import { root } from '../built-cli.ts'

const book = readFileSync(join(root, 'examples/partners-put/book.yaml'), 'utf8')

/** Who holds which part on a day, each party's lowest and highest. */
function partsOn(day: string, more = '') {
  const text = book.replace('\nbeliefs:', `\n${more}\nbeliefs:`)
  const read = readBook('book.yaml', () => text)
  expect(read.faults).toEqual([])
  const asOf = parseDay(day)
  const base = read.value === null ? null : resolveScenario(read.value.scenarios, 'base')
  if (read.value === null || base === null || asOf === null)
    throw new Error('the book and the day are read')
  const [company] = stakesOn(read.value, asOf, base).companies
  return (company?.stakes ?? []).map(({ holder, outstanding: { low, high } }) => [
    holder,
    low,
    high,
  ])
}

test('a partner that put no money in under a deal holds the part the facts state', () => {
  expect(partsOn('2026-03-02')).toEqual([
    ['big', 0.5, 0.5],
    ['founders', 0.5, 0.5],
  ])
})

test('before the fact nobody holds a stated part', () => {
  expect(partsOn('2023-06-14')).toEqual([])
})

test('two statements of one day that differ are both kept', () => {
  const another = '  - { day: 2023-06-15, stake: founders, in: workshop, is: 45 % }'
  expect(partsOn('2026-03-02', another)).toContainEqual(['founders', 0.45, 0.5])
})

test('a later statement replaces an earlier one', () => {
  const later = '  - { day: 2024-01-10, stake: founders, in: workshop, is: 40 % }'
  expect(partsOn('2026-03-02', later)).toContainEqual(['founders', 0.4, 0.4])
  expect(partsOn('2024-01-09', later)).toContainEqual(['founders', 0.5, 0.5])
})

test('a part stated before a round is no part after it', () => {
  const round =
    '  - { day: 2025-01-10, round: workshop, amount: 10 M, valuation: 100 M, basis: pre-money }'
  const holders = partsOn('2026-03-02', round).map(([holder]) => holder)
  expect(holders).not.toContain('founders')
})
