import ts from 'typescript'
import { lineOf, nodesOf, type Source } from './tree.ts'
import type { Violation } from './violation.ts'

/** What the core does without, and what it takes instead. */
const denied: Readonly<Record<string, string>> = {
  Date: 'a `PlainDate`, and `asOf` as an argument',
  'Math.random': 'a seed as an argument',
  console: 'a value the caller prints',
  process: 'an argument',
  fetch: 'text as an argument',
  setTimeout: 'nothing: the core is synchronous',
  performance: 'nothing: the core has no clock',
  crypto: 'a seed as an argument',
  globalThis: 'an argument',
}

/** Clock, chance, files and network in the core. */
export function impurities(source: Source): Violation[] {
  const isCore = source.path.startsWith('packages/tranche/src/core/')
  if (!isCore || source.path.endsWith('.test.ts')) return []
  return [...nodesOf(source.syntax)].flatMap((node) => {
    const name = globalNamed(node)
    const use = denied[name]
    const what = `${name} in the core`
    return use === undefined ? [] : [{ file: source.path, line: lineOf(source, node), what, use }]
  })
}

/** The global a node reads; empty where it is a key, or the name of something's property. */
function globalNamed(node: ts.Node): string {
  if (ts.isPropertyAccessExpression(node)) return node.getText()
  if (!ts.isIdentifier(node)) return ''
  const { parent } = node
  const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === node
  const isKey =
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node
  return isProperty || isKey ? '' : node.text
}
