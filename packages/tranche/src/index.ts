/**
 * tranche: the engine as a library. Pure and synchronous: text and a day in, answers out; no files, no network, no clock.
 * Read a book with `readBook`, resolve a scenario, ask a question, and print the answer as JSON or as a page.
 */
export * from './core/answer/index.ts'
export { type Resolved, resolveScenario, type Scenarios, supposing } from './core/belief/index.ts'
export {
  type Book,
  bookGrammar,
  formatYaml,
  jsonSchemaOf,
  readAssumptions,
  readBook,
  readYaml,
  replaceScalar,
} from './core/book/index.ts'
export {
  type Checked,
  type Diagnostic,
  placeOf,
  renderDiagnostic,
  type Span,
} from './core/diagnostic/index.ts'
export type { Node as BookNode } from './core/grammar/index.ts'
export { type Extent, type Figure, figuresOf, type Origin } from './core/origin/index.ts'
export * from './core/report/index.ts'
export { type PlainDate, parseDay } from './core/time/index.ts'
export * from './core/wire/index.ts'
