import type { Tranche } from '../deal/index.ts'
import type { Amount, Placed } from '../grammar/index.ts'
import { type Bounds, boundsOf } from '../quantity/index.ts'
import { exchangeInto } from './exchange.ts'
import { beliefForTranche, type Question } from './question.ts'

/** The amount a tranche may come to in all, and how it may be drawn, as the terms state them. */
export type AmountTerms = {
  readonly cap: Placed<Amount> | null
  readonly smallest: Placed<Amount> | null
  readonly draw: 'any amount' | 'all or nothing' | 'undisclosed'
  readonly draws: 'one' | 'several' | 'undisclosed'
  readonly stepDown: StepDown | null
  readonly perUnit: PerUnit | null
}

type AmountKeys = Exclude<NonNullable<Tranche['amount']>, { readonly value: unknown }>
export type StepDown = NonNullable<AmountKeys['stepDown']>
export type PerUnit = NonNullable<AmountKeys['perUnit']>

export function amountTerms(terms: Tranche): AmountTerms {
  const written = terms.amount
  if (written === undefined || 'value' in written) {
    const known = written !== undefined || terms.shares !== undefined
    return {
      cap: written ?? null,
      smallest: null,
      draw: known ? 'any amount' : 'undisclosed',
      draws: 'undisclosed',
      stepDown: null,
      perUnit: null,
    }
  }
  return {
    cap: written.upTo ?? null,
    smallest: written.atLeast ?? null,
    draw: written.draw?.value ?? 'any amount',
    draws: written.draws?.value ?? 'undisclosed',
    stepDown: written.stepDown ?? null,
    perUnit: written.perUnit ?? null,
  }
}

/** The most that all draws of the asked tranche may come to, in the book's currency: as its terms say, else as the scenario believes. */
export function capBounds(question: Question): Bounds | null {
  const { cap } = amountTerms(question.tranche.terms)
  const stated = cap === null ? null : boundsInBook(question, cap.value)
  const held = beliefForTranche(question, 'amount')
  return stated ?? (held === null ? null : boundsInBook(question, held.value.value))
}

/** An amount in the book's currency, at the rates the opening of the day sees; null where it is not known. */
export function boundsInBook({ book, asOf }: Question, amount: Amount): Bounds | null {
  const bounds = boundsOf(amount.amount)
  const rate = exchangeInto(book.currency, book.facts, { asOf, at: 'opening' })(amount.currency)
  if (bounds === null || rate === null) return null
  return {
    low: bounds.low * rate,
    high: bounds.high * rate,
    centre: bounds.centre === null ? null : bounds.centre * rate,
  }
}
