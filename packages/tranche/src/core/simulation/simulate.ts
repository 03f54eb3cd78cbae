import { assert } from '../diagnostic/index.ts'
import type { Composition } from './composition.ts'
import { type Estimate, estimateOf, SCRAMBLINGS } from './estimate.ts'
import {
  FIRST_ROUND,
  isGoodEnough,
  type Learned,
  learning,
  type Pilot,
  scaleOf,
  seedOf,
  widthWanted,
  withPilot,
} from './learning.ts'
import { type BlockSums, passBlock } from './second-pass.ts'
import type { ValueOptions } from './valued.ts'

/** How far a simulation has come. */
export type SimulationProgress = {
  readonly stage: 'learning' | 'valuing'
  readonly paths: number
  /** What is known so far; null before anything is. */
  readonly estimate: Simulated | null
}

export type Simulated = Estimate & {
  /** How much more than the second pass a better policy might bring, estimated. */
  readonly policyAllowance: number
  readonly seed: number
  readonly learningPaths: number
  readonly dates: number
  /** The interval is as narrow as it was asked for. */
  readonly isNarrow: boolean
}

/** Paths of the second pass at most, and days of all of them together. */
const MOST_PATHS = 2 ** 21
const MOST_PATH_DAYS = 3 * 2 ** 23

/** Days of paths after which a round stops for a moment, so that whoever no longer waits need not see it to its end: some ten milliseconds. */
const PATH_DAYS_BETWEEN_STOPS = 2 ** 17

/**
 * Values under a policy in rounds, each doubling the paths, and tells how far it has come after
 * each, and within a long one again what was known before it; `next(true)` ends it with what is known. Ends by itself at the width or the most
 * paths.
 */
export function* valuing(
  pass: Learned,
  options: ValueOptions = {},
): Generator<SimulationProgress, Simulated, boolean | undefined> {
  const days = pass.engine.places.steps.times.length
  const { paths = FIRST_ROUND, pathsMost = Math.min(MOST_PATHS, MOST_PATH_DAYS / days) } = options
  let compared = pass.pilot === null ? withPilot(pass) : { ...pass, pilot: pass.pilot }
  const replicates: BlockSums[][] = compared.pilot.blocks.map((blocks) => [...blocks])
  const perScrambling = (all: number) => Math.max(1, Math.ceil(all / SCRAMBLINGS / pass.points))
  const most = perScrambling(Math.max(paths, pathsMost))
  const blocksBetweenStops = Math.max(1, PATH_DAYS_BETWEEN_STOPS / (days * pass.points))
  let wanted = Math.max(perScrambling(paths), replicates[0]?.length ?? 1)
  let estimate = simulatedOf(pass, compared.pilot.estimate, compared.pilot, options)
  let walked = 0
  for (;;) {
    for (const [scrambling, blocks] of replicates.entries()) {
      while (blocks.length < wanted) {
        if (++walked % blocksBetweenStops < 1) {
          const stop = yield { stage: 'valuing', paths: estimate.paths, estimate }
          if (stop === true) return estimate
        }
        blocks.push(passBlock(pass, seedOf(pass.seed, scrambling), blocks.length))
      }
    }
    const all = estimateOf(replicates, pass.controls)
    estimate = simulatedOf(pass, all, compared.pilot, options)
    if (!estimate.isNarrow && isInDoubt(compared, options)) {
      compared = withPilot(compared, Math.min(wanted, Math.ceil(most / COMPARED_PART)))
      estimate = simulatedOf(pass, all, compared.pilot, options)
    }
    const stop = yield { stage: 'valuing', paths: estimate.paths, estimate }
    if (stop === true || wanted >= most || estimate.isNarrow) return estimate
    wanted = Math.min(most, 2 * wanted)
  }
}

/** One of so many paths at most is also followed under the policies that this one is compared with. */
const COMPARED_PART = 8

/** What policies and days leave open may be the chance of the paths they were compared on. */
function isInDoubt(pass: Learned & { readonly pilot: Pilot }, options: ValueOptions): boolean {
  const { estimate, betweenDays } = pass.pilot
  const part = 0.1 * widthWanted(pass.engine, options, estimate.mean)
  return !isGoodEnough(pass, options) || Math.abs(betweenDays) > part
}

/** What a pass has come to. */
export function simulatedOf(
  pass: Learned,
  estimate: Estimate,
  { allowance, betweenDays }: Pilot,
  options: ValueOptions,
): Simulated {
  // Too rare to be seen on so many paths: not ruled out.
  const seen = Math.max(estimate.error, UNSEEN * scaleOf(pass.engine, 0))
  const error = seen + 0.5 * Math.abs(betweenDays)
  const mean = estimate.mean + betweenDays
  return {
    ...estimate,
    mean,
    error,
    policyAllowance: allowance,
    seed: pass.seed,
    learningPaths: pass.learningPaths,
    dates: Math.max(0, ...pass.clusters.map(({ cluster }) => cluster.steps.length)),
    isNarrow: 2 * error + allowance <= widthWanted(pass.engine, options, mean),
  }
}

/** Part of a hundredth of the amounts that is never claimed. */
const UNSEEN = 1e-4

/** A policy, without telling how far it has come. */
export function learned(composition: Composition, options: ValueOptions = {}): Learned {
  const run = learning(composition, options, false)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
  }
}

/** The first round of the second pass, without further ones. */
export function valued(pass: Learned, options: ValueOptions): Simulated {
  const { paths = FIRST_ROUND } = options
  const step = valuing(pass, { ...options, pathsMost: paths }).next()
  const estimate = step.done ? step.value : step.value.estimate
  assert(estimate !== null, 'a round of paths gives an estimate')
  return estimate
}
