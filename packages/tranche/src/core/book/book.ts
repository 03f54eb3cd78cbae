import type { Scenarios } from '../belief/index.ts'
import type { Party, Terms } from '../deal/index.ts'
import type { Fact, Source } from '../fact/index.ts'
import type { Named, NameKind } from '../grammar/index.ts'
import type { Currency } from '../quantity/index.ts'
import type { Calendar } from '../time/index.ts'

/** A book as it was read: terms, facts and beliefs, each with its places in the text. */
export type Book = {
  /** The main file, as it is shown to people. */
  readonly file: string
  readonly title: string
  /** The currency of amounts that name none, and of every answer. */
  readonly currency: Currency
  readonly calendar: Calendar | null
  readonly parties: readonly Named<Party>[]
  readonly sources: readonly Named<Source>[]
  readonly terms: Terms
  readonly facts: readonly Fact[]
  readonly scenarios: Scenarios
  /** Texts of all files, for excerpts. */
  readonly texts: ReadonlyMap<string, string>
  /** The full name a reference means, or null; inside `owner` (a deal) its own names come first. */
  readonly resolve: (kind: NameKind, name: string, owner?: string) => string | null
}
