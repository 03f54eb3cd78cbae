/**
 * diagnostic: where is something wrong, what, and what should be done?
 * A user's mistake is a value with a place; reading never stops at the first. A programmer's
 * mistake is `assert`.
 */
export { assert } from './assert.ts'
export { type Checked, type Diagnostic, inReadingOrder, type Span } from './diagnostic.ts'
export { type Ink, placeOf, renderDiagnostic, type Texts, whereIs } from './excerpt.ts'
export { type FaultWords, faultsEn } from './fault-words.ts'
export { nearestWord } from './nearest.ts'
export { printable } from './printable.ts'
