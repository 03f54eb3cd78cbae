import { assert } from '../../diagnostic/index.ts'
import type { Definitions, Grammar, JsonSchema } from '../../grammar/index.ts'

/**
 * A grammar as one JSON Schema (draft 7, the newest that YAML editors read in full). Files name it in their first line:
 * `# yaml-language-server: $schema=…`.
 */
export function jsonSchemaOf(
  grammar: Grammar<unknown>,
  { title, id }: { readonly title: string; readonly id: string },
): JsonSchema {
  const definitions: Definitions = new Map()
  const root = grammar.schema(definitions)
  for (const [name, schema] of definitions) {
    assert(schema !== null, `the definition “${name}” has been written`)
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    title,
    // Draft 7 ignores whatever stands beside a `$ref`.
    ...('$ref' in root ? { allOf: [root] } : root),
    definitions: Object.fromEntries(definitions),
  }
}
