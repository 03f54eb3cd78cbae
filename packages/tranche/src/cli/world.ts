import type { FaultWords } from '../core/diagnostic/index.ts'

/** Everything outside of the program that a command may touch. Tests hand in their own. */
export type World = {
  /** The folder that paths are relative to. */
  readonly folder: string
  /** The local calendar day, `2024-03-27`: what `--as-of` means when it is left out. */
  readonly today: string
  /** The whole of standard input. */
  readonly standardInput: () => Uint8Array
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Says what is being done where it may take longer than a second; there where somebody watches a terminal. */
  readonly progress?: ((text: string) => void) | undefined
  /** The language of pages where a call names none: `fr`, or what else TRANCHE_LANGUAGE holds. */
  readonly language?: string | undefined
  /** How faults and messages are told; in English without it. */
  readonly saying?: FaultWords | undefined
  /** Whether a defect shows where it happened. */
  readonly debug: boolean
  readonly colour: { readonly out: boolean; readonly err: boolean }
}
