import type { Diagnostic } from '../../diagnostic/index.ts'
import type { Stretch } from './lines.ts'

/**
 * Something wrong with the notation. `keep`: what was written can be read all the same; `drop`: the one value
 * cannot; `hide`: the whole entry cannot and is blanked before the text is read again.
 */
export type Flaw = Stretch & {
  readonly code: string
  readonly message: string
  readonly help: string
  readonly effect: 'keep' | 'drop' | 'hide'
  /** What the entry to hide is found from, where that is not the flaw: a bracket that is open around it. */
  readonly from?: number
  /** What to blank, where it is not an entry. */
  readonly blank?: Stretch
}

/** A flaw as people see it; the place stays inside the text whatever the parser said. */
export function toDiagnostic(flaw: Flaw, file: string, text: string): Diagnostic {
  const start = Math.max(0, Math.min(flaw.start, text.length))
  const end = Math.max(start, Math.min(flaw.end, text.length))
  const { code, message, help } = flaw
  return { code, severity: 'error', message, span: { file, start, end }, help }
}
