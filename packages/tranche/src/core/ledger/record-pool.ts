import type { EventOf } from './event.ts'
import { type Refusal, refuse } from './fault.ts'
import { type Draft, notPositive } from './holding.ts'

/** Why `quantity` units cannot leave the pool; null where they can. */
export function refusalOfPool(draft: Draft, pool: string, quantity: bigint): Refusal | null {
  const terms = draft.classes.get(pool)
  if (terms === undefined) return refuse('unknown-class', `${pool} is no class: declare the pool`)
  if (terms.kind !== 'pool') {
    return refuse('wrong-kind', `${pool} is a class of kind ${terms.kind}: name a pool`)
  }
  const available = draft.pools.get(pool) ?? 0n
  if (quantity <= available) return null
  const message = `${pool} has ${available} left, not ${quantity}: top it up first`
  return refuse('more-than-in-pool', message)
}

export function addToPool(draft: Draft, pool: string, quantity: bigint): void {
  draft.pools.set(pool, (draft.pools.get(pool) ?? 0n) + quantity)
}

export function recordPool(
  draft: Draft,
  event: EventOf<'pool-reservation'> | EventOf<'pool-release'>,
): Refusal | null {
  const { kind, pool, quantity } = event
  if (quantity <= 0n) return notPositive(quantity)
  const leaving = kind === 'pool-release' ? quantity : 0n
  const refusal = refusalOfPool(draft, pool, leaving)
  if (refusal !== null) return refusal
  addToPool(draft, pool, quantity - 2n * leaving)
  return null
}
