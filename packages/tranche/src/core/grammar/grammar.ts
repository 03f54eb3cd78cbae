import { nearestWord } from '../diagnostic/index.ts'
import { describe, type Node, type Placed, spanWithin } from './node.ts'
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
          `${aNameOf(kinds)} is written here, not ${describe(node)}`,
          'write the name as it is given where it is declared',
        )
        return undefined
      }
      reading.refer(kinds, node.text, node.span)
      return { value: node.text, span: node.span }
    },
    schema: () => ({ title: aNameOf(kinds), type: 'string' }),
  }
}

function aNameOf(kinds: readonly NameKind[]): string {
  const what = kinds.join(' or ')
  return `the name of ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
}

/** A name given here, for use elsewhere. */
export function givesName(kind: NameKind): Grammar<Placed<string>> {
  return {
    read(node, reading) {
      if (node.kind !== 'scalar' || !isName(node.text)) {
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

export function reportNotAName(node: Node, reading: Reading): void {
  reading.report(
    'name/not-a-name',
    node.span,
    `${describe(node)} cannot be a name`,
    'begin with a letter or digit and go on with letters, digits, “-”, “_” or “.”',
  )
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

/** Names given in a book: letters and digits of any script, joined by `-`, `_` or `.`. */
const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u
/** The names that most books have: classes of every script take a millisecond to be set up. */
const plainNamePattern = /^[a-z0-9][a-z0-9._-]{0,79}$/i

export function isName(text: string): boolean {
  return plainNamePattern.test(text) || namePattern.test(text)
}
