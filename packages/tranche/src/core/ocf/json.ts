import type { Diagnostic } from '../diagnostic/index.ts'
import { limits } from './limits.ts'

/**
 * A JSON value as it was written: keys in their order, numbers as typed, each with its place in
 * its file. `JSON.parse` would move keys that look like numbers and round long numbers.
 */
export type Json =
  | JsonObject
  | (Placed & { readonly kind: 'list'; readonly items: readonly Json[] })
  | (Placed & { readonly kind: 'text'; readonly text: string })
  | (Placed & { readonly kind: 'number'; readonly text: string })
  | (Placed & { readonly kind: 'flag'; readonly value: boolean })
  | (Placed & { readonly kind: 'null' })

export type JsonObject = Placed & {
  readonly kind: 'object'
  /** A key written twice is here twice; the last one counts. */
  readonly entries: readonly JsonEntry[]
}

export type JsonEntry = { readonly key: string; readonly start: number; readonly value: Json }

type Placed = { readonly start: number; readonly end: number }

/** How many more values may be read, over all files of a package. */
export type Allowance = { values: number }

/** Reads one JSON text; null with the fault where it is none. */
export function readJson(
  file: string,
  text: string,
  allowance: Allowance = { values: limits.values },
): { readonly value: Json | null; readonly faults: readonly Diagnostic[] } {
  const reader = new Reader(text, allowance)
  try {
    return { value: reader.whole(), faults: reader.twice.map((at) => keyTwice(file, text, at)) }
  } catch (problem) {
    if (!(problem instanceof NotJson)) throw problem
    const { start, message, help } = problem
    const span = { file, start, end: Math.min(start + 1, text.length) }
    return {
      value: null,
      faults: [{ code: 'ocf/not-json', severity: 'error', message, span, help }],
    }
  }
}

function keyTwice(file: string, text: string, { key, start }: JsonEntry): Diagnostic {
  const end = Math.min(start + key.length + 2, text.length)
  return {
    code: 'ocf/key-twice',
    severity: 'warning',
    message: `“${key.slice(0, 60)}” is written twice in one object`,
    span: { file, start, end },
    help: 'the last one counts; remove the other',
  }
}

class NotJson extends Error {
  readonly start: number
  readonly help: string

  constructor(start: number, message: string, help = 'write it as JSON (RFC 8259)') {
    super(message)
    this.start = start
    this.help = help
  }
}

const plainText = /[ !#-[\]-\u{10ffff}]*/uy
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Source of the grammar: RFC 8259 (2017). A byte order mark at the start is passed over. */
class Reader {
  readonly twice: JsonEntry[] = []
  private readonly text: string
  private readonly allowance: Allowance
  private at = 0

  constructor(text: string, allowance: Allowance) {
    this.text = text
    this.allowance = allowance
  }

  whole(): Json {
    if (this.text.startsWith('\ufeff')) this.at = 1
    const value = this.value(0)
    if (this.at < this.text.length) throw new NotJson(this.at, 'something follows the value')
    return value
  }

  private value(depth: number): Json {
    this.skipSpace()
    if (depth > limits.depth) {
      throw new NotJson(this.at, `more than ${limits.depth} levels`, 'write it with fewer levels')
    }
    if (--this.allowance.values < 0) {
      throw new NotJson(this.at, `more than ${limits.values} values`, 'split the package')
    }
    const value = this.bare(depth)
    this.skipSpace()
    return value
  }

  private bare(depth: number): Json {
    const start = this.at
    switch (this.text[start]) {
      case '{':
        return this.object(depth)
      case '[':
        return this.list(depth)
      case '"':
        return { kind: 'text', text: this.string(), start, end: this.at }
      case 't':
        return this.word('true', { kind: 'flag', value: true })
      case 'f':
        return this.word('false', { kind: 'flag', value: false })
      case 'n':
        return this.word('null', { kind: 'null' })
      default:
        return { kind: 'number', text: this.match(number, 'a value'), start, end: this.at }
    }
  }

  private object(depth: number): JsonObject {
    const start = this.at++
    const entries: JsonEntry[] = []
    const keys = new Set<string>()
    this.each('}', () => {
      const keyStart = this.at
      const key = this.string()
      this.skipSpace()
      this.expect(':')
      const entry = { key, start: keyStart, value: this.value(depth + 1) }
      if (keys.has(key)) this.twice.push(entry)
      keys.add(key)
      entries.push(entry)
    })
    return { kind: 'object', entries, start, end: this.at }
  }

  private list(depth: number): Json {
    const start = this.at++
    const items: Json[] = []
    this.each(']', () => items.push(this.value(depth + 1)))
    return { kind: 'list', items, start, end: this.at }
  }

  /** What stands between here and `close`, separated by commas. */
  private each(close: '}' | ']', read: () => void): void {
    this.skipSpace()
    if (this.text[this.at] === close) {
      this.at++
      return
    }
    for (;;) {
      this.skipSpace()
      read()
      if (this.text[this.at] !== ',') break
      this.at++
    }
    this.expect(close)
  }

  private string(): string {
    this.expect('"')
    let read = ''
    for (;;) {
      read += this.match(plainText, 'text')
      const character = this.text[this.at++]
      if (character === '"') return read
      if (character !== '\\') throw new NotJson(this.at - 1, 'a text does not end on its line')
      read += this.escaped()
    }
  }

  private escaped(): string {
    const character = this.text[this.at++] ?? ''
    const plain = escapes[character]
    if (plain !== undefined) return plain
    const digits = this.text.slice(this.at, this.at + 4)
    if (character !== 'u' || !/^[\da-fA-F]{4}$/.test(digits)) {
      throw new NotJson(this.at - 1, 'no escape of JSON')
    }
    this.at += 4
    return String.fromCharCode(Number.parseInt(digits, 16))
  }

  private word<T extends object>(word: string, value: T): T & Placed {
    const start = this.at
    if (!this.text.startsWith(word, start)) throw new NotJson(start, `${word} was expected`)
    this.at += word.length
    return { ...value, start, end: this.at }
  }

  private match(pattern: RegExp, what: string): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found === null) throw new NotJson(this.at, `${what} was expected`)
    this.at = pattern.lastIndex
    return found[0]
  }

  private expect(character: string): void {
    if (this.text[this.at] !== character) throw new NotJson(this.at, `${character} was expected`)
    this.at++
  }

  private skipSpace(): void {
    while (this.at < this.text.length && ' \t\n\r'.includes(this.text.charAt(this.at))) this.at++
  }
}

/** The value as JSON text, two spaces a level, ended by a line break. */
export function printJson(value: Json): string {
  return `${printed(value, '\n')}\n`
}

function printed(value: Json, indent: string): string {
  switch (value.kind) {
    case 'object':
      return bracketed(
        '{}',
        value.entries.map(
          ({ key, value }) => `${JSON.stringify(key)}: ${printed(value, `${indent}  `)}`,
        ),
        indent,
      )
    case 'list':
      return bracketed(
        '[]',
        value.items.map((item) => printed(item, `${indent}  `)),
        indent,
      )
    case 'text':
      return JSON.stringify(value.text)
    case 'number':
      return value.text
    case 'flag':
      return String(value.value)
    case 'null':
      return 'null'
    default:
      return value satisfies never
  }
}

function bracketed(brackets: '{}' | '[]', parts: readonly string[], indent: string): string {
  if (parts.length === 0) return brackets
  return `${brackets[0]}${indent}  ${parts.join(`,${indent}  `)}${indent}${brackets[1]}`
}

/** What an object says under a key; undefined where it does not say it. */
export function fieldOf(object: JsonObject, key: string): Json | undefined {
  return object.entries.findLast((entry) => entry.key === key)?.value
}

/** The text under a key; undefined where there is none. An empty text says nothing. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const value = fieldOf(object, key)
  return value?.kind === 'text' && value.text !== '' ? value.text : undefined
}

/** The texts of the list under a key. */
export function textsOf(object: JsonObject, key: string): string[] {
  const value = fieldOf(object, key)
  if (value?.kind !== 'list') return []
  return value.items.flatMap((item) =>
    item.kind === 'text' && item.text !== '' ? [item.text] : [],
  )
}
