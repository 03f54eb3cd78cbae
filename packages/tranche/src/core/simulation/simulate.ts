import { powerOfTwoIn, type SobolPlan } from '../chance/index.ts'
import { assert } from '../diagnostic/index.ts'
import type { Composition } from './composition.ts'
import { controlsOf } from './controls.ts'
import { type ClusterEngine, type Engine, engineOf } from './engine.ts'
import { type Estimate, estimateOf, SCRAMBLINGS } from './estimate.ts'
import { learn } from './policy.ts'
import { type BlockSums, PASS_BLOCK, type Pass, passBlock } from './second-pass.ts'
import type { ValueOptions } from './valued.ts'

/** How far a simulation has come. */
export type SimulationProgress = {
  readonly stage: 'learning' | 'valuing'
  readonly paths: number
  /** What is known so far; null while learning. */
  readonly estimate: Simulated | null
}

export type Simulated = Estimate & {
  /** How much more than the second pass a better policy might bring, estimated. */
  readonly policyAllowance: number
  readonly seed: number
  readonly learningPaths: number
  readonly dates: number
}

/** A policy that has been learned: it can be kept and followed on other values. */
export type Learned = Pass & {
  /** A policy learned apart, on less: how much it loses tells what the first may lose. */
  readonly rival: Pass
  readonly learningPaths: number
  readonly seed: number
}

const defaults = {
  learningPaths: 8192,
  paths: SCRAMBLINGS * 1024,
  pathsMost: SCRAMBLINGS * 32_768,
  seed: 1,
} as const

/** Part of the larger of value and a hundredth of the caps to which an answer is worked out. */
const DEFAULT_WIDTH = 0.005

/** Paths of a block at least. */
const LEAST_BLOCK = 16

/** Seeds of one run: one for learning and one a scrambling. */
function seedOf(seed: number, scrambling: number): number {
  return seed * 64 + scrambling + 1
}

export function learned(composition: Composition, options: ValueOptions = {}): Learned {
  const { seed = defaults.seed, learningPaths = defaults.learningPaths } = options
  const engine = engineOf(composition, options.anyDayDates)
  const each = (options.paths ?? defaults.paths) / SCRAMBLINGS
  const points = powerOfTwoIn(Math.max(LEAST_BLOCK, Math.min(PASS_BLOCK, each)))
  const { clusters, rivals } = engine
  const controls = controlsOf(composition, engine.places)
  const plans = new Map<number, SobolPlan>()
  const pass = (of: readonly ClusterEngine[], paths: number, learning: number): Pass => {
    const policies = learn(engine, of, controls, { paths, seed: seedOf(seed, learning) })
    return { engine, clusters: of, policies, controls, points, plans }
  }
  const rival = pass(rivals, Math.max(256, learningPaths / 2), SCRAMBLINGS)
  return { ...pass(clusters, learningPaths, -1), rival, learningPaths, seed }
}

/**
 * Values under a policy in rounds, each doubling the paths, and tells how far it has come after
 * each; `next(true)` ends it with what is known. Ends by itself at the width or the most paths.
 */
export function* valuing(
  pass: Learned,
  options: ValueOptions = {},
): Generator<SimulationProgress, Simulated, boolean | undefined> {
  const { paths = defaults.paths, pathsMost = defaults.pathsMost } = options
  const replicates: BlockSums[][] = Array.from({ length: SCRAMBLINGS }, () => [])
  const perScrambling = (all: number) => Math.max(1, Math.ceil(all / SCRAMBLINGS / pass.points))
  const most = perScrambling(Math.max(paths, pathsMost))
  let wanted = perScrambling(paths)
  let allowance: number | null = null
  for (;;) {
    replicates.forEach((blocks, scrambling) => {
      while (blocks.length < wanted) {
        blocks.push(passBlock(pass, seedOf(pass.seed, scrambling), blocks.length))
      }
    })
    allowance ??= allowanceOf(pass, replicates)
    const estimate = simulatedOf(pass, replicates, allowance)
    const stop = yield { stage: 'valuing', paths: estimate.paths, estimate }
    const width =
      options.width ?? (options.widthPart ?? DEFAULT_WIDTH) * scaleOf(pass.engine, estimate.mean)
    if (stop === true || wanted >= most || 2 * estimate.error + allowance <= width) return estimate
    wanted = Math.min(most, 2 * wanted)
  }
}

/** What an error is measured by: the value, or a hundredth of the amounts where that is more. */
function scaleOf({ places }: Engine, value: number): number {
  const caps = places.composition.rights.reduce((sum, { amount }) => sum + amount.amountCap, 0)
  return Math.max(Math.abs(value), 0.01 * caps)
}

function simulatedOf(
  pass: Learned,
  replicates: readonly (readonly BlockSums[])[],
  policyAllowance: number,
): Simulated {
  const estimate = estimateOf(replicates, pass.controls)
  // Too rare to be seen on so many paths: not ruled out.
  const unseen = UNSEEN * scaleOf(pass.engine, 0)
  return {
    ...estimate,
    error: Math.max(estimate.error, unseen),
    policyAllowance,
    seed: pass.seed,
    learningPaths: pass.learningPaths,
    dates: Math.max(0, ...pass.clusters.map(({ cluster }) => cluster.steps.length)),
  }
}

/** Part of a hundredth of the amounts that is never claimed. */
const UNSEEN = 1e-4

/** Part of that scale that no comparison of policies is fine enough to rule out. */
const LEAST_ALLOWANCE = 1e-3

/**
 * What the rival policy brings less on the same paths, either way. Twice that for windows of any
 * day: what is lost between dates falls like their distance, and the rival has half of them.
 */
function allowanceOf(pass: Learned, replicates: readonly (readonly BlockSums[])[]): number {
  if (pass.policies.every(({ left }) => left.length < 2)) return 0
  const own = replicates.map((blocks) => blocks.slice(0, 1))
  const rival = replicates.map((_, scrambling) => [
    passBlock(pass.rival, seedOf(pass.seed, scrambling), 0),
  ])
  const [better, worse] = [estimateOf(own, pass.controls), estimateOf(rival, pass.controls)]
  const isAnyDay = pass.engine.places.composition.rights.some(
    ({ window }) => window.kind === 'any-day',
  )
  const difference = Math.abs(better.mean - worse.mean)
  const least = LEAST_ALLOWANCE * scaleOf(pass.engine, better.mean)
  return Math.max((isAnyDay ? 2 : 1) * difference, least)
}

/** The first round of the second pass, without further ones. */
export function valued(pass: Learned, options: ValueOptions): Simulated {
  const { paths = defaults.paths } = options
  const step = valuing(pass, { ...options, pathsMost: paths }).next()
  const estimate = step.done ? step.value : step.value.estimate
  assert(estimate !== null, 'a round of paths gives an estimate')
  return estimate
}
