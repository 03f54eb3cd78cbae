import { lineEndOf, lineStartOf, type Stretch } from './lines.ts'

/**
 * The smallest entry that encloses a flaw: the line on which it starts, or on which the outermost brackets around
 * it open, and every following line indented deeper. Lines indented with tabs go together.
 */
export function entryAround(text: string, offset: number, brackets: readonly Stretch[]): Stretch {
  const at = lastWritten(text, offset)
  const around = brackets.find((b) => b.start <= at && at < b.end)
  const start = lineStartOf(text, around?.start ?? at)
  let end = lineEndOf(text, Math.max(at, (around?.end ?? 0) - 1))
  if (isTabbed(text, start)) end = endOfTabbedLines(text, end)
  return { start, end: endOfDeeperLines(text, end, firstWritten(text, start)) }
}

function endOfTabbedLines(text: string, from: number): number {
  let end = from
  for (let line = nextLine(text, from); line !== null; line = nextLine(text, line.end)) {
    if (!isTabbed(text, line.start)) break
    end = line.end
  }
  return end
}

function isTabbed(text: string, lineStart: number): boolean {
  return text.slice(lineStart, firstWritten(text, lineStart)).includes('\t')
}

/** The end of the lines after `from` that belong to the entry whose first character stands at `head`. */
function endOfDeeperLines(text: string, from: number, head: number): number {
  const indent = head - lineStartOf(text, head)
  let end = from
  for (let line = nextLine(text, from); line !== null; line = nextLine(text, line.end)) {
    const first = firstWritten(text, line.start)
    if (first >= line.end || text[first] === '#') continue
    const depth = first - line.start
    if (depth < indent || (depth === indent && !goesOn(text, head, first))) break
    end = line.end
  }
  return end
}

/** Whether a line goes on with an entry although it is not indented deeper. */
function goesOn(text: string, head: number, first: number): boolean {
  switch (text[first]) {
    case ']':
    case '}':
      return true
    case ':':
      return text[head] === '?'
    case '-':
      return text[head] !== '-' && /\s/.test(text[first + 1] ?? ' ')
    default:
      return false
  }
}

function nextLine(text: string, from: number): Stretch | null {
  const feed = text.indexOf('\n', from)
  if (feed === -1 || feed + 1 >= text.length) return null
  return { start: feed + 1, end: lineEndOf(text, feed + 1) }
}

function firstWritten(text: string, start: number): number {
  let at = start
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\ufeff') at++
  return at
}

/** The offset itself, or, where only blanks follow on its line, the last character written before it. */
function lastWritten(text: string, offset: number): number {
  const start = Math.min(offset, text.length)
  if (/\S/.test(text.slice(start, lineEndOf(text, start)))) return start
  let at = start - 1
  while (at > 0 && /\s/.test(text[at] ?? '')) at--
  return Math.max(0, at)
}

/**
 * The text with stretches replaced by empty comments, which end whatever stands above them; line breaks stay, so
 * every offset stays.
 */
export function blankOut(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, done)
    if (end <= from) continue
    const blank = text.slice(from, end).replaceAll(/[^\r\n\ufeff]/g, ' ')
    const first = firstWritten(text, from) - from
    parts.push(text.slice(done, from), blank.slice(0, first), '#', blank.slice(first + 1))
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** Words before a colon in a stretch that cannot be read: names it may have given. */
export function namesWithin(text: string, { start, end }: Stretch): string[] {
  const key = /(?<![\p{L}\p{N}._-])[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}(?=["']?[ \t]{0,9}:)/gu
  return Array.from(text.slice(start, end).matchAll(key), (match) => match[0])
}
