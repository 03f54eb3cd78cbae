import { brownianBridge, exp, type Seed, sobolPlan } from '../chance/index.ts'
import { assert } from '../diagnostic/index.ts'
import { type BlockWork, meanOfSums } from './block-work.ts'
import { solveTriangle } from './fold-rows.ts'
import type { ExerciseDate, Kernels, LognormalPaths } from './kernels.ts'

/** A put (or call) that may be exercised once, on equally spaced dates up to the last. Money in any one unit; rates continuous. */
export type BermudanOption = {
  readonly kind: 'put' | 'call'
  readonly spot: number
  readonly strike: number
  readonly years: number
  readonly dates: number
  readonly rateAnnual: number
  readonly payoutAnnual: number
  readonly volatilityAnnual: number
}

/** Paths of a block: enough to keep vector instructions busy, few enough to stay near the processor. */
const POINTS = 1024
/** Numbers that fitting a policy may hold at once: 256 MiB. */
const FITTED_MAX = 2 ** 25

/** For each date but the last, what holding is expected to pay on it: a polynomial in value over strike. */
export type Policy = readonly Float64Array[]

/**
 * The policy that least squares finds on `paths` paths of one scrambling, and the value on those same paths, which is neither a lower
 * nor an upper bound. Paths are rounded up to whole blocks of 1,024.
 * Source: Longstaff & Schwartz (2001), Review of Financial Studies 14, 113–147: regressing only paths in the money.
 */
export function fitPolicy(
  option: BermudanOption,
  { paths, degree, seed, kernels }: { paths: number; degree: number; seed: Seed; kernels: Kernels },
): { readonly policy: Policy; readonly inSample: number } {
  const { dates } = option
  const blocks = Math.ceil(paths / POINTS)
  assert(
    blocks * POINTS * dates <= FITTED_MAX,
    'paths that fit into memory; value more with the policy',
  )
  const law = lawOf(option, seed)
  const values = Array.from({ length: blocks }, (_, block) => {
    const into = new Float64Array(dates * POINTS)
    kernels.lognormalPaths(law, block, into)
    return into
  })
  const cash = values.map(() => new Float64Array(POINTS))
  const terms = termsOf(option)
  const at = (block: number, date: number): ExerciseDate => ({
    ...terms,
    values: (values[block] as Float64Array).subarray(date * POINTS, (date + 1) * POINTS),
    cash: cash[block] as Float64Array,
  })
  const policy: Float64Array[] = []
  for (let date = dates - 1; date >= 0; date--) {
    let rule: Float64Array | null = null
    if (date < dates - 1) {
      const triangle = new Float64Array((degree + 2) ** 2)
      for (let block = 0; block < blocks; block++)
        kernels.foldInMoney(triangle, at(block, date), degree)
      rule = solveTriangle(triangle)
      policy.unshift(rule)
    }
    for (let block = 0; block < blocks; block++) kernels.exerciseWhereBetter(at(block, date), rule)
  }
  let sum = 0
  for (const block of cash) sum += laneSum(block)
  return { policy, inSample: (terms.discount * sum) / (blocks * POINTS) }
}

/**
 * What a policy pays on the paths of one block after another of one scrambling: the sum over them, as of today. On paths that the
 * policy has not seen, its mean is a lower bound of the value.
 */
export function policySums(
  option: BermudanOption,
  { policy, seed, kernels }: { policy: Policy; seed: Seed; kernels: Kernels },
): (block: number) => number {
  const law = lawOf(option, seed)
  const rules = { ...termsOf(option), policy }
  const cash = new Float64Array(POINTS)
  return (block) => {
    kernels.policyCash(law, block, rules, cash)
    return rules.discount * laneSum(cash)
  }
}

/** Paths of one block of `policySums` and of `policyValue`. */
export const pathsOfBlock = POINTS

/** The value of a policy as work in blocks; each replicate is a scrambling of its own, after the one the policy was fitted on. */
export type PolicySetup = {
  readonly option: BermudanOption
  readonly policy: Policy
  /** Replicate r uses the seed after this one by r. */
  readonly seed: Seed
}

export const policyValue: BlockWork<PolicySetup> = {
  name: 'policy-value',
  begin: ({ option, policy, seed }, kernels) => {
    const replicates = new Map<number, ReturnType<typeof policySums>>()
    return (replicate, layer) => {
      const known = replicates.get(replicate)
      const sums = known ?? policySums(option, { policy, seed: seed + replicate, kernels })
      if (known === undefined) replicates.set(replicate, sums)
      return Float64Array.of(sums(layer))
    }
  },
  estimate: (_, layers) => meanOfSums(layers, { points: POINTS }),
}

function lawOf(option: BermudanOption, seed: Seed): LognormalPaths {
  const { dates, years, spot, rateAnnual, payoutAnnual, volatilityAnnual } = option
  const times = Array.from({ length: dates }, (_, i) => (years * (i + 1)) / dates)
  const growth = rateAnnual - payoutAnnual - 0.5 * volatilityAnnual * volatilityAnnual
  return {
    plan: sobolPlan({ dimensions: dates, points: POINTS, scrambling: { kind: 'owen', seed } }),
    bridge: brownianBridge(times),
    start: spot,
    drift: Float64Array.from(times, (time) => growth * time),
    volatilityAnnual,
  }
}

/** What an option pays when it is exercised, and what a date is worth one date earlier. */
function termsOf(option: BermudanOption): Pick<ExerciseDate, 'strike' | 'sign' | 'discount'> {
  const { kind, strike } = option
  return { strike, sign: kind === 'put' ? 1 : -1, discount: discountOf(option) }
}

function discountOf({ rateAnnual, years, dates }: BermudanOption): number {
  return exp((-rateAnnual * years) / dates)
}

/** Sum of a row in four lanes that are added last. */
function laneSum(values: Float64Array): number {
  let [lane0, lane1, lane2, lane3] = [0, 0, 0, 0]
  for (let i = 0; i < values.length; i += 4) {
    lane0 += values[i] as number
    lane1 += values[i + 1] as number
    lane2 += values[i + 2] as number
    lane3 += values[i + 3] as number
  }
  return lane0 + lane2 + (lane1 + lane3)
}
