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

/** Every text of more than one word in a room, but for what is thrown, asserted, imported or a type. */
export function sentencesOf(room: string): EngineSentence[] {
  return readdirSync(join(core, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .flatMap((name) => sentencesIn(`${room}/${name}`, readFileSync(join(core, room, name), 'utf8')))
}

export function sentencesIn(name: string, text: string): EngineSentence[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const found: EngineSentence[] = []
  const visit = (node: ts.Node): void => {
    if (isNoSentence(node, source)) return
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

function isNoSentence(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isCallExpression(node)) return /\b(assert|report)$/.test(node.expression.getText(source))
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
