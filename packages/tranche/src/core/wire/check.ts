import { type Diagnostic, placeOf, type Texts } from '../diagnostic/index.ts'

/** Every fault of a book with its place; offsets count UTF-16 units, lines and columns from 1. */
export function wireCheck(book: string, faults: readonly Diagnostic[], texts: Texts) {
  const errors = faults.filter(({ severity }) => severity === 'error').length
  return {
    schema: 'tranche.check/1',
    book,
    sound: errors === 0,
    errors,
    warnings: faults.length - errors,
    faults: faults.map(({ code, severity, message, help, span }) => {
      const text = texts.get(span.file) ?? ''
      const start = placeOf(text, span.start)
      const end = placeOf(text, span.end)
      return {
        code,
        severity,
        message,
        help,
        file: span.file,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        start: span.start,
        end: span.end,
      }
    }),
  }
}

export type WireCheck = ReturnType<typeof wireCheck>
