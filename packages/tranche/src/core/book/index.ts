/**
 * book: what does the text say?
 * YAML text into checked deals, facts and beliefs with their places, and back: every fault at once, files included, formatting, exact edits, and
 * the JSON Schema for editors. So late because the engine knows nothing of text.
 */
export { readAssumptions } from './assumptions.ts'
export type { Book } from './book.ts'
export { bookGrammar } from './grammar.ts'
export { readBook } from './read.ts'
export {
  formatYaml,
  jsonSchemaOf,
  type Opener,
  readYaml,
  replaceScalar,
} from './yaml/index.ts'
