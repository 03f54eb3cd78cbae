import type { ShareClass } from '../deal/index.ts'
import type { Fact } from '../fact/index.ts'
import type { Named, Placed } from '../grammar/index.ts'
import {
  type AntiDilution,
  asConverted,
  commonPerUnit,
  conversionPriceAfter,
  fullyDiluted,
  type Ledger,
  type LedgerEvent,
  type ProtectedClass,
  type Sale,
  sharesCounted,
} from '../ledger/index.ts'
import { type Rational, round, roundSignificant, toNumber } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { kindOf } from './register.ts'
import { type CapTableSource, classesOf, classNamed, exactAmount, exactOf } from './source.ts'
import { type Split, splitFactor } from './splits.ts'

/** Whose shares, and at which prices rounds sold them. */
export type Priced = {
  readonly source: CapTableSource
  readonly company: string
  readonly splits: readonly Split[]
  /** Of one share on the day of its round, by class. */
  readonly roundPrices: ReadonlyMap<string, Rational>
  /** The first day on which shares of each class came out. */
  readonly firstIssues: ReadonlyMap<string, PlainDate>
}

/**
 * The original price of one share of a class as shares are on `day`: as stated, else that of the first
 * round that sold it; null where there is neither.
 */
export function originalPrice(
  priced: Priced,
  { name, value }: Named<ShareClass>,
  day: PlainDate,
): Rational | null {
  const stated = exactAmount(priced.source, value.price) ?? priced.roundPrices.get(name)
  if (stated === undefined || priced.splits.length === 0) return stated ?? null
  const since = priced.firstIssues.get(name) ?? day
  return stated.div(splitFactor(priced.splits, name, { from: since, to: day }))
}

/** The first day on which shares of each class of a company came out. */
export function firstIssuesOf(source: CapTableSource, company: string): Map<string, PlainDate> {
  const days = new Map<string, PlainDate>()
  for (const fact of source.facts) {
    const day = fact.day.value.lastDay
    for (const made of classesMadeBy(source, fact)) {
      const found = classNamed(source, made)
      if (found === null || found.company !== company) continue
      const first = days.get(found.name)
      if (first === undefined || day < first) days.set(found.name, day)
    }
  }
  return days
}

/** The classes of which shares come out by a fact. */
function classesMadeBy(source: CapTableSource, fact: Fact): Placed<string>[] {
  const intoOf = (placed: Placed<string>) => {
    const found = classNamed(source, placed)
    const stated = found === null ? [] : classesOf(source, found.company)
    return stated.find(({ name }) => name === found?.name)?.value.into ?? []
  }
  switch (fact.kind) {
    case 'issued':
      return [fact.issued]
    case 'pricedRound': {
      const { converting, payToPlay } = fact
      const converted = converting?.classes.flatMap(intoOf) ?? []
      return [fact.pricedRound, converting?.into ?? converted, payToPlay?.into ?? []].flat()
    }
    case 'converted':
      return [fact.into ?? intoOf(fact.converted)].flat()
    case 'optionsExercised':
      return [intoOf(fact.optionsExercised)].flat()
    default:
      return []
  }
}

/** Classes whose conversion price falls when shares are sold below it, as they stand before a sale. */
export function protectedClasses(priced: Priced, before: Ledger, day: PlainDate): ProtectedClass[] {
  return classesOf(priced.source, priced.company).flatMap((named): ProtectedClass[] => {
    const { name, value } = named
    const clause = clauseOf(value, before)
    const price = originalPrice(priced, named, day)
    const perShare = commonPerUnit(before.classes, name)
    if (clause === null || price === null || kindOf(value) !== 'preferred') return []
    const units = before.units.get(name)?.quantity ?? 0n
    if (units === 0n || perShare.compare(0) === 0) return []
    return [{ id: name, shares: perShare.mul(units), conversionPrice: price.div(perShare), clause }]
  })
}

/** The broad base holds options and warrants outstanding, not the pool; the narrow one only shares issued. */
function clauseOf({ antiDilution }: ShareClass, before: Ledger): AntiDilution | null {
  const withRights = { ...fullyDiluted, poolAvailable: false, convertibles: false }
  const clause = antiDilution?.value ?? 'none'
  switch (clause) {
    case 'none':
      return null
    case 'full ratchet':
      return { kind: 'full-ratchet' }
    case 'broad-based weighted average':
      return { kind: 'weighted-average', base: sharesCounted(before, withRights) }
    case 'narrow-based weighted average':
      return { kind: 'weighted-average', base: sharesCounted(before, asConverted) }
    default:
      return clause satisfies never
  }
}

/**
 * What a protected share turns into once its conversion price is another one, which is rounded as the
 * charter says.
 */
export function adjustment(
  priced: Priced,
  { id, conversionPrice }: { readonly id: string; readonly conversionPrice: Rational },
  head: { readonly id: string; readonly day: PlainDate },
): LedgerEvent[] {
  const named = classesOf(priced.source, priced.company).find(({ name }) => name === id)
  const price = named === undefined ? null : originalPrice(priced, named, head.day)
  if (named === undefined || price === null) return []
  const rounded = roundedPrice(named.value, conversionPrice)
  return [{ kind: 'ratio-adjustment', ...head, class: id, becomes: price.div(rounded) }]
}

/** Hexadecimal digits up to which a conversion price is carried exactly, and decimal ones it keeps beyond. */
const digitsOfPrice = { exactUpTo: 100, kept: 36 }

/**
 * A price by the decimals the charter names. Where it names none it stays exact as long as it can: the shares a class converts into
 * are part of the base of its next adjustment, so its digits double each time. What is kept then is far finer than a share.
 */
function roundedPrice({ conversionPricePlaces }: ShareClass, exact: Rational): Rational {
  const places = exactOf(conversionPricePlaces)
  if (places !== null) {
    const near = round(exact, 'nearest', toNumber(places))
    return near.compare(0) > 0 ? near : exact
  }
  const isShort = exact.d.toString(16).length < digitsOfPrice.exactUpTo
  return isShort ? exact : roundSignificant(exact, digitsOfPrice.kept)
}

/** The adjustments that shares sold outside of a priced round bring about. */
export function adjustmentsAfter(
  priced: Priced,
  before: Ledger,
  sale: Sale & { readonly class: string; readonly id: string; readonly day: PlainDate },
): LedgerEvent[] {
  return protectedClasses(priced, before, sale.day).flatMap(({ id, conversionPrice, clause }) => {
    const after = conversionPriceAfter(clause, conversionPrice, sale)
    if (after.compare(conversionPrice) >= 0) return []
    const head = { id: `${sale.id} adjusts ${id}`, day: sale.day }
    return adjustment(priced, { id, conversionPrice: after }, head)
  })
}
