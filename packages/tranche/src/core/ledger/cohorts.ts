import type { PlainDate } from '../time/index.ts'

/** Units that came out on one day. */
export type Cohort = { readonly day: PlainDate; readonly quantity: bigint }

/**
 * The units of a lot by the days on which they came out, each day once and none empty; null where there are none. A tree over the
 * digits of the days, so that taking the oldest and joining two lots cost the depth of the tree, at most 27, and not the number of
 * days. Never changed: two ledgers share what is the same in both.
 * Source: Okasaki & Gill (1998), Fast Mergeable Integer Maps, ML Workshop.
 */
export type Cohorts = Leaf | Branch | null

type Leaf = Cohort & { readonly kind: 'one-day'; readonly place: number }

type Branch = {
  readonly kind: 'days'
  readonly quantity: bigint
  /** What the places below have in common, their other bits zero. */
  readonly place: number
  /** The highest bit in which the places below differ. */
  readonly bit: number
  /** Those without the bit, and those with it. */
  readonly older: Leaf | Branch
  readonly newer: Leaf | Branch
}

export function cohortOf({ day, quantity }: Cohort): Cohorts {
  return quantity > 0n ? { kind: 'one-day', day, quantity, place: placeOf(day) } : null
}

/** In the order of the days: 20240331. */
function placeOf(day: PlainDate): number {
  return Number(day.replaceAll('-', ''))
}

/** Every cohort, the oldest first. */
export function cohortsIn(cohorts: Cohorts): Cohort[] {
  if (cohorts === null) return []
  if (cohorts.kind === 'one-day') return [{ day: cohorts.day, quantity: cohorts.quantity }]
  return [...cohortsIn(cohorts.older), ...cohortsIn(cohorts.newer)]
}

/** The oldest units of some, and what is left of them. */
export function takeOldest(
  cohorts: Cohorts,
  quantity: bigint,
): { readonly taken: Cohorts; readonly left: Cohorts } {
  if (cohorts === null || quantity >= cohorts.quantity) return { taken: cohorts, left: null }
  if (quantity <= 0n) return { taken: null, left: cohorts }
  if (cohorts.kind === 'one-day') {
    const left = cohorts.quantity - quantity
    return { taken: { ...cohorts, quantity }, left: { ...cohorts, quantity: left } }
  }
  const { older, newer } = cohorts
  if (quantity <= older.quantity) {
    const { taken, left } = takeOldest(older, quantity)
    return { taken, left: branch(cohorts, left, newer) }
  }
  const { taken, left } = takeOldest(newer, quantity - older.quantity)
  return { taken: branch(cohorts, older, taken), left }
}

/** The newest of some that come to `quantity`; all of them where they come to less. */
export function newestOf(cohorts: Cohorts, quantity: bigint): Cohorts {
  if (cohorts === null || cohorts.quantity <= quantity) return cohorts
  return takeOldest(cohorts, cohorts.quantity - quantity).left
}

/** Both together, units of one day as one cohort. */
export function joined(some: Cohorts, others: Cohorts): Cohorts {
  if (some === null) return others
  if (others === null) return some
  if (bitOf(some) < bitOf(others)) return joined(others, some)
  if (some.kind === 'one-day') {
    if (some.place !== others.place) return fork(some, others)
    return { ...some, quantity: some.quantity + others.quantity }
  }
  if (!isBelow(some, others.place)) return fork(some, others)
  if (others.kind === 'days' && others.bit === some.bit) {
    return branch(some, joined(some.older, others.older), joined(some.newer, others.newer))
  }
  return (others.place & some.bit) === 0
    ? branch(some, joined(some.older, others), some.newer)
    : branch(some, some.older, joined(some.newer, others))
}

function bitOf(tree: Leaf | Branch): number {
  return tree.kind === 'days' ? tree.bit : 0
}

/** Whether a place belongs under a branch: above its bit nothing differs. */
function isBelow({ place, bit }: Branch, other: number): boolean {
  return (place ^ other) < 2 * bit
}

/** Two trees of which neither belongs under the other. */
function fork(some: Leaf | Branch, others: Leaf | Branch): Branch {
  const bit = 1 << (31 - Math.clz32(some.place ^ others.place))
  const place = some.place & ~(2 * bit - 1)
  const [older, newer] = (some.place & bit) === 0 ? [some, others] : [others, some]
  return { kind: 'days', quantity: some.quantity + others.quantity, place, bit, older, newer }
}

function branch({ place, bit }: Branch, older: Cohorts, newer: Cohorts): Cohorts {
  if (older === null) return newer
  if (newer === null) return older
  return { kind: 'days', quantity: older.quantity + newer.quantity, place, bit, older, newer }
}
