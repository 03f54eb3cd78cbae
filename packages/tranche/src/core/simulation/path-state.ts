/**
 * One path at one step, as rights and conditions see it. `slots` holds what changes from step to
 * step and by draws, `events` what is drawn once a path: times in years, `Infinity` for never.
 */
export type PathState = {
  step: number
  years: number
  slots: Float64Array
  events: Float64Array
}

/** Where things stand in `slots` and `events`. */
export type Layout = {
  readonly slots: number
  readonly events: number
  /** Level of each mover, companies first: value of all shares, or level of an index. */
  readonly level: readonly number[]
  /** By company: fully diluted shares, and those of the investor. */
  readonly shares: readonly number[]
  readonly own: readonly number[]
  /** By delivery: units so far. */
  readonly units: readonly number[]
  /** By right: amount drawn so far, and 1 once that was the whole. */
  readonly drawn: readonly number[]
  readonly full: readonly number[]
  /** The common factor. */
  readonly factor: number
  /** Event by milestone, by chance (1 or 0), by right (its loss). */
  readonly milestone: readonly number[]
  readonly chance: readonly number[]
  readonly lapse: readonly number[]
  /** By mover: its failure. By company: day of its exit, and which of its exits. */
  readonly failure: readonly number[]
  readonly exit: readonly number[]
  readonly exitKind: readonly number[]
}

/** Hands out places in the order asked. */
export function layoutOf(counts: {
  readonly processes: number
  readonly companies: number
  readonly deliveries: number
  readonly rights: number
  readonly milestones: number
  readonly chances: number
}): Layout {
  let slots = 0
  let events = 0
  const slot = (count: number) => Array.from({ length: count }, () => slots++)
  const event = (count: number) => Array.from({ length: count }, () => events++)
  const places = {
    level: slot(counts.processes),
    shares: slot(counts.companies),
    own: slot(counts.companies),
    units: slot(counts.deliveries),
    drawn: slot(counts.rights),
    full: slot(counts.rights),
    factor: slots++,
    milestone: event(counts.milestones),
    chance: event(counts.chances),
    lapse: event(counts.rights),
    failure: event(counts.processes),
    exit: event(counts.companies),
    exitKind: event(counts.companies),
  }
  return { ...places, slots, events }
}
