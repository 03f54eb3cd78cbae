import type { Instrument, TrancheOf } from '../deal/index.ts'
import type { Point, Reader } from '../decision/index.ts'
import { yearsBetween } from '../time/index.ts'
import type { ConvertibleNote } from '../valuation/index.ts'
import { amountOf } from './amounts.ts'
import type { Collector } from './collector.ts'
import type { Funding } from './fundings.ts'
import { agreed, beliefForTranche, type Question } from './question.ts'

/** The one instrument the money of a tranche turns into; null where there is none or it depends on a condition. */
export function instrumentOf({ terms, deal }: TrancheOf): Instrument | null {
  const stated = terms.instrument
  if (stated === undefined || !('value' in stated)) return null
  return deal.instruments?.find(({ name }) => name === stated.value)?.value ?? null
}

/** A note as it will stand on the day it converts, point by point; parts are null where they are not known. */
export type NoteClaim = {
  readonly note: ((at: Point) => ConvertibleNote) | null
  /** From the day of the question to its conversion. */
  readonly years: number | null
}

/** So many times the money in it, a cap on the valuation says nothing. */
const withoutCap = 1e9

/**
 * The note that money came in for under a tranche, where its instrument names a cap or a discount; null for every other instrument. It converts on the day the scenario
 * believes, else when it falls due.
 */
export function noteClaimOf(
  question: Question,
  collector: Collector,
  uses: readonly Funding[],
): NoteClaim | null {
  const { tranche, asOf } = question
  const instrument = instrumentOf(tranche)
  if (instrument === null || !['convertible note', 'safe'].includes(instrument.kind.value))
    return null
  const { valuationCap, discount, maturity } = instrument
  if (valuationCap === undefined && discount === undefined) return null
  const day = (beliefForTranche(question, 'convertsOn')?.value ?? maturity)?.value.lastDay
  const years = day === undefined || day < asOf ? null : yearsBetween(asOf, day)
  if (years === null)
    collector.lacks(
      `day on which ${tranche.id} converts`,
      `a belief “converts on: { ${tranche.name}: 2026-06 }”, or the maturity of its instrument`,
    )
  const terms = termsOf(question, collector, instrument)
  const parts = uses.map((fact) => ({
    principal: amountOf(question, collector, tranche, fact),
    years: day === undefined ? 0 : Math.max(0, yearsBetween(fact.day.value.lastDay, day)),
  }))
  const known = parts.flatMap(({ principal, years }) =>
    principal === null ? [] : [{ principal, years }],
  )
  if (terms === null || known.length < parts.length) return { note: null, years }
  const { off, cap, yearly } = terms
  const balance: Reader = (at) =>
    known.reduce((sum, part) => sum + part.principal(at) * (1 + yearly(at) * part.years), 0)
  return {
    note: (at) => ({
      balance: balance(at),
      discount: off(at),
      valuationCap: cap === null ? withoutCap * balance(at) : cap(at),
    }),
    years,
  }
}

type Readers = { readonly off: Reader; readonly yearly: Reader; readonly cap: Reader | null }

/** Discount, interest and cap of an instrument; null where one is stated and not known. */
function termsOf(
  { tranche, book }: Question,
  collector: Collector,
  { valuationCap, discount, interest }: Instrument,
): Readers | null {
  const of = (span: Instrument['span']) => agreed(span, tranche, book)
  const part = (
    name: 'discount' | 'interest',
    unit: 'fraction' | 'per year',
    known: Instrument['discount'],
  ): Reader | null =>
    known === undefined
      ? none
      : collector.disclosed(
          `${tranche.id}/${name}`,
          `${name} of ${tranche.id}`,
          unit,
          known.value,
          of(known.span),
          `the ${name}`,
        )
  const off = part('discount', 'fraction', discount)
  const yearly = part('interest', 'per year', interest)
  const cap =
    valuationCap === undefined
      ? null
      : collector.amount(
          `${tranche.id}/valuation-cap`,
          `valuation cap of ${tranche.id}`,
          valuationCap.value,
          of(valuationCap.span),
          'a valuation cap',
        )
  if (off === null || yearly === null || (valuationCap !== undefined && cap === null)) return null
  return { off, yearly, cap }
}

const none: Reader = () => 0
