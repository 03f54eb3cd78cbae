import type { Process } from './company.ts'
import type { Composition } from './composition.ts'
import { allProcesses } from './references.ts'

/** Which uniform number of a point decides what: rows of a block of points. */
export type Drivers = {
  readonly rows: number
  /** Rows of the normal numbers of each motion, in the order of its bridge. */
  readonly factor: readonly number[] | null
  readonly own: readonly (readonly number[] | null)[]
  readonly units: readonly (readonly number[] | null)[]
  readonly failure: readonly (number | null)[]
  readonly exit: readonly ({ readonly time: number; readonly kind: number } | null)[]
  readonly milestone: readonly (number | null)[]
  readonly chance: readonly number[]
  readonly lapse: readonly (number | null)[]
  /** By mover, one a piece of news ahead. */
  readonly news: readonly (readonly number[])[]
  /** By mover and step of its bridge: how many jumps, and how large together. */
  readonly jumps: readonly (readonly { readonly count: number; readonly size: number }[] | null)[]
  /** By company, round and step: how many rounds came. */
  readonly rounds: readonly (readonly (readonly number[] | null)[])[]
}

/**
 * Hands out rows so that the first, best spread ones decide most: the ends of all motions and all their jumps together, then
 * everything that happens once, then the rest of motions and jumps, then what happens in each step.
 */
export function driversOf(
  composition: Composition,
  { steps, lapses }: { steps: number; lapses: readonly boolean[] },
): Drivers {
  const { companies, milestones = [], deliveries = [], chances = [] } = composition
  const processes = allProcesses(composition)
  let rows = 0
  const row = () => rows++
  const factor: number[] | null = steps > 0 && usesFactor(composition) ? [] : null
  const moves = (own: boolean): number[] | null => (steps > 0 && own ? [] : null)
  const own = processes.map(({ law, loading = 0 }) =>
    moves(law.volatilityAnnual > 0 && Math.abs(loading) < 1),
  )
  const units = deliveries.map(({ deviation = 0, loading = 0 }) =>
    moves(deviation > 0 && Math.abs(loading) < 1),
  )
  const motions = [factor, ...own, ...units].filter((motion) => motion !== null)
  const jumps = processes.map((mover): { count: number; size: number }[] | null =>
    steps > 0 && hasJumps(mover) ? [] : null,
  )
  const jumping = jumps.filter((mover) => mover !== null)
  const level = () => {
    for (const motion of motions) motion.push(row())
    for (const mover of jumping) mover.push({ count: row(), size: row() })
  }
  if (steps > 0) level()
  const once = {
    failure: processes.map(({ law }) => (law.failure?.hazardAnnual ? row() : null)),
    exit: companies.map(({ exits = [] }) =>
      exits.length > 0 ? { time: row(), kind: row() } : null,
    ),
    milestone: milestones.map(({ hazardAnnual, met }) => (hazardAnnual > 0 && !met ? row() : null)),
    chance: chances.map(row),
    lapse: lapses.map((lapse) => (lapse ? row() : null)),
    news: processes.map(({ law }) => (law.news ?? []).map(row)),
  }
  for (let k = 1; k < steps; k++) level()
  const each = <T>(make: () => T) => Array.from({ length: steps }, make)
  return {
    factor,
    own,
    units,
    ...once,
    jumps,
    rounds: companies.map(({ rounds = [] }) =>
      rounds.map(({ when }) => (when.kind === 'hazard' && when.perYear > 0 ? each(row) : null)),
    ),
    rows,
  }
}

export function hasJumps({ law }: Process): boolean {
  return (law.jumps?.perYear ?? 0) > 0
}

function usesFactor(composition: Composition): boolean {
  const { milestones = [], deliveries = [] } = composition
  return (
    allProcesses(composition).some(
      ({ law, loading = 0 }) => loading !== 0 && law.volatilityAnnual > 0,
    ) ||
    milestones.some(({ loading = 0 }) => loading !== 0) ||
    deliveries.some(({ deviation = 0, loading = 0 }) => deviation > 0 && loading !== 0)
  )
}
