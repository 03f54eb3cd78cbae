/**
 * Where something stands in the text a person wrote. Offsets count UTF-16 units from the start of
 * the file.
 */
export type Span = {
  /** Path of the file as it is shown to people, relative to the book. */
  readonly file: string
  readonly start: number
  /** One past the last unit. */
  readonly end: number
}

/** Something wrong with what a person wrote: where, what, and what to do about it. */
export type Diagnostic = {
  /** Stable name, `room/what`: the key of the catalogue in `docs/reference/diagnostics.md`. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** What is wrong, with the value that is wrong. */
  readonly message: string
  readonly span: Span
  /** What to do. */
  readonly help: string
}

/** The best reading of a text, and everything wrong with it. */
export type Checked<T> = {
  readonly value: T
  readonly faults: readonly Diagnostic[]
}

/** Orders diagnostics as a person reads: by file, then by place, then by code. */
export function inReadingOrder(faults: readonly Diagnostic[]): Diagnostic[] {
  return [...faults].sort(
    (a, b) =>
      compareText(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      compareText(a.code, b.code),
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
