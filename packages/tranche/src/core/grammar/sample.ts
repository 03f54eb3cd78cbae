import type { Diagnostic } from '../diagnostic/index.ts'
import { type Disclosed, type Rational, writeDecimal } from '../quantity/index.ts'
import type { Grammar } from './grammar.ts'
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './node.ts'
import { Reading } from './reading.ts'

/** Nodes as a notation would write them, one after the other: for the tests of this folder. */
export class Pen {
  #at = 0

  scalar(text: string): ScalarNode {
    const start = this.#at
    this.#at += text.length + 1
    return { kind: 'scalar', text, span: { file: 'a', start, end: start + text.length }, shift: 0 }
  }

  empty(): Node {
    return { kind: 'empty', span: { file: 'a', start: this.#at, end: this.#at } }
  }

  list(...items: readonly Node[]): ListNode {
    const span = { file: 'a', start: items[0]?.span.start ?? this.#at, end: this.#at }
    return { kind: 'list', items, span }
  }

  /** Keys and values in turn; text stands for itself, null for nothing. */
  map(...pairs: readonly (readonly [string, string | Node | null])[]): MapNode {
    const start = this.#at
    const entries = pairs.map(([key, value]): Entry => {
      const written = this.scalar(key)
      if (value === null) return { key: written, value: this.empty() }
      return { key: written, value: typeof value === 'string' ? this.scalar(value) : value }
    })
    return { kind: 'map', entries, span: { file: 'a', start, end: this.#at } }
  }
}

/** What one line of text means to a grammar, and what is wrong with it. */
export function readLine<T>(
  grammar: Grammar<T>,
  text: string,
): { readonly value: T | undefined; readonly faults: readonly Diagnostic[] } {
  const reading = new Reading()
  return { value: grammar.read(new Pen().scalar(text), reading), faults: reading.faults }
}

/** A line in which « and » enclose the place where a fault is expected. */
export function marked(line: string): {
  readonly text: string
  readonly start: number
  readonly end: number
} {
  const start = line.indexOf('«')
  return { text: line.replace(/[«»]/g, ''), start, end: line.indexOf('»') - 1 }
}

/** `2`, `1 to 2`, `1 to 2 around 1.5` or `undisclosed`. */
export function wordsOf(known: Disclosed<Rational>): string {
  if (known.kind === 'undisclosed') return 'undisclosed'
  if (known.kind === 'exact') return writeDecimal(known.value)
  const ends = `${writeDecimal(known.low)} to ${writeDecimal(known.high)}`
  return known.centre === null ? ends : `${ends} around ${writeDecimal(known.centre)}`
}
