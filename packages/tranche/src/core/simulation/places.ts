import type { ExitKind } from './company.ts'
import type { Composition } from './composition.ts'
import type { Rule } from './condition-rule.ts'
import { type Layout, layoutOf, type PathState } from './path-state.ts'
import { allProcesses } from './references.ts'
import { type Steps, stepsOf } from './steps.ts'

/** What is remembered along a path beside the levels: things once seen, and means so far. */
export type Memory = 'flag' | 'sum' | 'count'

/** Names of a composition turned into places, and what rules have asked to be kept. */
export type Places = {
  readonly composition: Composition
  readonly layout: Layout
  readonly steps: Steps
  readonly mover: (id: string) => number
  readonly company: (id: string) => number
  readonly right: (id: string) => number
  readonly milestone: (id: string) => number
  readonly units: (id: string) => number
  readonly chance: (id: string) => { readonly event: number; readonly knownFrom: number }
  readonly exitsOf: (company: number, kinds: readonly ExitKind[]) => ReadonlySet<number>
  readonly valueToday: (mover: number) => number
  readonly sharesToday: (company: number) => number
  /** A slot that starts at 0. */
  readonly remember: (what: Memory) => number
  readonly watch: (look: (state: PathState) => void) => void
  readonly average: (mean: Rule<number>, measure: Rule<number>) => void
  /** Everything asked for so far. */
  readonly asked: {
    readonly memory: Memory[]
    readonly watchers: ((state: PathState) => void)[]
    readonly averages: { readonly mean: Rule<number>; readonly measure: Rule<number> }[]
  }
}

/** Only for a composition without faults: every name is known. */
export function placesOf(composition: Composition, anyDayDates?: number): Places {
  const { companies, deliveries = [], rights, milestones = [], chances = [] } = composition
  const processes = allProcesses(composition)
  const layout = layoutOf({
    processes: processes.length,
    companies: companies.length,
    deliveries: deliveries.length,
    rights: rights.length,
    milestones: milestones.length,
    chances: chances.length,
  })
  const asked: Places['asked'] = { memory: [], watchers: [], averages: [] }
  const placed = (list: readonly { readonly id: string }[]) => {
    const places = new Map(list.map(({ id }, place) => [id, place]))
    return (id: string) => places.get(id) ?? 0
  }
  const [mover, company, right] = [placed(processes), placed(companies), placed(rights)]
  const [milestone, delivery, chance] = [placed(milestones), placed(deliveries), placed(chances)]
  return {
    composition,
    layout,
    steps: stepsOf(composition, anyDayDates),
    mover,
    company,
    right,
    milestone: (id) => layout.milestone[milestone(id)] as number,
    units: (id) => layout.units[delivery(id)] as number,
    chance: (id) => ({
      event: layout.chance[chance(id)] as number,
      knownFrom: chances[chance(id)]?.years ?? 0,
    }),
    exitsOf: (of, kinds) => {
      const exits = companies[of]?.exits ?? []
      return new Set(exits.flatMap(({ kind }, place) => (kinds.includes(kind) ? [place] : [])))
    },
    valueToday: (of) => processes[of]?.value ?? 1,
    sharesToday: (of) => companies[of]?.shares ?? 1,
    remember: (what) => layout.slots + asked.memory.push(what) - 1,
    watch: (look) => asked.watchers.push(look),
    average: (mean, measure) => asked.averages.push({ mean, measure }),
    asked,
  }
}
