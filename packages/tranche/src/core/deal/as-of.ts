import type { Named } from '../grammar/index.ts'
import type { PlainDate } from '../time/index.ts'
import type { Amendment, Deal, Terms, TrancheOf } from './deal.ts'
import type { Tranche } from './tranche.ts'

/** A deal as its terms read on a day: every amendment that had taken effect by then applied, in order of day. */
export function termsOn(deal: Deal, asOf: PlainDate): Deal {
  const due = (deal.amendments ?? [])
    .filter(({ day }) => day.value.lastDay <= asOf)
    .sort((a, b) => (a.day.value.lastDay < b.day.value.lastDay ? -1 : 1))
  let current = deal
  for (const change of due) current = amended(current, change)
  return current
}

/** The terms after one amendment; what it does not mention stays. */
function amended(current: Deal, change: Amendment): Deal {
  const ended = new Set((change.ends ?? []).map(({ value }) => value.split('/').at(-1)))
  const changed = new Map(
    (change.tranches ?? []).map(({ name, value }) => [name.split('/').at(-1), value]),
  )
  const tranches = current.tranches
    .filter(({ name }) => !ended.has(name))
    .map((entry) => ({
      ...entry,
      value: { ...entry.value, ...changed.get(entry.name), span: entry.value.span } as Tranche,
    }))
  return {
    ...current,
    tranches,
    commercial: replacing(current.commercial, change.commercial).filter(
      ({ name }) => !ended.has(name),
    ),
    access: replacing(current.access, change.access),
    ...(change.limits === undefined ? {} : { limits: change.limits }),
  }
}

/** Named things after some of them were written anew. */
function replacing<T>(before: readonly Named<T>[] = [], anew: readonly Named<T>[] = []) {
  const names = new Set(anew.map(({ name }) => name))
  return [...before.filter(({ name }) => !names.has(name)), ...anew]
}

/** Tranches by the terms they are of and the day: every tranche of a long book asks for all of them. */
const tranchesKnown = new WeakMap<Terms, Map<PlainDate, readonly TrancheOf[]>>()

/** Every tranche of every deal announced by a day, as its terms read on that day. */
export function tranchesOf(terms: Terms, asOf: PlainDate): readonly TrancheOf[] {
  const known = tranchesKnown.get(terms) ?? new Map<PlainDate, readonly TrancheOf[]>()
  tranchesKnown.set(terms, known)
  const tranches = known.get(asOf) ?? gatherTranches(terms, asOf)
  known.set(asOf, tranches)
  return tranches
}

function gatherTranches(terms: Terms, asOf: PlainDate): TrancheOf[] {
  return terms
    .filter(({ value }) => value.announced.value.firstDay <= asOf)
    .flatMap(({ name: dealName, value }) => {
      const deal = termsOn(value, asOf)
      return deal.tranches.map(({ name, value: terms }) => ({
        id: `${dealName}/${name}`,
        name,
        dealName,
        deal,
        terms,
      }))
    })
}

/** Deals that a later one had replaced by a day, each with the deal that replaced it. */
export function supersededOn(terms: Terms, asOf: PlainDate): ReadonlyMap<string, string> {
  const known = supersededKnown.get(terms) ?? new Map<PlainDate, ReadonlyMap<string, string>>()
  supersededKnown.set(terms, known)
  const superseded = known.get(asOf) ?? gatherSuperseded(terms, asOf)
  known.set(asOf, superseded)
  return superseded
}

const supersededKnown = new WeakMap<Terms, Map<PlainDate, ReadonlyMap<string, string>>>()

function gatherSuperseded(terms: Terms, asOf: PlainDate): ReadonlyMap<string, string> {
  return new Map(
    terms
      .filter(({ value }) => value.announced.value.firstDay <= asOf)
      .flatMap(({ name, value }) =>
        (value.supersedes ?? []).map((older) => [older.value, name] as const),
      ),
  )
}
