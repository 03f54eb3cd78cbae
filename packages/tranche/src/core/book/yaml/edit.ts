import { CST, Parser } from 'yaml'
import { assert } from '../../diagnostic/index.ts'
import type { Stretch } from './lines.ts'
import { readYaml } from './read-yaml.ts'
import { readTokens } from './tokens.ts'

/** A text without faults again, byte for byte, from its syntax tree: what shows that reading loses nothing. */
export function printBack(text: string): string {
  return Array.from(new Parser().parse(text), (token) => CST.stringify(token)).join('')
}

/**
 * The text with one value or key, which stands at `span`, saying something else; nothing but its own characters
 * changes. Quotes are kept where there were any and added where the new text needs them.
 */
export function replaceScalar(text: string, span: Stretch, newText: string): string {
  const { start, end } = span
  assert(0 <= start && start <= end && end <= text.length, 'the span lies inside the text')
  const old = text.slice(start, end)
  const before = old === '' && text[start - 1] === ':' ? ' ' : ''
  const after = old.endsWith('\n') ? '\n' : ''
  return text.slice(0, start) + before + written(text, span, newText) + after + text.slice(end)
}

function written(text: string, { start, end }: Stretch, newText: string): string {
  const mark = text[start]
  if (end > start && mark === "'" && isPrintable(newText)) return single(newText)
  if (end > start && (mark === '"' || mark === "'")) return double(newText)
  const { brackets } = readTokens(text)
  const isInBrackets = brackets.some((b) => b.start < start && start < b.end)
  return isReadPlain(newText, isInBrackets) ? newText : double(newText)
}

/** Whether a text without quotes is read as itself, both as a key and as a value. */
function isReadPlain(text: string, isInBrackets: boolean): boolean {
  if (!isPrintable(text) || text === '') return false
  const { root, faults } = readYaml('', isInBrackets ? `{ ${text}: ${text} }` : `${text}: ${text}`)
  if (faults.length > 0 || root?.kind !== 'map' || root.entries.length !== 1) return false
  const [entry] = root.entries
  return entry?.key.text === text && entry.value.kind === 'scalar' && entry.value.text === text
}

/** One line without control characters. */
function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\ufeff]/u.test(text)
}

function single(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** JSON's escapes are among those of YAML; characters that nobody sees are escaped as well. */
function double(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\p{Cc}\ufeff]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
