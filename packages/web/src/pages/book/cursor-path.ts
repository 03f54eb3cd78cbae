import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'

type SyntaxNode = ReturnType<typeof syntaxTree>['topNode']

/** Lines looked back at: an entry is seldom longer, and a key must not wait for a book. */
const linesMax = 3000

/** Where a place in a text stands: the keys above it, `-` for an entry of a list, and whether a value is written there. */
export type CursorPath = { readonly path: readonly string[]; readonly isValue: boolean }

/** From the indentation of the lines above, which holds while a line is still being written; inside braces from the syntax tree. */
export function pathAt(state: EditorState, at: number): CursorPath {
  return pathInBraces(state, at) ?? pathByIndent(state, at)
}

function pathByIndent(state: EditorState, at: number): CursorPath {
  const line = state.doc.lineAt(at)
  const before = line.text.slice(0, at - line.from)
  const own = /^(\s*)((?:- )*)([^:#]*):\s/.exec(before)
  const path: string[] = []
  let indent = indentOf(line.text)
  const dashes = /^\s*((?:- )+)/.exec(line.text)?.[1] ?? ''
  if (own !== null) path.unshift((own[3] ?? '').trim())
  if (dashes !== '') path.unshift('-')
  let hasDash = dashes !== ''
  if (line.text.trim() === '') indent = before.length
  const stop = Math.max(0, line.number - linesMax)
  for (let number = line.number - 1; number > stop && indent > 0; number--) {
    const { text } = state.doc.line(number)
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue
    const here = indentOf(text)
    const dash = /^\s*((?:- )+)/.exec(text)?.[1] ?? ''
    const inner = here + dash.length
    if (dash !== '' && inner === indent && !hasDash) {
      path.unshift('-')
      indent = here
      hasDash = true
      continue
    }
    if (here >= indent && !(hasDash && here === indent && dash === '')) continue
    const key = /^\s*(?:- )*([^:#]+):/.exec(text)?.[1]?.trim()
    if (key === undefined) continue
    path.unshift(key)
    if (dash !== '') path.unshift('-')
    indent = here
    hasDash = dash !== ''
  }
  return { path, isValue: own !== null }
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

/** Inside of `{ … }`: the keys of the braces, and above them those of the line they begin on. */
function pathInBraces(state: EditorState, at: number): CursorPath | null {
  let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, -1)
  const path: string[] = []
  let isValue = false
  let outermost: SyntaxNode | null = null
  for (; node !== null; node = node.parent) {
    if (node.name === 'Pair') {
      const key = node.getChild('Key')
      const isIn = key !== null && at > key.to
      if (isIn && insideFlow(node)) {
        path.unshift(state.sliceDoc(key.from, key.to).trim())
        if (outermost === null) isValue = true
      }
    }
    if (node.name === 'FlowMapping') outermost = node
  }
  if (outermost === null) return null
  // Where nothing is written yet behind a colon, the tree has no pair that reaches the cursor.
  const begun = /[{,]\s*([^{},:]+):\s+$/.exec(state.sliceDoc(outermost.from, at))?.[1]
  if (!isValue && begun !== undefined) {
    path.push(begun.trim())
    isValue = true
  }
  const above = pathByIndent(state, outermost.from)
  const line = state.doc.lineAt(outermost.from)
  const head = /^\s*(?:- )*([^:#{]+):\s*\{/.exec(line.text)
  const whole =
    head === null || above.path.at(-1) === head[1]?.trim()
      ? above.path
      : [...above.path, head[1]?.trim() ?? '']
  return { path: [...whole, ...path], isValue }
}

function insideFlow(node: SyntaxNode): boolean {
  return node.parent?.name === 'FlowMapping'
}
