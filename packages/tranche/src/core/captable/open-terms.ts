import type { ShareClass } from '../deal/index.ts'
import type { Amount } from '../grammar/index.ts'
import type { Disclosed, Rational } from '../quantity/index.ts'
import { type CapTableSource, classesOf } from './source.ts'

/** Terms of a class that are numbers. */
export type NumberTerm = {
  [K in keyof ShareClass]-?: NonNullable<ShareClass[K]> extends {
    readonly value: Disclosed<Rational> | Amount
  }
    ? K
    : never
}[keyof ShareClass]

export type OpenTerm = { readonly class: string; readonly term: NumberTerm }

/** Terms of a company's classes that are stated and yet no single number of the book's currency. */
export function openTerms(
  source: CapTableSource,
  company: string,
  terms: readonly NumberTerm[],
): OpenTerm[] {
  return classesOf(source, company).flatMap(({ name, value }) =>
    terms
      .filter((term) => {
        const stated = value[term]?.value
        if (stated === undefined) return false
        if (!('amount' in stated)) return stated.kind !== 'exact'
        const isForeign = stated.currency !== null && stated.currency !== source.currency
        return isForeign || stated.amount.kind !== 'exact'
      })
      .map((term) => ({ class: name, term })),
  )
}
