import type { BookNode } from '../../engine/core.ts'

type MapNode = Extract<BookNode, { kind: 'map' }>
type ListNode = Extract<BookNode, { kind: 'list' }>

/** A text with one more pair in a map; in braces behind the last pair, else on a line of its own under it. */
export function withPair(text: string, map: MapNode, key: string, said: string): string {
  const pair = `${inYaml(key)}: ${said}`
  const last = map.entries.at(-1)
  if (isInBrackets(text, map)) {
    if (last === undefined) return spliced(text, map.span, `{ ${pair} }`)
    return inserted(text, endOf(text, last), `, ${pair}`)
  }
  const [first] = map.entries
  const indent = first === undefined ? 0 : columnOf(text, first.key.span.start)
  return inserted(text, lineEnd(text, last === undefined ? map.span.end : endOf(text, last)), [
    '\n',
    ' '.repeat(indent),
    pair,
  ])
}

/** A text with one more item at the end of a list. */
export function withItem(text: string, list: ListNode, said: string): string {
  const last = list.items.at(-1)
  if (isInBrackets(text, list)) {
    if (last === undefined) return spliced(text, list.span, `[${said}]`)
    return inserted(text, last.span.end, `, ${said}`)
  }
  const [first] = list.items
  const at = first?.span.start ?? list.span.start
  const dash = text.lastIndexOf('-', at)
  const end = last === undefined ? list.span.end : behindBlank(text, last.span.end)
  return inserted(text, lineEnd(text, end), [
    '\n',
    ' '.repeat(columnOf(text, dash < 0 ? at : dash)),
    `- ${said}`,
  ])
}

/** A text in which something stands where nothing stood behind a key. */
export function withValue(text: string, empty: BookNode, said: string): string {
  const at = text.lastIndexOf(':', empty.span.start) + 1
  return inserted(text, at, ` ${said}`)
}

/** A text without one pair of a map. The comment above it stays: it may speak of what follows. */
export function withoutPair(text: string, map: MapNode, key: string): string {
  const place = map.entries.findIndex((entry) => entry.key.text === key)
  const entry = map.entries[place]
  if (entry === undefined) return text
  const next = map.entries[place + 1]
  const { start } = entry.key.span
  const end = endOf(text, entry)
  if (isInBrackets(text, map))
    return next === undefined && place === 0
      ? spliced(text, map.span, '{}')
      : withoutPart(text, start, end)
  const head = text.slice(lineStart(text, start), start)
  // What stands behind the dash of a list gives its place to what comes next.
  if (head.trim() !== '' && next !== undefined)
    return text.slice(0, start) + text.slice(next.key.span.start)
  if (head.trim() !== '' || map.entries.length === 1)
    return `${text.slice(0, start)}{}${text.slice(end)}`
  return withoutLines(text, start, end)
}

/** A text without one item of a list. */
export function withoutItem(text: string, list: ListNode, place: number): string {
  const item = list.items[place]
  if (item === undefined) return text
  if (isInBrackets(text, list)) return withoutPart(text, item.span.start, item.span.end)
  const dash = text.lastIndexOf('-', item.span.start)
  if (list.items.length === 1) return spliced(text, { start: dash, end: item.span.end }, '[]')
  return withoutLines(text, dash, behindBlank(text, item.span.end))
}

/** A plain word as YAML writes it; anything else in quotation marks. */
export function inYaml(said: string): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} ./%+-]*$/u.test(said) && said.trim() === said
  return isPlain ? said : JSON.stringify(said)
}

function isInBrackets(text: string, { span }: BookNode): boolean {
  return text[span.start] === '{' || text[span.start] === '['
}

function endOf(text: string, { key, value }: MapNode['entries'][number]): number {
  const end = Math.max(value.span.end, key.span.end)
  return value.kind === 'empty' ? text.indexOf(':', key.span.end) + 1 : behindBlank(text, end)
}

/** The end of what is written before a place: a block may reach over the line breaks behind it. */
function behindBlank(text: string, at: number): number {
  let end = at
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--
  return end
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 ? text.length : found
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at)
}

function inserted(text: string, at: number, said: string | readonly string[]): string {
  return text.slice(0, at) + (typeof said === 'string' ? said : said.join('')) + text.slice(at)
}

function spliced(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  said: string,
): string {
  return text.slice(0, start) + said + text.slice(end)
}

/** Without a part of what stands in brackets, and one of the commas around it. */
function withoutPart(text: string, start: number, end: number): string {
  const after = /^\s*,\s*/.exec(text.slice(end))?.[0].length
  if (after !== undefined) return text.slice(0, start) + text.slice(end + after)
  const before = /\s*,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0
  return text.slice(0, start - before) + text.slice(end)
}

function withoutLines(text: string, start: number, end: number): string {
  return text.slice(0, lineStart(text, start)) + text.slice(lineEnd(text, end) + 1)
}
