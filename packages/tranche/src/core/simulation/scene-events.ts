import { exp, log } from '../chance/index.ts'
import type { Exit, Milestone } from './company.ts'
import { allProcesses } from './references.ts'
import type { Stage } from './scene.ts'

type Sources = {
  readonly uniforms: Float64Array
  readonly points: number
  readonly factor: Float64Array | null
}

/** Writes the day, or the outcome, of everything that happens once a path. */
export function eventsInto(events: Float64Array, stage: Stage, sources: Sources): void {
  const { composition, layout, drivers } = stage
  const { companies, milestones = [], chances = [], rights } = composition
  const { uniforms, points } = sources
  const write = (event: number | undefined, valueAt: (i: number) => number) => {
    const row = (event ?? 0) * points
    for (let i = 0; i < points; i++) events[row + i] = valueAt(i)
  }
  const uniform = (row: number, i: number) => uniforms[row * points + i] as number
  const waiting = (row: number | null | undefined, hazard: number) => (i: number) =>
    row === null || row === undefined ? Infinity : -log(uniform(row, i)) / hazard
  allProcesses(composition).forEach(({ law }, place) => {
    write(layout.failure[place], waiting(drivers.failure[place], law.failure?.hazardAnnual ?? 0))
  })
  companies.forEach(({ exits = [] }, place) => {
    const rows = drivers.exit[place]
    const hazard = totalHazard(exits)
    write(layout.exit[place], hazard > 0 ? waiting(rows?.time, hazard) : () => Infinity)
    write(layout.exitKind[place], (i) => (rows ? kindAt(exits, uniform(rows.kind, i)) : 0))
  })
  chances.forEach(({ probability }, place) => {
    const row = drivers.chance[place] ?? 0
    write(layout.chance[place], (i) => Number(uniform(row, i) < probability))
  })
  rights.forEach(({ lapseAnnual = 0 }, place) => {
    write(layout.lapse[place], waiting(drivers.lapse[place], lapseAnnual))
  })
  for (const place of inOrder(milestones)) {
    milestoneInto(events, stage, sources, { milestones, place })
  }
}

function totalHazard(exits: readonly Exit[]): number {
  return exits.reduce((sum, { hazardAnnual }) => sum + hazardAnnual, 0)
}

function kindAt(exits: readonly Exit[], uniform: number): number {
  let left = uniform * totalHazard(exits)
  for (const [place, { hazardAnnual }] of exits.entries()) {
    left -= hazardAnnual
    if (left < 0) return place
  }
  return Math.max(0, exits.length - 1)
}

/** Places of the milestones, each after the one it waits for. */
function inOrder(milestones: readonly Milestone[]): number[] {
  const placeOf = new Map(milestones.map(({ id }, place) => [id, place]))
  const order: number[] = []
  const visit = (place: number) => {
    if (order.includes(place)) return
    const after = milestones[place]?.after
    const before = after === undefined ? undefined : placeOf.get(after)
    if (before !== undefined) visit(before)
    order.push(place)
  }
  for (const place of milestones.keys()) visit(place)
  return order
}

/** The hazard runs from the day of the milestone before; the factor bends it from step to step. */
function milestoneInto(
  events: Float64Array,
  { layout, times, drivers }: Stage,
  { uniforms, points, factor }: Sources,
  { milestones, place }: { milestones: readonly Milestone[]; place: number },
): void {
  const { hazardAnnual, loading = 0, after, met } = milestones[place] as Milestone
  const target = (layout.milestone[place] as number) * points
  const before = milestones.findIndex(({ id }) => id === after)
  const source = before < 0 ? null : (layout.milestone[before] as number) * points
  const row = drivers.milestone[place]
  for (let i = 0; i < points; i++) {
    const start = source === null ? 0 : (events[source + i] as number)
    if (met) events[target + i] = 0
    else if (row === null || row === undefined || start === Infinity) events[target + i] = Infinity
    else {
      const patience = -log(uniforms[row * points + i] as number) / hazardAnnual
      const level = (step: number) =>
        step === 0 || factor === null ? 0 : (factor[(step - 1) * points + i] as number)
      events[target + i] =
        loading === 0 ? start + patience : endOf(patience, start, { loading, times, level })
    }
  }
}

/** The day on which a hazard that is read at the beginning of each step has used up `patience`. */
function endOf(
  patience: number,
  start: number,
  {
    loading,
    times,
    level,
  }: { loading: number; times: Float64Array; level: (step: number) => number },
): number {
  let left = patience
  for (let step = 0; step < times.length; step++) {
    const from = Math.max(times[step] as number, start)
    const to = times[step + 1] ?? Infinity
    if (to <= from) continue
    const now = times[step] as number
    const intensity = exp(loading * level(step) - 0.5 * loading ** 2 * now)
    if (left <= intensity * (to - from)) return from + left / intensity
    left -= intensity * (to - from)
  }
  return Infinity
}
