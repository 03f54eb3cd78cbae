import { describe, expect, test } from 'vitest'
import type { Definitions } from '../grammar/index.ts'
import { bookGrammar } from './grammar.ts'

type Schema = {
  readonly $ref?: string
  readonly pattern?: string
  readonly examples?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly description?: string
}

const definitions: Definitions = new Map()
const schema = bookGrammar.schema(definitions) as Schema
const parts = [schema, ...definitions.values()].flatMap(everyPart)

function everyPart(value: unknown): Schema[] {
  if (typeof value !== 'object' || value === null) return []
  return [value as Schema, ...Object.values(value).flatMap(everyPart)]
}

describe('the schema of a whole book', () => {
  test('names the layers and what the head of a book needs', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(
      expect.arrayContaining(['tranche', 'currency', 'parties', 'terms', 'facts', 'beliefs']),
    )
    expect(schema).toMatchObject({ required: ['tranche', 'currency'], additionalProperties: false })
  })

  test('defines all it refers to', () => {
    const refs = new Set(parts.map(({ $ref }) => $ref).filter((ref) => ref !== undefined))
    expect([...refs].sort()).toEqual(
      [...definitions.keys()].map((name) => `#/definitions/${name}`).sort(),
    )
  })

  test('says of every key what it means', () => {
    const silent = parts.flatMap(({ properties = {} }) =>
      Object.entries(properties).filter(([, value]) => (value.description ?? '') === ''),
    )
    expect(silent).toEqual([])
  })

  test('has a pattern for every phrase that lets its examples through', () => {
    for (const { pattern, examples = [] } of parts) {
      if (pattern === undefined) continue
      expect(examples.length).toBeGreaterThan(0)
      for (const example of examples) expect(example).toMatch(new RegExp(pattern, 'u'))
    }
  })
})
