import type { Span } from '../diagnostic/index.ts'

/** A written text as a tree of places, free of any notation: what grammars read. */
export type Node = ScalarNode | MapNode | ListNode | EmptyNode

export type ScalarNode = {
  readonly kind: 'scalar'
  /** What it says, quotes and escapes resolved; a number or date exactly as it was typed. */
  readonly text: string
  readonly span: Span
  /** Whether character i of `text` stands at `span.start + shift + i` in the file. */
  readonly shift: number | null
}

export type Entry = { readonly key: ScalarNode; readonly value: Node }

export type MapNode = {
  readonly kind: 'map'
  readonly entries: readonly Entry[]
  readonly span: Span
}

export type ListNode = {
  readonly kind: 'list'
  readonly items: readonly Node[]
  readonly span: Span
}

/** A key with nothing after it. */
export type EmptyNode = { readonly kind: 'empty'; readonly span: Span }

/** A value and where it was written. */
export type Placed<T> = { readonly value: T; readonly span: Span }

/** What a node is, in words for a message. */
export function describe(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return `“${shorten(node.text)}”`
    case 'map':
      return 'a group of keys'
    case 'list':
      return 'a list'
    case 'empty':
      return 'nothing'
    default:
      return node satisfies never
  }
}

export function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ')
  return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat
}

/** The span of part of a scalar; the whole of it where characters do not map one to one. */
export function spanWithin(node: ScalarNode, start: number, end: number): Span {
  if (node.shift === null) return node.span
  const base = node.span.start + node.shift
  return { file: node.span.file, start: base + start, end: base + Math.max(end, start + 1) }
}
