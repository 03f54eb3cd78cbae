import { Document, isMap, isPair, visit } from 'yaml'

/** YAML in which a fact, a class and a holder take a line each. */
export function writeBook(book: Readonly<Record<string, unknown>>): string {
  const document = new Document(book, { schema: 'failsafe' })
  visit(document, {
    Scalar: (_, node) => {
      // These would say nothing without quotes.
      if (/^(?:null|~|)$/i.test(String(node.value))) node.type = 'QUOTE_DOUBLE'
    },
    Collection: (_, node) => {
      if (node !== document.contents && !node.items.some(holdsMap)) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0 })
}

function holdsMap(item: unknown): boolean {
  return isMap(item) || (isPair(item) && isMap(item.value))
}
