import { type Rational, ratio } from '../quantity/index.ts'
import { type PlainDate, parseDay } from '../time/index.ts'
import { fieldOf, type JsonObject, textOf, textsOf } from './json.ts'
import { limits } from './limits.ts'
import type { OcfObject } from './package.ts'
import { parseNumeric } from './shape.ts'

export type SecurityKind = 'stock' | 'equity_compensation' | 'convertible' | 'warrant'

/** A security from its issue on. It never changes: events close it or take from it. */
export type Security = {
  readonly id: string
  readonly kind: SecurityKind
  readonly holder: string
  readonly issued: PlainDate
  /** Units, or money in major units for a convertible; null where no number is stated. */
  readonly quantity: Rational | null
  readonly object: OcfObject
}

/** Something that takes from securities. */
export type Taking = {
  readonly day: PlainDate
  readonly order: number
  /** The securities it takes from. */
  readonly of: readonly string[]
  /** How much it takes; null: all there is. */
  readonly quantity: Rational | null
  /** Securities that come out of it in the hands of whoever their issuance names. */
  readonly results: readonly string[]
  /** The security that holds what is left, where it gets a new one. */
  readonly balance: string | null
  readonly object: OcfObject
}

export type Split = {
  readonly day: PlainDate
  readonly order: number
  readonly class: string
  readonly ratio: Rational
  readonly object: OcfObject
}

export type Securities = {
  readonly byId: ReadonlyMap<string, Security>
  /** Takings from a security, in the order of their days. */
  readonly takings: ReadonlyMap<string, readonly Taking[]>
  /** Splits of a class, in the order of their days. */
  readonly splits: ReadonlyMap<string, readonly Split[]>
  /** Splits past the most of one class. */
  readonly unreadSplits: readonly Split[]
  /** Issuances of a security that has one already. */
  readonly repeated: readonly OcfObject[]
}

const issuanceKinds = new Map<string, SecurityKind>([
  ['TX_STOCK_ISSUANCE', 'stock'],
  ['TX_EQUITY_COMPENSATION_ISSUANCE', 'equity_compensation'],
  ['TX_PLAN_SECURITY_ISSUANCE', 'equity_compensation'],
  ['TX_CONVERTIBLE_ISSUANCE', 'convertible'],
  ['TX_WARRANT_ISSUANCE', 'warrant'],
])

const takesAll = /_(?:RETRACTION|REISSUANCE|CONSOLIDATION)$/
const takesSome = /_(?:CANCELLATION|CONVERSION|EXERCISE|RELEASE|REPURCHASE|TRANSFER)$/

/** The securities of a package and what happened to them. */
export function securitiesOf(objects: readonly OcfObject[]): Securities {
  const byId = new Map<string, Security>()
  const takings: Taking[] = []
  const splits: Split[] = []
  const repeated: OcfObject[] = []
  for (const [order, object] of objects.entries()) {
    const day = parseDay(textOf(object.json, 'date') ?? '')
    if (day === null) continue
    const kind = issuanceKinds.get(object.kind)
    if (kind !== undefined) {
      const security = securityOf(object, kind, day)
      if (byId.has(security.id)) repeated.push(object)
      else byId.set(security.id, security)
    } else if (object.kind === 'TX_STOCK_CLASS_SPLIT') {
      const split = splitOf(object, day, order)
      if (split !== null) splits.push(split)
    } else if (takesAll.test(object.kind) || takesSome.test(object.kind)) {
      takings.push(takingOf(object, day, order))
    }
  }
  const splitsByClass = grouped(splits, (split) => [split.class])
  return {
    byId,
    takings: grouped(takings, ({ of }) => of),
    splits: new Map(
      [...splitsByClass].map(([id, all]) => [id, all.slice(0, limits.splitsOfClass)]),
    ),
    unreadSplits: [...splitsByClass.values()].flatMap((all) => all.slice(limits.splitsOfClass)),
    repeated,
  }
}

function securityOf(object: OcfObject, kind: SecurityKind, issued: PlainDate): Security {
  const { json } = object
  return {
    id: textOf(json, 'security_id') ?? '',
    kind,
    holder: textOf(json, 'stakeholder_id') ?? '',
    issued,
    quantity:
      kind === 'convertible' ? moneyIn(json, 'investment_amount') : numberIn(json, 'quantity'),
    object,
  }
}

function takingOf(object: OcfObject, day: PlainDate, order: number): Taking {
  const { json, kind } = object
  const single = textOf(json, 'security_id')
  const result = textOf(json, 'resulting_security_id')
  return {
    day,
    order,
    of: single === undefined ? [...new Set(textsOf(json, 'security_ids'))] : [single],
    quantity: takenBy(kind, json),
    results: [
      ...textsOf(json, 'resulting_security_ids'),
      ...(result === undefined ? [] : [result]),
    ],
    balance: textOf(json, 'balance_security_id') ?? null,
    object,
  }
}

function takenBy(kind: string, json: JsonObject): Rational | null {
  // The units a convertible's conversion names are not money, so it is taken whole.
  if (takesAll.test(kind) || kind === 'TX_CONVERTIBLE_CONVERSION') return null
  return (
    moneyIn(json, 'amount') ?? numberIn(json, 'quantity') ?? numberIn(json, 'quantity_converted')
  )
}

function splitOf(object: OcfObject, day: PlainDate, order: number): Split | null {
  const written = fieldOf(object.json, 'split_ratio')
  if (written?.kind !== 'object') return null
  const [top, bottom] = [numberIn(written, 'numerator'), numberIn(written, 'denominator')]
  if (top === null || bottom === null || top.compare(0) <= 0 || bottom.compare(0) <= 0) return null
  const shared = textOf(object.json, 'stock_class_id') ?? ''
  return { day, order, class: shared, ratio: ratio(top.n * bottom.d, top.d * bottom.n), object }
}

/** The decimal under a key; null where there is none. */
export function numberIn(json: JsonObject, key: string): Rational | null {
  const written = textOf(json, key)
  return written === undefined ? null : parseNumeric(written)
}

/** The amount of the money under a key, major units; null where there is none. */
export function moneyIn(json: JsonObject, key: string): Rational | null {
  const money = fieldOf(json, key)
  return money?.kind === 'object' ? numberIn(money, 'amount') : null
}

function grouped<T extends { readonly day: PlainDate; readonly order: number }>(
  happened: readonly T[],
  keysOf: (one: T) => readonly string[],
): Map<string, T[]> {
  const ordered = [...happened].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.order - b.order,
  )
  const groups = new Map<string, T[]>()
  for (const one of ordered) {
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [one])
      else group.push(one)
    }
  }
  return groups
}
