import { type Rational, writeDecimal } from '../quantity/index.ts'

/** Why a payout changes course, and for whom. */
export type Reason = {
  readonly claims: readonly string[]
  /** A sentence without its full stop, as a person would say it. */
  readonly text: string
}

export function reason(claims: readonly string[], text: string): Reason {
  return { claims, text: `${listed(claims)} ${text}` }
}

/** `A`, `A and B`, `A, B and C`. */
function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A figure in a sentence: at most four decimals. */
export function figure(value: Rational): string {
  return writeDecimal(value, 4)
}

/** The verb for one or several. */
export function verb(claims: readonly string[], one: string, several: string): string {
  return claims.length === 1 ? one : several
}
