import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../built-cli.ts'

/** A sentence of the engine: what it says itself around the holes that figures and names fill, and where it stands. */
export type EngineSentence = { readonly place: string; readonly pieces: readonly string[] }

const core = join(root, 'packages/tranche/src/core')

/** Rooms whose texts reach a page; other rooms speak in faults, which are messages. */
export const speakingRooms = [
  'situation',
  'valuation',
  'simulation',
  'decision',
  'signal',
  'race',
  'flows',
  'waterfall',
  'answer',
]

/** Rooms that speak in faults, and explain the words of the notation. */
export const faultingRooms = [
  'grammar',
  'deal',
  'fact',
  'belief',
  'ledger',
  'captable',
  'ocf',
  'book',
]

/** Every text of more than one word in a room, but for what is thrown, asserted, imported or a type; faults where asked for. */
export function sentencesOf(room: string, withFaults = false): EngineSentence[] {
  return readdirSync(join(core, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(^|\/)sample\.ts$|\.test\.ts$/.test(name))
    .sort()
    .flatMap((name) =>
      sentencesIn(`${room}/${name}`, readFileSync(join(core, room, name), 'utf8'), withFaults),
    )
}

export function sentencesIn(name: string, text: string, withFaults = false): EngineSentence[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const found: EngineSentence[] = []
  const visit = (node: ts.Node): void => {
    if (isNoSentence(node, source, withFaults)) return
    const pieces = piecesOf(node)
    if (pieces !== null && isSentence(pieces)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push({ place: `${name}:${line + 1}`, pieces })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isNoSentence(node: ts.Node, source: ts.SourceFile, withFaults: boolean): boolean {
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText(source)
    return /\bassert$/.test(called) || (!withFaults && /\breport$/.test(called))
  }
  return (
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isThrowStatement(node) ||
    ts.isTypeNode(node)
  )
}

function piecesOf(node: ts.Node): readonly string[] | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (!ts.isTemplateExpression(node)) return null
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
}

function isSentence(pieces: readonly string[]): boolean {
  const said = pieces.join('\n')
  const words = said.match(/\p{L}{2,}/gu) ?? []
  return said.includes(' ') && words.length > (pieces.length > 1 ? 0 : 1)
}
