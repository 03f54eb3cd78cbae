import { describe, expect, test } from 'vitest'
import { Reading } from './reading.ts'
import { Pen } from './sample.ts'

const at = (start: number) => ({ file: 'a', start, end: start + 1 })

/** Two deals that each have a tranche `first`; only one has a `second`. */
function twoDeals(hidden: readonly string[] = []): Reading {
  const reading = new Reading(hidden)
  reading.within('deal', 'amber', at(0), () => {
    reading.declare('tranche', 'first', at(1))
    reading.declare('tranche', 'second', at(2))
  })
  reading.within('deal', 'birch', at(3), () => reading.declare('tranche', 'first', at(4)))
  return reading
}

// biome-ignore format: the columns are the point
test.for([
  // name            used inside    means
  ['second',         '',            'amber/second'],
  ['amber/second',   '',            'amber/second'],
  ['second',         'birch',       'amber/second'],
  ['first',          '',            null],
  ['first',          'birch',       'birch/first'],
  ['first',          'amber',       'amber/first'],
  ['first',          'amber/third', 'amber/first'],
  ['amber/first',    'birch',       'amber/first'],
  ['third',          '',            null],
  ['',               '',            null],
] as const)('“%s” used in “%s” means %s', ([name, owner, meant]) => {
  expect(twoDeals().resolve('tranche', name, owner)).toBe(meant)
})

describe('names used', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // name        code                     help
    ['second',     null,                    ''],
    ['secnod',     'reference/unknown',     'did you mean “second”?'],
    ['amber/secnd', 'reference/unknown',    'did you mean “amber/second”?'],
    ['zzzzzzzz',   'reference/unknown',     'this book names: amber/first, amber/second, birch/first'],
    ['first',      'reference/ambiguous',   'for example amber/first'],
  ] as const)('“%s”: %s', ([name, code, help]) => {
    const reading = twoDeals()
    reading.refer(['tranche'], name, at(9))
    reading.checkReferences()
    expect(reading.faults.map((fault) => fault.code)).toEqual(code === null ? [] : [code])
    expect(reading.faults[0]?.help ?? '').toContain(help)
  })

  test('inside a deal mean its own tranche first', () => {
    const reading = twoDeals()
    reading.within('deal', 'birch', at(3), () => reading.refer(['tranche'], 'first', at(9)))
    reading.checkReferences()
    expect(reading.faults).toEqual([])
  })

  test('may be of one of several kinds', () => {
    const reading = twoDeals()
    reading.refer(['commitment', 'tranche'], 'second', at(9))
    reading.checkReferences()
    expect(reading.faults).toEqual([])
  })

  test('are no fault where they may have been given in what could not be read', () => {
    const unread = twoDeals(['third'])
    unread.refer(['tranche'], 'amber/third', at(9))
    unread.checkReferences()
    expect(unread.faults).toEqual([])

    const pen = new Pen()
    const refused = twoDeals()
    refused.hide(pen.map(['tranchse', pen.map(['third', pen.list(pen.scalar('fourth'))])]))
    for (const name of ['third', 'fourth']) refused.refer(['tranche'], name, at(9))
    refused.checkReferences()
    expect(refused.faults).toEqual([])
  })

  test('without any name of their kind are asked for', () => {
    const reading = new Reading()
    reading.refer(['round'], 'series-a', at(9))
    reading.checkReferences()
    expect(reading.faults[0]?.help).toBe('name the round before it is used')
  })
})

test('a name is given once under one owner, and the same line may be read twice', () => {
  const reading = twoDeals()
  reading.declare('deal', 'birch', at(3))
  expect(reading.faults).toEqual([])
  reading.declare('deal', 'birch', at(7))
  expect(reading.faults.map(({ code, span }) => [code, span.start])).toEqual([
    ['name/given-twice', 7],
  ])
})

test('a key is not missing where its line could not be read', () => {
  const reading = new Reading(['amount'])
  const group = { file: 'a', start: 10, end: 50 }
  expect(reading.mayHold(group, 'amount')).toBe(false)
  reading.report('yaml/unclosed-quote', at(30), '', '')
  expect(reading.mayHold(group, 'amount')).toBe(true)
  expect(reading.mayHold(group, 'window')).toBe(false)
  expect(reading.mayHold({ ...group, file: 'b' }, 'amount')).toBe(false)
  expect(reading.mayHold({ file: 'a', start: 900, end: 950 }, 'amount')).toBe(false)
})
