import { CST, Lexer, parseDocument, type Scalar, type ScalarTag, type Tags } from 'yaml'
import type { Checked, Diagnostic } from '../../diagnostic/index.ts'
import type { Node } from '../../grammar/index.ts'
import { printBracketsOnOneLine } from './one-line.ts'
import { readYaml } from './read-yaml.ts'

const lineWidth = 100

/**
 * A text in the one layout: two spaces a level, `{ a: b }` and `[a, b]`, one space before a comment, at most
 * one blank line in a row, line feeds. The author's choice of brackets or lines stays, and so does every comment and
 * every value as it was typed. A text with faults, or one whose meaning would change, is answered as it was.
 */
export function formatYaml(file: string, text: string): Checked<string> {
  const { root, faults } = readYaml(file, text)
  if (root === null || faults.length > 0) return { value: text, faults }
  if (root.kind === 'empty') return { value: withoutSpareLines(text), faults }
  const formatted = settled(text)
  if (formatted === null || !saysTheSame(file, { root, text }, formatted)) {
    return { value: text, faults: [notFormatted(file)] }
  }
  return { value: formatted, faults: [] }
}

/** Laid out until laying out changes nothing more; null where that does not happen at once. */
function settled(text: string): string | null {
  let now = text.replaceAll('\r\n', '\n')
  for (let round = 0; round < 4; round++) {
    const next = layOut(now)
    if (next === null || next === now) return next
    now = next
  }
  return null
}

function layOut(text: string): string | null {
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: true,
    customTags: (tags) => tags.map((tag) => (isTag(tag, typed.tag) ? typed : tag)),
  })
  if (document.errors.length > 0) return null
  printBracketsOnOneLine(document, lineWidth)
  return document.toString({ lineWidth, indent: 2, flowCollectionPadding: true })
}

function isTag(tag: Tags[number], name: string): boolean {
  return typeof tag === 'object' && tag.tag === name
}

/** Text that is printed as its author typed it; only the lines after its first move to the new indentation. */
const typed: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => typeof value === 'string',
  resolve: (value) => value,
  stringify(item, { indent }, onComment, onChompKeep) {
    const { srcToken, comment } = item as Scalar.Parsed
    if (srcToken?.type !== 'block-scalar') return movedLines(srcToken?.source ?? '', indent)
    const header = srcToken.props.find(isHeader)
    const mark = header?.source ?? '|'
    if (mark.includes('+')) onChompKeep?.()
    if (typeof comment === 'string') onComment?.()
    const head = mark.replace(/\d/, '2') + (typeof comment === 'string' ? ` #${comment}` : '')
    return [head, ...movedBlock(srcToken, mark, indent || '  ')].join('\n')
  },
}

function isHeader(token: CST.Token): token is CST.SourceToken {
  return token.type === 'block-scalar-header'
}

function movedLines(source: string, indent: string): string {
  const [first = '', ...rest] = source.split('\n')
  const moved = rest.map((line) => line.replace(/^[ \t]+/, ''))
  return [first, ...moved.map((line) => line && indent + line)].join('\n')
}

/** The lines of a block of text under a new indentation, counted from its first line that is not blank. */
function movedBlock(token: CST.BlockScalar, mark: string, indent: string): string[] {
  const lines = token.source.replace(/\n$/, '').split('\n')
  const given = /\d/.exec(mark)
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const depth =
    given === null ? first.length - first.trimStart().length : token.indent + Number(given[0])
  return lines.map((line) => line.slice(depth)).map((line) => line && indent + line)
}

/** Whether two texts say the same with the same comments. */
function saysTheSame(file: string, before: Said, after: string): boolean {
  const { root, faults } = readYaml(file, after)
  if (root === null || faults.length > 0 || !sameNode(before.root, root)) return false
  const comments = commentsOf(after)
  return commentsOf(before.text).every((comment, i) => comment === comments[i])
}

type Said = { readonly root: Node; readonly text: string }

function sameNode(a: Node, b: Node): boolean {
  switch (a.kind) {
    case 'scalar':
      return b.kind === 'scalar' && a.text === b.text
    case 'empty':
      return b.kind === 'empty'
    case 'list':
      return (
        b.kind === 'list' &&
        a.items.length === b.items.length &&
        a.items.every((item, i) => sameNode(item, b.items[i] ?? a))
      )
    case 'map':
      return (
        b.kind === 'map' &&
        a.entries.length === b.entries.length &&
        a.entries.every(({ key, value }, i) => {
          const other = b.entries[i]
          return other !== undefined && key.text === other.key.text && sameNode(value, other.value)
        })
      )
    default:
      return a satisfies never
  }
}

function commentsOf(text: string): string[] {
  const comments: string[] = []
  let isText = false
  for (const piece of new Lexer().lex(text)) {
    if (!isText && CST.tokenType(piece) === 'comment') comments.push(piece.trimEnd())
    isText = !isText && piece === CST.SCALAR
  }
  return comments
}

/** A text of comments alone. */
function withoutSpareLines(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const kept = lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''))
  return kept.join('\n').replace(/\n*$/, text.trim() === '' ? '' : '\n')
}

function notFormatted(file: string): Diagnostic {
  return {
    code: 'yaml/not-formatted',
    severity: 'error',
    message: 'this text cannot be laid out anew without changing what it says or losing a comment',
    span: { file, start: 0, end: 0 },
    help: 'the text stays as it is; move comments inside brackets or between a key and its value to lines of their own',
  }
}
