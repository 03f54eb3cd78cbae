import type { TrancheOf } from '../../deal/index.ts'
import type { Extent, Figure } from '../../origin/index.ts'
import type { EngineNote } from '../one-right/worth-of-right.ts'

/** What one thing held or owed is worth. Money in major units, on the day of the answer. */
export type ValueItem = {
  readonly id: string
  readonly kind: 'right' | 'class' | 'note' | 'warrant' | 'together'
  /** What kind of term of the deal it comes from. */
  readonly term: TrancheOf['terms']['kind']
  readonly holder: string
  readonly company: string
  readonly value: Extent
  readonly error: { readonly low: number; readonly high: number; readonly at: string } | null
  readonly method: string
  /** The engine's route and why it was taken, or why it could not answer; absent where it was not asked. */
  readonly engine?: EngineNote | null
  /** What the worth is made of, where it is not a right that `decide` explains. */
  readonly inputs: readonly Figure[]
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
}
