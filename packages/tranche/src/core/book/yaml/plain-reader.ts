import type { Entry, Node, ScalarNode } from '../../grammar/index.ts'

const deepest = 30
const keyLengthMax = 1000

/** The notation that nearly every line of a book is written in: keys, lists and brackets, with text on one line. */
export function readPlain(file: string, text: string, nodesMax: number): Node | null {
  return foreign.test(text) ? null : new PlainReader(file, text, nodesMax).read()
}

/** Characters that the whole notation says something about. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: tabs, returns and what nobody can see
const foreign = /[\0-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]/

/** Marks with which no plain text begins. */
const reserved: ReadonlySet<string> = new Set('[]{}#&*!|>%@`"\',')
const brackets: ReadonlySet<string> = new Set('[]{},')

/**
 * Reads what it knows in one pass over the text, and gives up, with null, at whatever it does not: what is wrong with a text is found by the parser
 * of the whole notation, and what both can read both read alike. Every reading method leaves the place right after what it has read.
 */
class PlainReader {
  readonly #file: string
  readonly #text: string
  readonly #nodesMax: number
  #at = 0
  /** Of the line that holds the place, once `#toNextLine` has moved there. */
  #column = 0
  #count = 0
  #depth = 0

  constructor(file: string, text: string, nodesMax: number) {
    this.#file = file
    this.#text = text
    this.#nodesMax = nodesMax
  }

  read(): Node | null {
    this.#toContent(0)
    if (this.#column !== 0) return null
    const root = this.#blockMap(0)
    return root === null || this.#column >= 0 || this.#count > this.#nodesMax ? null : root
  }

  /** From the start of a line to the first thing written on it or on a later one; the column is -1 where there is none. */
  #toContent(lineStart: number): void {
    const text = this.#text
    for (let start = lineStart; start < text.length; ) {
      let at = start
      while (text[at] === ' ') at++
      const mark = text[at]
      if (mark !== '\n' && mark !== '#' && mark !== undefined) {
        this.#at = at
        this.#column = at - start
        return
      }
      const feed = text.indexOf('\n', at)
      start = feed === -1 ? text.length : feed + 1
    }
    this.#at = text.length
    this.#column = -1
  }

  /** Whether nothing but blanks and a comment follows on the line; then the place moves to the next content. */
  #endLine(): boolean {
    const text = this.#text
    let at = this.#at
    while (text[at] === ' ') at++
    if (text[at] === '#' && at > this.#at) {
      const feed = text.indexOf('\n', at)
      at = feed === -1 ? text.length : feed
    }
    if (at < text.length && text[at] !== '\n') return false
    this.#toContent(at + 1)
    return true
  }

  /** What stands below a key or after a dash, in the given column and further in than what holds it. */
  #block(column: number, outer: number): Node | null {
    if (++this.#depth > deepest) return null
    const mark = this.#text[this.#at]
    const node =
      mark === '-' && this.#isBlankAt(this.#at + 1)
        ? this.#blockList(column)
        : mark === '{' || mark === '['
          ? this.#onRestOfLine(outer)
          : this.#blockMap(column)
    this.#depth--
    return node
  }

  #blockMap(column: number): Node | null {
    this.#count++
    const start = this.#at
    const entries: Entry[] = []
    const names = new Set<string>()
    do {
      if (column === 0 && this.#isDocumentMark()) return null
      const key = this.#key(false)
      if (key === null || names.has(key.text)) return null
      names.add(key.text)
      const value = this.#entryValue(column)
      if (value === null) return null
      entries.push({ key, value })
    } while (this.#column === column)
    if (this.#column > column) return null
    return {
      kind: 'map',
      entries,
      span: this.#span(start, entries.at(-1)?.value.span.end ?? start),
    }
  }

  #isDocumentMark(): boolean {
    return this.#text.startsWith('---', this.#at) || this.#text.startsWith('...', this.#at)
  }

  /** After the colon of a key in the given column. */
  #entryValue(column: number): Node | null {
    if (!this.#endLine()) {
      this.#skipSpaces()
      return this.#onRestOfLine(column)
    }
    const below = this.#column
    if (below > column) return this.#block(below, column)
    const isList = below === column && this.#text[this.#at] === '-' && this.#isBlankAt(this.#at + 1)
    return isList ? this.#blockList(column) : null
  }

  #blockList(column: number): Node | null {
    this.#count++
    const start = this.#at
    const items: Node[] = []
    do {
      const dash = this.#at
      this.#at++
      this.#skipSpaces()
      const mark = this.#text[this.#at]
      if (mark === '\n' || mark === '#' || mark === undefined) return null
      const item = this.#listItem(column, column + this.#at - dash)
      if (item === null) return null
      items.push(item)
    } while (
      this.#column === column &&
      this.#text[this.#at] === '-' &&
      this.#isBlankAt(this.#at + 1)
    )
    if (this.#column > column) return null
    return { kind: 'list', items, span: this.#span(start, items.at(-1)?.span.end ?? start) }
  }

  #listItem(outer: number, column: number): Node | null {
    const mark = this.#text[this.#at]
    if (mark === '-' && this.#isBlankAt(this.#at + 1)) return null
    if (mark === '{' || mark === '[') return this.#onRestOfLine(outer)
    const start = this.#at
    const isKey = this.#key(false) !== null
    this.#at = start
    return isKey ? this.#block(column, outer) : this.#onRestOfLine(outer)
  }

  /** A value that begins on this line, with nothing after it; lines of brackets stand further in than what holds them. */
  #onRestOfLine(outer: number): Node | null {
    const value = this.#inBrackets(outer, false)
    return value !== null && this.#endLine() && this.#column <= outer ? value : null
  }

  /** A value in brackets, in quotes or plain. */
  #inBrackets(outer: number, isInside: boolean): Node | null {
    const mark = this.#text[this.#at]
    if (mark === '{' || mark === '[') {
      if (++this.#depth > deepest) return null
      const node = mark === '{' ? this.#flowMap(outer) : this.#flowList(outer)
      this.#depth--
      return node
    }
    this.#count++
    const scalar = this.#scalar(isInside)
    if (scalar === null || scalar.shift === 1) return scalar
    const { text, span } = scalar
    return text === '~' || text === 'null' ? { kind: 'empty', span } : scalar
  }

  #flowMap(outer: number): Node | null {
    this.#count++
    const start = this.#at++
    const entries: Entry[] = []
    const names = new Set<string>()
    for (;;) {
      if (!this.#toFlowContent(outer)) return null
      if (this.#text[this.#at] === '}') break
      const key = this.#key(true)
      if (key === null || names.has(key.text) || !this.#toFlowContent(outer)) return null
      names.add(key.text)
      const value = this.#inBrackets(outer, true)
      if (value === null || !this.#toFlowContent(outer)) return null
      entries.push({ key, value })
      if (this.#text[this.#at] === ',') this.#at++
      else if (this.#text[this.#at] !== '}') return null
    }
    this.#at++
    return { kind: 'map', entries, span: this.#span(start, this.#at) }
  }

  #flowList(outer: number): Node | null {
    this.#count++
    const start = this.#at++
    const items: Node[] = []
    for (;;) {
      if (!this.#toFlowContent(outer)) return null
      if (this.#text[this.#at] === ']') break
      const item = this.#inBrackets(outer, true)
      if (item === null || !this.#toFlowContent(outer)) return null
      items.push(item)
      if (this.#text[this.#at] === ',') this.#at++
      else if (this.#text[this.#at] !== ']') return null
    }
    this.#at++
    return { kind: 'list', items, span: this.#span(start, this.#at) }
  }

  /** Over blanks, line breaks and comments within brackets; false where a line does not stand further in than what holds the brackets. */
  #toFlowContent(outer: number): boolean {
    if (this.#endLine()) return this.#column > outer
    this.#skipSpaces()
    return this.#text[this.#at] !== '#'
  }

  /** A key with its colon, on one line. */
  #key(isInside: boolean): ScalarNode | null {
    const start = this.#at
    const key = this.#scalar(isInside)
    const isKey =
      key !== null &&
      this.#text[this.#at] === ':' &&
      this.#isBlankAt(this.#at + 1) &&
      this.#at - start <= keyLengthMax &&
      key.text !== '<<'
    this.#at++
    return isKey ? key : null
  }

  #scalar(isInside: boolean): ScalarNode | null {
    const mark = this.#text[this.#at]
    if (mark === '"' || mark === "'") return this.#quoted(mark)
    return this.#plain(isInside)
  }

  /** Text in quotes that says what it shows: on one line, with nothing escaped. */
  #quoted(mark: string): ScalarNode | null {
    const start = this.#at
    const end = this.#text.indexOf(mark, start + 1)
    if (end === -1 || this.#text[end + 1] === mark) return null
    const text = this.#text.slice(start + 1, end)
    if (text.includes('\n') || (mark === '"' && text.includes('\\'))) return null
    this.#at = end + 1
    return { kind: 'scalar', text, span: this.#span(start, end + 1), shift: 1 }
  }

  #plain(isInside: boolean): ScalarNode | null {
    const text = this.#text
    const start = this.#at
    const first = text[start]
    if (first === undefined || reserved.has(first)) return null
    if ((first === '-' || first === '?' || first === ':') && this.#endsMark(start + 1)) return null
    let end = start
    for (let at = start; at < text.length; at++) {
      const mark = text[at] as string
      if (
        mark === '\n' ||
        (mark === ':' && (this.#isBlankAt(at + 1) || (isInside && this.#endsMark(at + 1))))
      )
        break
      if (isInside && brackets.has(mark)) break
      if (mark === ' ') {
        if (text[at + 1] === '#') break
      } else end = at + 1
    }
    if (end === start) return null
    this.#at = end
    return { kind: 'scalar', text: text.slice(start, end), span: this.#span(start, end), shift: 0 }
  }

  #skipSpaces(): void {
    while (this.#text[this.#at] === ' ') this.#at++
  }

  #isBlankAt(at: number): boolean {
    const mark = this.#text[at]
    return mark === ' ' || mark === '\n' || mark === undefined
  }

  #endsMark(at: number): boolean {
    return this.#isBlankAt(at) || brackets.has(this.#text[at] ?? ',')
  }

  #span(start: number, end: number) {
    return { file: this.#file, start, end }
  }
}
