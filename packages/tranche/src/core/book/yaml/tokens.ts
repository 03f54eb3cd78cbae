import { CST, Lexer, Parser } from 'yaml'
import type { Flaw } from './flaw.ts'
import { lineEndOf, lineStartOf, type Stretch } from './lines.ts'

const deepest = 60
const mostFlaws = 100
/** As many pieces as may be read of one text, about a second's work. */
export const piecesMax = 1_200_000

/** The tokens of a text, what is wrong with single ones of them, and where its outermost brackets stand. */
export type Tokens = {
  readonly tokens: readonly CST.Token[]
  readonly flaws: readonly Flaw[]
  readonly brackets: readonly Stretch[]
  /** Quoted texts that run over several lines. */
  readonly longQuotes: readonly Stretch[]
  /** Pieces read: the measure of work done. */
  readonly pieces: number
  /** False where reading stopped early: then only the flaws mean anything. */
  readonly complete: boolean
}

/** Splits a text into tokens, reading at most `most` pieces. */
export function readTokens(text: string, most = piecesMax): Tokens {
  const parser = new Parser()
  const watch = new Watch(text)
  const tokens: CST.Token[] = []
  let pieces = 0
  let afterScalarMark = false
  for (const piece of new Lexer().lex(text)) {
    pieces++
    watch.see(afterScalarMark ? 'text' : CST.tokenType(piece), piece)
    afterScalarMark = !afterScalarMark && piece === CST.SCALAR
    for (const token of parser.next(piece)) tokens.push(token)
    // The stack holds the document, the collections and the scalar being read.
    if (parser.stack.length > deepest + 2) watch.tooDeep()
    if (pieces > most || watch.stopped) {
      return { tokens, ...watch.seen(), pieces, complete: false }
    }
  }
  watch.endOfBrackets()
  for (const token of parser.end()) tokens.push(token)
  return { tokens, ...watch.seen(), pieces, complete: true }
}

type What = Pick<Flaw, 'code' | 'message' | 'help'>

const refused = {
  alias: {
    code: 'yaml/alias',
    message: 'a value is not copied from elsewhere with “*”',
    help: 'write the value itself; text that begins with “*” goes into quotes',
  },
  anchor: {
    code: 'yaml/alias',
    message: 'a value is not marked with “&” to be copied elsewhere',
    help: 'remove the mark and write the value where it is needed; text that begins with “&” goes into quotes',
  },
  tag: {
    code: 'yaml/tag',
    message: 'types with “!” are not used in books',
    help: 'remove it; text that begins with “!” goes into quotes',
  },
  'explicit-key-ind': {
    code: 'yaml/complex-key',
    message: '“?” begins a key that is more than one line of text',
    help: 'write the key as text, a colon and its value; text that begins with “?” goes into quotes',
  },
} as const satisfies Partial<Record<CST.TokenType, What>>

/** Looks at each piece as it passes: refused notation, quotes and brackets that do not close. */
class Watch {
  readonly #text: string
  readonly #flaws: Flaw[] = []
  readonly #open: { readonly mark: string; readonly offset: number }[] = []
  readonly #brackets: Stretch[] = []
  readonly #longQuotes: Stretch[] = []
  #offset = 0
  #hasStarted = false
  #hasContent = false
  stopped = false

  constructor(text: string) {
    this.#text = text
  }

  seen(): Pick<Tokens, 'flaws' | 'brackets' | 'longQuotes'> {
    return { flaws: this.#flaws, brackets: this.#brackets, longQuotes: this.#longQuotes }
  }

  see(type: CST.TokenType | 'text' | null, piece: string): void {
    switch (type) {
      case 'scalar':
      case 'doc-mode':
        if (type === 'doc-mode' && this.#hasStarted && this.#hasContent) this.#secondDocument()
        return
      case 'flow-error-end':
        this.endOfBrackets()
        return
      case 'doc-start':
        if (this.#hasStarted) this.#secondDocument()
        this.#hasStarted = true
        break
      case 'directive-line':
        this.#refuseDirective()
        break
      case 'space':
      case 'newline':
      case 'comment':
      case 'byte-order-mark':
        break
      case 'doc-end':
        this.#hasStarted = true
        this.#hasContent = true
        break
      default:
        this.#hasStarted = true
        this.#hasContent = true
        this.#seeContent(type, piece)
    }
    this.#offset += piece.length
  }

  #seeContent(type: CST.TokenType | 'text' | null, piece: string): void {
    if (piece[0] === '"' || piece[0] === "'") {
      if (type !== 'text') this.#seeQuoted(piece)
      return
    }
    switch (type) {
      case 'flow-map-start':
      case 'flow-seq-start':
        this.#open.push({ mark: piece, offset: this.#offset })
        return
      case 'flow-map-end':
      case 'flow-seq-end':
        this.#closeBracket(piece)
        return
      case 'alias':
      case 'anchor':
      case 'tag':
        this.#report(piece, 'keep', refused[type])
        return
      case 'explicit-key-ind':
        this.#report(piece, 'hide', refused[type])
        return
    }
  }

  #closeBracket(piece: string): void {
    const [outermost] = this.#open
    const opened = this.#open.at(-1)
    if (outermost === undefined || opened === undefined) {
      this.#report(piece, 'hide', {
        code: 'yaml/stray-bracket',
        message: `“${piece}” closes a bracket that was never opened`,
        help: 'remove it, open the bracket before it, or put the text in quotes',
      })
      return
    }
    if ((opened.mark === '{') !== (piece === '}')) this.#unclosedBracket(opened)
    this.#open.pop()
    if (this.#open.length === 0) {
      this.#brackets.push({ start: outermost.offset, end: this.#offset + 1 })
    }
  }

  /** The innermost bracket still open here never closes. */
  endOfBrackets(): void {
    const innermost = this.#open.at(-1)
    if (innermost !== undefined) this.#unclosedBracket(innermost)
    this.#open.length = 0
  }

  #unclosedBracket({ mark, offset }: { readonly mark: string; readonly offset: number }): void {
    const closing = mark === '{' ? '}' : ']'
    this.#add({
      code: 'yaml/unclosed-bracket',
      start: offset,
      end: offset + 1,
      message: `this “${mark}” is never closed`,
      help: `write “${closing}” where it ends; lines inside it are indented deeper than the line it starts on`,
      effect: 'hide',
      ...this.#openAround(),
    })
  }

  /** A quote that never closes was perhaps taken for the end of one that runs on from a line above. */
  #seeQuoted(piece: string): void {
    const end = this.#offset + piece.length
    if (isClosedQuote(piece)) {
      if (piece.includes('\n')) this.#longQuotes.push({ start: this.#offset, end })
      return
    }
    const long = this.#longQuotes.at(-1)
    const lineStart = lineStartOf(this.#text, this.#offset)
    const isAfterLong = long !== undefined && lineStart < long.end
    const start = isAfterLong && this.#text[long.start] === piece[0] ? long.start : this.#offset
    this.#add({ ...unclosedQuote(this.#text, start), ...this.#openAround() })
  }

  /** Where the outermost bracket still open stands: what does not close inside it breaks all of it. */
  #openAround(): { readonly from?: number } {
    const [outermost] = this.#open
    return outermost === undefined ? {} : { from: outermost.offset }
  }

  #refuseDirective(): void {
    const line = { start: this.#offset, end: lineEndOf(this.#text, this.#offset) }
    this.#add({
      code: 'yaml/directive',
      ...line,
      message:
        'lines that begin with “%” are instructions to a YAML reader and are not used in books',
      help: 'remove the line; text that begins with “%” goes into quotes',
      effect: 'hide',
      blank: line,
    })
  }

  #secondDocument(): void {
    this.stopped = true
    this.#add({
      code: 'yaml/several-documents',
      start: this.#offset,
      end: lineEndOf(this.#text, this.#offset),
      message: 'a second document starts here',
      help: 'keep one document in a file; put the second into a file of its own and include it',
      effect: 'hide',
      blank: { start: this.#offset, end: this.#text.length },
    })
  }

  tooDeep(): void {
    this.stopped = true
    this.#add({
      code: 'yaml/too-deep',
      start: this.#offset - 1,
      end: this.#offset,
      message: `this is nested more than ${deepest} levels deep`,
      help: 'write it with fewer levels',
      effect: 'hide',
      ...this.#openAround(),
    })
  }

  #report(piece: string, effect: Flaw['effect'], what: What): void {
    this.#add({ ...what, effect, start: this.#offset, end: this.#offset + piece.length })
  }

  #add(flaw: Flaw): void {
    this.#flaws.push(flaw)
    if (this.#flaws.length >= mostFlaws) this.stopped = true
  }
}

/** What is wrong where a quote opens and its text runs on past what it should hold. */
export function unclosedQuote(text: string, start: number): Flaw {
  const mark = text[start] ?? ''
  return {
    code: 'yaml/unclosed-quote',
    start,
    end: lineEndOf(text, start),
    message: `the text that begins with ${mark} has no closing ${mark}`,
    help: `write ${mark} where the text ends; text that itself begins with a quote goes into the other kind of quotes`,
    effect: 'hide',
  }
}

/** Whether a piece that begins with a quote also ends with it. */
function isClosedQuote(piece: string): boolean {
  if (piece[0] === "'") return (piece.split("'").length - 1) % 2 === 0
  if (piece.length < 2 || !piece.endsWith('"')) return false
  let backslashes = 0
  while (piece[piece.length - 2 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 0
}
