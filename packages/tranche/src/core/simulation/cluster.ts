import type { RightRule } from './offer.ts'
import type { PathState } from './path-state.ts'
import type { Places } from './places.ts'
import { conditionsOf } from './references.ts'
import type { Right } from './right.ts'

/** Levels of the amount drawn that a right with several draws can stand at, nothing aside. */
export const DRAW_LEVELS = 8

/**
 * Rights that have to be decided together: on one company, under one budget, or one needing
 * another. A node says how far each has been drawn: a number in mixed radix, a digit a right.
 */
export type Cluster = {
  /** In the order in which they are decided on a day: first those the investor does not decide. */
  readonly rights: readonly RightRule[]
  readonly radix: readonly number[]
  readonly weight: readonly number[]
  readonly nodes: number
  /** Hazard of losing the one right, taken as discount. */
  readonly lapseAnnual: number
  /** Steps on which something can be used, rising. */
  readonly steps: readonly number[]
  readonly budgets: readonly ClusterBudget[]
}

export type ClusterBudget = {
  readonly amount: number
  readonly oneOnly: boolean
  /** Positions in `rights` of the cluster. */
  readonly members: readonly number[]
}

/** Groups of places of rights that hang together, and of those that stand alone. */
export function groupsOf(places: Pick<Places, 'composition'>): number[][] {
  const { rights, budgets = [] } = places.composition
  const group = rights.map((_, place) => place)
  const join = (a: number, b: number) => {
    const [into, from] = [group[a] as number, group[b] as number]
    group.forEach((of, place) => {
      if (of === from) group[place] = into
    })
  }
  const placeOf = new Map(rights.map(({ id }, place) => [id, place]))
  rights.forEach((right, place) => {
    const sibling = rights.findIndex(({ company }) => company === right.company)
    join(sibling, place)
    for (const condition of conditionsOf(right)) {
      const other = condition.kind === 'used-in-full' ? placeOf.get(condition.right) : undefined
      if (other !== undefined) join(other, place)
    }
  })
  for (const { rights: ids } of budgets) {
    const known = ids.map((id) => placeOf.get(id)).filter((place) => place !== undefined)
    for (const place of known) join(known[0] as number, place)
  }
  const groups = [...new Set(group)]
  return groups.map((of) => rights.flatMap((_, place) => (group[place] === of ? [place] : [])))
}

export function clusterOf(rules: readonly RightRule[], places: Places): Cluster {
  const rights = [...rules].sort((a, b) => orderOf(a) - orderOf(b) || a.place - b.place)
  const awaited = awaitedOf(rights.map(({ right }) => right))
  const radix = rights.map(({ right }) => levelsOf(right, awaited.has(right.id)))
  const weight = radix.map((_, position) => product(radix.slice(0, position)))
  const alone = rights.length === 1 ? rights[0] : undefined
  return {
    rights,
    radix,
    weight,
    nodes: product(radix),
    lapseAnnual: alone?.right.lapseAnnual ?? 0,
    steps: [...new Set(rights.flatMap(({ opens }) => [...opens]))].sort((a, b) => a - b),
    budgets: (places.composition.budgets ?? []).flatMap(({ rights: ids, amount, oneOnly }) => {
      const members = rights.flatMap(({ right }, position) =>
        ids.includes(right.id) ? [position] : [],
      )
      const most = amount ?? Number.POSITIVE_INFINITY
      return members.length > 0 ? [{ amount: most, oneOnly: oneOnly === true, members }] : []
    }),
  }
}

/** How many nodes the rights of a group need, before anything is built. */
export function nodesNeeded(
  group: readonly number[],
  { composition }: Pick<Places, 'composition'>,
): number {
  const rights = group.flatMap((place) => composition.rights[place] ?? [])
  const awaited = awaitedOf(rights)
  return product(rights.map((right) => levelsOf(right, awaited.has(right.id))))
}

/** Rights that another waits for, to be used in full. */
function awaitedOf(rights: readonly Right[]): ReadonlySet<string> {
  return new Set(
    rights.flatMap((right) =>
      conditionsOf(right).flatMap((one) => (one.kind === 'used-in-full' ? [one.right] : [])),
    ),
  )
}

function orderOf({ kind }: RightRule): number {
  return kind === 'option' || kind === 'put' ? 1 : 0
}

function levelsOf({ kind, amount }: RightRule['right'], isAwaited: boolean): number {
  if (kind !== 'option' || amount.draw === 'all-or-nothing') return 2
  if (amount.draws === 'several') return DRAW_LEVELS + 1
  return isAwaited ? 3 : 2
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((result, number) => result * number, 1)
}

/** The level of one right at a node. */
export function levelAt({ radix, weight }: Cluster, node: number, position: number): number {
  return Math.floor(node / (weight[position] as number)) % (radix[position] as number)
}

/** Nothing more can be drawn: all of it has been, or the one draw. */
export function isSpent({ rights, radix }: Cluster, level: number, position: number): boolean {
  const several = (rights[position] as RightRule).right.amount.draws === 'several'
  return several ? level === (radix[position] as number) - 1 : level > 0
}

/** Part of the cap that a level stands for. */
export function partAt(cluster: Cluster, level: number, position: number): number {
  if (level === 0) return 0
  const radix = cluster.radix[position] as number
  if (radix === DRAW_LEVELS + 1) return level / DRAW_LEVELS
  return level === 1 ? 1 : 0.5
}

/** The node after a draw has been put into the state. */
export function nodeAfter(
  cluster: Cluster,
  node: number,
  position: number,
  drawn: { readonly state: PathState; readonly places: Places },
): number {
  const { slots } = drawn.state
  const { layout } = drawn.places
  const { place, right } = cluster.rights[position] as RightRule
  const radix = cluster.radix[position] as number
  const isFull = slots[layout.full[place] as number] === 1
  const part = (slots[layout.drawn[place] as number] as number) / right.amount.amountCap
  const level =
    radix === DRAW_LEVELS + 1
      ? isFull
        ? DRAW_LEVELS
        : Math.max(0, Math.min(DRAW_LEVELS - 1, Math.floor(part * DRAW_LEVELS + 1e-9)))
      : radix === 3 && !isFull
        ? 2
        : 1
  return node + (level - levelAt(cluster, node, position)) * (cluster.weight[position] as number)
}
