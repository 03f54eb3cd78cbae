import type { Placed } from '../grammar/index.ts'
import type { GrantTerms, LedgerEvent } from '../ledger/index.ts'
import type { PlainDate } from '../time/index.ts'
import {
  classIn,
  type Desk,
  exactIn,
  exactMoney,
  type FactNamed,
  lotOf,
  type Recorded,
  units,
} from './desk.ts'
import { convertibleTerms, kindOf } from './register.ts'
import { type CapTableFact, classesOf } from './source.ts'
import { vestingOnPurchases } from './vesting-on-purchases.ts'
import { vestingOf } from './vesting-plan.ts'

/** The events of a fact, in their order; a priced round has its own file. */
export function eventsOf(
  desk: Desk,
  fact: Exclude<CapTableFact, { kind: 'pricedRound' }>,
  id: string,
): Recorded[] {
  if (fact.kind === 'split') return splitOf(desk, fact, id)
  if (fact.kind === 'issued') return issuanceOf(desk, fact, id)
  if (fact.kind === 'transferred') return transferOf(desk, fact, id)
  const event = plainEvent(desk, fact, { id, day: fact.day.value.lastDay })
  return event === null ? [] : [{ event, fact, planned: false }]
}

type Head = { readonly id: string; readonly day: PlainDate }

function plainEvent(
  desk: Desk,
  fact: Exclude<CapTableFact, { kind: 'pricedRound' | 'split' | 'issued' | 'transferred' }>,
  head: Head,
): LedgerEvent | null {
  switch (fact.kind) {
    case 'subscribed':
      return subscription(desk, fact, head)
    case 'repurchased':
    case 'cancelled':
      return endOf(desk, fact, head)
    case 'converted':
      return conversion(desk, fact, head)
    case 'optionsExercised':
      return exercise(desk, fact, head)
    case 'vested': {
      const name = classIn(desk, fact.vested)
      const quantity = units(desk, fact, fact.quantity, { to: [fact.of.value], from: null })
      if (name === null || quantity === null) return null
      return { kind: 'vesting', ...head, of: lotOf(name, fact.of.value, fact.security), quantity }
    }
    case 'reserved':
    case 'released': {
      const pool = classIn(desk, fact.kind === 'reserved' ? fact.reserved : fact.released)
      const direction = { to: fact.kind === 'reserved' ? [''] : [], from: null }
      const quantity = units(desk, fact, fact.quantity, direction)
      if (pool === null || quantity === null) return null
      const kind = fact.kind === 'reserved' ? 'pool-reservation' : 'pool-release'
      return { kind, ...head, pool, quantity }
    }
    case 'adjusted': {
      const name = classIn(desk, fact.adjusted)
      const becomes = exactIn(desk, fact, fact.converts)
      if (name === null || becomes === null) return null
      return { kind: 'ratio-adjustment', ...head, class: name, becomes }
    }
    default:
      return fact satisfies never
  }
}

function subscription(desk: Desk, fact: FactNamed<'subscribed'>, head: Head): LedgerEvent | null {
  const name = classIn(desk, fact.subscribed)
  const principal = exactMoney(desk, fact, fact.amount)
  const stated = classesOf(desk.source, desk.company).find((each) => each.name === name)
  if (name === null || principal === null || stated === undefined) return null
  return {
    kind: 'convertible-issuance',
    ...head,
    to: lotOf(name, fact.by.value, fact.security),
    principal,
    terms: convertibleTerms(desk.source, stated.value),
    ...(fact.convertsFrom === undefined ? {} : { convertsFrom: fact.convertsFrom.value }),
  }
}

/** The pool that units return to, or nothing. */
function poolFor<K extends string>(desk: Desk, key: K, pool: Placed<string> | undefined) {
  const name = pool === undefined ? null : classIn(desk, pool)
  return (name === null ? {} : { [key]: name }) as { readonly [key in K]?: string }
}

function isConvertible(desk: Desk, name: string): boolean {
  const stated = classesOf(desk.source, desk.company).find((each) => each.name === name)
  const kind = stated === undefined ? null : kindOf(stated.value)
  return kind === 'convertible' || kind === 'participation'
}

function endOf(
  desk: Desk,
  fact: FactNamed<'repurchased'> | FactNamed<'cancelled'>,
  head: Head,
): LedgerEvent | null {
  const isRepurchase = fact.kind === 'repurchased'
  const name = classIn(desk, isRepurchase ? fact.repurchased : fact.cancelled)
  const holder = isRepurchase ? fact.from.value : fact.of.value
  if (name === null) return null
  const of = lotOf(name, holder, fact.security)
  if (isConvertible(desk, name)) return { kind: 'convertible-end', ...head, of }
  if (fact.quantity === undefined) return quantityMissing(desk, fact, name)
  const quantity = units(desk, fact, fact.quantity, { to: [], from: holder })
  if (quantity === null) return null
  const kind = isRepurchase ? 'repurchase' : 'cancellation'
  return { kind, ...head, of, quantity, ...poolFor(desk, 'toPool', fact.pool) }
}

function quantityMissing(desk: Desk, fact: CapTableFact, name: string): null {
  desk.faults.push({
    code: 'not-exact',
    span: fact.span,
    message: `how many ${name} is not said`,
    help: 'add “quantity”; only SAFEs and notes end as a whole',
  })
  return null
}

function conversion(desk: Desk, fact: FactNamed<'converted'>, head: Head): LedgerEvent | null {
  const name = classIn(desk, fact.converted)
  if (name === null) return null
  const of = lotOf(name, fact.by.value, fact.security)
  const gained = { to: [fact.by.value], from: null }
  const shares = fact.shares === undefined ? null : units(desk, fact, fact.shares, gained)
  if (isConvertible(desk, name)) {
    const into = fact.into === undefined ? null : classIn(desk, fact.into)
    if (fact.into === undefined || fact.shares === undefined) {
      desk.faults.push({
        code: 'not-exact',
        span: fact.span,
        message: `what ${name} turned into is not said`,
        help: 'add “into” and “shares”',
      })
      return null
    }
    if (into === null || shares === null) return null
    return { kind: 'convertible-conversion', ...head, of, into: { class: into }, quantity: shares }
  }
  if (fact.quantity === undefined) return quantityMissing(desk, fact, name)
  const quantity = units(desk, fact, fact.quantity, { to: [], from: fact.by.value })
  if (quantity === null) return null
  return {
    kind: 'conversion',
    ...head,
    of,
    quantity,
    fractions: fact.fractions?.value ?? 'down',
    ...(shares === null ? {} : { resultingQuantity: shares }),
  }
}

function exercise(desk: Desk, fact: FactNamed<'optionsExercised'>, head: Head): LedgerEvent | null {
  const name = classIn(desk, fact.optionsExercised)
  const quantity = units(desk, fact, fact.quantity, { to: [], from: fact.by.value })
  if (name === null || quantity === null) return null
  const price = fact.netAt === undefined ? null : exactMoney(desk, fact, fact.netAt)
  if (fact.netAt !== undefined && price === null) return null
  return {
    kind: 'exercise',
    ...head,
    of: lotOf(name, fact.by.value, fact.security),
    quantity,
    settlement:
      price === null
        ? { kind: 'cash' }
        : {
            kind: 'net',
            pricePerShare: price,
            ...poolFor(desk, 'withheldToPool', fact.pool),
          },
  }
}

function splitOf(desk: Desk, fact: FactNamed<'split'>, id: string): Recorded[] {
  const ratio = exactIn(desk, fact, fact.ratio)
  if (ratio === null) return []
  const named = fact.classes?.map((placed) => classIn(desk, placed)).filter((each) => each !== null)
  const event: LedgerEvent = {
    kind: 'split',
    id,
    day: fact.day.value.lastDay,
    ratio,
    fractions: fact.fractions?.value ?? 'down',
    ...(named === undefined ? {} : { classes: named }),
  }
  return [{ event, fact, planned: false }]
}

function transferOf(desk: Desk, fact: FactNamed<'transferred'>, id: string): Recorded[] {
  const name = classIn(desk, fact.transferred)
  const from = fact.from.value
  const several = 'value' in fact.to ? null : fact.to
  const to = several === null ? [(fact.to as Placed<string>).value] : several.map((r) => r.name)
  const quantity = units(desk, fact, fact.quantity, { to, from })
  if (name === null || quantity === null) return []
  const receipts =
    several === null
      ? to.map((holder) => ({ holder, quantity }))
      : several.flatMap(({ name: holder, value }) => {
          const part = units(desk, fact, value, { to, from })
          return part === null ? [] : [{ holder, quantity: part }]
        })
  const event: LedgerEvent = {
    kind: 'transfer',
    id,
    day: fact.day.value.lastDay,
    from: lotOf(name, from, fact.security),
    quantity,
    to: receipts,
  }
  return [{ event, fact, planned: false }]
}

function issuanceOf(desk: Desk, fact: FactNamed<'issued'>, id: string): Recorded[] {
  const name = classIn(desk, fact.issued)
  const holder = fact.to.value
  const quantity = units(desk, fact, fact.quantity, { to: [holder], from: null })
  if (name === null || quantity === null) return []
  const strike = fact.strike === undefined ? null : exactMoney(desk, fact, fact.strike)
  const grant: GrantTerms = {
    ...(strike === null ? {} : { strike }),
    ...(fact.vests === undefined && fact.vestsOn === undefined ? {} : { vestsByEvent: true }),
    ...(fact.usableFrom === undefined ? {} : { firstDay: fact.usableFrom.value }),
    ...(fact.usableUntil === undefined ? {} : { lastDay: fact.usableUntil.value }),
  }
  const to = lotOf(name, holder, fact.security)
  const day = fact.day.value.lastDay
  const event: LedgerEvent = {
    kind: 'issuance',
    id,
    day,
    to,
    quantity,
    grant,
    ...poolFor(desk, 'fromPool', fact.pool),
  }
  const lot = { id, of: to, quantity }
  return [
    { event, fact, planned: false },
    ...vestingOf(desk, fact, lot),
    ...vestingOnPurchases(desk, fact, lot),
  ]
}
