import { nearestWord, type Span } from '../diagnostic/index.ts'
import type { Grammar } from './grammar.ts'
import { describe, type MapNode, type Node, type ScalarNode, shorten } from './node.ts'
import type { Reading } from './reading.ts'
import type { Definitions, JsonSchema } from './schema.ts'

export type Field<T, R extends boolean = boolean> = {
  readonly grammar: Grammar<T>
  readonly required: R
  readonly summary: string
}

export function required<T>(grammar: Grammar<T>, summary: string): Field<T, true> {
  return { grammar, required: true, summary }
}

export function optional<T>(grammar: Grammar<T>, summary: string): Field<T, false> {
  return { grammar, required: false, summary }
}

export type Fields = { readonly [name: string]: Field<unknown> }

type RequiredNames<F extends Fields> = {
  [K in keyof F]: F[K]['required'] extends true ? K : never
}[keyof F]

/** What a record reads: its fields, and the span of the whole. */
export type RecordOf<F extends Fields> = {
  readonly [K in RequiredNames<F>]: F[K] extends Field<infer T> ? T : never
} & {
  readonly [K in Exclude<keyof F, RequiredNames<F>>]?: F[K] extends Field<infer T> ? T : never
} & { readonly span: Span }

/** The word of a field as it is written: `realWorld` is `real world`. */
export function wordOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** A group of known keys. */
export function record<F extends Fields>(what: string, fields: F): Grammar<RecordOf<F>> {
  return {
    read(node, reading) {
      if (node.kind !== 'map') {
        reading.report(
          'shape/keys-expected',
          node.span,
          `${what} is written here as keys, not as ${describe(node)}`,
          `known keys: ${wordsOf(fields).join(', ')}`,
        )
        reading.hide(node)
        return undefined
      }
      return readFields(what, fields, node, reading)
    },
    schema: (definitions) => schemaOfFields(what, fields, definitions),
  }
}

export function wordsOf(fields: Fields): string[] {
  return Object.keys(fields).map(wordOf)
}

const known = new WeakMap<Fields, ReadonlyMap<string, string>>()

/** The name of the field that each word stands for; made once for each group of keys. */
function namesByWord(fields: Fields): ReadonlyMap<string, string> {
  const found = known.get(fields)
  if (found !== undefined) return found
  const made = new Map(Object.keys(fields).map((name) => [wordOf(name), name]))
  known.set(fields, made)
  return made
}

export function readFields<F extends Fields>(
  what: string,
  fields: F,
  node: MapNode,
  reading: Reading,
): RecordOf<F> | undefined {
  const byWord = namesByWord(fields)
  const read: Record<string, unknown> = { span: node.span }
  const seen = new Set<string>()
  for (const { key, value } of node.entries) {
    const name = byWord.get(key.text)
    if (name === undefined) {
      if (value.kind === 'empty' && /^\d{3}(?!\d)/.test(key.text)) reportComma(key, reading)
      else {
        const meant = reportUnknownKey(what, key, byWord.keys(), reading)
        seen.add(byWord.get(meant ?? '') ?? '')
        reading.hide(value)
      }
      continue
    }
    seen.add(name)
    const field = fields[name]
    if (field === undefined) continue
    const child = readField(field, key, value, reading)
    if (child !== undefined) read[name] = child
  }
  return isComplete(what, fields, node, read, seen, reading) ? (read as RecordOf<F>) : undefined
}

function readField(field: Field<unknown>, key: ScalarNode, value: Node, reading: Reading): unknown {
  if (value.kind === 'empty') {
    reading.report(
      'shape/nothing-written',
      key.span,
      `nothing is written after “${key.text}”`,
      'write its value, or “undisclosed” where nobody outside knows it, or remove the key',
    )
    return undefined
  }
  return field.grammar.read(value, reading)
}

/** Inside brackets the comma between thousands ends the value, and the rest looks like a key. */
function reportComma(key: ScalarNode, reading: Reading): void {
  reading.report(
    'units/comma-in-brackets',
    key.span,
    `inside brackets a comma ends the value, and “${shorten(key.text)}” stands alone`,
    'write the number without commas, for example 160 M, or put it in quotes',
  )
}

/** Answers the key that was meant, where one is near. */
function reportUnknownKey(
  what: string,
  key: ScalarNode,
  known: Iterable<string>,
  reading: Reading,
): string | null {
  const words = [...known]
  const near = nearestWord(key.text, words)
  const list =
    words.length <= 24 ? `known here: ${words.join(', ')}` : 'see docs/reference/grammar.md'
  reading.report(
    'shape/unknown-key',
    key.span,
    `“${shorten(key.text)}” is not a key of ${what}`,
    near === null ? list : `did you mean “${near}”?`,
  )
  return near
}

function isComplete(
  what: string,
  fields: Fields,
  node: MapNode,
  read: Record<string, unknown>,
  seen: ReadonlySet<string>,
  reading: Reading,
): boolean {
  let complete = true
  for (const [name, field] of Object.entries(fields)) {
    if (!field.required || read[name] !== undefined) continue
    complete = false
    if (seen.has(name) || reading.mayHold(node.span, wordOf(name))) continue
    const place = node.entries[0]?.key.span ?? node.span
    reading.report(
      'shape/missing-key',
      place,
      `${what} lacks “${wordOf(name)}”`,
      `add “${wordOf(name)}”: ${field.summary}`,
    )
  }
  return complete
}

export function schemaOfFields(what: string, fields: Fields, definitions: Definitions): JsonSchema {
  const properties: Record<string, JsonSchema> = {}
  for (const [name, field] of Object.entries(fields)) {
    properties[wordOf(name)] = { ...field.grammar.schema(definitions), description: field.summary }
  }
  const needed = Object.entries(fields).filter(([, field]) => field.required)
  return {
    title: what,
    type: 'object',
    properties,
    ...(needed.length > 0 ? { required: needed.map(([name]) => wordOf(name)) } : {}),
    additionalProperties: false,
  }
}
