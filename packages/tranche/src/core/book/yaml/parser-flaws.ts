import type { YAMLParseError } from 'yaml'
import type { Flaw } from './flaw.ts'
import { lineEndOf, lineStartOf, nextWritten } from './lines.ts'

/** Whether a complaint only repeats or follows from one that `readTokens` made at the right place. */
export function isEcho(error: YAMLParseError): boolean {
  return /in YAML stream|closing .quote|end with a [\]}]/.test(error.message)
}

type What = Omit<Flaw, 'start' | 'end'> & { readonly at?: number; readonly until?: number }

/** What a complaint of the YAML parser means for someone who wrote a book; null where it says nothing new. */
export function toFlaw(error: YAMLParseError, text: string): Flaw | null {
  const [start, end] = error.pos
  const what = meaningOf(error, text, start)
  if (what === null) return null
  const { at, until, ...rest } = what
  return { ...rest, start: at ?? start, end: until ?? (at === undefined ? end : at + 1) }
}

function meaningOf(error: YAMLParseError, text: string, start: number): What | null {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return tabIndent
    case 'BAD_DQ_ESCAPE':
      return unknownEscape(text, start)
    case 'BAD_SCALAR_START':
      return reservedCharacter(text, start)
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return strayKey(text, start)
    case 'BAD_INDENT':
      return badIndent(text, start)
    case 'BLOCK_IN_FLOW':
      return missingComma
    case 'KEY_OVER_1024_CHARS':
      return {
        code: 'yaml/long-key',
        message: 'this key is longer than 1024 characters',
        help: 'write a short key',
        effect: 'hide',
      }
    case 'MISSING_CHAR':
      return missing(error.message, text, start)
    case 'UNEXPECTED_TOKEN':
      return unexpected(error.message, text, start)
    case 'RESOURCE_EXHAUSTION':
    case 'IMPOSSIBLE':
      return notUnderstood(text, start)
    default:
      // Aliases, anchors, tags and directives have been reported as tokens.
      return null
  }
}

const tabIndent: What = {
  code: 'yaml/tab-indent',
  message: 'this line is indented with a tab',
  help: 'indent with spaces, two for each level',
  effect: 'hide',
}

const missingComma: What = {
  code: 'yaml/missing-comma',
  message: 'a comma is missing before this',
  help: 'separate what stands in brackets with commas',
  effect: 'hide',
}

function unknownEscape(text: string, start: number): What {
  return {
    code: 'yaml/unknown-escape',
    message: `“${text.slice(start, start + 2)}” is not an escape known in double quotes`,
    help: 'write “\\\\” for a backslash, or put the text in single quotes, where nothing is escaped',
    effect: 'drop',
    at: start,
    until: start + 2,
  }
}

function reservedCharacter(text: string, start: number): What {
  return {
    code: 'yaml/reserved-character',
    message: `text cannot begin with “${text[start] ?? ''}”`,
    help: 'put the text in quotes',
    effect: 'drop',
  }
}

/** A colon where no key can stand: two on a line, a line indented too deep, or the line before lacks its own. */
function strayKey(text: string, start: number): What {
  const lineEnd = lineEndOf(text, start)
  const rest = text.slice(start, lineEnd)
  const second = /:(?=\s|$)/.exec(rest)
  if (second !== null) {
    return {
      code: 'yaml/two-colons',
      message: 'a second “: ” on one line',
      help: 'put the text in quotes, or write the inner key on a line of its own, indented',
      effect: 'hide',
      at: start + second.index,
    }
  }
  const beginsLine = text.slice(lineStartOf(text, start), start).trim() === ''
  return beginsLine ? missingColon(text, start) : badIndent(text, nextWritten(text, lineEnd))
}

function missingColon(text: string, start: number): What {
  const at = nextWritten(text, start)
  const line = text.slice(at, lineEndOf(text, at)).trimEnd()
  const place = { at, until: at + line.length, effect: 'hide' } as const
  if (/^-[^\s-]/.test(line)) return { ...missingSpace('-'), at }
  const colon = /^[^\s:]+(?=:\S)/.exec(line)
  if (colon !== null) return { ...missingSpace(':'), at: at + colon[0].length }
  const shown = line.length > 40 ? `${line.slice(0, 39)}…` : line
  return {
    code: 'yaml/missing-colon',
    message: `“${shown}” stands where a key is expected and has no colon`,
    help: 'write a key, a colon, a space and its value; indent a line that continues the text above it',
    ...place,
  }
}

function missingSpace(mark: string): What {
  return {
    code: 'yaml/missing-space',
    message: `no space after “${mark}”`,
    help: `write a space after “${mark}”`,
    effect: 'hide',
  }
}

function badIndent(text: string, start: number): What {
  const at = nextWritten(text, start)
  if (/^-[^\s-]/.test(text.slice(at, at + 2))) return { ...missingSpace('-'), at }
  return {
    code: 'yaml/bad-indent',
    message: 'this line is not indented like the lines it belongs to',
    help: 'begin it in the same column as the line above that it goes with, or two spaces deeper than the key it belongs to',
    effect: 'hide',
    at,
    until: Math.max(at + 1, lineEndOf(text, at)),
  }
}

function missing(message: string, text: string, start: number): What | null {
  if (/directives-end|Tags and anchors/.test(message)) return null
  if (/^Implicit map keys/.test(message)) return missingColon(text, start)
  if (/^Missing space after/.test(message)) return missingSpace(':')
  if (/^Missing ,/.test(message)) return missingComma
  if (/^Comments must/.test(message)) {
    return {
      code: 'yaml/comment-space',
      message: 'a comment begins right after a value',
      help: 'write a space before “#”',
      effect: 'keep',
    }
  }
  if (/^Sequence item/.test(message)) {
    const at = nextWritten(text, start)
    return {
      code: 'yaml/missing-dash',
      message: 'this stands in a list and does not begin with “- ”',
      help: 'begin each item with “- ”, or indent a line that belongs to the item above',
      effect: 'hide',
      at,
      until: Math.max(at + 1, lineEndOf(text, at)),
    }
  }
  return notUnderstood(text, start)
}

function unexpected(message: string, text: string, start: number): What {
  if (/^Block scalar header/.test(message)) {
    return {
      code: 'yaml/block-header',
      message: 'text follows “|” or “>” on the same line',
      help: 'begin the text on the next line, indented; text that begins with “|” or “>” goes into quotes',
      effect: 'drop',
    }
  }
  if (/Unexpected ,|empty item/.test(message)) {
    return {
      code: 'yaml/empty-item',
      message: 'nothing stands before this comma',
      help: 'remove the comma, or write what is missing',
      effect: 'keep',
      at: text.indexOf(',', start) === -1 ? start : text.indexOf(',', start),
    }
  }
  return notUnderstood(text, start)
}

function notUnderstood(text: string, start: number): What {
  const at = nextWritten(text, start)
  const line = text.slice(at, lineEndOf(text, at)).trimEnd()
  const shown = line.length > 40 ? `${line.slice(0, 39)}…` : line
  return {
    code: 'yaml/unexpected',
    message: shown === '' ? 'the text ends too early' : `“${shown}” is not expected here`,
    help: 'indent the line like those it belongs to; put text that holds quotes, brackets, “: ” or “ #” in quotes as a whole',
    effect: 'hide',
    at,
    until: at + Math.max(1, line.length),
  }
}
