import { assert } from '../diagnostic/index.ts'
import { divergenceBits, entropyBits, excessOf, surpriseBits } from './information.ts'
import { noisyBits } from './noisy-insider.ts'
import { normalMass } from './normal-mass.ts'

/** Company values at which the holder goes from none to some and from some to all; equal for all or none. */
export type Thresholds = { readonly some: number; readonly all: number }

export type SignalSetting = {
  /** The outsider's mean of company value. */
  readonly valueMean: number
  /**
   * Standard deviation of log value that the insider knows and the outsider does not (tau). It is not
   * the volatility since the last mark: what both see happen between is news to neither.
   */
  readonly knowledgeGap: number
  readonly thresholds: Thresholds
  /** Standard deviation of the error in the insider's own observation of log value (omega). */
  readonly observationNoise?: number
  /** Chance of full exercise for other reasons when the value speaks for none (epsilon). */
  readonly exercisesAnyway?: number
  /** Chance of none for other reasons when the value speaks for some or all (delta). */
  readonly declinesAnyway?: number
}

const ACTS = ['none', 'some', 'all'] as const
export type Act = (typeof ACTS)[number]

export type ActReading = {
  readonly act: Act
  /** The outsider's probability of this act before seeing it. */
  readonly probability: number
  /** Probability zero (or below 1e-300): the model has nothing to say to somebody who sees it. */
  readonly offPath: boolean
  /** How unexpected the act is, -log2 of its probability; null off path. */
  readonly surpriseBits: number | null
  /**
   * What the act tells about company value: divergence of the belief after from the belief before;
   * null off path. Equals the surprise for an insider without noise or other motives, else is less.
   */
  readonly bits: number | null
  /** Mean company value after seeing the act; null off path. */
  readonly mean: number | null
}

export type SignalReading = {
  /** None, some, all, in this order. */
  readonly acts: readonly [ActReading, ActReading, ActReading]
  /** Mutual information between value and act: the average of `bits` before the act is seen. */
  readonly expectedBits: number
  /** Entropy of the act: the average surprise, never less than `expectedBits`. */
  readonly entropyBits: number
}

/**
 * What an outsider, ln value ~ N(ln mean - tau²/2, tau²), reads from each act of an insider who
 * compares the expected value given what he sees with the thresholds. Probabilities, means and,
 * without observation noise, bits are closed forms, relative error about 1e-13; with noise the bits
 * are a quadrature with relative error below 1e-9, unless two thresholds are apart by rounding only. A
 * gap of 0 means that nothing can be learnt.
 * Source: lognormal conditional expectations; information as in Cover & Thomas, chapter 2.
 */
export function readSignal(setting: SignalSetting): SignalReading {
  check(setting)
  const edges = regionEdges(setting)
  const spread = estimateSpread(setting)
  const regions = ACTS.map((_, i) => {
    const [from, to] = [edges[i] as number, edges[i + 1] as number]
    // Weighting by value moves a lognormal's centre by its own standard deviation.
    return { mass: normalMass(from, to), valueShare: normalMass(from - spread, to - spread) }
  })
  const motives = actChances(setting)
  const chances = ACTS.map((_, a) => sumOver(regions, (r, i) => r.mass * chance(motives, i, a)))
  const acts = ACTS.map((act, a): ActReading => {
    const probability = chances[a] as number
    if (!(probability > 1e-300)) {
      return { act, probability, offPath: true, surpriseBits: null, bits: null, mean: null }
    }
    const seen = { probability, complement: sumOver(chances, (p, i) => (i === a ? 0 : p)) }
    const valueShare = sumOver(regions, (r, i) => r.valueShare * chance(motives, i, a))
    return {
      act,
      probability,
      offPath: false,
      surpriseBits: surpriseBits(seen),
      bits: bitsOf(setting, { act: a, edges, motives, seen, masses: regions.map((r) => r.mass) }),
      mean: (setting.valueMean * valueShare) / probability,
    }
  }) as [ActReading, ActReading, ActReading]
  return {
    acts,
    expectedBits: sumOver(acts, (reading) => reading.probability * (reading.bits ?? 0)),
    entropyBits: entropyBits(chances),
  }
}

function check({ valueMean, knowledgeGap, thresholds, ...insider }: SignalSetting): void {
  const { observationNoise = 0, exercisesAnyway = 0, declinesAnyway = 0 } = insider
  assert(valueMean > 0 && Number.isFinite(valueMean), `a positive mean: ${valueMean}`)
  assert(knowledgeGap >= 0 && knowledgeGap <= 20, `a gap between 0 and 20: ${knowledgeGap}`)
  assert(observationNoise >= 0 && observationNoise <= 1e6, `noise: ${observationNoise}`)
  const { some, all } = thresholds
  assert(some >= 0 && some <= all, `thresholds in order: ${some}, ${all}`)
  for (const p of [exercisesAnyway, declinesAnyway]) assert(p >= 0 && p <= 1, `a chance: ${p}`)
}

/** Standard deviation of the log of the insider's estimate of value, which has the outsider's mean. */
function estimateSpread({ knowledgeGap, observationNoise = 0 }: SignalSetting): number {
  if (observationNoise === 0 || knowledgeGap === 0) return knowledgeGap
  return knowledgeGap * (knowledgeGap / Math.hypot(knowledgeGap, observationNoise))
}

/** Where the insider's estimate crosses each threshold, in standard deviations from its centre. */
function regionEdges(setting: SignalSetting): readonly number[] {
  const spread = estimateSpread(setting)
  const edge = (threshold: number) => {
    const distance = Math.log(threshold / setting.valueMean)
    // Known value: at or above the threshold he acts for certain.
    if (spread === 0) return distance > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
    return distance / spread + spread / 2
  }
  const { some, all } = setting.thresholds
  return [Number.NEGATIVE_INFINITY, edge(some), edge(all), Number.POSITIVE_INFINITY]
}

/** Row: what value speaks for. Column: what is done. */
function actChances({ exercisesAnyway = 0, declinesAnyway = 0 }: SignalSetting): number[][] {
  return [
    [1 - exercisesAnyway, 0, exercisesAnyway],
    [declinesAnyway, 1 - declinesAnyway, 0],
    [declinesAnyway, 0, 1 - declinesAnyway],
  ]
}

type Sight = {
  readonly act: number
  readonly edges: readonly number[]
  readonly motives: readonly (readonly number[])[]
  readonly masses: readonly number[]
  readonly seen: { readonly probability: number; readonly complement: number }
}

function bitsOf(setting: SignalSetting, sight: Sight): number {
  const { knowledgeGap, observationNoise = 0 } = setting
  const { act, motives, masses, seen } = sight
  if (knowledgeGap > 0 && observationNoise > 0) {
    return noisyBits({ ...sight, knowledgeGap, observationNoise })
  }
  const states = masses.map((mass, region) => {
    const row = motives[region] as readonly number[]
    const others = sumOver(row, (p, i) => (i === act ? 0 : p))
    return { mass, excess: excessOf({ probability: row[act] as number, complement: others }, seen) }
  })
  return divergenceBits(states)
}

function chance(motives: readonly (readonly number[])[], region: number, act: number): number {
  return motives[region]?.[act] as number
}

function sumOver<T>(items: readonly T[], term: (item: T, index: number) => number): number {
  return items.reduce((sum, item, index) => sum + term(item, index), 0)
}
