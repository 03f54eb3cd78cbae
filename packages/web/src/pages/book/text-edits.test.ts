import { describe, expect, test } from 'vitest'
import { type BookNode, readYaml } from '../../engine/core.ts'
import { withItem, withoutItem, withoutPair, withPair, withValue } from './text-edits.ts'

const text = `tranche: 1
# who takes part
parties:
  investor: { name: The investor } # has the right
  company:
    name: The company
    kind: company
terms: { deal: { investor: investor } }
facts:
  # what happened
  - { day: 2024-01-01, closed: first }
  - day: 2024-01-02
    reported: a round

# what is assumed
beliefs:
empty: {}
`

function nodeAt(of: string, path: readonly (string | number)[]): BookNode {
  let node = readYaml('book.yaml', of).root
  for (const step of path) {
    if (node?.kind === 'map')
      node = node.entries.find(({ key }) => key.text === step)?.value ?? null
    else if (node?.kind === 'list') node = node.items[Number(step)] ?? null
  }
  if (node === null) throw new Error(`nothing at ${path.join(' ')}`)
  return node
}

function mapAt(of: string, path: readonly (string | number)[]) {
  const node = nodeAt(of, path)
  if (node.kind !== 'map') throw new Error(`no map at ${path.join(' ')}`)
  return node
}

function listAt(of: string, path: readonly (string | number)[]) {
  const node = nodeAt(of, path)
  if (node.kind !== 'list') throw new Error(`no list at ${path.join(' ')}`)
  return node
}

describe('a pair', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // map                      line before or changed             line that comes
    [[],                        'empty: {}',                       'empty: {}\nnew: 7'],
    [['parties'],               '    kind: company',               '    kind: company\n  new: 7'],
    [['parties', 'investor'],   '{ name: The investor }',          '{ name: The investor, new: 7 }'],
    [['parties', 'company'],    '    kind: company',               '    kind: company\n    new: 7'],
    [['terms', 'deal'],         '{ deal: { investor: investor } }', '{ deal: { investor: investor, new: 7 } }'],
    [['facts', 1],              '    reported: a round',           '    reported: a round\n    new: 7'],
    [['empty'],                 'empty: {}',                       'empty: { new: 7 }'],
  ] as const)('in %j', ([path, before, after]) => {
    const added = withPair(text, mapAt(text, path), 'new', '7')
    expect(added).toBe(text.replace(before, after))
    expect(nodeAt(added, [...path, 'new'])).toMatchObject({ kind: 'scalar', text: '7' })
    // Taken out again it leaves the text as it was.
    expect(withoutPair(added, mapAt(added, path), 'new')).toBe(text)
  })

  test('the first of an item leaves the dash to the next', () => {
    expect(withoutPair(text, mapAt(text, ['facts', 1]), 'day')).toBe(
      text.replace('- day: 2024-01-02\n    reported', '- reported'),
    )
  })

  test('the first in braces goes with its comma', () => {
    expect(withoutPair(text, mapAt(text, ['facts', 0]), 'day')).toBe(
      text.replace('day: 2024-01-01, ', ''),
    )
  })

  test('a name that is no plain word is quoted', () => {
    expect(withPair(text, mapAt(text, ['parties']), 'a: {b', '{}')).toContain('\n  "a: {b": {}\n')
  })
})

describe('an item', () => {
  test('goes to the end of its list, before what belongs to the next part', () => {
    const added = withItem(text, listAt(text, ['facts']), '{ day: 2024-01-03 }')
    expect(added).toBe(
      text.replace('    reported: a round\n', '    reported: a round\n  - { day: 2024-01-03 }\n'),
    )
    expect(withoutItem(added, listAt(added, ['facts']), 2)).toBe(text)
  })

  test('in brackets', () => {
    const listed = 'source: [a, b]\n'
    expect(withItem(listed, listAt(listed, ['source']), 'c')).toBe('source: [a, b, c]\n')
    expect(withoutItem(listed, listAt(listed, ['source']), 0)).toBe('source: [b]\n')
    expect(withoutItem(listed, listAt(listed, ['source']), 1)).toBe('source: [a]\n')
  })

  test('the last one leaves an empty list', () => {
    const one = 'facts:\n  - { day: 2024-01-01 }\n'
    const none = withoutItem(one, listAt(one, ['facts']), 0)
    expect(withItem(none, listAt(none, ['facts']), '{}')).toBe('facts:\n  [{}]\n')
  })
})

test('where nothing stood behind a key', () => {
  expect(withValue(text, nodeAt(text, ['beliefs']), '{ base: {} }')).toBe(
    text.replace('beliefs:\n', 'beliefs: { base: {} }\n'),
  )
})
