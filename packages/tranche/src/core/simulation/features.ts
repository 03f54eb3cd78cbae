import { exp, log, normalDistribution } from '../chance/index.ts'
import type { Cluster } from './cluster.ts'
import type { Process } from './company.ts'
import type { Rule } from './condition-rule.ts'
import { hasJumps } from './drivers.ts'
import type { RightRule } from './offer.ts'
import type { PathState } from './path-state.ts'
import type { Places } from './places.ts'
import { allProcesses, conditionsOf, processesOf } from './references.ts'

/** What the worth of waiting is fitted by. */
export type Features = {
  /** Numbers that say where a path stands, before they are put on one scale. */
  readonly raw: readonly Rule<number>[]
  /** Which things have happened, a bit each: paths that differ in them are fitted apart. */
  readonly happened: Rule<number>
  readonly bits: number
  readonly size: number
  /** Writes constant, powers, products, and what each right would be worth on its last day. */
  readonly write: (state: PathState, scale: Scale, into: Float64Array) => void
  /** All of it is a function of the first number alone. */
  readonly isOneNumber: boolean
}

/** Mean and deviation of each raw number on one step. */
export type Scale = { readonly mean: Float64Array; readonly deviation: Float64Array }

/** Raw numbers further out than this many deviations are taken to be there. */
const FURTHEST = 6
const MOST_RIGHTS = 8
const MOST_BITS = 8

/**
 * Basis of the regression: logarithms of the levels with powers and products, what each right
 * would pay today and its European value; of several rights the two best and their product.
 * Source: Longstaff & Schwartz (2001); Glasserman (2004), 8.6, for the European values.
 */
export function featuresOf(cluster: Cluster, places: Places): Features {
  const raw = rawNumbers(cluster, places)
  const happened = happenedOf(cluster, places)
  const worths = cluster.rights
    .filter(({ kind }) => kind !== 'duty')
    .slice(0, MOST_RIGHTS)
    .map((rule) => worthOf(rule, places))
  const cubes = raw.length <= 2 ? raw.length : 0
  const pairs = raw.length <= 6 ? (raw.length * (raw.length - 1)) / 2 : 0
  const ranked = worths.length > 1 ? 4 : 0
  const columns = worths.reduce((sum, { columns }) => sum + columns, 0)
  const gain = gainOf(cluster)
  const gains = gain === null ? 0 : 2
  const size = 1 + 2 * raw.length + cubes + pairs + columns + ranked + gains
  const scaled = new Float64Array(raw.length)
  const write: Features['write'] = (state, { mean, deviation }, into) => {
    for (let v = 0; v < raw.length; v++) {
      const from =
        ((raw[v] as Rule<number>)(state) - (mean[v] as number)) / (deviation[v] as number)
      scaled[v] = Math.max(-FURTHEST, Math.min(FURTHEST, from))
    }
    let at = 0
    into[at++] = 1
    for (let v = 0; v < raw.length; v++) {
      const z = scaled[v] as number
      into[at++] = z
      into[at++] = z * z
      if (cubes > 0) into[at++] = z * z * z
    }
    if (pairs > 0) {
      for (let v = 1; v < raw.length; v++) {
        for (let w = 0; w < v; w++) into[at++] = (scaled[v] as number) * (scaled[w] as number)
      }
    }
    let [first, second] = [0, 0]
    for (const { write: worth } of worths) {
      const pays = at
      at = worth(state, into, at)
      const gain = into[pays] as number
      if (gain > first) [first, second] = [gain, first]
      else if (gain > second) second = gain
    }
    if (ranked > 0) {
      into[at++] = first
      into[at++] = second
      into[at++] = Math.min(FAR, first * first)
      into[at++] = Math.min(FAR, first * second)
    }
    if (gain !== null) {
      const now = gain(state)
      into[at++] = now
      into[at++] = Math.min(FAR, now * now)
    }
  }
  const isOneNumber =
    raw.length === 1 && happened.bits === 0 && cluster.rights.every(({ price }) => price.isFixed)
  return { raw, happened: happened.rule, bits: happened.bits, size, write, isOneNumber }
}

/** What the one right of a cluster would gain today beside its cap, where more than the value moves it. */
function gainOf({ rights }: Cluster): Rule<number> | null {
  const [rule] = rights
  if (rule === undefined || rights.length > 1 || rule.kind !== 'option') return null
  const { amount, price } = rule.right
  const moves = amount.perUnit ?? amount.stepDown ?? amount.index
  if (moves === undefined && price.kind !== 'average-price' && rule.price.isFixed) return null
  return (state) => Math.min(FAR, rule.offer(state, Infinity).bestGain / amount.amountCap)
}

/** Ratios beyond this are all the same to a decision. */
const FAR = 1e4

function rawNumbers(cluster: Cluster, places: Places): Rule<number>[] {
  const { layout, composition, asked } = places
  const ids = [...new Set(cluster.rights.flatMap(({ right }) => processesOf(right)))]
  const levels = ids.map((id): Rule<number> => {
    const mover = places.mover(id)
    const [level, shares] = [layout.level[mover] as number, layout.shares[mover]]
    if (shares === undefined) return ({ slots }) => safeLog(slots[level] as number)
    return ({ slots }) => safeLog((slots[level] as number) / (slots[shares] as number))
  })
  const averages = asked.averages.map(
    ({ mean, measure }): Rule<number> =>
      (state) =>
        safeLog(mean(state)) - safeLog(measure(state)),
  )
  const deliveries = new Set(
    cluster.rights.flatMap(({ right }) => [
      ...conditionsOf(right).flatMap((one) => (one.kind === 'units' ? [one.delivery] : [])),
      ...(right.amount.perUnit ? [right.amount.perUnit.delivery] : []),
    ]),
  )
  const units = [...deliveries].map((id): Rule<number> => {
    const slot = places.units(id)
    return ({ slots }) => safeLog(1 + (slots[slot] as number))
  })
  const isLoaded = (composition.milestones ?? []).some(({ loading = 0 }) => loading !== 0)
  const factor: Rule<number>[] = isLoaded ? [({ slots }) => slots[layout.factor] as number] : []
  return [...levels, ...averages, ...units, ...factor]
}

function safeLog(x: number): number {
  return x > 1e-17 ? log(x) : -40
}

/** Milestones, outcomes, exits, hurdles seen and conditions met, as bits. */
function happenedOf(cluster: Cluster, places: Places): { rule: Rule<number>; bits: number } {
  const { layout, asked } = places
  const conditions = cluster.rights.flatMap(({ right }) => conditionsOf(right))
  const tests: Rule<boolean>[] = []
  const seen = new Set<string>()
  const add = (name: string, test: Rule<boolean>) => {
    if (!seen.has(name)) tests.push(test)
    seen.add(name)
  }
  for (const condition of conditions) {
    if (condition.kind === 'milestone') {
      const event = places.milestone(condition.milestone)
      add(`m ${condition.milestone}`, ({ events, years }) => (events[event] as number) <= years)
    }
    if (condition.kind === 'chance') {
      const { event, knownFrom } = places.chance(condition.chance)
      add(`c ${condition.chance}`, ({ events, years }) => years >= knownFrom && events[event] === 1)
    }
    if (condition.kind === 'exit') {
      const exit = layout.exit[places.company(condition.company)] as number
      add(
        `e ${places.company(condition.company)}`,
        ({ events, years }) => (events[exit] as number) <= years,
      )
    }
  }
  asked.memory.forEach((what, k) => {
    const slot = layout.slots + k
    if (what === 'flag') add(`f ${k}`, ({ slots }) => slots[slot] === 1)
  })
  for (const { company, right, place } of cluster.rights) {
    const exit = layout.exit[company] as number
    if (places.composition.companies[company]?.exits?.length) {
      add(`e ${company}`, ({ events, years }) => (events[exit] as number) <= years)
    }
    const lapse = layout.lapse[place] as number
    if (cluster.rights.length > 1 && (right.lapseAnnual ?? 0) > 0) {
      add(`l ${place}`, ({ events, years }) => (events[lapse] as number) <= years)
    }
  }
  const used = tests.slice(0, MOST_BITS)
  return {
    bits: used.length,
    rule: (state) => {
      let bits = 0
      for (let k = 0; k < used.length; k++) if ((used[k] as Rule<boolean>)(state)) bits |= 1 << k
      return bits
    },
  }
}

type Worth = {
  readonly columns: number
  readonly write: (state: PathState, into: Float64Array, at: number) => number
}

/** What value over strike exceeds 1 by, that ratio, and European calls on it to the last day. */
function worthOf(rule: RightRule, places: Places): Worth {
  const { layout, steps, composition } = places
  const mover = allProcesses(composition)[rule.company] as Process
  const level = layout.level[rule.company] as number
  const last = steps.times[rule.lastStep] ?? 0
  const total = totalVolatility(mover)
  // With jumps the law is wide and peaked: a call on each of the two.
  const volatilities = hasJumps(mover) ? [total, mover.law.volatilityAnnual] : [total]
  const drift = composition.rateAnnual - mover.law.payoutAnnual
  const write: Worth['write'] = (state, into, from) => {
    let at = from
    const strike = rule.price.strike(state)
    const value = state.slots[level] as number
    const ratio = strike > 0 && strike < Infinity ? Math.min(FAR, value / strike) : 0
    into[at++] = Math.max(0, ratio - 1)
    into[at++] = ratio
    const years = Math.max(0, last - state.years)
    const forward = ratio * exp(drift * years)
    for (const volatility of volatilities) {
      into[at++] = callOn(forward, volatility * Math.sqrt(years))
    }
    return at
  }
  return { columns: 2 + volatilities.length, write }
}

/** An undiscounted call struck at 1. */
function callOn(forward: number, deviation: number): number {
  if (forward <= 0) return 0
  if (deviation < 1e-9) return Math.max(0, forward - 1)
  const upper = log(forward) / deviation + 0.5 * deviation
  return forward * normalDistribution(upper) - normalDistribution(upper - deviation)
}

function totalVolatility({ law: { volatilityAnnual, jumps } }: Process): number {
  const perYear = jumps?.perYear ?? 0
  const { meanLog = 0, deviationLog = 0 } = jumps ?? {}
  return Math.sqrt(volatilityAnnual ** 2 + perYear * (meanLog ** 2 + deviationLog ** 2))
}
