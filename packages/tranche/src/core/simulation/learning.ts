import { powerOfTwoIn, type SobolPlan } from '../chance/index.ts'
import { assert } from '../diagnostic/index.ts'
import type { Composition } from './composition.ts'
import { controlsOf } from './controls.ts'
import { type Engine, engineOf } from './engine.ts'
import { type Estimate, estimateOf, SCRAMBLINGS } from './estimate.ts'
import { lastDay, learn, type Policy } from './policy.ts'
import { type BlockSums, PASS_BLOCK, type Pass, passBlocks } from './second-pass.ts'
import type { ValueOptions } from './valued.ts'

/** A policy that has been learned: it can be kept and followed on other values. */
export type Learned = Omit<Pass, 'policies'> & {
  readonly policies: readonly Policy[]
  /** The policy learned before, on a quarter of the paths: how much less it brings tells what this one may lose. */
  readonly rival: Pass
  /** The first blocks of each scrambling, where they have been worked out. */
  readonly pilot: Pilot | null
  readonly learningPaths: number
  readonly seed: number
}

/** The first blocks of each scrambling under a policy and what it is measured by, and what follows from them. */
export type Pilot = {
  /** By scrambling. */
  readonly blocks: readonly (readonly BlockSums[])[]
  /** By scrambling, under the rival and, where days stand for any day, under the policy on every second of them. */
  readonly others: readonly (readonly (readonly BlockSums[])[])[]
  readonly estimate: Estimate
  /** What a better policy might bring beyond it. */
  readonly allowance: number
  /** What days between those of use would add, extrapolated: good to half of itself. */
  readonly betweenDays: number
}

/**
 * Paths from which a policy is learned, unless more are needed and allowed; the quick first one has a quarter. Four times as many where
 * use hangs on more than one number: two policies from few paths may miss the same.
 */
const USUAL_PATHS = 2048
const MOST_PATHS = 32_768
/** Part of the width that may be left to the policy. */
const POLICY_PART = 0.3
/** Part of the larger of value and a hundredth of the caps to which an answer is worked out. */
const DEFAULT_WIDTH = 0.005
/** Part of that scale that no comparison of policies is fine enough to rule out. */
const LEAST_ALLOWANCE = 1e-3
/** Blocks of each scrambling on which policies are compared before more is learned. */
const COMPARED = 4
/** Paths of a block at least. */
const LEAST_BLOCK = 4
/** Paths of the first round of the second pass. */
export const FIRST_ROUND = SCRAMBLINGS * PASS_BLOCK

/** Seeds of one run: one a scrambling, and one each time it learns. */
export function seedOf(seed: number, stream: number): number {
  return seed * 64 + stream + 1
}

/** The width of the interval that is worked towards. */
export function widthWanted(
  engine: Engine,
  { width, widthPart = DEFAULT_WIDTH }: ValueOptions,
  value: number,
): number {
  return width ?? widthPart * scaleOf(engine, value)
}

/** What an error is measured by: the value, or a hundredth of the amounts where that is more. */
export function scaleOf({ places }: Engine, value: number): number {
  const caps = places.composition.rights.reduce((sum, { amount }) => sum + amount.amountCap, 0)
  return Math.max(Math.abs(value), 0.01 * caps)
}

/**
 * Learns on four times the paths again and again, and yields each policy that is not the last: the last is the first that brings
 * so little more than the one before it that the width is not in danger, or that of the most paths. `next(true)` ends with the
 * one that was yielded. The quick first one is made where somebody is waiting; it changes nothing in the others.
 */
export function* learning(
  composition: Composition,
  options: ValueOptions,
  isWatched: boolean,
): Generator<Learned, Learned, boolean | undefined> {
  const { learningPaths: most = MOST_PATHS } = options
  const learnOn = learnerOf(composition, options)
  const sizes = sizesUpTo(most, isWatched)
  let coarse = learnOn(sizes[0] as number)
  const isSimple = coarse.clusters.every(({ features }) => features.isOneNumber)
  const enough = isSimple ? USUAL_PATHS : 4 * USUAL_PATHS
  for (const paths of sizes.slice(1)) {
    const fine = learnOn(paths)
    const rival = { ...fine, policies: coarse.policies }
    const begun = withPilot({ ...fine, rival, pilot: null, learningPaths: paths })
    // More paths to compare by cost less than more to learn from.
    const isClear = paths < enough || isGoodEnough(begun, options)
    const learned = isClear ? begun : withPilot(begun, COMPARED)
    const isLast = paths >= most || !fine.engine.hasChoice
    const isPoor = fine.policies.some((policy) => policy.isPoor)
    if (isLast || (paths >= enough && !isPoor && isGoodEnough(learned, options))) return learned
    if ((yield learned) === true) return learned
    coarse = fine
  }
  assert(false, 'the most paths come last')
}

/** Paths to learn from, rising by fours to the most: at least two, because one policy is measured by another. */
function sizesUpTo(most: number, isWatched: boolean): number[] {
  const least = isWatched ? USUAL_PATHS / 4 : USUAL_PATHS
  const sizes = [most]
  while (sizes.length < 2 || (sizes[1] as number) > least) {
    sizes.unshift(Math.max(1, (sizes[0] as number) / 4))
  }
  return sizes
}

/** What learns a policy from a number of paths; everything else is prepared once. */
function learnerOf(
  composition: Composition,
  { seed = DEFAULT_SEED, paths: firstRound = FIRST_ROUND, anyDayDates }: ValueOptions,
): (paths: number) => Omit<Learned, 'rival' | 'pilot'> {
  const engine = engineOf(composition, anyDayDates)
  const controls = controlsOf(composition, engine.places)
  const plans = new Map<string, SobolPlan>()
  return (paths) => {
    const stream = SCRAMBLINGS + 31 - Math.clz32(paths)
    const policies = engine.hasChoice
      ? learn(engine, controls, { paths, seed: seedOf(seed, stream) })
      : engine.clusters.map(() => lastDay)
    // A policy from few paths is no better for being followed on many.
    const wanted = Math.min(
      PASS_BLOCK,
      firstRound / SCRAMBLINGS,
      engine.hasChoice ? paths / 8 : Infinity,
    )
    const points = powerOfTwoIn(Math.max(LEAST_BLOCK, wanted))
    const { clusters } = engine
    return { engine, clusters, policies, controls, points, plans, learningPaths: paths, seed }
  }
}

const DEFAULT_SEED = 1

/** A policy on every second date of the windows of any day. */
function thinnedOf({
  engine,
  policies,
}: Pick<Pass, 'engine' | 'policies'>): Pick<Policy, 'left'>[] {
  return engine.thinned.map(({ cluster }, c) => ({
    left: cluster.steps.map((step, index) => {
      const place = engine.clusters[c]?.indexOf.get(step) ?? -1
      const left = policies[c]?.left[place]
      return left === undefined || index === cluster.steps.length - 1 ? () => 0 : left
    }),
  }))
}

/** What the policy leaves open is a small part of the width. */
export function isGoodEnough({ engine, pilot }: Learned, options: ValueOptions): boolean {
  if (pilot === null) return false
  const { estimate, allowance } = pilot
  const least = LEAST_ALLOWANCE * scaleOf(engine, estimate.mean)
  return allowance <= Math.max(least, POLICY_PART * widthWanted(engine, options, estimate.mean))
}

/**
 * With the first blocks of each scrambling. The allowance is what the rival policy brings less on the same paths, either way. What
 * is lost between the days that stand for a window of any day falls like their distance: as much again as every second of them
 * brings less. Source: Broadie & Glasserman (1997), J. Economic Dynamics and Control 21, 1323–1352, for the extrapolation.
 */
export function withPilot(pass: Learned, wanted = 1): Learned & { readonly pilot: Pilot } {
  const { engine, seed, controls, rival, pilot } = pass
  const isAnyDay = engine.hasChoice && engine.thinned !== engine.clusters
  const passes: Pass[] = [
    pass,
    ...(engine.hasChoice ? [rival] : []),
    ...(isAnyDay ? [{ ...pass, clusters: engine.thinned, policies: thinnedOf(pass) }] : []),
  ]
  const kept = pilot === null ? [] : [pilot.blocks, ...pilot.others]
  const walked: BlockSums[][][] = passes.map((_, of) =>
    Array.from({ length: SCRAMBLINGS }, (_, scrambling) => [...(kept[of]?.[scrambling] ?? [])]),
  )
  for (let scrambling = 0; scrambling < SCRAMBLINGS; scrambling++) {
    for (let block = walked[0]?.[scrambling]?.length ?? 0; block < wanted; block++) {
      passBlocks(passes, seedOf(seed, scrambling), block).forEach((sums, of) => {
        walked[of]?.[scrambling]?.push(sums)
      })
    }
  }
  const [blocks = [], ...others] = walked
  const estimate = estimateOf(blocks, controls)
  const [rivals, thinned] = others
  const better = (than: BlockSums[][] | undefined) =>
    than === undefined ? 0 : estimate.mean - estimateOf(than, controls).mean
  const least = LEAST_ALLOWANCE * scaleOf(engine, estimate.mean)
  const allowance = engine.hasChoice ? Math.max(Math.abs(better(rivals)), least) : 0
  const betweenDays = better(thinned)
  return { ...pass, pilot: { blocks, others, estimate, allowance, betweenDays } }
}
