import { expect, test } from 'vitest'
import { readBook, readYaml } from '../../engine/core.ts'
import { renamed } from './renamed.ts'
import type { Schema } from './schema.ts'
import { namesOf } from './skeleton.ts'
import { entryKinds, withNewEntry } from './usual-entries.ts'

function rootOf(text: string) {
  const { root } = readYaml('book.yaml', text)
  if (root === null) throw new Error('the text is read')
  return root
}

function withOne(text: string, kind: (typeof entryKinds)[number]): string {
  const root = rootOf(text)
  const names = (what: string) => namesOf(root, what)
  const now = withNewEntry(text, root, kind, {
    day: '2024-03-01',
    names,
    said: 'what was reported',
  })
  if (now === null) throw new Error(`${kind} has no place`)
  return now
}

test('a book that begins with nothing is sound after every usual entry, one upon the other', () => {
  let text = 'tranche: 1\ntitle: Mine\ncurrency: USD\n'
  for (const kind of [...entryKinds, ...entryKinds]) {
    text = withOne(text, kind)
    const { faults } = readBook('book.yaml', () => text)
    expect(faults, `${kind}\n${text}`).toEqual([])
  }
  const root = rootOf(text)
  expect(namesOf(root, 'party')).toEqual([
    ...['new-party', 'new-company', 'new-party-2', 'new-company-2'],
  ])
  expect(namesOf(root, 'tranche')).toEqual(['new-right', 'new-duty', 'new-right-2', 'new-duty-2'])
})

test('a right has no place where there is no deal', () => {
  const text = 'tranche: 1\nparties: { a: { name: A } }\n'
  const names = () => []
  expect(
    withNewEntry(text, rootOf(text), 'right', { day: '2024-03-01', names, said: '' }),
  ).toBeNull()
})

test('a name is changed where it is given and meant, and no word of the grammar with it', () => {
  const party: Schema = { title: 'the name of a party', type: 'string' }
  const schema: Schema = {
    properties: {
      parties: { additionalProperties: { properties: { name: { type: 'string' } } } },
      terms: { additionalProperties: { properties: { company: party, investor: party } } },
    },
  }
  const text = [
    'parties: { company: { name: company } }',
    'terms: { deal: { company: company, investor: other } }',
  ].join('\n')
  expect(renamed(text, rootOf(text), schema, { from: 'company', to: 'acme' })).toBe(
    [
      'parties: { acme: { name: company } }',
      'terms: { deal: { company: acme, investor: other } }',
    ].join('\n'),
  )
})
