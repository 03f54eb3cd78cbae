import { bookGrammar, formatYaml, jsonSchemaOf, readYaml, replaceScalar } from './core.ts'
import type { Request } from './question.ts'

type Editing = Extract<Request, { readonly kind: 'format' | 'nodes' | 'change' | 'schema' }>

/** What somebody who writes a book asks of the engine; loaded with the first such request. */
export function edited(request: Editing): unknown {
  switch (request.kind) {
    case 'format':
      return formatYaml(request.file, request.text).value
    case 'nodes':
      return readYaml(request.file, request.text).root
    case 'change':
      return replaceScalar(request.text, request.at, request.said)
    case 'schema':
      return jsonSchemaOf(bookGrammar, { title: 'A book of Tranche', id: 'tranche.schema.json' })
    default:
      return request satisfies never
  }
}
