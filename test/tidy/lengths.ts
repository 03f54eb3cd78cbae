import ts from 'typescript'
import { lineOf, nodesOf, type Source, type TextFile } from './tree.ts'
import type { Violation } from './violation.ts'

const functionLinesMax = 70
const fileLinesMax = 400
const testLinesMax = 600

/** Functions that do not fit on a screen. A `describe` of tests is a chapter, not a function. */
export function longFunctions(source: Source): Violation[] {
  return [...nodesOf(source.syntax)].flatMap((node) => {
    if (!ts.isFunctionLike(node) || isDescribed(node)) return []
    const line = lineOf(source, node)
    const lines = source.syntax.getLineAndCharacterOfPosition(node.end).line + 2 - line
    if (lines <= functionLinesMax) return []
    const what = `${nameOf(node)} has ${lines} lines`
    const use = `at most ${functionLinesMax}: the branching here, its parts as functions below`
    return [{ file: source.path, line, what, use }]
  })
}

function isDescribed({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && parent.expression.getText().startsWith('describe')
}

function nameOf(node: ts.SignatureDeclaration): string {
  const owner = ts.isVariableDeclaration(node.parent) ? node.parent : node
  return owner.name?.getText() ?? 'a function'
}

/** Files that hold more than one subject. */
export function longFiles({ path, text }: TextFile): Violation[] {
  const max = path.endsWith('.test.ts') ? testLinesMax : fileLinesMax
  const lines = text.trimEnd().split('\n').length
  if (lines <= max) return []
  return [{ file: path, line: max, what: `${lines} lines`, use: `at most ${max}: one noun a file` }]
}
