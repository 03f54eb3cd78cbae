import { type Chooser, chooserOf } from './choice.ts'
import { type Cluster, clusterOf, groupsOf, isSpent, levelAt } from './cluster.ts'
import type { Composition } from './composition.ts'
import { type Features, featuresOf } from './features.ts'
import { type RightRule, rightRule } from './offer.ts'
import type { PathState } from './path-state.ts'
import { type Places, placesOf } from './places.ts'
import { type Stage, stageOf } from './scene.ts'
import { ANY_DAY_DATES, usesOf } from './steps.ts'
import { type Walk, walkOf } from './walk.ts'

/** A composition ready to be simulated. */
export type Engine = {
  readonly places: Places
  readonly stage: Stage
  readonly walk: Walk
  readonly clusters: readonly ClusterEngine[]
  /** The same rights, any-day windows at every second date: what is lost between dates. */
  readonly thinned: readonly ClusterEngine[]
  /** Something can be used on more than one day, so that waiting has to be weighed. */
  readonly hasChoice: boolean
  /** A state to walk a path with. */
  readonly newState: () => PathState
}

export type ClusterEngine = {
  readonly cluster: Cluster
  readonly chooser: Chooser
  readonly features: Features
  /** Place of a step among the steps of the cluster; absent where nothing can be used. */
  readonly indexOf: ReadonlyMap<number, number>
  /** Nodes at which nothing can be drawn any more. */
  readonly dead: readonly boolean[]
}

/** Only for a composition without faults. `anyDayDates` stand for windows of any day. */
export function engineOf(composition: Composition, anyDayDates?: number): Engine {
  const places = placesOf(composition, anyDayDates)
  const groups = groupsOf(places)
  const rules = composition.rights.map((right) => rightRule(right, places, anyDayDates))
  const engines = (of: readonly RightRule[]) =>
    groups.map((group) => {
      const members = of.filter(({ place }) => group.includes(place))
      return clusterEngine(clusterOf(members, places), places)
    })
  const clusters = engines(rules)
  const isAnyDay = composition.rights.some(({ window }) => window.kind === 'any-day')
  // A right alone is discounted for its loss; among others the loss is an event they see.
  const lapses = composition.rights.map((right, place) => {
    const alone = groups.find((group) => group.includes(place))?.length === 1
    return !alone && (right.lapseAnnual ?? 0) > 0
  })
  const { layout, steps, asked } = places
  return {
    places,
    stage: stageOf(composition, { layout, times: steps.times, lapses }),
    walk: walkOf(places),
    clusters,
    hasChoice: clusters.some(({ cluster }) => cluster.steps.length > 1),
    thinned: isAnyDay ? engines(rules.map((rule) => halved(rule, places, anyDayDates))) : clusters,
    newState: () => ({
      step: 0,
      years: 0,
      slots: new Float64Array(layout.slots + asked.memory.length),
      events: new Float64Array(layout.events),
    }),
  }
}

function clusterEngine(cluster: Cluster, places: Places): ClusterEngine {
  return {
    cluster,
    chooser: chooserOf(cluster, places),
    features: featuresOf(cluster, places),
    indexOf: new Map(cluster.steps.map((step, index) => [step, index])),
    dead: deadNodes(cluster),
  }
}

/** With half as many days for a window of any day: every second of them. */
function halved(rule: RightRule, { steps }: Places, anyDayDates = ANY_DAY_DATES): RightRule {
  if (rule.right.window.kind === 'dates') return rule
  return { ...rule, opens: new Set(usesOf(rule.right, anyDayDates / 2).map(steps.at)) }
}

function deadNodes(cluster: Cluster): boolean[] {
  return Array.from({ length: cluster.nodes }, (_, node) =>
    cluster.rights.every((_, position) => isClosed(cluster, node, position)),
  )
}

function isClosed(cluster: Cluster, node: number, position: number): boolean {
  if (isSpent(cluster, levelAt(cluster, node, position), position)) return true
  return cluster.budgets.some(
    ({ oneOnly, members }) =>
      oneOnly &&
      members.includes(position) &&
      members.some((other) => other !== position && levelAt(cluster, node, other) > 0),
  )
}
