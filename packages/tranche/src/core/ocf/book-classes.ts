import { type Rational, writeDecimal } from '../quantity/index.ts'
import type { BookNames } from './book-names.ts'
import { fieldOf, type JsonObject, textOf } from './json.ts'
import type { OcfObject } from './package.ts'
import { numberIn } from './securities.ts'
import { parseNumeric } from './shape.ts'

/** Keys of a book and what stands under them. */
export type BookLines = {
  readonly [key: string]: string | readonly string[] | BookLines | readonly BookLines[]
}

/** What one share turns into, by the class itself. */
export type OwnConversion = { readonly into: string; readonly ratio: Rational }

/** A decimal as a book writes it. */
export function decimal(value: Rational): string {
  return writeDecimal(value, 10)
}

/** An amount of a book's own currency; null where it is none, below zero or in another. */
export function amountIn(json: JsonObject, key: string, currency: string): string | null {
  const money = fieldOf(json, key)
  if (money?.kind !== 'object') return null
  const [amount, unit] = [numberIn(money, 'amount'), textOf(money, 'currency')]
  if (amount === null || unit === undefined || amount.compare(0) < 0) return null
  return unit === currency ? decimal(amount) : null
}

/** What a class turns into, where it states one plain ratio. */
export function conversionOf(shareClass: OcfObject, names: BookNames): OwnConversion | null {
  const rights = fieldOf(shareClass.json, 'conversion_rights')
  const [right] = rights?.kind === 'list' ? rights.items : []
  if (right?.kind !== 'object') return null
  const into = names.classes.get(textOf(right, 'converts_to_stock_class_id') ?? '')
  const ratio = ratioIn(right, 'conversion_mechanism')
  return into === undefined || ratio === null ? null : { into, ratio }
}

/** The ratio of the mechanism under a key; null where it has none above 0. */
export function ratioIn(json: JsonObject, key: string): Rational | null {
  const mechanism = fieldOf(json, key)
  const written = mechanism?.kind === 'object' ? fieldOf(mechanism, 'ratio') : undefined
  if (written?.kind !== 'object') return null
  const top = parseNumeric(textOf(written, 'numerator') ?? '')
  const bottom = parseNumeric(textOf(written, 'denominator') ?? '')
  if (top === null || bottom === null || bottom.compare(0) <= 0 || top.compare(0) <= 0) return null
  return top.div(bottom)
}

/** Stock classes as a book says them, with the most senior first in rank. */
export function stockClassLines(
  stockClasses: readonly OcfObject[],
  names: BookNames,
  currency: string,
): Map<string, BookLines> {
  const preferred = stockClasses.filter(isPreferred)
  // In a package the higher number is paid first; in a book the lower one.
  const seniorities = preferred
    .map(({ json }) => numberIn(json, 'seniority'))
    .filter((seniority) => seniority !== null)
    .sort((a, b) => b.compare(a))
  const levels = [...new Map(seniorities.map((each) => [decimal(each), each])).keys()]
  return new Map(
    stockClasses.map((object) => {
      const seniority = numberIn(object.json, 'seniority')
      const rank = seniority === null ? 0 : levels.indexOf(decimal(seniority)) + 1
      return [names.classes.get(object.id) ?? '', linesOf(object, names, currency, rank)]
    }),
  )
}

function isPreferred({ json }: OcfObject): boolean {
  return textOf(json, 'class_type') === 'PREFERRED'
}

function linesOf(object: OcfObject, names: BookNames, currency: string, rank: number): BookLines {
  const { json, id } = object
  const votes = numberIn(json, 'votes_per_share')
  const silent = votes?.compare(0) === 0 ? 'non-voting ' : ''
  const kind = `${silent}${isPreferred(object) ? 'preferred' : 'common'}`
  return {
    kind,
    ...(votes !== null && votes.compare(0) > 0 && { votes: decimal(votes) }),
    ...(isPreferred(object) && claimLines(object, currency, rank)),
    ...turningLines(object, names),
    note: noteOf(id, json),
  }
}

/** What preferred shares are paid. A preference needs the price it is a multiple of. */
function claimLines(object: OcfObject, currency: string, rank: number): BookLines {
  const { json } = object
  const price = amountIn(json, 'price_per_share', currency)
  const hasPrice = price !== null && /[1-9]/.test(price)
  const multiple = numberIn(json, 'liquidation_preference_multiple')
  const cap = numberIn(json, 'participation_cap_multiple')
  const shares = cap !== null && multiple !== null && cap.compare(multiple) > 0
  return {
    ...(hasPrice && { price }),
    ...(hasPrice && multiple !== null && { preference: decimal(multiple) }),
    ...(rank > 0 && { rank: String(rank) }),
    ...(hasPrice && shares && { participating: 'yes', cap: decimal(cap) }),
  }
}

/** What a share turns into; preferred shares that state nothing turn into nothing. */
function turningLines(object: OcfObject, names: BookNames): BookLines {
  const conversion = conversionOf(object, names)
  if (conversion === null) return isPreferred(object) ? { convertible: 'no' } : {}
  return { into: conversion.into, converts: decimal(conversion.ratio) }
}

function noteOf(id: string, json: JsonObject): string {
  const multiple = textOf(json, 'participation_cap_multiple')
  const basis = multiple === undefined ? '' : `; participation cap ${multiple}, its basis unstated`
  return `${textOf(json, 'name') ?? ''} (${id}${basis})`
}
