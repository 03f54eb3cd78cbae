import { type Rational, type RoundingRule, ratio, roundToWhole } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { type Cohorts, cohortOf, cohortsIn, joined, newestOf } from './cohorts.ts'
import type { ConvertibleHolding } from './convertible.ts'
import type { Lot } from './event.ts'
import { type Refusal, refuse } from './fault.ts'
import type { ClassKind, ClassTerms } from './share-class.ts'

/** Units of one class in somebody's hands. */
export type Holding = {
  readonly class: string
  readonly holder: string
  /** The certificate or grant; the class's own name where none is told apart. */
  readonly security: string
  readonly quantity: bigint
  /** How many of them are vested. */
  readonly vested: bigint
  /** Paid to exercise one unit, major units; null where nothing is exercised. */
  readonly strike: Rational | null
  /** Conversion or exercise on these days only, both included; null where nothing limits it. */
  readonly firstDay: PlainDate | null
  readonly lastDay: PlainDate | null
  /** When they came out; they add up to the quantity. What leaves a lot is the oldest of it. */
  readonly cohorts: Cohorts
}

/** Units of one class in everybody's hands together. */
export type UnitsOfClass = { readonly quantity: bigint; readonly vested: bigint }

/** A ledger while events are recorded. Entries are replaced, never changed. */
export type Draft = {
  readonly holders: ReadonlySet<string>
  readonly classes: Map<string, ClassTerms>
  readonly holdings: Map<string, Holding>
  readonly units: Map<string, UnitsOfClass>
  readonly convertibles: Map<string, ConvertibleHolding>
  readonly pools: Map<string, bigint>
}

export function securityOf(lot: Lot): string {
  return lot.security ?? lot.class
}

/** No name holds a line break, so that no two lots share a key. */
export function keyOf(lot: Lot): string {
  return `${lot.class}\n${lot.holder}\n${securityOf(lot)}`
}

export function isRefusal(value: object): value is Refusal {
  return 'code' in value
}

/** Why units of the class cannot go to the holder; null where they can. */
export function refusalToReceive(
  draft: Draft,
  lot: { readonly class: string; readonly holder: string },
  kinds: readonly ClassKind[],
): Refusal | null {
  if (!draft.holders.has(lot.holder)) {
    return refuse('unknown-holder', `${lot.holder} is no holder: declare who that is`)
  }
  const terms = draft.classes.get(lot.class)
  if (terms === undefined) {
    return refuse('unknown-class', `${lot.class} is no class: declare what it is`)
  }
  if (!kinds.includes(terms.kind)) {
    return refuse('wrong-kind', `${lot.class} is a class of kind ${terms.kind}: name another class`)
  }
  return null
}

/** The units of a lot, or why `quantity` of them cannot be taken. */
export function takeable(
  draft: Draft,
  lot: Lot,
  taking: { readonly quantity: bigint; readonly only: 'vested' | 'held' },
): Holding | Refusal {
  const { quantity, only } = taking
  const refusal = refusalToReceive(draft, lot, heldKinds)
  if (refusal !== null) return refusal
  if (quantity <= 0n) return notPositive(quantity)
  const held = draft.holdings.get(keyOf(lot))
  if (held === undefined) {
    const what = lot.security === undefined ? lot.class : `${lot.security} of ${lot.class}`
    return refuse('unknown-security', `${lot.holder} holds no ${what}: name what is held`)
  }
  if (quantity > held.quantity) {
    const message = `${lot.holder} holds ${held.quantity} ${lot.class}, not ${quantity}: take less`
    return refuse('more-than-held', message)
  }
  if (only === 'vested' && quantity > held.vested) {
    const { vested } = held
    const message = `${lot.holder} has ${vested} ${lot.class} vested, not ${quantity}: take less`
    return refuse('more-than-vested', message)
  }
  return held
}

/** Classes whose units somebody can hold. */
export const heldKinds: readonly ClassKind[] = [
  'common',
  'preferred',
  'option',
  'warrant',
  'promised option',
]

export function notPositive(quantity: bigint): Refusal {
  return refuse('quantity-not-positive', `the quantity is ${quantity}: write more than 0`)
}

/** `quantity` units times a ratio, rounded by the rule where a fraction of a unit is left. */
export function scaled(quantity: bigint, by: Rational, rule: RoundingRule): bigint {
  const units = quantity * by.s * by.n
  return units % by.d === 0n ? units / by.d : roundToWhole(ratio(units, by.d), rule)
}

/** Leaves a lot with other units; nothing stays of an empty one. */
export function put(draft: Draft, holding: Holding): void {
  putAt(draft, keyOf(holding), holding)
}

/** The key is made once for each lot that moves: making and hashing it is most of what a move costs. */
function putAt(draft: Draft, key: string, holding: Holding): void {
  const before = draft.holdings.get(key) ?? nothing
  const all = draft.units.get(holding.class) ?? nothing
  draft.units.set(holding.class, {
    quantity: all.quantity + holding.quantity - before.quantity,
    vested: all.vested + holding.vested - before.vested,
  })
  const cohorts = newestOf(holding.cohorts, holding.quantity)
  if (holding.quantity === 0n) draft.holdings.delete(key)
  else draft.holdings.set(key, cohorts === holding.cohorts ? holding : { ...holding, cohorts })
}

const nothing = { quantity: 0n, vested: 0n, cohorts: null }

/** Cohorts of a lot whose units were multiplied to `quantity`; the newest one bears what rounding leaves. */
export function scaledTo(cohorts: Cohorts, by: Rational, quantity: bigint): Cohorts {
  const all = cohortsIn(cohorts)
  const rounded = all.map((old) => ({ ...old, quantity: scaled(old.quantity, by, 'down') }))
  const left = rounded.reduce((rest, each) => rest - each.quantity, quantity)
  const parts = rounded.map(({ day, quantity: part }, i) =>
    cohortOf({ day, quantity: i === rounded.length - 1 ? part + left : part }),
  )
  return parts.reduce(joined, null)
}

/** Adds units to a lot, which takes the strike and window of what comes where it is new. */
export function receive(draft: Draft, units: Holding): void {
  const key = keyOf(units)
  const held = draft.holdings.get(key)
  const { quantity, vested, cohorts } = held ?? nothing
  putAt(draft, key, {
    ...(held ?? units),
    quantity: quantity + units.quantity,
    vested: vested + units.vested,
    cohorts: joined(cohorts, units.cohorts),
  })
}

/**
 * Why units of these terms cannot join the lot that is there; null where they can. A named security
 * is issued once; without a name, units join only those of the same strike and window.
 */
export function refusalToJoin(draft: Draft, units: Holding, named: boolean): Refusal | null {
  const held = draft.holdings.get(keyOf(units))
  if (held === undefined) return null
  const alike =
    held.firstDay === units.firstDay &&
    held.lastDay === units.lastDay &&
    (held.strike === units.strike ||
      (held.strike !== null && units.strike !== null && held.strike.equals(units.strike)))
  if (alike && !named) return null
  const { holder, security } = units
  const message = `${holder} holds ${security} of ${units.class} already: name a new one`
  return refuse('security-exists', message)
}

/** Why nothing may be done with it on `day`; null where it may. */
export function refusalOfDay(held: Holding, day: PlainDate): Refusal | null {
  const { security, firstDay, lastDay } = held
  if (firstDay !== null && day < firstDay) {
    const message = `${security} may be used from ${firstDay}, not on ${day}: correct the day`
    return refuse('before-first-day', message)
  }
  if (lastDay !== null && day > lastDay) {
    const message = `${security} may be used until ${lastDay}, not on ${day}: correct the day`
    return refuse('after-last-day', message)
  }
  return null
}
