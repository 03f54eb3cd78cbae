import {
  type BrownianBridge,
  bridgedPaths,
  brownianBridge,
  inverseNormal,
  type Scrambling,
  type SobolPlan,
  sobolPlan,
  sobolUniforms,
} from '../chance/index.ts'
import type { Composition } from './composition.ts'
import { type Drivers, driversOf } from './drivers.ts'
import type { Layout } from './path-state.ts'
import { eventsInto } from './scene-events.ts'
import { growthInto, roundsInto, unitsInto } from './scene-growth.ts'

/** What chance does to a block of paths, whatever the investor does: one row a step, paths beside one another. */
export type Scene = {
  readonly points: number
  /** By mover and step: level after over level before. */
  readonly growth: readonly Float64Array[]
  /** Level of the common factor after each step; null where nothing looks at it. */
  readonly factor: Float64Array | null
  /** By delivery and step: units that came. */
  readonly units: readonly Float64Array[]
  /** By company and round: how many came in each step; null for rounds on a day. */
  readonly rounds: readonly (readonly (Float64Array | null)[])[]
  /** One row an event of the layout. */
  readonly events: Float64Array
}

/** Everything blocks of paths have in common. */
export type Stage = {
  readonly composition: Composition
  readonly layout: Layout
  /** Days of the steps; the first is today, on which nothing moves yet. */
  readonly times: Float64Array
  readonly drivers: Drivers
  readonly bridge: BrownianBridge
  /** Which rights are lost by an event on the path, and not by their discount. */
  readonly lapses: readonly boolean[]
}

export function stageOf(
  composition: Composition,
  { layout, times, lapses }: Pick<Stage, 'layout' | 'times' | 'lapses'>,
): Stage {
  const bridge = brownianBridge(times.slice(1))
  const drivers = driversOf(composition, { steps: times.length - 1, lapses })
  return { composition, layout, times, drivers, bridge, lapses }
}

/** Points of a stage under one scrambling. */
export function pointsOf({ drivers }: Stage, points: number, scrambling: Scrambling): SobolPlan {
  return sobolPlan({ dimensions: Math.max(1, drivers.rows), points, scrambling })
}

/** The scene of one block of points. */
export function sceneOf(stage: Stage, plan: SobolPlan, block: number): Scene {
  const { points } = plan
  const { drivers, composition, layout } = stage
  const uniforms = new Float64Array(plan.dimensions * points)
  sobolUniforms(plan, block, uniforms)
  const motion = (rows: readonly number[] | null) => motionOf(stage, rows, uniforms, points)
  const factor = motion(drivers.factor)
  const events = new Float64Array(layout.events * points)
  eventsInto(events, stage, { uniforms, points, factor })
  const own = drivers.own.map(motion)
  const growth = growthInto(stage, { uniforms, points, factor, own, events })
  const units = (composition.deliveries ?? []).map((delivery, place) =>
    unitsInto(stage, delivery, points, factor, motion(drivers.units[place] ?? null)),
  )
  return { points, growth, factor, units, rounds: roundsInto(stage, uniforms, points), events }
}

/** Levels of one Brownian motion after each step. */
function motionOf(
  { bridge }: Stage,
  rows: readonly number[] | null,
  uniforms: Float64Array,
  points: number,
): Float64Array | null {
  if (rows === null) return null
  const normals = new Float64Array(rows.length * points)
  rows.forEach((row, level) => {
    for (let i = 0; i < points; i++) {
      normals[level * points + i] = inverseNormal(uniforms[row * points + i] as number)
    }
  })
  const motion = new Float64Array(normals.length)
  bridgedPaths(bridge, points, normals, motion)
  return motion
}
