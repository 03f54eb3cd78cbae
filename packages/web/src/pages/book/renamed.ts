import type { BookNode } from '../../engine/core.ts'
import { type Schema, schemasAt } from './schema.ts'
import { inYaml } from './text-edits.ts'

type Place = { readonly start: number; readonly end: number; readonly said: string }

/** A text in which a party, deal, tranche … is called otherwise, also everywhere it is meant. Words of the grammar stay. */
export function renamed(
  text: string,
  root: BookNode,
  schema: Schema,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const places = [...placesOf(root, [], schema, from, to)]
  return places
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, said }) => now.slice(0, start) + said + now.slice(end), text)
}

function* placesOf(
  node: BookNode,
  path: readonly string[],
  schema: Schema,
  from: string,
  to: string,
): Generator<Place> {
  switch (node.kind) {
    case 'map': {
      const readings = schemasAt(schema, path)
      const isWord = readings.some(({ properties }) => properties?.[from] !== undefined)
      for (const { key, value } of node.entries) {
        if (key.text === from && !isWord) yield { ...key.span, said: inYaml(to) }
        yield* placesOf(value, [...path, key.text], schema, from, to)
      }
      return
    }
    case 'list':
      for (const item of node.items) yield* placesOf(item, [...path, '-'], schema, from, to)
      return
    case 'scalar': {
      const isName = schemasAt(schema, path).some(({ title = '' }) => /^the name of/.test(title))
      const parts = node.text.split('/')
      if (isName && parts.includes(from))
        yield {
          ...node.span,
          said: inYaml(parts.map((part) => (part === from ? to : part)).join('/')),
        }
      return
    }
    case 'empty':
      return
    default:
      node satisfies never
  }
}
