import { type Rational, writeDecimal } from '../quantity/index.ts'

/** Why a payout changes course, and for whom. */
export type Reason = {
  readonly claims: readonly string[]
  /** A sentence without its full stop, as a person would say it; `{}` stands where each figure comes. */
  readonly text: string
  readonly figures: readonly Rational[]
}

export function reason(
  claims: readonly string[],
  text: string,
  ...figures: readonly Rational[]
): Reason {
  return { claims, text: `${listed(claims)} ${text}`, figures }
}

/** The sentence, with the figures as they are given, each at most four decimals without that. */
export function sayReason(
  { text, figures }: Reason,
  write: (value: Rational, place: number) => string = (value) => writeDecimal(value, 4),
): string {
  const written = figures.map(write)
  return text.split('{}').reduce((said, rest, i) => `${said}${written[i - 1] ?? ''}${rest}`)
}

/** `A`, `A and B`, `A, B and C`. */
function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** The verb for one or several. */
export function verb(claims: readonly string[], one: string, several: string): string {
  return claims.length === 1 ? one : several
}
