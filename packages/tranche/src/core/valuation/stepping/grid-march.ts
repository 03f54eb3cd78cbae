import type { Law } from '../law.ts'
import { type BoundaryPoint, type EarlyRight, worthOfUse } from './early-right.ts'
import { boundaryOf, sampled, takeBetter } from './grid-bend.ts'
import { type JumpExpectation, jumpExpectation } from './grid-jumps.ts'
import { diffusionDrift, type Space, shifted } from './grid-space.ts'
import {
  type Generator,
  generatorFor,
  stepBack,
  type Workspace,
  workspaceFor,
} from './grid-step.ts'
import { type Level, ONE_DAY, type Stretch } from './grid-time.ts'

/** Worth today and one day on, over the whole grid, and where the right is used on the way. */
export type March = {
  readonly today: Float64Array
  /** Null: the window ends today. */
  readonly tomorrow: Float64Array | null
  readonly boundary: readonly BoundaryPoint[]
}

/** A law on the grid with the worth under it; `failed` is the same right after the one failure. */
type Layer = {
  readonly law: Law
  readonly generator: Generator
  readonly worth: Float64Array
  readonly room: Workspace
  readonly jump: Jumping | null
  readonly failed: Layer | null
}

/** Expectation after a jump, now and one step later, to extrapolate over the step to come. */
type Jumping = {
  readonly expectation: JumpExpectation
  now: Float64Array
  later: Float64Array
  /** Length of the step between the two; 0 after a bend, when `later` says nothing. */
  between: number
}

/** Walks back from the last day to now. */
export function march(right: EarlyRight, space: Space, stretches: readonly Stretch[]): March {
  const { payoff, dates, yearsToLastDay } = right
  const use = useOnGrid(right, space)
  const layer = layerFor(right.law, space)
  const boundary: BoundaryPoint[] = []
  let tomorrow: Float64Array | null = null
  const layers = layer.failed ? [layer.failed, layer] : [layer]
  for (const each of layers) {
    each.worth.set(sampled((value) => worthOfUse(payoff, value, yearsToLastDay), space))
  }
  for (const { later, levels } of stretches) {
    if (dates?.includes(later) && later < yearsToLastDay) {
      boundary.push(decide(layers, use(later), space, later))
    }
    for (const each of layers) applyNews(each, space, later)
    // Any-day use on the day of news, before it is known.
    if (!dates) for (const each of layers) takeBetter(each.worth, use(later), each.room.used)
    let from = later
    for (const level of levels) {
      const today = dates ? null : use(level.years)
      advance(layer, right, space, { level, length: from - level.years, use: today })
      if (today) boundary.push(smoothBoundary(layer, today, space, level.years))
      from = level.years
    }
    if (from === ONE_DAY) tomorrow = layer.worth.slice()
  }
  if (dates?.includes(0)) boundary.push(decide(layers, use(0), space, 0))
  return { today: layer.worth, tomorrow, boundary: boundary.reverse() }
}

function layerFor(law: Law, space: Space): Layer {
  const { failure, jumps } = law
  const { failure: _, ...survived } = law
  const hazard = failure?.hazardAnnual ?? 0
  const jumpsPerYear = jumps?.perYear ?? 0
  return {
    law,
    generator: generatorFor(
      {
        volatility: law.volatilityAnnual,
        drift: diffusionDrift(law),
        decay: law.rateAnnual + (law.lapseAnnual ?? 0) + hazard + jumpsPerYear,
      },
      space.spacing,
    ),
    worth: new Float64Array(space.size),
    room: workspaceFor(space.size),
    jump:
      jumps && jumpsPerYear > 0
        ? {
            expectation: jumpExpectation(jumps, space),
            now: new Float64Array(space.size),
            later: new Float64Array(space.size),
            between: 0,
          }
        : null,
    failed: failure && hazard > 0 && failure.recovery > 0 ? layerFor(survived, space) : null,
  }
}

/** Worth of use over the grid on a day; asked once where it does not change with time. */
function useOnGrid({ payoff }: EarlyRight, space: Space): (years: number) => Float64Array {
  const on = (years: number) =>
    space.companyValues.map((companyValue) => worthOfUse(payoff, companyValue, years))
  if (payoff.changesWithTime) return on
  const always = on(0)
  return () => always
}

function decide(
  layers: readonly Layer[],
  use: Float64Array,
  space: Space,
  years: number,
): BoundaryPoint {
  let companyValue: number | null = null
  for (const { worth, room } of layers) {
    const waiting = worth.slice()
    takeBetter(worth, use, room.used)
    // The last layer is the one before any failure.
    companyValue = boundaryOf(waiting, use, room.used, space, 'crossing')
  }
  return { years, companyValue }
}

function smoothBoundary(
  { worth, room }: Layer,
  use: Float64Array,
  space: Space,
  years: number,
): BoundaryPoint {
  return { years, companyValue: boundaryOf(worth, use, room.used, space, 'smooth') }
}

/** Before the news the worth is its expectation over the moves. */
function applyNews(layer: Layer, space: Space, years: number): void {
  if (layer.jump) layer.jump.between = 0
  for (const news of layer.law.news ?? []) {
    if (news.years !== years) continue
    const expected = new Float64Array(space.size)
    for (const { probability, factor } of news.moves) {
      // Nothing left of the company: the right ends.
      if (factor === 0) continue
      const moved = shifted(layer.worth, space, Math.log(factor))
      for (let i = 0; i < expected.length; i++) {
        expected[i] = (expected[i] as number) + probability * (moved[i] as number)
      }
    }
    layer.worth.set(expected)
  }
}

type Advance = { level: Level; length: number; use: Float64Array | null }

/** One step back of a layer, and first of the layer it falls into on failure. */
function advance(layer: Layer, right: EarlyRight, space: Space, step: Advance): void {
  const { failed, law, jump, worth } = layer
  const { level, length, use } = step
  const source = jump || failed ? new Float64Array(space.size) : null
  if (jump && source) addJumps(jump, worth, source, law.jumps?.perYear ?? 0, length)
  if (failed && source && law.failure) {
    const { hazardAnnual, recovery } = law.failure
    const fall = Math.log(recovery)
    const before = shifted(failed.worth, space, fall)
    advance(failed, right, space, step)
    const after = shifted(failed.worth, space, fall)
    const newWeight = level.implicit ? 1 : 0.5
    for (let i = 0; i < source.length; i++) {
      const mixed = (1 - newWeight) * (before[i] as number) + newWeight * (after[i] as number)
      source[i] = (source[i] as number) + hazardAnnual * mixed
    }
  }
  const [low, high] = [0, space.size - 1].map((end) =>
    worthAtEnd(right, law, space.companyValues[end] as number, level.years),
  ) as [number, number]
  const { generator, room } = layer
  stepBack(worth, { generator, length, implicit: level.implicit, source, use, low, high }, room)
}

/** Jump term over the step, extrapolated from the two days after it (Salmi, Toivanen & von Sydow 2014). */
function addJumps(
  jump: Jumping,
  worth: Float64Array,
  source: Float64Array,
  perYear: number,
  length: number,
): void {
  const { now, later } = jump
  jump.now = later
  jump.later = now
  jump.expectation(worth, jump.now)
  const ahead = jump.between > 0 ? (0.5 * length) / jump.between : 0
  for (let i = 0; i < source.length; i++) {
    const [here, there] = [jump.now[i] as number, jump.later[i] as number]
    source[i] = perYear * (here + ahead * (here - there))
  }
  jump.between = length
}

/**
 * At the ends of the grid chance hardly matters: the better of the next day of use and the last,
 * at the expected company value. Exact where the worth of use is a straight line in it.
 */
function worthAtEnd(right: EarlyRight, law: Law, companyValue: number, years: number): number {
  const { payoff, dates, yearsToLastDay } = right
  const lost = law.failure?.recovery === 0 ? law.failure.hazardAnnual : 0
  const decay = law.rateAnnual + (law.lapseAnnual ?? 0) + lost
  const growth = law.rateAnnual - law.payoutAnnual + lost
  const on = (day: number) =>
    Math.exp(-decay * (day - years)) *
    worthOfUse(payoff, companyValue * Math.exp(growth * (day - years)), day)
  const next = dates ? dates.find((day) => day >= years) : years
  return Math.max(on(next ?? yearsToLastDay), on(yearsToLastDay))
}
