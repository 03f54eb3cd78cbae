import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type Node as ParsedNode,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Span } from '../../diagnostic/index.ts'
import type { Entry, Node, ScalarNode } from '../../grammar/index.ts'
import type { Flaw } from './flaw.ts'
import { namesWithin } from './hiding.ts'
import { lineStartOf, nextWritten, type Stretch } from './lines.ts'

/** More than are ever shown. */
const flawsMax = 100

/** What the tree is built from: the text as it was parsed, what was blanked in it, and values that cannot be read. */
type Source = {
  readonly file: string
  readonly original: string
  readonly text: string
  readonly blanked: readonly Stretch[]
  readonly dropped: readonly Stretch[]
}

/** Turns the parser's tree into nodes with places; what has to be left out is named in `hidden`. */
export class NodeBuilder {
  readonly flaws: Flaw[] = []
  readonly hidden = new Set<string>()
  count = 0
  readonly #source: Source

  constructor(source: Source) {
    this.#source = source
  }

  /** Undefined where the node itself has to be left out. */
  build(parsed: unknown, emptyAt = 0): Node | undefined {
    this.count++
    if (isMap(parsed)) return this.#map(parsed)
    if (isSeq(parsed)) return this.#list(parsed)
    if (isScalar(parsed)) return this.#scalar(parsed)
    if (isAlias(parsed)) return undefined
    return { kind: 'empty', span: this.#span(emptyAt, emptyAt) }
  }

  #map(parsed: YAMLMap): Node {
    const entries: Entry[] = []
    const first = new Map<string, ScalarNode>()
    for (const pair of parsed.items) {
      const key = this.#key(pair)
      if (key === undefined) {
        this.#hide(pair)
        continue
      }
      const earlier = first.get(key.text)
      if (earlier !== undefined) this.#reportTwice(key, earlier)
      if (pair.value === null && /^[^\s:]+:\S/.test(key.text)) {
        this.#reportColon(key)
        this.#hide(pair)
        continue
      }
      const value = this.build(pair.value, key.span.end)
      const isHidden = value === undefined || (value.kind === 'empty' && this.#lost(key, value))
      if (earlier !== undefined || isHidden) {
        this.#hide(pair)
        continue
      }
      first.set(key.text, key)
      entries.push({ key, value })
    }
    return { kind: 'map', entries, span: this.#collectionSpan(parsed, entries.at(-1)?.value.span) }
  }

  #list(parsed: YAMLSeq): Node {
    const items: Node[] = []
    for (const item of parsed.items) {
      const node = this.build(item)
      if (node === undefined) this.#hide(item)
      else items.push(node)
    }
    return { kind: 'list', items, span: this.#collectionSpan(parsed, items.at(-1)?.span) }
  }

  #scalar(parsed: Scalar): Node | undefined {
    const [start, end] = parsed.range ?? [0, 0]
    const span = this.#span(start, end)
    if (this.#source.dropped.some((d) => start <= d.start && d.start < end)) return undefined
    const text = String(parsed.value)
    const written = this.#source.text.slice(start, end)
    if (parsed.type === Scalar.PLAIN) {
      if (written === '' || written === '~' || written === 'null') return { kind: 'empty', span }
      return { kind: 'scalar', text, span, shift: written === text ? 0 : null }
    }
    return { kind: 'scalar', text, span, shift: written.slice(1, -1) === text ? 1 : null }
  }

  #key(pair: Pair): ScalarNode | undefined {
    const parsed = pair.key
    if (isAlias(parsed)) return undefined
    if (!isScalar(parsed)) {
      const [start, end] = (parsed as ParsedNode).range ?? [0, 0]
      this.#report('yaml/complex-key', start, end, {
        message: 'a key is a word or a line of text, not a list or a group of keys',
        help: 'write the key as text; a key that begins with a bracket goes into quotes',
      })
      return undefined
    }
    const key = this.#scalar(parsed)
    if (key === undefined) return undefined
    const { start, end } = key.span
    if (key.kind === 'empty' && start === end) {
      if (parsed.anchor !== undefined || parsed.tag !== undefined) return undefined
      this.#report('yaml/empty-key', start, start + 1, {
        message: 'no key stands before this colon',
        help: 'write the key, or put the text in quotes',
      })
      return undefined
    }
    const text = this.#source.text.slice(start, end)
    if (parsed.type === Scalar.PLAIN && text === '<<') {
      if (!isAlias(pair.value)) {
        this.#report('yaml/alias', start, end, {
          message: 'keys are not merged in from elsewhere with “<<”',
          help: 'write the keys themselves',
        })
      }
      return undefined
    }
    return key.kind === 'scalar' ? key : { kind: 'scalar', text, span: key.span, shift: 0 }
  }

  #reportTwice(key: ScalarNode, earlier: ScalarNode): void {
    if (this.flaws.length >= flawsMax) return
    const line = this.#source.text.slice(0, earlier.span.start).split('\n').length
    this.#report('yaml/duplicate-key', key.span.start, key.span.end, {
      message: `“${key.text}” is given twice in this group of keys`,
      help: `the first stands on line ${line}; rename or remove one of the two`,
    })
  }

  #reportColon(key: ScalarNode): void {
    const colon = key.span.start + (key.shift ?? 0) + key.text.indexOf(':')
    this.#report('yaml/missing-space', colon, colon + 1, {
      message: 'no space after “:”',
      help: 'write a space after “:”, or put the text in quotes',
    })
  }

  /** Whether nothing is left of a value because it was blanked. */
  #lost(key: ScalarNode, value: Node): boolean {
    const { text, original, blanked } = this.#source
    if (value.span.start !== value.span.end) return false
    const colon = nextWritten(text, key.span.end)
    const next = text[colon] === ':' ? nextWritten(text, colon + 1) : colon
    return blanked.some(({ start }) => {
      if (start < key.span.end || start >= next) return false
      const column = key.span.start - lineStartOf(text, key.span.start)
      const first = nextWritten(original, start)
      return first - start > column || original[first] === '-'
    })
  }

  /** Remembers the names given in something that is left out. */
  #hide(parsed: unknown): void {
    if (isPair(parsed)) {
      if (isScalar(parsed.key)) this.hidden.add(String(parsed.key.value))
      this.#hide(parsed.value)
      return
    }
    const range = (parsed as ParsedNode | null)?.range
    if (range === null || range === undefined) return
    const names = namesWithin(this.#source.text, { start: range[0], end: range[1] })
    for (const name of names) this.hidden.add(name)
  }

  #report(
    code: string,
    start: number,
    end: number,
    what: { readonly message: string; readonly help: string },
  ): void {
    if (this.flaws.length >= flawsMax) return
    this.flaws.push({ code, start, end, ...what, effect: 'keep' })
  }

  #collectionSpan(parsed: YAMLMap | YAMLSeq, last: Span | undefined): Span {
    const [start, end] = parsed.range ?? [0, 0]
    return this.#span(start, parsed.flow === true ? end : (last?.end ?? end))
  }

  #span(start: number, end: number): Span {
    return { file: this.#source.file, start, end: Math.max(start, end) }
  }
}
