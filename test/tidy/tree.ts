import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A text file of the repository; its path is relative to the root, with `/`. */
export type TextFile = { readonly path: string; readonly text: string }

/** A file of TypeScript or JavaScript, parsed. */
export type Source = TextFile & { readonly syntax: ts.SourceFile }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What holds nothing of ours; `.git` is a file in a second working tree. */
const foreign = new Set(['node_modules', 'dist', 'coverage', '.git'])

/** Every text file of the repository. */
export function textFiles(folder = ''): TextFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (foreign.has(entry.name)) return []
    if (entry.isDirectory()) return textFiles(path)
    if (!entry.isFile()) return []
    const bytes = readFileSync(join(root, path))
    return bytes.includes(0) ? [] : [{ path, text: bytes.toString('utf8') }]
  })
}

export function isSource({ path }: TextFile): boolean {
  return /\.(ts|tsx|mts|mjs|js)$/.test(path)
}

export function sourceOf({ path, text }: TextFile): Source {
  return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
}

/** Every node below one, itself first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

export function lineOf({ syntax }: Source, node: ts.Node): number {
  return syntax.getLineAndCharacterOfPosition(node.getStart(syntax)).line + 1
}
