import type { Span } from '../diagnostic/index.ts'
import { type Grammar, isName, reportNotAName } from './grammar.ts'
import { describe, type Node, type ScalarNode } from './node.ts'
import type { NameKind, Reading } from './reading.ts'

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
        else if (!isName(key.text)) {
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
