import { amount, Reading } from '../../grammar/index.ts'
import type { Currency, Rational } from '../../quantity/index.ts'

/** Prices of a company that somebody asks about, major units. */
export type ExitValues =
  | { readonly kind: 'values'; readonly values: readonly Rational[] }
  | { readonly kind: 'range'; readonly low: Rational; readonly high: Rational }

export type ParsedExit =
  | { readonly ok: true; readonly exit: ExitValues }
  | { readonly ok: false; readonly message: string; readonly help: string }

const help = 'write an amount, a list or a range: 300M, “50M, 100M”, 50M..2bn'

/** Reads `300M`, `50M, 100M` or `50M..2bn`, in the words of a book. A comma between a digit and three more is one between thousands. */
export function parseExit(text: string, currency: Currency): ParsedExit {
  const pieces = text.split(/(?<!\d),|,(?!\d{3}(?!\d))|;/)
  const values: Rational[] = []
  for (const piece of pieces) {
    const reading = new Reading()
    const span = { file: '', start: 0, end: piece.length }
    const read = amount.read({ kind: 'scalar', text: piece.trim(), span, shift: null }, reading)
    const fault = reading.faults[0]
    if (read === undefined || read.value.amount.kind === 'undisclosed') {
      return { ok: false, message: fault?.message ?? `“${piece}” is no price`, help }
    }
    const { amount: known, currency: stated } = read.value
    if (stated !== null && stated !== currency) {
      return { ok: false, message: `the book is kept in ${currency}, not in ${stated}`, help }
    }
    if (known.kind === 'range') {
      if (pieces.length > 1) return { ok: false, message: 'a range stands in a list', help }
      return { ok: true, exit: { kind: 'range', low: known.low, high: known.high } }
    }
    values.push(known.value)
  }
  return { ok: true, exit: { kind: 'values', values } }
}
