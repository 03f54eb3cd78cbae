import type { Node } from '../../grammar/index.ts'

/** Whether two nodes hold the same words, wherever they stand and however they are laid out; keys may come in any order. */
export function saysTheSame(one: Node, other: Node): boolean {
  if (one.kind === 'scalar') return other.kind === 'scalar' && one.text === other.text
  if (one.kind === 'list') {
    return (
      other.kind === 'list' &&
      one.items.length === other.items.length &&
      one.items.every((item, i) => {
        const twin = other.items[i]
        return twin !== undefined && saysTheSame(item, twin)
      })
    )
  }
  if (one.kind === 'empty' || other.kind !== 'map') return one.kind === other.kind
  const values = new Map(other.entries.map(({ key, value }) => [key.text, value]))
  return (
    one.entries.length === other.entries.length &&
    one.entries.every(({ key, value }) => {
      const twin = values.get(key.text)
      return twin !== undefined && saysTheSame(value, twin)
    })
  )
}

/**
 * Tells whether a list holds a fact with the same name and words already. A fact without a name is never taken for another: two payments
 * of one amount on one day may well be two.
 */
export function namedIn(items: readonly Node[]): (item: Node) => boolean {
  const byName = new Map(items.map((item) => [nameOf(item), item]))
  return (item) => {
    const name = nameOf(item)
    const earlier = name === null ? undefined : byName.get(name)
    return earlier !== undefined && saysTheSame(earlier, item)
  }
}

function nameOf(node: Node): string | null {
  if (node.kind !== 'map') return null
  const named = node.entries.find(({ key }) => key.text === 'name')?.value
  return named?.kind === 'scalar' ? named.text : null
}
