import { nearestWord, type Span } from '../diagnostic/index.ts'
import {
  describe,
  type MapNode,
  type Node,
  type Placed,
  type ScalarNode,
  shorten,
  spanWithin,
} from './node.ts'
import type { NameKind, Reading } from './reading.ts'
import type { Definitions, JsonSchema } from './schema.ts'

/**
 * How one thing is said. A grammar reads a node into a value with places and reports everything wrong on the
 * way; what cannot be read is `undefined` and hides nothing but itself. It also writes its own JSON Schema, so
 * that what an editor offers and what `check` accepts cannot part.
 */
export type Grammar<T> = {
  readonly read: (node: Node, reading: Reading) => T | undefined
  readonly schema: (definitions: Definitions) => JsonSchema
}

export type ReadOf<G> = G extends Grammar<infer T> ? T : never

/** What a phrase parser answers: a value, or what is wrong where, counted in characters of the phrase. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: string
      readonly message: string
      readonly help: string
      readonly start: number
      readonly end: number
    }

export type PhraseDefinition<T> = {
  readonly name: string
  readonly parse: (text: string) => Parsed<T>
  /** A loose regular expression for editors; the parser is the judge. */
  readonly pattern: string
  readonly examples: readonly string[]
}

/** One line of text with a meaning of its own: an amount, a window, a price. */
export function phrase<T>(definition: PhraseDefinition<T>): Grammar<Placed<T>> {
  return {
    read(node, reading) {
      if (node.kind !== 'scalar') {
        reading.report(
          'shape/phrase-expected',
          node.span,
          `${definition.name} is written here, not ${describe(node)}`,
          `for example: ${definition.examples[0]}`,
        )
        return undefined
      }
      const parsed = definition.parse(node.text)
      if (parsed.ok) return { value: parsed.value, span: node.span }
      reading.report(
        parsed.code,
        spanWithin(node, parsed.start, parsed.end),
        parsed.message,
        parsed.help,
      )
      return undefined
    },
    schema: () => ({
      title: definition.name,
      type: ['string', 'number'],
      pattern: definition.pattern,
      examples: definition.examples,
    }),
  }
}

/** Any text. */
export const text: Grammar<Placed<string>> = {
  read(node, reading) {
    if (node.kind === 'scalar') return { value: node.text, span: node.span }
    reading.report(
      'shape/text-expected',
      node.span,
      `text is written here, not ${describe(node)}`,
      'write one line of text, in quotes where it holds a colon',
    )
    reading.hide(node)
    return undefined
  },
  schema: () => ({ title: 'text', type: ['string', 'number'] }),
}

/** One of a few words. */
export function word<const W extends string>(...words: readonly W[]): Grammar<Placed<W>> {
  return {
    read(node, reading) {
      if (node.kind === 'scalar') {
        const found = words.find((w) => w === node.text)
        if (found !== undefined) return { value: found, span: node.span }
      }
      const near = node.kind === 'scalar' ? nearestWord(node.text, words) : null
      reading.report(
        'shape/unknown-word',
        node.span,
        `${describe(node)} is not one of the words known here`,
        near === null
          ? `write one of: ${words.join(', ')}`
          : `did you mean “${near}”? Known here: ${words.join(', ')}`,
      )
      return undefined
    },
    schema: () => ({ enum: words }),
  }
}

/** A name given elsewhere in the book. */
export function nameOf(...kinds: readonly NameKind[]): Grammar<Placed<string>> {
  return {
    read(node, reading) {
      if (node.kind !== 'scalar') {
        reading.report(
          'shape/name-expected',
          node.span,
          `the name of a ${kinds.join(' or ')} is written here, not ${describe(node)}`,
          'write the name as it is given where it is declared',
        )
        return undefined
      }
      reading.refer(kinds, node.text, node.span)
      return { value: node.text, span: node.span }
    },
    schema: () => ({ title: `the name of a ${kinds.join(' or ')}`, type: 'string' }),
  }
}

/** A name given here, for use elsewhere. */
export function givesName(kind: NameKind): Grammar<Placed<string>> {
  return {
    read(node, reading) {
      if (node.kind !== 'scalar' || !namePattern.test(node.text)) {
        reportNotAName(node, reading)
        reading.hide(node)
        return undefined
      }
      reading.declare(kind, node.text, node.span)
      return { value: node.text, span: node.span }
    },
    schema: () => ({ title: `a new name for the ${kind}`, type: 'string' }),
  }
}

function reportNotAName(node: Node, reading: Reading): void {
  reading.report(
    'name/not-a-name',
    node.span,
    `${describe(node)} cannot be a name`,
    'begin with a letter or digit and go on with letters, digits, “-”, “_” or “.”',
  )
}

/** A list; an item that cannot be read hides only itself. */
export function listOf<T>(item: Grammar<T>): Grammar<readonly T[]> {
  return {
    read(node, reading) {
      if (node.kind === 'empty') return []
      if (node.kind !== 'list') {
        reading.report(
          'shape/list-expected',
          node.span,
          `a list is written here, not ${describe(node)}`,
          'begin each item on its own line with “- ”',
        )
        reading.hide(node)
        return undefined
      }
      return node.items
        .map((child) => item.read(child, reading))
        .filter((child) => child !== undefined)
    },
    schema: (definitions) => ({ type: 'array', items: item.schema(definitions) }),
  }
}

/** One thing, or a list of them. */
export function oneOrMany<T>(item: Grammar<T>): Grammar<readonly T[]> {
  const many = listOf(item)
  return {
    read(node, reading) {
      if (node.kind === 'list') return many.read(node, reading)
      const one = item.read(node, reading)
      return one === undefined ? undefined : [one]
    },
    schema: (definitions) => ({ anyOf: [item.schema(definitions), many.schema(definitions)] }),
  }
}

/** Different grammars for a phrase, a group of keys and a list. */
export function byShape<S = never, M = never, L = never>(shapes: {
  readonly scalar?: Grammar<S>
  readonly map?: Grammar<M>
  readonly list?: Grammar<L>
}): Grammar<S | M | L> {
  const known = [shapes.scalar, shapes.map, shapes.list].filter((g) => g !== undefined)
  return {
    read(node, reading): S | M | L | undefined {
      if (node.kind === 'map' && shapes.map !== undefined) return shapes.map.read(node, reading)
      if (node.kind === 'list' && shapes.list !== undefined) return shapes.list.read(node, reading)
      const otherwise = shapes.scalar ?? shapes.map ?? shapes.list
      return otherwise?.read(node, reading)
    },
    schema: (definitions) => ({
      anyOf: known.map((g) => (g as Grammar<unknown>).schema(definitions)),
    }),
  }
}

/** A grammar that is defined once under a name and may contain itself. */
export function named<T>(name: string, inner: () => Grammar<T>): Grammar<T> {
  return {
    read: (node, reading) => inner().read(node, reading),
    schema: (definitions) => {
      if (!definitions.has(name)) {
        definitions.set(name, null)
        definitions.set(name, inner().schema(definitions))
      }
      return { $ref: `#/definitions/${name}` }
    },
  }
}

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

function wordsOf(fields: Fields): string[] {
  return Object.keys(fields).map(wordOf)
}

function readFields<F extends Fields>(
  what: string,
  fields: F,
  node: MapNode,
  reading: Reading,
): RecordOf<F> | undefined {
  const byWord = new Map(Object.keys(fields).map((name) => [wordOf(name), name]))
  const read: Record<string, unknown> = { span: node.span }
  const seen = new Set<string>()
  for (const { key, value } of node.entries) {
    const name = byWord.get(key.text)
    if (name === undefined) {
      const meant = reportUnknownKey(what, key, byWord.keys(), reading)
      seen.add(byWord.get(meant ?? '') ?? '')
      reading.hide(value)
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

function schemaOfFields(what: string, fields: Fields, definitions: Definitions): JsonSchema {
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

/** Names given in a book: letters and digits of any script, joined by `-`, `_` or `.`. */
const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u

export type Named<T> = { readonly name: string; readonly nameSpan: Span; readonly value: T }

/** A group of keys that are names. With `declares` each name is given here and what is under it belongs to it. */
export function mapOf<T>(
  what: string,
  value: Grammar<T>,
  options: { readonly declares?: NameKind; readonly refers?: readonly NameKind[] } = {},
): Grammar<readonly Named<T>[]> {
  const readEntry = (key: ScalarNode, node: Node, reading: Reading): Named<T> | undefined => {
    const read = value.read(node, reading)
    return read === undefined ? undefined : { name: key.text, nameSpan: key.span, value: read }
  }
  return {
    read(node, reading) {
      if (node.kind === 'empty') return []
      if (node.kind !== 'map') {
        reading.report(
          'shape/keys-expected',
          node.span,
          `${what} is written here as keys, not as ${describe(node)}`,
          'write a name, a colon, and what belongs to it',
        )
        reading.hide(node)
        return undefined
      }
      const read: Named<T>[] = []
      for (const { key, value: child } of node.entries) {
        if (options.refers !== undefined) reading.refer(options.refers, key.text, key.span)
        else if (!namePattern.test(key.text)) {
          reportNotAName(key, reading)
          reading.hide(key)
          reading.hide(child)
          continue
        }
        const entry =
          options.declares === undefined
            ? readEntry(key, child, reading)
            : reading.within(options.declares, key.text, key.span, () =>
                readEntry(key, child, reading),
              )
        if (entry !== undefined) read.push(entry)
      }
      return read
    },
    schema: (definitions) => ({
      title: what,
      type: 'object',
      additionalProperties: value.schema(definitions),
    }),
  }
}

/** Kinds of record told apart by the one key that only they have. */
export function oneOfKinds<C extends Fields, K extends { readonly [kind: string]: Fields }>(
  what: string,
  shared: C,
  kinds: K,
): Grammar<KindOf<C, K>> {
  const words = new Map(Object.keys(kinds).map((kind) => [wordOf(kind), kind]))
  return {
    read(node, reading) {
      if (node.kind !== 'map') {
        reading.report(
          'shape/keys-expected',
          node.span,
          `${what} is written here as keys, not as ${describe(node)}`,
          `write one of: ${[...words.keys()].join(', ')}`,
        )
        reading.hide(node)
        return undefined
      }
      const key = kindKeyOf(what, words, kinds, node, reading)
      if (key === null) {
        reportUnknownKind(what, wordsOf(shared), [...words.keys()], node, reading)
        reading.hide(node)
        return undefined
      }
      if (key === 'several') {
        reading.hide(node)
        return undefined
      }
      const kind = words.get(key) ?? ''
      const fields = { ...shared, ...kinds[kind] }
      const read = readFields(`${what} “${key}”`, fields, node, reading)
      return read === undefined ? undefined : ({ kind, ...read } as KindOf<C, K>)
    },
    schema: (definitions) => ({
      title: what,
      anyOf: Object.entries(kinds).map(([kind, fields]) =>
        schemaOfFields(`${what} “${wordOf(kind)}”`, { ...shared, ...fields }, definitions),
      ),
    }),
  }
}

/** The key that says which kind it is; a key that is also an ordinary key of that kind says nothing. */
function kindKeyOf(
  what: string,
  words: ReadonlyMap<string, string>,
  kinds: { readonly [kind: string]: Fields },
  node: MapNode,
  reading: Reading,
): string | 'several' | null {
  const present = node.entries.map(({ key }) => key).filter(({ text }) => words.has(text))
  const fieldsOf = ({ text }: ScalarNode): Fields => kinds[words.get(text) ?? ''] ?? {}
  const saying = present.find((key) =>
    present.every(({ text }) => Object.hasOwn(fieldsOf(key), words.get(text) ?? '')),
  )
  if (saying !== undefined) return saying.text
  const [first, ...rest] = present
  const second = rest.find(
    ({ text }) => first !== undefined && !Object.hasOwn(fieldsOf(first), words.get(text) ?? ''),
  )
  if (first === undefined || second === undefined) return null
  reading.report(
    'shape/two-kinds',
    second.span,
    `“${first.text}” and “${second.text}” are two kinds of ${what}`,
    'write two of them, each with its own key',
  )
  return 'several'
}

function reportUnknownKind(
  what: string,
  sharedWords: readonly string[],
  words: readonly string[],
  node: MapNode,
  reading: Reading,
): void {
  if (words.some((word) => reading.mayHold(node.span, word))) return
  const stray = node.entries.find(({ key }) => !sharedWords.includes(key.text))
  const near = stray === undefined ? null : nearestWord(stray.key.text, words)
  reading.report(
    'shape/unknown-kind',
    (stray?.key ?? node.entries[0]?.key ?? node).span,
    `nothing here says which kind of ${what} it is`,
    near === null ? `write one of: ${words.join(', ')}` : `did you mean “${near}”?`,
  )
}

/** What `oneOfKinds` reads: the fields of one kind, told apart by `kind`. */
export type KindOf<C extends Fields, K extends { readonly [kind: string]: Fields }> = {
  [N in keyof K & string]: { readonly kind: N } & RecordOf<C & K[N]>
}[keyof K & string]
