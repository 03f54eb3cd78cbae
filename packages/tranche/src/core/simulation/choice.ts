import { sameEverywhere } from '../chance/index.ts'
import { splitBudget } from '../valuation/index.ts'
import { type Cluster, DRAW_LEVELS, isSpent, levelAt, nodeAfter } from './cluster.ts'
import type { Offer, RightRule } from './offer.ts'
import type { PathState } from './path-state.ts'
import type { Places } from './places.ts'

/** Worth, on the day, of what is left at a node after everything drawn that day. */
export type Continuation = (node: number, state: PathState) => number

/** Decides the rights of a cluster on one day of one path. */
export type Chooser = {
  /** Worth of the best use from here on. Leaves the state as it was. */
  readonly choose: (state: PathState, node: number, left: Continuation) => number
  /** Whether anything is drawn; the amounts are what `choose` would pick. */
  readonly picks: (state: PathState, node: number, left: Continuation) => boolean
  /** One draw of one right: whether it can be used, and whether that gains anything; null where draws of several lead on. */
  readonly ofOne: {
    readonly usable: (state: PathState) => boolean
    readonly gains: (state: PathState) => boolean
  } | null
  /** Amounts of the last choice, in the order of the cluster's rights. */
  readonly amounts: Float64Array
}

/**
 * Tries the candidate amounts of each right in order, the later ones in the state the earlier leave
 * behind: the investor takes the best, the company the worst for the investor, duties have no choice.
 */
export function chooserOf(cluster: Cluster, places: Places): Chooser {
  const count = cluster.rights.length
  const best = Array.from({ length: count + 1 }, () => new Float64Array(count))
  const split = new Float64Array(count)
  const restore = restorerOf(cluster, places)
  const isAlone = count === 1
  if (isAlone && cluster.radix[0] === 2) return chooserOfOne(cluster, places)

  const descend = (state: PathState, node: number, left: Continuation, depth: number): number => {
    if (depth === count) return left(node, state)
    const rule = cluster.rights[depth] as RightRule
    const mine = best[depth] as Float64Array
    const later = best[depth + 1] as Float64Array
    const isDue = canUse(cluster, rule, node, depth, state)
    const offer = isDue ? rule.offer(state, allowedFor(cluster, depth, state, places)) : null
    const amounts =
      offer === null ? none : candidates(cluster, depth, { offer, state, split, isAlone, places })
    let worth = Number.NaN
    if (rule.kind !== 'duty' || amounts.length === 0) {
      worth = descend(state, node, left, depth + 1)
      mine.set(later)
      mine[depth] = 0
    }
    for (const amount of amounts) {
      const gained = rule.gain(amount)
      restore.save(state, depth)
      rule.draw(state, amount)
      const next = nodeAfter(cluster, node, depth, { state, places })
      const total = gained + descend(state, next, left, depth + 1)
      restore.back(state, depth)
      const isBetter = rule.kind === 'company-call' ? total < worth : total > worth
      if (Number.isNaN(worth) || isBetter) {
        worth = total
        mine.set(later)
        mine[depth] = amount
      }
    }
    return worth
  }
  const choose: Chooser['choose'] = (state, node, left) => {
    splitInto(split, cluster, state, node, places)
    return descend(state, node, left, 0)
  }
  const amounts = best[0] as Float64Array
  return {
    choose,
    picks: (state, node, left) => {
      if (isAlone && !gainsAlone(cluster, state, node, places)) {
        amounts[0] = 0
        return false
      }
      choose(state, node, left)
      return amounts.some((amount) => amount !== 0)
    },
    ofOne: null,
    amounts,
  }
}

/** One draw of one right: nothing is left after it, so that what it gains is weighed against waiting. */
function chooserOfOne(cluster: Cluster, places: Places): Chooser {
  const rule = cluster.rights[0] as RightRule
  const amounts = new Float64Array(1)
  /** The amount that is worth weighing; 0 where there is none. */
  const candidate = (state: PathState, node: number): number => {
    if (!canUse(cluster, rule, node, 0, state)) return 0
    const { most, best, bestGain } = rule.offer(state, allowedFor(cluster, 0, state, places))
    if (rule.kind === 'duty') return most
    if (rule.kind === 'company-call') return most > 0 && rule.gain(most) < 0 ? most : 0
    return bestGain > 0 ? best : 0
  }
  const decide = (amount: number, waiting: () => number): number => {
    amounts[0] = amount
    if (amount === 0) return waiting()
    const gained = rule.gain(amount)
    if (rule.kind === 'duty') return gained
    const left = waiting()
    if (rule.kind === 'company-call' ? gained < left : gained > left) return gained
    amounts[0] = 0
    return left
  }
  return {
    choose: (state, node, left) => decide(candidate(state, node), () => left(node, state)),
    picks: (state, node, left) => {
      const amount = candidate(state, node)
      if (amount === 0) amounts[0] = 0
      else decide(amount, () => left(node, state))
      return amounts[0] !== 0
    },
    ofOne: {
      usable: (state) => canUse(cluster, rule, 0, 0, state),
      gains: (state) => candidate(state, 0) !== 0,
    },
    amounts,
  }
}

const none: readonly number[] = []

/** Whether one right by itself has anything to decide: most paths on most days have not. */
function gainsAlone(cluster: Cluster, state: PathState, node: number, places: Places): boolean {
  const rule = cluster.rights[0] as RightRule
  if (!canUse(cluster, rule, node, 0, state)) return false
  const { most, bestGain } = rule.offer(state, allowedFor(cluster, 0, state, places))
  if (rule.kind === 'company-call') return most > 0 && rule.gain(most) < 0
  return rule.kind === 'duty' ? most > 0 : bestGain > 0
}

function canUse(
  cluster: Cluster,
  rule: RightRule,
  node: number,
  position: number,
  state: PathState,
): boolean {
  return (
    rule.opens.has(state.step) &&
    !isSpent(cluster, levelAt(cluster, node, position), position) &&
    rule.usable(state)
  )
}

/** What the budgets leave for a right. */
export function allowedFor(
  { budgets, rights }: Cluster,
  position: number,
  { slots }: PathState,
  { layout }: Places,
): number {
  let allowed = Number.POSITIVE_INFINITY
  for (const { amount, oneOnly, members } of budgets) {
    if (!members.includes(position)) continue
    let left = amount
    for (const member of members) {
      const drawn = slots[layout.drawn[(rights[member] as RightRule).place] as number] as number
      left -= drawn
      if (oneOnly && member !== position && drawn > 0) left = 0
    }
    // A node stands for the whole of what was drawn, which may be more than there was.
    allowed = Math.min(allowed, Math.max(0, left))
  }
  return allowed
}

type Day = {
  readonly offer: Offer
  readonly state: PathState
  readonly split: Float64Array
  readonly isAlone: boolean
  readonly places: Places
}

/** Amounts worth comparing with nothing. */
function candidates(cluster: Cluster, position: number, day: Day): readonly number[] {
  const { offer, split, isAlone } = day
  const rule = cluster.rights[position] as RightRule
  const { most, least, best, bestGain } = offer
  if (most <= 0) return none
  if (rule.kind === 'duty') return [most]
  if (rule.kind === 'company-call') return [most]
  // Drawing at a loss, or other than what is best today, pays only for the sake of another right.
  if (isAlone && bestGain <= 0) return none
  if (isAlone && cluster.radix[position] === 2) return [best]
  const several = cluster.radix[position] === DRAW_LEVELS + 1 ? levelAmounts(rule, day) : none
  const wanted = [...(bestGain > 0 ? [best] : none), most, ...several]
  const shared = split[position] as number
  if (shared > 0) wanted.push(shared)
  return distinct(wanted.filter((amount) => amount >= least && amount <= most && amount > 0))
}

function distinct(amounts: readonly number[]): readonly number[] {
  if (amounts.length < 2) return amounts
  return amounts.filter((amount, i) => amounts.indexOf(amount) === i)
}

/** Amounts that reach the levels above what has been drawn. */
function levelAmounts(rule: RightRule, { state, places }: Day): number[] {
  const cap = rule.right.amount.amountCap
  const drawn = state.slots[places.layout.drawn[rule.place] as number] as number
  const first = Math.floor((drawn / cap) * DRAW_LEVELS + 1e-9) + 1
  const amounts: number[] = []
  for (let level = first; level < DRAW_LEVELS; level++) {
    amounts.push((cap * level) / DRAW_LEVELS - drawn)
  }
  return amounts
}

/** One budget over several plain rights of the day: the split that is best if nothing follows. */
function splitInto(
  split: Float64Array,
  cluster: Cluster,
  state: PathState,
  node: number,
  places: Places,
): void {
  split.fill(0)
  const { layout } = places
  for (const { members, amount, oneOnly } of cluster.budgets) {
    if (oneOnly || amount === Infinity || members.length < 2) continue
    const usable = members.filter((position) => {
      const rule = cluster.rights[position] as RightRule
      return rule.kind === 'option' && canUse(cluster, rule, node, position, state)
    })
    if (usable.length < 2) continue
    const labs = usable.map((position) => {
      const { company, place, price, cap } = cluster.rights[position] as RightRule
      const shares = state.slots[layout.shares[company] as number] as number
      return {
        companyValue: state.slots[layout.level[company] as number] as number,
        strike: price.strike(state),
        amountMax: Math.max(0, cap(state) - (state.slots[layout.drawn[place] as number] as number)),
        ownStake: (state.slots[layout.own[company] as number] as number) / shares,
      }
    })
    if (labs.some(({ strike }) => !(strike > 0 && strike < Infinity))) continue
    const { amounts } = splitBudget(
      labs,
      allowedFor(cluster, usable[0] as number, state, places),
      sameEverywhere,
    )
    usable.forEach((position, i) => {
      split[position] = amounts[i] ?? 0
    })
  }
}

/** Keeps what a draw of each right changes, so that it can be taken back. */
function restorerOf(cluster: Cluster, { layout }: Places) {
  const changed = cluster.rights.map(({ company, place }) => [
    layout.level[company] as number,
    layout.shares[company] as number,
    layout.own[company] as number,
    layout.drawn[place] as number,
    layout.full[place] as number,
  ])
  const kept = changed.map((slots) => new Float64Array(slots.length))
  return {
    save: ({ slots }: PathState, position: number) => {
      const places = changed[position] as number[]
      const values = kept[position] as Float64Array
      for (let i = 0; i < places.length; i++) values[i] = slots[places[i] as number] as number
    },
    back: ({ slots }: PathState, position: number) => {
      const places = changed[position] as number[]
      const values = kept[position] as Float64Array
      for (let i = 0; i < places.length; i++) slots[places[i] as number] = values[i] as number
    },
  }
}
