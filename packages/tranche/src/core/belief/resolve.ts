import type { Named } from '../grammar/index.ts'
import type { Scenario, Scenarios } from './scenario.ts'

/** A belief, the scenario that states it, and how far up the chain of `from` that is (0: the scenario asked for). */
export type Held<T> = { readonly value: T; readonly scenario: string; readonly depth: number }

/** Beliefs that are held one for each company, tranche or party. */
export type MapKey = {
  [K in keyof Scenario]-?: NonNullable<Scenario[K]> extends readonly Named<unknown>[] ? K : never
}[keyof Scenario]
type EntryOf<K extends MapKey> =
  NonNullable<Scenario[K]> extends readonly Named<infer T>[] ? T : never
export type SingleKey = Exclude<keyof Scenario, MapKey | 'span'>

/** One scenario with everything it inherits: nearest statement first. */
export type Resolved = {
  readonly name: string
  /** The scenario and those it is built from, nearest first. */
  readonly chain: readonly { readonly name: string; readonly scenario: Scenario }[]
}

/** Follows `from` upwards; a circle ends where it closes (the check has reported it). */
export function resolveScenario(scenarios: Scenarios, name: string): Resolved | null {
  const chain: { name: string; scenario: Scenario }[] = []
  let next: string | undefined = name
  while (next !== undefined && !chain.some((link) => link.name === next)) {
    const found: Named<Scenario> | undefined = scenarios.find((entry) => entry.name === next)
    if (found === undefined) break
    chain.push({ name: found.name, scenario: found.value })
    next = found.value.from?.value
  }
  return chain.length === 0 ? null : { name, chain }
}

/** The scenario as it reads with something else supposed for the moment; what is supposed comes before everything it states. */
export function supposing(resolved: Resolved, name: string, supposed: Scenario): Resolved {
  return { name: resolved.name, chain: [{ name, scenario: supposed }, ...resolved.chain] }
}

/** A belief the scenario holds once, or null where nobody in the chain states it. */
export function held<K extends SingleKey>(
  resolved: Resolved,
  key: K,
): Held<NonNullable<Scenario[K]>> | null {
  for (const [depth, { name, scenario }] of resolved.chain.entries()) {
    const value = scenario[key]
    if (value !== undefined)
      return { value: value as NonNullable<Scenario[K]>, scenario: name, depth }
  }
  return null
}

const byNames = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>()

/** What the scenario states of one thing by its name, the nearest scenario first. Of many names each is found at once. */
export function heldOf<K extends MapKey>(
  resolved: Resolved,
  key: K,
  named: string,
): Held<EntryOf<K>> | null {
  for (const [depth, { name, scenario }] of resolved.chain.entries()) {
    const entries = scenario[key] as readonly Named<EntryOf<K>>[] | undefined
    if (entries === undefined) continue
    const known =
      byNames.get(entries) ?? new Map(entries.map(({ name, value }) => [name, value] as const))
    byNames.set(entries, known)
    const value = known.get(named) as EntryOf<K> | undefined
    if (value !== undefined) return { value, scenario: name, depth }
  }
  return null
}

/** A belief held for one company, tranche or party; `matches` decides which written name means it. */
export function heldFor<K extends MapKey>(
  resolved: Resolved,
  key: K,
  matches: (name: string) => boolean,
): Held<EntryOf<K>> | null {
  for (const [depth, { name, scenario }] of resolved.chain.entries()) {
    const entries = (scenario[key] ?? []) as readonly Named<EntryOf<K>>[]
    const found = entries.find((entry) => matches(entry.name))
    if (found !== undefined) return { value: found.value, scenario: name, depth }
  }
  return null
}
