import { type Rational, whole } from '../quantity/index.ts'
import type { EventOf } from './event.ts'
import { type Refusal, refuse } from './fault.ts'
import { type Draft, put, scaled, scaledTo } from './holding.ts'
import type { ClassTerms } from './share-class.ts'

export function recordRatio(draft: Draft, event: EventOf<'ratio-adjustment'>): Refusal | null {
  const terms = draft.classes.get(event.class)
  if (terms === undefined) {
    return refuse('unknown-class', `${event.class} is no class: declare what it is`)
  }
  if (terms.becomes === null) {
    return refuse('not-convertible', `${event.class} turns into nothing: say what it turns into`)
  }
  if (event.becomes.compare(0) <= 0) return ratioNotPositive(event.becomes)
  const becomes = { ...terms.becomes, quantity: event.becomes }
  draft.classes.set(event.class, { ...terms, becomes })
  return null
}

function ratioNotPositive(value: Rational): Refusal {
  return refuse('ratio-not-positive', `the ratio is ${value.toFraction()}: write more than 0`)
}

/**
 * Multiplies the units of the classes split, each lot rounded by the event's rule. A strike falls
 * by the same ratio; a class that turns into one that is split, and is not split itself, turns into
 * more of it.
 */
export function recordSplit(draft: Draft, event: EventOf<'split'>): Refusal | null {
  const { ratio, fractions } = event
  if (ratio.compare(0) <= 0) return ratioNotPositive(ratio)
  const unknown = event.classes?.find((id) => !draft.classes.has(id))
  if (unknown !== undefined) {
    return refuse('unknown-class', `${unknown} is no class: declare what it is`)
  }
  const split = new Set(event.classes ?? draft.classes.keys())
  const factorOf = (id: string) => (split.has(id) ? ratio : whole(1))
  for (const [id, terms] of draft.classes) {
    draft.classes.set(id, splitTerms(terms, factorOf(id), factorOf))
  }
  const times = (quantity: bigint) => scaled(quantity, ratio, fractions)
  for (const held of [...draft.holdings.values()]) {
    if (!split.has(held.class)) continue
    const strike = held.strike === null ? null : held.strike.div(ratio)
    const { quantity, vested } = held
    const all = times(quantity)
    const cohorts = scaledTo(held.cohorts, ratio, all)
    put(draft, { ...held, quantity: all, vested: times(vested), strike, cohorts })
  }
  for (const [pool, available] of draft.pools) {
    if (split.has(pool)) draft.pools.set(pool, times(available))
  }
  return null
}

function splitTerms(
  terms: ClassTerms,
  factor: Rational,
  factorOf: (id: string) => Rational,
): ClassTerms {
  const { becomes, strike, votesPerShare } = terms
  return {
    kind: terms.kind,
    votesPerShare,
    becomes:
      becomes === null
        ? null
        : {
            class: becomes.class,
            quantity: becomes.quantity.mul(factorOf(becomes.class)).div(factor),
          },
    strike: strike === null ? null : strike.div(factor),
  }
}
