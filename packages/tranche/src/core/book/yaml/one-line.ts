import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

/**
 * Makes what stands in brackets print on one line where it fits and holds no comment: `{ a: b, c: [d, e] }`. What
 * does not fit is left to the library, an item a line.
 */
export function printBracketsOnOneLine(document: Document.Parsed, lineWidth: number): void {
  visit(document, {
    Collection(_, node, path) {
      if (node.flow !== true) return
      const line = oneLine(node)
      const parent = path.at(-1)
      const key = isPair(parent) ? oneLine(parent.key) : null
      // A value stands after its key, which is indented one level less.
      const lead = key === null ? 0 : key.length
      replacePrinting(node, line, (indent) => indent + lead + (line?.length ?? 0) <= lineWidth)
    },
  })
}

function replacePrinting(
  node: YAMLMap | YAMLSeq,
  line: string | null,
  fits: (indent: number) => boolean,
): void {
  const print = node.toString.bind(node)
  node.toString = (context, ...callbacks) => {
    if (context === undefined || line === null) return print(context, ...callbacks)
    if (fits(context.indent.length)) return line
    return print({ ...context, options: { ...context.options, lineWidth: 1 } }, ...callbacks)
  }
}

/** A node in brackets on one line; null where it holds comments, blank lines or text over several lines. */
function oneLine(node: unknown): string | null {
  if (isScalar(node)) {
    const source =
      node.srcToken !== undefined && 'source' in node.srcToken ? node.srcToken.source : ''
    return isSetOff(node) || source.includes('\n') ? null : source
  }
  if (isPair(node)) {
    const key = oneLine(node.key)
    if (node.value === null) return key
    const value = oneLine(node.value)
    if (key === null || value === null) return null
    return value === '' ? `${key}:` : `${key}: ${value}`
  }
  if (!isCollection(node) || isSetOff(node)) return null
  const items = node.items.map(oneLine)
  if (items.includes(null)) return null
  if (items.length === 0) return isMap(node) ? '{}' : '[]'
  return isMap(node) ? `{ ${items.join(', ')} }` : `[${items.join(', ')}]`
}

/** Whether a comment or a blank line belongs to a node. */
function isSetOff(node: Scalar | YAMLMap | YAMLSeq): boolean {
  return Boolean(node.comment) || Boolean(node.commentBefore) || node.spaceBefore === true
}
