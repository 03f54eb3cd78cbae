import { Composer, type CST, type Document, type YAMLParseError } from 'yaml'
import { assert, type Diagnostic, inReadingOrder } from '../../diagnostic/index.ts'
import type { Node } from '../../grammar/index.ts'
import { type Flaw, toDiagnostic } from './flaw.ts'
import { blankOut, entryAround, namesWithin } from './hiding.ts'
import { lineStartOf, nextWritten, type Stretch } from './lines.ts'
import { NodeBuilder } from './nodes.ts'
import { isEcho, toFlaw } from './parser-flaws.ts'
import { readPlain } from './plain-reader.ts'
import { piecesMax, readTokens, type Tokens, unclosedQuote } from './tokens.ts'

/** A text as a tree of places, everything wrong with its notation, and names that stand in unreadable parts. */
export type YamlReading = {
  /** Null where nothing of the text can be read. */
  readonly root: Node | null
  readonly faults: readonly Diagnostic[]
  readonly hidden: readonly string[]
}

const textLengthMax = 4 * 1024 * 1024
const nodesMax = 200_000
const roundsMax = 100
const faultsMax = 100

/**
 * Reads YAML, as much of it as a book uses: keys, lists, text and comments, without anchors, tags or several
 * documents. Everything wrong is reported in one run: what cannot be read is blanked, together with the lines that
 * belong to it, and the rest is read again. Work is bounded whatever the text is.
 */
export function readYaml(file: string, text: string): YamlReading {
  const root = text.length > textLengthMax ? null : readPlain(file, text, nodesMax)
  return root === null ? readByParser(file, text) : { root, faults: [], hidden: [] }
}

/** The same by the parser of the whole notation, whatever the text holds. */
export function readByParser(file: string, text: string): YamlReading {
  return new YamlReader(file, text).read()
}

class YamlReader {
  readonly #file: string
  readonly #original: string
  #text: string
  #pieces = 0
  readonly #flaws: Flaw[] = []
  readonly #blanked: Stretch[] = []
  readonly #hidden = new Set<string>()

  constructor(file: string, text: string) {
    this.#file = file
    this.#original = text
    this.#text = text
  }

  read(): YamlReading {
    if (this.#original.length > textLengthMax) {
      this.#flaws.push(tooLong)
      return this.#answer(null)
    }
    this.#blankInvisible()
    for (let round = 0; round < roundsMax && this.#pieces < piecesMax; round++) {
      const parsed = this.#parse()
      const stretches = this.#hideEntries(parsed)
      if (parsed.document !== null && stretches.length === 0) {
        return this.#build(parsed.document, parsed.flaws)
      }
      const rest = blankOut(this.#text, stretches)
      if (rest === this.#text) {
        this.#flaws.push(...parsed.flaws)
        break
      }
      this.#text = rest
    }
    this.#flaws.push(this.#flaws.length === 0 ? tooMany : tooMuch)
    return this.#answer(null)
  }

  #parse(): Round {
    const tokens = readTokens(this.#text, piecesMax - this.#pieces)
    this.#pieces += tokens.pieces
    if (!tokens.complete) {
      return { document: null, flaws: tokens.flaws, repeats: [], echoes: [], tokens }
    }
    const document = compose(tokens.tokens, this.#text.length)
    const flaws = [...tokens.flaws]
    const echoes: Flaw[] = []
    const repeats: Flaw[] = []
    const lines = new Set(flaws.map((flaw) => lineStartOf(this.#text, flaw.start)))
    for (const error of document.errors) {
      const flaw = this.#flawOf(error, tokens)
      if (flaw === null) continue
      const line = lineStartOf(this.#text, flaw.start)
      if (isEcho(error) || nextWritten(this.#text, flaw.start) === this.#text.length) {
        echoes.push(flaw)
        continue
      }
      if (lines.has(line)) repeats.push(flaw)
      else flaws.push(flaw)
      if (flaw.effect === 'hide') lines.add(line)
      if (flaws.length + echoes.length + repeats.length >= faultsMax) break
    }
    return { document, flaws, repeats, echoes, tokens }
  }

  /** Text right after a quote that closes on a later line: more likely the earlier quote lacks its end. */
  #flawOf(error: YAMLParseError, { longQuotes }: Tokens): Flaw | null {
    const flaw = toFlaw(error, this.#text)
    const long = flaw?.effect === 'hide' ? longQuotes.find((q) => q.end === flaw.start) : undefined
    return long === undefined ? flaw : unclosedQuote(this.#text, long.start)
  }

  /** Reports the flaws that hide an entry and those inside such entries; answers what has to be blanked. */
  #hideEntries({ flaws, repeats, echoes, tokens }: Round): Stretch[] {
    const stretches: Stretch[] = []
    const isHidden = (flaw: Flaw) =>
      stretches.some((s) => s.start <= flaw.start && flaw.start < Math.max(s.end, s.start + 1))
    const hide = (flaw: Flaw) => {
      if (isHidden(flaw)) return
      stretches.push(this.#stretchOf(flaw, tokens.brackets))
      if (!repeats.includes(flaw)) this.#flaws.push(flaw)
    }
    for (const flaw of [...flaws, ...repeats]) if (flaw.effect === 'hide') hide(flaw)
    if (flaws.length === 0) {
      const echo = echoes.find((flaw) => flaw.effect === 'hide')
      if (echo !== undefined) hide(echo)
    }
    const ofTokens = new Set(tokens.flaws)
    for (const flaw of flaws) {
      if (flaw.effect !== 'hide' && ofTokens.has(flaw) && isHidden(flaw)) this.#flaws.push(flaw)
    }
    for (const stretch of stretches) {
      this.#blanked.push(stretch)
      for (const name of namesWithin(this.#text, stretch)) this.#hidden.add(name)
    }
    return stretches
  }

  #stretchOf(flaw: Flaw, brackets: readonly Stretch[]): Stretch {
    if (flaw.blank !== undefined) return flaw.blank
    if (flaw.from !== undefined) return entryAround(this.#text, flaw.from, [])
    return entryAround(this.#text, flaw.start, brackets)
  }

  #build(document: Document.Parsed, flaws: readonly Flaw[]): YamlReading {
    this.#flaws.push(...flaws)
    const builder = new NodeBuilder({
      file: this.#file,
      original: this.#original,
      text: this.#text,
      blanked: this.#blanked,
      dropped: flaws.filter((flaw) => flaw.effect === 'drop'),
    })
    const root = builder.build(document.contents)
    this.#flaws.push(...builder.flaws)
    for (const name of builder.hidden) this.#hidden.add(name)
    if (builder.count > nodesMax) {
      this.#flaws.push(tooMany)
      return this.#answer(null)
    }
    const isLost = root?.kind === 'empty' && this.#blanked.length > 0
    return this.#answer(isLost ? null : (root ?? null))
  }

  /** Characters that no one can see are reported and read as blanks, so that offsets stay. */
  #blankInvisible(): void {
    const invisible = /(?:(?!^\ufeff|[\t\r\n])[\p{Cc}\p{Cs}\ufeff])+/gu
    this.#text = this.#text.replaceAll(invisible, (run: string, start: number) => {
      if (this.#flaws.length < faultsMax) this.#flaws.push(invisibleAt(run, start))
      return ' '.repeat(run.length)
    })
    const lone = this.#text.search(/\r(?!\n)/)
    if (lone === -1) return
    this.#flaws.push({ ...loneReturn, start: lone, end: lone + 1 })
    this.#text = this.#text.replaceAll(/\r(?!\n)/g, '\n')
  }

  #answer(root: Node | null): YamlReading {
    const faults = inReadingOrder(
      this.#flaws.map((flaw) => toDiagnostic(flaw, this.#file, this.#original)),
    )
    return { root, faults: faults.slice(0, faultsMax), hidden: [...this.#hidden] }
  }
}

type Round = {
  /** Null where reading the tokens stopped early. */
  readonly document: Document.Parsed | null
  readonly flaws: readonly Flaw[]
  /** Complaints about lines that have a flaw already: not reported, but not readable either. */
  readonly repeats: readonly Flaw[]
  /** Complaints that follow from a flaw; they matter only where no flaw explains them. */
  readonly echoes: readonly Flaw[]
  readonly tokens: Tokens
}

/** Only the first document: `readTokens` refuses a second. */
function compose(tokens: readonly CST.Token[], length: number): Document.Parsed {
  const composer = new Composer({ uniqueKeys: false, schema: 'failsafe', prettyErrors: false })
  const [document] = composer.compose(tokens, true, length)
  assert(document !== undefined, 'the composer answers a document even where nothing is written')
  return document as Document.Parsed
}

const atStart = { start: 0, end: 0, effect: 'hide' } as const

const tooLong: Flaw = {
  ...atStart,
  code: 'yaml/too-long',
  message: 'the file is longer than 4 MiB',
  help: 'split it into several files and include them',
}

const tooMany: Flaw = {
  ...atStart,
  code: 'yaml/too-many-nodes',
  message: `the file is too long to be read: it may hold ${nodesMax} keys and values`,
  help: 'split it into several files and include them',
}

const tooMuch: Flaw = {
  ...atStart,
  code: 'yaml/too-many-faults',
  message: 'the file is too broken to be read further',
  help: 'correct the faults reported here first',
}

const loneReturn = {
  code: 'yaml/line-break',
  message: 'lines end with a carriage return and no line feed',
  help: 'save the file with the line ends of Unix (LF) or Windows (CR LF)',
  effect: 'keep',
} as const

function invisibleAt(run: string, start: number): Flaw {
  const code = run.codePointAt(0) ?? 0
  return {
    code: 'yaml/invisible-character',
    start,
    end: start + run.length,
    message: `an invisible character, U+${code.toString(16).toUpperCase().padStart(4, '0')}, stands here`,
    help: 'remove it; save the file as UTF-8 text',
    effect: 'keep',
  }
}
