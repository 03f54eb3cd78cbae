/**
 * book/yaml: what does a book's text say, where, and how is it written well?
 * Reads YAML into the neutral nodes of `core/grammar` with places in UTF-16 units, reporting every fault in one run and hiding no
 * more than the entry it stands in; follows `include`; lays a text out; changes single values and nothing else; writes JSON Schema.
 * Source: YAML 1.2.2 (2021), as the `yaml` library reads it, less anchors, aliases, tags, directives and several documents.
 */

export { printBack, replaceScalar } from './edit.ts'
export { formatYaml } from './format.ts'
export { type FilesReading, type Opener, readFiles } from './include.ts'
export { readYaml, type YamlReading } from './read-yaml.ts'
export { jsonSchemaOf } from './schema.ts'
