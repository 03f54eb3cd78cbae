import { assert } from '../diagnostic/index.ts'
import type { Composition } from './composition.ts'
import { type Learned, learning } from './learning.ts'
import type { Policy } from './policy.ts'
import { pointsOf, sceneOf } from './scene.ts'
import { type Simulated, type SimulationProgress, simulatedOf, valuing } from './simulate.ts'
import type { RightUse, ValuedComposition, ValueOptions } from './valued.ts'

type Valued = Extract<ValuedComposition, { kind: 'valued' }>

/**
 * A simulation that tells how far it has come and can be ended early: see `learning` and `valuing`. Where somebody is waiting, the
 * first estimate comes from few paths and soon.
 */
export function* simulating(
  composition: Composition,
  options: ValueOptions,
  { why, isWatched }: { why: string; isWatched: boolean },
): Generator<SimulationProgress, Valued, boolean | undefined> {
  yield { stage: 'learning', paths: 0, estimate: null }
  const run = learning(composition, options, isWatched)
  for (let step = run.next(); ; ) {
    const pass = step.value
    if (step.done) return valuedBy(pass, yield* valuing(pass, options), why)
    assert(pass.pilot !== null, 'what is told has been valued')
    const estimate = simulatedOf(pass, pass.pilot.estimate, pass.pilot, options)
    if ((yield { stage: 'learning', paths: estimate.paths, estimate }) === true) {
      return valuedBy(pass, estimate, why)
    }
    step = run.next()
  }
}

function valuedBy(pass: Learned, simulated: Simulated, why: string): Valued {
  const { composition } = pass.engine.places
  const { mean, error, policyAllowance, uses } = simulated
  const direction = directionOf(composition)
  const low = mean - error - (direction === 'up' ? 0 : policyAllowance)
  const high = mean + error + (direction === 'down' ? 0 : policyAllowance)
  const today = todayOf(pass, pass.policies)
  const decided = composition.rights.every(({ kind }) => kind === 'option' || kind === 'put')
  // Nobody must use a right: the controls alone can take an estimate below 0.
  const least = decided ? 0 : Number.NEGATIVE_INFINITY
  const value = Math.max(least, mean)
  const waiting = value - today.useNow
  return {
    kind: 'valued',
    value,
    low: Math.max(least, low),
    high: Math.max(least, high),
    numerical: 0.5 * (high - low),
    route: 'simulation',
    method: methodOf(simulated),
    why,
    ...today,
    waiting: decided ? Math.max(0, waiting) : waiting,
    rights: composition.rights.map(
      ({ id }, place): RightUse => ({
        right: id,
        value: uses[3 * place] ?? 0,
        chanceOfUse: uses[3 * place + 1] ?? 0,
        expectedAmount: uses[3 * place + 2] ?? 0,
      }),
    ),
  }
}

/** Which way a better policy would move the value: up for the investor, down for the company. */
function directionOf({ rights }: Composition): 'up' | 'down' | 'both' {
  const kinds = new Set(rights.map(({ kind }) => kind))
  if (!kinds.has('company-call')) return 'up'
  return kinds.has('option') || kinds.has('put') ? 'both' : 'down'
}

/** What is best today: alone, and in the light of what may come. */
function todayOf(
  { engine, clusters }: Pick<Learned, 'engine' | 'clusters'>,
  policies: readonly Policy[],
): Pick<Valued, 'useNow' | 'amountNow'> {
  const { places, stage, walk } = engine
  const plan = pointsOf(stage, 1, { kind: 'owen', seed: 0 })
  const state = engine.newState()
  walk.start(state, sceneOf(stage, plan, 0), 0)
  // Nothing that hangs on chance has happened yet.
  state.events.fill(Number.POSITIVE_INFINITY)
  places.composition.milestones?.forEach(({ met }, place) => {
    if (met) state.events[places.layout.milestone[place] as number] = 0
  })
  let useNow = 0
  const amounts = new Map<string, number>()
  clusters.forEach(({ cluster, chooser, indexOf }, c) => {
    const left = policies[c]?.left[indexOf.get(0) ?? -1]
    if (left === undefined) return
    useNow += chooser.choose(state, 0, () => 0)
    chooser.choose(state, 0, left)
    cluster.rights.forEach(({ right }, position) => {
      amounts.set(right.id, chooser.amounts[position] ?? 0)
    })
  })
  return {
    useNow,
    amountNow: places.composition.rights.map(({ id }) => ({
      right: id,
      amount: amounts.get(id) ?? 0,
    })),
  }
}

function methodOf({ paths, dates, learningPaths, seed, isNarrow }: Simulated): string {
  const [all, others] = [grouped(paths), grouped(learningPaths)]
  if (dates < 2) {
    return isNarrow
      ? `simulation: ${all} paths in 16 scramblings, one day of use, seed ${seed}`
      : `simulation: ${all} paths in 16 scramblings, one day of use, seed ${seed}; wider than asked for`
  }
  return isNarrow
    ? `simulation: ${all} paths in 16 scramblings, days of use: ${dates}, learned on ${others} others, seed ${seed}`
    : `simulation: ${all} paths in 16 scramblings, days of use: ${dates}, learned on ${others} others, seed ${seed}; wider than asked for`
}

/** 16384 as 16,384. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
