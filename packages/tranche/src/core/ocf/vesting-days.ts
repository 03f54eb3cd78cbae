import { leastOf, type Rational, ratio, roundToWhole, whole } from '../quantity/index.ts'
import { addDays, addMonths, dayOf, daysInMonth, type PlainDate, parseDay } from '../time/index.ts'
import { fieldOf, type Json, type JsonObject, textOf, textsOf } from './json.ts'
import type { OcfObject } from './package.ts'
import { numberIn, type Security } from './securities.ts'
import { parseNumeric } from './shape.ts'

/** Units that vest on a day. */
export type VestingDay = { readonly day: PlainDate; readonly quantity: bigint }

export type Vesting = {
  /** In the order of their days; what has vested by a day is their sum. */
  readonly days: readonly VestingDay[]
  /** The objects that say so. */
  readonly ids: readonly string[]
}

/** Everything in a package that lets units vest, by what it names. */
export type VestingSource = {
  readonly terms: ReadonlyMap<string, OcfObject>
  /** Starts, events and accelerations of each security. */
  readonly happened: ReadonlyMap<string, readonly OcfObject[]>
}

export function vestingSource(objects: readonly OcfObject[]): VestingSource {
  const terms = new Map<string, OcfObject>()
  const happened = new Map<string, OcfObject[]>()
  for (const object of objects) {
    if (object.kind === 'VESTING_TERMS') terms.set(object.id, object)
    if (!object.kind.startsWith('TX_VESTING_')) continue
    const id = textOf(object.json, 'security_id') ?? ''
    const known = happened.get(id)
    if (known === undefined) happened.set(id, [object])
    else known.push(object)
  }
  return { terms, happened }
}

/** More days than this and a grant is not read: a century of months. */
const daysMax = 1200

/**
 * The days on which a security vests: those it lists, or those its terms come to from what has started and happened, and what was
 * accelerated. null for one that says nothing of vesting, or nothing that comes to days.
 * Source: Open Cap Format 1.2.0, VestingTerms and the allocation types of its enumeration.
 */
export function vestingOf(security: Security, source: VestingSource): Vesting | null {
  const { json } = security.object
  const total = security.quantity
  if (total === null || total.d !== 1n) return null
  const happened = source.happened.get(security.id) ?? []
  const ids = happened.map(({ id }) => id)
  const listed = objectsIn(fieldOf(json, 'vestings'))
  const terms = source.terms.get(textOf(json, 'vesting_terms_id') ?? '')
  const planned =
    listed.length > 0
      ? listed.flatMap((each): Portion[] => portionOf(each, 'date', 'amount'))
      : terms === undefined
        ? null
        : scheduled(terms, happened, total)
  if (planned === null || planned.length > daysMax) return null
  const allocation = terms === undefined ? null : (textOf(terms.json, 'allocation_type') ?? null)
  const whole = inWholeUnits(planned, allocation)
  const sooner = happened.flatMap((each) =>
    each.kind === 'TX_VESTING_ACCELERATION' ? portionOf(each.json, 'date', 'quantity') : [],
  )
  return { days: byDay([...whole, ...inWholeUnits(sooner, null)], total), ids }
}

/** Units of a day before they are whole. */
type Portion = { readonly day: PlainDate; readonly units: Rational }

function portionOf(json: JsonObject, dayKey: string, unitsKey: string): Portion[] {
  const [day, units] = [parseDay(textOf(json, dayKey) ?? ''), numberIn(json, unitsKey)]
  return day === null || units === null || units.compare(0) <= 0 ? [] : [{ day, units }]
}

/** When a condition came true, and the day of the month that schedules after it keep. */
type Came = { readonly day: PlainDate; readonly dayOfMonth: number }

/** What vests by terms: each condition once all it waits for has come; null where that cannot be told. */
function scheduled(
  terms: OcfObject,
  happened: readonly OcfObject[],
  total: Rational,
): Portion[] | null {
  const conditions = objectsIn(fieldOf(terms.json, 'vesting_conditions'))
  const byId = new Map(conditions.map((each) => [textOf(each, 'id') ?? '', each]))
  const named = new Set(conditions.flatMap((each) => textsOf(each, 'next_condition_ids')))
  const dayOfEvent = new Map(
    happened.map(({ json }) => [textOf(json, 'vesting_condition_id') ?? '', dayIn(json)]),
  )
  const came = new Map<string, Came>()
  const portions: Portion[] = []
  const waiting = [...byId.keys()]
    .filter((id) => !named.has(id))
    .map((id) => ({ id, after: null as Came | null }))
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const condition = byId.get(next.id)
    if (condition === undefined || came.has(next.id)) continue
    const days = daysOf(condition, {
      after: next.after,
      came,
      event: dayOfEvent.get(next.id) ?? null,
    })
    if (days === null) return null
    const last = days.at(-1)
    if (last === undefined) continue
    const before = portions.reduce((sum, { units }) => sum.add(units), whole(0))
    for (const { day, times } of days) {
      portions.push({ day, units: unitsOf(condition, total, before).mul(times) })
    }
    const done = { day: last.day, dayOfMonth: next.after?.dayOfMonth ?? dayOfMonth(last.day) }
    came.set(next.id, done)
    for (const id of textsOf(condition, 'next_condition_ids')) waiting.push({ id, after: done })
    if (portions.length > daysMax) return null
  }
  return portions
}

const dayOfMonth = (day: PlainDate) => Number(day.slice(8))

function dayIn(json: JsonObject): PlainDate | null {
  return parseDay(textOf(json, 'date') ?? '')
}

type Due = { readonly day: PlainDate; readonly times: number }

/** The days on which a condition gives its units, and how many times; none where it has not come; null where it cannot be told. */
function daysOf(
  condition: JsonObject,
  {
    after,
    came,
    event,
  }: { after: Came | null; came: ReadonlyMap<string, Came>; event: PlainDate | null },
): Due[] | null {
  const trigger = fieldOf(condition, 'trigger')
  if (trigger?.kind !== 'object') return null
  switch (textOf(trigger, 'type')) {
    case 'VESTING_START_DATE':
    case 'VESTING_EVENT':
      return event === null ? [] : [{ day: event, times: 1 }]
    case 'VESTING_SCHEDULE_ABSOLUTE': {
      const day = dayIn(trigger)
      if (day === null) return null
      return [{ day: after !== null && after.day > day ? after.day : day, times: 1 }]
    }
    case 'VESTING_SCHEDULE_RELATIVE': {
      const from = came.get(textOf(trigger, 'relative_to_condition_id') ?? '') ?? after
      const period = fieldOf(trigger, 'period')
      return from === null || period?.kind !== 'object' ? null : periods(period, from)
    }
    default:
      return null
  }
}

/** Each period after a day; those before the cliff gather on its day. */
function periods(period: JsonObject, from: Came): Due[] | null {
  const [length, occurrences, cliff] = ['length', 'occurrences', 'cliff_installment'].map((key) => {
    const written = fieldOf(period, key)
    const value = written?.kind === 'number' ? parseNumeric(written.text) : null
    return value?.d === 1n ? Number(value.s * value.n) : null
  })
  if (length == null || occurrences == null || length < 1 || occurrences < 1) return null
  const countMax = textOf(period, 'type') === 'DAYS' ? 30 * daysMax : daysMax
  if (occurrences > daysMax || length * occurrences > countMax) return null
  const first = Math.max(1, Math.min(cliff ?? 1, occurrences))
  return Array.from({ length: occurrences - first + 1 }, (_, i) => {
    const count = first + i
    return { day: dayAfter(period, from, count * length), times: i === 0 ? first : 1 }
  })
}

function dayAfter(period: JsonObject, from: Came, count: number): PlainDate {
  if (textOf(period, 'type') === 'DAYS') return addDays(from.day, count)
  const stated = /^(\d\d)/.exec(textOf(period, 'day_of_month') ?? '')?.[1]
  const month = addMonths(dayOf(`${from.day.slice(0, 8)}01`), count)
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const wanted = stated === undefined ? from.dayOfMonth : Number(stated)
  const day = Math.max(1, Math.min(wanted, daysInMonth(year, number)))
  return dayOf(`${month.slice(0, 8)}${String(day).padStart(2, '0')}`)
}

/** What a condition gives each time: so many units, or a part of all or of what had not vested before. */
function unitsOf(condition: JsonObject, total: Rational, before: Rational): Rational {
  const fixed = numberIn(condition, 'quantity')
  if (fixed !== null) return fixed
  const portion = fieldOf(condition, 'portion')
  if (portion?.kind !== 'object') return whole(0)
  const [top, bottom] = [numberIn(portion, 'numerator'), numberIn(portion, 'denominator')]
  if (top === null || bottom === null || bottom.compare(0) <= 0) return whole(0)
  const remainder = fieldOf(portion, 'remainder')
  const isOfRest = remainder?.kind === 'flag' && remainder.value
  return (isOfRest ? total.sub(before) : total).mul(top).div(bottom)
}

/** Whole units by the allocation of the terms; rounded down as they add up where it names none. */
function inWholeUnits(portions: readonly Portion[], allocation: string | null): VestingDay[] {
  const inOrder = portions
    .filter(({ units }) => units.compare(0) > 0)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const all = inOrder.reduce((sum, { units }) => sum.add(units), whole(0))
  const floors = inOrder.map(({ units }) => roundToWhole(units, 'down'))
  const rest = Number(roundToWhole(all, 'down') - floors.reduce((sum, each) => sum + each, 0n))
  const extra = (i: number): bigint => {
    const last = inOrder.length - 1
    switch (allocation) {
      case 'FRONT_LOADED':
        return i < rest ? 1n : 0n
      case 'BACK_LOADED':
        return last - i < rest ? 1n : 0n
      case 'FRONT_LOADED_TO_SINGLE_TRANCHE':
        return i === 0 ? BigInt(rest) : 0n
      default:
        return i === last ? BigInt(rest) : 0n
    }
  }
  if (allocation?.includes('LOADED') === true) {
    return inOrder.map(({ day }, i) => ({ day, quantity: (floors[i] ?? 0n) + extra(i) }))
  }
  const rule = allocation === 'CUMULATIVE_ROUNDING' ? 'nearest' : 'down'
  let [sum, vested] = [whole(0), 0n]
  return inOrder.map(({ day, units }) => {
    sum = sum.add(units)
    const quantity = roundToWhole(sum, rule) - vested
    vested += quantity
    return { day, quantity }
  })
}

/** One entry a day, never more than there is. */
function byDay(days: readonly VestingDay[], total: Rational): VestingDay[] {
  const sums = new Map<PlainDate, bigint>()
  for (const { day, quantity } of days) sums.set(day, (sums.get(day) ?? 0n) + quantity)
  let left = roundToWhole(total, 'down')
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, quantity]) => {
      const vests = roundToWhole(leastOf(ratio(quantity, 1), ratio(left, 1)), 'down')
      left -= vests
      return vests > 0n ? [{ day, quantity: vests }] : []
    })
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return value?.kind === 'list' ? value.items.filter((item) => item.kind === 'object') : []
}
