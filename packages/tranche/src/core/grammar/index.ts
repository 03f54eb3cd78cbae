/**
 * grammar: how is a thing said, and what is wrong with what was said?
 * Grammars are built from a few forms (phrase, word, name, list, record, kinds). From one definition come the reading with
 * places, every fault at once, the nearest known word, and the JSON Schema for editors. Knows nothing of YAML.
 */
export { listOf, mapOf, type Named, oneOrMany } from './collections.ts'
export {
  byShape,
  type Grammar,
  givesName,
  named,
  nameOf,
  type Parsed,
  type PhraseDefinition,
  type ReadOf,
  text,
  word,
} from './grammar.ts'
export { oneOfKinds } from './kinds.ts'
export {
  type EmptyNode,
  type Entry,
  type ListNode,
  type MapNode,
  type Node,
  type Placed,
  type ScalarNode,
  shorten,
} from './node.ts'
export {
  amountAboveZero,
  amountFromZero,
  countAboveZero,
  decimals,
  discount,
  numberAboveZero,
  numberFromZero,
  percentFromZero,
  portion,
} from './phrases/bounds.ts'
export {
  type DayUnit,
  type Duration,
  day,
  duration,
  period,
  type WindowPhrase,
  window,
} from './phrases/days.ts'
export {
  type CompanyWorth,
  type ConversionPoint,
  type ConversionRule,
  conversion,
  type Price,
  price,
  type ValuationBasis,
  worth,
} from './phrases/prices.ts'
export { type Amount, amount, count, percent, plainNumber } from './phrases/quantities.ts'
export { type NameKind, Reading } from './reading.ts'
export { type Field, type Fields, optional, record, required, wordOf } from './record.ts'
export type { Definitions, JsonSchema } from './schema.ts'
