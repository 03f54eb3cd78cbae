import { describe, expect, test } from 'vitest'
import { listOf, mapOf, oneOrMany } from './collections.ts'
import { byShape, type Grammar, givesName, named, nameOf, text, word } from './grammar.ts'
import { oneOfKinds } from './kinds.ts'
import type { Node } from './node.ts'
import { amount, percent } from './phrases/quantities.ts'
import { Reading } from './reading.ts'
import { optional, record, required, wordOf } from './record.ts'
import { Pen } from './sample.ts'

const fund = record('a fund', {
  name: required(text, 'what people call it'),
  kind: optional(word('venture', 'growth'), 'what it is'),
  totalSize: optional(amount, 'money it holds'),
})

const event = oneOfKinds(
  'event',
  { day: optional(text, 'when') },
  {
    round: { round: required(text, 'whose'), shares: optional(text, 'how many') },
    shares: { shares: required(text, 'whose'), count: required(text, 'how many') },
    calledOff: { calledOff: required(text, 'what') },
  },
)

/** Codes with the words they stand under, and the first help. */
function readBy<T>(grammar: Grammar<T>, node: Node) {
  const reading = new Reading()
  const value = grammar.read(node, reading)
  reading.checkReferences()
  const [first] = reading.faults
  const faults = reading.faults.map(({ code, span }) => `${code} ${span.start}..${span.end}`)
  return { value, faults, message: first?.message ?? '', help: first?.help ?? '' }
}

const pen = () => new Pen()

test('keys are words with spaces, fields are names in one word', () => {
  expect(wordOf('totalSize')).toBe('total size')
  expect(wordOf('realWorld')).toBe('real world')
  const { value, faults } = readBy(fund, pen().map(['name', 'Amber'], ['total size', '5 M']))
  expect(faults).toEqual([])
  expect(value?.totalSize?.span).toEqual({ file: 'a', start: 22, end: 25 })
  expect(value?.kind).toBeUndefined()
})

describe('a group of keys', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // keys and values                                            fault at first..last               help                      read all the same
    [[['nmae', 'Amber']],                                         'shape/unknown-key 0..4',          'did you mean “name”?',   false],
    [[['name', 'Amber'], ['total sise', '5 M']],                  'shape/unknown-key 11..21',        'did you mean “total size”?', true],
    [[['name', 'Amber'], ['colour', 'red']],                      'shape/unknown-key 11..17',        'known here: name, kind, total size', true],
    [[['kind', 'growth']],                                        'shape/missing-key 0..4',          'add “name”: what people call it', false],
    [[],                                                          'shape/missing-key 0..0',          'add “name”',             false],
    [[['name', null]],                                            'shape/nothing-written 0..4',      '“undisclosed” where nobody', false],
    [[['name', 'Amber'], ['kind', null]],                         'shape/nothing-written 11..15',    'remove the key',         true],
    [[['name', 'Amber'], ['kind', 'ventrue']],                    'shape/unknown-word 16..23',       'did you mean “venture”? Known here: venture, growth', true],
    [[['name', 'Amber'], ['total size', '1'], ['250 M', null]],    'units/comma-in-brackets 24..29',  'without commas',         true],
    [[['name', 'Amber'], ['kind', 'x']],                          'shape/unknown-word 16..17',       'write one of: venture, growth', true],
  ] as const)('%j', ([pairs, fault, help, isRead]) => {
    const read = readBy(fund, pen().map(...pairs))
    expect(read.faults).toEqual([fault])
    expect(read.help).toContain(help)
    expect(read.value !== undefined).toBe(isRead)
  })

  test('is not a text and not a list', () => {
    expect(readBy(fund, pen().scalar('Amber')).faults).toEqual(['shape/keys-expected 0..5'])
    const ink = pen()
    expect(readBy(fund, ink.list(ink.scalar('Amber'))).faults).toEqual(['shape/keys-expected 0..6'])
  })
})

describe('a kind is told by the one key that only it has', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // keys and values                                         kind         fault
    [[['day', '1'], ['round', 'north']],                       'round',     null],
    [[['round', 'north'], ['shares', '5']],                    'round',     null],
    [[['shares', '5'], ['round', 'north']],                    'round',     null],
    [[['shares', 'north'], ['count', '5']],                    'shares',    null],
    [[['called off', 'it']],                                   'calledOff', null],
    [[['day', '1'], ['rond', 'north']],                        null,        'shape/unknown-kind 6..10'],
    [[['day', '1']],                                           null,        'shape/unknown-kind 0..3'],
    [[['round', 'north'], ['called off', 'it']],               null,        'shape/two-kinds 12..22'],
    [[['round', 'north'], ['count', '5']],                     'round',     'shape/unknown-key 12..17'],
    [[['shares', 'north']],                                    null,        'shape/missing-key 0..6'],
  ] as const)('%j', ([pairs, kind, fault]) => {
    const { value, faults } = readBy(event, pen().map(...pairs))
    expect(value?.kind ?? null).toBe(kind)
    expect(faults).toEqual(fault === null ? [] : [fault])
  })

  test('the nearest kind is offered, else all of them', () => {
    expect(readBy(event, pen().map(['rond', 'x'])).help).toBe('did you mean “round”?')
    expect(readBy(event, pen().map(['zzz', 'x'])).help).toBe(
      'write one of: round, shares, called off',
    )
  })
})

describe('lists and groups of names', () => {
  test('an item that cannot be read hides only itself', () => {
    const ink = pen()
    const node = ink.list(ink.scalar('5 %'), ink.scalar('six'), ink.scalar('7 %'))
    const { value, faults } = readBy(listOf(percent), node)
    expect(value).toHaveLength(2)
    expect(faults).toEqual(['units/percent-missing 4..7'])
  })

  test('one thing may stand without its list', () => {
    const ink = pen()
    expect(readBy(oneOrMany(text), ink.scalar('a')).value).toHaveLength(1)
    expect(readBy(oneOrMany(text), ink.list(ink.scalar('a'), ink.scalar('b'))).value).toHaveLength(
      2,
    )
  })

  test('nothing is an empty list and an empty group', () => {
    expect(readBy(listOf(text), pen().empty()).value).toEqual([])
    expect(readBy(mapOf('parties', text), pen().empty()).value).toEqual([])
  })

  test('a text is neither', () => {
    expect(readBy(listOf(text), pen().scalar('a')).faults).toEqual(['shape/list-expected 0..1'])
    expect(readBy(mapOf('parties', text), pen().scalar('a')).faults).toEqual([
      'shape/keys-expected 0..1',
    ])
  })

  test('a key that is no name hides what stands under it, and is reported once', () => {
    const parties = mapOf(
      'parties',
      record('a party', { friend: optional(nameOf('party'), 'x') }),
      {
        declares: 'party',
      },
    )
    const ink = pen()
    const node = ink.map(['two words', ink.map()], ['north', ink.map(['friend', 'two words'])])
    const { value, faults } = readBy(parties, node)
    expect(value?.map(({ name }) => name)).toEqual(['north'])
    // The inner group was written first.
    expect(faults).toEqual(['name/not-a-name 17..26'])
  })
})

test('different forms are read by different grammars', () => {
  const either = byShape({ scalar: percent, map: fund })
  expect(readBy(either, pen().scalar('5 %')).faults).toEqual([])
  expect(readBy(either, pen().map(['name', 'x'])).faults).toEqual([])
  const ink = pen()
  expect(readBy(either, ink.list(ink.scalar('x'))).faults).toEqual(['shape/phrase-expected 0..2'])
})

test('a list or group where a phrase, text or name belongs is reported as a whole', () => {
  for (const [grammar, code] of [
    [percent, 'shape/phrase-expected'],
    [text, 'shape/text-expected'],
    [nameOf('party'), 'shape/name-expected'],
    [givesName('round'), 'name/not-a-name'],
    [word('a', 'b'), 'shape/unknown-word'],
  ] as const) {
    const ink = pen()
    expect(readBy<unknown>(grammar, ink.list(ink.scalar('x'))).faults).toEqual([`${code} 0..2`])
  }
})

describe('the schema says what the reading accepts', () => {
  test('keys, required ones, and what they mean', () => {
    expect(fund.schema(new Map())).toMatchObject({
      title: 'a fund',
      type: 'object',
      properties: {
        name: { type: ['string', 'number'], description: 'what people call it' },
        kind: { enum: ['venture', 'growth'], description: 'what it is' },
        'total size': { title: 'an amount', examples: expect.arrayContaining(['2.75 bn']) },
      },
      required: ['name'],
      additionalProperties: false,
    })
  })

  test('one group for each kind', () => {
    const { anyOf } = event.schema(new Map()) as { anyOf: readonly { title: string }[] }
    expect(anyOf.map(({ title }) => title)).toEqual([
      'event “round”',
      'event “shares”',
      'event “called off”',
    ])
  })

  test('a grammar that contains itself is defined once', () => {
    type Tree = { readonly children?: readonly Tree[] }
    const tree: Grammar<Tree> = named(
      'tree',
      () => record('a tree', { children: optional(listOf(tree), 'under it') }) as Grammar<Tree>,
    )
    const definitions = new Map()
    expect(listOf(tree).schema(definitions)).toEqual({
      type: 'array',
      items: { $ref: '#/definitions/tree' },
    })
    expect(definitions.get('tree')).toMatchObject({
      properties: { children: { items: { $ref: '#/definitions/tree' } } },
    })
  })

  test('every example of a phrase fits its own pattern and is read', () => {
    for (const grammar of [amount, percent]) {
      const { pattern, examples } = grammar.schema(new Map()) as {
        pattern: string
        examples: readonly string[]
      }
      for (const example of examples) {
        expect(example).toMatch(new RegExp(pattern))
        expect(readBy<unknown>(grammar, pen().scalar(example)).faults).toEqual([])
      }
    }
  })
})
