import { exp, powerOfTwoIn } from '../chance/index.ts'
import type { Continuation } from './choice.ts'
import { type Cluster, levelAt, partAt } from './cluster.ts'
import type { Control } from './controls.ts'
import type { ClusterEngine, Engine } from './engine.ts'
import type { Features, Scale } from './features.ts'
import { type Fitted, fitOf, fitted, type KeptFit, type StepFit } from './fit.ts'
import type { PathState } from './path-state.ts'
import type { Places } from './places.ts'
import { pointsOf, sceneOf } from './scene.ts'

/** When to use each right of a cluster: the worth of waiting on each of its days. */
export type Policy = {
  /** By day of the cluster; on the last nothing is left. */
  readonly left: readonly Continuation[]
  /** On most days the right could be used on too few paths to learn from them. */
  readonly isPoor: boolean
  /** The same as plain data, as it is now: by day, null where nothing is left. */
  readonly kept: () => KeptPolicy
}

/** A policy that can be sent elsewhere. */
export type KeptPolicy = readonly (KeptFit | null)[]

/** On its last day a right is used or lost. */
export const lastDay: Policy = { left: [() => 0], isPoor: false, kept: () => [null] }

/** A kept policy on the paths of an engine of the same composition. */
export function policyFrom(engine: Engine, one: ClusterEngine, kept: KeptPolicy): Policy {
  const asked = kept.map((fit) => (fit === null ? nothing : onPaths(engine, one, fit).ask))
  return { left: asked, isPoor: false, kept: () => kept }
}

const nothing: Continuation = () => 0

/** A fit as it is followed: no worse than what only one side decides can be. */
function onPaths(
  { places }: Pick<Engine, 'places'>,
  { cluster, features, dead }: ClusterEngine,
  fit: StepFit | KeptFit,
): Fitted {
  const live = liveNodes(dead)
  const { ask, kept } = fitted(fit, { features, live, nodes: cluster.nodes, places, cluster })
  return { ask: boundedBelow(cluster, ask), kept }
}

function liveNodes(dead: readonly boolean[]): number[] {
  return dead.flatMap((isDead, node) => (isDead ? [] : [node]))
}

/** Paths as they are on the days on which something can be used, nothing being drawn. */
type Sample = {
  readonly paths: number
  readonly slots: ReadonlyMap<number, Float64Array>
  readonly events: Float64Array
  /** By step and mover: growth since today. */
  readonly grown: ReadonlyMap<number, readonly Float64Array[]>
}

const BLOCK = 1024

/** Numbers a sample may hold: 128 MiB. */
const MOST_HELD = 2 ** 24

/**
 * Learns when to use the rights, from paths of their own. Backwards, the worth of the best use on a
 * day is regressed on where the paths stood on the day before, for each node; a draw only moves a
 * path to another place in the same state space, since chance multiplies values per share.
 * Sources: Longstaff & Schwartz (2001); Tsitsiklis & Van Roy (2001) for regressing values.
 */
export function learn(
  engine: Engine,
  controls: readonly Control[],
  { paths, seed }: { paths: number; seed: number },
): Policy[] {
  const { clusters } = engine
  const steps = [...new Set(clusters.flatMap(({ cluster }) => cluster.steps))]
  const { slots } = engine.newState()
  const most = MOST_HELD / Math.max(1, slots.length * steps.length)
  const affordable = powerOfTwoIn(Math.max(1, Math.min(paths, most)))
  const sample = sampleOf(engine, steps, { paths: affordable, seed })
  return clusters.map((one) => learnCluster(engine, one, sample, controls))
}

function sampleOf(
  engine: Engine,
  steps: readonly number[],
  { paths, seed }: { paths: number; seed: number },
): Sample {
  const { stage, walk } = engine
  const state = engine.newState()
  const [width, events] = [state.slots.length, state.events.length]
  const points = Math.min(BLOCK, paths)
  const plan = pointsOf(stage, points, { kind: 'owen', seed })
  const slots = new Map(steps.map((step) => [step, new Float64Array(paths * width)]))
  const processes = stage.layout.level.length
  const grown = new Map(
    steps.map((step) => [
      step,
      Array.from({ length: processes }, () => new Float64Array(paths).fill(1)),
    ]),
  )
  const sample = { paths, slots, grown, events: new Float64Array(paths * events) }
  const last = Math.max(0, ...steps)
  for (let block = 0; block * points < paths; block++) {
    const scene = sceneOf(stage, plan, block)
    for (let p = 0; p < processes; p++) {
      const growth = scene.growth[p] as Float64Array
      const grownSo = new Float64Array(points).fill(1)
      for (let step = 1; step <= last; step++) {
        for (let i = 0; i < points; i++) {
          grownSo[i] = (grownSo[i] as number) * (growth[(step - 1) * points + i] as number)
        }
        grown.get(step)?.[p]?.set(grownSo, block * points)
      }
    }
    for (let i = 0; i < points; i++) {
      const path = block * points + i
      walk.start(state, scene, i)
      sample.events.set(state.events, path * events)
      slots.get(0)?.set(state.slots, path * width)
      while (state.step < last) {
        walk.advance(state, scene, i)
        slots.get(state.step)?.set(state.slots, path * width)
      }
    }
  }
  return sample
}

function learnCluster(
  engine: Engine,
  one: ClusterEngine,
  sample: Sample,
  controls: readonly Control[],
): Policy {
  const { cluster, chooser, dead, features } = one
  const { places } = engine
  const { rateAnnual } = places.composition
  const times = places.steps.times
  const state = engine.newState()
  const live = liveNodes(dead)
  const martingales = martingalesOf(cluster, controls, sample)
  // With one node a path that waits goes on as it is; among several a draw leads off the path.
  const isOneNode = live.length === 1
  const stops = new Int32Array(sample.paths).fill(cluster.steps.length - 1)
  const worth = live.map(() => new Float64Array(sample.paths))
  const left: Continuation[] = []
  const fits: (Fitted | null)[] = []
  let later: Fitted | null = null
  let poorDays = 0
  const last = cluster.steps.length - 1
  for (let index = last; index >= 0; index--) {
    const waiting: Continuation = later?.ask ?? nothing
    left[index] = waiting
    fits[index] = later
    const step = cluster.steps[index] as number
    const load = loader(sample, step, times[step] as number, state)
    for (let path = 0; path < sample.paths; path++) {
      load(path)
      live.forEach((node, k) => {
        if (node > 0) load(path)
        standAt(cluster, node, state, places)
        // What waits goes on as it is: only whether it does has to be known.
        if (isOneNode && index < last && !chooser.picks(state, node, waiting)) return
        ;(worth[k] as Float64Array)[path] = chooser.choose(state, node, waiting)
        stops[path] = index
      })
    }
    const before = cluster.steps[index - 1]
    const years = (times[step] as number) - (before === undefined ? 0 : (times[before] as number))
    const discount = exp(-(rateAnnual + cluster.lapseAnnual) * years)
    for (const values of worth) {
      for (let path = 0; path < values.length; path++) {
        values[path] = discount * (values[path] as number)
      }
    }
    if (before === undefined) break
    const stand = loader(sample, before, times[before] as number, state)
    const { asked, tooFew } = askedOf(one, sample.paths, stand, state)
    if (tooFew) poorDays++
    const scale = scaleOf(features, asked, stand, state)
    const noise = martingales.map((of) => {
      const from = of[index - 1] as Float64Array
      return from.map((value, path) => {
        const to = of[isOneNode ? (stops[path] as number) : index] as Float64Array
        return (to[path] as number) - value
      })
    })
    const fit = fitOf({ features, scale, worth, noise, asked, stand, state })
    later = onPaths(engine, one, fit)
  }
  const kept = () => fits.map((fit) => fit?.kept() ?? null)
  return { left, isPoor: 2 * poorDays > last, kept }
}

/** Paths a column that those with a gain have to be to be fitted alone, and those on which the right can be used. */
const GAINING_A_COLUMN = 20
const USABLE_A_COLUMN = 4

/**
 * The paths to fit by: those on which there is something to weigh against waiting, as no others are asked; those on which the right
 * can be used where these are too few; all where those are, which is said. All of them too where a draw leads to another node, since
 * what is fitted is then carried further, and where one number says everything: then its European value fits well out of the money.
 * Source: Longstaff & Schwartz (2001), 1: paths in the money.
 */
function askedOf(
  { chooser: { ofOne }, features }: ClusterEngine,
  paths: number,
  stand: (path: number) => void,
  state: PathState,
): { readonly asked: Int32Array; readonly tooFew: boolean } {
  const all = Int32Array.from({ length: paths }, (_, path) => path)
  if (ofOne === null || features.isOneNumber) return { asked: all, tooFew: false }
  const columns = features.size + features.bits
  const within = (of: Int32Array, holds: (state: PathState) => boolean) =>
    of.filter((path) => {
      stand(path)
      return holds(state)
    })
  const usable = within(all, ofOne.usable)
  if (usable.length < USABLE_A_COLUMN * columns) return { asked: all, tooFew: usable.length > 0 }
  const gaining = within(usable, ofOne.gains)
  return { asked: gaining.length < GAINING_A_COLUMN * columns ? usable : gaining, tooFew: false }
}

/** By control of the cluster's rights and by day: what it is worth, today's money. */
function martingalesOf(
  { rights, steps }: Cluster,
  controls: readonly Control[],
  { grown, paths }: Sample,
): Float64Array[][] {
  const places = new Set(rights.map(({ place }) => place))
  const own = controls.filter(({ right }) => places.has(right))
  return own.map(({ of, mover, lastStep }) =>
    steps.map((step) => {
      const read = Math.min(step, lastStep)
      const growth = grown.get(read)?.[mover]
      return Float64Array.from({ length: paths }, (_, path) => of(growth?.[path] ?? 1, read))
    }),
  )
}

/** Puts a path of the sample into the state. */
function loader(sample: Sample, step: number, years: number, state: PathState) {
  const held = sample.slots.get(step) as Float64Array
  const [width, events] = [state.slots.length, state.events.length]
  return (path: number) => {
    state.step = step
    state.years = years
    for (let s = 0; s < width; s++) state.slots[s] = held[path * width + s] as number
    for (let e = 0; e < events; e++) state.events[e] = sample.events[path * events + e] as number
  }
}

/**
 * Moves a state in which nothing is drawn to a node: so much is drawn, and the shares for it are
 * there, at the value per share the path has.
 */
function standAt(cluster: Cluster, node: number, state: PathState, { layout }: Places): void {
  if (node === 0) return
  const { slots } = state
  cluster.rights.forEach((rule, position) => {
    const level = levelAt(cluster, node, position)
    if (level === 0) return
    const part = partAt(cluster, level, position)
    const amount = part * rule.right.amount.amountCap
    const [value, shares] = [layout.level[rule.company], layout.shares[rule.company]] as [
      number,
      number,
    ]
    const own = layout.own[rule.company] as number
    const strike = rule.price.strike(state)
    const sign = rule.kind === 'put' ? -1 : 1
    const bought = strike > 0 && strike < Infinity ? (sign * amount) / strike : 0
    const grown = Math.max(1e-9, 1 + bought)
    const before = slots[shares] as number
    slots[value] = (slots[value] as number) * grown
    slots[shares] = before * grown
    slots[own] = Math.max(0, (slots[own] as number) + before * (grown - 1))
    slots[layout.drawn[rule.place] as number] = amount
    slots[layout.full[rule.place] as number] = part === 1 ? 1 : 0
  })
}

function scaleOf(
  { raw }: Features,
  paths: Int32Array,
  stand: (path: number) => void,
  state: PathState,
): Scale {
  const sums = new Float64Array(raw.length)
  const squares = new Float64Array(raw.length)
  for (const path of paths) {
    stand(path)
    raw.forEach((number, v) => {
      const value = number(state)
      sums[v] = (sums[v] as number) + value
      squares[v] = (squares[v] as number) + value * value
    })
  }
  const mean = sums.map((sum) => sum / paths.length)
  const deviation = squares.map((square, v) => {
    const variance = square / paths.length - (mean[v] as number) ** 2
    return Math.sqrt(Math.max(variance, 1e-12))
  })
  return { mean, deviation }
}

/** Where only the investor decides, what is left is worth nothing at least; where only the company, at most. */
function boundedBelow({ rights }: Cluster, left: Continuation): Continuation {
  const kinds = new Set(rights.map(({ kind }) => kind))
  if (!kinds.has('duty') && !kinds.has('company-call')) {
    return (node, state) => Math.max(0, left(node, state))
  }
  if (kinds.size === 1 && kinds.has('company-call')) {
    return (node, state) => Math.min(0, left(node, state))
  }
  return left
}
