import stringWidth from 'string-width'
import type { Diagnostic, Span } from './diagnostic.ts'
import { type FaultWords, faultsEn } from './fault-words.ts'
import { printable } from './printable.ts'

/** Texts of a book by the path they are shown under. */
export type Texts = ReadonlyMap<string, string>

/** A place as people count it: both from 1, columns in Unicode characters, a tab being one. */
export type Place = { readonly line: number; readonly column: number }

/** How the parts of a diagnostic are set off; the identity where there is no colour. */
export type Ink = {
  readonly error: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

const plain: Ink = { error: (t) => t, strong: (t) => t, faint: (t) => t }

/** Line and column of an offset. */
export function placeOf(text: string, offset: number): Place {
  const lineStart = lineStartOf(text, offset)
  let line = 1
  for (let i = text.indexOf('\n'); i !== -1 && i < lineStart; i = text.indexOf('\n', i + 1)) line++
  return { line, column: Array.from(text.slice(lineStart, offset)).length + 1 }
}

/** `file:line:col` of the start of a span. */
export function whereIs(span: Span, texts: Texts): string {
  const { line, column } = placeOf(texts.get(span.file) ?? '', span.start)
  return `${span.file}:${line}:${column}`
}

/**
 * A diagnostic as people and editors read it: place, severity and code, message, the line with a
 * caret under what is wrong, and what to do. A span over several lines is marked on its first.
 */
export function renderDiagnostic(
  fault: Diagnostic,
  texts: Texts,
  ink: Ink = plain,
  words: FaultWords = faultsEn,
): string {
  const { code, severity, message, span, help } = fault
  const text = texts.get(span.file) ?? ''
  const gutter = String(placeOf(text, span.start).line)
  const margin = ' '.repeat(gutter.length)
  const { line, indent, width } = excerptOf(text, span)
  const place = ink.strong(`${whereIs(span, texts)}:`)
  return [
    `${place} ${ink.error(`${words[severity]}[${code}]`)}${words.colon}${ink.strong(printable(words.say(message)))}`,
    `${ink.faint(`${gutter} |`)}${line === '' ? '' : ` ${line}`}`,
    `${ink.faint(`${margin} |`)} ${' '.repeat(indent)}${ink.error('^'.repeat(width))}`,
    `${ink.faint(`${margin} =`)} ${words.help}${words.colon}${printable(words.say(help))}`,
  ].join('\n')
}

/** The line a span begins on as it is shown, and the terminal columns before and under the span. */
function excerptOf(text: string, span: Span): { line: string; indent: number; width: number } {
  const lineStart = lineStartOf(text, span.start)
  const lineEnd = text.indexOf('\n', span.start)
  const whole = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).replace(/\r$/, '')
  const mark = span.start - lineStart
  const shown = clip(whole, mark)
  const head = shown.start > 0 ? '…' : ''
  const tail = shown.end < whole.length ? '…' : ''
  const marked = whole.slice(mark, Math.min(span.end - lineStart, shown.end))
  return {
    line: head + printable(whole.slice(shown.start, shown.end)) + tail,
    indent: stringWidth(head + printable(whole.slice(shown.start, mark))),
    width: Math.max(1, stringWidth(printable(marked))),
  }
}

function lineStartOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** The part of a very long line that surrounds what is wrong. */
function clip(line: string, mark: number): { start: number; end: number } {
  const widest = 160
  if (line.length <= widest) return { start: 0, end: line.length }
  const start = Math.max(0, mark - 60)
  return { start, end: Math.min(line.length, start + widest) }
}
