import { studentQuantile } from '../chance/index.ts'
import type { BlockWork } from '../paths/index.ts'
import type { Composition } from './composition.ts'
import { type Control, controlsOf } from './controls.ts'
import { engineOf } from './engine.ts'
import { CONFIDENCE, estimateOf } from './estimate.ts'
import { faultsOf } from './faults.ts'
import { seedOf } from './learning.ts'
import { placesOf } from './places.ts'
import { type KeptPolicy, policyFrom } from './policy.ts'
import { type BlockSums, type Pass, passBlock } from './second-pass.ts'
import { learned } from './simulate.ts'
import type { Missing, ValueOptions } from './valued.ts'

/** When the rights of a composition are used, learned once; plain data, so that any thread can follow it. */
export type LearnedUse = {
  readonly composition: Composition
  /** Days of use that stand for a window of any day; the usual where left out. */
  readonly anyDayDates?: number
  /** By group of rights that hang together. */
  readonly policies: readonly KeptPolicy[]
  /** Paths of a block, a power of two. */
  readonly points: number
  readonly seed: number
}

/** Learns the use of a composition's rights, or says what is missing to value them. */
export function learnedUse(
  composition: Composition,
  options: ValueOptions = {},
):
  | { readonly kind: 'learned'; readonly use: LearnedUse }
  | { readonly kind: 'undetermined'; readonly missing: readonly Missing[] } {
  const missing = faultsOf(composition)
  if (missing.length > 0) return { kind: 'undetermined', missing }
  const { policies, points, seed } = learned(composition, options)
  const { anyDayDates } = options
  const kept = policies.map((policy) => policy.kept())
  const days = anyDayDates === undefined ? {} : { anyDayDates }
  return { kind: 'learned', use: { composition, ...days, policies: kept, points, seed } }
}

/**
 * The worth of a learned use as work in blocks, money, present value today: each replicate is a scrambling of the second pass, each
 * block the same as in the second pass of `valueComposition`. The interval is that of chance alone, 99 %: what a better policy or more
 * days of use would add is not in it, so that the mean is a lower bound where the investor decides.
 */
export const learnedUseValue: BlockWork<LearnedUse> = {
  name: 'learned-use',
  begin: (use) => {
    const pass = passOf(use)
    return (replicate, layer) => rowOf(passBlock(pass, seedOf(use.seed, replicate), layer))
  },
  estimate: ({ composition, anyDayDates, points }, layers) => {
    const controls = controlsOf(composition, placesOf(composition, anyDayDates))
    const replicates = (layers[0] ?? []).map((_, replicate) =>
      layers.map((layer) => sumsOf(layer[replicate] as Float64Array, { controls, points })),
    )
    const { mean, error } = estimateOf(replicates, controls)
    const deviations = studentQuantile(0.5 * (1 + CONFIDENCE), replicates.length - 1)
    return { mean, low: mean - error, high: mean + error, standardError: error / deviations }
  },
}

function passOf({ composition, anyDayDates, policies, points }: LearnedUse): Pass {
  const engine = engineOf(composition, anyDayDates)
  const { clusters } = engine
  return {
    engine,
    clusters,
    policies: clusters.map((one, c) => policyFrom(engine, one, policies[c] ?? [])),
    controls: controlsOf(composition, engine.places),
    points,
    plans: new Map(),
  }
}

/** Sums of a block in one row, and back. */
function rowOf({ first, second, uses }: BlockSums): Float64Array {
  return Float64Array.of(...first, ...second, ...uses)
}

function sumsOf(
  row: Float64Array,
  { controls, points }: { controls: readonly Control[]; points: number },
): BlockSums {
  const width = 1 + controls.length
  const usesFrom = width + width * width
  return {
    paths: points,
    first: row.subarray(0, width),
    second: row.subarray(width, usesFrom),
    uses: row.subarray(usesFrom),
  }
}
