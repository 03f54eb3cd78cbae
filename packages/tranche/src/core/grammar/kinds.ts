import { nearestWord } from '../diagnostic/index.ts'
import type { Grammar } from './grammar.ts'
import { describe, type MapNode, type ScalarNode } from './node.ts'
import type { Reading } from './reading.ts'
import {
  type Fields,
  type RecordOf,
  readFields,
  schemaOfFields,
  wordOf,
  wordsOf,
} from './record.ts'

/** Kinds of record told apart by the one key that only they have. */
export function oneOfKinds<C extends Fields, K extends { readonly [kind: string]: Fields }>(
  what: string,
  shared: C,
  kinds: K,
): Grammar<KindOf<C, K>> {
  const words = new Map(Object.keys(kinds).map((kind) => [wordOf(kind), kind]))
  const whole = new Map(
    Object.entries(kinds).map(([kind, fields]) => [kind, { ...shared, ...fields }]),
  )
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
        // What every kind may say is read all the same, so that its faults are shown too.
        const common = new Set(wordsOf(shared))
        const entries = node.entries.filter(({ key }) => common.has(key.text))
        if (entries.length > 0) readFields(what, shared, { ...node, entries }, reading)
        reading.hide(node)
        return undefined
      }
      if (key === 'several') {
        reading.hide(node)
        return undefined
      }
      const kind = words.get(key) ?? ''
      const fields = whole.get(kind)
      if (fields === undefined) return undefined
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
